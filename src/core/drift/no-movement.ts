import type { DomainTrend, TrendPoint } from '../change/trend.ts'
import { type CallFigures, callFigures } from './called.ts'
import type { ChildLook, ChildRule, Found } from './rule.ts'
import { soSince } from './so-since.ts'
import { stalled } from './stalled.ts'

export type NoMovementFigures = CallFigures & {
  readonly reviews: number
  /** Too few items were graded both times to tell. */
  readonly tooFew: boolean
}

/** Whether a domain of concern has been reviewed, and shows neither improvement nor a call for the worse. */
function hasNotMoved({ standing }: TrendPoint, place: number): boolean {
  const { concern, improving, openWorse, held } = standing
  return place > 0 && concern && !improving && !openWorse && held.kind === 'not-held'
}

function find({ domain, points }: DomainTrend): Found<NoMovementFigures>[] {
  const since = soSince(points, hasNotMoved)
  const told = points.findLast(({ call }) => call !== null && call !== 'too-few') ?? points.at(-1)
  if (!since || !told?.change || !told.reference) return []
  const { change, reference, at, call } = told
  const visits = [reference.visit.id, at.visit.id]
  return [
    {
      level: 'note',
      since: since.at.visit.on,
      domain,
      visits,
      items: [],
      events: [],
      figures: { ...callFigures(change, reference.visit.on, at.visit.on), reviews: points.length - 1, tooFew: call === 'too-few' },
      evidence: [...visits, points.length - 1],
    },
  ]
}

/** A domain of concern was reviewed and nothing clear has moved. It is early: when reviews and time have passed, it is stalled (D6) instead. */
export const noMovement = {
  id: 'D5',
  scope: 'child',
  source: 'Plumbline authors, 2026 (docs/drift.md): too small to be sure is not the same as no change',
  thresholds: ['better-p', 'min-paired', 'stall-days', 'stall-days-young', 'stall-reviews'],
  find: (look: ChildLook): Found<NoMovementFigures>[] => {
    const late = new Set(stalled.find(look).map(({ domain }) => domain))
    return look.trends.flatMap((trend) => (late.has(trend.domain) ? [] : find(trend)))
  },
} as const satisfies ChildRule<'D5', NoMovementFigures>
