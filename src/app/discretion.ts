import type { Case } from '../core/case.ts'
import { TEXT_MAX, type Values } from '../core/fact.ts'
import { seenIn, shown } from '../core/fold.ts'
import { gather } from '../core/history.ts'
import { discretionAt } from '../core/out.ts'
import { readRegisters } from '../core/visit.ts'
import type { Act } from './app.ts'

/** How a thing stood to the family when its form was opened. */
export interface Discretion {
  readonly isKept: boolean
  /** Why, as it was said last; empty where nobody said anything. */
  readonly reason: string
  /** The facts that said so. */
  readonly replaces: readonly string[]
}

/** What a form says about it in the same act: that it is kept from here on, or may be seen after all, and why. */
export interface Discreet {
  readonly isKept: boolean
  readonly reason: string
  readonly replaces: readonly string[]
}

export type DiscreetFailure = { readonly kind: 'no-reason' } | { readonly kind: 'too-long' }

/** How a thing stands to the family now; of something new, that nobody keeps it. */
export function discretionOf({ facts, keptFromFamily }: Pick<Case, 'facts' | 'keptFromFamily'>, thing: string | undefined): Discretion {
  if (thing === undefined) return { isKept: false, reason: '', replaces: [] }
  const about = gather(facts).about(discretionAt(thing), 'discretion')
  const { state, reason } = readRegisters<Values<'discretion'>>(about, ['state', 'reason'])
  return { isKept: keptFromFamily.has(thing), reason: shown(reason) ?? '', replaces: seenIn([state, reason]) }
}

/** What is wrong with it; nothing where a form says nothing about it. */
export function checkDiscreet(discreet: Discreet | null): readonly DiscreetFailure[] {
  if (discreet === null) return []
  if (discreet.reason.trim() === '') return [{ kind: 'no-reason' }]
  return discreet.reason.length > TEXT_MAX ? [{ kind: 'too-long' }] : []
}

/** To be written with the thing itself, in one page: so that nothing is ever here without the word that the family must not see it. */
export function discreetActs(thing: string, discreet: Discreet | null): Act[] {
  if (discreet === null) return []
  const { isKept, reason, replaces } = discreet
  const values = { state: isKept ? 'kept-from-family' : 'for-everybody', reason: reason.trim() } as const
  return [{ kind: 'discretion', about: discretionAt(thing), values, replaces }]
}
