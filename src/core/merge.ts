import type { Fact } from './fact.ts'
import { compareStamps } from './stamp.ts'

type Dated = Pick<Fact, 'id' | 'at'>

/** Stamp order; facts of one stamp by id, so that every device shows one order. */
export function inOrder(a: Dated, b: Dated): number {
  return compareStamps(a.at.stamp, b.at.stamp) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
}

/** All facts of all logs, each once, in stamp order. Facts are never edited, so joining is set union by id. @testonly */
export function merge<F extends Dated>(...logs: readonly (readonly F[])[]): F[] {
  const byId = new Map(logs.flat().map((fact) => [fact.id, fact]))
  return [...byId.values()].sort(inOrder)
}

/** What `theirs` would add to `ours`, in stamp order. @testonly */
export function missing<F extends Dated>(ours: readonly F[], theirs: readonly F[]): F[] {
  const known = new Set(ours.map((fact) => fact.id))
  return merge(theirs).filter((fact) => !known.has(fact.id))
}
