interface Waiting<V, T> {
  value: V
  readonly answer: Promise<T>
}

/** Work on names: one after another for each name, in the order it was asked for. */
export interface NameQueue<V, T> {
  /** Runs `work` once everything asked before for any of these names has settled. */
  after(names: readonly string[], work: () => Promise<T>): Promise<T>
  /**
   * Runs `work` with the latest value of this name when its turn comes. A value overtaken while it waited shares the answer of the
   * one that overtook it: what is on the disk then is newer than it.
   */
  latest(name: string, value: V, work: (value: V) => Promise<T>): Promise<T>
}

/** An empty queue. */
export function nameQueue<V, T>(): NameQueue<V, T> {
  const tails = new Map<string, { readonly done: Promise<unknown>; waiting: Waiting<V, T> | null }>()

  function after(names: readonly string[], work: () => Promise<T>): Promise<T> {
    const before = names.flatMap((name) => tails.get(name)?.done ?? [])
    const answer = before.length === 0 ? work() : Promise.all(before).then(work)
    const settled = () => {
      for (const name of names) if (tails.get(name)?.done === done) tails.delete(name)
    }
    // Whoever asked is told of a failure; those behind only need to know that it is over.
    const done = answer.then(settled, settled)
    for (const name of names) tails.set(name, { done, waiting: null })
    return answer
  }

  return {
    after,
    latest(name, value, work) {
      const tail = tails.get(name)
      if (tail?.waiting) {
        tail.waiting.value = value
        return tail.waiting.answer
      }
      if (!tail) return after([name], () => work(value))
      const mine = { value } as { value: V; answer: Promise<T> }
      mine.answer = after([name], () => {
        // Begun: a later value must come after this one, not into it.
        const current = tails.get(name)
        if (current?.waiting === mine) current.waiting = null
        return work(mine.value)
      })
      const own = tails.get(name)
      if (own) own.waiting = mine
      return mine.answer
    },
  }
}
