import { type Day, dayNumber, daysBetween } from '../core/day.ts'
import type { EventType, EventValues, Outcome, Reflection, Service, Sign, Worked } from '../core/event.ts'
import { EVENT_KINDS, type EventField, fieldsOf, outcomesOf } from '../core/event-fields.ts'
import { TEXT_MAX, type Values } from '../core/fact.ts'
import type { CaseEvent } from '../core/happened.ts'
import { fail, ok, type Result } from '../core/result.ts'
import { type App, record, today } from './app.ts'
import { changedOf } from './changed.ts'
import { checkDiscreet, type Discreet, type DiscreetFailure, discreetActs } from './discretion.ts'
import type { WriteFailure } from './failure.ts'

/**
 * What a practitioner enters about something that happened. Null or empty where the type has none of it, or where nobody knows. What is
 * left out altogether was not asked: it stays as it stands, unless the type has no use for it.
 */
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
  readonly kilograms?: number | null
  readonly domain?: string | null
  /** Id of the event that this one carries on. */
  readonly follows?: string | null
  /** Id of the target that it belongs to. */
  readonly target?: string | null
  readonly agency?: string
  readonly place?: string
  readonly withWhom?: string
  readonly worked?: Worked | null
  readonly told?: boolean | null
  readonly whyNotTold?: string
  readonly feedbackDue?: Day | null
  readonly feedbackOn?: Day | null
  readonly sign?: Sign | null
  readonly service?: Service | null
  readonly reflections?: readonly Reflection[]
}

/** A day of an event besides its first. */
type LaterDay = 'until' | 'feedbackDue' | 'feedbackOn'

export type EventFailure =
  | { readonly kind: 'impossible-date'; readonly field: 'on' | LaterDay }
  | { readonly kind: 'event-in-future'; readonly field: 'on' | LaterDay }
  | { readonly kind: 'until-before-on' }
  | { readonly kind: 'answer-before-on'; readonly field: 'feedbackDue' | 'feedbackOn' }
  | { readonly kind: 'day-too-far'; readonly field: LaterDay }
  | { readonly kind: 'which-child' }
  | { readonly kind: 'one-child' }
  | { readonly kind: 'no-outcome' }
  | { readonly kind: 'percent-out-of-range' }
  | { readonly kind: 'hours-out-of-range' }
  | { readonly kind: 'kilograms-out-of-range' }
  | { readonly kind: 'no-sign' }
  | { readonly kind: 'no-service' }
  | { readonly kind: 'no-with-whom' }
  | { readonly kind: 'no-sharing-reason' }
  | { readonly kind: 'no-why-not-told' }
  | { readonly kind: 'too-long' }

/** An event may be dated this many days ahead of this device's clock, which may be in another zone or a little off. */
const CLOCK_DOUBT_DAYS = 1
/** A day that is yet to come is at most so many days ahead; further is a slip of the year. */
const MOST_DAYS_AHEAD = 731
/** No week of education is longer, in hours. */
const MOST_HOURS = 60
/** No child weighs more, in kilograms. */
const MOST_KILOGRAMS = 300

function wrongLaterDay(entry: EventEntry, field: LaterDay, now: Day): EventFailure[] {
  const day = entry[field] ?? null
  if (day === null || !fieldsOf(entry).includes(field)) return []
  if (dayNumber(day) === null) return [{ kind: 'impossible-date', field }]
  if (day < entry.on) return [field === 'until' ? { kind: 'until-before-on' } : { kind: 'answer-before-on', field }]
  const ahead = daysBetween(now, day)
  const lasts = field === 'feedbackDue' || (field === 'until' && EVENT_KINDS[entry.type].lasts === true)
  if (lasts) return ahead > MOST_DAYS_AHEAD ? [{ kind: 'day-too-far', field }] : []
  return ahead > CLOCK_DOUBT_DAYS ? [{ kind: 'event-in-future', field }] : []
}

function wrongDays(entry: EventEntry, now: Day): EventFailure[] {
  if (dayNumber(entry.on) === null) return [{ kind: 'impossible-date', field: 'on' }]
  if (daysBetween(now, entry.on) > CLOCK_DOUBT_DAYS) return [{ kind: 'event-in-future', field: 'on' }]
  return (['until', 'feedbackDue', 'feedbackOn'] as const).flatMap((field) => wrongLaterDay(entry, field, now))
}

const within = (value: number | null | undefined, most: number) => value != null && Number.isFinite(value) && value >= 0 && value <= most
const isBlank = (text: string | undefined) => (text ?? '').trim() === ''

