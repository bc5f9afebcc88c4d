// @vitest-environment node
import { describe, expect, test } from 'vitest'
import type { App } from '../../src/app/app.ts'
import * as second from '../../src/app/second.ts'
import { checkSignature, signVisit } from '../../src/app/sign.ts'
import { childAt, type Fact, itemAt, type Values } from '../../src/core/fact.ts'
import { settled } from '../../src/core/fold.ts'
import { differenceOf, pairsOf, readSecond, type SecondItem, type SecondScoring } from '../../src/core/second.ts'
import { openTestApp } from '../helpers/app.ts'
import { type Tablet, tablet } from '../store/tablet.ts'
import { begin, factsOf, grade, itemOf, lookAt, type Place, type, value } from '../stories/telling.ts'
import { refusal, refusedBy } from './refusal.ts'

const ROBIN = { name: ' Robin Vale ', role: 'social worker', agency: 'Marsh Trust' }
const graded = (given: number) => ({ answer: { kind: 'graded', grade: given } }) as const

/** A visit with two items graded by the person of the tablet. */
async function visited(disk?: Tablet): Promise<{ app: App; place: Place }> {
  const { app } = await openTestApp(disk ? { disk } : {})
  const place = await begin(app)
  await grade(app, place, 'PHY.1a', 2, { evidence: 'Soup on the stove.' })
  await grade(app, place, 'PHY.2a', 4, { evidence: 'Bags in the hall.' })
  return { app, place }
}

/** What the screen of the second scorer has before it. */
async function scoring(app: App, place: Place): Promise<SecondScoring> {
  const { family, visit } = await lookAt(app, place)
  return readSecond(family, visit, place.childId) ?? expect.fail('nobody scores a second time')
}
async function item(app: App, place: Place, code: string): Promise<SecondItem> {
  const found = (await scoring(app, place)).items.find(({ reading }) => reading.item.code === code)
  return found ?? expect.fail(`${code} is not asked`)
}

async function start(app: App, place: Place): Promise<void> {
  const { visit } = await lookAt(app, place)
  value(await second.beginSecond(app, place.caseId, visit, childAt(place.visitId, place.childId), ROBIN))
}

async function draft(app: App, place: Place, code: string, values: Pick<Values<'second-answer'>, 'answer' | 'evidence'>) {
  return second.draftSecond(app, place.caseId, await scoring(app, place), await item(app, place, code), values)
}

async function score(app: App, place: Place, code: string, given: number, evidence = ''): Promise<void> {
  value(await draft(app, place, code, { ...graded(given), evidence }))
  value(await second.confirmSecond(app, place.caseId, itemAt(place.visitId, place.childId, code)))
}

async function scored(disk?: Tablet) {
  const { app, place } = await visited(disk)
  await start(app, place)
  await score(app, place, 'PHY.1a', 2)
  await score(app, place, 'PHY.2a', 3, 'One bag.')
  value(await second.finishSecond(app, place.caseId, await scoring(app, place)))
  return { app, place }
}

const settle = async (app: App, place: Place, code: string, settlement: second.Settlement) =>
  second.settleSecond(app, place.caseId, (await lookAt(app, place)).visit, await item(app, place, code), settlement)

const kinds = (facts: readonly Fact[]) => facts.map((fact) => fact.kind)

describe('who scores a second time', () => {
  test('has a name, and is not whoever graded the visit, however that is written', async () => {
    const disk = tablet()
    const { app, place } = await visited(disk)
    const { visit } = await lookAt(app, place)
    const ask = (name: string) => () => second.beginSecond(app, place.caseId, visit, childAt(visit.id, place.childId), { ...ROBIN, name })
    expect(await refusedBy(disk, ask('  '))).toEqual({ kind: 'empty-name' })
    expect(await refusedBy(disk, ask(app.me.name))).toEqual({ kind: 'same-scorer' })
    expect(await refusedBy(disk, ask(` ${app.me.name.toUpperCase()} `))).toEqual({ kind: 'same-scorer' })
    await start(app, place)
    expect((await scoring(app, place)).who).toEqual({ ...ROBIN, name: 'Robin Vale' })
  })
})

