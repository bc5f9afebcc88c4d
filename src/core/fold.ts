import { canonical } from './canonical.ts'
import type { Fact } from './fact.ts'

/** A value that nobody replaced, with the fact that set it. */
export interface Head<V> {
  readonly value: V
  readonly fact: Fact
}

/** One register of one thing: never set, of one mind, or left contested by people who did not see each other. */
export type Register<V> =
  | { readonly kind: 'unanswered' }
  | { readonly kind: 'settled'; readonly value: V; readonly heads: readonly Head<V>[] }
  | { readonly kind: 'contested'; readonly heads: readonly Head<V>[] }

/** The registers of one thing, from all facts about it. No clock decides: only a fact that saw another one replaces it. */
export type Registers<T> = { readonly [K in keyof T]-?: Register<Exclude<T[K], undefined>> }

const UNANSWERED = { kind: 'unanswered' } as const

/** The ids that these facts replace. What stands for another fact has a name that its content does not give: it replaces only what came before it. */
function replacedBy(facts: readonly Fact[]): ReadonlySet<string> {
  if (facts.every(({ of }) => of === undefined)) return new Set(facts.flatMap((fact) => fact.replaces))
  const place = new Map(facts.map(({ id }, at) => [id, at]))
  return new Set(facts.flatMap(({ of, replaces }, at) => replaces.filter((id) => of === undefined || (place.get(id) ?? at) < at)))
}

/** What is left of one register after every replacement that saw what it replaced. `history` in stamp order; heads in that order. */
export function foldRegister<V>(history: readonly Fact[], name: string): Register<V> {
  const setters = history.filter((fact) => (fact.values as Record<string, unknown>)[name] !== undefined)
  const [only] = setters
  if (!only) return UNANSWERED
  if (setters.length === 1) {
    const value = (only.values as Record<string, V>)[name] as V
    return { kind: 'settled', value, heads: [{ value, fact: only }] }
  }
  const replaced = replacedBy(setters)
  const standing = setters.filter((fact) => !replaced.has(fact.id))
  // An id is the hash of what it replaces, so only forged parts of facts can replace each other in a circle: then nobody hides anybody.
  const heads = (standing.length > 0 ? standing : setters).map((fact) => ({ value: (fact.values as Record<string, V>)[name] as V, fact }))
  const first = heads[0] as Head<V>
  const one = canonical(first.value)
  const agreed = heads.every((head) => canonical(head.value) === one)
  return agreed ? { kind: 'settled', value: first.value, heads } : { kind: 'contested', heads }
}

/** The settled value, or undefined while unanswered or contested. */
export function settled<V>(register: Register<V>): V | undefined {
  return register.kind === 'settled' ? register.value : undefined
}

/** Something to show for a register: its value, or while contested the value set last. Only for names and dates, never for a grade. */
export function shown<V>(register: Register<V>): V | undefined {
  if (register.kind === 'unanswered') return undefined
  return register.heads.at(-1)?.value
}

/** The facts that a new act replaces when the person saw the present state of these registers. */
export function seenIn(registers: readonly Register<unknown>[]): string[] {
  const ids = registers.flatMap((register) => (register.kind === 'unanswered' ? [] : register.heads.map((head) => head.fact.id)))
  return [...new Set(ids)].sort()
}
