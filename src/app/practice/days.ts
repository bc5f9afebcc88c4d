import { type Day, daysBetween } from '../../core/day.ts'

const MS_A_DAY = 86_400_000
const MS_A_MINUTE = 60_000
const FIRST_DAY = '1970-01-01'

const dayOf = (millis: number): Day => new Date(millis).toISOString().slice(0, 10)

/** The calendar day so many days after another; before it when `days` is below zero. */
export const daysAfter = (day: Day, days: number): Day => dayOf((daysBetween(FIRST_DAY, day) + days) * MS_A_DAY)

/** The birthday of somebody who is exactly so many whole months old on `day`. */
export function monthsBefore(day: Day, months: number): Day {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number]
  // Day 0 of the next month is the last of this one: nobody was born on 31 June.
  const last = new Date(Date.UTC(year, month - months, 0)).getUTCDate()
  return dayOf(Date.UTC(year, month - 1 - months, Math.min(date, last)))
}

/** Milliseconds since 1970 at a local time of a day. `zone` in minutes ahead of UTC; the hour of a clock change may be off by one. */
export function millisAt(day: Day, minute: number, zone: (now: number) => number): number {
  const asUtc = daysBetween(FIRST_DAY, day) * MS_A_DAY + minute * MS_A_MINUTE
  return asUtc - zone(asUtc) * MS_A_MINUTE
}
