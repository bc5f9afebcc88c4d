import { canonical } from './canonical.ts'
import type { Fact, FactKind, FactOf } from './fact.ts'
import { inOrder } from './merge.ts'

/** A case's facts in stamp order, gathered by the thing that they are about. */
export interface History {
  readonly facts: readonly Fact[]
  /** Facts of these kinds about one thing, in stamp order. */
  about<K extends FactKind>(thing: string, ...kinds: K[]): FactOf<K>[]
  /** Facts about a visit, a child at it, or an item of theirs, in stamp order. */
  within(visitId: string): Fact[]
  /** Things that facts of this kind are about, each once, in the order of the first of these facts. */
  things(kind: FactKind): string[]
}

/**
 * Each act once. A fact with something held back goes where the whole one is here, and otherwise takes its name, so that what replaces
 * what is found again; of several that stand for one fact, all that any of them says.
 */
export function standingFacts(facts: readonly Fact[]): readonly Fact[] {
  if (facts.every(({ of }) => of === undefined)) return facts
  const whole = new Set(facts.flatMap(({ id, of }) => (of === undefined ? [id] : [])))
  const parts = new Map<string, Fact[]>()
  for (const fact of facts) {
    if (fact.of === undefined || whole.has(fact.of)) continue
    parts.set(fact.of, [...(parts.get(fact.of) ?? []), fact])
  }
  // By their own names, so that the same ones stand before the others on every device.
  const inTurn = (its: Fact[]) => its.sort((a, b) => (a.id < b.id ? -1 : 1)).reduce(together)
  return [...facts.filter(({ of }) => of === undefined), ...[...parts].map(([id, its]) => ({ ...inTurn(its), id }))]
}

/** Two parts of one fact as one; of what both say the fuller, which is the one that was not emptied. */
function together(a: Fact, b: Fact): Fact {
  const [one, other] = [a, b].map(({ values }) => values as Record<string, unknown>) as [Record<string, unknown>, Record<string, unknown>]
  const names = [...new Set([...Object.keys(one), ...Object.keys(other)])].sort()
  const why = fuller(a.why, b.why)
  const values = Object.fromEntries(names.map((name) => [name, fuller(one[name], other[name])]))
  return { ...a, values, ...(why !== undefined && { why }) } as Fact
}

/** The same of two whichever comes first. */
function fuller<V>(a: V, b: V): V {
  if (a === undefined || b === undefined) return a ?? b
  const [left, right] = [canonical(a), canonical(b)]
  // Of a list each may have been given another part.
  if (left !== right && Array.isArray(a) && Array.isArray(b)) return [...new Set([...a, ...b])].sort() as V
  return left.length > right.length || (left.length === right.length && left < right) ? a : b
}

/** The same facts, ready to be asked about. */
export function gather(facts: readonly Fact[]): History {
  const ordered = [...standingFacts(facts)].sort(inOrder)
  const byThing = new Map<string, Fact[]>()
  const byRoot = new Map<string, Fact[]>()
  const byKind = new Map<FactKind, Set<string>>()
  const put = (map: Map<string, Fact[]>, key: string, fact: Fact) => {
    const known = map.get(key)
    if (known) known.push(fact)
    else map.set(key, [fact])
  }
  for (const fact of ordered) {
    put(byThing, fact.about, fact)
    put(byRoot, fact.about.split('/', 1)[0] as string, fact)
    const things = byKind.get(fact.kind)
    if (things) things.add(fact.about)
    else byKind.set(fact.kind, new Set([fact.about]))
  }
  const none: never[] = []
  return {
    facts: ordered,
    about: <K extends FactKind>(thing: string, ...kinds: K[]) =>
      byThing.get(thing)?.filter((fact): fact is FactOf<K> => (kinds as FactKind[]).includes(fact.kind)) ?? none,
    within: (visitId) => byRoot.get(visitId) ?? [],
    things: (kind) => [...(byKind.get(kind) ?? none)],
  }
}
