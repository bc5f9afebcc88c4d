// @vitest-environment node
import { describe, expect, test } from 'vitest'
import { missingLearning } from '../../../src/core/drift/missing-learning.ts'
import type { Values } from '../../../src/core/fact.ts'
import { finds, happened, on, telling } from '../../helpers/drift.ts'
import { act, hear, type Person, person } from '../../helpers/people.ts'

const found = (who: Person, days: number) => finds(missingLearning, who, days)
const tell = (who: Person, id: string, day: number, values: Values<'event'>) => happened(who, id, day, { children: ['sam'], ...values })
const attended = (who: Person, day: number, percent: number, id = `a${day}`) => tell(who, id, day, { type: 'attendance', percent })

describe('attendance', () => {
  test.each<[number, boolean | null]>([
    [90, null],
    [89.9, false],
    [50, false],
    [49.9, true],
    [0, true],
  ])('of %f percent', (percent, severe) => {
    const who = telling()
    attended(who, 0, percent)
    expect(found(who, 10).map(({ figures }) => figures.what === 'attendance' && figures.severe)).toEqual(severe === null ? [] : [severe])
  })

  test('goes by the latest figure, by the last day that it speaks of', () => {
    const who = telling()
    tell(who, 'a1', 0, { type: 'attendance', percent: 70, until: on(60) })
    attended(who, 30, 95)
    expect(found(who, 70)).toMatchObject([{ level: 'act', since: on(60), events: ['a1'], figures: { percent: 70, on: on(60), limit: 90 } }])
    attended(who, 65, 92)
    expect(found(who, 70)).toEqual([])
  })

  test('of half a year ago says nothing about now', () => {
    const who = telling()
    attended(who, 0, 70)
    expect([found(who, 183).length, found(who, 184).length]).toEqual([1, 0])
  })

  test('too low again and again is so since the first', () => {
    const who = telling()
    attended(who, 0, 95)
    attended(who, 30, 80)
    attended(who, 60, 85)
    expect(found(who, 70)).toMatchObject([{ since: on(30), figures: { percent: 85 } }])
  })

  test('of two figures for one day the lower counts, and so it does while two people differ', () => {
    const who = telling()
    attended(who, 0, 95, 'a1')
    attended(who, 0, 60, 'a2')
    expect(found(who, 10)).toMatchObject([{ events: ['a2'] }])

    const ruth = telling()
    attended(ruth, 0, 95)
    const imran = person('Imran')
    hear(imran, ruth.log)
    act(ruth, 'event', 'a0', { percent: 93 })
    act(imran, 'event', 'a0', { percent: 83 })
    hear(ruth, imran.log)
    expect(found(ruth, 10)).toMatchObject([{ figures: { percent: 83 } }])
  })

  test('without a figure says nothing', () => {
    const who = telling()
    tell(who, 'a1', 0, { type: 'attendance', note: 'Not known' })
    expect(found(who, 10)).toEqual([])
  })
})

describe('a part-time timetable', () => {
  const parttime = (who: Person, day: number, values: Values<'event'> = {}) =>
    tell(who, `p${day}`, day, { type: 'part-time-timetable', hours: 10, ...values })

  test.each<[string, Values<'event'>, number, boolean]>([
    ['on the day on which it ends', { until: on(20) }, 20, false],
    ['on the day after', { until: on(20) }, 21, true],
    ['without an end, for 42 days', {}, 42, false],
    ['without an end, for 43 days', {}, 43, true],
    ['of 25 hours is a full one', { hours: 25 }, 80, false],
    ['of 24 hours is not', { hours: 24 }, 80, true],
  ])('%s', (_what, values, today, fires) => {
    const who = telling()
    parttime(who, 0, values)
    expect(found(who, today)).toHaveLength(fires ? 1 : 0)
  })

  test('is said with its day', () => {
    const who = telling()
    parttime(who, 0, { until: on(20) })
    expect(found(who, 30)).toMatchObject([
      { part: 'timetable', since: on(21), figures: { what: 'timetable', from: on(0), until: on(20), days: 10, hours: 10 } },
    ])
  })

  test('a later one takes its place', () => {
    const who = telling()
    parttime(who, 0, { until: on(20) })
    parttime(who, 21, { until: on(60) })
    expect([found(who, 60).length, found(who, 61).length]).toEqual([0, 1])
  })
})

describe('no school’s roll', () => {
  const offRoll = (who: Person, day: number, values: Values<'event'> = {}) => tell(who, `r${day}`, day, { type: 'not-on-roll', ...values })

  test('is so at once, until the day on which it ends', () => {
    const who = telling()
    offRoll(who, 5)
    expect(found(who, 5)).toMatchObject([{ part: 'roll', since: on(5), figures: { what: 'roll', from: on(5), days: 0 } }])
    act(who, 'event', 'r5', { until: on(30) })
    expect([found(who, 30).length, found(who, 31).length]).toEqual([1, 0])
  })
})

test('each of the three is an alert of its own', () => {
  const who = telling()
  attended(who, 0, 40)
  tell(who, 'p0', 0, { type: 'part-time-timetable' })
  tell(who, 'r0', 0, { type: 'not-on-roll' })
  expect(found(who, 60).map(({ part }) => part)).toEqual(['attendance', 'timetable', 'roll'])
})
