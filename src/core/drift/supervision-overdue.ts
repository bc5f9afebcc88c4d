import { type Day, daysBetween } from '../day.ts'
import { lastDayOf } from './around.ts'
import { daysAfter, latest } from './clock.ts'
import { concernSince } from './concern.ts'
import type { FamilyRule, Found } from './rule.ts'

export type SupervisionOverdueFigures = {
  /** Days since the family was last talked about in supervision, or since there has been a concern to talk about. */
  readonly days: number
  /** The last supervision of this episode; null where there was none. */
  readonly last: Day | null
  /** Since when some child has had a domain of concern that is not held. */
  readonly concern: Day
  readonly limit: number
}

/**
 * No supervision about this family for too long, while some child has a domain of concern that is not held. Counted from the last
 * supervision, or from the visit that showed the concern where that came later. Source: domain.md 4.3 and 4.4.
 */
export const supervisionOverdue = {
  id: 'D20',
  scope: 'family',
  source: 'Bolton: monthly. Liverpool: at least every 2 months',
  thresholds: ['supervision-days', 'supervision-act-days'],
  find: ({ children, events, thresholds, today }): Found<SupervisionOverdueFigures>[] => {
    const { 'supervision-days': soon, 'supervision-act-days': late } = thresholds
    const last = events.findLast((event) => event.type === 'supervision' && event.on <= today)
    const lastDay = last ? lastDayOf(last, today) : null
    const concern = concernSince(children, today)
    if (concern === null) return []
    const from = lastDay === null ? concern : latest(lastDay, concern)
    const days = daysBetween(from, today)
    const limit = days > late ? late : soon
    if (days <= limit) return []
    return [
      {
        level: days > late ? 'act' : 'note',
        since: daysAfter(from, limit + 1),
        domain: null,
        visits: [],
        items: [],
        events: last ? [last.id] : [],
        figures: { days, last: lastDay, concern, limit },
        evidence: [last?.id ?? '', concern, Math.floor(days / soon)],
      },
    ]
  },
} as const satisfies FamilyRule<'D20', SupervisionOverdueFigures>
