/** What paired items of one domain say about change between two visits. */
export type Call = 'worse' | 'better' | 'unsure' | 'too-few'

/** Fewer items graded both times than this can never move enough to tell. Source: domain.md 4.2, point 5. */
export const MIN_PAIRED = 4

/**
 * Most items that may have moved the other way for a one-sided exact sign test (p at most .10), by how many moved this way.
 * Index 0 is none; -1 is never. @testonly Source: domain.md 4.2, continued by the binomial to 20; a test recomputes each entry.
 */
export const MOST_AGAINST_10: readonly number[] = [-1, -1, -1, -1, 0, 0, 1, 2, 2, 3, 4, 4, 5, 6, 7, 7, 8, 9, 10, 10, 11]

/** The same for p at most .05: calling *better* wrongly closes cases, so it needs more. @testonly */
export const MOST_AGAINST_05: readonly number[] = [-1, -1, -1, -1, -1, 0, 0, 1, 1, 2, 3, 3, 4, 5, 5, 6, 7, 7, 8, 9, 10]

const mostAgainst = (table: readonly number[], moved: number) => table[Math.min(moved, table.length - 1)] ?? -1

/** The call for a domain by the exact sign table. Items that did not move are evidence of neither. */
export function callChange(paired: number, worse: number, better: number): Call {
  if (paired < MIN_PAIRED) return 'too-few'
  if (better <= mostAgainst(MOST_AGAINST_10, worse)) return 'worse'
  if (worse <= mostAgainst(MOST_AGAINST_05, better)) return 'better'
  return 'unsure'
}
