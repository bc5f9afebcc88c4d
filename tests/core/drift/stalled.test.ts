// @vitest-environment node
import { describe, expect, test } from 'vitest'
import { noMovement } from '../../../src/core/drift/no-movement.ts'
import { stalled } from '../../../src/core/drift/stalled.ts'
import { finds, on, some, story, telling } from '../../helpers/drift.ts'

const poor = { PHY: 3 } as const
/** Four items better met: too few to be sure. */
const slightly = { PHY: 3, ...some('PHY', 4, 2) } as const
const clearly = { PHY: 3, ...some('PHY', 5, 2) } as const

describe('stalled', () => {
  const twoReviews = [
    [0, poor],
    [60, poor],
    [120, slightly],
  ] as const

  test('two reviews without clear improvement, half a year after the first visit', () => {
    expect(finds(stalled, story(twoReviews), 183)).toEqual([
      {
        level: 'escalate',
        since: on(183),
        domain: 'PHY',
        visits: ['visit-1', 'visit-2', 'visit-3'],
        items: expect.arrayContaining(['PHY.5a']),
        events: [],
        figures: { reviews: 2, lookedAt: 2, from: on(0), days: 183, limit: 183, to: on(120) },
        evidence: ['visit-1', 'visit-2', 'visit-3', 1],
      },
    ])
  })

  test('the day before, it is early', () => {
    expect(finds(stalled, story(twoReviews), 182)).toEqual([])
    expect(finds(noMovement, story(twoReviews), 182)).toHaveLength(1)
  })

  test.each([
    [
      'there was one review',
      [
        [0, poor],
        [60, poor],
      ],
    ],
    [
      'the domain is good enough',
      [
        [0, { PHY: 2 }],
        [60, { PHY: 2 }],
        [120, { PHY: 2 }],
      ],
    ],
    [
      'the last review was better',
      [
        [0, poor],
        [60, poor],
        [120, clearly],
      ],
    ],
    [
      'the one before the last was better',
      [
        [0, poor],
        [60, clearly],
        [120, slightly],
      ],
    ],
    [
      'the improvement has held',
      [
        [0, poor],
        [60, { PHY: 2 }],
        [150, { PHY: 2 }],
        [240, { PHY: 2 }],
        [330, { PHY: 2 }],
      ],
    ],
    [
      'the reviews did not ask it',
      [
        [0, poor],
        [60, { PHY: 2 }, { set: 'school' }],
      ],
    ],
  ] as const)('it is silent where %s', (_, visits) => {
    expect(finds(stalled, story(visits), 400)).toEqual([])
  })

  test('without any headline, one serious item is concern enough', () => {
    const ruth = story([
      [0, { 'EMO.1a': 4 }],
      [60, { 'EMO.1a': 4 }],
      [120, { EMO: 'not-seen' }],
    ])
    expect(finds(stalled, ruth, 183)).toMatchObject([{ domain: 'EMO', items: ['EMO.1a'] }])
  })

  test('a baby waits a quarter of a year, an unborn child too', () => {
    const baby = telling({ sam: { kind: 'born', on: '2026-01-01' } })
    const unborn = telling({ sam: { kind: 'expected', on: '2026-04-01' } })
    for (const who of [baby, unborn]) {
      const ruth = story(
        [
          [0, { SUP: 3 }],
          [40, { SUP: 3 }],
          [80, { SUP: 3 }],
        ],
        who,
      )
      expect(finds(stalled, ruth, 90)).toEqual([])
      expect(finds(stalled, ruth, 91)).toMatchObject([{ since: on(91), figures: { limit: 91 } }])
    }
  })

  test('a second birthday after that does not unsay it; one before gives the longer time', () => {
    // Two years old on day 92, and on day 90.
    const [after, before] = ['2024-06-04', '2024-06-02'].map((born) => {
      const who = telling({ sam: { kind: 'born', on: born } })
      return story(
        [
          [0, { PHY: 3 }],
          [40, { PHY: 3 }],
          [80, { PHY: 3 }],
        ],
        who,
      )
    })
    expect(after && finds(stalled, after, 120)).toMatchObject([{ since: on(91), figures: { limit: 91 } }])
    expect(before && finds(stalled, before, 120)).toEqual([])
  })

  test('the clock starts anew at a confirmed improvement: what stays there too long has stalled again', () => {
    const ruth = story([
      [0, { PHY: 5 }],
      [90, { PHY: 3 }],
      [180, { PHY: 3 }],
      [270, { PHY: 3 }],
      [350, { PHY: 3 }],
    ])
    expect(finds(stalled, ruth, 362)).toEqual([])
    expect(finds(stalled, ruth, 363)).toMatchObject([
      { since: on(363), figures: { from: on(180), days: 183 }, visits: ['visit-4', 'visit-5'] },
    ])
  })

  test('an improvement that has not lasted gives no new time', () => {
    const ruth = story([
      [0, { PHY: 5 }],
      [30, { PHY: 3 }],
      [60, { PHY: 3 }],
      [120, { PHY: 3 }],
      [180, { PHY: 4 }],
    ])
    expect(finds(stalled, ruth, 183)).toMatchObject([{ since: on(183), figures: { from: on(0) } }])
  })

  test('in a domain with too few items for a call, good enough throughout is better', () => {
    const baby = () => telling({ sam: { kind: 'born', on: '2025-12-01' } })
    const good = story(
      [
        [0, { EDU: 4 }],
        [50, { EDU: 2 }],
        [90, { EDU: 2 }],
      ],
      baby(),
    )
    const still = story(
      [
        [0, { EDU: 4 }],
        [50, { EDU: 3 }],
        [90, { EDU: 3 }],
      ],
      baby(),
    )
    expect(finds(stalled, good, 100)).toEqual([])
    expect(finds(stalled, still, 100)).toMatchObject([{ domain: 'EDU' }])
  })

  test('not seeing it does not clear it, and a look at it lasts one more period', () => {
    const ruth = story([...twoReviews, [190, { PHY: 'not-seen' }]])
    expect(finds(stalled, ruth, 200)).toMatchObject([{ since: on(183), visits: ['visit-1', 'visit-3', 'visit-4'] }])
    const periods = [183, 365, 366].map((day) => finds(stalled, story(twoReviews), day)[0]?.evidence.at(-1))
    expect(periods).toEqual([1, 1, 2])
  })
})

