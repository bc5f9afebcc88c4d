// @vitest-environment node
import { describe, expect, test } from 'vitest'
import { readCase } from '../../src/core/case.ts'
import { alertsIn, alertsOf } from '../../src/core/drift/alerts.ts'
import { RULES } from '../../src/core/drift/index.ts'
import { questionsFor, supervisionDue, supervisionOf, supervisionsOf } from '../../src/core/supervision.ts'
import { factsBy } from '../../src/core/supervision/since.ts'
import { supervision as words } from '../../src/i18n/en/supervision.ts'
import { findInstrument } from '../../src/instruments/index.ts'
import { builtInPractice } from '../../src/practice/index.ts'
import { aimed, closed, decided, familyOf, happened, lookOn, on, reopened, telling, visited } from '../helpers/drift.ts'
import { act, type Person, START } from '../helpers/people.ts'

const MS_A_DAY = 86_400_000
const at = (days: number, hours = 0) => START + days * MS_A_DAY + hours * 3_600_000

const talked = (who: Person, day: number, id = `s${day}`) => happened(who, id, day, { type: 'supervision' })

/** The sheet of a family that many days into its story. */
function sheetOn(who: Person, days: number) {
  const look = lookOn(who, days)
  const last = look.events.findLast(({ type }) => type === 'supervision')
  const then = last && readCase('family-1', factsBy(look.family, last), findInstrument)
  const alerts = then && alertsOf(then, last.on, builtInPractice, 'plumbline')
  return supervisionOf(look, alertsIn(look), then && alerts ? { family: then, alerts } : null)
}

/** A family whose home is at 4 at the baseline on day 0. */
function worrying(): Person {
  const who = telling()
  visited(who, 'v0', {
    days: 0,
    marks: { PHY: 3, 'PHY.2a': 4 },
    presence: { seen: true, alone: 'yes' },
    plan: { place: 'main-home', rooms: ['kitchen'] },
  })
  return who
}

const ids = (things: readonly { readonly id: string }[]) => things.map(({ id }) => id)

describe('since the last supervision', () => {
  test('there is what was written after it, whatever day it is of', () => {
    const who = worrying()
    happened(who, 'before', 5, { type: 'injury', children: ['sam'] })
    talked(who, 10)
    act(who, 'event', 'told-late', { type: 'injury', on: on(3), children: ['sam'] }, at(12))
    happened(who, 'after', 14, { type: 'referral', outcome: 'waiting' })
    decided(who, 'level', 15, 'in-need')
    visited(who, 'v1', { days: 20, marks: { PHY: 3, 'PHY.2a': 2 } })
    const { changed, last, since } = sheetOn(who, 25)
    expect([last?.id, since]).toEqual(['s10', on(10)])
    expect(ids(changed.visits)).toEqual(['v1'])
    expect(ids(changed.events)).toEqual(['told-late', 'after'])
    expect(ids(changed.decisions)).toEqual(['level'])
    expect(changed.calls[0]).toEqual({ child: 'sam', domain: 'PHY', call: 'unsure', on: on(20) })
  })

  test('of its own day, there is what was written after it', () => {
    const who = worrying()
    act(who, 'event', 'morning', { type: 'injury', on: on(10), children: ['sam'] }, at(10, -1))
    talked(who, 10)
    act(who, 'event', 'evening', { type: 'injury', on: on(10), children: ['sam'] }, at(10, 3))
    expect(ids(sheetOn(who, 11).changed.events)).toEqual(['evening'])
  })

  test('one that was noted days late divides by its own day', () => {
    const who = worrying()
    happened(who, 'between', 12, { type: 'injury', children: ['sam'] })
    act(who, 'event', 's', { type: 'supervision', on: on(10) }, at(15))
    expect(ids(sheetOn(who, 20).changed.events)).toEqual(['between'])
  })

  test('alerts are new or gone against those of then', () => {
    const who = worrying()
    talked(who, 10)
    // By day 40 nobody has seen Sam for longer than four weeks; the item at 4 has come down.
    visited(who, 'v1', { days: 11, marks: { PHY: 3, 'PHY.2a': 2 }, presence: { seen: false, alone: 'no' } })
    const { alertsNew, alertsGone } = sheetOn(who, 40).changed
    expect(alertsNew.map(({ rule }) => rule)).toContain('D10')
    expect(alertsGone.map(({ rule }) => rule)).toContain('D1')
    expect(alertsNew.map(({ rule }) => rule)).not.toContain('D1')
  })

  test('without one everything of the episode is new, and no alert is called so', () => {
    const who = worrying()
    happened(who, 'e', 5, { type: 'injury', children: ['sam'] })
    const { changed, last, since } = sheetOn(who, 20)
    expect([last, since]).toEqual([null, on(0)])
    expect([ids(changed.visits), ids(changed.events), changed.alertsNew, changed.alertsGone]).toEqual([['v0'], ['e'], [], []])
  })

  test('one of an earlier episode is past', () => {
    const who = worrying()
    talked(who, 10)
    closed(who, 'c', 20)
    reopened(who, 'again', 40)
    happened(who, 'e', 45, { type: 'referral', outcome: 'waiting' })
    const sheet = sheetOn(who, 50)
    expect([sheet.last, sheet.since, ids(sheet.changed.events)]).toEqual([null, on(40), ['e']])
    expect(supervisionsOf(familyOf(who)).map(({ event }) => event.id)).toEqual(['s10'])
  })
})

