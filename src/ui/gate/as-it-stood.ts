import type { App } from '../../app/app.ts'
import type { Family } from '../../app/read.ts'
import { readCase } from '../../core/case.ts'
import { alertsIn } from '../../core/drift/alerts.ts'
import { lookAt } from '../../core/drift/look.ts'
import type { FamilyLook } from '../../core/drift/rule.ts'
import { type Closing, type Episode, episodeOn } from '../../core/episode.ts'
import { gateOf, instrumentsOf } from '../../core/gate/gate.ts'
import type { GatePoint } from '../../core/gate/point.ts'
import { compareStamps } from '../../core/stamp.ts'
import { current } from '../../instruments/index.ts'

/** A case and its points at its end. */
export interface AtEnd {
  readonly points: readonly GatePoint[]
  readonly look: FamilyLook
}

/**
 * A case on the day on which its ending was written down, from everything written before it and by the numbers in force now. What
 * another tablet wrote before, and brought later, is in it: the override alone says what was known.
 */
export function atEnd({ library, practiceSettings }: App, { id, facts }: Family, closing: Closing): AtEnd {
  const ending = facts.find((fact) => fact.kind === 'closing' && fact.about === closing.id)
  if (!ending) throw new Error('an ending that no fact tells of')
  const before = facts.filter(({ at }) => compareStamps(at.stamp, ending.at.stamp) < 0)
  const then = readCase(id, before, library.find)
  const on = closing.wall.slice(0, 10)
  const looks = [...new Set([...instrumentsOf(then), current.id])].map((each) => lookAt(then, on, practiceSettings, each))
  // Those of events and of time are the same by each instrument.
  const alerts = new Map(looks.flatMap(alertsIn).map((alert) => [alert.key, alert]))
  const look = lookAt(then, on, practiceSettings, current.id)
  return { points: gateOf(then, on, practiceSettings, [...alerts.values()], current.id, closing.values.type), look }
}

/** What the rules see of one episode, an earlier one too, on its last day; today for the one that is open. */
export function lookBack({ practiceSettings }: App, family: Family, episode: Episode, today: string): FamilyLook {
  const isThen = (on: string) => episodeOn(family.episodes, on).id === episode.id
  const then = {
    ...family,
    // Of that time alone, as if nothing had come after.
    episodes: family.episodes.filter(({ number }) => number <= episode.number),
    visits: family.visits.filter(({ on }) => isThen(on)),
    events: family.events.filter(({ on }) => isThen(on)),
  }
  return lookAt(then, episode.closing?.values.on ?? today, practiceSettings, current.id)
}
