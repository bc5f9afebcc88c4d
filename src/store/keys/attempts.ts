import { fail, ok, type Result } from '../../core/result.ts'
import type { Connection } from '../connection.ts'
import type { WriteFailure } from '../failure.ts'
import type { Platform } from '../platform.ts'

const FREE = 2
const WAITS_S = [5, 15, 30, 60, 120, 300]

/** How long to wait after so many wrong passphrases in a row, in milliseconds: nothing twice, then growing to five minutes. Nothing is ever wiped. @testonly */
export function waitAfter(failures: number): number {
  if (failures <= FREE) return 0
  return (WAITS_S[failures - FREE - 1] ?? WAITS_S.at(-1)!) * 1_000
}

/** Too soon after wrong passphrases. Milliseconds left. */
export type Wait = { readonly kind: 'wait'; readonly waitMs: number }

/** Guesses at the passphrase, counted on the disk. */
export interface Attempts {
  /** The attempt is counted on the disk, before anybody can know whether it was right; or it is too early for one. */
  begin(): Promise<Result<void, Wait | WriteFailure>>
  /** The attempt was wrong: how many were in a row, and how long to wait. */
  wrong(): { readonly failures: number; readonly waitMs: number }
  /** The attempt was right: counting begins anew. */
  right(): Promise<void>
}

/**
 * Guesses from a stored count on. After a start the wait for that count is served afresh by the monotonic clock, so neither ending
 * the app nor moving the wall clock shortens it.
 */
export function attemptsFrom(stored: number, connection: Connection, platform: Platform): Attempts {
  // What the disk said last, and what counts: more than that where the disk could not take the count.
  let onDisk = stored
  let failures = stored
  let since = platform.monotonic()

  const left = () => Math.max(0, since + waitAfter(failures) - platform.monotonic())
  const restart = () => {
    since = platform.monotonic()
  }

  async function begin(): Promise<Result<void, Wait | WriteFailure>> {
    if (left() > 0) return fail({ kind: 'wait', waitMs: left() })
    const counted = await connection.write(async (db) => {
      const row = await db.meta.get('unlock')
      const found = row?.key === 'unlock' ? row.value.failures : 0
      if (found === onDisk) await db.meta.put({ key: 'unlock', value: { failures: found + 1 } })
      return found
    })
    if (!counted.ok) {
      // A full disk must not lock out who knows the passphrase. The count goes on in memory.
      if (counted.failure.kind !== 'storage-full' && counted.failure.kind !== 'timed-out') return counted
      failures += 1
      return ok(undefined)
    }
    if (counted.value !== onDisk) {
      // Another tab guessed, or unlocked, since: many tabs get no more guesses than one.
      failures = counted.value < onDisk ? counted.value : Math.max(failures, counted.value)
      onDisk = counted.value
      restart()
      return begin()
    }
    onDisk += 1
    failures = Math.max(failures + 1, onDisk)
    restart()
    return ok(undefined)
  }

  return {
    begin,
    wrong() {
      restart()
      return { failures, waitMs: left() }
    },
    async right() {
      failures = 0
      const reset = await connection.write(async (db) => {
        await db.meta.put({ key: 'unlock', value: { failures: 0 } })
      })
      if (reset.ok) onDisk = 0
    },
  }
}
