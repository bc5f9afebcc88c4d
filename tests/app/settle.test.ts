// @vitest-environment node
import { describe, expect, test } from 'vitest'
import type { App } from '../../src/app/app.ts'
import { changeChild, renameFamily } from '../../src/app/families.ts'
import { disputesOf, settle } from '../../src/app/settle.ts'
import { checkSignature, signVisit } from '../../src/app/sign.ts'
import type { Contested } from '../../src/core/contested.ts'
import { TEXT_MAX } from '../../src/core/fact.ts'
import { openTestApp } from '../helpers/app.ts'
import { tablet } from '../store/tablet.ts'
import { answer, begin, bring, factsOf, grade, itemOf, look, lookAt, meet, type Place, type, value, wren } from '../stories/telling.ts'
import { refusedBy } from './refusal.ts'

const ITEM = 'PHY.2a'

/** Two people over one visit who did not see each other's grade of one item. */
async function twoMinds() {
  const disk = tablet()
  const { app: asha } = await openTestApp({ name: 'Asha', disk })
  const { app: tom } = await openTestApp({ name: 'Tom' })
  const place = await begin(asha)
  await bring(asha, tom, place.caseId)
  await grade(asha, place, ITEM, 2, { evidence: 'Swept.', sources: ['seen'] })
  await grade(tom, place, ITEM, 4, { evidence: 'Bags in the hall.', sources: ['seen'] })
  await share(asha, tom, place.caseId)
  return { disk, asha, tom, place }
}

async function share(one: App, other: App, caseId: string) {
  await bring(one, other, caseId)
  await bring(other, one, caseId)
}

const openOf = async (app: App, caseId: string): Promise<readonly Contested[]> => disputesOf(await look(app, caseId)).open

const openNames = async (app: App, caseId: string) => (await openOf(app, caseId)).map(({ register }) => register)

async function settleNow(app: App, { caseId }: Place, values: Record<string, unknown>, why = 'We looked again together.') {
  const family = await look(app, caseId)
  return settle(app, family, disputesOf(family).open, values, why)
}

