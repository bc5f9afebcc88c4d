import type { Adult, Case, Child } from './case.ts'
import type { Day } from './day.ts'
import type { Author, ChildFlag, FactOf, Lives } from './fact.ts'
import { shown } from './fold.ts'
import type { CaseEvent } from './happened.ts'
import { type Effect, effectAt } from './known.ts'
import type { LensEntryCode, LensState } from './lens.ts'
import type { LensMark } from './lens-marks.ts'
import { compareStamps, type Stamp } from './stamp.ts'
import type { Visit } from './visit.ts'

/** What is asked of each adult around the children, also of those who live elsewhere. */
export const AROUND = ['lives-here', 'cares-for-child', 'protective', 'risk', 'spoken-to'] as const satisfies readonly LensEntryCode[]
export type AroundEntry = (typeof AROUND)[number]

/** Something that was known of an adult before, and stands no more. */
export type Before = { readonly on: Day; readonly by: Author } & (
  | { readonly kind: 'mark'; readonly entry: AroundEntry; readonly state: LensState; readonly note: string; readonly source: string }
  | { readonly kind: 'lives'; readonly lives: Lives }
  | { readonly kind: 'cares'; readonly cares: boolean }
)

/** One adult in the children's lives, wherever they live, with what was asked about them. */
export interface AdultAround {
  readonly adult: Adult
  /** Whether they live in the children's home, by what was said of it last. */
  readonly here: boolean
  readonly marks: ReadonlyMap<AroundEntry, LensMark>
  /** That somebody spoke to them, now or before, where nobody says otherwise. */
  readonly talk: LensMark | null
  /** The latest visit at which they were there, and nobody says that they were not. */
  readonly present: Visit | null
  /** Nobody has spoken to them, and at no visit were they there. */
  readonly notSpokenTo: boolean
  /** Newest first. */
  readonly before: readonly Before[]
}

const marksOf = ({ lens }: Pick<Case, 'lens'>, adultId: string): ReadonlyMap<AroundEntry, LensMark> =>
  new Map(
    AROUND.flatMap((entry) => {
      const mark = lens.find((each) => each.about === adultId && each.entry === entry)
      return mark ? [[entry, mark] as const] : []
    }),
  )

const SPOKEN: readonly LensState[] = ['now', 'past']

/** While two people contradict each other, nobody has been spoken to for sure. */
function talkOf(mark: LensMark | undefined): LensMark | null {
  if (!mark || mark.registers.state.kind === 'unanswered') return null
  return mark.registers.state.heads.every(({ value }) => SPOKEN.includes(value)) ? mark : null
}

function presentAt({ visits }: Pick<Case, 'visits'>, adultId: string): Visit | null {
  const there = ({ registers: { present } }: Visit) =>
    present.kind !== 'unanswered' && present.heads.every(({ value }) => value.includes(adultId))
  return visits.findLast(there) ?? null
}

const saidAt = (facts: readonly { readonly at: { readonly stamp: Stamp } }[]): Stamp | undefined => facts.at(-1)?.at.stamp

/** By the form or by the lens, whichever was said last: the two are asked on two screens. */
function livesHere({ registers: { lives } }: Adult, mark: LensMark | undefined): boolean {
  const entered = shown(lives)
  const byForm = entered === 'here' || entered === 'both'
  if (!mark || mark.state === 'not-known' || mark.state === 'suspected') return byForm
  const form = lives.kind === 'unanswered' ? undefined : saidAt(lives.heads.map(({ fact }) => fact))
  const lens = saidAt(mark.history)
  return form && lens && compareStamps(form, lens) > 0 ? byForm : mark.state === 'now'
}

const dayOf = ({ at }: Pick<FactOf<'lens'>, 'at'>): Day => at.wall.slice(0, 10)

function marksBefore(entry: AroundEntry, { registers: { state }, history }: LensMark): Before[] {
  const standing = new Set(state.kind === 'unanswered' ? [] : state.heads.map(({ fact }) => fact.id))
  return history.flatMap((fact): Before[] => {
    const { values, by } = fact
    if (standing.has(fact.id) || !values.state) return []
    const { note = '', source = '', on = dayOf(fact) } = values
    return [{ kind: 'mark', entry, state: values.state, note, source, on, by }]
  })
}

