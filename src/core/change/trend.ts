import type { ChildVisit } from '../course.ts'
import type { Day } from '../day.ts'
import type { DomainGrade } from '../grading/profile.ts'
import { comparisons, type Moment } from './between.ts'
import type { DomainChange } from './compare.ts'
import type { Held } from './held.ts'
import type { Known } from './item-state.ts'
import { stepOf, walk } from './reference.ts'
import type { Call } from './sign-table.ts'
import { slips } from './slipped.ts'
import { type Limits, standingsOf } from './standing.ts'

/** A call for the worse that nothing has answered yet. */
export interface OpenWorse {
  /** The first day since which it has been open without a break. */
  readonly since: Day
  /** The visit that was called worse, and the one that it was compared with. */
  readonly visit: ChildVisit
  readonly against: ChildVisit
  readonly change: DomainChange
}

/** How a domain stands after a visit, by everything up to then. */
export interface Standing {
  /** What the next visit will be compared with: the baseline, or the visit of the last confirmed call. */
  readonly reference: ChildVisit
  /** The confirmed call that moved the reference last; null while it is the first visit. */
  readonly moved: 'worse' | 'better' | null
  readonly openWorse: OpenWorse | null
  /** Was better than at the first visit, and is worse than at its best one. */
  readonly slipped: OpenWorse | null
  /** Headline of concern (worse than good enough), or an item at a serious grade, at the baseline or as last known. */
  readonly concern: boolean
  /** Some improvement shows: a call for the better, or a serious item that came down. */
  readonly improving: boolean
  /** The latest call against the first visit that had enough items to tell was for the better. */
  readonly betterThanFirst: boolean
  /** The same, or it would be so if what was not seen again were as it was last seen. Never a reason for hope, only for watching. */
  readonly seemsBetter: boolean
  readonly held: Held
  /** Each item as last graded, by code. */
  readonly known: ReadonlyMap<string, Known>
}

/** One domain at one visit of its course. */
export interface TrendPoint {
  readonly at: ChildVisit
  readonly grade: DomainGrade
  /** Against the reference that stood at the time; null at the first visit that asks the domain. */
  readonly change: DomainChange | null
  /** What `change` counts as: for the better only if grades that were known, but not seen this time, do not speak against it. */
  readonly call: Call | null
  /** Against the visit before it with which it shares enough items, else the visit before it; null at the first. */
  readonly step: DomainChange | null
  /** Against the first visit; null at the first. */
  readonly fromFirst: DomainChange | null
  /** The visit that `change` is against. */
  readonly reference: ChildVisit | null
  readonly standing: Standing
}

/** One domain of one child over the signed visits of an episode, as it stands after the last. Visits that do not ask it are left out. */
export interface DomainTrend extends Standing {
  readonly domain: string
  /** Oldest first; at least one. */
  readonly points: readonly TrendPoint[]
}

/** One domain over these visits, all of which ask it. */
function trendOf(domain: string, moments: readonly Moment[], limits: Limits): DomainTrend {
  const between = comparisons(domain, moments, limits)
  const steps = walk(moments.length, between)
  const standings = standingsOf(domain, moments, between, steps, slips(moments.length, between), limits)
  const points = moments.map(({ at, grade }, place): TrendPoint => {
    const compared = steps[place]?.compared ?? null
    const standing = standings[place] as Standing
    const against = (earlier: number) => (place === 0 ? null : between.change(earlier, place))
    return {
      at,
      grade,
      change: compared && against(compared.with),
      call: compared?.call ?? null,
      step: against(stepOf(place, between, limits)),
      fromFirst: against(0),
      reference: (compared && moments[compared.with]?.at) ?? null,
      standing,
    }
  })
  return { domain, points, ...(standings.at(-1) as Standing) }
}

/** The visits that ask a domain, oldest first; a narrow set still gives items that can be compared. */
function momentsOf(visits: readonly ChildVisit[], domain: string): Moment[] {
  return visits.flatMap((at): Moment[] => {
    const grade = at.profile.domains.find((each) => each.domain === domain)
    return grade && grade.kind !== 'not-asked' ? [{ at, grade }] : []
  })
}

/**
 * The course of each domain that any of these visits asked, in the order of the latest instrument version, then those it dropped.
 * `visits` are of one child, one episode and one instrument, signed, oldest first.
 */
export function trendsOf(visits: readonly ChildVisit[], limits: Limits): DomainTrend[] {
  const domains = new Set(visits.toReversed().flatMap(({ profile }) => profile.domains.map(({ domain }) => domain)))
  return [...domains].flatMap((domain) => {
    const moments = momentsOf(visits, domain)
    return moments.length === 0 ? [] : [trendOf(domain, moments, limits)]
  })
}
