import type { Family } from '../../app/read.ts'
import type { EventType } from '../../core/event.ts'
import type { EventField } from '../../core/event-fields.ts'
import type { Wording } from '../../core/instrument.ts'
import type { Practice } from '../../core/practice.ts'
import type { EventTyped } from './event-typed.ts'

/** What every part of the form is given. */
export interface FieldProps {
  readonly family: Family
  readonly wording: Wording
  readonly practice: Practice
  readonly type: EventType
  /** Whether its type has this field, as far as it is told. */
  readonly has: (field: EventField) => boolean
  readonly typed: EventTyped
  readonly onType: (change: Partial<EventTyped>) => void
  readonly error: (field: string) => string | undefined
  readonly today: string
  /** How it ended is said by what was picked, and is asked among the rest. */
  readonly isEnded: boolean
  /** The entry that is being changed; none for something new. */
  readonly eventId: string | undefined
}
