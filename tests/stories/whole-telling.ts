import { alertsFor } from '../../src/app/alerts.ts'
import { type App, today } from '../../src/app/app.ts'
import { gateFor } from '../../src/app/episodes.ts'
import { recordEvent } from '../../src/app/events.ts'
import { addAdult, addChild, addFamily, type ChildEntry } from '../../src/app/families.ts'
import { recordLens } from '../../src/app/lens.ts'
import { signVisit } from '../../src/app/sign.ts'
import { startVisit, type VisitPlan } from '../../src/app/visits.ts'
import type { EventEntry } from '../../src/app/events.ts'
import type { EventType } from '../../src/core/event.ts'
import type { Values } from '../../src/core/fact.ts'
import { unmet } from '../../src/core/gate/gate.ts'
import type { Grade } from '../../src/core/instrument.ts'
import { lensAt } from '../../src/core/lens-marks.ts'
import type { LensEntryCode, LensState } from '../../src/core/lens.ts'
import { type LooseEndKind, looseEndsOf } from '../../src/core/loose-ends.ts'
import { adultsAround } from '../../src/core/people.ts'
import { noteOf } from '../../src/ui/gate/note.ts'
import { openTestApp, type TestClock } from '../helpers/app.ts'
import { answer, bring, DAY, grade, look, meet, planFor, value } from './telling.ts'

/** A colleague with a tablet of their own; all tablets of a story have one clock. */
export interface Teller {
  readonly app: App
  readonly clock: TestClock
}

/** A colleague, on the day that the clock of the story shows. */
export async function teller(name: string, role: string, agency: string, clock?: TestClock): Promise<Teller> {
  return openTestApp({ name, role, agency, ...(clock && { clock }) })
}

/** So many days go by. */
export const later = ({ clock }: Teller, days: number): void => {
  clock.now += days * DAY
}

/** What day it is in the story. */
export const day = ({ app }: Teller): string => today(app.platform)

/** A family with these children, by their names, and these adults. */
export async function household(
  { app }: Teller,
  children: Readonly<Record<string, Omit<ChildEntry, 'name'>>>,
  adults: Readonly<Record<string, string>> = {},
) {
  const caseId = value(await addFamily(app, 'The Larks of Fiction Lane'))
  const ids: Record<string, string> = {}
  for (const [name, entry] of Object.entries(children)) ids[name] = value(await addChild(app, caseId, { name, ...entry }))
  for (const [name, relation] of Object.entries(adults)) {
    const elsewhere = !/^(mother|father)$/.test(relation)
    ids[name] = value(await addAdult(app, caseId, { name, relation, lives: elsewhere ? 'elsewhere' : 'here', cares: !elsewhere }))
  }
  const idOf = (name: string): string => {
    const id = ids[name]
    if (!id) throw new Error(`nobody here is called ${name}`)
    return id
  }
  return { caseId, idOf }
}

/** Something that happened today, by id. */
export async function happened(
  { app }: Teller,
  caseId: string,
  type: EventType,
  note: string,
  more: Partial<EventEntry> = {},
): Promise<string> {
  return value(await recordEvent(app, caseId, noteOf(type, today(app.platform), { note, ...more })))
}

/** An item as it is given at a visit: a grade with words beside it, or why it was not seen. */
export type Given = Grade | readonly [Grade, Values<'answer'>] | string

/** A visit of today, graded item by item for one child, and signed; its id. */
export async function visited(
  { app }: Teller,
  caseId: string,
  childId: string,
  plan: Partial<VisitPlan>,
  items: Readonly<Record<string, Given>>,
  presence: Values<'presence'> = { seen: true, alone: 'yes' },
): Promise<string> {
  const whole = planFor([childId], { on: today(app.platform), ...plan })
  const visitId = value(await startVisit(app, await look(app, caseId), whole))
  const place = { caseId, visitId, childId }
  for (const [code, given] of Object.entries(items)) {
    if (typeof given === 'string') await answer(app, place, code, { answer: { kind: 'not-seen', because: 'not-seen-today', why: given } })
    else if (typeof given === 'number') await grade(app, place, code, given)
    else await grade(app, place, code, given[0], given[1])
  }
  await meet(app, place, presence)
  value(await signVisit(app, caseId, visitId))
  return visitId
}

/** What somebody knows of an adult, as the lens asks it, said today. */
export async function known({ app }: Teller, caseId: string, about: string, entry: LensEntryCode, state: LensState, note: string) {
  const family = await look(app, caseId)
  const seen = family.lens.find(({ thing }) => thing === lensAt(about, entry))
  value(await recordLens(app, caseId, { about, entry }, seen, { state, note, source: 'Our own note', on: today(app.platform) }))
}

/** The rules that find something now, each once, in their order. */
export async function rules({ app }: Teller, caseId: string): Promise<string[]> {
  const found = alertsFor(app, await look(app, caseId)).map(({ rule }) => rule)
  return [...new Set(found)].sort((a, b) => Number(a.slice(1)) - Number(b.slice(1)))
}

/** What one rule found. */
export async function alertsOfRule({ app }: Teller, caseId: string, rule: string) {
  return alertsFor(app, await look(app, caseId)).filter((alert) => alert.rule === rule)
}

/** What stands between the family and its closing now. */
export const shut = async ({ app }: Teller, caseId: string) => unmet(gateFor(app, await look(app, caseId), 'closed'))

/** What somebody has to follow up, of these kinds or of every one. */
export async function looseEnds({ app }: Teller, caseId: string, ...kinds: LooseEndKind[]) {
  const ends = looseEndsOf(await look(app, caseId), today(app.platform), app.practiceSettings)
  return ends.filter(({ kind }) => kinds.length === 0 || kinds.includes(kind))
}

/** Adults to whom nobody has spoken, by name. */
export async function notSpokenTo({ app }: Teller, caseId: string): Promise<string[]> {
  return adultsAround(await look(app, caseId)).flatMap((around) => (around.notSpokenTo ? [around.adult.name] : []))
}

/** What either has of the family and the other has not is now on both. */
export async function meetUp(one: Teller, other: Teller, caseId: string): Promise<void> {
  await bring(one.app, other.app, caseId)
  await bring(other.app, one.app, caseId)
}
