import type { Case } from '../case.ts'
import type { Day } from '../day.ts'
import type { Episode } from '../episode.ts'
import type { Sign, Service } from '../event.ts'
import type { Register } from '../fold.ts'
import type { CaseEvent } from '../happened.ts'
import type { Practice } from '../practice.ts'

/** What can be left open; of two that are due on one day in this order. */
export const LOOSE_ENDS = [
  'missing',
  'challenge',
  'referral',
  'answer',
  'action',
  'agreement',
  'help-offer',
  'help-worked',
  'timetable',
  'exclusion',
  'sign',
  'service',
  'early-help',
  'agency',
  'adult',
  'consent',
] as const
export type LooseEndKind = (typeof LOOSE_ENDS)[number]

interface Since {
  /** When it began. */
  readonly since: Day
}

interface Awaited extends Since {
  /** Whether somebody set the day; else it is so many days after it began. */
  readonly set: boolean
}

/** The numbers and days behind each kind; words are made from them. */
export interface LooseFigures {
  readonly missing: Since
  /** The name of the step; null where none was said, or where the area does not name it any more. */
  readonly challenge: Awaited & { readonly stage: string | null; readonly answered: boolean }
  readonly referral: Awaited
  readonly answer: Awaited
  /** What was to be done, and by whom. */
  readonly action: { readonly what: string; readonly who: string; readonly support: boolean }
  readonly agreement: Awaited
  readonly 'help-offer': Since
  readonly 'help-worked': Since
  readonly timetable: Since
  readonly exclusion: Since
  readonly sign: Since & { readonly sign: Sign; readonly times: number; readonly last: Day }
  readonly service: Since & { readonly service: Service | null; readonly registered: boolean }
  readonly 'early-help': Since
  readonly agency: Since & { readonly name: string }
  readonly adult: Since & { readonly name: string }
  readonly consent: Since
}

/** One thing that somebody has to follow up. Worked out, never stored. */
export interface LooseEndOf<Kind extends LooseEndKind> {
  /** `kind/id`: one at a time has it. */
  readonly key: string
  readonly kind: Kind
  /** The day on which it is due; it is listed from then on. */
  readonly on: Day
  /** Whether that day is over. */
  readonly overdue: boolean
  /** Children that it is about; none: the family. */
  readonly children: readonly string[]
  /** Ids of the events, or of the action, agency or adult, behind it. */
  readonly about: readonly string[]
  readonly figures: LooseFigures[Kind]
}

/** Any loose end, told apart by its kind. */
export type LooseEnd = { readonly [Kind in LooseEndKind]: LooseEndOf<Kind> }[LooseEndKind]

/** What the search for loose ends sees. */
export interface LooseLook {
  readonly family: Case
  readonly today: Day
  readonly practice: Practice
  readonly episode: Episode
  /** Since the episode before this one ended, oldest first, none after today. */
  readonly events: readonly CaseEvent[]
}

/** A loose end before it is known whether its day is over. */
export type Open<Kind extends LooseEndKind> = Omit<LooseEndOf<Kind>, 'key' | 'overdue'>

/** An event and every other entry of it. */
export const entriesOf = (event: CaseEvent): readonly CaseEvent[] => [event, ...(event.same ?? [])]

/** Everything that anybody says of a register, contested or not. */
export const saidOf = <V>(register: Register<V>): readonly V[] =>
  register.kind === 'unanswered' ? [] : register.heads.map(({ value }) => value)

/** The earliest day that anybody set, in any entry of an event; null where nobody did. */
export const earliest = (event: CaseEvent, name: 'until' | 'feedbackDue' | 'feedbackOn'): Day | null =>
  entriesOf(event)
    .flatMap(({ registers }) => saidOf(registers[name]))
    .filter((day) => day !== null)
    .sort()[0] ?? null

/**
 * The children of an event of whom none of the later ones says anything: what was noted of one child says nothing of another. Null
 * where there is none; as the event has them, none for the family, where nothing was noted of any.
 */
export function withoutWord({ family }: LooseLook, event: CaseEvent, later: readonly CaseEvent[]): readonly string[] | null {
  if (later.some(({ children }) => children.length === 0)) return null
  const told = new Set(later.flatMap(({ children }) => children))
  const all = event.children.length > 0 ? event.children : family.children.map(({ id }) => id)
  const left = all.filter((id) => !told.has(id))
  if (left.length === 0 && later.length > 0) return null
  return left.length === all.length ? event.children : left
}
