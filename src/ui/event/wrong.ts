import { checkEvent, type EventFailure } from '../../app/events.ts'
import type { EventType } from '../../core/event.ts'
import * as text from '../../i18n/index.ts'
import type { Wrong } from '../family/useEntry.ts'
import { type EventTyped, entryOf } from './event-typed.ts'

/** The ids of the fields that can be wrong. */
export const EVENT_FIELDS = {
  type: 'event-type',
  on: 'event-on',
  until: 'event-until',
  feedbackDue: 'event-due',
  feedbackOn: 'event-answered',
  children: 'event-children',
  outcome: 'event-outcome',
  percent: 'event-percent',
  hours: 'event-hours',
  kilograms: 'event-kilograms',
  sign: 'event-sign',
  service: 'event-service',
  withWhom: 'event-with-whom',
  whyNotTold: 'event-why-not-told',
  note: 'event-note',
} as const

type FieldId = (typeof EVENT_FIELDS)[keyof typeof EVENT_FIELDS]

const FIELD_OF: Readonly<
  Record<Exclude<EventFailure['kind'], 'impossible-date' | 'event-in-future' | 'answer-before-on' | 'day-too-far'>, FieldId>
> = {
  'until-before-on': EVENT_FIELDS.until,
  'which-child': EVENT_FIELDS.children,
  'one-child': EVENT_FIELDS.children,
  'no-outcome': EVENT_FIELDS.outcome,
  'percent-out-of-range': EVENT_FIELDS.percent,
  'hours-out-of-range': EVENT_FIELDS.hours,
  'kilograms-out-of-range': EVENT_FIELDS.kilograms,
  'no-sign': EVENT_FIELDS.sign,
  'no-service': EVENT_FIELDS.service,
  'no-with-whom': EVENT_FIELDS.withWhom,
  'no-sharing-reason': EVENT_FIELDS.note,
  'no-why-not-told': EVENT_FIELDS.whyNotTold,
  'too-long': EVENT_FIELDS.note,
}

const fieldOf = (failure: EventFailure): FieldId => ('field' in failure ? EVENT_FIELDS[failure.field] : FIELD_OF[failure.kind])

const sayOf = (failure: EventFailure, typed: EventTyped): string =>
  failure.kind === 'impossible-date' && typed[failure.field] === '' ? text.event.noDay : text.failures[failure.kind]()

/** All that is wrong with what stands in the form, each at its field. */
export function wrongIn(type: EventType | null, typed: EventTyped, now: string): Wrong[] {
  if (type === null) return [{ field: EVENT_FIELDS.type, message: text.event.noType }]
  return checkEvent(entryOf(type, typed), now).map((failure) => ({ field: fieldOf(failure), message: sayOf(failure, typed) }))
}

/** The field before the sentence that has to be answered first; null where the sentence is next. */
export function askedFirst(type: EventType, typed: EventTyped, now: string): FieldId | null {
  const [first] = checkEvent(entryOf(type, typed), now)
    .filter(({ kind }) => kind in FIELD_OF)
    .map(fieldOf)
  return first === undefined || first === EVENT_FIELDS.note ? null : first
}
