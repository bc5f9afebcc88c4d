import type { EventEntry } from '../../app/events.ts'
import type { Day } from '../../core/day.ts'
import type { EventType } from '../../core/event.ts'

/** An event of which no more is said than its type, its day and what is given. */
export const noteOf = (type: EventType, on: Day, more: Partial<EventEntry> = {}): EventEntry => ({
  type,
  on,
  until: null,
  approximate: false,
  children: [],
  note: '',
  source: '',
  outcome: null,
  percent: null,
  hours: null,
  item: null,
  alone: null,
  stage: null,
  ...more,
})
