import { leastMoved } from '../change/sign-table.ts'
import type { DomainTrend, TrendPoint } from '../change/trend.ts'
import { ageInMonths, type Day } from '../day.ts'
import { daysAfter } from './clock.ts'
import type { ChildLook } from './rule.ts'
import type { Thresholds } from './thresholds.ts'

const YOUNG_MONTHS = 24

/** The day from which a domain counts as stalled if nothing moves, the clock's start, and how many days that is. */
export interface StallClock {
  readonly from: Day
  readonly limit: Day
  readonly days: number
}

/**
 * The clock starts at the first visit of the episode, and anew at the visit of a confirmed call for the better that stands. It is shorter for a
 * child who is under 2, or not born yet, on the day that it runs out; so a second birthday never unsays what was already so.
 */
export function stallClock({ points, moved, reference, openWorse }: DomainTrend, { child }: ChildLook, thresholds: Thresholds): StallClock {
  const from = (moved === 'better' && !openWorse ? reference : (points[0] as TrendPoint).at).visit.on
  const { 'stall-days-young': young, 'stall-days': usual } = thresholds
  const early = daysAfter(from, young)
  const isYoung = child.birth.kind === 'expected' || ageInMonths(child.birth.on, early) < YOUNG_MONTHS
  const days = isYoung ? Math.min(young, usual) : usual
  return { from, limit: daysAfter(from, days), days }
}

/** Whether a review shows a domain better: by its call, or where it has too few items for one, by all that was serious being good enough. */
function isBetter({ call, change, standing }: TrendPoint, thresholds: Thresholds): boolean {
  if (call === 'better') return true
  const small = (change?.paired ?? 0) < leastMoved(thresholds['better-p'])
  return small && standing.held.kind === 'not-held' && standing.held.reviews > 0
}

/** Whether after this visit a domain of concern has had enough reviews, none of the last of which was better, and does not hold. */
export function hasNotMoved(points: readonly TrendPoint[], thresholds: Thresholds): boolean {
  const last = points.at(-1)
  if (!last?.standing.concern || last.standing.held.kind !== 'not-held') return false
  const reviews = points.slice(1)
  if (reviews.length < thresholds['stall-reviews']) return false
  return !reviews.slice(-thresholds['stall-reviews']).some((point) => isBetter(point, thresholds))
}
