import { childrenOfConcern } from '../drift/concern.ts'
import type { FamilyLook } from '../drift/rule.ts'
import type { Action } from '../known.ts'
import { type PlanTarget, progressOf } from './progress.ts'
import { type Support, supportOf } from './support.ts'
import { type PlanWarning, warningsOf } from './warnings.ts'

/** Everything that is to be done about a family, worked out from what is known today. */
export interface Plan {
  /** Those that are open first, by their day; then those that have ended, the latest day first. */
  readonly targets: readonly PlanTarget[]
  readonly warnings: readonly PlanWarning[]
  readonly support: Support
  /** What the workers do: open first, by their day, then ended. */
  readonly actions: readonly Action[]
  /** A domain is of concern, and nothing at all is put down to money: comfort can cover what is missing. */
  readonly moneyMayHide: boolean
}

const byDay = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

/** What no day was set for comes last. */
const dayOf = ({ by }: Action) => by ?? '~'

function inOrder(actions: readonly Action[]): Action[] {
  const sorted = [...actions].sort((a, b) => byDay(dayOf(a), dayOf(b)))
  return [...sorted.filter(({ outcome }) => outcome === null), ...sorted.filter(({ outcome }) => outcome !== null)]
}

/** The plan of the family of this look. `instrumentId` is that of the look: targets are about its items. */
export function planOf(look: FamilyLook, instrumentId: string): Plan {
  const { family, today } = look
  const targets = family.targets.map((target) => progressOf(family, target, today, instrumentId))
  const open = targets.filter(({ target }) => target.outcome === null)
  const ended = targets.filter(({ target }) => target.outcome !== null)
  const support = supportOf(look)
  return {
    targets: [...open.sort((a, b) => byDay(a.target.by, b.target.by)), ...ended.sort((a, b) => byDay(b.target.by, a.target.by))],
    warnings: warningsOf(look, targets),
    support,
    actions: inOrder(family.actions.filter((action) => !action.support)),
    moneyMayHide: support.needs.length === 0 && childrenOfConcern(look.children).length > 0,
  }
}
