// @vitest-environment node
import { describe, expect, test } from 'vitest'
import { daysBetween } from '../../../src/core/day.ts'
import { monthsAfter } from '../../../src/core/drift/clock.ts'
import { longRunning } from '../../../src/core/drift/long-running.ts'
import { closed, findsInFamily, on, reopened, telling, visited } from '../../helpers/drift.ts'
import type { Person } from '../../helpers/people.ts'

const found = (who: Person, days: number) => findsInFamily(longRunning, who, days)
/** The day into the story on which that many whole months of it are over. */
const month = (months: number) => daysBetween(on(0), monthsAfter(on(0), months))

/** A family whose home is at 4 at the baseline on day 0. */
function worrying(): Person {
  const who = telling()
  visited(who, 'v0', { days: 0, marks: { PHY: 3, 'PHY.2a': 4 } })
  return who
}

test.each<[number, string | null, string]>([
  [6, 'manager', 'note'],
  [9, 'challenge', 'act'],
  [12, 'middle', 'escalate'],
  [15, 'decide', 'escalate'],
  [21, 'limit', 'escalate'],
])('from month %i on it is time for %s', (months, stage, level) => {
  const [before, day] = [found(worrying(), month(months) - 1)[0], found(worrying(), month(months))[0]]
  expect(before?.figures.stage).not.toBe(stage)
  expect(day).toMatchObject({ level, since: on(month(months)), figures: { stage, months, openedOn: on(0) } })
})

test('says which children and domains, and when the next stage comes', () => {
  expect(found(worrying(), month(7))).toMatchObject([
    { visits: ['v0'], figures: { children: ['Sam'], domains: ['PHY'], next: on(month(9)) } },
  ])
  expect(found(worrying(), month(22))).toMatchObject([{ figures: { next: null } }])
})

describe('is none', () => {
  test('where nothing was ever of concern', () => {
    const who = telling()
    visited(who, 'v0', { days: 0, marks: { PHY: 2, SUP: 1 } })
    expect(found(who, month(12))).toEqual([])
  })

  test('where nobody has visited', () => {
    expect(found(telling(), month(12))).toEqual([])
  })

  test('once what was of concern is held', () => {
    const who = worrying()
    visited(who, 'v1', { days: 90, marks: { PHY: 2 } })
    visited(who, 'v2', { days: 180, marks: { PHY: 2 } })
    expect(found(who, month(9))).toEqual([])
  })
})

test('a concern that shows only later makes it long-running since then', () => {
  const who = telling()
  visited(who, 'v0', { days: 0, marks: { PHY: 2 } })
  visited(who, 'v1', { days: month(8), marks: { PHY: 3, 'PHY.2a': 4 } })
  expect(found(who, month(8))).toMatchObject([{ since: on(month(8)), figures: { stage: 'manager' } }])
})

test('opened again, the months begin anew', () => {
  const who = worrying()
  closed(who, 'c1', 300)
  reopened(who, 'e2', 400)
  visited(who, 'v1', { days: 401, type: 'baseline', marks: { PHY: 3, 'PHY.2a': 4 } })
  expect(found(who, 430)).toEqual([])
})

test('a look at it lasts until the next stage, and past the limit one month', () => {
  const evidence = (day: number) => found(worrying(), day)[0]?.evidence
  expect(evidence(month(7))).toEqual(evidence(month(8)))
  expect(evidence(month(9))).not.toEqual(evidence(month(8)))
  expect(evidence(month(23))).not.toEqual(evidence(month(22)))
})
