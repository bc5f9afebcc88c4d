import type { EventEntry } from '../../app/events.ts'
import type { Day } from '../../core/day.ts'
import type { EventType } from '../../core/event.ts'
import { shown } from '../../core/fold.ts'
import type { CaseEvent } from '../../core/happened.ts'

/** Something new, of which no more is said than its type, its day and what is given. */
export const newEntry = (type: EventType, on: Day, more: Partial<EventEntry>): EventEntry => ({
  ...{ type, on, until: null, approximate: false, children: [], note: '', source: '', outcome: null },
  ...{ percent: null, hours: null, item: null, alone: null, stage: null },
  ...more,
})

/** An event as it was entered, with what is given in the place of what stood. What its type does not ask stays as it stands. */
export function entryAs({ type, on, until, children, registers }: CaseEvent, more: Partial<EventEntry>): EventEntry {
  return {
    ...{ type, on, until, children },
    approximate: shown(registers.approximate) ?? false,
    note: shown(registers.note) ?? '',
    source: shown(registers.source) ?? '',
    outcome: shown(registers.outcome) ?? null,
    percent: shown(registers.percent) ?? null,
    hours: shown(registers.hours) ?? null,
    item: shown(registers.item) ?? null,
    alone: shown(registers.alone) ?? null,
    stage: shown(registers.stage) ?? null,
    ...more,
  }
}
