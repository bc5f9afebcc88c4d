// @vitest-environment node
import { describe, expect, test } from 'vitest'
import type { Values } from '../../src/core/fact.ts'
import { type Challenge, ladderOf, workingDaysAfter, workingDaysBetween } from '../../src/core/ladder.ts'
import type { Practice } from '../../src/core/practice.ts'
import { builtInPractice } from '../../src/practice/index.ts'
import { familyOf, happened, on, telling } from '../helpers/drift.ts'
import { act, hear, type Person, person } from '../helpers/people.ts'

/** Day 0 is Wednesday, 4 March 2026. */
const ladder = (who: Person, days: number, practice: Pick<Practice, 'stages'> = builtInPractice) =>
  ladderOf(familyOf(who).events, practice, on(days))

const challenged = (who: Person, id: string, days: number, values: Values<'event'> = {}) =>
  happened(who, id, days, { type: 'challenge', outcome: 'open', ...values })

function only(who: Person, days: number, practice?: Pick<Practice, 'stages'>): Challenge {
  const { open, settled } = ladder(who, days, practice)
  expect(open.length + settled.length).toBe(1)
  return (open[0] ?? settled[0]) as Challenge
}

const steps = ({ steps: all }: Challenge) => all.map(({ event }) => event.id)

describe('weekdays', () => {
  test('a day counts once it has passed, and a weekend does not', () => {
    expect(workingDaysAfter('2026-03-04', 0)).toBe('2026-03-04')
    expect(workingDaysAfter('2026-03-04', 1)).toBe('2026-03-05')
    expect(workingDaysAfter('2026-03-06', 1)).toBe('2026-03-09')
    expect(workingDaysAfter('2026-03-07', 1)).toBe('2026-03-09')
    expect(workingDaysAfter('2026-03-08', 1)).toBe('2026-03-09')
    expect(workingDaysAfter('2026-03-06', 5)).toBe('2026-03-13')
    expect(workingDaysAfter('2026-12-31', 1)).toBe('2027-01-01')
  })

  test('how many lie between two days says the same the other way round', () => {
    for (const from of [0, 1, 2, 3, 4, 5, 6].map(on)) {
      for (const days of [1, 2, 5, 11]) expect(workingDaysBetween(from, workingDaysAfter(from, days))).toBe(days)
    }
    expect(workingDaysBetween('2026-03-06', '2026-03-08')).toBe(0)
    expect(workingDaysBetween('2026-03-09', '2026-03-06')).toBe(0)
  })
})

