import type { App } from '../../app/app.ts'
import type { DomainOf } from '../../core/chronology/chronology.ts'
import type { Case } from '../../core/case.ts'
import type { Wording } from '../../core/instrument.ts'
import type { Practice } from '../../core/practice.ts'
import * as text from '../../i18n/index.ts'
import { personName } from '../family/names.ts'

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
}

/** What is needed to say the lines of a family. */
export function tellingOf(family: Case, wording: Wording, practice: Practice): Telling {
  const people = new Map([...family.adults, ...family.children].map((each) => [each.id, personName(each)]))
  const person = (id: string) => people.get(id) ?? text.family.unnamedPerson
  return {
    ...{ family, wording, practice, person, child: person },
    domain: (code) => wording.domains[code]?.name ?? code,
    item: (code) => wording.items[code]?.name ?? code,
  }
}

const known = new WeakMap<App['library'], DomainOf>()

/** The domain of each item of every instrument that is on this device; of two that name an item alike, the built-in one. */
export function domainOfIn(library: App['library']): DomainOf {
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
