import type { DomainOf } from '../../core/chronology/chronology.ts'
import type { Case } from '../../core/case.ts'
import type { Author } from '../../core/fact.ts'
import type { Wording } from '../../core/instrument.ts'
import type { Practice } from '../../core/practice.ts'
import * as text from '../../i18n/index.ts'
import type { Library } from '../../instruments/library.ts'
import type { Naming } from '../names.ts'
import type { Source } from '../source.ts'
import { personName } from './names.ts'

/** What the words of a chronology are made from. */
export interface Telling {
  readonly family: Case
  readonly wording: Wording
  readonly practice: Practice
  /** Names, by their ids and codes. */
  readonly child: (id: string) => string
  readonly person: (id: string) => string
  readonly domain: (code: string) => string
  readonly item: (code: string) => string
  /** Somebody who works with the family; empty where nothing is to be said of them. */
  readonly worker: (by: Pick<Author, 'name' | 'role'>) => string
  /** Words that somebody typed. */
  readonly free: (typed: string) => string
  /** Somebody who works with the family, typed into a field of its own; empty where nobody is to be named. */
  readonly colleague: (typed: string) => string
  /** Somebody beyond the household, typed into a field of its own; empty where they are not to be named. */
  readonly third: (typed: string) => string
}

/** What is needed to say the lines of a family, each person by name. */
export function tellingOf(family: Case, wording: Wording, practice: Practice): Telling {
  const people = new Map([...family.adults, ...family.children].map((each) => [each.id, personName(each)]))
  const person = (id: string) => people.get(id) ?? text.family.unnamedPerson
  return {
    ...{ family, wording, practice, person, child: person },
    domain: (code) => wording.domains[code]?.name ?? code,
    item: (code) => wording.items[code]?.name ?? code,
    worker: ({ name }) => name,
    free: (typed) => typed,
    colleague: (typed) => typed.trim(),
    third: (typed) => typed.trim(),
  }
}

/** The same for a copy, which names whom it may. */
export const tellingIn = ({ family, own, area }: Pick<Source, 'family' | 'own' | 'area'>, naming: Naming): Telling => ({
  ...tellingOf(family, own.wording, area),
  ...{ person: naming.person, child: naming.person, free: naming.free, colleague: naming.colleague, third: naming.third },
  // What somebody is stands where they are named first; where they are not named, it is all that is said.
  worker: ({ name, role }) => naming.worker({ name, role: naming.names === 'nobody' ? role : '' }),
})

const known = new WeakMap<Library, DomainOf>()

/** The domain of each item of every instrument that is on this device; of two that name an item alike, the built-in one. */
export function domainOfIn(library: Library): DomainOf {
  const before = known.get(library)
  if (before) return before
  const domains = new Map<string, string>()
  for (const { domains: all } of library.all()) {
    for (const { code, subAreas } of all) {
      for (const { items } of subAreas) for (const item of items) if (!domains.has(item.code)) domains.set(item.code, code)
    }
  }
  const domainOf: DomainOf = (item) => domains.get(item) ?? null
  known.set(library, domainOf)
  return domainOf
}
