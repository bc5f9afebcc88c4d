import type { DecisionEntry, DecisionFailure } from '../../app/decisions.ts'
import type { DecisionType, PlanCategory } from '../../core/decided.ts'
import { shown } from '../../core/fold.ts'
import type { Decision } from '../../core/happened.ts'
import * as text from '../../i18n/index.ts'
import type { Wrong } from '../family/useEntry.ts'

/** What stands in the form. */
export interface DecisionTyped {
  /** Null while none is picked. */
  readonly type: DecisionType | null
  readonly on: string
  readonly level: string | null
  readonly confirmed: boolean
  readonly category: PlanCategory | null
  readonly reason: string
  readonly decidedBy: string
}

/** The ids of the fields that can be wrong. */
export const DECISION_FIELDS = {
  type: 'decision-type',
  level: 'decision-level',
  confirmed: 'decision-confirmed',
  on: 'decision-on',
  reason: 'decision-reason',
  decidedBy: 'decision-by',
} as const

/** An empty form of today, of a type where that is known. */
export const newDecision = (type: DecisionType | null, today: string): DecisionTyped => ({
  ...{ type, on: today, level: null, confirmed: false, category: null, reason: '', decidedBy: '' },
})

/** A decision as the form shows it. One that confirmed its level did so when it was made. */
export const typedOf = ({ type, on, reason, registers }: Decision, confirmed: boolean): DecisionTyped => ({
  ...{ type, on, reason, confirmed },
  level: shown(registers.level) ?? null,
  category: shown(registers.category) ?? null,
  decidedBy: shown(registers.decidedBy) ?? '',
})

/** What was entered, of a type that was picked. */
export const entryOf = (typed: DecisionTyped, type: DecisionType): DecisionEntry => ({ ...typed, type })

function fieldOf(failure: DecisionFailure): string {
  switch (failure.kind) {
    case 'no-level':
      return DECISION_FIELDS.level
    case 'same-level':
      return DECISION_FIELDS.confirmed
    case 'impossible-date':
    case 'date-in-future':
      return DECISION_FIELDS.on
    case 'no-reason':
      return DECISION_FIELDS.reason
    case 'too-long':
      return DECISION_FIELDS[failure.field]
  }
}

/** What is wrong, each at its field. */
export const wrongIn = (failures: readonly DecisionFailure[], { on }: DecisionTyped): Wrong[] =>
  failures.map((failure) => ({
    field: fieldOf(failure),
    message: failure.kind === 'impossible-date' && on === '' ? text.decisions.noDay : text.failures[failure.kind](),
  }))