describe('what two people entered differently', () => {
  test('is settled by one of them with a reason: the value stands everywhere, and what was entered stays', async () => {
    const { asha, tom, place } = await twoMinds()
    expect(await openNames(asha, place.caseId)).toEqual(['answer', 'evidence'])
    const words = { answer: { kind: 'graded', grade: 4 }, evidence: 'Bags in the hall, swept round them.' }
    value(await settleNow(asha, place, words))
    await share(asha, tom, place.caseId)
    for (const app of [asha, tom]) {
      const { family, profile } = await lookAt(app, place)
      expect(itemOf(profile, ITEM).counted).toEqual({ kind: 'graded', grade: 4, contested: false })
      expect(itemOf(profile, ITEM).registers.evidence).toMatchObject({ kind: 'settled', value: words.evidence })
      expect(itemOf(profile, ITEM).history).toHaveLength(3)
      const { open, settled } = disputesOf(family)
      expect(open).toEqual([])
      expect(settled.map(({ register, by }) => [register, by.by.name, by.why])).toEqual([
        ['answer', 'Asha', 'We looked again together.'],
        ['evidence', 'Asha', 'We looked again together.'],
      ])
    }
  })

  test('can be settled in part: what nobody chose stays open', async () => {
    const { asha, place } = await twoMinds()
    value(await settleNow(asha, place, { answer: { kind: 'graded', grade: 3 } }))
    expect(await openNames(asha, place.caseId)).toEqual(['evidence'])
  })

  test('is never settled without a reason or a choice, nor with what cannot be', async () => {
    const { disk, asha, place } = await twoMinds()
    const four = { answer: { kind: 'graded', grade: 4 } }
    const asked = [
      [four, '', 'no-reason'],
      [four, ' \n', 'no-reason'],
      [{}, 'Because.', 'nothing-chosen'],
      [{ evidence: 'x'.repeat(TEXT_MAX + 1) }, 'Because.', 'too-long'],
      [{ answer: { kind: 'not-applicable', why: 'x'.repeat(TEXT_MAX + 1) } }, 'Because.', 'too-long'],
      [four, 'x'.repeat(TEXT_MAX + 1), 'too-long'],
    ] as const
    for (const [values, why, kind] of asked) expect(await refusedBy(disk, () => settleNow(asha, place, values, why))).toEqual({ kind })
    await expect(settleNow(asha, place, { answer: { kind: 'graded', grade: 6 } })).rejects.toThrow('not on the scale')
    await expect(settleNow(asha, place, { money: 'yes' })).rejects.toThrow('nobody contests')
  })

  test('settled by both, differently and unseen, is contested again, with both reasons to read', async () => {
    const { asha, tom, place } = await twoMinds()
    value(await settleNow(asha, place, { answer: { kind: 'graded', grade: 2 }, evidence: 'Swept.' }, 'I had the better view.'))
    value(await settleNow(tom, place, { answer: { kind: 'graded', grade: 5 }, evidence: 'Swept.' }, 'The photograph.'))
    await share(asha, tom, place.caseId)
    for (const app of [asha, tom]) {
      const [open, ...more] = await openOf(app, place.caseId)
      expect(more).toEqual([])
      expect(open?.heads.map(({ fact }) => fact.why).sort()).toEqual(['I had the better view.', 'The photograph.'])
    }
    value(await settleNow(tom, place, { answer: { kind: 'graded', grade: 5 } }, 'Asha has seen it now.'))
    await share(asha, tom, place.caseId)
    expect(await openOf(asha, place.caseId)).toEqual([])
  })

  test('settled by both in the same way is settled', async () => {
    const { asha, tom, place } = await twoMinds()
    const same = { answer: { kind: 'graded', grade: 4 }, evidence: 'Bags in the hall.' }
    value(await settleNow(asha, place, same, 'Tom was right.'))
    value(await settleNow(tom, place, same, 'Asha says so too.'))
    await share(asha, tom, place.caseId)
    expect(await openOf(asha, place.caseId)).toEqual([])
    expect(
      disputesOf(await look(tom, place.caseId))
        .settled.map(({ register }) => register)
        .sort(),
    ).toEqual(['answer', 'evidence'])
  })

  test('a colleague’s later grade that did not see the settlement makes it contested again, and says what came after', async () => {
    const { asha, place } = await twoMinds()
    const { app: uma } = await openTestApp({ name: 'Uma' })
    await bring(asha, uma, place.caseId)
    value(await settleNow(asha, place, { answer: { kind: 'graded', grade: 2 }, evidence: 'Swept.' }))
    await grade(uma, place, ITEM, 5)
    await bring(uma, asha, place.caseId)
    const [open] = await openOf(asha, place.caseId)
    expect(open?.settledBefore).toMatchObject({ by: { name: 'Asha' }, why: 'We looked again together.' })
    expect(open?.heads.map(({ fact }) => fact.by.name).sort()).toEqual(['Asha', 'Uma'])
  })

  test('what is half typed is no entry yet; whoever settles has left it', async () => {
    const { asha, place } = await twoMinds()
    await type(asha, place, ITEM, { since: 'Since May' })
    expect(await openNames(asha, place.caseId)).toEqual(['answer', 'evidence'])
    value(await settleNow(asha, place, { answer: { kind: 'graded', grade: 3 }, evidence: 'Swept.' }))
    const { family, profile } = await lookAt(asha, place)
    expect([family.drafted.size, disputesOf(family).open.length]).toEqual([0, 0])
    expect(itemOf(profile, ITEM).registers.since).toMatchObject({ kind: 'settled', value: 'Since May' })
  })

  test('my own grade tapped over both and not left does not come back after the settlement', async () => {
    const { asha, place } = await twoMinds()
    await type(asha, place, ITEM, { answer: { kind: 'graded', grade: 5 } })
    value(await settleNow(asha, place, { answer: { kind: 'graded', grade: 3 }, evidence: 'Swept.' }))
    const { profile } = await lookAt(asha, place)
    expect(itemOf(profile, ITEM).counted).toEqual({ kind: 'graded', grade: 3, contested: false })
  })
})

