import type { Fact } from '../../src/core/fact.ts'
import type { Made, RegisterName } from '../helpers/histories.ts'

/** A stamp taken apart: milliseconds, counter, device. Written without a look at how the app does it. */
export function partsOf(stamp: string): [millis: number, counter: number, device: string] {
  const [millis = '', counter = '', ...device] = stamp.split('-')
  return [Number.parseInt(millis, 36), Number.parseInt(counter, 36), device.join('-')]
}

const known = new WeakMap<Fact, ReturnType<typeof partsOf>>()
function partsOfFact(fact: Fact) {
  const parts = known.get(fact) ?? partsOf(fact.at.stamp)
  known.set(fact, parts)
  return parts
}

/** The order of stamps by their parts, and of facts with one stamp by id. */
export function referenceOrder(a: Fact, b: Fact): number {
  const [left, right] = [partsOfFact(a), partsOfFact(b)]
  if (left[0] !== right[0]) return left[0] - right[0]
  if (left[1] !== right[1]) return left[1] - right[1]
  if (left[2] !== right[2]) return left[2] < right[2] ? -1 : 1
  return a.id === b.id ? 0 : a.id < b.id ? -1 : 1
}

/** Each fact once, in the order of their parts. */
export function referenceUnion(...logs: readonly (readonly Fact[])[]): Fact[] {
  const union: Fact[] = []
  for (const fact of logs.flat()) if (!union.some((known) => known.id === fact.id)) union.push(fact)
  return union.sort(referenceOrder)
}

const sets = (fact: Fact, name: RegisterName) => Object.hasOwn(fact.values, name)

/** The facts whose value nobody in this log replaced: each fact against each other fact, by what `replaces` says. */
export function unreplaced(log: readonly Fact[], thing: string, name: RegisterName): Fact[] {
  const setters = log.filter((fact) => fact.about === thing && sets(fact, name))
  const visible: Fact[] = []
  for (const fact of referenceUnion(setters)) {
    let replaced = false
    for (const other of setters) if (other.replaces.includes(fact.id)) replaced = true
    if (!replaced) visible.push(fact)
  }
  return visible
}

/** The facts whose value nobody who had it on their tablet ever set again: by what a bystander knows, not by what facts say. */
export function unansweredFor(made: readonly Made[], thing: string, name: RegisterName): Fact[] {
  const setters = made.filter((each) => each.fact.about === thing && each.sets.includes(name))
  const overtaken = new Set(setters.flatMap((each) => [...each.knew]))
  return referenceUnion(setters.map((each) => each.fact)).filter((fact) => !overtaken.has(fact.id))
}

/** The values as one text, so that two of them can be compared without a look at how the app does it. */
export const sameValue = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)
