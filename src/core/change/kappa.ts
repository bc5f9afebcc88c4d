import type { Grade } from '../instrument.ts'

/** How far two scorers agree beyond chance: linear weighted kappa, with the limits between which it lies in 95 of 100 samples. */
export interface Kappa {
  readonly kappa: number
  /** Limits of the 95 % interval; a figure below -1 or above 1 is cut off there. */
  readonly low: number
  readonly high: number
  /** Items that both graded. */
  readonly items: number
}

/** Fewer items than this say nothing about agreement. Ours, 2026: a large-sample formula is too bold below it. */
export const LEAST_ITEMS = 10

const Z_95 = 1.959964
const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0)

/**
 * Linear weighted kappa of two scorers over the items that both graded, on the grades of the scale in order, with its 95 % interval by
 * the large-sample variance. Null under 10 items, where a grade is not of the scale, and where chance alone would agree wholly (both
 * gave one and the same grade throughout). Source: Cohen 1968, Psychological Bulletin 70, 213; variance: Fleiss, Cohen and Everitt
 * 1969, Psychological Bulletin 72, 323.
 */
export function weightedKappa(pairs: readonly (readonly [Grade, Grade])[], scale: readonly Grade[]): Kappa | null {
  const places = pairs.map(([first, second]) => [scale.indexOf(first), scale.indexOf(second)] as const)
  const steps = scale.length - 1
  if (pairs.length < LEAST_ITEMS || steps < 1 || places.some(([i, j]) => i < 0 || j < 0)) return null

  const items = pairs.length
  const weight = (i: number, j: number) => 1 - Math.abs(i - j) / steps
  const rows = scale.map((_, i) => places.filter(([first]) => first === i).length / items)
  const columns = scale.map((_, j) => places.filter(([, second]) => second === j).length / items)
  // How well a grade of one scorer agrees on average with whatever the other gives.
  const ofRow = scale.map((_, i) => sum(columns.map((part, j) => part * weight(i, j))))
  const ofColumn = scale.map((_, j) => sum(rows.map((part, i) => part * weight(i, j))))
  const seen = sum(places.map(([i, j]) => weight(i, j))) / items
  const chance = sum(rows.map((part, i) => part * (ofRow[i] ?? 0)))
  if (1 - chance < 1e-12) return null

  const kappa = (seen - chance) / (1 - chance)
  const spread = sum(places.map(([i, j]) => (weight(i, j) - ((ofRow[i] ?? 0) + (ofColumn[j] ?? 0)) * (1 - kappa)) ** 2)) / items
  const variance = (spread - (kappa - chance * (1 - kappa)) ** 2) / (items * (1 - chance) ** 2)
  const half = Z_95 * Math.sqrt(Math.max(0, variance))
  return { kappa, low: Math.max(-1, kappa - half), high: Math.min(1, kappa + half), items }
}