describe('no movement yet', () => {
  test('a domain of concern, one review, and too little moved to be sure', () => {
    expect(
      finds(
        noMovement,
        story([
          [0, poor],
          [60, slightly],
        ]),
        70,
      ),
    ).toEqual([
      expect.objectContaining({
        level: 'note',
        domain: 'PHY',
        since: on(60),
        visits: ['visit-1', 'visit-2'],
        figures: expect.objectContaining({ paired: 14, better: 4, worse: 0, reviews: 1, tooFew: false }),
      }),
    ])
  })

  test.each([
    ['there is no review', [[0, poor]]],
    [
      'it is good enough',
      [
        [0, { PHY: 2 }],
        [60, { PHY: 2 }],
      ],
    ],
    [
      'it got better',
      [
        [0, poor],
        [60, clearly],
      ],
    ],
    [
      'it got worse',
      [
        [0, poor],
        [60, { PHY: 4 }],
      ],
    ],
    [
      'a serious item came down',
      [
        [0, { PHY: 3, 'PHY.2b': 4 }],
        [60, poor],
      ],
    ],
  ] as const)('it is silent where %s', (_, visits) => {
    expect(finds(noMovement, story(visits), 70)).toEqual([])
  })

  test('where too few items were graded both times it says so', () => {
    const ruth = story([
      [0, poor],
      [60, some('PHY', 3, 3)],
    ])
    expect(finds(noMovement, ruth, 70)).toMatchObject([{ figures: { tooFew: true, paired: 3 } }])
  })

  test('a second review without movement does not silence it, nor does one that saw nothing', () => {
    const ruth = story([
      [0, poor],
      [60, slightly],
      [90, { PHY: 'not-seen' }],
    ])
    expect(finds(noMovement, ruth, 100)).toMatchObject([{ since: on(60), visits: ['visit-1', 'visit-2'], figures: { reviews: 2 } }])
  })

  test('once the domain has stalled, that is what is said', () => {
    const ruth = story([
      [0, poor],
      [60, poor],
      [120, poor],
    ])
    expect([finds(noMovement, ruth, 182).length, finds(stalled, ruth, 182).length]).toEqual([1, 0])
    expect([finds(noMovement, ruth, 183).length, finds(stalled, ruth, 183).length]).toEqual([0, 1])
  })
})
