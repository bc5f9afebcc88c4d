import { asked } from '../../src/core/asked.ts'
import { type Case, readCase } from '../../src/core/case.ts'
import { lookAt } from '../../src/core/drift/look.ts'
import type { ChildLook, ChildRule, FamilyLook, FamilyRule, Figures, Found } from '../../src/core/drift/rule.ts'
import type { ThresholdId } from '../../src/core/drift/thresholds.ts'
import { type Answer, type Birth, childAt, type Contact, type Fact, itemAt, type Values } from '../../src/core/fact.ts'
import type { Grade, Instrument, ItemSet } from '../../src/core/instrument.ts'
import type { Practice } from '../../src/core/practice.ts'
import { findInstrument } from '../../src/instruments/index.ts'
import { plumblineV1 } from '../../src/instruments/plumbline/v1.ts'
import { builtInPractice } from '../../src/practice/index.ts'
import { act, type Person, person, START } from './people.ts'

const MS_A_DAY = 86_400_000
const FAMILY = 'family-1'

/** The day that many days into the story; day 0 is 4 March 2026. */
export const on = (days: number): string => new Date(START + days * MS_A_DAY).toISOString().slice(0, 10)

const at = (days: number): number => START + days * MS_A_DAY

/** What to write for an item: a grade, or why there is none. */
export type Mark = Grade | 'not-seen' | 'not-applicable' | 'left'

/** What a visit found. A key is an item or a whole domain; the item says it more exactly than its domain. What is not named is left. */
export type Marks = Readonly<Record<string, Mark>>

/** One visit of a story. Signed, by whoever tells, on the day itself unless it says otherwise. */
export interface Told {
  readonly days: number
  readonly marks?: Marks
  readonly child?: string
  readonly set?: ItemSet
  readonly contact?: Contact
  readonly type?: 'baseline' | 'review'
  /** Plumbline's current version, unless another one is given. */
  readonly instrument?: Instrument
  readonly presence?: Values<'presence'>
  /** Anything else of the visit: place, announced, rooms. */
  readonly plan?: Values<'visit'>
  readonly signed?: boolean
  /** The day into the story on which it was typed in, where that was not the day of the visit. */
  readonly written?: number
}

/** A tablet with a family on it, entered on day 0: Sam, born three years before, unless other children are named. */
export function telling(children: Readonly<Record<string, Birth>> = { sam: { kind: 'born', on: '2023-03-01' } }, name = 'Ruth'): Person {
  const who = person(name)
  act(who, 'household', FAMILY, { name: 'Hale' })
  for (const [id, birth] of Object.entries(children)) {
    act(who, 'child', id, { name: id.charAt(0).toUpperCase() + id.slice(1), birth, flags: [], lives: 'here' })
  }
  return who
}

const answerOf = (mark: Exclude<Mark, 'left'>): Answer => {
  if (mark === 'not-seen') return { kind: 'not-seen', because: 'not-seen-today', why: '' }
  return mark === 'not-applicable' ? { kind: 'not-applicable', why: '' } : { kind: 'graded', grade: mark }
}

/** A visit takes place, and everything that it found is written down and signed. */
export function visited(who: Person, id: string, told: Told): void {
  const { days, child = 'sam', set = 'full', marks = {}, written = days } = told
  const now = at(written)
  const instrument = told.instrument ?? plumblineV1
  const type = told.type ?? (who.log.some((fact) => fact.kind === 'visit') ? 'review' : 'baseline')
  const contact = told.contact ? { contact: told.contact } : {}
  act(
    who,
    'visit',
    id,
    {
      type,
      on: on(days),
      set,
      children: [child],
      instrument: { id: instrument.id, version: instrument.version },
      ...contact,
      ...told.plan,
    },
    now,
  )
  mark(who, id, child, marks, { set, contact: told.contact ?? null }, on(days), now, instrument)
  if (told.presence) act(who, 'presence', childAt(id, child), told.presence, now)
  if (told.signed !== false) signed(who, id, now)
}

function mark(
  who: Person,
  id: string,
  child: string,
  marks: Marks,
  asking: { set: ItemSet; contact: Contact | null },
  day: string,
  now: number,
  instrument: Instrument,
): void {
  const values = who.log.findLast((fact) => fact.kind === 'child' && fact.about === child)?.values as Values<'child'> | undefined
  if (!values?.birth) throw new Error(`${child} is not of this family`)
  for (const item of asked(instrument, asking, { birth: values.birth, flags: values.flags ?? [] }, day)) {
    const found = marks[item.code] ?? marks[item.code.slice(0, item.code.indexOf('.'))] ?? 'left'
    if (found !== 'left') act(who, 'answer', itemAt(id, child, item.code), { answer: answerOf(found) }, now)
  }
}

