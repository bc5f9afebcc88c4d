import type { Fact, FactKind, FactOf } from './fact.ts'
import { inOrder } from './merge.ts'

/** A case's facts in stamp order, gathered by the thing that they are about. */
export interface History {
  readonly facts: readonly Fact[]
  /** Facts of these kinds about one thing, in stamp order. */
  about<K extends FactKind>(thing: string, ...kinds: K[]): FactOf<K>[]
  /** Facts about a visit, a child at it, or an item of theirs, in stamp order. */
  within(visitId: string): Fact[]
  /** Things that facts of this kind are about, each once, first mentioned first. */
  things(kind: FactKind): string[]
}

/** The same facts, ready to be asked about. */
export function gather(facts: readonly Fact[]): History {
  const ordered = [...facts].sort(inOrder)
  const byThing = new Map<string, Fact[]>()
  const byRoot = new Map<string, Fact[]>()
  const put = (map: Map<string, Fact[]>, key: string, fact: Fact) => {
    const known = map.get(key)
    if (known) known.push(fact)
    else map.set(key, [fact])
  }
  for (const fact of ordered) {
    put(byThing, fact.about, fact)
    put(byRoot, fact.about.split('/', 1)[0] as string, fact)
  }
  const none: never[] = []
  return {
    facts: ordered,
    about: <K extends FactKind>(thing: string, ...kinds: K[]) =>
      byThing.get(thing)?.filter((fact): fact is FactOf<K> => (kinds as FactKind[]).includes(fact.kind)) ?? none,
    within: (visitId) => byRoot.get(visitId) ?? [],
    things: (kind) => [...byThing].filter(([, about]) => about.some((fact) => fact.kind === kind)).map(([thing]) => thing),
  }
}
