import type { Case } from '../core/case.ts'
import { ageInMonths, type Day } from '../core/day.ts'
import type { Author } from '../core/fact.ts'
import { shown } from '../core/fold.ts'
import type { Names } from '../core/out.ts'
import { adultsAround } from '../core/people.ts'
import * as text from '../i18n/index.ts'
import { familyName, personName } from './say/names.ts'

/** How a copy names people: by name, or by what they are to the child. */
export interface Naming {
  readonly names: Names
  readonly family: string
  /** A child or an adult of the record, by id. */
  readonly person: (id: string) => string
  /** Somebody who works with the family. */
  readonly worker: (author: Pick<Author, 'name' | 'role'>) => string
  /** Words that somebody typed, with every name in them replaced that is known here and not to be named. */
  readonly free: (typed: string) => string
  /** Whoever works with the family, typed into a field of its own: in no list of workers, so only leaving it out keeps their name back. */
  readonly colleague: (typed: string) => string
  /** The name of somebody beyond the household, typed into a field of its own; empty where they are not to be named. */
  readonly third: (typed: string) => string
}

const words = text.print.naming

/** What an adult is to the child, without what somebody added to it. */
export const plainRelation = (relation: string): string => (relation.split(/[,;(]/, 1)[0] ?? '').trim()

/** Letters that no name of two letters is taken for: they are words of their own. */
const WORDS = new Set('Ah Am An As At Be By Do Go He Hi If In Is It Me My No Of Oh On Or So To Up Us We'.split(' '))

/** One letter is a word or an initial. */
const LEAST_LETTERS = 2

const escaped = (name: string) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/['’]/g, "['’]")

/** Whole words only: "Rose" is not in "Rosemary". As they were typed or in capitals alone, since "rose" is a colour; a whole name in any letters. */
const inText = (names: readonly string[]) => {
  const any = (all: readonly string[]) => all.map(escaped).join('|')
  const [whole, parts] = [names.filter((name) => name.includes(' ')), names.filter((name) => !name.includes(' '))]
  const shouted = parts.flatMap((part) => (part.length > 2 ? [part, part.toUpperCase()] : [part]))
  return [
    ...(whole.length > 0 ? [new RegExp(`(?<![\\p{L}\\p{N}])(?:${any(whole)})(?![\\p{L}\\p{N}])`, 'giu')] : []),
    ...(parts.length > 0 ? [new RegExp(`(?<![\\p{L}\\p{N}])(?:${any(shouted)})(?![\\p{L}\\p{N}])`, 'gu')] : []),
  ]
}

/** The name in a field that is for a name, a role and how somebody is reached; empty where it says only what they are. */
function nameIn(typed: string): string {
  const [first = ''] = typed.replace(/\([^)]*\)/g, ' ').split(',', 1)
  return first
    .trim()
    .split(/\s+/)
    .every((word) => /^\p{Lu}/u.test(word))
    ? first
    : ''
}

/** Words with these names replaced, whole names first; what stands for a name is in brackets, and is never read as another. */
function without(names: ReadonlyMap<string, string>): (typed: string) => string {
  if (names.size === 0) return (typed) => typed
  const known = new Map([...names].map(([name, label]) => [folded(name), label]))
  const patterns = inText([...names.keys()].sort((a, b) => b.length - a.length))
  return (typed) =>
    patterns.reduce(
      (words, pattern) =>
        words
          .split(/(\[[^\]]*\])/)
          .map((piece, at) => (at % 2 === 1 ? piece : piece.replace(pattern, (name) => known.get(folded(name)) ?? '')))
          .join(''),
      typed,
    )
}

const folded = (name: string) => name.toLowerCase().replace(/’/g, "'")

const capital = (part: string) => part.charAt(0).toUpperCase() + part.slice(1)

/**
 * A name as a whole and its parts, those of a double name too, the whole first. What stands in brackets is no name, and of "van den Berg"
 * only what begins with a capital is one; a name that was typed without any is looked for with and without them.
 */
