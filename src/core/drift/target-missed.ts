import { type Day, daysBetween } from '../day.ts'
import type { Target } from '../happened.ts'
import { daysAfter, latest } from './clock.ts'
import { domainOf, gradingsOf, isReached, shortOf } from './gradings.ts'
import type { ChildLook, ChildRule, Found } from './rule.ts'

export type TargetMissedFigures = {
  readonly item: string
  readonly to: number
  readonly by: Day
  /** Days since the day by which it was to be met; 0 while that is still to come. */
  readonly days: number
  /** The item's latest grade and its day; null where nobody has graded it. */
  readonly grade: number | null
  readonly gradedOn: Day | null
  /** How often the day was moved to a later one, and the first one that was agreed. */
  readonly moved: number
  readonly firstBy: Day
}

/** Days on which the target was moved to a later day, in the order in which that was done. */
const movesOf = ({ due }: Target): Day[] =>
  due.flatMap(({ by, wall }, at) => {
    const before = due[at - 1]
    return before && by > before.by ? [wall.slice(0, 10)] : []
  })

/** Since when the day has been over without the item being there: from the day after it, or from the visit that took it back. */
function passedSince(look: ChildLook, target: Target): Day | null {
  if (look.today <= target.by) return null
  const over = daysAfter(target.by, 1)
  const short = shortOf(look.visits, target)
  const wasThere = short.length < gradingsOf(look.visits, target.item).length
  const [first] = short
  return wasThere && first ? latest(over, first.visit.on) : over
}

function findOne(look: ChildLook, target: Target): Found<TargetMissedFigures>[] {
  if (isReached(look.visits, target)) return []
  const { 'reset-max': most, 'review-act-days': period } = look.thresholds
  const moves = movesOf(target)
  const [since] = [passedSince(look, target), moves[most - 1] ?? null].filter((day) => day !== null).sort()
  if (since === undefined) return []
  const last = gradingsOf(look.visits, target.item).at(-1)
  const days = Math.max(0, daysBetween(target.by, look.today))
  return [
    {
      level: 'act',
      since,
      domain: domainOf(look.visits, target.item),
      part: target.id,
      visits: last ? [last.visit.id] : [],
      items: [target.item],
      events: [target.id],
      figures: {
        item: target.item,
        to: target.to,
        by: target.by,
        days,
        grade: last?.grade ?? null,
        gradedOn: last?.visit.on ?? null,
        moved: moves.length,
        firstBy: target.due[0]?.by ?? target.by,
      },
      evidence: [target.id, target.by, moves.length, last?.visit.id ?? '', last?.grade ?? '', Math.floor(days / period)],
    },
  ]
}

/**
 * Targets that are still open and not reached, whose day is over or was moved to a later one too often. Reached is what the latest
 * visit that graded the item says; *not seen* says nothing. A target that is reached but not ended is no alert. Source: domain.md 4.4.
 */
export const targetMissed = {
  id: 'D8',
  scope: 'child',
  source: 'Plumbline authors, 2026 (docs/drift.md). Three quarters of actions in plans had no date: Children’s Commissioner, 77 plans',
  thresholds: ['reset-max', 'review-act-days'],
  find: (look): Found<TargetMissedFigures>[] => look.targets.flatMap((target) => findOne(look, target)),
} as const satisfies ChildRule<'D8', TargetMissedFigures>
