// @vitest-environment node
import { describe, expect, test } from 'vitest'
import {
  type Call,
  callChange,
  leastMoved,
  MIN_PAIRED,
  MOST_AGAINST_05,
  MOST_AGAINST_10,
  USUAL_LIMITS,
} from '../../../src/core/change/sign-table.ts'

function choose(n: number, k: number): bigint {
  let ways = 1n
  for (let i = 0; i < k; i += 1) ways = (ways * BigInt(n - i)) / BigInt(i + 1)
  return ways
}

/** Whether chance alone gives that many this way, or more, at most once in `oneIn` times: exact, by counting coin throws. */
function rarerThan(thisWay: number, otherWay: number, oneIn: bigint): boolean {
  const moved = thisWay + otherWay
  let ways = 0n
  for (let k = thisWay; k <= moved; k += 1) ways += choose(moved, k)
  return oneIn * ways <= 2n ** BigInt(moved)
}

const isWorse = (worse: number, better: number) => worse > better && rarerThan(worse, better, 10n)
const isBetter = (worse: number, better: number) => better > worse && rarerThan(better, worse, 20n)
const exactCall = (worse: number, better: number): Call =>
  isWorse(worse, better) ? 'worse' : isBetter(worse, better) ? 'better' : 'unsure'

function* moves(most: number): Generator<[worse: number, better: number]> {
  for (let moved = 0; moved <= most; moved += 1) for (let worse = 0; worse <= moved; worse += 1) yield [worse, moved - worse]
}

describe('the sign table is the exact test', () => {
  test.each([
    ['one in ten', MOST_AGAINST_10, 10n],
    ['one in twenty', MOST_AGAINST_05, 20n],
  ] as const)('%s: each entry is the most that may have moved the other way', (_, table, oneIn) => {
    expect(table.length).toBe(21)
    for (const [thisWay, most] of table.entries()) {
      if (most >= 0) expect(rarerThan(thisWay, most, oneIn), `${thisWay} against ${most}`).toBe(true)
      expect(rarerThan(thisWay, most + 1, oneIn), `${thisWay} against ${most + 1}`).toBe(false)
    }
  })

  test('it holds the pairs that were published for it', () => {
    const pairs = (table: readonly number[], from: number) => table.slice(from, 15).map((most, index) => [index + from, most])
    // biome-ignore format: pairs as they stand in the source
    expect(pairs(MOST_AGAINST_10, 4)).toEqual([[4, 0], [5, 0], [6, 1], [7, 2], [8, 2], [9, 3], [10, 4], [11, 4], [12, 5], [13, 6], [14, 7]])
    // biome-ignore format: pairs as they stand in the source
    expect(pairs(MOST_AGAINST_05, 5)).toEqual([[5, 0], [6, 0], [7, 1], [8, 1], [9, 2], [10, 3], [11, 3], [12, 4], [13, 5], [14, 5]])
  })

  test('every call for up to 20 items that moved, among up to 25, is the exact one', () => {
    for (const [worse, better] of moves(20)) {
      for (let paired = worse + better; paired <= 25; paired += 1) {
        const expected = paired < 4 ? 'too-few' : exactCall(worse, better)
        expect(callChange(paired, worse, better), `${worse} worse, ${better} better of ${paired}`).toBe(expected)
      }
    }
  })

  test('beyond the table it is never bolder than the exact test', () => {
    for (const [worse, better] of moves(60)) {
      const call = callChange(worse + better, worse, better)
      if (call === 'worse' || call === 'better') expect(call).toBe(exactCall(worse, better))
    }
  })
})

describe('what a call needs', () => {
  test('below four items graded both times it says too few, whatever they did', () => {
    expect(MIN_PAIRED).toBe(4)
    for (const [worse, better] of moves(3)) expect(callChange(worse + better, worse, better)).toBe('too-few')
    expect(callChange(4, 4, 0)).toBe('worse')
  })

  test('items that did not move are evidence of neither: adding more of them never changes a call', () => {
    for (const [worse, better] of moves(20)) {
      const first = callChange(Math.max(4, worse + better), worse, better)
      for (let more = 1; more <= 30; more += 1) expect(callChange(Math.max(4, worse + better) + more, worse, better)).toBe(first)
    }
  })

  test('better needs more than worse: what is called better would be called worse the other way round', () => {
    for (const [worse, better] of moves(30)) {
      const [call, turned] = [callChange(30, worse, better), callChange(30, better, worse)]
      if (call === 'better') expect(turned).toBe('worse')
      if (call === 'worse') expect(['better', 'unsure']).toContain(turned)
      if (worse === better) expect(call).toBe('unsure')
    }
    expect([callChange(4, 4, 0), callChange(4, 0, 4)]).toEqual(['worse', 'unsure'])
  })

  test('one more item that slipped, instead of one that rose, never makes a call more hopeful', () => {
    const hope: readonly Call[] = ['worse', 'unsure', 'better']
    for (const [worse, better] of moves(30)) {
      if (better === 0) continue
      expect(hope.indexOf(callChange(30, worse + 1, better - 1))).toBeLessThanOrEqual(hope.indexOf(callChange(30, worse, better)))
    }
  })
})

describe('an area can ask for more', () => {
  test('to be surer of worse', () => {
    const surer = { ...USUAL_LIMITS, 'worse-p': 0.05 }
    expect([callChange(10, 4, 0), callChange(10, 4, 0, surer), callChange(10, 5, 0, surer)]).toEqual(['worse', 'unsure', 'worse'])
    for (const [worse, better] of moves(20)) {
      const [call, turned] = [callChange(30, worse, better, surer), callChange(30, better, worse, surer)]
      expect(call === 'worse').toBe(turned === 'better')
    }
  })

  test('less to be sure of better, and then the fewest that can move are four', () => {
    const bolder = { ...USUAL_LIMITS, 'better-p': 0.1 }
    expect([callChange(10, 0, 4), callChange(10, 0, 4, bolder)]).toEqual(['unsure', 'better'])
    expect([leastMoved(0.05), leastMoved(0.1)]).toEqual([5, 4])
  })

  test('more items graded both times', () => {
    const more = { ...USUAL_LIMITS, 'min-paired': 6 }
    expect([callChange(5, 5, 0), callChange(5, 5, 0, more), callChange(6, 5, 0, more)]).toEqual(['worse', 'too-few', 'worse'])
  })
})
