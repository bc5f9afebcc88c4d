// @vitest-environment node
import { describe, expect, test } from 'vitest'
import type { App } from '../../src/app/app.ts'
import { forgetCase } from '../../src/app/erasure.ts'
import { lastTakeIn, openFile, takeIn } from '../../src/app/exchange/exchange.ts'
import { recordEvent } from '../../src/app/events.ts'
import { addAdult, addChild } from '../../src/app/families.ts'
import { readGone } from '../../src/app/erasure.ts'
import { readCaseload } from '../../src/app/read.ts'
import { type PartLock, partOf, sharePart } from '../../src/app/redact.ts'
import { signVisit } from '../../src/app/sign.ts'
import { deviceKeys } from '../../src/app/team.ts'
import { startVisit } from '../../src/app/visits.ts'
import { canonical } from '../../src/core/canonical.ts'
import { CHILD_FLAGS } from '../../src/core/fact.ts'
import { contentId } from '../../src/seal/digest.ts'
import { GROUPS, type Scope } from '../../src/core/redact.ts'
import { readBundle } from '../../src/sync/bundle/index.ts'
import { openTestApp } from '../helpers/app.ts'
import { begin, bring, factsOf, grade, itemOf, look, lookAt, meet, planFor, TODAY, type Place, value, wren } from '../stories/telling.ts'
import { refusal } from './refusal.ts'

const SECRETS = ['Bags in the hall', 'He hides', 'She says', 'Damp and smoke', 'Robin', 'Jay Lark', 'Fell off', 'the Herons']

/** A family with two children and a great deal that is no business of a housing officer’s, in a signed visit. */
async function told(app: App): Promise<Place & { readonly other: string }> {
  const place = await begin(app, { set: 'full', others: 'the Herons' })
  const other = value(await addChild(app, place.caseId, wren({ name: 'Robin' })))
  value(await addAdult(app, place.caseId, { name: 'Jay Lark', relation: 'mother', lives: 'here', cares: true }))
  await grade(app, place, 'PHY.2a', 4, { evidence: 'Bags in the hall.', childSaid: 'He hides there.', carerSaid: 'She says it is hers.' })
  await grade(app, place, 'PHY.1a', 3, { evidence: 'Bags in the hall again.' })
  await grade(app, place, 'EMO.1a', 5, { evidence: 'Damp and smoke.' })
  await meet(app, place, { seen: true, alone: 'no', voice: 'He hides.', changes: 'Damp and smoke.' })
  const event = { type: 'injury', on: TODAY, until: null, approximate: false, children: [place.childId], note: 'Fell off a wall.' } as const
  const none = { source: '', outcome: null, percent: null, hours: null, item: null, alone: null, stage: null }
  value(await recordEvent(app, place.caseId, { ...event, ...none }))
  value(await signVisit(app, place.caseId, place.visitId))
  return { ...place, other }
}

const housing = (childId: string): Scope => ({ children: [childId], reach: 'housing', groups: [] })

async function forOne(to: App): Promise<PartLock> {
  return { kind: 'recipient', recipient: value(await deviceKeys(to)).recipient }
}

async function two() {
  const [{ app: asha }, { app: hal }] = [
    await openTestApp({ name: 'Asha (test)' }),
    await openTestApp({ name: 'Hal (test)', role: 'housing officer' }),
  ]
  const place = await told(asha)
  return { asha, hal, place }
}

async function handed(from: App, to: App, place: Place, scope: Scope) {
  const part = value(await partOf(from, place.caseId, scope))
  const made = value(await sharePart(from, part, await forOne(to)))
  const arrival = value(await openFile(to, made.file, made.name))
  value(await takeIn(to, arrival))
  return { part, made, arrival }
}

