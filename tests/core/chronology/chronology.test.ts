// @vitest-environment node
import { describe, expect, test } from 'vitest'
import { chronologyOf } from '../../../src/core/chronology/chronology.ts'
import { agenciesIn, EVERYTHING, filterLines } from '../../../src/core/chronology/filter.ts'
import { LATE_DAYS, type Line } from '../../../src/core/chronology/line.ts'
import { burstsIn, gapsIn, monthsIn } from '../../../src/core/chronology/rhythm.ts'
import { aimed, closed, decided, familyOf, happened, on, reopened, telling, visited } from '../../helpers/drift.ts'
import { act, type Person, START } from '../../helpers/people.ts'

const DAY = 86_400_000
const domainOf = (item: string) => item.split('.')[0] ?? null
const linesOf = (who: Person) => chronologyOf(familyOf(who), domainOf)
const whats = (lines: readonly Line[]) => lines.map(({ told }) => told.what)
const lineOf = (who: Person, key: string) => linesOf(who).find((line) => line.key === key) ?? expect.fail(`no ${key}`)
const both = { sam: { kind: 'born', on: '2020-03-01' }, kai: { kind: 'born', on: '2024-03-01' } } as const

describe('one line of everything', () => {
  test('a story, oldest first: who led and when it began, visits, events, decisions, targets, the end, and beginning again', () => {
    const who = telling()
    const lead = { name: 'Ruth', role: 'health visitor', agency: 'Trust', from: on(0) }
    act(who, 'household', 'family-1', { lead })
    visited(who, 'visit-1', { days: 3, marks: { PHY: 4 } })
    happened(who, 'injury-1', 5, { type: 'injury', children: ['sam'], note: 'A burn.' })
    decided(who, 'level-1', 6, 'in-need')
    aimed(who, 'target-1', 6, { child: 'sam', item: 'PHY.2a', from: 4, to: 2, by: on(90) })
    aimed(who, 'target-1', 80, { outcome: 'met' })
    closed(who, 'closing-1', 90, { type: 'transferred', to: 'Northtown' })
    reopened(who, 'episode-2', 120, 'New word from school.')
    expect(whats(linesOf(who))).toEqual([
      ...['opened', 'lead', 'visit', 'event', 'decision', 'target-agreed', 'target-ended', 'ended', 'opened'],
    ])
    expect(lineOf(who, 'closing-1').told).toMatchObject({ what: 'ended', closing: { values: { to: 'Northtown' } } })
  })

  test('an event comes with its range, its doubt, its source, its agency, and the domain of its item', () => {
    const who = telling()
    const values = { until: on(14), approximate: true, source: 'a letter', agency: ' Hill School ', item: 'EDU.1a', percent: 71 }
    happened(who, 'register', 10, { type: 'attendance', children: ['sam'], ...values })
    happened(who, 'word', 11, { type: 'observation', domain: 'EMO', item: 'PHY.2a' })
    expect(lineOf(who, 'register')).toMatchObject({
      ...{ on: on(10), until: on(14), approximate: true, source: 'a letter', agency: 'Hill School', domains: ['EDU'] },
      ...{ kinds: ['event', 'learning', 'attendance'], children: ['sam'] },
    })
    // Of its own where it names none; the domain as a whole where that is named.
    expect(lineOf(who, 'word')).toMatchObject({ agency: 'Fictional Trust', domains: ['EMO'], children: [] })
  })

  test('a visit is of the domains in which it found something serious', () => {
    const who = telling()
    visited(who, 'visit-1', { days: 3, marks: { PHY: 2, EMO: 2, 'EMO.1a': 4 } })
    expect(lineOf(who, 'visit-1').domains).toEqual(['EMO'])
  })

  test.each([
    [LATE_DAYS, null, false],
    [LATE_DAYS + 1, null, true],
    // A range is written at its end.
    [LATE_DAYS + 1, 5, false],
    [LATE_DAYS + 60, 5, true],
  ])('entered %i days after it began, until %s: late %s', (days, until, late) => {
    const who = telling()
    const range = until === null ? {} : { until: on(until) }
    act(who, 'event', 'word', { type: 'observation', on: on(0), ...range }, START + days * DAY)
    expect(lineOf(who, 'word').late).toBe(late)
  })

  test('since when a domain is a worry stands on that day, and is never late', () => {
    const who = telling()
    act(who, 'onset', 'onset/sam/PHY', { since: '2023-05-01', approximate: true, source: 'the grandmother' })
    expect(linesOf(who)[0]).toMatchObject({ sort: 'onset', on: '2023-05-01', approximate: true, domains: ['PHY'], late: false })
  })

  test('whether the family agrees, what is to be done, and changes among the people', () => {
    const who = telling({ baby: { kind: 'expected', on: '2026-05-01' } })
    const at = (days: number) => START + days * DAY
    act(who, 'household', 'family-1', { consent: 'withheld', consentOn: on(2), consentNote: 'Not the school.' }, at(4))
    act(who, 'action', 'action-1', { what: 'Ask housing', who: 'Ruth', by: on(20), child: 'baby' }, at(5))
    act(who, 'adult', 'adult-1', { name: 'Jay', lives: 'here' }, at(6))
    act(who, 'action', 'action-1', { outcome: 'done' }, at(7))
    act(who, 'child', 'baby', { birth: { kind: 'born', on: on(60) } }, at(63))
    act(who, 'adult', 'adult-1', { lives: 'elsewhere' }, at(70))
    act(who, 'adult', 'adult-1', { name: 'Jay B.', lives: 'elsewhere' }, at(71))
    const lines = linesOf(who)
    expect(whats(lines)).toEqual(['opened', 'consent', 'action-agreed', 'entered', 'action-ended', 'born', 'lives'])
    expect(lines.map((line) => line.on)).toEqual([on(0), on(2), on(5), on(6), on(7), on(60), on(70)])
  })

  test('what the family agrees to stands on the day to which it was corrected, and with the note that stands', () => {
    const who = telling()
    const at = (days: number) => START + days * DAY
    act(who, 'household', 'family-1', { consent: 'given', consentOn: on(9), consentNote: 'All of it.' }, at(10))
    act(who, 'household', 'family-1', { consentOn: on(8) }, at(11))
    act(who, 'household', 'family-1', { consent: 'withdrawn', consentNote: 'No more.' }, at(12))
    act(who, 'household', 'family-1', { consentNote: 'No more visits.' }, at(13))
    const told = linesOf(who).flatMap(({ on: day, told: each }) => (each.what === 'consent' ? [[day, each.consent, each.note]] : []))
    expect(told).toEqual([
      [on(8), 'given', 'All of it.'],
      [on(8), 'withdrawn', 'No more visits.'],
    ])
  })

  test('a lead that is said again, or a family that was not asked, is no new line', () => {
    const who = telling()
    const lead = { name: 'Ruth', role: '', agency: '', from: on(0) }
    for (const _ of [1, 2]) act(who, 'household', 'family-1', { lead, consent: 'not-asked' })
    expect(whats(linesOf(who))).toEqual(['opened', 'lead'])
  })

  test('what was entered in error is not there', () => {
    const who = telling()
    happened(who, 'word', 5, { type: 'observation' })
    act(who, 'entered-in-error', 'word', { reason: 'Another family.' })
    expect(whats(linesOf(who))).toEqual(['opened'])
  })
})

