import type { Day } from '../../core/day.ts'
import type { Birth } from '../../core/fact.ts'
import type { Act } from '../app.ts'
import { daysAfter, monthsBefore } from './days.ts'
import type { PracticeChild, PracticeFamily } from './family.ts'

/** Ids of the people of one family, by their keys in the data. */
export type Ids = Readonly<Record<string, string>>

const MONTHS_A_YEAR = 12

/** The id of a person; throws for a key that the family does not have. */
export function idOf(ids: Ids, key: string): string {
  const id = ids[key]
  if (!id) throw new Error(`nobody here is called ${key}`)
  return id
}

/** When a child was born, or is expected, if today is `today`. */
export function birthOf({ birth }: PracticeChild, today: Day): Birth {
  if ('expectedInDays' in birth) return { kind: 'expected', on: daysAfter(today, birth.expectedInDays) }
  return { kind: 'born', on: monthsBefore(today, birth.years * MONTHS_A_YEAR + birth.months) }
}

/** The family and everybody in it, as first entered. */
export function peopleActs(family: PracticeFamily, caseId: string, ids: Ids, today: Day): Act[] {
  const children = Object.entries(family.children).map(([key, child]): Act => {
    const values = { ...child, birth: birthOf(child, today), flags: [...child.flags] }
    return { kind: 'child', about: idOf(ids, key), values, replaces: [] }
  })
  const adults = Object.entries(family.adults).map(
    ([key, adult]): Act => ({ kind: 'adult', about: idOf(ids, key), values: { ...adult }, replaces: [] }),
  )
  return [{ kind: 'household', about: caseId, values: { name: family.name }, replaces: [] }, ...children, ...adults]
}
