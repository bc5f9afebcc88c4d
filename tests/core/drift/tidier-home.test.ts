// @vitest-environment node
import { expect, test } from 'vitest'
import { tidierHome } from '../../../src/core/drift/tidier-home.ts'
import { finds, on, some, story, telling } from '../../helpers/drift.ts'

const before = { PHY: 4, EMO: 4, SUP: 2, EDU: 2, MED: 2 } as const
const tidied = { ...before, PHY: 2 } as const

test('the home is better than at the first visit, and another domain of concern is not', () => {
  expect(
    finds(
      tidierHome,
      story([
        [0, before],
        [60, tidied],
      ]),
      70,
    ),
  ).toEqual([
    expect.objectContaining({
      level: 'note',
      since: on(60),
      domain: 'PHY',
      visits: ['visit-1', 'visit-2'],
      figures: { better: 14, worse: 0, paired: 14, from: on(0), to: on(60), others: ['EMO'] },
    }),
  ])
})

test.each([
  [
    'the home is no better',
    [
      [0, before],
      [60, before],
    ],
  ],
  [
    'the home is a little better',
    [
      [0, before],
      [60, { ...before, ...some('PHY', 4, 3) }],
    ],
  ],
  [
    'no other domain is of concern',
    [
      [0, { ...before, EMO: 2 }],
      [60, { ...tidied, EMO: 2 }],
    ],
  ],
  [
    'the other domain is better as well',
    [
      [0, before],
      [60, { ...tidied, EMO: 3 }],
    ],
  ],
  [
    'another domain got better, and the home did not',
    [
      [0, before],
      [60, { ...before, EMO: 2 }],
    ],
  ],
] as const)('it is silent where %s', (_, visits) => {
  expect(finds(tidierHome, story(visits), 70)).toEqual([])
})

test('a visit that did not see it clears nothing, and a short one of the home begins it', () => {
  expect(
    finds(
      tidierHome,
      story([
        [0, before],
        [60, tidied],
        [120, { PHY: 'not-seen', EMO: 'not-seen' }],
      ]),
      130,
    ),
  ).toMatchObject([{ since: on(60) }])
  expect(
    finds(
      tidierHome,
      story([
        [0, before],
        [60, { PHY: 2 }, { set: 'home' }],
      ]),
      130,
    ),
  ).toMatchObject([{ since: on(60), figures: { paired: 8 } }])
})

test('a small domain that could never be called better does not stay in the way once it has held', () => {
  const baby = () => telling({ sam: { kind: 'born', on: '2025-12-01' } })
  const poor = { PHY: 4, EDU: 4 } as const
  const still = story(
    [
      [0, poor],
      [60, { PHY: 2, EDU: 2 }],
    ],
    baby(),
  )
  const held = story(
    [
      [0, poor],
      [60, { PHY: 2, EDU: 2 }],
      [144, { PHY: 2, EDU: 2 }],
    ],
    baby(),
  )
  expect(finds(tidierHome, still, 150)).toMatchObject([{ figures: { others: ['EDU'] } }])
  expect(finds(tidierHome, held, 150)).toEqual([])
})
