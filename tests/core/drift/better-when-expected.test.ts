// @vitest-environment node
import { describe, expect, test } from 'vitest'
import { betterWhenExpected } from '../../../src/core/drift/better-when-expected.ts'
import { finds, on, practiceWith, story } from '../../helpers/drift.ts'

const told = { plan: { announced: true } } as const
const untold = { plan: { announced: false } } as const
const elsewhere = { plan: { announced: false, place: 'elsewhere' } } as const

const good = { SUP: 2, 'PHY.2a': 2, 'PHY.2b': 2 } as const
const poor = { SUP: 3, 'PHY.2a': 3, 'PHY.2b': 4 } as const

describe('better only when expected', () => {
  test('what can be put in order is a grade better when the visit was announced', () => {
    const [found, ...more] = finds(
      betterWhenExpected,
      story([
        [0, good, told],
        [60, poor, untold],
      ]),
      70,
    )
    expect(more).toEqual([])
    expect(found).toMatchObject({ level: 'note', since: on(60), domain: null, visits: ['visit-1', 'visit-2'] })
    expect(found?.figures).toMatchObject({ apart: 1, noneUnannounced: null })
    expect(found?.items).toContain('PHY.2b')
  })

  test.each([
    [
      'both find much the same',
      [
        [0, good, told],
        [60, { ...good, 'PHY.2a': 3, 'PHY.2b': 4 }, untold],
      ],
    ],
    [
      'both were announced, and the later one was better',
      [
        [0, poor, told],
        [60, good, told],
      ],
    ],
    [
      'it is worse when announced',
      [
        [0, poor, told],
        [60, good, untold],
      ],
    ],
    [
      'nobody said whether it was announced',
      [
        [0, good],
        [60, poor, untold],
      ],
    ],
    [
      'the one nobody knew of was not at the home',
      [
        [0, good, told],
        [60, poor, elsewhere],
      ],
    ],
    [
      'it is food and warmth that differ',
      [
        [0, { ...good, 'PHY.1a': 1, EMO: 1 }, told],
        [60, { ...good, 'PHY.1a': 5, EMO: 5 }, untold],
      ],
    ],
    [
      'only three items were graded both times',
      [
        [0, { 'PHY.2a': 2, 'PHY.2b': 2, 'PHY.2c': 2 }, told],
        [60, { 'PHY.2a': 4, 'PHY.2b': 4, 'PHY.2c': 4 }, untold],
      ],
    ],
  ] as const)('it is silent where %s', (_, visits) => {
    expect(finds(betterWhenExpected, story(visits), 70)).toEqual([])
  })

  test('a family that does better over the months does not look as if it did better when told', () => {
    const better = { SUP: 1, 'PHY.2a': 1, 'PHY.2b': 1 } as const
    expect(
      finds(
        betterWhenExpected,
        story([
          [0, poor, untold],
          [60, good, told],
          [120, better, untold],
        ]),
        130,
      ),
    ).toEqual([])
  })

  test('an area can want two grades apart', () => {
    const ruth = story([
      [0, good, told],
      [60, poor, untold],
    ])
    expect(finds(betterWhenExpected, ruth, 70, 'sam', practiceWith({ 'told-apart-grades': 2 }))).toEqual([])
  })
})

describe('no unannounced visit', () => {
  test('three visits to the home, none of them known to be unannounced', () => {
    const ruth = story([
      [0, good, untold],
      [30, good, told],
      [60, good],
      [90, good, told],
    ])
    expect(finds(betterWhenExpected, ruth, 100)).toEqual([
      expect.objectContaining({
        since: on(90),
        visits: ['visit-2', 'visit-3', 'visit-4'],
        figures: expect.objectContaining({ apart: null, noneUnannounced: 3 }),
      }),
    ])
  })

  test.each([
    [
      'there were two visits',
      [
        [0, good, told],
        [30, good, told],
      ],
    ],
    [
      'the third last was unannounced',
      [
        [0, good, untold],
        [30, good, told],
        [60, good, told],
      ],
    ],
  ] as const)('it is silent where %s', (_, visits) => {
    expect(finds(betterWhenExpected, story(visits), 100)).toEqual([])
  })

  test('an unannounced visit elsewhere does not answer it, one to the home does', () => {
    const expected = [
      [0, good, told],
      [30, good, told],
      [60, good, told],
    ] as const
    expect(finds(betterWhenExpected, story([...expected, [90, good, elsewhere]]), 100)).toMatchObject([{ since: on(60) }])
    expect(finds(betterWhenExpected, story([...expected, [90, good, untold]]), 100)).toEqual([])
  })
})
