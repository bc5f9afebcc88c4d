import type { Day } from '../../core/day.ts'

/** How exactly a date is told: by its month, its quarter, its year, or not at all. */
export const PERIODS = ['month', 'quarter', 'year', null] as const
export type Period = (typeof PERIODS)[number]

/** The first day of the month, of the quarter or of the year that a day is in; null where it is not told. */
export function begins(day: Day, period: Period): Day | null {
  if (period === null) return null
  const [year, month] = [day.slice(0, 4), Number(day.slice(5, 7))]
  const first = period === 'month' ? month : period === 'quarter' ? month - ((month - 1) % 3) : 1
  return `${year}-${String(first).padStart(2, '0')}-01`
}

/** Days to the nearest whole week: beside months, an exact number of days would give the day away. */
export const inWeeks = (days: number): number => Math.round(days / 7) * 7
