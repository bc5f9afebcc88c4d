import type { Thresholds } from '../drift/thresholds.ts'

/** What paired items of one domain say about change between two visits. */
export type Call = 'worse' | 'better' | 'unsure' | 'too-few'

/** Fewer items graded both times than this can never move enough to tell. Source: domain.md 4.2, point 5. */
export const MIN_PAIRED = 4

/** How sure a call has to be each way, and on how many items it must rest. */
export type Limits = Pick<Thresholds, 'worse-p' | 'better-p' | 'min-paired'>

/** What holds where no area has settled it otherwise: calling *better* wrongly closes cases, so it needs more. Source: domain.md 4.2. */
export const USUAL_LIMITS: Limits = { 'worse-p': 0.1, 'better-p': 0.05, 'min-paired': MIN_PAIRED }

/**
 * Most items that may have moved the other way for a one-sided exact sign test (p at most .10), by how many moved this way.
 * Index 0 is none; -1 is never. @testonly Source: domain.md 4.2, continued by the binomial to 20; a test recomputes each entry.
 */
export const MOST_AGAINST_10: readonly number[] = [-1, -1, -1, -1, 0, 0, 1, 2, 2, 3, 4, 4, 5, 6, 7, 7, 8, 9, 10, 10, 11]

/** The same for p at most .05. @testonly */
export const MOST_AGAINST_05: readonly number[] = [-1, -1, -1, -1, -1, 0, 0, 1, 1, 2, 3, 3, 4, 5, 5, 6, 7, 7, 8, 9, 10]

const tableFor = (p: number) => (p < 0.1 ? MOST_AGAINST_05 : MOST_AGAINST_10)

function mostAgainst(p: number, moved: number): number {
  const table = tableFor(p)
  return table[Math.min(moved, table.length - 1)] ?? -1
}

/** Fewest items that have to move, all one way, before there can be a call at that p. */
export const leastMoved = (p: number): number => tableFor(p).findIndex((most) => most >= 0)

/** The call for a domain by the exact sign table. Items that did not move are evidence of neither. */
export function callChange(paired: number, worse: number, better: number, limits: Limits = USUAL_LIMITS): Call {
  if (paired < limits['min-paired']) return 'too-few'
  if (better <= mostAgainst(limits['worse-p'], worse)) return 'worse'
  if (worse <= mostAgainst(limits['better-p'], better)) return 'better'
  return 'unsure'
}
