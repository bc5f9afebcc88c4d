import { createHash } from 'node:crypto'
import { canonical } from '../../src/core/canonical.ts'
import type { Author, Fact, FactKind, FactOf, Values } from '../../src/core/fact.ts'
import { type Implementation, real } from './implementation.ts'

/** A real Wednesday, in milliseconds since 1970: when these stories begin. */
export const START = Date.UTC(2026, 2, 4, 9, 30)

/** One practitioner with one tablet: what is on it, and how wrong its clock is, in milliseconds. */
export interface Person {
  author: Author
  clockError: number
  log: Fact[]
  highest: string | null
}

/** A tablet with nothing on it. */
export function person(name: string, clockError = 0): Person {
  const author = {
    practitioner: `practitioner-${name}`,
    name,
    role: 'family support worker',
    agency: 'Fictional Trust',
    device: `tablet-${name}`,
  }
  return { author, clockError, log: [], highest: null }
}

/** The hash that names a body, as the app makes it. */
export const idOf = (body: object) => createHash('sha256').update(canonical(body)).digest('base64url')

// These registers say something about the act, not about the thing, so nothing on the screen is replaced by them.
const ABOUT_THE_ACT = ['reason', 'signature', 'through', 'covers', 'count', 'previous']

/** The facts on this tablet that somebody who sets these registers of a thing has before their eyes. */
function onScreen(who: Person, about: string, names: readonly string[], impl: Implementation = real): string[] {
  const history = who.log.filter((fact) => fact.about === about)
  const registers = names.filter((name) => !ABOUT_THE_ACT.includes(name)).map((name) => impl.foldRegister(history, name))
  const heads = registers.flatMap((register) => (register.kind === 'unanswered' ? [] : register.heads))
  return [...new Set(heads.map((head) => head.fact.id))].sort()
}

/** What this person did at that moment is a fact on their tablet, named by the hash of its own body. */
export function act<K extends FactKind>(
  who: Person,
  kind: K,
  about: string,
  values: Values<K>,
  now: number = START,
  impl: Implementation = real,
): FactOf<K> {
  const clock = now + who.clockError
  const replaces = onScreen(who, about, Object.keys(values), impl)
  who.highest = impl.nextStamp(who.highest, clock, who.author.device)
  const at = { stamp: who.highest, wall: new Date(clock).toISOString() }
  const body = { caseId: 'family-1', kind, about, values, by: who.author, at, replaces }
  const fact = { id: idOf(body), ...body } as unknown as FactOf<K>
  who.log = [...who.log, fact]
  return fact
}

/** Those facts are on this tablet too, and whatever it writes next comes after them. */
export function hear(who: Person, facts: readonly Fact[], impl: Implementation = real): void {
  who.log = impl.merge(who.log, facts)
  for (const { at } of facts) if (who.highest === null || at.stamp > who.highest) who.highest = at.stamp
}

/** Everybody ends up with what anybody had. */
export function meet(...people: Person[]): void {
  const all = people.flatMap((each) => each.log)
  for (const each of people) hear(each, all)
}
