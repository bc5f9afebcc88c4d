import { type Day, dayNumber, daysBetween } from '../core/day.ts'
import { type EventType, OUTCOMES, type Outcome } from '../core/event.ts'
import { TEXT_MAX, type Values } from '../core/fact.ts'
import type { CaseEvent } from '../core/happened.ts'
import { fail, ok, type Result } from '../core/result.ts'
import { type App, record, today } from './app.ts'
import { changedOf } from './changed.ts'
import type { WriteFailure } from './failure.ts'

/** What a practitioner enters about something that happened. Null where the type has none of it, or where nobody knows. */
export interface EventEntry {
  readonly type: EventType
  readonly on: Day
  /** The last day of a range. */
  readonly until: Day | null
  readonly approximate: boolean
  /** Ids of children of the family; none: the family as a whole. */
  readonly children: readonly string[]
  readonly note: string
  readonly source: string
  readonly outcome: Outcome | null
  /** Attendance, 0 to 100. */
  readonly percent: number | null
  /** Hours of education a week. */
  readonly hours: number | null
  readonly item: string | null
  readonly alone: boolean | null
  readonly stage: string | null
}

export type EventFailure =
  | { readonly kind: 'impossible-date'; readonly field: 'on' | 'until' }
  | { readonly kind: 'event-in-future'; readonly field: 'on' | 'until' }
  | { readonly kind: 'until-before-on' }
  | { readonly kind: 'which-child' }
  | { readonly kind: 'no-outcome' }
  | { readonly kind: 'percent-out-of-range' }
  | { readonly kind: 'hours-out-of-range' }
  | { readonly kind: 'too-long' }

/** Types that are about a child by name: of a family as a whole they would say nothing. */
export const ABOUT_A_CHILD: readonly EventType[] = [
  'seen',
  'injury',
  'emergency-visit',
  'attendance',
  'part-time-timetable',
  'not-on-roll',
  'compensating-care',
]

/** Types whose last day may still be to come: the day on which a timetable ends, or a school place begins. */
const MAY_LAST: readonly EventType[] = ['part-time-timetable', 'not-on-roll']

/** How an event of this type can end; none for most. */
export const outcomesOf = (type: EventType): readonly Outcome[] => (type in OUTCOMES ? OUTCOMES[type as keyof typeof OUTCOMES] : [])

/** An event may be dated this many days ahead of this device's clock, which may be in another zone or a little off. */
const CLOCK_DOUBT_DAYS = 1
/** No week of education is longer, in hours. */
const MOST_HOURS = 60

function wrongDays({ type, on, until }: EventEntry, now: Day): EventFailure[] {
  if (dayNumber(on) === null) return [{ kind: 'impossible-date', field: 'on' }]
  if (daysBetween(now, on) > CLOCK_DOUBT_DAYS) return [{ kind: 'event-in-future', field: 'on' }]
  if (until === null) return []
  if (dayNumber(until) === null) return [{ kind: 'impossible-date', field: 'until' }]
  if (until < on) return [{ kind: 'until-before-on' }]
  return daysBetween(now, until) > CLOCK_DOUBT_DAYS && !MAY_LAST.includes(type) ? [{ kind: 'event-in-future', field: 'until' }] : []
}

const within = (value: number, most: number) => Number.isFinite(value) && value >= 0 && value <= most

/** All that is wrong with what was entered, in the order in which it is asked; empty where it can be true today. */
export function checkEvent(entry: EventEntry, now: Day): readonly EventFailure[] {
  const { type, children, outcome, percent, hours, note, source } = entry
  const outcomes = outcomesOf(type)
  const wrong: readonly (EventFailure | false)[] = [
    ABOUT_A_CHILD.includes(type) && children.length === 0 && { kind: 'which-child' },
    outcomes.length > 0 && (outcome === null || !outcomes.includes(outcome)) && { kind: 'no-outcome' },
    type === 'attendance' && (percent === null || !within(percent, 100)) && { kind: 'percent-out-of-range' },
    type === 'part-time-timetable' && hours !== null && !within(hours, MOST_HOURS) && { kind: 'hours-out-of-range' },
    (note.length > TEXT_MAX || source.length > TEXT_MAX) && { kind: 'too-long' },
  ]
  return [...wrongDays(entry, now), ...wrong.filter((one) => one !== false)]
}

/** What the type has no use for is taken back, so that a changed type leaves nothing behind. */
const valuesOf = (entry: EventEntry): Values<'event'> => ({
  ...entry,
  children: [...entry.children],
  note: entry.note.trim(),
  source: entry.source.trim(),
  outcome: outcomesOf(entry.type).length > 0 ? entry.outcome : null,
  percent: entry.type === 'attendance' ? entry.percent : null,
  hours: entry.type === 'part-time-timetable' ? entry.hours : null,
  alone: entry.type === 'seen' ? entry.alone : null,
  stage: entry.type === 'challenge' ? entry.stage : null,
})

/** Something that happened, by id. It is on the disk once this resolves well. */
export async function recordEvent(app: App, caseId: string, entry: EventEntry): Promise<Result<string, EventFailure | WriteFailure>> {
  const [wrong] = checkEvent(entry, today(app.platform))
  if (wrong) return fail(wrong)
  const about = app.platform.randomId()
  const written = await record(app, caseId, [{ kind: 'event', about, values: valuesOf(entry), replaces: [] }])
  return written.ok ? ok(about) : written
}

/** The event as entered now; what was entered before stays in the history. */
export async function changeEvent(
  app: App,
  caseId: string,
  event: CaseEvent,
  entry: EventEntry,
): Promise<Result<unknown, EventFailure | WriteFailure>> {
  const [wrong] = checkEvent(entry, today(app.platform))
  if (wrong) return fail(wrong)
  return record(app, caseId, [{ kind: 'event', about: event.id, ...changedOf(event.registers, valuesOf(entry)) }])
}