describe('a part of a family’s records', () => {
  test('is to a housing officer the grades of the home and nothing else', async () => {
    const { asha, hal, place } = await two()
    const { part, made, arrival } = await handed(asha, hal, place, housing(place.childId))
    expect([arrival.scope, arrival.team, made.name]).toEqual(['part', 'none', 'plumbline-part.age'])

    const { family, visit, profile } = await lookAt(hal, place)
    expect([family.partial, family.children.map(({ name }) => name), family.adults, family.events]).toEqual([true, ['Wren'], [], []])
    expect(itemOf(profile, 'PHY.2a').counted).toEqual({ kind: 'graded', grade: 4, contested: false })
    expect(profile.items.filter(({ history }) => history.length > 0).map(({ item }) => item.code)).toEqual(['PHY.2a'])
    expect(visit.signed?.by.name).toBe('Asha (test)')
    // What was on the screen before it left is what they see.
    expect(part.family.visits).toEqual(family.visits)
    expect(JSON.stringify(value(await hal.store.readAll()).get(place.caseId))).not.toMatch(new RegExp(SECRETS.join('|')))
  })

  test('holds nothing in the file that was held back, nor anything of another family', async () => {
    const { asha, hal, place } = await two()
    await begin(asha)
    const part = value(await partOf(asha, place.caseId, housing(place.childId)))
    const { file } = value(await sharePart(asha, part, await forOne(hal)))
    const { identity } = value(await deviceKeys(hal))
    const inside = value(await readBundle(file, { identities: [identity] }))
    const text = JSON.stringify([inside.manifest, inside.statements, inside.packs, [...inside.cases]])
    for (const secret of SECRETS) expect(text).not.toContain(secret)
    expect(text).not.toContain(place.other)
    expect([inside.manifest.scope, inside.manifest.team, inside.statements, [...inside.cases.keys()]]).toEqual([
      'part',
      null,
      [],
      [place.caseId],
    ])
  })

  test('changes nothing where the whole is, however often it comes back', async () => {
    const { asha, hal, place } = await two()
    await handed(asha, hal, place, housing(place.childId))
    const before = await factsOf(asha, place.caseId)
    await bring(hal, asha, place.caseId)
    const family = await look(asha, place.caseId)
    expect(family.partial).toBe(false)
    expect(family.facts.map(({ id }) => id).sort()).toEqual(before.map(({ id }) => id).sort())
    expect(family.children.map(({ name }) => name)).toEqual(['Wren', 'Robin'])
    expect(itemOf((await lookAt(asha, place)).profile, 'PHY.2a').registers.evidence).toMatchObject({ value: 'Bags in the hall.' })
  })

  test('is answered by a visit of their own, which comes back whole', async () => {
    const { asha, hal, place } = await two()
    await handed(asha, hal, place, housing(place.childId))
    const plan = planFor([place.childId], { type: 'review', set: 'home' })
    const visitId = value(await startVisit(hal, await look(hal, place.caseId), plan))
    const theirs = { ...place, visitId }
    await grade(hal, theirs, 'PHY.2a', 2, { evidence: 'Cleared.' })
    value(await signVisit(hal, place.caseId, visitId))
    const { arrival } = await handed(hal, asha, theirs, { ...housing(place.childId), groups: ['evidence'] })
    expect(arrival.families).toMatchObject([{ caseId: place.caseId, isNew: false, disputes: [], adds: { visits: 1 } }])
    const { visit, profile } = await lookAt(asha, theirs)
    expect([visit.by.name, itemOf(profile, 'PHY.2a').counted]).toEqual(['Hal (test)', { kind: 'graded', grade: 2, contested: false }])
    expect((await look(asha, place.caseId)).visits).toHaveLength(2)
  })

  test('can grow: what a second part adds joins the first', async () => {
    const { asha, hal, place } = await two()
    await handed(asha, hal, place, { ...housing(place.childId), groups: ['child-said'] })
    await handed(asha, hal, place, { ...housing(place.childId), groups: ['evidence'] })
    const { registers } = itemOf((await lookAt(hal, place)).profile, 'PHY.2a')
    expect([registers.evidence, registers.childSaid, registers.carerSaid]).toMatchObject([
      { kind: 'settled', value: 'Bags in the hall.' },
      { kind: 'settled', value: 'He hides there.' },
      { kind: 'unanswered' },
    ])
  })

  test('opens by a passphrase for whoever has no tablet of their own', async () => {
    const { asha, hal, place } = await two()
    const part = value(await partOf(asha, place.caseId, { children: [place.childId], reach: null, groups: [...GROUPS] }))
    const weak = await sharePart(asha, part, { kind: 'passphrase', passphrase: 'hunter2', offered: '' })
    expect(weak).toMatchObject({ ok: false, failure: { kind: 'too-short' } })
    const passphrase = 'gravel lantern oboe thirsty mammoth'
    const { file, name } = value(await sharePart(asha, part, { kind: 'passphrase', passphrase, offered: passphrase }))
    expect(await openFile(hal, file, name)).toMatchObject({ ok: false, failure: { kind: 'passphrase-needed' } })
    value(await takeIn(hal, value(await openFile(hal, file, name, { passphrase }))))
    const { family, profile } = await lookAt(hal, place)
    expect([family.adults.map(({ name: who }) => who), itemOf(profile, 'EMO.1a').counted]).toMatchObject([['Jay Lark'], { grade: 5 }])
  }, 30_000)

  test('is refused where there is nothing to share', async () => {
    const { asha, place } = await two()
    const scope = housing(place.childId)
    expect(refusal(await partOf(asha, place.caseId, { ...scope, children: [] })).kind).toBe('which-child')
    expect(refusal(await partOf(asha, place.caseId, { ...scope, children: [place.other] })).kind).toBe('nothing-theirs')
    expect(refusal(await partOf(asha, 'nowhere', scope)).kind).toBe('no-records')
    const { app: cleo } = await openTestApp()
    await bring(asha, cleo, place.caseId)
    value(await forgetCase(asha, place.caseId, 'retention-ended', ''))
    expect(refusal(await partOf(asha, place.caseId, scope)).kind).toBe('no-records')
    await bring(asha, cleo, place.caseId)
    expect(refusal(await partOf(cleo, place.caseId, scope)).kind).toBe('erased')
  })
})

