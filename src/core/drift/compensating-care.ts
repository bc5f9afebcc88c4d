import type { Day } from '../day.ts'
import { crowded, latest } from './clock.ts'
import type { ChildLook, ChildRule, Found } from './rule.ts'

export type CompensatingCareFigures = {
  /** Entries since anybody last answered them, and within how many days some of them lie. */
  readonly times: number
  readonly days: number
  readonly first: Day
  readonly last: Day
}

/** Days on which a target of this child ended: until then it was an answer. One that was dropped was none, and ended all the same. */
const endsOf = ({ family, child }: ChildLook) =>
  family.targets
    .filter((target) => target.child === child.id && target.outcome !== null)
    .flatMap((target) => {
      const ended = target.facts.findLast((fact) => fact.values.outcome !== undefined)
      return ended ? [{ on: ended.at.wall.slice(0, 10), dropped: target.outcome === 'dropped' }] : []
    })

/**
 * Other people meet a need of this child again and again (a school that feeds, a neighbour who washes), and nobody has set a target
 * for the child or made a referral since the first time. It does not fade with the days: a target or a referral answers it. Source: domain.md
 * 4.4; seeds row 62: making up for care must not stand in for action.
 */
export const compensatingCare = {
  id: 'D21',
  scope: 'child',
  source: 'Plumbline authors, 2026 (docs/drift.md), after a thematic review that names it a trigger',
  thresholds: ['compensating-times', 'compensating-days'],
  find: (look): Found<CompensatingCareFigures>[] => {
    if (look.targets.length > 0) return []
    const { 'compensating-times': times, 'compensating-days': days } = look.thresholds
    const referrals = look.events.filter((event) => event.type === 'referral').map((event) => event.on)
    const ends = endsOf(look)
    const answered = [...referrals, ...ends.filter(({ dropped }) => !dropped).map(({ on }) => on)].sort().at(-1) ?? null
    const entries = look.events.filter((event) => event.type === 'compensating-care' && (answered === null || event.on > answered))
    const [filled] = crowded(
      entries.map((event) => event.on),
      times,
      days,
    )
    const [first, last] = [entries[0], entries.at(-1)]
    if (!filled || !first || !last) return []
    return [
      {
        level: 'act',
        since: latest(filled[0], ...ends.filter(({ dropped }) => dropped).map(({ on }) => on)),
        domain: null,
        visits: [],
        items: [],
        events: entries.map((event) => event.id),
        figures: { times: entries.length, days, first: first.on, last: last.on },
        evidence: entries.map((event) => event.id),
      },
    ]
  },
} as const satisfies ChildRule<'D21', CompensatingCareFigures>
