import type { Day } from '../day.ts'
import type { CaseEvent } from '../happened.ts'
import { crowded, daysAfter, latest, type Stretch, unbroken } from './clock.ts'
import type { ChildLook, ChildRule, Found } from './rule.ts'

export type WasNotBroughtFigures = {
  readonly times: number
  /** Within how many days up to today. */
  readonly days: number
  readonly first: Day
  readonly last: Day
  /** Whether the child is on a plan where one is enough. */
  readonly protection: boolean
}

const MISSED: readonly (string | null)[] = ['not-brought', 'cancelled-late', 'rearranged']

/** While two people differ, the child was not brought. */
const wasMissed = ({ registers: { outcome } }: CaseEvent) =>
  outcome.kind !== 'unanswered' && outcome.heads.some(({ value }) => MISSED.includes(value))

/** Since when, without a break, decisions have kept the family on a level with protection; null where the latest one does not. */
function protectedSince({ family, practice, today }: ChildLook): Day | null {
  const decisions = family.levels.filter((decision) => decision.on <= today)
  const isProtected = (id: string) => practice.levels.some((level) => level.id === id && level.protection)
  const since = decisions.findLastIndex((decision) => !isProtected(decision.level)) + 1
  return decisions[since]?.on ?? null
}

/**
 * Appointments to which the child was not brought, or that were cancelled late or moved: two in a short time, three in a long one, or
 * one while there is a protection plan. Windows reach back from today and hold both their ends; one that was of the family counts for
 * each child. Source: domain.md 4.3 and 4.4.
 */
export const wasNotBrought = {
  id: 'D13',
  scope: 'child',
  source: 'Sussex: a cancelled or moved one counts, one is enough on a plan for neglect. Windows: Plumbline authors, 2026',
  thresholds: ['wnb-short', 'wnb-short-days', 'wnb-long', 'wnb-long-days', 'wnb-protection'],
  find: (look): Found<WasNotBroughtFigures>[] => {
    const { thresholds: limits, today } = look
    const missed = look.events.filter((event) => event.type === 'appointment' && wasMissed(event) && event.on <= today)
    const days = missed.map((event) => event.on)
    const plan = protectedSince(look)
    const [short, long] = [limits['wnb-short-days'], limits['wnb-long-days']]
    const inForce = (stretches: readonly Stretch[]) => unbroken(stretches, today) !== null
    const onPlan =
      plan === null
        ? []
        : crowded(days, limits['wnb-protection'], short)
            .map(([from, to]): Stretch => [latest(from, plan), to])
            .filter(([from, to]) => from <= to)
    const inShort = crowded(days, limits['wnb-short'], short)
    const inLong = crowded(days, limits['wnb-long'], long)
    const since = unbroken([...onPlan, ...inShort, ...inLong], today)
    if (since === null) return []

    const window = inForce(inShort) || inForce(onPlan) ? short : long
    const counted = missed.filter((event) => event.on >= daysAfter(today, -window))
    const [first, last] = [counted[0], counted.at(-1)]
    if (!first || !last) return []
    return [
      {
        level: 'act',
        since,
        domain: null,
        visits: [],
        items: [],
        events: counted.map((event) => event.id),
        figures: { times: counted.length, days: window, first: first.on, last: last.on, protection: plan !== null },
        // All of them: one that becomes too old is no news, one more is.
        evidence: [plan === null ? '' : 'protection', ...missed.map((event) => event.id)],
      },
    ]
  },
} as const satisfies ChildRule<'D13', WasNotBroughtFigures>
