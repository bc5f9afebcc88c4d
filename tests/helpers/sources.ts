import { readCase } from '../../src/core/case.ts'
import type { Fact } from '../../src/core/fact.ts'
import { libraryOf } from '../../src/instruments/library.ts'
import { builtInPractice } from '../../src/practice/index.ts'
import { type Source, sourceOf } from '../../src/report/source.ts'
import { on } from './drift.ts'
import type { Person } from './people.ts'

const library = libraryOf([])

/** The same story told of another family: every id in it is that family's own, its names are not. */
export function another(log: readonly Fact[], number: number): Fact[] {
  const ids = new Set([
    'family-1',
    ...log.flatMap(({ about }) => about.split('/')).filter((part) => !/^[A-Z]{3}\.|^lens$|^onset$|^effect$/.test(part)),
  ])
  const one = new RegExp(`"(${[...ids].join('|')})(?=["/])|(?<=/)(${[...ids].join('|')})(?=["/])`, 'g')
  return JSON.parse(JSON.stringify(log).replace(one, (found) => `${found}-of-${number}`)) as Fact[]
}

/** What copies are made from, for the family that this log tells of, so many days into the story. */
export async function sourceOn(log: Person['log'], days: number, given: Partial<Source> = {}): Promise<Source> {
  const caseId = log[0]?.caseId ?? 'family-1'
  const family = readCase(caseId, log, library.find)
  const by = { name: 'Ruth', role: 'family support worker', agency: 'Fictional Trust' }
  return sourceOf({ family, library, area: builtInPractice, today: on(days), by, practice: false, ...given })
}
