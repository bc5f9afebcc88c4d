// @vitest-environment node
import { expect, test } from 'vitest'
import type { Practice } from '../../../src/core/practice.ts'
import { hiddenCorner } from '../../../src/core/drift/hidden-corner.ts'
import { finds, on, practiceWith, some, story } from '../../helpers/drift.ts'
import type { Person } from '../../helpers/people.ts'

/** What is found of the physical domain: the others are not looked at in most of these stories. */
const physical = (who: Person, practice?: Practice) =>
  finds(hiddenCorner, who, 130, 'sam', practice).filter(({ domain }) => domain === 'PHY')

const seen = { PHY: 2 } as const
const hidden = { PHY: 2, 'PHY.3a': 'not-seen' } as const

test('an item not seen at two visits running', () => {
  expect(
    physical(
      story([
        [0, seen],
        [60, hidden],
        [120, hidden],
      ]),
    ),
  ).toEqual([
    {
      level: 'note',
      since: on(120),
      domain: 'PHY',
      visits: ['visit-2', 'visit-3'],
      items: ['PHY.3a'],
      events: [],
      figures: { hidden: 1, times: 2, graded: 13, asked: 14, short: false, on: on(120) },
      evidence: ['visit-2', 'visit-3', 'PHY.3a', 'covered'],
    },
  ])
})

test.each([
  [
    'it was not seen once',
    [
      [0, hidden],
      [60, seen],
    ],
  ],
  [
    'another item was not seen the second time',
    [
      [0, hidden],
      [60, { PHY: 2, 'PHY.3b': 'not-seen' }],
    ],
  ],
  [
    'it was seen in between',
    [
      [0, hidden],
      [60, seen],
      [120, hidden],
    ],
  ],
  [
    'it does not apply',
    [
      [0, { PHY: 2, 'PHY.4c': 'not-applicable' }],
      [60, { PHY: 2, 'PHY.4c': 'not-applicable' }],
    ],
  ],
] as const)('it is silent where %s', (_, visits) => {
  expect(physical(story(visits))).toEqual([])
})

test('an item that was left open is as hidden as one marked not seen', () => {
  const left = { PHY: 2, 'PHY.3a': 'left' } as const
  expect(
    physical(
      story([
        [0, left],
        [60, hidden],
      ]),
    ),
  ).toMatchObject([{ items: ['PHY.3a'] }])
})

test('a visit whose set does not ask it lies between and says nothing of it', () => {
  const food = { PHY: 2, 'PHY.1b': 'not-seen' } as const
  expect(
    physical(
      story([
        [0, food],
        [30, seen, { set: 'home' }],
        [60, food],
      ]),
    ),
  ).toMatchObject([{ items: ['PHY.1b'], visits: ['visit-1', 'visit-3'] }])
})

test('too little of a domain for a headline is hidden too: 8 of 14, not 9', () => {
  expect(finds(hiddenCorner, story([[0, some('PHY', 8, 2)]]), 1)).toMatchObject([
    { domain: 'PHY', since: on(0), visits: ['visit-1'], items: [], figures: { graded: 8, asked: 14, short: true, hidden: 0 } },
    ...['EDU', 'MED', 'SUP', 'EMO'].map((domain) => ({ domain, figures: { graded: 0, short: true } })),
  ])
  expect(physical(story([[0, some('PHY', 9, 2)]]))).toEqual([])
})

test('a narrow set neither hides a domain nor uncovers it', () => {
  const all = { PHY: 2, EDU: 2, MED: 2, SUP: 2, EMO: 2 } as const
  expect(
    finds(
      hiddenCorner,
      story([
        [0, all],
        [60, all, { set: 'home' }],
      ]),
      70,
    ),
  ).toEqual([])
  const dark = { ...all, ...some('EDU', 9, 'not-seen') } as const
  expect(
    finds(
      hiddenCorner,
      story([
        [0, dark],
        [60, all, { set: 'home' }],
      ]),
      70,
    ),
  ).toMatchObject([{ domain: 'EDU', since: on(0) }])
})

test('it has been so since the first visit that left something hidden, whatever it was', () => {
  const other = { PHY: 2, 'PHY.3b': 'not-seen' } as const
  const both = { PHY: 2, 'PHY.3a': 'not-seen', 'PHY.3b': 'not-seen' } as const
  expect(
    physical(
      story([
        [0, hidden],
        [60, both],
        [120, other],
      ]),
    ),
  ).toMatchObject([{ since: on(60), items: ['PHY.3b'] }])
})

test('an area can want more visits, and more of a domain', () => {
  const ruth = story([
    [0, hidden],
    [60, hidden],
  ])
  expect(physical(ruth, practiceWith({ 'hidden-visits': 3 }))).toEqual([])
  expect(physical(ruth, practiceWith({ cover: 0.95 }))).toMatchObject([{ figures: { short: true } }])
})
