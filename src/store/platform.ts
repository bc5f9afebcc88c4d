import type { DeviceFiles } from './journal/journal.ts'

/** A second place for small things. A browser that runs out of room may lose one place, and the two of them are kept apart by every one. */
export interface Notes {
  /** Null where there is none, or where the place does not answer. */
  read(key: string): Promise<string | null>
  /** Settles in any case; a place that cannot take it keeps what it had. */
  write(key: string, value: string): Promise<void>
}

/** What this room takes from the device. The wall clock is not among it: nothing here depends on one. */
export interface Platform {
  /** Milliseconds from some moment on, never set back or forward by anybody. `performance.now()` is one. */
  monotonic(): number
  /** Where the sentinel is kept, outside the database; null where the browser offers nothing. */
  readonly storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> | null
  /** Where the sentinel lies as well; absent where the browser offers nothing. */
  readonly notes?: Notes
  /** The browser's own where nothing is said. */
  readonly indexedDB?: IDBFactory
  /** The files beside the database of that name; absent where the browser has no private files that can be written safely. */
  files?(name: string): DeviceFiles
  /** Locks between tabs; absent where the browser has none. */
  readonly locks?: Pick<LockManager, 'request'>
  /** Runs something once after so many milliseconds, unless the returned function is called first. A timer where nothing is said. */
  after?(ms: number, run: () => void): () => void
}

/** `after` of the platform, or a timer. */
export function afterOn(platform: Platform, ms: number, run: () => void): () => void {
  if (platform.after) return platform.after(ms, run)
  const timer = setTimeout(run, ms)
  return () => clearTimeout(timer)
}
