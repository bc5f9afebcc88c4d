// @vitest-environment node
import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { compareStamps, nextStamp, stampMillis } from '../../src/core/stamp.ts'
import { real } from '../helpers/implementation.ts'
import { START } from '../helpers/people.ts'
import { partsOf } from './reference.ts'
import { anyStamp, checkStamps, writing } from './stamp-laws.ts'

// Many histories, on a machine that may be busy with something else.
vi.setConfig({ testTimeout: 120_000 })

test('each stamp comes after the one before it, whether the clock goes back, leaps ahead by a century or stands still', () => {
  fc.assert(
    fc.property(writing, (each) => checkStamps(each, real)),
    { numRuns: 5_000 },
  )
})

test('sorting stamps as text is sorting them by time, then counter, then device', () => {
  const byParts = (a: string, b: string) => {
    const [left, right] = [partsOf(a), partsOf(b)]
    return left[0] - right[0] || left[1] - right[1] || (left[2] < right[2] ? -1 : left[2] > right[2] ? 1 : 0)
  }
  fc.assert(
    fc.property(fc.array(anyStamp, { maxLength: 20 }), (stamps) => {
      expect([...stamps].sort(compareStamps)).toEqual([...stamps].sort(byParts))
    }),
    { numRuns: 2_000 },
  )
})

test('the order is total: reflexive, antisymmetric and transitive', () => {
  fc.assert(
    fc.property(anyStamp, anyStamp, anyStamp, (a, b, c) => {
      expect(compareStamps(a, a)).toBe(0)
      expect(compareStamps(a, b) + compareStamps(b, a)).toBe(0)
      if (compareStamps(a, b) <= 0 && compareStamps(b, c) <= 0) expect(compareStamps(a, c)).toBeLessThanOrEqual(0)
    }),
    { numRuns: 2_000 },
  )
})

test('no language setting changes the order of stamps', () => {
  const stamps = ['z', 'ä', 'Z', 'a', 'ch', 'h'].map((device) => nextStamp(null, START, device))
  const devices = (sorted: string[]) => sorted.map((stamp) => partsOf(stamp)[2])
  expect(devices([...stamps].sort(compareStamps))).toEqual(['Z', 'a', 'ch', 'h', 'z', 'ä'])
  for (const language of ['en', 'cy', 'cs', 'sv']) {
    const collator = new Intl.Collator(language)
    expect(devices([...stamps].sort(collator.compare)), language).not.toEqual(['Z', 'a', 'ch', 'h', 'z', 'ä'])
  }
})

test('a full counter carries into the time: 1,679,616 acts in one millisecond stay in order', () => {
  const last = `${START.toString(36).padStart(9, '0')}-zzzz-tablet`
  const next = nextStamp(last, START, 'tablet')
  expect(next > last).toBe(true)
  expect(stampMillis(next)).toBe(START + 1)
})

test('a stamp carries the time of its clock, or of the latest stamp seen where that is later', () => {
  const first = nextStamp(null, START + 0.7, 'tablet')
  expect(stampMillis(first)).toBe(START)
  expect(stampMillis(nextStamp(first, START - 86_400_000, 'other'))).toBe(START)
  expect(stampMillis(nextStamp(first, START + 86_400_000, 'other'))).toBe(START + 86_400_000)
  expect(nextStamp(null, -5, 'tablet')).toBe('000000000-0000-tablet')
})
