import { ok, type Result } from '../core/result.ts'
import type { App } from './app.ts'
import type { ReadFailure } from './failure.ts'

/**
 * The damaged records that were kept aside, without those that name this case. Nothing where none does. What is so damaged that no case can
 * be read from it stays.
 */
export async function asideWithout({ store }: App, caseId: string): Promise<Result<{ readonly aside?: unknown }, ReadFailure>> {
  const row = await store.readRow('aside')
  if (!row.ok) return row
  if (!Array.isArray(row.value)) return ok({})
  const left = row.value.filter((each) => !JSON.stringify(each).includes(caseId))
  return ok(left.length === row.value.length ? {} : { aside: left })
}