function partsOf(name: string): string[] {
  const bare = name
    .replace(/\([^)]*\)/g, ' ')
    .trim()
    .replace(/\s+/g, ' ')
  const isLower = bare === bare.toLowerCase()
  const words = bare.split(' ').flatMap((word) => [word, ...(word.includes('-') ? word.split('-') : [])])
  const parts = words.map((word) => word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '').replace(/['’]s$/, ''))
  const named = isLower ? parts.flatMap((part) => [capital(part), part]) : parts.filter((part) => !/^\p{Ll}/u.test(part))
  return [bare, ...named].filter((part) => part.length >= LEAST_LETTERS && !WORDS.has(capital(part)))
}

/** Every name that somebody of the record, or the family, ever had: an old text says the old one. */
const everNamed = ({ facts }: Case, kind: 'household' | 'child' | 'adult', about?: string): string[] =>
  facts.flatMap((fact) =>
    fact.kind === kind && (about === undefined || fact.about === about) && fact.values.name ? [fact.values.name] : [],
  )

/**
 * How the people of this family are named on that day. Of names that somebody typed into a text, those of people in the record are known;
 * any other name in it nobody here can know, and a copy says so. `toFamily`: without what somebody thought of beside what an adult is.
 */
export function namingFor(family: Case, names: Names, today: Day, toFamily = false): Naming {
  const here = new Set(adultsAround(family).flatMap(({ adult, here }) => (here ? [adult.id] : [])))
  const labels = new Map<string, string>()
  for (const [at, { id, birth }] of family.children.entries()) {
    labels.set(id, words.child(at + 1, birth.kind === 'born' ? Math.floor(ageInMonths(birth.on, today) / 12) : null))
  }
  const people = [...family.children, ...family.adults]
  const isChild = (id: string) => family.children.some((child) => child.id === id)
  const isNamed = (id: string): boolean => names === 'everybody' || (names === 'household' && (isChild(id) || here.has(id)))
  // What somebody is to the child may say whose mother or brother they are.
  const ever = ({ id, name }: { readonly id: string; readonly name: string }) => {
    const kind = isChild(id) ? 'child' : 'adult'
    return [...new Set([name, ...everNamed(family, kind, id)])]
  }
  const familyNames = [...new Set([family.name, ...everNamed(family, 'household')])]
  const others = people.filter(({ id }) => !isNamed(id)).flatMap((each) => ever(each).flatMap(partsOf))
  const relation = without(new Map(others.map((part) => [part, words.someone.toLowerCase()])))
  for (const { id, registers } of family.adults) {
    const said = relation(shown(registers.relation)?.trim() ?? '')
    // What follows is what somebody thought of beside it, such as whom nobody has spoken to yet.
    labels.set(id, words.adult(toFamily ? plainRelation(said) : said))
  }
  const leads = family.facts.flatMap((fact) => (fact.kind === 'household' && fact.values.lead ? [fact.values.lead] : []))
  const workers = [...family.facts.map(({ by }) => by), ...leads]
  // One word alone is a team as often as a name.
  const colleagues = family.decisions
    .map(({ registers }) => nameIn(shown(registers.decidedBy) ?? '').trim())
    .filter((name) => name.includes(' '))
  const unnamed = [
    ...people.filter(({ id }) => !isNamed(id)).flatMap((each) => ever(each).map((name) => [name, labels.get(each.id) ?? ''] as const)),
    ...(names === 'nobody' ? workers.map((by) => [by.name, words.worker(by.role)] as const) : []),
    ...(names === 'everybody'
      ? []
      : family.agencies.map(({ registers }) => [nameIn(shown(registers.worker) ?? ''), words.someone] as const)),
    ...(names === 'nobody' ? colleagues.map((name) => [name, words.someone] as const) : []),
    ...(names === 'nobody' ? familyNames.map((name) => [name, words.family] as const) : []),
  ]
  const found = new Map<string, Set<string>>()
  for (const [name, label] of unnamed) {
    for (const part of partsOf(name)) found.set(part, (found.get(part) ?? new Set()).add(label || words.someone))
  }
  // A name that several have says nobody of them.
  const labelOf = (labels: ReadonlySet<string>): string => {
    if (labels.has(words.family)) return words.family
    return labels.size === 1 ? ([...labels][0] ?? words.someone) : words.someone
  }
  const hidden = new Map([...found].map(([part, labels]) => [part, words.inText(labelOf(labels))]))
  const named = new Set([
    ...people.filter(({ id }) => isNamed(id)).flatMap(({ name }) => [name, ...partsOf(name)]),
    ...(names === 'nobody' ? [] : familyNames.flatMap(partsOf)),
  ])
  const free = without(new Map([...hidden].filter(([part]) => !named.has(part))))
  return {
    names,
    family: names === 'nobody' ? words.family : familyName(family),
    person: (id) => {
      const person = people.find((each) => each.id === id)
      if (!person) return text.family.unnamedPerson
      return isNamed(id) ? personName(person) : (labels.get(id) ?? words.someone)
    },
    worker: ({ name, role }) => (names === 'nobody' ? words.worker(role) : words.workerNamed(name, role)),
    free,
    colleague: (typed) => (names === 'nobody' ? '' : free(typed.trim())),
    third: (typed) => (names === 'everybody' ? typed.trim() : ''),
  }
}
