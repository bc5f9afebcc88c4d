import { askedOf } from '../change/asked-readings.ts'
import type { DomainTrend, Standing } from '../change/trend.ts'
import type { Day } from '../day.ts'
import type { ChildLook, ChildRule, Found } from './rule.ts'
import { soSince, standingAfter } from './so-since.ts'

export type TidierHomeFigures = {
  /** Items of the bodily domain that are better met, and less well met, than at the first visit, of those graded both times. */
  readonly better: number
  readonly worse: number
  readonly paired: number
  /** Days of the first visit and of the one that showed it. */
  readonly from: Day
  readonly to: Day
  /** Other domains of concern without a call for the better. */
  readonly others: readonly string[]
}

/** Whether most of what a domain asks is food, clothing and shelter: what one can put in order before a visit. */
function isBodily({ domain, points }: DomainTrend): boolean {
  const items = points.flatMap(({ at }) => askedOf(at.profile, domain))
  return items.filter(({ item }) => item.limbs[0] === 'food-clothing-shelter').length * 2 > items.length
}

/** A domain of concern that has got no better than at its first visit. What is held was better, however few its items. */
const isLeft = ({ concern, betterThanFirst, held }: Standing) => concern && !betterThanFirst && held.kind === 'not-held'

/** Since which visit the bodily domain has been better, and some other one of concern not. */
function sinceWhen({ trends, visits }: ChildLook, bodily: DomainTrend): Day | null {
  const others = trends.filter((trend) => !isBodily(trend))
  const since = soSince(
    visits.map((at) => ({ at })),
    (_, place) => {
      const standing = others.map((trend) => standingAfter(trend, visits, place))
      return standingAfter(bodily, visits, place)?.seemsBetter === true && standing.some((each) => each !== null && isLeft(each))
    },
  )
  return since?.at.visit.on ?? null
}

function find(look: ChildLook): Found<TidierHomeFigures>[] {
  const others = look.trends.filter((trend) => !isBodily(trend) && isLeft(trend)).map(({ domain }) => domain)
  return look.trends.filter(isBodily).flatMap((trend): Found<TidierHomeFigures>[] => {
    const since = sinceWhen(look, trend)
    const first = trend.points[0]?.at.visit
    const told = trend.points.findLast(({ fromFirst }) => fromFirst !== null && fromFirst.call !== 'too-few')
    if (!since || !first || !told?.fromFirst) return []
    const { better, worse, paired, items } = told.fromFirst
    const visits = [first.id, told.at.visit.id]
    return [
      {
        level: 'note',
        since,
        domain: trend.domain,
        visits,
        items: items.flatMap((change) => (change.kind === 'paired' && change.moved < 0 ? [change.item] : [])),
        events: [],
        figures: { better, worse, paired, from: first.on, to: told.at.visit.on, others },
        evidence: [...visits, better, worse, ...others],
      },
    ]
  })
}

/**
 * What can be seen and cleaned has got better since the first visit, and another domain of concern has not: the home is not the whole
 * picture. The bodily domain is the one that asks mostly for food, clothing and shelter.
 */
export const tidierHome = {
  id: 'D15',
  scope: 'child',
  source: 'Buckinghamshire reviews: a better home is not enough, look at relationships too. Plumbline authors, 2026 (docs/drift.md)',
  thresholds: ['better-p', 'min-paired', 'hold-reviews', 'hold-days'],
  find,
} as const satisfies ChildRule<'D15', TidierHomeFigures>
