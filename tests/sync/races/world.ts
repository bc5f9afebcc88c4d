/** Chance that can be told again: a number from 0 up to 1 at each call. */
export function chance(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/**
 * Time that passes only when nobody has anything left to do, so that a minute's wait costs nothing and the same seed is always the
 * same race. Between two moments at most one device is awake; what it does with the disk is really done.
 */
export class World {
  now = 0
  #sleepers: { readonly at: number; readonly order: number; readonly wake: () => void }[] = []
  #order = 0
  #outside = 0

  /** Returns after so many milliseconds of this world. */
  sleep(ms: number): Promise<void> {
    return new Promise((wake) => this.#sleepers.push({ at: this.now + ms, order: this.#order++, wake }))
  }

  /** What `work` returns. Time stands still until then. */
  async outside<T>(work: Promise<T>): Promise<T> {
    this.#outside++
    try {
      return await work
    } finally {
      this.#outside--
    }
  }

  /** Runs until all of it is done. */
  async run<T>(lives: readonly Promise<T>[]): Promise<T[]> {
    let done = false
    const all = Promise.all(lives).finally(() => {
      done = true
    })
    // Whoever waits for it below hears of its error; here it must only not go unheard in between.
    all.catch(() => undefined)
    for (;;) {
      do await new Promise((resolve) => setImmediate(resolve))
      while (this.#outside > 0)
      if (done) return all
      this.#wakeNext()
    }
  }

  #wakeNext(): void {
    let next = 0
    for (const [at, sleeper] of this.#sleepers.entries()) {
      const first = this.#sleepers[next]!
      if (sleeper.at < first.at || (sleeper.at === first.at && sleeper.order < first.order)) next = at
    }
    const [sleeper] = this.#sleepers.splice(next, 1)
    if (!sleeper) throw new Error('everybody waits for somebody else')
    this.now = sleeper.at
    sleeper.wake()
  }
}
