import type { DomainTrend, Standing } from '../change/trend.ts'
import type { Day } from '../day.ts'
import { daysAfter, latest, type Stretch, unbroken } from './clock.ts'
import type { ChildLook } from './rule.ts'

const isOpen = ({ concern, held }: Standing) => concern && held.kind === 'not-held'

/** The days on which the domain was of concern and not held: from each visit that left it so until the day before the next that asked it. */
function stretchesOf({ points }: DomainTrend, today: Day): Stretch[] {
  return points.flatMap(({ at, standing }, place): Stretch[] => {
    if (!isOpen(standing)) return []
    const next = points[place + 1]?.at.visit.on
    return [[at.visit.on, next === undefined ? latest(today, at.visit.on) : daysAfter(next, -1)]]
  })
}

/** Since when, without a break, some child has had a domain of concern that is not held; null where none has. */
export function concernSince(children: readonly ChildLook[], today: Day): Day | null {
  return unbroken(
    children.flatMap(({ trends }) => trends.flatMap((trend) => stretchesOf(trend, today))),
    today,
  )
}

/** Each child with a domain of concern that is not held, and those domains. */
export const childrenOfConcern = (children: readonly ChildLook[]): { readonly look: ChildLook; readonly domains: readonly string[] }[] =>
  children
    .map((look) => ({ look, domains: look.trends.filter(isOpen).map((trend) => trend.domain) }))
    .filter(({ domains }) => domains.length > 0)
