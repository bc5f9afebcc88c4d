import { type Day, daysBetween } from '../day.ts'
import { settled } from '../fold.ts'
import type { CaseEvent } from '../happened.ts'
import { lastDayOf } from './around.ts'
import { daysAfter } from './clock.ts'
import type { ChildLook, ChildRule, Found } from './rule.ts'

export type MissingLearningFigures =
  | {
      readonly what: 'attendance'
      readonly percent: number
      readonly on: Day
      readonly limit: number
      readonly severe: boolean
      readonly enough: number
    }
  | {
      readonly what: 'timetable'
      readonly from: Day
      /** The day on which it was to end or be looked at again; null where none was set. */
      readonly until: Day | null
      /** Days past that day, or since it began where none was set. */
      readonly days: number
      readonly hours: number | null
    }
  | { readonly what: 'roll'; readonly from: Day; readonly days: number }

/** An attendance figure older than this many days says nothing about now. Source: domain.md 4.4, D25. */
const FIGURE_DAYS = 183

/** From this many hours a week on a timetable is a full one again. Ours, 2026 (docs/drift.md); schools differ. */
const FULL_HOURS = 25

const of = (look: ChildLook, type: CaseEvent['type']) => look.events.filter((event) => event.type === type && event.on <= look.today)

interface Figure {
  readonly id: string
  readonly on: Day
  readonly percent: number
}

/** The latest figure first to last; of several for one last day the lowest alone. While two people differ about one, the lower counts. */
function figuresOf(look: ChildLook): Figure[] {
  const figures = of(look, 'attendance').flatMap((event): Figure[] => {
    const { percent } = event.registers
    if (percent.kind === 'unanswered') return []
    const said = percent.heads.flatMap(({ value }) => (value === null ? [] : [value]))
    return said.length === 0 ? [] : [{ id: event.id, on: lastDayOf(event, look.today), percent: Math.min(...said) }]
  })
  const lowest = figures.filter((one) => figures.every((other) => other.on !== one.on || other.percent >= one.percent))
  return lowest.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
}

function attendance(look: ChildLook): Found<MissingLearningFigures>[] {
  const { 'persistent-percent': persistent, 'severe-percent': severe } = look.thresholds
  const figures = figuresOf(look)
  const last = figures.at(-1)
  if (!last || last.percent >= persistent || daysBetween(last.on, look.today) > FIGURE_DAYS) return []
  const first = figures[figures.findLastIndex((figure) => figure.percent >= persistent) + 1] ?? last
  const isSevere = last.percent < severe
  return [
    {
      level: 'act',
      since: first.on,
      domain: null,
      part: 'attendance',
      visits: [],
      items: [],
      events: [last.id],
      figures: {
        what: 'attendance',
        percent: last.percent,
        on: last.on,
        limit: isSevere ? severe : persistent,
        severe: isSevere,
        enough: persistent,
      },
      evidence: [last.id, last.percent],
    },
  ]
}

/** A later timetable takes the place of the one before. */
function timetable(look: ChildLook): Found<MissingLearningFigures>[] {
  const limit = look.thresholds['timetable-days']
  const last = of(look, 'part-time-timetable').at(-1)
  if (!last) return []
  const hours = settled(last.registers.hours) ?? null
  if (hours !== null && hours >= FULL_HOURS) return []
  const days = daysBetween(last.until ?? last.on, look.today)
  if (days <= (last.until === null ? limit : 0)) return []
  return [
    {
      level: 'act',
      since: last.until === null ? daysAfter(last.on, limit + 1) : daysAfter(last.until, 1),
      domain: null,
      part: 'timetable',
      visits: [],
      items: [],
      events: [last.id],
      figures: { what: 'timetable', from: last.on, until: last.until, days, hours },
      evidence: [last.id, last.until ?? '', Math.floor(days / limit)],
    },
  ]
}

function roll(look: ChildLook): Found<MissingLearningFigures>[] {
  const open = of(look, 'not-on-roll').filter((event) => event.until === null || event.until >= look.today)
  const [first] = open
  if (!first) return []
  const days = daysBetween(first.on, look.today)
  return [
    {
      level: 'act',
      since: first.on,
      domain: null,
      part: 'roll',
      visits: [],
      items: [],
      events: open.map((event) => event.id),
      figures: { what: 'roll', from: first.on, days },
      evidence: [...open.map((event) => event.id), Math.floor(days / look.thresholds['timetable-days'])],
    },
  ]
}

/**
 * Learning that a child misses: the latest attendance figure of the last half year is too low, a part-time timetable is past the day on
 * which it was to end or has gone on too long without one, or the child is on no school’s roll. Source: domain.md 4.4; seeds row 102.
 */
export const missingLearning = {
  id: 'D25',
  scope: 'child',
  source: 'Department for Education: persistent and severe absence. Days: Plumbline authors, 2026',
  thresholds: ['persistent-percent', 'severe-percent', 'timetable-days'],
  find: (look): Found<MissingLearningFigures>[] => [...attendance(look), ...timetable(look), ...roll(look)],
} as const satisfies ChildRule<'D25', MissingLearningFigures>
