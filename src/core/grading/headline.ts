import type { Grade } from '../instrument.ts'

/** From this grade on, the worst item decides. Source: domain.md 4.4, D1 and headline rule. */
export const SERIOUS: Grade = 4

/**
 * One grade for several, worst first: the worst if any is 4 or 5, else the upper median (the worst grade that at least half
 * reach or exceed). Making one grade worse never makes it better; the mode, which the field uses, can do that (domain.md 4.4).
 */
export function headline(grades: readonly Grade[]): Grade | null {
  const sorted = [...grades].sort((a, b) => b - a)
  const [worst] = sorted
  if (worst === undefined) return null
  if (worst >= SERIOUS) return worst
  return sorted[Math.ceil(sorted.length / 2) - 1] ?? worst
}
