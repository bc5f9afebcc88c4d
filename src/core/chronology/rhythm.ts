import { type Day, dayNumber } from '../day.ts'
import type { Episode } from '../episode.ts'
import type { Line } from './line.ts'

/** Longest that nothing is recorded while a case is open, in days, before the chronology says so. Source: ours, 2026. */
export const GAP_DAYS = 42

/** So many events within so many days in a row are a burst. Source: ours, 2026. */
export const BURST_EVENTS = 4
export const BURST_DAYS = 14

/** A time in which nothing was recorded in an open case: nothing between the two days. */
export interface Gap {
  readonly from: Day
  /** Null: it reaches up to today. */
  readonly to: Day | null
  readonly days: number
}

/** Many events in a short time. */
export interface Burst {
  readonly from: Day
  readonly to: Day
  readonly count: number
}

/** The days on which something is known, by their number. Since when something is a worry says nothing of anybody having looked that day. */
function daysIn(lines: readonly Line[]): Map<number, Day> {
  const days = new Map<number, Day>()
  for (const { sort, on, at, until } of lines) {
    if (sort === 'onset') continue
    days.set(at, on)
    if (until !== null) days.set(dayNumber(until) ?? at, until)
  }
  return days
}

/**
 * Where nothing was recorded for longer than `most` days while the case was open, oldest first. Closed times have none, nor has what
 * lies before the case was opened. Of a range both ends count, as days on which something was known.
 */
export function gapsIn(lines: readonly Line[], episodes: readonly Episode[], today: Day, most: number = GAP_DAYS): Gap[] {
  const days = daysIn(lines)
  const numbers = [...days.keys()].sort((a, b) => a - b)
  return episodes.flatMap(({ openedOn, closing }): Gap[] => {
    const end = closing?.values.on ?? today
    const [first, last] = [dayNumber(openedOn) ?? 0, dayNumber(end) ?? 0]
    const within = numbers.filter((day) => day > first && day < last)
    const marks = [first, ...within, ...(last > first ? [last] : [])]
    const dayOf = (number: number) => (number === first ? openedOn : number === last ? end : (days.get(number) as Day))
    return marks.flatMap((from, at): Gap[] => {
      const to = marks[at + 1]
      if (to === undefined || to - from <= most) return []
      // Something on the very day is no end that is still open.
      const isOpen = closing === null && to === last && !days.has(last)
      return [{ from: dayOf(from), to: isOpen ? null : dayOf(to), days: to - from }]
    })
  })
}

/** Of lines oldest first: where at least `BURST_EVENTS` events lie within `BURST_DAYS` days in a row, oldest first; those that overlap are one. Our own work is none. */
export function burstsIn(lines: readonly Line[]): Burst[] {
  const events = lines.filter(({ sort, kinds }) => sort === 'event' && !kinds.includes('work'))
  const bursts: { from: number; to: number }[] = []
  const at = (index: number) => events[index] as Line
  for (let last = BURST_EVENTS - 1; last < events.length; last++) {
    const first = last - BURST_EVENTS + 1
    if (at(last).at - at(first).at >= BURST_DAYS) continue
    const before = bursts.at(-1)
    if (before && before.to >= first) before.to = last
    else bursts.push({ from: first, to: last })
  }
  return bursts.map(({ from, to }) => ({ from: at(from).on, to: at(to).on, count: to - from + 1 }))
}

/** One calendar month with how many lines it has. */
export interface Month {
  /** `YYYY-MM` */
  readonly month: string
  readonly count: number
}

const monthOf = (day: Day): string => day.slice(0, 7)

/** Every month from the first line to `today` or the last line, whichever is later; those without a line among them. None without lines. */
export function monthsIn(lines: readonly Line[], today: Day): Month[] {
  const counts = new Map<string, number>()
  for (const { on } of lines) counts.set(monthOf(on), (counts.get(monthOf(on)) ?? 0) + 1)
  const [first] = [...counts.keys()].sort()
  if (first === undefined) return []
  const last = [...counts.keys(), monthOf(today)].sort().at(-1) as string
  const months: Month[] = []
  let [year, month] = first.split('-').map(Number) as [number, number]
  for (;;) {
    const name = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`
    months.push({ month: name, count: counts.get(name) ?? 0 })
    if (name >= last) return months
    month += 1
    if (month > 12) [year, month] = [year + 1, 1]
  }
}
