import type { Case } from './case.ts'
import { type Day, daysBetween } from './day.ts'
import { SIGNS, type Sign } from './event.ts'
import { shown } from './fold.ts'
import type { CaseEvent } from './happened.ts'

/** How far back a sign is counted, in days. One year: once is a bad week, several times in a year is a pattern. Source: domain.md 5, row 26. */
export const SIGN_DAYS = 365

/** A sign of one child, and the days on which it was noted: each once, oldest first, at least one. */
export interface SignNoted {
  readonly child: string
  readonly sign: Sign
  readonly days: readonly Day[]
}

/** Which sign an event notes; null for any other event. */
export const signIn = ({ type, registers }: CaseEvent): Sign | null => (type === 'recurring-sign' ? (shown(registers.sign) ?? null) : null)

const isCounted = (on: Day, until: Day) => {
  const age = daysBetween(on, until)
  return age >= 0 && age <= SIGN_DAYS
}

/**
 * The signs that were noted of each child in the year up to a day: child by child in the family's order, the one noted most often first.
 * What was noted of the whole family counts for each of its children; two entries of one day are one.
 */
export function signsNoted({ children, events }: Pick<Case, 'children' | 'events'>, until: Day): SignNoted[] {
  const noted = events.filter((event) => signIn(event) !== null && isCounted(event.on, until))
  return children.flatMap(({ id }) => {
    const theirs = noted.filter((event) => event.children.length === 0 || event.children.includes(id))
    const signs = SIGNS.flatMap((sign): SignNoted[] => {
      const days = [...new Set(theirs.flatMap((event) => (signIn(event) === sign ? [event.on] : [])))].sort()
      return days.length === 0 ? [] : [{ child: id, sign, days }]
    })
    return signs.sort((a, b) => b.days.length - a.days.length)
  })
}
