import type { WriteFailure } from '../../app/failure.ts'
import type { PlanFailure } from '../../app/visits.ts'
import * as text from '../../i18n/index.ts'

/** The ids of the fields that can be wrong. */
export const PLAN_FIELDS = { type: 'plan-type', on: 'plan-on', children: 'plan-children' } as const

/** The sentence for why a plan is not kept: what is wrong with it, or with the disk. */
export function sayPlanFailure(failure: PlanFailure | WriteFailure): string {
  if (failure.kind === 'birth-after-visit') return text.failures[failure.kind](failure.child)
  if (failure.kind === 'second-baseline') return text.failures[failure.kind](failure.on)
  return text.failures[failure.kind]()
}

/** The field that a failure is about. */
export function fieldOf({ kind }: PlanFailure): string {
  switch (kind) {
    case 'impossible-date':
    case 'visit-in-future':
    case 'birth-after-visit':
      return PLAN_FIELDS.on
    case 'no-children':
      return PLAN_FIELDS.children
    default:
      return PLAN_FIELDS.type
  }
}
