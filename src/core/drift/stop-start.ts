import { type Day, daysBetween } from '../day.ts'
import type { FamilyRule, Found } from './rule.ts'

export type StopStartFigures = {
  /** How often the case was opened again. */
  readonly reopened: number
  readonly openedOn: Day
  /** The day on which the episode before ended, and the days until it was opened again; null where nobody wrote an ending. */
  readonly closedOn: Day | null
  readonly days: number | null
}

/**
 * A case that was opened again several times, or soon after it ended. It stays on show for the whole episode, because nothing that
 * happens in it makes it untrue. Source: domain.md 4.3, Ofsted 2014: “patterns of repeated stopping and starting of interventions”.
 */
export const stopStart = {
  id: 'D17',
  scope: 'family',
  source: 'Ofsted 2014: stopping and starting. Counts: Plumbline authors, 2026',
  thresholds: ['reopened-times', 'reopen-days'],
  find: ({ family, episode, thresholds }): Found<StopStartFigures>[] => {
    const reopened = episode.number - 1
    if (reopened < 1) return []
    const before = family.episodes[reopened - 1]
    const closedOn = before?.closing?.values.on ?? null
    const days = closedOn === null ? null : daysBetween(closedOn, episode.openedOn)
    const soon = days !== null && days <= thresholds['reopen-days']
    if (reopened < thresholds['reopened-times'] && !soon) return []
    return [
      {
        level: 'escalate',
        since: episode.openedOn,
        domain: null,
        visits: [],
        items: [],
        events: [],
        figures: { reopened, openedOn: episode.openedOn, closedOn, days },
        evidence: [episode.id, reopened, closedOn ?? ''],
      },
    ]
  },
} as const satisfies FamilyRule<'D17', StopStartFigures>
