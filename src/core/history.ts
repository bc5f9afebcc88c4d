import type { Fact, FactKind, FactOf } from './fact.ts'
import { foldRegister, type Register } from './fold.ts'
import { inOrder } from './merge.ts'

/** A case's facts in stamp order, gathered by the thing that they are about. */
export interface History {
  readonly facts: readonly Fact[]
  /** Facts of these kinds about one thing, in stamp order. */
  about<K extends FactKind>(thing: string, ...kinds: K[]): FactOf<K>[]
  /** Things that facts of this kind are about, each once, first mentioned first. */
  things(kind: FactKind): string[]
}

/** The same facts, ready to be asked about. */
export function gather(facts: readonly Fact[]): History {
  const ordered = [...facts].sort(inOrder)
  const byThing = new Map<string, Fact[]>()
  for (const fact of ordered) {
    const known = byThing.get(fact.about)
    if (known) known.push(fact)
    else byThing.set(fact.about, [fact])
  }
  return {
    facts: ordered,
    about: <K extends FactKind>(thing: string, ...kinds: K[]) =>
      (byThing.get(thing) ?? []).filter((fact): fact is FactOf<K> => (kinds as FactKind[]).includes(fact.kind)),
    things: (kind) => [...byThing].filter(([, about]) => about.some((fact) => fact.kind === kind)).map(([thing]) => thing),
  }
}

/** A reader of the registers that these facts set: one name, one register. */
export function registersOf<T>(facts: readonly Fact[]): <K extends keyof T & string>(name: K) => Register<NonNullable<T[K]>> {
  return <K extends keyof T & string>(name: K) => foldRegister<NonNullable<T[K]>>(facts, name)
}
