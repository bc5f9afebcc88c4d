import type { Case } from '../case.ts'
import type { Call } from '../change/sign-table.ts'
import type { Day } from '../day.ts'
import type { Alert } from '../drift/index.ts'
import type { FamilyLook } from '../drift/rule.ts'
import type { Fact } from '../fact.ts'
import type { CaseEvent, Decision } from '../happened.ts'
import { compareStamps } from '../stamp.ts'
import type { Visit } from '../visit.ts'
import { episodeOn } from '../episode.ts'

/** A domain that a visit since then asked again, and what became of it against what it was compared with. */
export interface CallSince {
  readonly child: string
  readonly domain: string
  readonly call: Call
  readonly on: Day
}

/** What is new since a day. */
export interface Changed {
  readonly visits: readonly Visit[]
  readonly calls: readonly CallSince[]
  /** Without the supervision itself. */
  readonly events: readonly CaseEvent[]
  readonly decisions: readonly Decision[]
  readonly alertsNew: readonly Alert[]
  /** Alerts of then that there are no more, as they were then. */
  readonly alertsGone: readonly Alert[]
}

/** A family as it was known at some time, with the alerts of then. */
export interface Then {
  readonly family: Case
  readonly alerts: readonly Alert[]
}

/**
 * What was written by the time of an event: everything of the days before it, and of its own day what was written before it was. What
 * was noted later of earlier days is new since.
 */
export function factsBy({ facts }: Pick<Case, 'facts'>, { id, on }: Pick<CaseEvent, 'id' | 'on'>): Fact[] {
  const own = facts.find((fact) => fact.kind === 'event' && fact.about === id)
  return facts.filter(({ at }) => {
    const day = at.wall.slice(0, 10)
    return day < on || (day === on && own !== undefined && compareStamps(at.stamp, own.at.stamp) < 0)
  })
}

const ids = (things: readonly { readonly id: string }[]) => new Set(things.map(({ id }) => id))

/** What changed since then, in the present episode; without a `then`, everything of it, and no alert is called new or gone. */
export function changedSince(look: FamilyLook, alerts: readonly Alert[], then: Then | null): Changed {
  const { family, episode } = look
  const before = then?.family ?? { visits: [], events: [], decisions: [] }
  const [visits, events, decisions] = [ids(before.visits.filter(({ signed }) => signed)), ids(before.events), ids(before.decisions)]
  const isNow = ({ on }: { readonly on: Day }) => episodeOn(family.episodes, on).id === episode.id
  const calls = look.children.flatMap(({ child, trends }) =>
    trends.flatMap(({ domain, points }): CallSince[] => {
      const last = points.at(-1)
      if (!last || last.call === null || visits.has(last.at.visit.id)) return []
      return [{ child: child.id, domain, call: last.call, on: last.at.visit.on }]
    }),
  )
  const [now, known] = [new Set(alerts.map(({ key }) => key)), new Set(then?.alerts.map(({ key }) => key))]
  return {
    visits: family.visits.filter((visit) => visit.signed && !visits.has(visit.id) && isNow(visit)),
    calls,
    events: look.events.filter(({ id, type }) => type !== 'supervision' && !events.has(id)),
    decisions: family.decisions.filter((decision) => !decisions.has(decision.id) && isNow(decision)),
    alertsNew: then ? alerts.filter(({ key }) => !known.has(key)) : [],
    alertsGone: then ? then.alerts.filter(({ key }) => !now.has(key)) : [],
  }
}
