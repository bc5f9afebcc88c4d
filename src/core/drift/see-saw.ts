import type { DomainTrend, TrendPoint } from '../change/trend.ts'
import type { ChildRule, Found } from './rule.ts'
import { soSince } from './so-since.ts'
import type { Thresholds } from './thresholds.ts'

export type SeeSawFigures = {
  /** How often the direction turned, over how many visits that could tell, from the first to the last that moved. */
  readonly reversals: number
  readonly visits: number
  readonly from: string
  readonly to: string
  /** What holding takes: reviews in a row, and days from the first to the last. */
  readonly holdReviews: number
  readonly holdDays: number
}

/** The visits that moved clearly, for the worse or for the better. */
const moves = (points: readonly TrendPoint[]) => points.filter(({ step }) => step?.call === 'worse' || step?.call === 'better')

const reversals = (points: readonly TrendPoint[]): number =>
  moves(points).filter(({ step }, at, all) => at > 0 && step?.call !== all[at - 1]?.step?.call).length

/** Visits with enough items to tell them from another: one that saw nothing is none of those that a see-saw takes. */
const tellingVisits = (points: readonly TrendPoint[]) => points.filter(({ step }) => step === null || step.call !== 'too-few').length

function isSo(points: readonly TrendPoint[], thresholds: Thresholds): boolean {
  const { held } = (points.at(-1) as TrendPoint).standing
  // What goes up and down within good enough, or has come to rest there, is not a see-saw to act on.
  if (held.kind !== 'not-held' || tellingVisits(points) < thresholds['see-saw-visits']) return false
  return reversals(points) >= thresholds.reversals
}

function find({ domain, points }: DomainTrend, thresholds: Thresholds): Found<SeeSawFigures>[] {
  const since = soSince(points, (_, place) => isSo(points.slice(0, place + 1), thresholds))
  const moved = moves(points)
  const [first, last] = [moved[0], moved.at(-1)]
  if (!since || !first || !last) return []
  return [
    {
      level: 'escalate',
      since: since.at.visit.on,
      domain,
      visits: moved.map(({ at }) => at.visit.id),
      items: [],
      events: [],
      figures: {
        reversals: reversals(points),
        visits: tellingVisits(points),
        from: first.at.visit.on,
        to: last.at.visit.on,
        holdReviews: thresholds['hold-reviews'],
        holdDays: thresholds['hold-days'],
      },
      evidence: moved.flatMap(({ at, step }) => [at.visit.id, step?.call ?? '']),
    },
  ]
}

/** Care of a domain got clearly better and clearly worse in turn, visit against the visit before it, and has not come to rest. */
export const seeSaw = {
  id: 'D4',
  scope: 'child',
  source: 'Ofsted 2014: stopping and starting. Numbers: Plumbline authors, 2026 (docs/drift-simulation.md)',
  thresholds: ['reversals', 'see-saw-visits', 'worse-p', 'better-p', 'min-paired', 'hold-reviews', 'hold-days'],
  find: ({ trends, thresholds }): Found<SeeSawFigures>[] => trends.flatMap((trend) => find(trend, thresholds)),
} as const satisfies ChildRule<'D4', SeeSawFigures>
