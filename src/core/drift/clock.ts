import { ageInMonths, type Day, dayNumber, daysBetween } from '../day.ts'

const MS_A_DAY = 86_400_000

/** The day that many days after a real day; before it where the number is below zero. */
export function daysAfter(day: Day, days: number): Day {
  const number = dayNumber(day)
  if (number === null) throw new Error('not a day')
  return new Date((number + days) * MS_A_DAY).toISOString().slice(0, 10)
}

/** The first day on which that many whole months have passed since a real day: 1 March is one month after 31 January. */
export function monthsAfter(day: Day, months: number): Day {
  const [year, month] = day.split('-').map(Number) as [number, number, number]
  const first = new Date(Date.UTC(year, month - 1 + months, 1)).toISOString().slice(0, 10)
  for (let after = first; ; after = daysAfter(after, 1)) if (ageInMonths(day, after) >= months) return after
}

/** The later of some days. Throws where there is none. */
export function latest(first: Day, ...more: readonly Day[]): Day {
  return more.reduce((late, day) => (day > late ? day : late), first)
}

/** The days on which something is so, both included. */
export type Stretch = readonly [from: Day, to: Day]

/** The first day of the unbroken run of days that reaches `today`, made of stretches that touch or overlap; null where none holds today. */
export function unbroken(stretches: readonly Stretch[], today: Day): Day | null {
  let since: Day | null = null
  for (;;) {
    const reaches = since === null ? today : daysAfter(since, -1)
    const earlier: Day[] = stretches.flatMap(([from, to]) => (from <= reaches && reaches <= to ? [from] : []))
    const [first] = earlier.sort()
    if (first === undefined) return since
    since = first
  }
}

/**
 * The stretches on which at least `times` of these days lie within the last `window` days, both ends included: each begins with the
 * one that fills the number and ends when the first of them is too long ago.
 */
export function crowded(days: readonly Day[], times: number, window: number): Stretch[] {
  const sorted = [...days].sort()
  return sorted.flatMap((last, at): Stretch[] => {
    const first = sorted[at - times + 1]
    return first !== undefined && daysBetween(first, last) <= window ? [[last, daysAfter(first, window)]] : []
  })
}
