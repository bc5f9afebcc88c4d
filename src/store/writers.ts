import { fail, ok, type Result } from '../core/result.ts'
import { afterOn, type Platform } from './platform.ts'

/** Those who write to one database, in all tabs: one at a time, in the order in which they asked. */
export interface Writers {
  /** The work, once nobody else writes; or nothing at all, where that took longer than so many milliseconds. */
  turn<T>(patience: number, work: () => Promise<T>): Promise<Result<T, { readonly kind: 'timed-out' }>>
}

// Asking the browser for its lock costs as much as a small write. One tab may keep it for as long as nobody would notice.
const HOLD = 300

// Where the browser has no locks: at least the tabs of one platform, which are all that a test has.
const lines = new WeakMap<Platform, Map<string, Promise<unknown>>>()

function inLine(platform: Platform, name: string, work: () => Promise<unknown>): Promise<unknown> {
  const all = lines.get(platform) ?? new Map<string, Promise<unknown>>()
  lines.set(platform, all)
  const mine = (all.get(name) ?? Promise.resolve()).then(work)
  all.set(name, mine)
  return mine
}

/** The writers of the database of that name. */
export function writersOf(name: string, platform: Platform): Writers {
  const waiting: (() => Promise<void>)[] = []
  let serving = false

  async function serve(): Promise<void> {
    const since = platform.monotonic()
    do await waiting.shift()?.()
    while (waiting.length > 0 && platform.monotonic() - since < HOLD)
  }

  async function begin(): Promise<void> {
    serving = true
    let refused = false
    try {
      const lock = `plumbline/${name}/writers`
      await (platform.locks ? platform.locks.request(lock, serve) : inLine(platform, lock, serve))
    } catch (error) {
      // The page is going, or the browser forbids it. Whoever waits is told by their own patience.
      if (!(error instanceof DOMException)) throw error
      refused = true
    } finally {
      serving = false
    }
    if (waiting.length > 0 && !refused) void begin()
  }

  return {
    turn: (patience, work) =>
      new Promise((resolve, reject) => {
        let gone = false
        const cancel = afterOn(platform, patience, () => {
          gone = true
          resolve(fail({ kind: 'timed-out' }))
        })
        waiting.push(async () => {
          if (gone) return
          cancel()
          await work().then((value) => resolve(ok(value)), reject)
        })
        if (!serving) void begin()
      }),
  }
}
