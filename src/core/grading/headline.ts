import type { Grade, Scale } from '../instrument.ts'

/**
 * One grade for several, worst first: the worst if any is serious, else the upper median (the worst grade that at least half
 * reach or exceed). Making one grade worse never makes it better; the mode, which the field uses, can do that (domain.md 4.4).
 */
export function headline(grades: readonly Grade[], scale: Pick<Scale, 'serious'>): Grade | null {
  const sorted = [...grades].sort((a, b) => b - a)
  const [worst] = sorted
  if (worst === undefined) return null
  if (worst >= scale.serious) return worst
  return sorted[Math.ceil(sorted.length / 2) - 1] ?? worst
}