describe('when it is due', () => {
  test('35 and 61 days after the last one, or after the visit that showed the concern', () => {
    const who = worrying()
    expect(supervisionDue(lookOn(who, 5))).toEqual({ from: on(0), soon: on(35), late: on(61) })
    talked(who, 10)
    expect(supervisionDue(lookOn(who, 12))).toEqual({ from: on(10), soon: on(45), late: on(71) })
  })

  test('the rule about it speaks the day after', () => {
    const who = worrying()
    const due = supervisionDue(lookOn(who, 5))
    const speaks = (day: number) => alertsIn(lookOn(who, day)).find(({ rule }) => rule === 'D20')?.level
    expect([due?.soon, speaks(35), speaks(36)]).toEqual([on(35), undefined, 'note'])
    expect([due?.late, speaks(61), speaks(62)]).toEqual([on(61), 'note', 'act'])
  })

  test('no day where nothing is of concern', () => {
    const who = telling()
    visited(who, 'v0', { days: 0, marks: { PHY: 2 } })
    expect(supervisionDue(lookOn(who, 90))).toBeNull()
  })
})

describe('what has not been seen', () => {
  test('each child, the longest unseen first, and alone', () => {
    const who = telling({
      sam: { kind: 'born', on: '2023-03-01' },
      kai: { kind: 'born', on: '2020-03-01' },
      bud: { kind: 'expected', on: '2026-09-01' },
    })
    visited(who, 'v0', { days: 0, presence: { seen: true, alone: 'no' }, marks: { PHY: 2 } })
    visited(who, 'v1', { days: 1, child: 'kai', presence: { seen: true, alone: 'yes' }, marks: { PHY: 2 } })
    happened(who, 'school', 9, { type: 'seen', children: ['sam'], alone: true })
    expect(sheetOn(who, 20).unseen.children).toEqual([
      { child: 'kai', last: on(1), alone: on(1) },
      { child: 'sam', last: on(9), alone: on(9) },
    ])
  })

  test('rooms that the last visit at home did not see, with the day on which they were', () => {
    const who = worrying()
    visited(who, 'v1', { days: 30, marks: { PHY: 3 }, plan: { place: 'main-home', rooms: ['living-room'] } })
    visited(who, 'v2', { days: 40, marks: { PHY: 3 }, plan: { place: 'elsewhere' } })
    const { home, rooms } = sheetOn(who, 41).unseen
    expect(home).toBe(on(30))
    expect(rooms).toContainEqual({ room: 'kitchen', last: on(0) })
    expect(rooms).toContainEqual({ room: 'child-bedroom', last: null })
    expect(rooms.map(({ room }) => room)).not.toContain('living-room')
  })

  test('items that nobody has seen at visit after visit, by name', () => {
    const who = telling()
    for (const days of [0, 30]) visited(who, `v${days}`, { days, marks: { PHY: 2, EDU: 2, MED: 2, SUP: 2, EMO: 2, 'PHY.2a': 'not-seen' } })
    expect(sheetOn(who, 31).unseen.items).toEqual([{ child: 'sam', domain: 'PHY', items: ['PHY.2a'] }])
  })
})

describe('what is overdue and stuck', () => {
  test('names reviews and targets from the day after their day', () => {
    const who = worrying()
    aimed(who, 't', 1, { child: 'sam', item: 'PHY.2a', from: 4, to: 2, by: on(50), who: 'Jo' })
    expect([sheetOn(who, 50).targets.length, ids(sheetOn(who, 51).targets)]).toEqual([0, ['t']])
    expect([sheetOn(who, 91).reviews.length, sheetOn(who, 92).reviews.map(({ child }) => child)]).toEqual([0, ['sam']])
  })

  test('a standstill says whether anybody has challenged it since', () => {
    const who = worrying()
    for (const days of [90, 190]) visited(who, `v${days}`, { days, marks: { PHY: 3, 'PHY.2a': 4 } })
    const stuck = (day: number) => sheetOn(who, day).stuck.map(({ alert, challenged }) => [alert.rule, challenged])
    expect(stuck(195)).toContainEqual(['D6', null])
    happened(who, 'c', 196, { type: 'challenge', outcome: 'open', stage: 'talk' })
    expect(stuck(200)).toContainEqual(['D6', on(196)])
  })
})

describe('questions', () => {
  test('are of what was found, the gravest first, then those that are always asked', () => {
    const found = [
      { rule: 'D24', level: 'note' },
      { rule: 'D6', level: 'escalate' },
      { rule: 'D15', level: 'note' },
      { rule: 'D2', level: 'act' },
      { rule: 'D2', level: 'act' },
    ] as const
    expect(questionsFor(found)).toEqual(['D6', 'D2', 'D15', 'D24', 'hope', 'other-mind', 'whose-view'])
    expect(questionsFor([])).toEqual(['hope', 'other-mind', 'whose-view'])
  })

  test('there are one or two for every rule and for what is always asked, and each is a question', () => {
    for (const id of [...RULES.map((rule) => rule.id), ...questionsFor([])]) {
      const asked = words.question[id] ?? []
      expect([1, 2], id).toContain(asked.length)
      for (const question of asked) expect(question.endsWith('?'), question).toBe(true)
    }
  })
})

test('a supervision that two people noted and somebody joined is one, with the actions of both', () => {
  const who = worrying()
  talked(who, 10, 'one')
  talked(who, 10, 'two')
  act(who, 'action', 'a', { what: 'Ring', who: 'Jo', by: on(20), support: false, event: 'one' }, at(10))
  act(who, 'action', 'b', { what: 'Write', who: 'Jo', by: on(20), support: false, event: 'two' }, at(10))
  act(who, 'action', 'c', { what: 'Other', who: 'Jo', by: on(20), support: false }, at(10))
  expect(supervisionsOf(familyOf(who))).toHaveLength(2)
  act(who, 'same', 'same/one/two', { state: 'same', reason: '' }, at(11))
  expect(supervisionsOf(familyOf(who)).map(({ actions }) => ids(actions))).toEqual([['a', 'b']])
})
