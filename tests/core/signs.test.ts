// @vitest-environment node
import { describe, expect, test } from 'vitest'
import { type EventValues, SIGNS } from '../../src/core/event.ts'
import type { Item } from '../../src/core/instrument.ts'
import { notedOf } from '../../src/core/noted.ts'
import { signsNoted } from '../../src/core/signs.ts'
import { daysOver, partOver, toldBefore } from '../../src/core/told.ts'
import { bearingOn } from '../../src/instruments/plumbline/bearing.ts'
import { begin, grade, itemIn, read, visit, visitIn } from '../helpers/family.ts'
import { act, type Person, person } from '../helpers/people.ts'

let count = 0
const happened = (who: Person, values: EventValues) => act(who, 'event', `event-${++count}`, { children: ['child-1'], ...values })
const sign = (who: Person, on: string, values: EventValues = {}) =>
  happened(who, { type: 'recurring-sign', sign: 'head-lice', on, ...values })

function lark(): Person {
  const who = person('ann')
  begin(who)
  act(who, 'child', 'child-2', { name: 'Robin', birth: { kind: 'born', on: '2023-06-01' }, flags: [], lives: 'here' })
  return who
}

describe('signs that come back', () => {
  test('are the days on which they were noted in a year, each once, oldest first, the most often first', () => {
    const who = lark()
    sign(who, '2026-03-10', { sign: 'tired' })
    for (const on of ['2026-10-02', '2026-03-01', '2026-10-02', '2025-03-03', '2025-03-04', '2026-03-05']) sign(who, on)
    expect(signsNoted(read(who.log), '2026-03-04')).toEqual([{ child: 'child-1', sign: 'head-lice', days: ['2025-03-04', '2026-03-01'] }])
    expect(signsNoted(read(who.log), '2026-11-01')).toEqual([
      { child: 'child-1', sign: 'head-lice', days: ['2026-03-01', '2026-03-05', '2026-10-02'] },
      { child: 'child-1', sign: 'tired', days: ['2026-03-10'] },
    ])
  })

  test('of the whole family count for each child, those of one child for no other, and what is no such entry for nobody', () => {
    const who = lark()
    sign(who, '2026-03-01', { children: [] })
    sign(who, '2026-03-02', { children: ['child-2'] })
    happened(who, { type: 'observation', sign: 'head-lice', on: '2026-03-03' })
    happened(who, { type: 'recurring-sign', on: '2026-03-03' })
    const days = signsNoted(read(who.log), '2026-11-01').map((noted) => [noted.child, noted.days])
    expect(days).toEqual([
      ['child-1', ['2026-03-01']],
      ['child-2', ['2026-03-01', '2026-03-02']],
    ])
  })

  test('each bears on an item of Plumbline’s own, or says plainly on none; items of others know none', () => {
    const codes = itemIn(read(lark().log), 'PHY.4b')
    expect(bearingOn({ id: 'plumbline' }, codes.item.code).signs).toEqual(['head-lice', 'smell'])
    expect(bearingOn({ id: 'fernshire-home' }, 'PHY.4b')).toEqual({ signs: [], types: [] })
    const all = ['PHY.1a', 'PHY.3a', 'PHY.4a', 'PHY.4b', 'MED.1b', 'MED.2b'].flatMap((code) => bearingOn({ id: 'plumbline' }, code).signs)
    expect(SIGNS.filter((each) => !all.includes(each))).toEqual(['other'])
  })
})

