import { fail, ok, type Result } from '../../core/result.ts'
import type { WriteFailure } from '../failure.ts'
import type { Keys } from './case-keys.ts'

// Keys go with an erasure in another tab, now and then.
const TRIES = 3

/** Seals and writes until the keys that were sealed under were still there at the writing: false where they were not. */
export async function whileKeysHold(ring: Keys, write: () => Promise<Result<boolean, WriteFailure>>): Promise<Result<void, WriteFailure>> {
  for (let left = TRIES; left > 0; left -= 1) {
    const written = await write()
    if (!written.ok) return written
    if (written.value) return ok(undefined)
    ring.cases.forget()
  }
  return fail({ kind: 'timed-out' })
}
