import { ageInMonths, type Day } from '../day.ts'
import { latest, monthsAfter } from './clock.ts'
import { childrenOfConcern, concernSince } from './concern.ts'
import type { AlertLevel, FamilyRule, Found } from './rule.ts'
import type { ThresholdId } from './thresholds.ts'

/** The looks that a long case needs, in their order, with how soon somebody has to do something at each. */
const STAGES = [
  { stage: 'manager', months: 'open-manager-months', level: 'note' },
  { stage: 'challenge', months: 'open-challenge-months', level: 'act' },
  { stage: 'middle', months: 'open-middle-months', level: 'escalate' },
  { stage: 'decide', months: 'open-decide-months', level: 'escalate' },
  { stage: 'limit', months: 'open-limit-months', level: 'escalate' },
] as const satisfies readonly { readonly stage: string; readonly months: ThresholdId; readonly level: AlertLevel }[]

export type LongRunningFigures = {
  readonly stage: (typeof STAGES)[number]['stage']
  /** Whole months since the episode began. */
  readonly months: number
  readonly openedOn: Day
  /** Names of the children with a domain of concern that is not held, and those domains, each once. */
  readonly children: readonly string[]
  readonly domains: readonly string[]
  /** The day of the stage after this one; null at the last. */
  readonly next: Day | null
}

/**
 * A case that stays open while some child has a domain of concern that is not held: a manager’s look, a challenge, a look half-way, a
 * decision, the limit. Months are of this episode and whole. `since` is the day of the stage, or of the visit that showed the concern
 * where that came later. Source: domain.md 4.3 and 4.4.
 */
export const longRunning = {
  id: 'D18',
  scope: 'family',
  source: 'Derbyshire: manager at month 6. Swindon: challenge at 9, mid-point at 12, decision at 15, limit at 21',
  thresholds: STAGES.map(({ months }) => months),
  find: ({ children, episode, thresholds, today }): Found<LongRunningFigures>[] => {
    const months = ageInMonths(episode.openedOn, today)
    const at = STAGES.findLastIndex((stage) => months >= thresholds[stage.months])
    const reached = STAGES[at]
    const open = childrenOfConcern(children)
    if (!reached || open.length === 0) return []
    const concern = concernSince(children, today) ?? episode.openedOn
    const following = STAGES[at + 1]
    // Past the limit every month asks again; before it, the next stage does.
    const beyond = following ? 0 : months - thresholds[reached.months]
    return [
      {
        level: reached.level,
        since: latest(monthsAfter(episode.openedOn, thresholds[reached.months]), concern),
        domain: null,
        visits: open.flatMap(({ look }) => look.visits.slice(-1).map(({ visit }) => visit.id)),
        items: [],
        events: [],
        figures: {
          stage: reached.stage,
          months,
          openedOn: episode.openedOn,
          children: open.map(({ look }) => look.child.name),
          domains: [...new Set(open.flatMap(({ domains }) => domains))],
          next: following ? monthsAfter(episode.openedOn, thresholds[following.months]) : null,
        },
        evidence: [episode.id, reached.stage, beyond, ...open.map(({ look, domains }) => [look.child.id, ...domains].join('/'))],
      },
    ]
  },
} as const satisfies FamilyRule<'D18', LongRunningFigures>