/** Each earlier answer of the form, once for each time that it changed. */
function formBefore({ facts }: Pick<Case, 'facts'>, adult: Adult): Before[] {
  const mine = facts.filter((fact): fact is FactOf<'adult'> => fact.kind === 'adult' && fact.about === adult.id)
  const standing = (register: 'lives' | 'cares') => {
    const now = adult.registers[register]
    return new Set(now.kind === 'unanswered' ? [] : now.heads.map(({ fact }) => fact.id))
  }
  const [lives, cares] = [standing('lives'), standing('cares')]
  return mine.flatMap((fact): Before[] => {
    const { values, by } = fact
    const at = { on: dayOf(fact), by }
    return [
      ...(values.lives !== undefined && !lives.has(fact.id) ? [{ kind: 'lives', lives: values.lives, ...at } as const] : []),
      ...(values.cares !== undefined && !cares.has(fact.id) ? [{ kind: 'cares', cares: values.cares, ...at } as const] : []),
    ]
  })
}

const newestFirst = (a: { readonly on: Day }, b: { readonly on: Day }): number => (a.on < b.on ? 1 : a.on > b.on ? -1 : 0)

type Around = Pick<Case, 'lens' | 'visits' | 'facts'>

/** What is known of one adult around the children. */
function around(family: Around, adult: Adult): AdultAround {
  const marks = marksOf(family, adult.id)
  const talk = talkOf(marks.get('spoken-to'))
  const present = presentAt(family, adult.id)
  const before = [...[...marks].flatMap(([entry, mark]) => marksBefore(entry, mark)), ...formBefore(family, adult)]
  return {
    ...{ adult, marks, talk, present },
    here: livesHere(adult, marks.get('lives-here')),
    // Whoever is entered has a part in the children's lives. That they live elsewhere, or are said not to care for the children, is how
    // a father becomes invisible, so neither excuses that nobody has asked him.
    notSpokenTo: talk === null && present === null,
    before: before.sort(newestFirst),
  }
}

/** Every adult in the children's lives, in the order in which they were entered. Source: domain.md 5.4, 63. */
export const adultsAround = (family: Around & Pick<Case, 'adults'>): AdultAround[] => family.adults.map((adult) => around(family, adult))

/** Whether the children have no second adult at all: then somebody has to ask whether there is another parent. */
export const asksForParent = ({ children, adults }: Pick<Case, 'children' | 'adults'>): boolean => children.length > 0 && adults.length < 2

/** Entries that are no need of anybody where they are so. */
const NO_NEED: readonly LensEntryCode[] = ['support', 'lives-here', 'cares-for-child', 'protective', 'spoken-to']

/** What an adult lives with now, or is thought to, as anybody says: what may reach the children. */
const needsOf = ({ lens }: Pick<Case, 'lens'>, adultId: string): LensMark[] =>
  lens.filter(
    ({ about, entry, registers: { state } }) =>
      about === adultId &&
      !NO_NEED.includes(entry) &&
      state.kind !== 'unanswered' &&
      state.heads.some(({ value }) => value === 'now' || value === 'suspected'),
  )

/** What one person's need does to one child; null while nobody has asked. */
export interface EffectCell {
  readonly child: Child
  readonly thing: string
  readonly effect: Effect | null
  /** The child whose need it is. */
  readonly own: boolean
}

/** One person of the family with what they need, and what it does to each child. */
export type EffectRow = { readonly cells: readonly EffectCell[] } & (
  | { readonly kind: 'adult'; readonly person: Adult; readonly needs: readonly LensMark[] }
  | { readonly kind: 'child'; readonly person: Child; readonly flags: readonly ChildFlag[] }
)

type Whole = Pick<Case, 'adults' | 'children' | 'lens' | 'effects'>

/** Adults first, then children: how one person's need reaches each child. Never a grade. Source: domain.md 5.4, 65. */
export function wholeFamily(family: Whole): EffectRow[] {
  const cells = (person: Adult | Child): EffectCell[] =>
    family.children.map((child) => {
      const thing = effectAt(person.id, child.id)
      return { child, thing, effect: family.effects.find((each) => each.thing === thing) ?? null, own: person.id === child.id }
    })
  return [
    ...family.adults.map((person) => ({ kind: 'adult', person, needs: needsOf(family, person.id), cells: cells(person) }) as const),
    ...family.children.map((person) => ({ kind: 'child', person, flags: person.flags, cells: cells(person) }) as const),
  ]
}

/** Everything of that type that happened, the newest first. */
export const lately = ({ events }: Pick<Case, 'events'>, type: CaseEvent['type']): CaseEvent[] =>
  events.filter((event) => event.type === type).reverse()
