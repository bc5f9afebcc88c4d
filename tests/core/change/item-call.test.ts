// @vitest-environment node
import { describe, expect, test } from 'vitest'
import { itemCall } from '../../../src/core/change/item-call.ts'
import type { ItemState } from '../../../src/core/change/item-state.ts'
import { on } from '../../helpers/drift.ts'

const LIMITS = { 'hold-reviews': 2, 'hold-days': 84 }
const scale = { grades: [1, 2, 3, 4, 5], goodEnough: 2, serious: 4 }

type Said = number | 'open' | 'lapsed' | 'not-asked'
const state = (said: Said): ItemState => (typeof said === 'number' ? { kind: 'graded', grade: said, contested: false } : { kind: said })

/** The call where visits on these days said this of one item. */
const call = (...said: readonly (readonly [days: number, said: Said])[]) =>
  itemCall(
    said.map(([days, each]) => ({ on: on(days), scale, state: state(each) })),
    LIMITS,
  )

describe('a serious item', () => {
  test.each([
    [
      'no better where it stays, or gets worse',
      [
        [
          [0, 4],
          [60, 4],
        ],
        [
          [0, 4],
          [60, 5],
        ],
        [[0, 4]],
      ],
      'no-better',
    ],
    [
      'may be better at one grade better, even two',
      [
        [
          [0, 5],
          [60, 4],
        ],
        [
          [0, 4],
          [60, 3],
        ],
        [
          [0, 5],
          [60, 3],
        ],
      ],
      'may-be-better',
    ],
    [
      'better at good enough once',
      [
        [
          [0, 4],
          [60, 2],
        ],
        [
          [0, 5],
          [60, 1],
        ],
        [
          [0, 4],
          [60, 2],
          [143, 2],
        ],
      ],
      'better',
    ],
    [
      'held at good enough at two reviews, 84 days apart',
      [
        [
          [0, 4],
          [60, 2],
          [144, 1],
        ],
        [
          [0, 5],
          [60, 2],
          [100, 2],
          [144, 2],
        ],
      ],
      'held',
    ],
  ] as const)('is %s', (_, courses, expected) => {
    for (const course of courses) expect(call(...(course as readonly (readonly [number, Said])[]))).toBe(expected)
  })

  test('not seen ends the run, and takes back nothing that was seen', () => {
    expect(call([0, 4], [60, 2], [100, 'open'], [150, 2])).toBe('better')
    expect(call([0, 4], [60, 2], [144, 'open'])).toBe('better')
    expect(call([0, 4], [60, 3], [144, 'open'])).toBe('may-be-better')
    expect(call([0, 4], [60, 'open'])).toBe('no-better')
  })

  test('a visit that did not ask it neither counts nor breaks the run', () => {
    expect(call([0, 4], [60, 2], [100, 'not-asked'], [144, 2])).toBe('held')
    expect(call([0, 4], [60, 2], [144, 'not-asked'])).toBe('better')
  })

  test('what slips again has to be held anew', () => {
    expect(call([0, 4], [60, 2], [144, 2], [200, 3])).toBe('may-be-better')
    expect(call([0, 4], [60, 2], [144, 2], [200, 3], [260, 2])).toBe('better')
  })

  test('serious later than at the baseline counts just the same', () => {
    expect(call([0, 2], [60, 4], [120, 2], [204, 2])).toBe('held')
    expect(call([0, 2], [60, 2], [120, 4], [144, 2])).toBe('better')
  })
})

test('an item that never was serious, was never graded, or does not apply any more has no call', () => {
  expect([call([0, 3], [60, 2]), call([0, 'open']), call(), call([0, 5], [60, 'lapsed'])]).toEqual([null, null, null, null])
  expect(call([0, 5], [60, 'lapsed'], [120, 'open'], [180, 'not-asked'])).toBeNull()
  expect(call([0, 5], [60, 'lapsed'], [120, 4])).toBe('may-be-better')
})
