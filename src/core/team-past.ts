import type { Statement } from './statement.ts'

/** Statements by who saw what. Only those of which everything that they saw is here. */
export interface Past {
  /** What was seen comes before who saw it. */
  readonly statements: readonly Statement[]
  find(id: string): Statement | undefined
  /** Whether who said `later` knew of `earlier`. Nobody knows of what they say themselves. */
  saw(later: string, earlier: string): boolean
  /** Those that no other of them saw, in text order. */
  heads(counts: (statement: Statement) => boolean): string[]
}

/** The statements in an order of causes. An id is the hash of what was seen too, so no statement can see itself. */
export function pastOf(statements: readonly Statement[]): Past {
  const here = new Map(statements.map((each) => [each.id, each]))
  const ordered: Statement[] = []
  const places = new Map<string, number>()
  // One bit for each statement before it: a thousand statements are 125 kB.
  const pasts: bigint[] = []
  const waits = new Map<string, Statement[]>()
  const missing = new Map<string, number>()
  const ready = [...here.values()]
    .filter((each) => {
      const needs = new Set(each.saw)
      for (const id of needs) waits.set(id, [...(waits.get(id) ?? []), each])
      missing.set(each.id, needs.size)
      return needs.size === 0
    })
    .sort((a, b) => (a.id < b.id ? -1 : 1))
  for (const each of ready) {
    const past = each.saw.reduce((bits, id) => bits | pasts[places.get(id)!]! | (1n << BigInt(places.get(id)!)), 0n)
    places.set(each.id, pasts.push(past) - 1)
    ordered.push(each)
    for (const later of waits.get(each.id) ?? []) {
      const left = missing.get(later.id)! - 1
      missing.set(later.id, left)
      if (left === 0) ready.push(later)
    }
  }
  const saw = (later: string, earlier: string) => {
    const [at, bit] = [places.get(later), places.get(earlier)]
    return at !== undefined && bit !== undefined && ((pasts[at]! >> BigInt(bit)) & 1n) === 1n
  }
  return {
    statements: ordered,
    find: (id) => (places.has(id) ? here.get(id) : undefined),
    saw,
    heads(counts) {
      const counted = ordered.filter(counts)
      const seen = counted.reduce((bits, { id }) => bits | pasts[places.get(id)!]!, 0n)
      return counted.flatMap(({ id }) => ((seen >> BigInt(places.get(id)!)) & 1n ? [] : [id])).sort()
    },
  }
}
