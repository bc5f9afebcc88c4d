import { readKeeping } from '../erasure.ts'
import type { Fact, FactOf } from '../fact.ts'

/** What becomes of an erasure when the facts of a case from two places meet. */
export type Erasing =
  /** Nobody erased it. */
  | { readonly kind: 'none' }
  /** Somebody elsewhere erased it; here it is open, and stays so until a person here says what is to become of it. */
  | { readonly kind: 'asks'; readonly by: readonly FactOf<'erasure'>[] }
  /** There is nothing of it here, and nothing of it comes back. */
  | { readonly kind: 'erased'; readonly by: readonly FactOf<'erasure'>[] }
  /** It was erased here, and that was taken back. */
  | { readonly kind: 'kept'; readonly by: readonly FactOf<'erasure'>[] }

/** What taking in does to one case. */
export interface JoinedCase {
  /** What comes, in the order in which it was given. Nothing that is here ever goes. */
  readonly add: readonly Fact[]
  readonly erasing: Erasing
  /** New facts that do not come, because the case is erased. */
  readonly leftOut: number
}

const isErasure = (fact: Fact): fact is FactOf<'erasure'> => fact.kind === 'erasure'

/** The facts that say something: one with something held back says nothing where the whole one is there too. */
function telling(facts: readonly Fact[]): readonly Fact[] {
  if (facts.every(({ of }) => of === undefined)) return facts
  const whole = new Set(facts.map(({ id }) => id))
  return facts.filter(({ of }) => of === undefined || !whole.has(of))
}

/** The facts of a case that go to colleagues: of one that was erased only the word of it, also while it is still open here. */
export function sendable(facts: readonly Fact[]): readonly Fact[] {
  return readKeeping(facts).erased.length > 0 ? facts.filter(isErasure) : telling(facts)
}

/** What the facts of one case from elsewhere add to ours, each once. */
export function joinCase(ours: readonly Fact[], theirs: readonly Fact[]): JoinedCase {
  const known = new Set(ours.map(({ id }) => id))
  const once = [...new Map(theirs.map((fact) => [fact.id, fact])).values()]
  const fresh = telling(once).filter(({ id, of }) => !known.has(id) && (of === undefined || !known.has(of)))
  const words = [...ours, ...fresh].filter(isErasure)
  if (words.length === 0) return { add: fresh, erasing: { kind: 'none' }, leftOut: 0 }
  const { erased } = readKeeping(words)
  if (erased.length === 0) {
    const back = readKeeping(ours).erased.length > 0
    return { add: fresh, erasing: back ? { kind: 'kept', by: fresh.filter(isErasure) } : { kind: 'none' }, leftOut: 0 }
  }
  const add = fresh.filter(isErasure)
  const open = ours.some((fact) => !isErasure(fact))
  return { add, erasing: { kind: open ? 'asks' : 'erased', by: erased }, leftOut: fresh.length - add.length }
}
