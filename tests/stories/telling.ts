import { expect } from 'vitest'
import { confirm, draftAnswer, draftPresence } from '../../src/app/answers.ts'
import type { App } from '../../src/app/app.ts'
import { addChild, addFamily, type ChildEntry } from '../../src/app/families.ts'
import { type Family, readFamilyAsDrafted } from '../../src/app/read.ts'
import { startVisit, type VisitPlan } from '../../src/app/visits.ts'
import type { Fact, Values } from '../../src/core/fact.ts'
import type { Grade } from '../../src/core/instrument.ts'
import { missing } from '../../src/core/merge.ts'
import type { Result } from '../../src/core/result.ts'
import type { ItemReading, Profile, Visit } from '../../src/core/visit.ts'

/** The day on which these stories begin, by the clock of `openTestApp`. */
export const TODAY = '2026-11-21'

/** Milliseconds. */
export const MINUTE = 60_000
export const DAY = 86_400_000

/** What was asked for, or the test ends with the reason why not. */
export function value<T>(result: Result<T, { kind: string }>): T {
  if (!result.ok) throw new Error(`refused: ${result.failure.kind}`)
  return result.value
}

/** One child at one visit of one family. */
export interface Place {
  readonly caseId: string
  readonly visitId: string
  readonly childId: string
}

/** A made-up child of seven, unless the test says otherwise. */
export const wren = (more: Partial<ChildEntry> = {}): ChildEntry => ({
  name: 'Wren',
  birth: { kind: 'born', on: '2019-03-02' },
  flags: [],
  lives: 'here',
  ...more,
})

/** An ordinary announced baseline today with the short contact, unless the test says otherwise. */
export const planFor = (children: readonly string[], more: Partial<VisitPlan> = {}): VisitPlan => ({
  type: 'baseline',
  on: TODAY,
  instrument: { id: 'plumbline', version: 1 },
  set: 'core',
  contact: null,
  children,
  place: 'main-home',
  placeNote: '',
  announced: true,
  present: [],
  others: '',
  rooms: ['living-room', 'kitchen'],
  previous: 'hidden',
  ...more,
})

/** The family as the screen shows it now. */
export const look = async (app: App, caseId: string): Promise<Family> => value(await readFamilyAsDrafted(app, caseId))

/** What the screen shows of one child at one visit. */
export async function lookAt(app: App, { caseId, visitId, childId }: Place): Promise<{ family: Family; visit: Visit; profile: Profile }> {
  const family = await look(app, caseId)
  const visit = family.visits.find((each) => each.id === visitId) ?? expect.fail('the visit is not in the list')
  const profile = visit.profiles.get(childId) ?? expect.fail('the child is not of that visit')
  return { family, visit, profile }
}

/** One item of a profile that is on the screen. */
export const itemOf = (profile: Profile, code: string): ItemReading =>
  profile.items.find((reading) => reading.item.code === code) ?? expect.fail(`${code} is not on the screen`)

/** What is typed or tapped for an item, by somebody who has the screen before their eyes. */
export async function type(app: App, place: Place, code: string, values: Values<'answer'>): Promise<void> {
  const { visit, profile } = await lookAt(app, place)
  value(await draftAnswer(app, place.caseId, visit, place.childId, itemOf(profile, code), values))
}

/** The item is answered and left. */
export async function answer(app: App, place: Place, code: string, values: Values<'answer'>): Promise<void> {
  await type(app, place, code, values)
  value(await confirm(app, place.caseId, `${place.visitId}/${place.childId}/${code}`))
}

/** The item is graded and left. */
export const grade = (app: App, place: Place, code: string, given: Grade, words: Values<'answer'> = {}) =>
  answer(app, place, code, { ...words, answer: { kind: 'graded', grade: given } })

/** What was seen and heard of the child is written down. */
export async function meet(app: App, place: Place, values: Values<'presence'>): Promise<void> {
  const { visit, profile } = await lookAt(app, place)
  value(await draftPresence(app, place.caseId, visit, profile, values))
  value(await confirm(app, place.caseId, `${place.visitId}/${place.childId}`))
}

/** A family with one child and a visit begun, unless the plan says otherwise. */
export async function begin(app: App, plan: Partial<VisitPlan> = {}, child: ChildEntry = wren()): Promise<Place> {
  const caseId = value(await addFamily(app, 'The Larks of Fiction Lane'))
  const childId = value(await addChild(app, caseId, child))
  const visitId = value(await startVisit(app, await look(app, caseId), planFor([childId], plan)))
  return { caseId, visitId, childId }
}

/** Every fact of a family on this device. */
export const factsOf = async (app: App, caseId: string): Promise<readonly Fact[]> =>
  value(await app.store.readCase(caseId)).facts as readonly Fact[]

/** What one device has of a family and the other has not is now on the other, as a shared file would bring it. */
export async function bring(from: App, to: App, caseId: string): Promise<void> {
  value(await to.store.append(caseId, missing(await factsOf(to, caseId), await factsOf(from, caseId))))
}
