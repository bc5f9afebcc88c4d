import type { Case } from '../../core/case.ts'

/** What the things of one family are called within one file. They say nothing outside it. */
export interface Keys {
  readonly family: string
  /** "F1-C2" for a child of that id; null for an id that is not of this family. */
  readonly of: (id: string | null | undefined) => string | null
  /** Those of several, in their order, without what is not here. */
  readonly all: (ids: readonly string[]) => string[]
}

/** Numbers for everything that rows speak of, in the order of the record. `place` counts the families of the file from 1. */
export function keysOf(family: Case, place: number): Keys {
  const name = `F${place}`
  const kinds: readonly (readonly [string, readonly { readonly id: string }[]])[] = [
    ['C', family.children],
    ['V', family.visits],
    ['E', family.events],
    ['T', family.targets],
    ['A', family.actions],
    ['D', family.decisions],
  ]
  const known = new Map<string, string>()
  for (const [kind, things] of kinds) for (const [at, { id }] of things.entries()) known.set(id, `${name}-${kind}${at + 1}`)
  // An alert or an action may rest on an entry that somebody joined to another: it stands under that one.
  for (const { id, same = [] } of family.events) for (const entry of same) known.set(entry.id, known.get(id) ?? '')
  const of = (id: string | null | undefined) => (id ? (known.get(id) ?? null) : null)
  return { family: name, of, all: (ids) => ids.flatMap((id) => of(id) ?? []) }
}
