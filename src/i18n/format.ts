import type { Birth } from '../core/fact.ts'
import { ageInMonths, type Day, daysBetween } from '../core/day.ts'

const LANG = 'en-GB'
const longDay = new Intl.DateTimeFormat(LANG, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })
const shortDay = new Intl.DateTimeFormat(LANG, { day: 'numeric', month: 'short', timeZone: 'UTC' })
const month = new Intl.DateTimeFormat(LANG, { month: 'short', year: 'numeric', timeZone: 'UTC' })
const clock = new Intl.DateTimeFormat(LANG, { hour: 'numeric', minute: '2-digit', hour12: true })
const listing = new Intl.ListFormat(LANG, { type: 'conjunction' })
const choosing = new Intl.ListFormat(LANG, { type: 'disjunction' })
const plurals = new Intl.PluralRules(LANG)

const atNoon = (day: Day) => new Date(`${day}T12:00:00Z`)

/** 21 November 2026 */
export const formatDay = (day: Day): string => longDay.format(atNoon(day))

/** 21 Nov */
export const formatShortDay = (day: Day): string => shortDay.format(atNoon(day))

/** Nov 2026 */
export const formatMonth = (day: Day): string => month.format(atNoon(day))

/** 2:05pm, in the device's zone, from milliseconds since 1970. */
export const formatTime = (millis: number): string => clock.format(millis).replace(/\s/g, '').toLowerCase()

/** Sam, Kai and Mia */
export const formatList = (parts: readonly string[]): string => listing.format(parts)

/** 4 or 5 */
export const formatAny = (parts: readonly string[]): string => choosing.format(parts)

/** The form of a noun that goes with a number: `counted(1, 'visit', 'visits')` is `1 visit`. */
export function counted(count: number, one: string, other: string): string {
  return `${count} ${plurals.select(count) === 'one' ? one : other}`
}

/** How old a child is on a day, as people say it: due in 7 weeks, 3 weeks, 14 months, 4 years. */
export function formatAge(birth: Birth, on: Day): string {
  const days = daysBetween(birth.on, on)
  if (birth.kind === 'expected') {
    if (days > 0) return `was due ${formatShortDay(birth.on)}`
    if (days > -14) return `due ${formatShortDay(birth.on)}`
    return `due in ${Math.round(-days / 7)} weeks`
  }
  if (days < 0) return 'not yet born'
  if (days < 7) return counted(days, 'day', 'days')
  const months = ageInMonths(birth.on, on)
  if (months < 3) return counted(Math.floor(days / 7), 'week', 'weeks')
  if (months < 24) return counted(months, 'month', 'months')
  return counted(Math.floor(months / 12), 'year', 'years')
}

/** How long ago a day was: today, yesterday, 5 days ago, 3 weeks ago, 4 months ago. */
export function formatAgo(day: Day, today: Day): string {
  const days = daysBetween(day, today)
  if (days <= 0) return days === 0 ? 'today' : formatDay(day)
  if (days === 1) return 'yesterday'
  if (days < 14) return `${days} days ago`
  if (days < 61) return `${Math.floor(days / 7)} weeks ago`
  return days < 730 ? `${Math.floor(days / 30.44)} months ago` : `${Math.floor(days / 365.25)} years ago`
}
