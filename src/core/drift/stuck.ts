import { type Day, daysBetween } from '../day.ts'
import { daysAfter } from './clock.ts'
import type { FamilyRule, Found } from './rule.ts'

export type StuckFigures = {
  /** Rules whose alert asks for escalation and has had no challenge, each once. */
  readonly rules: readonly string[]
  /** The longest that one of them has been open, in days, and since when. */
  readonly days: number
  readonly first: Day
}

/**
 * An alert that asks to be taken further, open for too long with no challenge noted on or after its first day; whether or not somebody
 * has looked at it. Sees what the other rules found. Source: domain.md 4.3 and 4.4; seeds row 70.
 */
export const stuck = {
  id: 'D22',
  scope: 'family',
  source: 'St Helens and Birmingham: an answer within days. Number: Plumbline authors, 2026',
  thresholds: ['stuck-days'],
  find: ({ alerts, events, thresholds, today }): Found<StuckFigures>[] => {
    const limit = thresholds['stuck-days']
    const challenges = events.filter((event) => event.type === 'challenge').map((event) => event.on)
    const open = alerts
      .filter(({ level, since }) => level === 'escalate' && daysBetween(since, today) > limit && !challenges.some((on) => on >= since))
      .sort((a, b) => (a.since < b.since ? -1 : a.since > b.since ? 1 : 0))
    const [first] = open
    if (!first) return []
    const days = daysBetween(first.since, today)
    return [
      {
        level: 'escalate',
        since: daysAfter(first.since, limit + 1),
        domain: null,
        visits: [],
        items: [],
        events: [],
        figures: { rules: [...new Set(open.map(({ rule }) => rule))], days, first: first.since },
        evidence: [...open.map(({ rule, child, since }) => [rule, child ?? '', since].join('/')), Math.floor(days / limit)],
      },
    ]
  },
} as const satisfies FamilyRule<'D22', StuckFigures>
