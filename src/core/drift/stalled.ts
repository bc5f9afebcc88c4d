import type { DomainTrend } from '../change/trend.ts'
import { type Day, daysBetween } from '../day.ts'
import { latest } from './clock.ts'
import type { ChildLook, ChildRule, Found } from './rule.ts'
import { soSince } from './so-since.ts'
import { hasNotMoved, stallClock } from './stall.ts'

export type StalledFigures = {
  /** Reviews of the domain in this episode, and how many of the last of them were looked at for a call for the better. */
  readonly reviews: number
  readonly lookedAt: number
  /** Day on which the clock started, days since then, and days that it allows. */
  readonly from: Day
  readonly days: number
  readonly limit: number
  /** Day of the latest review. */
  readonly to: Day
}

function find(trend: DomainTrend, look: ChildLook): Found<StalledFigures>[] {
  const { thresholds, today } = look
  const { domain, points, known } = trend
  const since = soSince(points, (_, place) => hasNotMoved(points.slice(0, place + 1), thresholds))
  const clock = stallClock(trend, look, thresholds)
  if (!since || today < clock.limit) return []
  const reviews = points.slice(1)
  const recent = reviews.slice(-thresholds['stall-reviews'])
  const visits = [
    ...new Set([clock.from === points[0]?.at.visit.on ? points[0] : null, ...recent].flatMap((each) => (each ? [each.at.visit] : []))),
  ]
  const days = daysBetween(clock.from, today)
  return [
    {
      level: 'escalate',
      since: latest(clock.limit, since.at.visit.on),
      domain,
      visits: visits.map(({ id }) => id),
      items: [...known.values()].flatMap(({ item, grade, at }) => (grade > at.visit.scale.goodEnough ? [item.code] : [])),
      events: [],
      figures: {
        reviews: reviews.length,
        lookedAt: recent.length,
        from: clock.from,
        days,
        limit: clock.days,
        to: (points.at(-1) ?? since).at.visit.on,
      },
      evidence: [...visits.map(({ id }) => id), Math.floor(days / clock.days)],
    },
  ]
}

/**
 * A domain of concern has been reviewed often enough and long enough without a call for the better at any of the last reviews. The
 * clock runs from the first visit, or from the last confirmed improvement; it is shorter before birth and up to the second birthday.
 */
export const stalled = {
  id: 'D6',
  scope: 'child',
  source: 'Luton: no improvement is taken further. Ward et al.: lasting change comes early in a baby’s life. Plumbline authors, 2026',
  thresholds: ['stall-days', 'stall-days-young', 'stall-reviews', 'better-p', 'min-paired', 'hold-reviews', 'hold-days'],
  find: (look): Found<StalledFigures>[] => look.trends.flatMap((trend) => find(trend, look)),
} as const satisfies ChildRule<'D6', StalledFigures>