describe('a second answer', () => {
  test('is a draft on the disk at the tap, a fact once it is left, and never an answer of the visit', async () => {
    const { app, place } = await visited()
    await start(app, place)
    const before = (await lookAt(app, place)).profile
    value(await draft(app, place, 'PHY.2a', graded(3)))
    expect(kinds(await factsOf(app, place.caseId))).not.toContain('second-answer')
    expect(settled((await item(app, place, 'PHY.2a')).registers.answer)).toEqual({ kind: 'graded', grade: 3 })
    value(await second.confirmSecond(app, place.caseId, itemAt(place.visitId, place.childId, 'PHY.2a')))
    expect(kinds(await factsOf(app, place.caseId))).toContain('second-answer')
    expect((await lookAt(app, place)).profile).toEqual(before)
  })

  test('changed by its author replaces their own, so that nobody is contested', async () => {
    const { app, place } = await visited()
    await start(app, place)
    await score(app, place, 'PHY.2a', 3)
    await score(app, place, 'PHY.2a', 5)
    expect((await item(app, place, 'PHY.2a')).registers.answer).toMatchObject({ kind: 'settled', value: { grade: 5 } })
  })

  test('leaves what the first scorer has drafted of the same item a draft', async () => {
    const { app, place } = await visited()
    await start(app, place)
    await type(app, place, 'PHY.2d', graded(2))
    await score(app, place, 'PHY.2d', 4)
    expect((await factsOf(app, place.caseId)).filter((fact) => fact.about.endsWith('PHY.2d')).map((fact) => fact.kind)).toEqual([
      'second-answer',
    ])
  })

  test('is not changed any more once the scoring is finished, and finishing makes facts of what was drafted', async () => {
    const disk = tablet()
    const { app, place } = await visited(disk)
    await start(app, place)
    value(await draft(app, place, 'PHY.1a', graded(1)))
    value(await second.finishSecond(app, place.caseId, await scoring(app, place)))
    expect((await scoring(app, place)).done).toBe(true)
    expect(pairsOf(await scoring(app, place))).toEqual([[2, 1]])
    expect(value(await app.store.drafts()).drafts).toEqual([])
    const [now, first] = [await scoring(app, place), await item(app, place, 'PHY.1a')]
    expect(await refusedBy(disk, () => second.draftSecond(app, place.caseId, now, first, graded(5)))).toEqual({ kind: 'second-done' })
  })

  test('says so on a full disk, and is there once there is room', async () => {
    const disk = tablet()
    const { app, place } = await visited(disk)
    await start(app, place)
    disk.faults.commit = 'QuotaExceededError'
    expect(refusal(await draft(app, place, 'PHY.1a', graded(1)))).toEqual({ kind: 'storage-full' })
    delete disk.faults.commit
    value(await draft(app, place, 'PHY.1a', graded(1)))
    disk.faults.commit = 'QuotaExceededError'
    const about = itemAt(place.visitId, place.childId, 'PHY.1a')
    expect(refusal(await second.confirmSecond(app, place.caseId, about))).toEqual({ kind: 'storage-full' })
    expect(refusal(await second.finishSecond(app, place.caseId, await scoring(app, place)))).toEqual({ kind: 'storage-full' })
    delete disk.faults.commit
    value(await second.finishSecond(app, place.caseId, await scoring(app, place)))
    expect(pairsOf(await scoring(app, place))).toEqual([[2, 1]])
  })
})

describe('a difference', () => {
  test('wants a reason, and an answer where neither first nor nothing is kept', async () => {
    const disk = tablet()
    const { app, place } = await scored(disk)
    const ask = (settlement: Partial<second.Settlement>) => () =>
      settle(app, place, 'PHY.2a', { kept: 'first', why: 'Looked again.', answer: null, evidence: null, ...settlement })
    expect(await refusedBy(disk, ask({ why: ' ' }))).toEqual({ kind: 'no-reason' })
    expect(await refusedBy(disk, ask({ kept: 'other' }))).toEqual({ kind: 'no-answer' })
  })

  test('with the first answer kept changes nothing but that it is settled', async () => {
    const { app, place } = await scored()
    const before = (await lookAt(app, place)).profile
    value(await settle(app, place, 'PHY.2a', { kept: 'first', why: 'It is so most days.', answer: null, evidence: null }))
    expect((await lookAt(app, place)).profile).toEqual(before)
    expect(differenceOf(await item(app, place, 'PHY.2a'))).toEqual({ kind: 'differ', kept: 'first' })
  })

  test('before signing becomes an answer with why it changed, in one write', async () => {
    const disk = tablet()
    const { app, place } = await scored(disk)
    const taken = { kept: 'second', why: 'One bag only.', answer: graded(3).answer, evidence: 'Bags in the hall.\n\nOne bag.' } as const
    disk.faults.commit = 'QuotaExceededError'
    expect(await refusedBy(disk, () => settle(app, place, 'PHY.2a', taken))).toEqual({ kind: 'storage-full' })
    delete disk.faults.commit
    value(await settle(app, place, 'PHY.2a', taken))
    const { registers, counted } = itemOf((await lookAt(app, place)).profile, 'PHY.2a')
    expect(counted).toEqual({ kind: 'graded', grade: 3, contested: false })
    expect([settled(registers.whyChanged), settled(registers.evidence)]).toEqual(['One bag only.', 'Bags in the hall.\n\nOne bag.'])
    // What both said unseen stays what the figure rests on.
    expect(pairsOf(await scoring(app, place))).toContainEqual([4, 3])
    expect(differenceOf(await item(app, place, 'PHY.2a'))).toEqual({ kind: 'differ', kept: 'second' })
  })

  test('with something tapped and not left yet replaces that too', async () => {
    const { app, place } = await scored()
    await type(app, place, 'PHY.2a', graded(5))
    value(await settle(app, place, 'PHY.2a', { kept: 'other', why: 'Between us.', answer: graded(3).answer, evidence: null }))
    expect(itemOf((await lookAt(app, place)).profile, 'PHY.2a').counted).toEqual({ kind: 'graded', grade: 3, contested: false })
  })

  test('after signing becomes a correction with its reason, and what was signed stays whole', async () => {
    const { app, place } = await scored()
    value(await signVisit(app, place.caseId, place.visitId))
    value(await settle(app, place, 'PHY.2a', { kept: 'other', why: 'Between us.', answer: graded(5).answer, evidence: null }))
    const { family, visit, profile } = await lookAt(app, place)
    expect(itemOf(profile, 'PHY.2a')).toMatchObject({ amended: true, late: false, counted: { grade: 5 } })
    expect(itemOf(profile, 'PHY.2a').history.at(-1)?.values).toMatchObject({ reason: 'Between us.', signature: visit.signed?.id })
    expect(await checkSignature(family, visit.signed ?? expect.fail('not signed'))).toBe('whole')
  })
})
