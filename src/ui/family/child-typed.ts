import type { Child } from '../../core/case.ts'
import type { Birth, ChildFlag, Lives } from '../../core/fact.ts'
import { shown } from '../../core/fold.ts'

/** What stands in the form of a child: the day as the date field gives it, empty or not yet real. */
export interface ChildTyped {
  readonly name: string
  readonly birth: Birth['kind']
  readonly on: string
  readonly flags: readonly ChildFlag[]
  readonly lives: Lives
  readonly safePeople: string
  readonly whatHelps: string
}

/** The ids of the fields that can be wrong. */
export const CHILD_FIELDS = { name: 'child-name', on: 'child-day', safePeople: 'child-safe-people', whatHelps: 'child-what-helps' } as const

/** An empty form. */
export const newChild: ChildTyped = { name: '', birth: 'born', on: '', flags: [], lives: 'here', safePeople: '', whatHelps: '' }

/** A child as the form shows them. */
export const typedOf = (child: Child): ChildTyped => ({
  name: child.name,
  birth: child.birth.kind,
  on: child.birth.on,
  flags: child.flags,
  lives: shown(child.registers.lives) ?? 'here',
  safePeople: shown(child.registers.safePeople) ?? '',
  whatHelps: shown(child.registers.whatHelps) ?? '',
})

/** The birth that was entered. */
export const birthOf = ({ birth, on }: ChildTyped): Birth => ({ kind: birth, on })
