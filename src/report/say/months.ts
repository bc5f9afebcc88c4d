import type { Day } from '../../core/day.ts'
import { monthsAfter } from '../../core/drift/clock.ts'

const month = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' })

/** May 2026, of `2026-05`. */
export const formatLongMonth = (name: string): string => month.format(new Date(`${name}-15T12:00:00Z`))

/** The day that many months before. */
export const monthsBefore = (day: Day, months: number): Day => monthsAfter(day, -months)
