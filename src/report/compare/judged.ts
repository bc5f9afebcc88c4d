import type { Case } from '../../core/case.ts'
import { type ItemCall, itemCall } from '../../core/change/item-call.ts'
import type { Held } from '../../core/change/held.ts'
import { stateAt } from '../../core/change/item-state.ts'
import { type DomainTrend, trendsOf } from '../../core/change/trend.ts'
import type { ChildVisit } from '../../core/course.ts'
import { type Thresholds, thresholdsOf } from '../../core/drift/thresholds.ts'
import { episodeOn } from '../../core/episode.ts'
import type { Practice } from '../../core/practice.ts'

/** What the drift rules make of a child's course with one instrument: by the numbers of an area, in the present episode. */
export interface Judged {
  readonly limits: Thresholds
  /** Signed visits of the present episode, oldest first. */
  readonly visits: readonly ChildVisit[]
  readonly trends: ReadonlyMap<string, DomainTrend>
}

/** Those of the visits that belong to the present episode, open or closed. */
export function inPresent({ episodes }: Pick<Case, 'episodes'>, visits: readonly ChildVisit[]): ChildVisit[] {
  return visits.filter(({ visit }) => episodeOn(episodes, visit.on).id === episodes.at(-1)?.id)
}

/** The course of these visits, which are of one child and one instrument, as it stands now. */
export function judge(area: Practice, family: Pick<Case, 'episodes'>, visits: readonly ChildVisit[]): Judged {
  const limits = thresholdsOf(area)
  const mine = inPresent(family, visits).filter(({ visit }) => visit.signed)
  return { limits, visits: mine, trends: new Map(trendsOf(mine, limits).map((trend) => [trend.domain, trend])) }
}

/** The call for each item that was serious at any visit of the episode up to this one, by its code at this one. */
export function itemCallsAt({ visits, limits }: Judged, later: ChildVisit): ReadonlyMap<string, ItemCall> {
  const upTo = visits.findIndex(({ visit }) => visit.id === later.visit.id)
  const told = visits.slice(0, upTo + 1)
  const calls = later.profile.items.flatMap(({ item }): [string, ItemCall][] => {
    const moments = told.map((at) => ({ on: at.visit.on, scale: at.visit.scale, state: stateAt(at, { ...item, of: later.visit }) }))
    const call = itemCall(moments, limits)
    return call === null ? [] : [[item.code, call]]
  })
  return new Map(calls)
}

/** Whether a domain has held, as far as that is to be said at this visit: of now, so only where it is the latest, and where something got better. */
export function heldAt({ trends }: Judged, later: ChildVisit, domain: string): Held | null {
  const trend = trends.get(domain)
  const isNow = trend?.points.at(-1)?.at.visit.id === later.visit.id
  return trend && isNow && trend.improving ? trend.held : null
}
