/** What this room takes from the device. The wall clock is not among it: nothing here depends on one. */
export interface Platform {
  /** Milliseconds from some moment on, never set back or forward by anybody. `performance.now()` is one. */
  monotonic(): number
  /** Where the sentinel is kept, outside the database; null where the browser offers nothing. */
  readonly storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> | null
  /** The browser's own where nothing is said. */
  readonly indexedDB?: IDBFactory
  /** Runs something once after so many milliseconds, unless the returned function is called first. A timer where nothing is said. */
  after?(ms: number, run: () => void): () => void
}

/** `after` of the platform, or a timer. */
export function afterOn(platform: Platform, ms: number, run: () => void): () => void {
  if (platform.after) return platform.after(ms, run)
  const timer = setTimeout(run, ms)
  return () => clearTimeout(timer)
}
