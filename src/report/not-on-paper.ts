import type { Case } from '../core/case.ts'
import { type Register, shown } from '../core/fold.ts'
import type { Grade } from '../core/instrument.ts'
import type { ItemReading } from '../core/visit.ts'
import { sourcesOf, textsOf } from './say/texts.ts'

/**
 * Items of Plumbline's own instrument that are on no paper that stays in a home, at no grade: whoever opens the drawer may be whom the
 * line is about, and where only bad grades were missing, the gap would tell. Source: docs/instrument-review.md.
 */
const NEVER: ReadonlySet<string> = new Set([
  ...['SUP.3b', 'SUP.4d', 'SUP.5a', 'EMO.2c', 'EMO.3c', 'EMO.4c', 'EMO.4d', 'MED.4a', 'MED.4b', 'MED.5a'],
])

/** Whether an item may stand on a sheet for the family at all. */
export const mayBePaper = (item: string): boolean => !NEVER.has(item)

/**
 * Worries for which a child may have to pay at home where it was they who told, from the grade on at which the line says so. Source:
 * docs/instrument-review.md, *not without thought*.
 */
const TOLD: Readonly<Record<string, Grade>> = {
  ...{ 'SUP.1a': 3, 'SUP.1d': 4, 'SUP.2a': 4, 'SUP.3a': 4, 'SUP.4a': 3, 'SUP.4b': 3, 'SUP.4c': 3 },
  ...{ 'EMO.1a': 3, 'EMO.2b': 3, 'EMO.3b': 3, 'EMO.4a': 3, 'EMO.4b': 3, 'MED.1a': 3, 'PHY.4c': 3 },
}

/** Whether anybody wrote that the family was not told: where two people differ, the careful one stands. */
export const isUntold = (told: Register<boolean | null>): boolean =>
  told.kind !== 'unanswered' && told.heads.some(({ value }) => value === false)

/** Whether a line could show that the child told us: then it is said in person, to one person at a time. */
export function couldTellOnChild(reading: ItemReading, grade: Grade): boolean {
  const from = TOLD[reading.item.code]
  if (from === undefined || grade < from) return false
  return sourcesOf(reading).includes('told-by-child') || textsOf(reading.registers.childSaid).length > 0
}

const isRisky = (reading: ItemReading): boolean =>
  !mayBePaper(reading.item.code) || (reading.counted.kind === 'graded' && couldTellOnChild(reading, reading.counted.grade))

/**
 * What is on no paper for the family, whatever anybody marked, by what its facts are about: answers to those items, targets, actions and
 * events about them, and worries for which the child who told may have to pay.
 */
export function neverOnPaper(family: Case): ReadonlySet<string> {
  const known = read.get(family)
  if (known) return known
  const never = neverIn(family)
  read.set(family, never)
  return never
}

// Asked for each part of a document, and always the same for one reading of a family.
const read = new WeakMap<Case, ReadonlySet<string>>()

function neverIn({ visits, enteredInError, targets, actions, events }: Case): ReadonlySet<string> {
  const readings = [...visits, ...enteredInError].flatMap(({ profiles }) => [...profiles.values()].flatMap(({ items }) => items))
  const about = (item: string | null | undefined) => item != null && !mayBePaper(item)
  return new Set([
    ...readings.filter(isRisky).map((reading) => reading.about),
    ...targets.filter(({ item }) => about(item)).map(({ id }) => id),
    ...actions.filter(({ registers }) => about(shown(registers.item))).map(({ id }) => id),
    ...events.filter(({ registers }) => about(shown(registers.item))).map(({ id }) => id),
  ])
}
