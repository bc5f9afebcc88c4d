// @vitest-environment node
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Kappa, LEAST_ITEMS, weightedKappa } from '../../../src/core/change/kappa.ts'

const SCALE = [1, 2, 3, 4, 5]
type Pairs = (readonly [number, number])[]

const pair = fc.tuple(fc.constantFrom(...SCALE), fc.constantFrom(...SCALE))
const anyPairs = fc.array(pair, { minLength: 10, maxLength: 80 })

/** Pairs from a table of counts: rows are the first scorer, columns the second. */
const fromTable = (table: readonly (readonly number[])[]): Pairs =>
  table.flatMap((row, i) => row.flatMap((count, j) => Array.from({ length: count }, () => [i + 1, j + 1] as const)))

/** Kappa as it was first written: one less the mean disagreement seen, over the mean of every grade of one against every grade of the other. */
function slowly(pairs: Pairs): number {
  const apart = (a: number, b: number) => Math.abs(a - b)
  const seen = pairs.reduce((sum, [a, b]) => sum + apart(a, b), 0) / pairs.length
  let byChance = 0
  for (const [a] of pairs) for (const [, b] of pairs) byChance += apart(a, b)
  return 1 - seen / (byChance / pairs.length ** 2)
}

/** The standard error by leaving out one item at a time: another road to the same place. */
function jackknifed(pairs: Pairs): number {
  const left = pairs.map((_, at) => slowly(pairs.toSpliced(at, 1)))
  const mean = left.reduce((sum, each) => sum + each, 0) / left.length
  return Math.sqrt(((pairs.length - 1) / pairs.length) * left.reduce((sum, each) => sum + (each - mean) ** 2, 0))
}

const halfWidth = (found: Kappa | null) => ((found?.high ?? 0) - (found?.low ?? 0)) / 2

describe('linear weighted kappa', () => {
  test('is one less the disagreement seen, over that by chance', () => {
    fc.assert(
      fc.property(anyPairs, (pairs) => {
        const found = weightedKappa(pairs, SCALE)
        if (found) expect(found.kappa).toBeCloseTo(slowly(pairs), 9)
      }),
    )
  })

  test('it is 0.5684 in the published example of two radiologists and 85 X-rays', () => {
    // Boyd and others 1982, worked with these weights in the Stata manual, kappa: 86.67 % seen, 69.11 % by chance.
    // biome-ignore format: a table as it stands in the source
    const xrays = [[21, 12, 0, 0], [4, 17, 1, 0], [3, 9, 15, 2], [0, 0, 0, 1]]
    const found = weightedKappa(fromTable(xrays), [1, 2, 3, 4])
    expect(found?.items).toBe(85)
    expect(found?.kappa).toBeCloseTo(0.5684, 4)
    expect(found?.kappa).toBeCloseTo((0.8667 - 0.6911) / (1 - 0.6911), 3)
  })

  test('on two grades it is Cohen’s kappa, with the large-sample error worked out by hand', () => {
    // Cells .4 .1 .2 .3, margins .5 .5 and .6 .4: seen .7, by chance .5.
    const found = weightedKappa(
      fromTable([
        [20, 5],
        [10, 15],
      ]),
      [1, 2],
    )
    expect(found?.kappa).toBeCloseTo(0.4, 9)
    const agreed = 0.4 * (1 - (0.6 + 0.5) * 0.6) ** 2 + 0.3 * (1 - (0.4 + 0.5) * 0.6) ** 2
    const differed = 0.6 ** 2 * (0.1 * (0.6 + 0.5) ** 2 + 0.2 * (0.4 + 0.5) ** 2)
    const variance = (agreed + differed - (0.4 - 0.5 * 0.6) ** 2) / (50 * 0.5 ** 2)
    expect(halfWidth(found)).toBeCloseTo(1.959964 * Math.sqrt(variance), 6)
  })

  test('whole agreement is 1, without a doubt; turned round it is as far below chance as it can be', () => {
    const same = SCALE.flatMap((grade) => [[grade, grade] as const, [grade, grade] as const])
    expect(weightedKappa(same, SCALE)).toEqual({ kappa: 1, low: 1, high: 1, items: 10 })
    const turned = same.map(([first, second]) => [first, 6 - second] as const)
    expect(weightedKappa(turned, SCALE)?.kappa).toBeCloseTo(-0.5, 9)
  })

  test('it does not matter who was first', () => {
    fc.assert(
      fc.property(anyPairs, (pairs) => {
        const [here, there] = [
          weightedKappa(pairs, SCALE),
          weightedKappa(
            pairs.map(([a, b]) => [b, a] as const),
            SCALE,
          ),
        ]
        expect(here === null).toBe(there === null)
        if (here && there) for (const part of ['kappa', 'low', 'high'] as const) expect(here[part]).toBeCloseTo(there[part], 9)
      }),
    )
  })
})

describe('its interval', () => {
  test('agrees with leaving out one item at a time, for many items', () => {
    const table = [
      [14, 3, 1, 0, 0],
      [4, 22, 6, 1, 0],
      [0, 5, 25, 4, 1],
      [0, 1, 4, 12, 2],
      [0, 0, 1, 2, 7],
    ]
    const pairs = fromTable(table)
    const found = weightedKappa(pairs, SCALE)
    expect(Math.abs(halfWidth(found) / 1.959964 / jackknifed(pairs) - 1)).toBeLessThan(0.05)
  })

  test('holds kappa, stays within what kappa can be, and narrows with more items', () => {
    fc.assert(
      fc.property(anyPairs, (pairs) => {
        const [few, many] = [weightedKappa(pairs, SCALE), weightedKappa([...pairs, ...pairs, ...pairs, ...pairs], SCALE)]
        if (!few || !many) return
        expect(few.low >= -1 && few.low <= few.kappa && few.kappa <= few.high + 1e-12 && few.high <= 1).toBe(true)
        expect(many.kappa).toBeCloseTo(few.kappa, 9)
        expect(many.high - many.low).toBeLessThanOrEqual(few.high - few.low + 1e-12)
      }),
    )
  })
})

describe('where nothing can be said', () => {
  const ten: Pairs = [
    [1, 1],
    [2, 2],
    [3, 3],
    [4, 4],
    [5, 5],
    [1, 2],
    [2, 3],
    [3, 4],
    [4, 5],
    [5, 4],
  ]

  test('under ten items', () => {
    expect(LEAST_ITEMS).toBe(10)
    expect(weightedKappa(ten, SCALE)).not.toBeNull()
    expect(weightedKappa(ten.slice(1), SCALE)).toBeNull()
    expect(weightedKappa([], SCALE)).toBeNull()
  })

  test('where both gave one and the same grade throughout: chance would agree as well', () => {
    expect(
      weightedKappa(
        Array.from({ length: 20 }, () => [2, 2] as const),
        SCALE,
      ),
    ).toBeNull()
  })

  test('where a grade is not of the scale, or the scale has one grade', () => {
    expect(weightedKappa([...ten, [0, 1]], SCALE)).toBeNull()
    expect(
      weightedKappa(
        ten.map(() => [1, 1] as const),
        [1],
      ),
    ).toBeNull()
  })

  test('one scorer who gave one grade throughout is chance agreement, not none', () => {
    const flat = ten.map(([first]) => [first, 3] as const)
    expect(weightedKappa(flat, SCALE)?.kappa).toBeCloseTo(0, 9)
  })
})
