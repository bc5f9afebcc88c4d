import { fail, type Result } from '../../core/result.ts'
import type { TargetFailure } from '../target.ts'

const KINDS: ReadonlyMap<string, Exclude<TargetFailure['kind'], 'too-large'>> = new Map([
  ['NotFoundError', 'gone'],
  ['NotAllowedError', 'not-allowed'],
  // Asked for permission other than from a tap.
  ['SecurityError', 'not-allowed'],
  ['NoModificationAllowedError', 'busy'],
  ['QuotaExceededError', 'full'],
  // What the handle knew of the file is no longer so.
  ['InvalidStateError', 'changed'],
  ['InvalidModificationError', 'changed'],
  // A folder has that name.
  ['TypeMismatchError', 'not-readable'],
  // The last three are how platforms say that the disk or the share gave up.
  ['NotReadableError', 'not-readable'],
  ['AbortError', 'not-readable'],
  ['UnknownError', 'not-readable'],
])

/** What `work` returns, or the failure that its error names. An error that no platform has a reason to throw is a bug, and is thrown on. */
export async function named<T>(work: () => Promise<Result<T, TargetFailure>>): Promise<Result<T, TargetFailure>> {
  try {
    return await work()
  } catch (error) {
    const kind = error instanceof DOMException ? KINDS.get(error.name) : undefined
    if (!kind) throw error
    return fail({ kind })
  }
}
