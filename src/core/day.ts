import type { Birth } from './fact.ts'
import type { Band } from './instrument.ts'

/** A calendar day as `YYYY-MM-DD`. No zone: a birthday is a birthday. */
export type Day = string

const MS_A_DAY = 86_400_000

/** Days since 1 January 1970, or null where no such day exists (30 February, month 13, other text). */
export function dayNumber(day: Day): number | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day)
  if (!match) return null
  const [year, month, date] = [Number(match[1]), Number(match[2]), Number(match[3])]
  const at = new Date(Date.UTC(year, month - 1, date))
  if (at.getUTCFullYear() !== year || at.getUTCMonth() !== month - 1 || at.getUTCDate() !== date) return null
  return at.getTime() / MS_A_DAY
}

/** Days from one real day to another; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  const [a, b] = [dayNumber(from), dayNumber(to)]
  if (a === null || b === null) throw new Error('not a day')
  return b - a
}

/** Whole months from birth to `on`; negative before birth. */
export function ageInMonths(born: Day, on: Day): number {
  const [by, bm, bd] = born.split('-').map(Number) as [number, number, number]
  const [y, m, d] = on.split('-').map(Number) as [number, number, number]
  return (y - by) * 12 + (m - bm) - (d < bd ? 1 : 0)
}

/** A child's age band on a day. Before birth until a birth is recorded, however late the expected date. */
export function bandOn(birth: Birth, on: Day): Band {
  if (birth.kind === 'expected') return 'PB'
  const months = ageInMonths(birth.on, on)
  if (months < 0) return 'PB'
  if (months < 24) return 'B'
  if (months < 60) return 'T'
  return months < 132 ? 'C' : 'Y'
}
