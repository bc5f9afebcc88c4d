import type { ActionEntry, ActionFailure } from '../../app/actions.ts'
import { shown } from '../../core/fold.ts'
import type { Action } from '../../core/known.ts'
import * as text from '../../i18n/index.ts'
import type { Wrong } from '../family/useEntry.ts'

/** What stands in the form. Empty where nothing is picked. */
export interface ActionTyped {
  readonly what: string
  readonly who: string
  readonly by: string
  readonly support: boolean
  readonly child: string
  readonly item: string
  /** Not typed: the event in which it was agreed. */
  readonly event: string
}

/** The ids of the fields that can be wrong. */
export const ACTION_FIELDS = { what: 'action-what', who: 'action-who', by: 'action-by' } as const

/** An empty form, of the sort, for the item or from the event that one came from. */
export const newAction = (from: Partial<Pick<ActionTyped, 'support' | 'item' | 'event' | 'child'>>): ActionTyped => ({
  ...{ what: '', who: '', by: '', support: false, child: '', item: '', event: '' },
  ...from,
})

/** An action as the form shows it. */
export const typedOf = ({ what, by, support, registers }: Action): ActionTyped => ({
  ...{ what, by: by ?? '', support },
  who: shown(registers.who) ?? '',
  child: shown(registers.child) ?? '',
  item: shown(registers.item) ?? '',
  event: shown(registers.event) ?? '',
})

const orNull = (picked: string): string | null => (picked === '' ? null : picked)

/** What was entered. Our own work puts no item right. */
export const entryOf = ({ what, who, by, support, child, item, event }: ActionTyped): ActionEntry => ({
  ...{ what, who, support, by: orNull(by), child: orNull(child), event: orNull(event) },
  item: support ? orNull(item) : null,
})

function fieldOf(kind: ActionFailure['kind']): string {
  switch (kind) {
    case 'no-what':
    case 'too-long':
      return ACTION_FIELDS.what
    case 'no-owner':
      return ACTION_FIELDS.who
    case 'no-day':
    case 'impossible-date':
    case 'action-in-past':
    case 'target-too-far':
      return ACTION_FIELDS.by
  }
}

/** What is wrong, each at its field. */
export const wrongIn = (failures: readonly ActionFailure[]): Wrong[] =>
  failures.map(({ kind }) => ({ field: fieldOf(kind), message: text.failures[kind]() }))
