import { type Day, daysBetween } from '../day.ts'
import { settled } from '../fold.ts'
import type { Visit } from '../visit.ts'
import { isOfCase, visitsOfChild } from './around.ts'
import { daysAfter, latest } from './clock.ts'
import type { ChildLook, ChildRule, Found } from './rule.ts'

export type ReviewOverdueFigures = {
  /** What is due: the first visit of the episode, or a review. */
  readonly what: 'baseline' | 'review'
  readonly due: Day
  /** Days since the due day. */
  readonly days: number
  /** The latest signed visit; null where there is none in this episode. */
  readonly last: Day | null
  /** Who decided the due day: the family’s own, the usual interval, or the longest that one may wait. */
  readonly by: 'family' | 'interval' | 'ceiling'
  /** A visit since then that nobody has signed; null where there is none. */
  readonly halfDone: Day | null
}

/** From when a child without a visit waits for the first one: since they belong to the episode. */
const waitsFrom = ({ child, episode }: ChildLook): Day =>
  child.birth.kind === 'born' ? latest(episode.openedOn, child.birth.on) : episode.openedOn

/** When the next signed visit of a child is due, and who decided that. */
export interface ReviewDue {
  readonly what: ReviewOverdueFigures['what']
  readonly on: Day
  readonly by: ReviewOverdueFigures['by']
  /** The latest signed visit, of any instrument; null where there is none in this episode. */
  readonly last: Visit | null
}

/** The day by which a child has to be visited again: the family’s own, else by the usual interval, never later than the ceiling. */
export function reviewDue(look: ChildLook): ReviewDue {
  const { thresholds } = look
  const last = visitsOfChild(look, look.child.id).findLast((visit) => visit.signed) ?? null
  const from = last?.on ?? waitsFrom(look)
  const usual = daysAfter(from, last?.type === 'review' ? thresholds['review-days'] : thresholds['first-review-days'])
  const ceiling = daysAfter(from, thresholds['review-ceiling-days'])
  const own = settled(look.family.household.reviewBy)
  const wanted = own !== undefined && own > from ? { on: own, by: 'family' as const } : { on: usual, by: 'interval' as const }
  const due = wanted.on > ceiling ? { on: ceiling, by: 'ceiling' as const } : wanted
  return { what: last ? 'review' : 'baseline', ...due, last }
}

/**
 * A review that is late, or a first visit: by the day that the family has, else by the usual interval, never later than the ceiling;
 * with days of grace, and graver after some weeks. Signed visits of any instrument count. Children under 2 and before birth have the
 * same clock: their shorter one is D6. A child who lives elsewhere waits for no first visit. Source: domain.md 4.3 and 4.4.
 */
export const reviewOverdue = {
  id: 'D9',
  scope: 'child',
  source: 'North Yorkshire: first review within 3 months, then at most every 6. Interval and grace: Plumbline authors, 2026',
  thresholds: ['first-review-days', 'review-days', 'review-ceiling-days', 'review-grace-days', 'review-act-days'],
  find: (look): Found<ReviewOverdueFigures>[] => {
    if (!isOfCase(look, look.child)) return []
    const { thresholds, today } = look
    const { what, on: due, by, last } = reviewDue(look)
    const days = daysBetween(due, today)
    const { 'review-grace-days': grace, 'review-act-days': act } = thresholds
    if (days <= grace) return []
    const halfDone = visitsOfChild(look, look.child.id).findLast((visit) => !visit.signed && visit.on >= (last?.on ?? waitsFrom(look)))
    return [
      {
        level: days >= act ? 'act' : 'note',
        since: daysAfter(due, days >= act ? Math.max(act, grace + 1) : grace + 1),
        domain: null,
        visits: last ? [last.id] : [],
        items: [],
        events: [],
        figures: { what, due, days, last: last?.on ?? null, by, halfDone: halfDone?.on ?? null },
        evidence: [last?.id ?? '', due, Math.floor(days / act)],
      },
    ]
  },
} as const satisfies ChildRule<'D9', ReviewOverdueFigures>