describe('in a signed visit', () => {
  test('an answer is settled by a correction with the reason, and the signature stays whole', async () => {
    const { asha, tom, place } = await twoMinds()
    value(await signVisit(asha, place.caseId, place.visitId))
    value(await settleNow(asha, place, { answer: { kind: 'graded', grade: 4 }, evidence: 'Bags.' }, 'Agreed in supervision.'))
    await share(asha, tom, place.caseId)
    const { family, visit, profile } = await lookAt(tom, place)
    const reading = itemOf(profile, ITEM)
    expect([reading.amended, reading.late, reading.counted]).toEqual([true, false, { kind: 'graded', grade: 4, contested: false }])
    expect((await factsOf(tom, place.caseId)).find(({ kind }) => kind === 'amendment')).toMatchObject({
      why: 'Agreed in supervision.',
      values: { reason: 'Agreed in supervision.', signature: visit.signed?.id },
    })
    expect(await checkSignature(family, visit.signed ?? expect.fail('not signed'))).toBe('whole')
  })

  test('what was seen of the child is settled beside the signature', async () => {
    const { asha, tom, place } = await twoMinds()
    await meet(asha, place, { seen: true })
    await meet(tom, place, { seen: false })
    await share(asha, tom, place.caseId)
    value(await signVisit(asha, place.caseId, place.visitId))
    const family = await look(asha, place.caseId)
    const presence = disputesOf(family).open.filter(({ kind }) => kind === 'presence')
    value(await settle(asha, family, presence, { seen: true }, 'Tom came later.'))
    const after = await lookAt(asha, place)
    expect(after.profile.presence.seen).toMatchObject({ kind: 'settled', value: true })
    expect(await checkSignature(after.family, after.visit.signed ?? expect.fail('not signed'))).toBe('whole')
  })
})

describe('elsewhere in the case', () => {
  test('a name and what is entered about a child are settled like a grade', async () => {
    const { disk, asha, tom, place } = await twoMinds()
    for (const [app, name, flag] of [
      [asha, 'The Larks', 'disability'],
      [tom, 'The Skylarks', 'young carer'],
    ] as const) {
      const family = await look(app, place.caseId)
      value(await renameFamily(app, family, name))
      const child = family.children[0] ?? expect.fail('no child')
      value(await changeChild(app, place.caseId, child, wren({ flags: [flag] })))
    }
    await share(asha, tom, place.caseId)
    const family = await look(asha, place.caseId)
    const of = (kind: string) => disputesOf(family).open.filter((each) => each.kind === kind)
    expect(await refusedBy(disk, () => settle(asha, family, of('household'), { name: ' ' }, 'As on the door.'))).toEqual({
      kind: 'empty-name',
    })
    value(await settle(asha, family, of('household'), { name: 'The Skylarks ' }, 'As on the door.'))
    value(await settle(asha, family, of('child'), { flags: ['disability', 'young carer'] }, 'Both are so.'))
    const after = await look(asha, place.caseId)
    expect([after.name, after.children[0]?.flags]).toEqual(['The Skylarks', ['disability', 'young carer']])
    expect(disputesOf(after).open.map(({ kind }) => kind)).toEqual(['answer', 'answer'])
  })

  test('an answer of a visit whose questionnaire is not here waits: nobody can say which grades there are', async () => {
    const { disk, asha, tom, place } = await twoMinds()
    const family = await look(tom, place.caseId)
    const unread = { ...family, visits: [] }
    const ask = () => settle(asha, unread, disputesOf(unread).open, { answer: { kind: 'graded', grade: 4 } }, 'Because.')
    expect(await refusedBy(disk, ask)).toEqual({ kind: 'not-here' })
  })

  test('two answers given by the same words settle themselves', async () => {
    const { asha, tom, place } = await twoMinds()
    await answer(asha, place, 'PHY.1a', { evidence: 'Bread and fruit.' })
    await answer(tom, place, 'PHY.1a', { evidence: 'Bread and fruit.' })
    await share(asha, tom, place.caseId)
    expect(await openNames(asha, place.caseId)).toEqual(['answer', 'evidence'])
  })
})