describe('what is asked for', () => {
  const told = () => {
    const who = telling(both)
    happened(who, 'a', 1, { type: 'injury', children: ['sam'] })
    happened(who, 'b', 2, { type: 'appointment', children: ['kai'], outcome: 'brought', agency: 'Hill Surgery' })
    happened(who, 'c', 3, { type: 'meeting', agency: 'HILL SURGERY ' })
    happened(who, 'd', 4, { type: 'part-time-timetable', children: ['kai'], until: on(100) })
    return linesOf(who)
  }
  const keys = (filter: Partial<typeof EVERYTHING>) =>
    filterLines(told(), { ...EVERYTHING, ...filter }).flatMap(({ key, sort }) => (sort === 'event' ? [key] : []))

  test('by child, with what is about the whole family; by group and type; by agency however it is written; by time', () => {
    expect(keys({ child: 'sam' })).toEqual(['a', 'c'])
    expect(keys({ kind: 'health' })).toEqual(['a', 'b'])
    expect(keys({ kind: 'appointment' })).toEqual(['b'])
    expect(keys({ agency: 'hill surgery' })).toEqual(['b', 'c'])
    expect(keys({ from: on(3) })).toEqual(['c', 'd'])
    // What goes on into that time is of it.
    expect(keys({ from: on(50) })).toEqual(['d'])
    expect(keys({ to: on(2) })).toEqual(['a', 'b'])
    expect(agenciesIn(told())).toEqual(['Fictional Trust', 'Hill Surgery'])
  })
})

describe('gaps and bursts', () => {
  test.each([
    [42, []],
    [43, [{ from: on(0), to: on(43), days: 43 }]],
  ])('nothing for %i days', (days, gaps) => {
    const who = telling()
    happened(who, 'word', days, { type: 'observation' })
    const { episodes } = familyOf(who)
    expect(gapsIn(linesOf(who), episodes, on(days + 1))).toEqual(gaps)
  })

  test('up to today is open, over a closed time there is none, and since when is nothing that anybody recorded', () => {
    const who = telling()
    act(who, 'onset', 'onset/sam/PHY', { since: on(60) })
    const { episodes } = familyOf(who)
    expect(gapsIn(linesOf(who), episodes, on(100))).toEqual([{ from: on(0), to: null, days: 100 }])
    closed(who, 'closing-1', 30)
    reopened(who, 'episode-2', 130)
    expect(gapsIn(linesOf(who), familyOf(who).episodes, on(150))).toEqual([])
  })

  test('four events within 14 days are a burst, three are none, and our own work makes none', () => {
    const told = (days: readonly number[], type: 'injury' | 'history-read' = 'injury') => {
      const who = telling()
      for (const [at, day] of days.entries()) happened(who, `e${at}`, day, { type, children: ['sam'] })
      return burstsIn(linesOf(who))
    }
    expect(told([1, 2, 3])).toEqual([])
    expect(told([1, 2, 3, 15])).toEqual([])
    expect(told([1, 2, 3, 14])).toEqual([{ from: on(1), to: on(14), count: 4 }])
    expect(told([1, 2, 3, 14, 15, 16])).toEqual([{ from: on(1), to: on(16), count: 6 }])
    expect(told([1, 2, 3, 4], 'history-read')).toEqual([])
  })

  test('months without anything are there too', () => {
    const who = telling()
    happened(who, 'word', 70, { type: 'observation' })
    expect(monthsIn(linesOf(who), on(70))).toEqual([
      { month: '2026-03', count: 1 },
      { month: '2026-04', count: 0 },
      { month: '2026-05', count: 1 },
    ])
  })
})