describe('what was noted while an item is graded', () => {
  const WARMTH = 'EMO.1a'

  /** A baseline in March with both items answered, a review in October. */
  function reviewed(): Person {
    const who = lark()
    for (const code of ['PHY.4b', WARMTH]) grade(who, code, 3)
    visit(who, 'visit-2', { on: '2026-10-08' })
    return who
  }
  const notedAt = (who: Person, code: string, visitId = 'visit-2') => {
    const family = read(who.log)
    const item: Item = itemIn(family, code, visitId).item
    const { since, events } = notedOf(family, visitIn(family, visitId), 'child-1', item, bearingOn({ id: 'plumbline' }, code))
    return { since, on: events.map((event) => event.on) }
  }

  test('is what touches it by its code since last time, up to this visit, the latest first', () => {
    const who = reviewed()
    for (const on of ['2026-03-03', '2026-03-04', '2026-05-01', '2026-10-08', '2026-10-09']) {
      happened(who, { type: 'observation', on, item: 'PHY.4b' })
    }
    happened(who, { type: 'observation', on: '2026-06-01', item: 'PHY.4a' })
    happened(who, { type: 'observation', on: '2026-06-02', item: 'PHY.4b', children: ['child-2'] })
    happened(who, { type: 'observation', on: '2026-06-03', item: 'PHY.4b', children: [] })
    expect(notedAt(who, 'PHY.4b')).toEqual({ since: '2026-03-04', on: ['2026-10-08', '2026-06-03', '2026-05-01', '2026-03-04'] })
  })

  test('is what touches its whole domain where that is emotional, and nowhere else', () => {
    const who = reviewed()
    happened(who, { type: 'observation', on: '2026-05-01', domain: 'EMO' })
    happened(who, { type: 'observation', on: '2026-05-02', domain: 'PHY' })
    expect(notedAt(who, WARMTH).on).toEqual(['2026-05-01'])
    expect(notedAt(who, 'PHY.4b').on).toEqual([])
  })

  test('is what bears on it by its nature, named or not: a weight on growth', () => {
    const who = reviewed()
    grade(who, 'MED.2c', 2)
    happened(who, { type: 'weight', on: '2026-05-01', kilograms: 21 })
    expect(notedAt(who, 'MED.2c').on).toEqual(['2026-05-01'])
    expect(notedAt(who, 'PHY.4b').on).toEqual([])
  })

  test('is a sign that fits it', () => {
    const who = reviewed()
    sign(who, '2026-05-01')
    sign(who, '2026-05-02', { sign: 'tired' })
    expect(notedAt(who, 'PHY.4b').on).toEqual(['2026-05-01'])
  })

  test('is that of a year where the item was never answered', () => {
    const who = reviewed()
    for (const on of ['2025-10-07', '2025-10-08', '2026-05-01']) happened(who, { type: 'observation', on, item: 'PHY.1a' })
    expect(notedAt(who, 'PHY.1a')).toEqual({ since: null, on: ['2026-05-01', '2025-10-08'] })
  })
})

describe('a child’s days over the visits', () => {
  const tell = (who: Person, visitId: string, values: object, child = 'child-1') => act(who, 'day', `${visitId}/${child}/weekday`, values)

  function told(): Person {
    const who = lark()
    visit(who, 'visit-2', { on: '2026-06-01' })
    visit(who, 'visit-3', { on: '2026-08-01' })
    visit(who, 'visit-4', { on: '2026-10-01' })
    tell(who, 'visit-1', { tea: 'Toast.', wake: 'The dog.' })
    tell(who, 'visit-2', { tea: 'Toast. ', night: 'Quiet.', wake: ' ' })
    tell(who, 'visit-4', { tea: 'Soup.' })
    return who
  }

  test('each part says what is new since it was told last, and that nobody asked', () => {
    const days = daysOver(read(told().log), 'child-1', 'weekday')
    expect(days.map((day) => day.visit.id)).toEqual(['visit-1', 'visit-2', 'visit-3', 'visit-4'])
    expect(partOver(days, 'tea')).toEqual([
      { kind: 'start' },
      { kind: 'same', as: '2026-03-04' },
      { kind: 'not-asked', last: '2026-06-01' },
      { kind: 'other', as: '2026-06-01' },
    ])
    expect(partOver(days, 'night')[1]).toEqual({ kind: 'new' })
    expect(partOver(days, 'wake').map(({ kind }) => kind)).toEqual(['start', 'not-asked', 'not-asked', 'not-asked'])
    expect(partOver(days, 'morning')[3]).toEqual({ kind: 'not-asked', last: null })
  })

  test('what was told before is the latest visit at which anything was, never this one', () => {
    const days = daysOver(read(told().log), 'child-1', 'weekday')
    expect(toldBefore(days, 'visit-4')?.visit.id).toBe('visit-2')
    expect(toldBefore(days, 'visit-1')).toBeNull()
  })

  test('before birth there is no day that anybody could have asked about', () => {
    const who = person('ann')
    begin(who)
    act(who, 'child', 'child-3', { name: 'Dove', birth: { kind: 'born', on: '2026-05-01' }, flags: [], lives: 'here' })
    for (const [id, on] of [
      ['visit-2', '2026-04-01'],
      ['visit-3', '2026-06-01'],
    ] as const)
      visit(who, id, { on, children: ['child-3'] })
    expect(daysOver(read(who.log), 'child-3', 'weekday').map((day) => day.visit.id)).toEqual(['visit-3'])
  })
})