test('an erased family does not come back by a file that was made before', async () => {
  const { asha, hal, place } = await two()
  const part = value(await partOf(asha, place.caseId, { children: [place.childId, place.other], reach: null, groups: [...GROUPS] }))
  const old = value(await sharePart(asha, part, await forOne(asha)))
  await handed(asha, hal, place, housing(place.childId))
  value(await forgetCase(asha, place.caseId, 'right-to-erasure', 'R-2'))
  const arrival = value(await openFile(asha, old.file, old.name))
  expect([arrival.keptOut, arrival.erased]).toEqual([part.facts.length, []])
  value(await takeIn(asha, arrival))
  expect(value(await readCaseload(asha))).toEqual([])
  expect((await factsOf(asha, place.caseId)).map(({ kind }) => kind)).toEqual(['erasure'])
  expect(value(await readGone(asha))).toHaveLength(1)
})

test('what was held back cannot be found by trying which values give the name of the whole', async () => {
  const { asha, hal, place } = await two()
  value(await addChild(asha, place.caseId, { ...wren({ name: 'Robin' }), flags: ['disability'] }))
  const robin = (await factsOf(asha, place.caseId)).findLast(({ kind }) => kind === 'child')!
  await handed(asha, hal, place, { children: [robin.about, place.childId], reach: 'housing', groups: [] })
  const part = (await factsOf(hal, place.caseId)).find(({ of }) => of === robin.id) ?? expect.fail('it did not come')
  const { id: _, of, ...body } = part
  expect(part.values).not.toHaveProperty('flags')
  const sets = Array.from({ length: 2 ** CHILD_FLAGS.length }, (_, bits) => CHILD_FLAGS.filter((__, place) => (bits >> place) & 1))
  const names = await Promise.all(sets.map((flags) => contentId(canonical({ ...body, values: { ...body.values, flags } }))))
  expect(names).toHaveLength(64)
  expect(names).not.toContain(of)
})

test('what came by a file cannot be taken back once a part with it was made', async () => {
  const { asha, hal, place } = await two()
  await handed(asha, hal, place, housing(place.childId))
  expect(value(await lastTakeIn(hal))?.stays).toBe(null)
  value(await sharePart(hal, value(await partOf(hal, place.caseId, housing(place.childId))), await forOne(asha)))
  expect(value(await lastTakeIn(hal))?.stays).toEqual({ kind: 'saved-since' })
})