describe('a challenge', () => {
  test('waits for an answer within the weekdays of its step, and is overdue from the day after', () => {
    const ruth = telling()
    // A Friday: one working day is the Monday.
    challenged(ruth, 'asked', 2, { stage: 'talk' })
    expect(only(ruth, 5)).toMatchObject({ state: 'waiting', late: 0, now: { due: '2026-03-09', dueBy: 'area' }, next: { id: 'managers' } })
    expect(only(ruth, 6)).toMatchObject({ state: 'overdue', late: 1 })
    // The Monday after: five weekdays late, not seven days.
    expect(only(ruth, 12)).toMatchObject({ state: 'overdue', late: 5 })
  })

  test('that was due on a Friday is overdue on the Saturday, with no weekday gone yet', () => {
    const ruth = telling()
    challenged(ruth, 'asked', 1, { stage: 'talk' })
    expect(only(ruth, 3)).toMatchObject({ state: 'overdue', late: 0, now: { due: '2026-03-06' } })
  })

  test('that was taken further stands at the next step alone: the one before waits no more', () => {
    const ruth = telling()
    challenged(ruth, 'asked', 0, { stage: 'talk' })
    challenged(ruth, 'managers', 2, { stage: 'managers', follows: 'asked' })
    const found = only(ruth, 3)
    expect(steps(found)).toEqual(['asked', 'managers'])
    expect(found).toMatchObject({
      id: 'asked',
      now: { stage: { id: 'managers' }, due: '2026-03-09' },
      state: 'waiting',
      next: { id: 'senior' },
    })
  })

  test('has no next step at the last, nor once it is settled', () => {
    const ruth = telling()
    challenged(ruth, 'asked', 0, { stage: 'partnership' })
    expect(only(ruth, 1).next).toBeNull()
    const imran = telling()
    challenged(imran, 'asked', 0, { stage: 'talk', outcome: 'settled', feedbackOn: on(1) })
    expect(only(imran, 30)).toMatchObject({ state: 'settled', next: null, late: 0, now: { answeredOn: on(1) } })
    expect(ladder(imran, 30).open).toEqual([])
  })

  test('that was answered and not settled is neither overdue nor over', () => {
    const ruth = telling()
    challenged(ruth, 'asked', 0, { stage: 'talk', feedbackOn: on(4) })
    expect(only(ruth, 20)).toMatchObject({ state: 'answered', late: 0, next: { id: 'managers' } })
  })

  test('is due on the day that somebody named, where they did', () => {
    const ruth = telling()
    challenged(ruth, 'asked', 0, { stage: 'talk', feedbackDue: '2026-03-20' })
    expect(only(ruth, 10)).toMatchObject({ state: 'waiting', now: { due: '2026-03-20', dueBy: 'entry' } })
  })

  test('is settled where its last step is, whatever an earlier one says', () => {
    const ruth = telling()
    challenged(ruth, 'asked', 0, { stage: 'talk' })
    challenged(ruth, 'managers', 2, { stage: 'managers', follows: 'asked', outcome: 'settled' })
    expect(only(ruth, 30).state).toBe('settled')
    const imran = telling()
    challenged(imran, 'asked', 0, { stage: 'talk', outcome: 'settled' })
    challenged(imran, 'again', 2, { stage: 'managers', follows: 'asked' })
    expect(only(imran, 30).state).toBe('overdue')
  })

  test('of which two people say different things about how it stands is open', () => {
    const ruth = telling()
    challenged(ruth, 'asked', 0, { stage: 'talk' })
    const imran = person('Imran')
    hear(imran, ruth.log)
    act(ruth, 'event', 'asked', { outcome: 'settled' })
    act(imran, 'event', 'asked', { outcome: 'open', note: 'Nobody answered.' })
    // The same as before is no contradiction; another word for it is.
    hear(ruth, imran.log)
    expect(only(ruth, 9).state).toBe('overdue')
  })

  test('and of which one took back that an answer came, unseen by the other, has none', () => {
    const ruth = telling()
    challenged(ruth, 'asked', 0, { stage: 'talk' })
    const imran = person('Imran')
    hear(imran, ruth.log)
    act(ruth, 'event', 'asked', { feedbackOn: on(2) })
    act(imran, 'event', 'asked', { feedbackOn: null })
    hear(ruth, imran.log)
    expect(only(ruth, 9)).toMatchObject({ state: 'overdue', now: { answeredOn: null } })
  })

  test('that two people took further, unseen by each other, is one, and stands at the higher step', () => {
    const ruth = telling()
    challenged(ruth, 'asked', 0, { stage: 'talk' })
    challenged(ruth, 'senior', 2, { stage: 'senior', follows: 'asked' })
    challenged(ruth, 'managers', 3, { stage: 'managers', follows: 'asked' })
    expect(only(ruth, 4)).toMatchObject({ now: { event: { id: 'senior' } } })
    act(ruth, 'event', 'senior', { outcome: 'settled' })
    expect(only(ruth, 4)).toMatchObject({ now: { event: { id: 'managers' } }, state: 'waiting' })
  })

  test('says what it questions, where it follows from something else', () => {
    const ruth = telling()
    happened(ruth, 'referred', 0, { type: 'referral', outcome: 'not-accepted' })
    challenged(ruth, 'asked', 2, { stage: 'talk', follows: 'referred' })
    challenged(ruth, 'managers', 4, { stage: 'managers', follows: 'asked' })
    const found = only(ruth, 5)
    expect([found.about?.id, steps(found)]).toEqual(['referred', ['asked', 'managers']])
  })

  test('stands alone where what it follows was entered in error', () => {
    const ruth = telling()
    challenged(ruth, 'asked', 0, { stage: 'talk' })
    challenged(ruth, 'managers', 2, { stage: 'managers', follows: 'asked' })
    act(ruth, 'entered-in-error', 'asked', { reason: 'Another family.' })
    expect(steps(only(ruth, 3))).toEqual(['managers'])
  })

  test('whose first step two people entered, and somebody joined, is one whichever of them it follows', () => {
    const ruth = telling()
    challenged(ruth, 'one', 0, { stage: 'talk' })
    challenged(ruth, 'two', 0, { stage: 'talk' })
    challenged(ruth, 'managers', 2, { stage: 'managers', follows: 'two' })
    act(ruth, 'same', 'same/one/two', { state: 'same', reason: 'The same call.' })
    expect(steps(only(ruth, 3))).toEqual(['one', 'managers'])
  })

  test('whose steps name each other in a circle still ends', () => {
    const ruth = telling()
    challenged(ruth, 'a', 0, { stage: 'talk', follows: 'b' })
    challenged(ruth, 'b', 1, { stage: 'managers', follows: 'a' })
    challenged(ruth, 'alone', 2, { stage: 'talk', follows: 'alone' })
    const { open } = ladder(ruth, 3)
    expect(open.map(steps)).toEqual([['a', 'b'], ['alone']])
  })
})

describe('an area', () => {
  test('that names no steps says neither when an answer is due nor what comes next', () => {
    const ruth = telling()
    challenged(ruth, 'asked', 0)
    expect(only(ruth, 100, { stages: [] })).toMatchObject({ state: 'waiting', next: null, now: { due: null, dueBy: null, stage: null } })
  })

  test('that does not name a step any more leaves it as it was written, and its next open', () => {
    const ruth = telling()
    challenged(ruth, 'asked', 0, { stage: 'county' })
    expect(only(ruth, 100)).toMatchObject({ state: 'waiting', next: null, now: { stage: null, named: 'county', due: null } })
  })

  test('puts a challenge without a step before its first', () => {
    const ruth = telling()
    challenged(ruth, 'asked', 0)
    expect(only(ruth, 100)).toMatchObject({ state: 'waiting', next: { id: 'talk' } })
  })
})

test('the longest without an answer stands first; of what is settled, the latest', () => {
  const ruth = telling()
  challenged(ruth, 'late', 3, { stage: 'talk' })
  challenged(ruth, 'later', 1, { stage: 'senior' })
  challenged(ruth, 'done-first', 4, { stage: 'talk', outcome: 'settled' })
  challenged(ruth, 'done-last', 5, { stage: 'talk', outcome: 'settled' })
  happened(ruth, 'other', 5, { type: 'supervision' })
  const { open, settled } = ladder(ruth, 30)
  expect(open.map(({ id }) => id)).toEqual(['late', 'later'])
  expect(settled.map(({ id }) => id)).toEqual(['done-last', 'done-first'])
})
