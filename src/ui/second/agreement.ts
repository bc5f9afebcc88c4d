import { LEAST_ITEMS, weightedKappa } from '../../core/change/kappa.ts'
import type { Grade, Scale } from '../../core/instrument.ts'

type Pairs = readonly (readonly [Grade, Grade])[]

/** How many of the pairs have one grade, grades beside each other on the scale, or grades further apart. */
export function countPairs(pairs: Pairs, { grades }: Pick<Scale, 'grades'>): { same: number; near: number; apart: number } {
  const steps = pairs.map(([first, second]) => Math.abs(grades.indexOf(first) - grades.indexOf(second)))
  const count = (fits: (step: number) => boolean) => steps.filter(fits).length
  return { same: count((step) => step === 0), near: count((step) => step === 1), apart: count((step) => step > 1) }
}

/** The figure of agreement beyond chance, or why there is none. */
export type Figure =
  | { readonly kind: 'figure'; readonly kappa: number; readonly low: number; readonly high: number }
  | { readonly kind: 'too-few'; readonly least: number }
  | { readonly kind: 'none' }

/** The figure for these pairs on the grades of the scale; none under the least number of items, nor where chance alone would agree wholly. */
export function figureOf(pairs: Pairs, { grades }: Pick<Scale, 'grades'>): Figure {
  if (pairs.length < LEAST_ITEMS) return { kind: 'too-few', least: LEAST_ITEMS }
  const figure = weightedKappa(pairs, grades)
  return figure ? { kind: 'figure', kappa: figure.kappa, low: figure.low, high: figure.high } : { kind: 'none' }
}
