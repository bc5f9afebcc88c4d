import { ageInMonths, type Day } from '../day.ts'
import type { CaseEvent } from '../happened.ts'
import { crowded, daysAfter, unbroken } from './clock.ts'
import type { ChildLook, ChildRule, Found } from './rule.ts'

export type InjuriesFigures = {
  /** Days with an injury or an emergency visit. */
  readonly times: number
  /** Within how many days up to today. */
  readonly days: number
  readonly first: Day
  readonly last: Day
  /** The child’s age in whole months at the latest one under a year; null where there was none. */
  readonly months: number | null
}

/** Below this age, in months, a child hardly moves alone, and one injury is enough. Source: domain.md 4.4, D14. */
const BABY_MONTHS = 12

const ageAt = ({ child }: ChildLook, event: CaseEvent) => ageInMonths(child.birth.on, event.on)
const wasBaby = (look: ChildLook, event: CaseEvent) =>
  look.child.birth.kind === 'born' && ageAt(look, event) >= 0 && ageAt(look, event) < BABY_MONTHS

/**
 * Injuries and emergency visits of the child: several within some months up to today, or a single one before the first birthday. All on
 * one day are one, since a visit to hospital is often for the injury of that day. One that names no child counts for each of them.
 * Source: domain.md 4.4; seeds row 24.
 */
export const injuries = {
  id: 'D14',
  scope: 'child',
  source: 'Plumbline authors, 2026 (docs/drift.md), after local reviews that name repeated emergency visits',
  thresholds: ['injuries', 'injury-days'],
  find: (look): Found<InjuriesFigures>[] => {
    const { injuries: times, 'injury-days': window } = look.thresholds
    const { today } = look
    const hurt = look.events.filter((event) => (event.type === 'injury' || event.type === 'emergency-visit') && event.on <= today)
    const days = [...new Set(hurt.map((event) => event.on))]
    const early = hurt.filter((event) => wasBaby(look, event))
    const since = unbroken(
      [
        ...crowded(days, times, window),
        ...crowded(
          early.map((event) => event.on),
          1,
          window,
        ),
      ],
      today,
    )
    if (since === null) return []
    const begins = daysAfter(today, -window)
    const counted = hurt.filter((event) => event.on >= begins)
    const [first, last, young] = [counted[0], counted.at(-1), counted.findLast((event) => wasBaby(look, event))]
    if (!first || !last) return []
    return [
      {
        level: 'act',
        since,
        domain: null,
        visits: [],
        items: [],
        events: counted.map((event) => event.id),
        figures: {
          times: new Set(counted.map((event) => event.on)).size,
          days: window,
          first: first.on,
          last: last.on,
          months: young ? ageAt(look, young) : null,
        },
        evidence: hurt.map((event) => event.id),
      },
    ]
  },
} as const satisfies ChildRule<'D14', InjuriesFigures>
