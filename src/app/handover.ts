import type { Case } from '../core/case.ts'
import { TEXT_MAX } from '../core/fact.ts'
import { fail, type Result } from '../core/result.ts'
import { type App, record } from './app.ts'
import { changedOf } from './changed.ts'
import type { WriteFailure } from './failure.ts'

/** What the next worker has to know first; emptied where there is nothing to say. What was written before stays in the history. */
export async function setHandover(
  app: App,
  { id, household }: Pick<Case, 'id' | 'household'>,
  words: string,
): Promise<Result<unknown, { readonly kind: 'too-long' } | WriteFailure>> {
  if (words.length > TEXT_MAX) return fail({ kind: 'too-long' })
  const changed = changedOf({ handover: household.handover }, { handover: words.trim() })
  if (Object.keys(changed.values).length === 0) return record(app, id, [])
  return record(app, id, [{ kind: 'household', about: id, ...changed }])
}
