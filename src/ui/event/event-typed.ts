import { ABOUT_A_CHILD, type EventEntry, type EventFailure, outcomesOf } from '../../app/events.ts'
import type { Case } from '../../core/case.ts'
import type { EventType, Outcome } from '../../core/event.ts'
import { shown } from '../../core/fold.ts'
import type { CaseEvent } from '../../core/happened.ts'
import * as text from '../../i18n/index.ts'
import type { Wrong } from '../family/useEntry.ts'

/** What stands in the form: days and numbers as their fields give them, empty or not yet real. */
export interface EventTyped {
  readonly type: EventType
  readonly on: string
  readonly until: string
  readonly approximate: boolean
  readonly children: readonly string[]
  readonly note: string
  readonly source: string
  readonly outcome: Outcome | null
  readonly percent: string
  readonly hours: string
  readonly item: string
  readonly alone: 'yes' | 'no' | null
  readonly stage: string | null
}

/** The ids of the fields that can be wrong. */
export const EVENT_FIELDS = {
  on: 'event-on',
  until: 'event-until',
  children: 'event-children',
  outcome: 'event-outcome',
  percent: 'event-percent',
  hours: 'event-hours',
  note: 'event-note',
} as const

/** The form of something new: today, and of an only child where the type is about a child. */
export function newEvent(type: EventType, today: string, family: Pick<Case, 'children'>): EventTyped {
  const [only, another] = family.children
  const children = only && !another && ABOUT_A_CHILD.includes(type) ? [only.id] : []
  const empty = { until: '', note: '', source: '', percent: '', hours: '', item: '', outcome: null, alone: null, stage: null }
  return { type, on: today, approximate: false, children, ...empty }
}

/** An event as the form shows it. */
export function typedOf({ type, on, until, children, registers }: CaseEvent): EventTyped {
  const alone = shown(registers.alone)
  return {
    ...{ type, on, until: until ?? '', children },
    approximate: shown(registers.approximate) ?? false,
    note: shown(registers.note) ?? '',
    source: shown(registers.source) ?? '',
    outcome: shown(registers.outcome) ?? null,
    percent: String(shown(registers.percent) ?? ''),
    hours: String(shown(registers.hours) ?? ''),
    item: shown(registers.item) ?? '',
    alone: alone == null ? null : alone ? 'yes' : 'no',
    stage: shown(registers.stage) ?? null,
  }
}

/** A number as people type it, with a comma or a percent sign; null where nothing stands there, not a number where it is none. */
const numberOf = (typed: string): number | null => {
  const plain = typed.replace('%', '').replace(',', '.').trim()
  return plain === '' ? null : Number(plain)
}

/** What was entered. */
export const entryOf = (typed: EventTyped): EventEntry => ({
  ...typed,
  until: text.event.until[typed.type] === undefined || typed.until === '' ? null : typed.until,
  // An outcome of another type does not stay behind a changed type.
  outcome: typed.outcome !== null && outcomesOf(typed.type).includes(typed.outcome) ? typed.outcome : null,
  percent: numberOf(typed.percent),
  hours: numberOf(typed.hours),
  item: typed.item === '' ? null : typed.item,
  alone: typed.alone === null ? null : typed.alone === 'yes',
})

function fieldOf(failure: EventFailure): string {
  switch (failure.kind) {
    case 'impossible-date':
    case 'event-in-future':
      return EVENT_FIELDS[failure.field]
    case 'until-before-on':
      return EVENT_FIELDS.until
    case 'which-child':
      return EVENT_FIELDS.children
    case 'no-outcome':
      return EVENT_FIELDS.outcome
    case 'percent-out-of-range':
      return EVENT_FIELDS.percent
    case 'hours-out-of-range':
      return EVENT_FIELDS.hours
    case 'too-long':
      return EVENT_FIELDS.note
  }
}

/** What is wrong, each at its field. */
export const wrongIn = (failures: readonly EventFailure[], typed: EventTyped): Wrong[] =>
  failures.map((failure) => ({
    field: fieldOf(failure),
    message: failure.kind === 'impossible-date' && typed.on === '' ? text.event.noDay : text.failures[failure.kind](),
  }))
