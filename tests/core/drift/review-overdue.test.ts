// @vitest-environment node
import { describe, expect, test } from 'vitest'
import { reviewOverdue } from '../../../src/core/drift/review-overdue.ts'
import { finds, on, practiceWith, reopened, telling, visited } from '../../helpers/drift.ts'
import { act, type Person, START } from '../../helpers/people.ts'

const found = (who: Person, days: number, child = 'sam') => finds(reviewOverdue, who, days, child)
const dueBy = (who: Person, days: number, day: number) =>
  act(who, 'household', 'family-1', { reviewBy: on(day) }, START + days * 86_400_000)

/** A baseline on day 0: the first review is due on day 91, with grace to day 98. */
function afterBaseline(): Person {
  const who = telling()
  visited(who, 'v0', { days: 0 })
  return who
}

describe('after the baseline the review', () => {
  test.each<[string, number, string | null]>([
    ['is not due for 91 days', 91, null],
    ['has 7 days of grace', 98, null],
    ['is noted from the day after them', 99, 'note'],
    ['is still noted a day before 4 weeks are over', 118, 'note'],
    ['needs an act from 4 weeks on', 119, 'act'],
  ])('%s (day %i)', (_what, day, level) => {
    expect(found(afterBaseline(), day).map((alert) => alert.level)).toEqual(level === null ? [] : [level])
  })

  test('is said with its day, the days since, and what decided it', () => {
    expect(found(afterBaseline(), 99)).toMatchObject([
      { since: on(99), visits: ['v0'], figures: { what: 'review', due: on(91), days: 8, last: on(0), by: 'interval', halfDone: null } },
    ])
    expect(found(afterBaseline(), 130)).toMatchObject([{ level: 'act', since: on(119) }])
  })

  test('waits until it is signed, and says which visit is half done', () => {
    const who = afterBaseline()
    visited(who, 'v1', { days: 90, signed: false })
    expect(found(who, 99)).toMatchObject([{ figures: { halfDone: on(90) } }])
  })

  test('done late and typed in late counts from the day of the visit', () => {
    const who = afterBaseline()
    visited(who, 'v1', { days: 95, written: 130 })
    expect(found(who, 131)).toEqual([])
    expect(found(who, 95 + 91 + 8)).toMatchObject([{ figures: { due: on(95 + 91) } }])
  })
})

test('between reviews the interval of the area counts, which may differ from the first', () => {
  const who = afterBaseline()
  visited(who, 'v1', { days: 80 })
  const area = practiceWith({ 'first-review-days': 28, 'review-days': 42 })
  expect(finds(reviewOverdue, who, 80 + 49, 'sam', area)).toEqual([])
  expect(finds(reviewOverdue, who, 80 + 50, 'sam', area)).toMatchObject([{ figures: { due: on(80 + 42) } }])
})

describe('a day that was set for the family', () => {
  test('counts in the stead of the interval, earlier or later', () => {
    const who = afterBaseline()
    dueBy(who, 1, 30)
    expect(found(who, 38)).toMatchObject([{ figures: { due: on(30), by: 'family' } }])
    dueBy(who, 31, 120)
    expect(found(who, 110)).toEqual([])
    expect(found(who, 128)).toMatchObject([{ figures: { due: on(120) } }])
  })

  test('never reaches past the ceiling', () => {
    const who = afterBaseline()
    dueBy(who, 1, 300)
    expect(found(who, 190)).toEqual([])
    expect(found(who, 191)).toMatchObject([{ figures: { due: on(183), by: 'ceiling' } }])
  })

  test('is over once a review was done after it', () => {
    const who = afterBaseline()
    dueBy(who, 1, 30)
    visited(who, 'v1', { days: 35 })
    expect(found(who, 100)).toEqual([])
    expect(found(who, 35 + 91 + 8)).toHaveLength(1)
  })

  test('counts only once two people who set different ones agree', () => {
    const [who, other] = [afterBaseline(), telling(undefined, 'Imran')]
    other.log = [...who.log]
    other.highest = who.highest
    dueBy(who, 1, 30)
    dueBy(other, 1, 40)
    who.log = [...who.log, ...other.log.slice(-1)]
    expect(found(who, 60)).toEqual([])
  })
})

describe('without any visit', () => {
  test('the baseline is due after the first interval of the episode', () => {
    expect(found(telling(), 98)).toEqual([])
    expect(found(telling(), 99)).toMatchObject([{ level: 'note', visits: [], figures: { what: 'baseline', due: on(91), last: null } }])
  })

  test('of a child born later it is due as long after the birth', () => {
    const who = telling({ sam: { kind: 'born', on: on(50) } })
    expect(found(who, 148)).toEqual([])
    expect(found(who, 149)).toMatchObject([{ figures: { due: on(141) } }])
  })

  test('since the case was opened again, the visits of the time before do not count', () => {
    const who = afterBaseline()
    reopened(who, 'e2', 200)
    expect(found(who, 200)).toEqual([])
    expect(found(who, 200 + 99)).toMatchObject([{ figures: { what: 'baseline', due: on(291) } }])
  })
})

test('a child left out of a review is overdue though the family was visited', () => {
  const who = telling({ sam: { kind: 'born', on: '2023-03-01' }, ida: { kind: 'born', on: '2021-03-01' } })
  visited(who, 'v0', { days: 0, plan: { children: ['sam', 'ida'] } })
  visited(who, 'v1', { days: 80, child: 'sam' })
  expect(found(who, 120, 'sam')).toEqual([])
  expect(found(who, 120, 'ida')).toHaveLength(1)
})

test('before birth and under 2 the clock is the same', () => {
  const who = telling({ sam: { kind: 'expected', on: on(200) } })
  visited(who, 'v0', { days: 0 })
  expect([found(who, 98), found(who, 99)].map((alerts) => alerts.length)).toEqual([0, 1])
})

test('a look at it lasts four weeks', () => {
  const evidence = (day: number) => found(afterBaseline(), day)[0]?.evidence
  expect(evidence(99)).toEqual(evidence(118))
  expect(evidence(119)).not.toEqual(evidence(118))
  expect(evidence(146)).toEqual(evidence(119))
})

test('a child who lives elsewhere waits for no first visit, but for a review once they had one', () => {
  const [who, visitedOnce] = [telling(), telling()]
  visited(visitedOnce, 'v0', { days: 0 })
  for (const each of [who, visitedOnce]) act(each, 'child', 'sam', { lives: 'elsewhere' })
  expect([found(who, 300).length, found(visitedOnce, 300).length]).toEqual([0, 1])
})