/** What is missing where a type cannot do without it. */
function missingIn(entry: EventEntry): (EventFailure | false)[] {
  const needs = (field: EventField | 'note') =>
    EVENT_KINDS[entry.type].needs?.includes(field) === true && (field === 'note' || fieldsOf(entry).includes(field))
  return [
    needs('sign') && entry.sign == null && { kind: 'no-sign' },
    needs('service') && entry.service == null && { kind: 'no-service' },
    needs('percent') && !within(entry.percent, 100) && { kind: 'percent-out-of-range' },
    needs('kilograms') && !(within(entry.kilograms, MOST_KILOGRAMS) && entry.kilograms !== 0) && { kind: 'kilograms-out-of-range' },
    needs('withWhom') && isBlank(entry.withWhom) && { kind: 'no-with-whom' },
    needs('whyNotTold') && isBlank(entry.whyNotTold) && { kind: 'no-why-not-told' },
    needs('note') && isBlank(entry.note) && { kind: 'no-sharing-reason' },
  ]
}

const TEXTS = ['note', 'source', 'agency', 'place', 'withWhom', 'whyNotTold'] as const

/** All that is wrong with what was entered, in the order in which it is asked; empty where it can be true today. */
export function checkEvent(entry: EventEntry, now: Day): readonly EventFailure[] {
  const { type, children, outcome, hours } = entry
  const outcomes = outcomesOf(type)
  const wrong: readonly (EventFailure | false)[] = [
    EVENT_KINDS[type].about === 'child' && children.length === 0 && { kind: 'which-child' },
    type === 'weight' && children.length > 1 && { kind: 'one-child' },
    outcomes.length > 0 && (outcome === null || !outcomes.includes(outcome)) && { kind: 'no-outcome' },
    ...missingIn(entry),
    type === 'part-time-timetable' && hours !== null && !within(hours, MOST_HOURS) && { kind: 'hours-out-of-range' },
    TEXTS.some((field) => (entry[field] ?? '').length > TEXT_MAX) && { kind: 'too-long' },
  ]
  return [...wrong.filter((one) => one !== false), ...wrongDays(entry, now)]
}

const NOTHING: Readonly<Record<EventField, null | '' | readonly never[]>> = {
  ...{ until: null, outcome: null, percent: null, hours: null, kilograms: null, domain: null, alone: null, stage: null },
  ...{ follows: null, target: null, place: '', withWhom: '', worked: null, told: null, whyNotTold: '', feedbackDue: null },
  ...{ feedbackOn: null, sign: null, service: null, reflections: [] },
}

const trimmed = (value: unknown) => (typeof value === 'string' ? value.trim() : value)

/** What was entered, of what the type has. */
function valuesOf(entry: EventEntry): Values<'event'> {
  const { type, on, approximate, children, note, source, agency, item } = entry
  const own = fieldsOf(entry).flatMap((field) => (entry[field] === undefined ? [] : [[field, trimmed(entry[field])]]))
  return {
    ...{ type, on, approximate, children: [...children], note: note.trim(), source: source.trim(), item },
    ...(agency !== undefined && { agency: agency.trim() }),
    ...(Object.fromEntries(own) as Pick<EventValues, EventField>),
  }
}

/** What the type has no use for, taken back: a changed type leaves nothing behind. */
function takenBack(entry: EventEntry): Values<'event'> {
  const has = fieldsOf(entry)
  return Object.fromEntries(Object.entries(NOTHING).filter(([field]) => !has.includes(field as EventField))) as Values<'event'>
}

/** Something that happened, by id, and with it whether it is kept from the family. It is on the disk once this resolves well. */
export async function recordEvent(
  app: App,
  caseId: string,
  entry: EventEntry,
  discreet: Discreet | null = null,
): Promise<Result<string, EventFailure | DiscreetFailure | WriteFailure>> {
  const [wrong] = [...checkEvent(entry, today(app.platform)), ...checkDiscreet(discreet)]
  if (wrong) return fail(wrong)
  const about = app.platform.randomId()
  const written = await record(app, caseId, [
    { kind: 'event', about, values: valuesOf(entry), replaces: [] },
    ...discreetActs(about, discreet),
  ])
  return written.ok ? ok(about) : written
}

/** The event as entered now; what was entered before stays in the history. */
export async function changeEvent(
  app: App,
  caseId: string,
  event: CaseEvent,
  entry: EventEntry,
  discreet: Discreet | null = null,
): Promise<Result<unknown, EventFailure | DiscreetFailure | WriteFailure>> {
  const [wrong] = [...checkEvent(entry, today(app.platform)), ...checkDiscreet(discreet)]
  if (wrong) return fail(wrong)
  const values = { ...takenBack(entry), ...valuesOf(entry) }
  const change = { kind: 'event', about: event.id, ...changedOf(event.registers, values) } as const
  return record(app, caseId, [change, ...discreetActs(event.id, discreet)])
}
