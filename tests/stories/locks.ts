interface Claim {
  readonly use: (lock: Lock | null) => unknown
  readonly answer: (value: unknown) => void
  readonly refuse: (error: unknown) => void
}

/** Locks between the tabs of one pretended browser, as the platform gives them: one holds, others wait, ask whether it is free, or take it. */
export function tabLocks(): LockManager {
  /** For each name who holds it, then who waits for it. */
  const lines = new Map<string, Claim[]>()

  function serve(name: string): void {
    const claim = lines.get(name)?.[0]
    if (!claim) return
    const used = Promise.resolve().then(() => claim.use({ name, mode: 'exclusive' }))
    void used.then(claim.answer, claim.refuse).then(() => {
      const line = lines.get(name) ?? []
      // Who was robbed of it has nothing to hand on.
      if (line[0] !== claim) return
      line.shift()
      serve(name)
    })
  }

  function request(name: string, ...given: [LockOptions, Claim['use']] | [Claim['use']]): Promise<unknown> {
    const [options, use] = given.length === 2 ? given : [{}, given[0]]
    const line = lines.get(name) ?? []
    lines.set(name, line)
    return new Promise((answer, refuse) => {
      const claim = { use, answer, refuse }
      if (options.ifAvailable && line.length > 0) return void Promise.resolve(null).then(use).then(answer, refuse)
      if (options.steal) {
        line.shift()?.refuse(new DOMException('taken by another tab', 'AbortError'))
        line.unshift(claim)
        return serve(name)
      }
      line.push(claim)
      if (line.length === 1) serve(name)
    })
  }

  return { request, query: async () => ({ held: [], pending: [] }) } as LockManager
}
