// @vitest-environment node
import { describe, expect, test } from 'vitest'
import { seriousNow } from '../../../src/core/drift/serious-now.ts'
import { itemAt } from '../../../src/core/fact.ts'
import { act, hear, person } from '../../helpers/people.ts'
import { finds, on, signed, story, telling, visited } from '../../helpers/drift.ts'

describe('serious now', () => {
  test('one item at 4 is enough, however good the rest is', () => {
    expect(finds(seriousNow, story([[0, { PHY: 1, 'PHY.2b': 4 }]]), 1)).toEqual([
      {
        level: 'act',
        since: on(0),
        domain: 'PHY',
        visits: ['visit-1'],
        items: ['PHY.2b'],
        events: [],
        figures: { serious: 1, of: 14, worst: 4, contested: 0, again: false },
        evidence: ['PHY.2b', 4, 'visit-1'],
      },
    ])
  })

  test('it shows where there is no headline at all, because too little was seen', () => {
    expect(finds(seriousNow, story([[0, { 'EMO.1a': 5 }]]), 1)).toMatchObject([{ domain: 'EMO', figures: { worst: 5, of: 1 } }])
  })

  test.each([
    ['every item is at 3', [[0, { PHY: 3, EMO: 3 }]]],
    [
      'the item has come down to 3',
      [
        [0, { 'PHY.2b': 4 }],
        [60, { 'PHY.2b': 3 }],
      ],
    ],
    ['the visit is not signed', [[0, { 'PHY.2b': 5 }, { signed: false }]]],
    [
      'somebody says that it does not apply any more',
      [
        [0, { 'PHY.4c': 4 }],
        [60, { PHY: 2, 'PHY.4c': 'not-applicable' }],
      ],
    ],
  ] as const)('it is silent where %s', (_, visits) => {
    expect(finds(seriousNow, story(visits), 70)).toEqual([])
  })

  test.each([
    ['not seen', { PHY: 2, 'PHY.2b': 'not-seen' }, 'full'],
    ['left open', { 'PHY.1a': 2 }, 'full'],
    ['no part of the set', { PHY: 2 }, 'core'],
  ] as const)('an item that is %s at a later visit stays as it was last seen', (_, marks, set) => {
    const ruth = story([
      [0, { PHY: 2, 'PHY.2b': 4 }],
      [60, marks, { set }],
    ])
    expect(finds(seriousNow, ruth, 70)).toMatchObject([{ since: on(0), visits: ['visit-1'], items: ['PHY.2b'] }])
  })

  test('each domain says so for itself, with its worst item first', () => {
    const ruth = story([[0, { PHY: 2, 'PHY.2b': 4, 'PHY.3a': 5, SUP: 2, 'SUP.2a': 4 }]])
    expect(finds(seriousNow, ruth, 1).map(({ domain, items }) => [domain, items])).toEqual([
      ['PHY', ['PHY.3a', 'PHY.2b']],
      ['SUP', ['SUP.2a']],
    ])
  })

  test('it has been so since the first of the visits that all left something serious, whichever item it was', () => {
    const ruth = story([
      [0, { 'PHY.2b': 4 }],
      [60, { 'PHY.2b': 3, 'PHY.3a': 2 }],
      [120, { 'PHY.3a': 4 }],
      [180, { 'PHY.3a': 3, 'PHY.2b': 4 }],
    ])
    expect(finds(seriousNow, ruth, 190)).toMatchObject([{ since: on(120), visits: ['visit-4'] }])
  })
})

describe('look again today', () => {
  const again = (...grades: number[]) =>
    finds(seriousNow, story(grades.map((grade, at) => [at * 60, { 'PHY.2b': grade }] as const)), 400).map(({ figures }) => figures.again)

  test('at the worst grade of the scale, every time', () => expect([again(5), again(4, 5)]).toEqual([[true], [true]]))
  test('at a serious grade straight from good enough', () => expect([again(2, 4), again(1, 4)]).toEqual([[true], [true]]))
  test('not where it was already serious, or nearly', () =>
    expect([again(4), again(4, 4), again(3, 4), again(2, 4, 4)]).toEqual([[false], [false], [false], [false]]))
})

test('two people who grade it differently leave it serious while one of them says so, and the alert says that they differ', () => {
  const [ruth, imran] = [telling(), person('Imran')]
  visited(ruth, 'visit-1', { days: 0, marks: { 'PHY.2a': 2 }, signed: false })
  hear(imran, ruth.log)
  act(ruth, 'answer', itemAt('visit-1', 'sam', 'PHY.2b'), { answer: { kind: 'graded', grade: 4 } })
  act(imran, 'answer', itemAt('visit-1', 'sam', 'PHY.2b'), { answer: { kind: 'graded', grade: 2 } })
  hear(ruth, imran.log)
  signed(ruth, 'visit-1', Date.UTC(2026, 2, 4, 18))
  expect(finds(seriousNow, ruth, 1)).toMatchObject([{ items: ['PHY.2b'], figures: { contested: 1, worst: 4 } }])
})

test('a review typed in late, and out of order, counts for the day of the visit', () => {
  const ruth = story([
    [0, { 'PHY.2b': 4 }],
    [120, { 'PHY.2b': 2 }],
    [60, { 'PHY.2b': 5 }, { written: 200 }],
  ])
  expect(finds(seriousNow, ruth, 210)).toEqual([])
})

test('of two visits on one day the one begun later speaks last', () => {
  const ruth = story([
    [0, { 'PHY.2b': 4 }],
    [60, { 'PHY.2b': 2 }],
    [60, { 'PHY.2b': 4 }],
  ])
  expect(finds(seriousNow, ruth, 70)).toMatchObject([{ since: on(60), visits: ['visit-3'] }])
})

test('what a baby needed and a child of two does not leaves with the birthday', () => {
  const wren = telling({ sam: { kind: 'born', on: '2024-04-01' } })
  const ruth = story(
    [
      [0, { SUP: 2, 'SUP.1d': 5 }],
      [60, { SUP: 2 }],
    ],
    wren,
  )
  expect(finds(seriousNow, ruth, 30)).toEqual([])
})

test('an amended grade counts as amended', () => {
  const ruth = story([[0, { 'PHY.2b': 5 }]])
  const signature = ruth.log.findLast((fact) => fact.kind === 'signature')?.id ?? ''
  const values = { answer: { kind: 'graded', grade: 2 }, reason: 'wrong box', signature } as const
  act(ruth, 'amendment', itemAt('visit-1', 'sam', 'PHY.2b'), values, Date.UTC(2026, 2, 5))
  expect(finds(seriousNow, ruth, 5)).toEqual([])
})
