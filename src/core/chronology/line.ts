import { type Day, dayNumber, daysBetween } from '../day.ts'
import type { Lead } from '../decided.ts'
import type { Closing, Episode } from '../episode.ts'
import { EVENT_GROUPS, type EventGroup, type EventType } from '../event.ts'
import type { Author, Consent, Fact, Lives } from '../fact.ts'
import type { CaseEvent, Decision, Target } from '../happened.ts'
import type { Action, Onset } from '../known.ts'
import type { Stamp } from '../stamp.ts'
import type { Visit } from '../visit.ts'

/** What a line of the chronology is about, in the order in which lines of one day stand where nothing else says. */
export const SORTS = ['household', 'lead', 'onset', 'visit', 'event', 'decision', 'plan', 'episode'] as const
export type Sort = (typeof SORTS)[number]

/** By what lines can be picked: what they are about, or of events the group or the very type. No two of them share a name. */
export type Kind = Sort | EventGroup | EventType

/** The thing itself that a line tells of. */
export type Told =
  | { readonly what: 'visit'; readonly visit: Visit }
  | { readonly what: 'event'; readonly event: CaseEvent }
  | { readonly what: 'decision'; readonly decision: Decision }
  | { readonly what: 'consent'; readonly consent: Consent; readonly note: string }
  | { readonly what: 'target-agreed' | 'target-ended'; readonly target: Target }
  | { readonly what: 'action-agreed' | 'action-ended'; readonly action: Action }
  | { readonly what: 'lead'; readonly lead: Lead }
  | { readonly what: 'opened'; readonly episode: Episode }
  | { readonly what: 'ended'; readonly episode: Episode; readonly closing: Closing }
  | { readonly what: 'onset'; readonly onset: Onset }
  | { readonly what: 'born'; readonly person: string }
  | { readonly what: 'entered'; readonly person: string }
  | { readonly what: 'lives'; readonly person: string; readonly lives: Lives }

/** One thing that is known of a family, on its day. */
export interface Line {
  /** The same for the same thing on every device. */
  readonly key: string
  readonly on: Day
  /** The same in days since 1970: a chronology of thousands is asked again and again how far apart its lines are. */
  readonly at: number
  /** The last day of a range. */
  readonly until: Day | null
  readonly approximate: boolean
  readonly sort: Sort
  /** Everything that it can be picked by. */
  readonly kinds: readonly Kind[]
  /** Children that it is about; none: the whole family. */
  readonly children: readonly string[]
  /** The agency that it comes from: the one that was named, else that of whoever wrote it. */
  readonly agency: string
  /** Codes of the domains that it touches; of a visit, those in which it found something serious. */
  readonly domains: readonly string[]
  /** Who said so, or where it is written; empty where nobody said. */
  readonly source: string
  /** Who wrote it, on which day and in which order. */
  readonly by: Author
  readonly written: Day
  readonly stamp: Stamp
  /** Written more than `LATE_DAYS` after it happened. */
  readonly late: boolean
  readonly told: Told
}

/** Longest from the day of a thing to the day on which it was written, in days, before it counts as entered late. Ours, 2026. @testonly */
export const LATE_DAYS = 28

const GROUP_OF = new Map(
  Object.entries(EVENT_GROUPS).flatMap(([group, types]) => types.map((type): [EventType, EventGroup] => [type, group as EventGroup])),
)

/** The group that a type of event stands in. */
export function groupOf(type: EventType): EventGroup {
  const group = GROUP_OF.get(type)
  if (!group) throw new Error(`${type} is of no group`)
  return group
}

/** When, by whom and in which order a thing was first written. */
export type Written = Pick<Fact, 'by' | 'at'>

/** What differs from line to line; the rest follows from who wrote it. */
type Rest = Pick<Line, 'key' | 'on' | 'sort'> & Partial<Omit<Line, 'at'>> & { readonly told: Told }

/** The day on which it was written, by the clock of whoever wrote it. */
export const dayOf = ({ at }: Pick<Fact, 'at'>): Day => at.wall.slice(0, 10)

/** A line of which no more is known than what is given. */
export function lineOf(written: Written, rest: Rest): Line {
  const day = dayOf(written)
  const { on, until = null, sort, agency = '' } = rest
  // What goes on for a time is written at its end, or while it goes on.
  const last = until === null ? on : until > day ? day : until
  return {
    ...{ approximate: false, kinds: [sort], children: [], domains: [], source: '', by: written.by, written: day, stamp: written.at.stamp },
    late: daysBetween(last, day) > LATE_DAYS,
    ...rest,
    at: dayNumber(on) ?? 0,
    until,
    agency: agency.trim() || written.by.agency,
  }
}

/** What the facts behind a line are about; of entries that were joined, of each. */
export function thingsOf({ told, key }: Line): string[] {
  switch (told.what) {
    case 'visit':
      return [told.visit.id]
    case 'event':
      return [told.event, ...(told.event.same ?? [])].map(({ id }) => id)
    case 'decision':
      return [told.decision.id]
    case 'target-agreed':
    case 'target-ended':
      return [told.target.id]
    case 'action-agreed':
    case 'action-ended':
      return [told.action.id]
    case 'opened':
      return [told.episode.id]
    case 'ended':
      return [told.closing.id]
    case 'onset':
      return [told.onset.thing]
    case 'born':
    case 'entered':
    case 'lives':
      return [told.person]
    case 'lead':
    case 'consent':
      return [key]
  }
}
