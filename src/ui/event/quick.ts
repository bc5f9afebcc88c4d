import type { EventType, Outcome } from '../../core/event.ts'
import * as text from '../../i18n/index.ts'

/** One thing to pick: a type, with how it ended where that is what it is known by. */
export interface Pick {
  readonly type: EventType
  readonly outcome?: Outcome
}

/**
 * What happens most between visits, each said with one tap, a sentence and Save. Chosen by Plumbline’s authors, 2026, from what the drift
 * rules read and what domain practice logs most; nothing that still asks for a figure or a further choice.
 */
export const LIKELY: readonly Pick[] = [
  { type: 'seen' },
  { type: 'appointment', outcome: 'not-brought' },
  { type: 'no-access', outcome: 'nobody-home' },
  { type: 'no-access', outcome: 'not-let-in' },
  { type: 'observation' },
  { type: 'injury' },
  { type: 'compensating-care' },
  { type: 'discussion' },
  { type: 'referral' },
  { type: 'help-offered' },
  { type: 'supervision' },
  { type: 'other-harm' },
]

/** Where a thing stands on the day on which it is first entered: nobody has answered yet, and it is asked after until somebody has. */
export const AT_FIRST: Partial<Readonly<Record<EventType, Outcome>>> = {
  referral: 'waiting',
  'help-offered': 'waiting',
  agreement: 'waiting',
  challenge: 'open',
}

/** What a pick is called on its chip: by its ending where it has one. */
export const pickLabel = ({ type, outcome }: Pick): string => (outcome ? text.event.outcome[outcome] : text.event.type[type])
