// @vitest-environment node
import { expect, test } from 'vitest'
import { slippedBack } from '../../../src/core/drift/slipped-back.ts'
import { finds, on, some, story } from '../../helpers/drift.ts'

const poor = { PHY: 4 } as const
const good = { PHY: 2 } as const
const between = (count: number) => ({ PHY: 2, ...some('PHY', count, 3) })

test('better than at the baseline, and then worse than at its best visit', () => {
  expect(
    finds(
      slippedBack,
      story([
        [0, poor],
        [60, good],
        [120, between(4)],
      ]),
      130,
    ),
  ).toEqual([
    expect.objectContaining({
      level: 'act',
      domain: 'PHY',
      since: on(120),
      visits: ['visit-2', 'visit-3'],
      items: ['PHY.1a', 'PHY.1b', 'PHY.1c', 'PHY.2a'],
      figures: expect.objectContaining({ worse: 4, better: 0, first: on(0), from: on(60), to: on(120) }),
    }),
  ])
})

test.each([
  [
    'it was never better',
    [
      [0, good],
      [60, good],
      [120, between(6)],
    ],
  ],
  [
    'it got better by chance at most',
    [
      [0, poor],
      [60, { PHY: 4, ...some('PHY', 4, 3) }],
      [120, poor],
    ],
  ],
  [
    'it is as good as at its best',
    [
      [0, poor],
      [60, good],
      [120, good],
    ],
  ],
  [
    'only three items slipped',
    [
      [0, poor],
      [60, good],
      [120, between(3)],
    ],
  ],
  [
    'it slipped and came back',
    [
      [0, poor],
      [60, good],
      [120, between(5)],
      [180, good],
    ],
  ],
] as const)('it is silent where %s', (_, visits) => {
  expect(finds(slippedBack, story(visits), 190)).toEqual([])
})

test('its best visit is the one with most items better; of two alike the later', () => {
  const ruth = story([
    [0, poor],
    [60, { PHY: 3 }],
    [120, { PHY: 2 }],
    [180, { PHY: 4, ...some('PHY', 6, 3) }],
  ])
  expect(finds(slippedBack, ruth, 190)).toMatchObject([{ visits: ['visit-3', 'visit-4'] }])
})

test('a review that did not see what had slipped leaves it open', () => {
  const unseen = { PHY: 2, ...some('PHY', 4, 'not-seen') } as const
  expect(
    finds(
      slippedBack,
      story([
        [0, poor],
        [60, good],
        [120, between(4)],
        [180, unseen],
      ]),
      190,
    ),
  ).toMatchObject([{ since: on(120) }])
  expect(
    finds(
      slippedBack,
      story([
        [0, poor],
        [60, good],
        [120, between(4)],
        [180, { PHY: 'not-seen' }],
      ]),
      190,
    ),
  ).toHaveLength(1)
})

test('a review that still finds it worse keeps the day on which it began', () => {
  const ruth = story([
    [0, poor],
    [60, good],
    [120, between(4)],
    [180, between(5)],
  ])
  expect(finds(slippedBack, ruth, 190)).toMatchObject([{ since: on(120), visits: ['visit-2', 'visit-4'] }])
})

test('small steps down do not hide each other: it is its best visit that counts', () => {
  const ruth = story([
    [0, poor],
    [60, good],
    [120, between(2)],
    [180, between(4)],
  ])
  expect(finds(slippedBack, ruth, 190)).toMatchObject([{ since: on(180), visits: ['visit-2', 'visit-4'] }])
})

test('a visit that slipped is never the best one, however many grades it gained elsewhere', () => {
  const best = { PHY: 4, ...some('PHY', 10, 2) } as const
  // Ten items a grade worse than at the best visit, four of them three grades better: fewer grades in all.
  const slippedFrom = { PHY: 1, ...some('PHY', 10, 3) } as const
  const ruth = story([
    [0, { PHY: 5 }],
    [60, best],
    [120, slippedFrom],
    [180, slippedFrom],
  ])
  expect(finds(slippedBack, ruth, 190)).toMatchObject([{ since: on(120), visits: ['visit-2', 'visit-4'] }])
})
