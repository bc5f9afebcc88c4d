// @vitest-environment node
import { describe, expect, test } from 'vitest'
import { notYetHeld } from '../../../src/core/drift/not-yet-held.ts'
import { childOn, finds, on, some, story } from '../../helpers/drift.ts'
import type { Person } from '../../helpers/people.ts'

const poor = { PHY: 3, 'PHY.2b': 5 } as const
const good = { PHY: 2 } as const

const heldIn = (who: Person) => childOn(who, 900).trends.find(({ domain }) => domain === 'PHY')?.held

describe('held', () => {
  test('all that was serious, and the headline, good enough at two reviews twelve weeks apart', () => {
    expect(
      heldIn(
        story([
          [0, poor],
          [60, good],
          [144, good],
        ]),
      ),
    ).toEqual({ kind: 'held', since: on(144) })
  })

  test.each([
    [
      'the reviews are a day too close',
      [
        [0, poor],
        [60, good],
        [143, good],
      ],
      { because: ['items', 'too-short'], reviews: 2, days: 83 },
    ],
    [
      'there is one review',
      [
        [0, poor],
        [60, good],
      ],
      { because: ['items', 'too-few-reviews'], reviews: 1, days: 0 },
    ],
    [
      'the item was not seen at one',
      [
        [0, poor],
        [60, good],
        [144, { PHY: 2, 'PHY.2b': 'not-seen' }],
      ],
      { because: ['items', 'too-few-reviews'], reviews: 0 },
    ],
    [
      'the item is at 3',
      [
        [0, poor],
        [60, good],
        [144, { PHY: 2, 'PHY.2b': 3 }],
      ],
      { items: ['PHY.2b'], reviews: 0 },
    ],
    [
      'another item has become serious',
      [
        [0, poor],
        [60, good],
        [144, { PHY: 2, 'PHY.3a': 4 }],
      ],
      { items: ['PHY.3a'] },
    ],
    [
      'the headline is not good enough',
      [
        [0, poor],
        [60, { PHY: 3, 'PHY.2b': 2 }],
        [144, { PHY: 3, 'PHY.2b': 2 }],
      ],
      { items: [], because: ['headline', 'too-few-reviews'] },
    ],
    [
      'too little was seen for a headline',
      [
        [0, poor],
        [60, good],
        [144, { 'PHY.2b': 2 }],
      ],
      { items: [], because: ['headline', 'too-few-reviews'] },
    ],
  ] as const)('not where %s', (_, visits, why) => {
    expect(heldIn(story(visits))).toMatchObject({ kind: 'not-held', ...why })
  })

  test('an open call for the worse keeps it from being held', () => {
    const worse = { PHY: 1, ...some('PHY', 7, 2) } as const
    const ruth = story([
      [0, { PHY: 1, 'PHY.2b': 4 }],
      [60, { PHY: 1 }],
      [144, { ...worse, 'PHY.2b': 1 }],
    ])
    expect(heldIn(ruth)).toMatchObject({ kind: 'not-held', because: ['worse'], reviews: 2, days: 84 })
  })

  test('a review whose set does not ask the item neither counts nor breaks the run', () => {
    const home = { set: 'home' } as const
    expect(
      heldIn(
        story([
          [0, { PHY: 2, 'PHY.1b': 4 }],
          [60, good],
          [100, good, home],
          [144, good],
        ]),
      ),
    ).toMatchObject({ kind: 'held', since: on(144) })
    expect(
      heldIn(
        story([
          [0, { PHY: 2, 'PHY.1b': 4 }],
          [60, good],
          [144, good, home],
        ]),
      ),
    ).toMatchObject({ kind: 'not-held', reviews: 1 })
    expect(
      heldIn(
        story([
          [0, { PHY: 2, 'PHY.1b': 4 }],
          [60, good],
          [100, { PHY: 3 }, home],
          [144, good],
        ]),
      ),
    ).toMatchObject({ kind: 'not-held', reviews: 1 })
  })

  test('an item that does not apply any more is not waited for', () => {
    expect(
      heldIn(
        story([
          [0, { PHY: 2, 'PHY.4c': 4 }],
          [60, good],
          [144, { PHY: 2, 'PHY.4c': 'not-applicable' }],
        ]),
      ),
    ).toMatchObject({ kind: 'held' })
  })

  test('where there never was anything to hold, that is what it says', () => {
    expect(
      heldIn(
        story([
          [0, good],
          [60, good],
        ]),
      ),
    ).toEqual({ kind: 'nothing-to-hold' })
  })
})

describe('not yet held', () => {
  test('improvement that shows and has not lasted is named with what is missing', () => {
    expect(
      finds(
        notYetHeld,
        story([
          [0, poor],
          [60, good],
        ]),
        70,
      ),
    ).toEqual([
      {
        level: 'note',
        since: on(60),
        domain: 'PHY',
        visits: ['visit-1', 'visit-2'],
        items: ['PHY.2b'],
        events: [],
        figures: { reviews: 1, reviewsNeeded: 2, days: 0, daysNeeded: 84, items: 1, because: ['items', 'too-few-reviews'] },
        evidence: ['visit-2', 'items', 'too-few-reviews', 'PHY.2b', 2],
      },
    ])
  })

  test('one serious item that came down a grade is improvement enough to be watched', () => {
    expect(
      finds(
        notYetHeld,
        story([
          [0, poor],
          [60, { PHY: 3, 'PHY.2b': 4 }],
        ]),
        70,
      ),
    ).toHaveLength(1)
  })

  test.each([
    [
      'nothing is better',
      [
        [0, poor],
        [60, poor],
      ],
    ],
    [
      'it is held',
      [
        [0, poor],
        [60, good],
        [144, good],
      ],
    ],
    [
      'there was nothing to hold',
      [
        [0, { PHY: 2 }],
        [60, { PHY: 1 }],
      ],
    ],
    [
      'it is all gone again',
      [
        [0, poor],
        [60, good],
        [120, poor],
      ],
    ],
  ] as const)('it is silent where %s', (_, visits) => {
    expect(finds(notYetHeld, story(visits), 200)).toEqual([])
  })

  test('a review that saw nothing neither clears it nor begins it anew', () => {
    expect(
      finds(
        notYetHeld,
        story([
          [0, poor],
          [60, good],
          [144, { PHY: 'not-seen' }],
        ]),
        150,
      ),
    ).toMatchObject([{ since: on(60), figures: { reviews: 0 } }])
  })
})
