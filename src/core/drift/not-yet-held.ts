import type { DomainTrend } from '../change/trend.ts'
import type { ChildRule, Found } from './rule.ts'
import { soSince } from './so-since.ts'
import type { Thresholds } from './thresholds.ts'

export type NotYetHeldFigures = {
  /** Reviews in a row, up to now, at which all that was ever serious was good enough; and how many it takes. */
  readonly reviews: number
  readonly reviewsNeeded: number
  /** Days from the first of them to the last, and how many it takes. */
  readonly days: number
  readonly daysNeeded: number
  /** Items that were serious and have not been good enough at enough reviews. */
  readonly items: number
  readonly because: readonly string[]
}

function find({ domain, points, held, improving, known }: DomainTrend, thresholds: Thresholds): Found<NotYetHeldFigures>[] {
  const since = soSince(points, ({ standing }) => standing.improving && standing.held.kind === 'not-held')
  const last = points.at(-1)
  if (!since || !last || !improving || held.kind !== 'not-held') return []
  const grades = held.items.map((code) => [code, known.get(code)?.grade ?? 0])
  return [
    {
      level: 'note',
      since: since.at.visit.on,
      domain,
      visits: [...new Set([points[0]?.at.visit.id ?? '', last.at.visit.id])],
      items: held.items,
      events: [],
      figures: {
        reviews: held.reviews,
        reviewsNeeded: thresholds['hold-reviews'],
        days: held.days,
        daysNeeded: thresholds['hold-days'],
        items: held.items.length,
        because: held.because,
      },
      evidence: [last.at.visit.id, ...held.because, ...grades.flat()],
    },
  ]
}

/**
 * Some improvement shows in a domain, but it has not lasted: not every item that was ever serious, with the headline, has been good
 * enough at enough reviews far enough apart, or a call for the worse is open. Closing waits for it; the case work does not.
 */
export const notYetHeld = {
  id: 'D7',
  scope: 'child',
  source: 'Learning from reviews: improvement is to be sustained. Numbers: Plumbline authors, 2026 (docs/drift-simulation.md)',
  thresholds: ['hold-reviews', 'hold-days', 'worse-p', 'better-p', 'min-paired'],
  find: ({ trends, thresholds }): Found<NotYetHeldFigures>[] => trends.flatMap((trend) => find(trend, thresholds)),
} as const satisfies ChildRule<'D7', NotYetHeldFigures>
