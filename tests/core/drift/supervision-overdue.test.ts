// @vitest-environment node
import { describe, expect, test } from 'vitest'
import { supervisionOverdue } from '../../../src/core/drift/supervision-overdue.ts'
import { findsInFamily, happened, on, telling, visited } from '../../helpers/drift.ts'
import type { Person } from '../../helpers/people.ts'

const found = (who: Person, days: number) => findsInFamily(supervisionOverdue, who, days)
const levels = (who: Person, days: number) => found(who, days).map(({ level }) => level)
const talked = (who: Person, day: number) => happened(who, `s${day}`, day, { type: 'supervision' })

/** A family whose home is at 4 at the baseline on day 0. */
function worrying(): Person {
  const who = telling()
  visited(who, 'v0', { days: 0, marks: { PHY: 3, 'PHY.2a': 4 } })
  return who
}

describe('without supervision', () => {
  test.each<[number, string[]]>([
    [35, []],
    [36, ['note']],
    [61, ['note']],
    [62, ['act']],
  ])('on day %i', (day, expected) => {
    expect(levels(worrying(), day)).toEqual(expected)
  })

  test('is said with the days, the last one and since when there is a concern', () => {
    expect(found(worrying(), 40)).toMatchObject([
      { since: on(36), events: [], figures: { days: 40, last: null, concern: on(0), limit: 35 } },
    ])
    const who = worrying()
    talked(who, 10)
    expect(found(who, 75)).toMatchObject([{ level: 'act', since: on(72), events: ['s10'], figures: { days: 65, last: on(10), limit: 61 } }])
  })
})

test('each supervision begins anew', () => {
  const who = worrying()
  talked(who, 30)
  expect([levels(who, 65), levels(who, 66)]).toEqual([[], ['note']])
})

test('only while there is a concern', () => {
  const quiet = telling()
  visited(quiet, 'v0', { days: 0, marks: { PHY: 2 } })
  expect(found(quiet, 90)).toEqual([])
  const who = worrying()
  visited(who, 'v1', { days: 40, marks: { PHY: 2 } })
  visited(who, 'v2', { days: 130, marks: { PHY: 2 } })
  expect(found(who, 140)).toEqual([])
})

test('counts from the visit that showed the concern, where that came later', () => {
  const who = telling()
  visited(who, 'v0', { days: 0, marks: { PHY: 2 } })
  talked(who, 20)
  visited(who, 'v1', { days: 100, marks: { PHY: 3, 'PHY.2a': 4 } })
  expect([levels(who, 135), levels(who, 136)]).toEqual([[], ['note']])
})

test('a look at it lasts until five more weeks have passed', () => {
  const evidence = (day: number) => found(worrying(), day)[0]?.evidence
  expect(evidence(36)).toEqual(evidence(69))
  expect(evidence(70)).not.toEqual(evidence(69))
})
