import type { Adult, Case, Child } from '../../core/case.ts'
import { type Day, daysBetween } from '../../core/day.ts'
import { formatDay, formatShortDay } from '../../i18n/format.ts'
import * as text from '../../i18n/index.ts'

/** What a family is called here; a name whose page could not be opened says so. */
export const familyName = (family: Pick<Case, 'name'>): string => family.name || text.family.unnamed

/** What a child or an adult is called here. */
export const personName = (person: Pick<Child | Adult, 'name'>): string => person.name || text.family.unnamedPerson

/** The first letters of up to two words of a name: "J", "MH". */
export function initials(name: string): string {
  const letters = name.split(/[\s-]+/).flatMap((word) =>
    Array.from(word)
      .filter((sign) => /[\p{L}\p{N}]/u.test(sign))
      .slice(0, 1),
  )
  return letters.slice(0, 2).join('').toUpperCase() || '?'
}

/** Longest that a day without its year can be told from the same day a year before, in days. */
const NEAR = 300

/** "8 Oct", or with its year where that is long ago. */
export function formatNearDay(day: Day, today: Day): string {
  return Math.abs(daysBetween(day, today)) < NEAR ? formatShortDay(day) : formatDay(day)
}
