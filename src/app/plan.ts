import type { Case } from '../core/case.ts'
import { TEXT_MAX, type Values } from '../core/fact.ts'
import { type Plan, planOf } from '../core/plan/plan.ts'
import { fail, type Result } from '../core/result.ts'
import { current } from '../instruments/index.ts'
import { lookFor } from './alerts.ts'
import { type App, record } from './app.ts'
import { changedOf } from './changed.ts'
import type { WriteFailure } from './failure.ts'
import type { Family } from './read.ts'

/** What the help as a whole is about. */
export interface PurposeEntry {
  readonly purpose: string
  readonly expectedChange: string
  /** What follows if nothing changes. */
  readonly consequence: string
}

/** The plan of a family as it stands today. */
export const planFor = (app: App, family: Family): Plan => planOf(lookFor(app, family), current.id)

/** What the help is for, what is to be different, and what follows if nothing changes; what stood before stays in the history. */
export async function setPurpose(
  app: App,
  family: Pick<Case, 'id' | 'household'>,
  entry: PurposeEntry,
): Promise<Result<unknown, { readonly kind: 'too-long' } | WriteFailure>> {
  if (Object.values(entry).some((text: string) => text.length > TEXT_MAX)) return fail({ kind: 'too-long' })
  const values: Values<'household'> = {
    purpose: entry.purpose.trim(),
    expectedChange: entry.expectedChange.trim(),
    consequence: entry.consequence.trim(),
  }
  return record(app, family.id, [{ kind: 'household', about: family.id, ...changedOf(family.household, values) }])
}
