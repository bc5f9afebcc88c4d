// @vitest-environment node
import { expect, test } from 'vitest'
import { seeSaw } from '../../../src/core/drift/see-saw.ts'
import { finds, on, practiceWith, some, story } from '../../helpers/drift.ts'

const low = { PHY: 2 } as const
const high = { PHY: 3 } as const
/** Four items better met: too few to be called better, enough to be called worse on the way back. */
const slightly = { PHY: 3, ...some('PHY', 4, 2) }

test('worse, better and worse again over four visits', () => {
  expect(
    finds(
      seeSaw,
      story([
        [0, low],
        [60, high],
        [120, low],
        [180, high],
      ]),
      190,
    ),
  ).toEqual([
    {
      level: 'escalate',
      since: on(180),
      domain: 'PHY',
      visits: ['visit-2', 'visit-3', 'visit-4'],
      items: [],
      events: [],
      figures: { reversals: 2, visits: 4, from: on(60), to: on(180), holdReviews: 2, holdDays: 84 },
      evidence: ['visit-2', 'worse', 'visit-3', 'better', 'visit-4', 'worse'],
    },
  ])
})

test.each([
  [
    'it turned once',
    [
      [0, low],
      [60, high],
      [120, low],
      [180, low],
    ],
  ],
  [
    'there are three visits',
    [
      [0, high],
      [60, low],
      [120, high],
    ],
  ],
  [
    'it went one way in steps',
    [
      [0, { PHY: 1 }],
      [60, { PHY: 2 }],
      [120, { PHY: 3 }],
      [180, { PHY: 4 }],
    ],
  ],
  [
    'one of the moves was too small to be sure',
    [
      [0, low],
      [60, high],
      [120, slightly],
      [180, slightly],
    ],
  ],
  [
    'it moved within good enough',
    [
      [0, { PHY: 1 }],
      [60, { PHY: 2 }],
      [120, { PHY: 1 }],
      [180, { PHY: 2 }],
    ],
  ],
] as const)('it is silent where %s', (_, visits) => {
  expect(finds(seeSaw, story(visits), 190)).toEqual([])
})

test('visits too alike to tell, or with too little seen, lie between the turns and do not break them', () => {
  const ruth = story([
    [0, low],
    [60, high],
    [100, high],
    [120, low],
    [150, { PHY: 'not-seen' }],
    [180, high],
  ])
  expect(finds(seeSaw, ruth, 190)).toMatchObject([{ since: on(180), figures: { reversals: 2, visits: 5 } }])
})

test('it stays until the domain has held', () => {
  const sawed = [
    [0, low],
    [60, high],
    [120, low],
    [180, high],
  ] as const
  expect(finds(seeSaw, story([...sawed, [240, low]]), 250)).toMatchObject([{ since: on(180), figures: { reversals: 3 } }])
  expect(finds(seeSaw, story([...sawed, [240, low], [323, low]]), 330)).toHaveLength(1)
  expect(finds(seeSaw, story([...sawed, [240, low], [324, low]]), 330)).toEqual([])
})

test('an area that counts one turn as enough hears it after three visits, where it wants three', () => {
  const eager = practiceWith({ reversals: 1, 'see-saw-visits': 3 })
  const ruth = story([
    [0, low],
    [60, high],
    [120, { PHY: 2, 'PHY.1a': 3 }],
  ])
  expect(finds(seeSaw, ruth, 130)).toEqual([])
  expect(finds(seeSaw, ruth, 130, 'sam', eager)).toHaveLength(1)
})

test('a visit that saw nothing is none of those that it takes', () => {
  const wary = practiceWith({ 'see-saw-visits': 5 })
  const sawed = [
    [0, low],
    [60, high],
    [120, low],
    [180, high],
  ] as const
  expect(finds(seeSaw, story([...sawed, [240, { PHY: 'not-seen' }]]), 250, 'sam', wary)).toEqual([])
  expect(finds(seeSaw, story([...sawed, [240, high]]), 250, 'sam', wary)).toMatchObject([{ figures: { visits: 5 } }])
})
