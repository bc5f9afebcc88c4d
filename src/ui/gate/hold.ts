import { everSerious, headlineState } from '../../core/change/held.ts'
import { type AskedItem, stateAt } from '../../core/change/item-state.ts'
import type { DomainTrend, TrendPoint } from '../../core/change/trend.ts'
import type { Day } from '../../core/day.ts'
import { daysAfter, latest } from '../../core/drift/clock.ts'
import type { Thresholds } from '../../core/drift/thresholds.ts'
import type { Grade } from '../../core/instrument.ts'

/** One thing that keeps a review from counting. */
export type Lack =
  | { readonly kind: 'grade'; readonly item: string; readonly grade: Grade }
  | { readonly kind: 'not-seen'; readonly item: string }
  | { readonly kind: 'headline'; readonly grade: Grade }
  | { readonly kind: 'unseen' }

/** What one review says of everything that was ever serious. */
export interface ReviewTold {
  readonly on: Day
  readonly visitId: string
  /** `narrow`: it did not ask all of it, and neither counts nor ends the run. */
  readonly told: 'good' | 'lacking' | 'narrow'
  readonly lacks: readonly Lack[]
}

/** What is still to come until improvement of a domain counts as held. */
export interface HoldPlan {
  /** Reviews of the episode, oldest first. */
  readonly reviews: readonly ReviewTold[]
  /** How many of them in a row, up to now, are good enough in all of it; and how many it takes. */
  readonly run: number
  readonly needed: number
  /** Good reviews still to come, at the least, and the first day on which the last of them can be. */
  readonly more: number
  readonly from: Day
  /** A call of less well met is open, which a review has to answer. */
  readonly worse: boolean
}

function lacksOf({ at, grade }: TrendPoint, required: readonly AskedItem[]): Lack[] {
  const { scale } = at.visit
  const items = required.flatMap((item): Lack[] => {
    const state = stateAt(at, item)
    if (state.kind === 'graded' && state.grade > scale.goodEnough) return [{ kind: 'grade', item: item.code, grade: state.grade }]
    return state.kind === 'open' ? [{ kind: 'not-seen', item: item.code }] : []
  })
  const headline = headlineState(grade, scale)
  if (headline === 'unseen') return [...items, { kind: 'unseen' }]
  if (headline !== 'concern') return items
  return [...items, { kind: 'headline', grade: grade.kind === 'graded' ? grade.grade : scale.serious }]
}

/** The same judgement as `heldOf` makes of a review, with its reasons. */
function reviewTold(point: TrendPoint, required: readonly AskedItem[]): ReviewTold {
  const { at, grade } = point
  const lacks = lacksOf(point, required)
  const seenBad = lacks.some(({ kind }) => kind === 'grade' || kind === 'headline')
  const narrow = headlineState(grade, at.visit.scale) === 'narrow' || required.some((item) => stateAt(at, item).kind === 'not-asked')
  const told = seenBad ? 'lacking' : narrow ? 'narrow' : lacks.length > 0 ? 'lacking' : 'good'
  return { on: at.visit.on, visitId: at.visit.id, told, lacks: told === 'lacking' ? lacks : [] }
}

/** When improvement of this domain could be held at the earliest, and which items at which reviews have kept it from it. */
export function holdPlan(trend: DomainTrend, thresholds: Pick<Thresholds, 'hold-reviews' | 'hold-days'>, today: Day): HoldPlan {
  const { 'hold-reviews': needed, 'hold-days': span } = thresholds
  const required = everSerious(
    trend.points.map(({ at, grade }) => ({ at, grade })),
    trend.domain,
  )
  const reviews = trend.points.slice(1).map((point) => reviewTold(point, required))
  const good = reviews.slice(reviews.findLastIndex(({ told }) => told === 'lacking') + 1).filter(({ told }) => told === 'good')
  const [first] = good
  return {
    reviews,
    run: good.length,
    needed,
    more: Math.max(1, needed - good.length),
    from: first ? latest(today, daysAfter(first.on, span)) : daysAfter(today, span),
    worse: trend.openWorse !== null,
  }
}