/** The visit is signed for everything on this tablet. */
export function signed(who: Person, id: string, now: number): void {
  const [first] = who.log
  const through = Object.fromEntries(who.log.map((fact) => [fact.by.device, who.highest ?? fact.at.stamp]))
  act(who, 'signature', id, { through, covers: (first as Fact).id, count: 1, previous: null }, now)
}

/** An event, written down that many days into the story; it happened on that day unless it says otherwise. */
export function happened(who: Person, id: string, days: number, values: Values<'event'>): void {
  act(who, 'event', id, { on: on(days), ...values }, at(days))
}

/** A target is agreed or changed, that many days into the story. */
export function aimed(who: Person, id: string, days: number, values: Values<'target'>): void {
  act(who, 'target', id, values, at(days))
}

/** A level of need is decided. */
export function decided(who: Person, id: string, days: number, level: string): void {
  act(who, 'decision', id, { type: 'level', on: on(days), level, reason: '' }, at(days))
}

/** The case is closed or handed on; without saying which, the first episode of it is. */
export function closed(who: Person, id: string, days: number, values: Partial<Values<'closing'>> = {}): void {
  const rest = { episode: 'first', type: 'closed' as const, reason: '', to: '', override: null }
  act(who, 'closing', id, { ...rest, on: on(days), ...values }, at(days))
}

/** The case is opened again. */
export function reopened(who: Person, id: string, days: number, reason = ''): void {
  act(who, 'episode', id, { openedOn: on(days), reason }, at(days))
}

/** The family as these facts tell of it. */
export const familyOf = (who: Pick<Person, 'log'>): Case => readCase(FAMILY, who.log, findInstrument)

/** The built-in settings with some numbers of an area's own. */
export function practiceWith(numbers: Partial<Readonly<Record<ThresholdId, number>>>): Practice {
  const settings = Object.entries(numbers).map(([id, value]) => [id, { value, source: 'this test' }])
  return { ...builtInPractice, thresholds: Object.fromEntries(settings) }
}

/** What the rules see of the family, that many days into the story. */
export const lookOn = (who: Pick<Person, 'log'>, days: number, practice: Practice = builtInPractice): FamilyLook =>
  lookAt(familyOf(who), on(days), practice, 'plumbline')

/** What the rules see of one child, that many days into the story. Throws where the child is not of the family. */
export function childOn(who: Pick<Person, 'log'>, days: number, child = 'sam', practice: Practice = builtInPractice): ChildLook {
  const found = lookOn(who, days, practice).children.find((look) => look.child.id === child)
  if (!found) throw new Error(`${child} is not of this family`)
  return found
}

/** What a rule about a child finds, that many days into the story. */
export function finds<F extends Figures>(rule: ChildRule<string, F>, who: Person, days: number, child = 'sam', practice?: Practice) {
  return rule.find(childOn(who, days, child, practice))
}

/** What a rule about the family finds, that many days into the story. */
export function findsInFamily<F extends Figures>(
  rule: FamilyRule<string, F>,
  who: Person,
  days: number,
  practice?: Practice,
): readonly Found<F>[] {
  return rule.find(lookOn(who, days, practice))
}

/** Sam's family with these visits, in the order in which they were written down: the day, what it found, and anything else of it. */
export function story(visits: readonly (readonly [days: number, marks: Marks, more?: Partial<Told>])[], who: Person = telling()): Person {
  for (const [at, [days, marks, more]] of visits.entries()) visited(who, `visit-${at + 1}`, { days, marks, ...more })
  return who
}

/** The first items of a domain that apply to Sam, in the instrument's order. */
export function itemsIn(domain: string, count?: number): string[] {
  const all = asked(plumblineV1, { set: 'full', contact: null }, { birth: { kind: 'born', on: '2023-03-01' }, flags: [] }, on(0))
  return all
    .map(({ code }) => code)
    .filter((code) => code.startsWith(`${domain}.`))
    .slice(0, count)
}

/** That mark for the first items of a domain. */
export const some = (domain: string, count: number, found: Mark): Marks =>
  Object.fromEntries(itemsIn(domain, count).map((code) => [code, found]))
