import type { TargetEntry, TargetFailure } from '../../app/targets.ts'
import { shown } from '../../core/fold.ts'
import type { Target } from '../../core/happened.ts'
import * as text from '../../i18n/index.ts'
import type { Wrong } from '../family/useEntry.ts'

/** What stands in the form. The grade from which it starts is not typed: it is the latest one. */
export interface TargetTyped {
  readonly child: string
  /** A domain's code; empty while none is picked. */
  readonly domain: string
  readonly item: string
  readonly to: number | null
  readonly childView: string
  readonly by: string
  readonly who: string
  readonly help: string
  readonly how: string
  readonly consequence: string
  readonly familyView: string
}

/** The ids of the fields that can be wrong. */
export const TARGET_FIELDS = {
  child: 'target-child',
  item: 'target-item',
  to: 'target-to',
  childView: 'target-child-view',
  by: 'target-by',
  who: 'target-who',
} as const

const domainOf = (item: string) => item.slice(0, Math.max(0, item.indexOf('.')))

/** An empty form, for a child and an item where they are known. */
export const newTarget = (child: string, item: string): TargetTyped => ({
  ...{ child, item, domain: domainOf(item), to: null, childView: '', by: '', who: '' },
  ...{ help: '', how: '', consequence: '', familyView: '' },
})

/** A target as the form shows it. */
export const typedOf = ({ child, item, to, by, registers }: Target): TargetTyped => ({
  ...{ child, item, domain: domainOf(item), to, by },
  childView: shown(registers.childView) ?? '',
  who: shown(registers.who) ?? '',
  help: shown(registers.help) ?? '',
  how: shown(registers.how) ?? '',
  consequence: shown(registers.consequence) ?? '',
  familyView: shown(registers.familyView) ?? '',
})

/** What was entered, from that grade. */
export const entryOf = ({ domain: _, ...typed }: TargetTyped, from: number | null): TargetEntry => ({ ...typed, from })

function fieldOf(kind: TargetFailure['kind']): string {
  switch (kind) {
    case 'which-child':
      return TARGET_FIELDS.child
    case 'no-item':
      return TARGET_FIELDS.item
    case 'not-better':
      return TARGET_FIELDS.to
    case 'no-child-view':
      return TARGET_FIELDS.childView
    case 'impossible-date':
    case 'target-in-past':
    case 'target-too-far':
      return TARGET_FIELDS.by
    case 'no-owner':
    case 'too-long':
      return TARGET_FIELDS.who
  }
}

/** What is wrong, each at its field. A grade is not asked for while there is no item. */
export const wrongIn = (failures: readonly TargetFailure[], typed: TargetTyped): Wrong[] =>
  failures
    .filter(({ kind }) => kind !== 'not-better' || typed.item !== '')
    .map(({ kind }) => ({
      field: fieldOf(kind),
      message: kind === 'impossible-date' && typed.by === '' ? text.target.noDay : text.failures[kind](),
    }))
