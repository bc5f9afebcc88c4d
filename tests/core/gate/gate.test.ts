// @vitest-environment node
import { describe, expect, test } from 'vitest'
import { readCase } from '../../../src/core/case.ts'
import { alertsOf } from '../../../src/core/drift/alerts.ts'
import type { Values } from '../../../src/core/fact.ts'
import { gateOf, unmet } from '../../../src/core/gate/gate.ts'
import { type ClosingKind, GATE_POINTS, type GatePoint, type GatePointId } from '../../../src/core/gate/point.ts'
import type { Instrument } from '../../../src/core/instrument.ts'
import { findInstrument } from '../../../src/instruments/index.ts'
import { plumblineV1 } from '../../../src/instruments/plumbline/v1.ts'
import { builtInPractice } from '../../../src/practice/index.ts'
import { aimed, closed, familyOf, happened, on, practiceWith, reopened, telling, visited } from '../../helpers/drift.ts'
import { act, hear, type Person, person, START } from '../../helpers/people.ts'

const ROOMS = ['living-room', 'kitchen', 'child-bedroom'] as const
const AT_HOME: Values<'visit'> = { place: 'main-home', rooms: [...ROOMS], announced: false }
const SEEN = { seen: true, alone: 'yes' } as const
const GOOD = { PHY: 2, EDU: 2, MED: 2, SUP: 2, EMO: 2 } as const

const nextSees = (who: Person, day: number, name = 'The school nurse') =>
  act(who, 'household', 'family-1', { nextSees: name }, START + day * 86_400_000)

/** The day on which the family below could be closed. */
const END = 200

/** A family whose home was at 4, and has been good enough at two reviews more than 84 days apart; everything else is done. */
function ready(): Person {
  const who = telling()
  visited(who, 'v0', { days: 0, marks: { ...GOOD, 'PHY.2a': 4 }, presence: SEEN, plan: AT_HOME })
  aimed(who, 't1', 1, { child: 'sam', item: 'PHY.2a', from: 4, to: 2, by: on(190), who: 'Ruth' })
  visited(who, 'v1', { days: 90, marks: GOOD, presence: SEEN, plan: AT_HOME })
  visited(who, 'v2', { days: 192, marks: GOOD, presence: SEEN, plan: AT_HOME })
  aimed(who, 't1', 193, { outcome: 'met', outcomeWhy: 'Clean at two reviews.' })
  happened(who, 'h1', 194, { type: 'history-read' })
  happened(who, 'f1', 195, { type: 'family-told' })
  nextSees(who, 195)
  return who
}

function gate(who: Person, day = END, kind: ClosingKind = 'closed', practice = builtInPractice): GatePoint[] {
  const family = familyOf(who)
  return gateOf(family, on(day), practice, alertsOf(family, on(day), practice, 'plumbline'), 'plumbline', kind)
}
const shut = (who: Person, day = END, kind: ClosingKind = 'closed'): readonly GatePointId[] => unmet(gate(who, day, kind))

function pointOf<Id extends GatePointId>(points: readonly GatePoint[], id: Id): Extract<GatePoint, { id: Id }> {
  const found = points.find((point): point is Extract<GatePoint, { id: Id }> => point.id === id)
  return found ?? expect.fail(`no point ${id}`)
}

test('a family where everything is done can be closed and handed on; a transfer asks for all but holding', () => {
  expect(shut(ready())).toEqual([])
  expect(gate(ready()).map(({ id }) => id)).toEqual(GATE_POINTS)
  expect(gate(ready(), END, 'transferred').map(({ id }) => id)).toEqual(GATE_POINTS.filter((id) => id !== 'held'))
})

test('a family that somebody entered and nobody visited can not', () => {
  expect(shut(telling(), 10)).toEqual(['review', 'seen', 'history', 'next-sees', 'family-told'])
})

describe('the review', () => {
  test('may be 28 days old', () => {
    expect(shut(ready(), 220)).not.toContain('review')
    expect(shut(ready(), 221)).toContain('review')
  })

  test('is of each child: one who was left out stands in the way, by name', () => {
    const who = ready()
    act(who, 'child', 'ida', { name: 'Ida', birth: { kind: 'born', on: '2021-03-01' }, flags: [], lives: 'here' })
    expect(pointOf(gate(who), 'review')).toMatchObject({
      met: false,
      children: ['ida'],
      because: {
        limit: 28,
        children: [
          { child: 'sam', last: on(192), days: 8 },
          { child: 'ida', last: null, days: null },
        ],
      },
      act: { kind: 'visit', children: ['ida'] },
    })
  })

  test('of a child who lives elsewhere and was never visited is not asked for', () => {
    const who = ready()
    act(who, 'child', 'ida', { name: 'Ida', birth: { kind: 'born', on: '2021-03-01' }, flags: [], lives: 'elsewhere' })
    expect(shut(who)).toEqual([])
  })
})

describe('each child', () => {
  test('was seen in the last 10 days, by anybody', () => {
    expect(shut(ready(), 202)).toEqual([])
    expect(shut(ready(), 203)).toEqual(['seen'])
    const who = ready()
    happened(who, 's1', 201, { type: 'seen', children: ['sam'] })
    expect(shut(who, 203)).toEqual([])
  })

  test('who is not born yet is not looked for', () => {
    const who = ready()
    act(who, 'child', 'ida', { name: 'Baby', birth: { kind: 'expected', on: on(260) }, flags: [], lives: 'here' })
    expect(pointOf(gate(who), 'seen').children).toEqual([])
  })
})

describe('what was of concern', () => {
  test('has to be held: good enough at the last two reviews, 84 days apart', () => {
    const who = ready()
    visited(who, 'v3', { days: 193, marks: { ...GOOD, 'PHY.2a': 3 }, presence: SEEN, plan: AT_HOME })
    expect(pointOf(gate(who), 'held')).toMatchObject({
      met: false,
      because: { domains: 1, held: 0 },
      children: ['sam'],
      domains: [{ child: 'sam', domain: 'PHY' }],
      act: { kind: 'hold' },
    })
  })

  test('not seen at the last review is not held', () => {
    const who = telling()
    visited(who, 'v0', { days: 0, marks: { ...GOOD, 'PHY.2a': 4 } })
    visited(who, 'v1', { days: 90, marks: GOOD })
    visited(who, 'v2', { days: 192, marks: { ...GOOD, 'PHY.2a': 'not-seen' } })
    expect(pointOf(gate(who), 'held').met).toBe(false)
  })

  test('and graded with another instrument has to be held by that one', () => {
    const who = ready()
    const other = { ...plumblineV1, id: 'other' } as unknown as Instrument
    const find = (id: string, version: number) => (id === 'other' ? other : findInstrument(id, version))
    const instrument = { id: 'other', version: 1 }
    visited(who, 'v3', { days: 194, type: 'baseline', marks: { ...GOOD, 'MED.1a': 4 }, plan: { ...AT_HOME, instrument } })
    const family = readCase('family-1', who.log, find)
    const [held] = gateOf(family, on(END), builtInPractice, [], 'plumbline', 'closed').filter(({ id }) => id === 'held')
    expect(held).toMatchObject({ met: false, domains: [{ child: 'sam', domain: 'MED' }] })
  })

  test('does not stand in the way of a transfer', () => {
    const who = telling()
    visited(who, 'v0', { days: 192, marks: { ...GOOD, PHY: 3 }, presence: SEEN, plan: AT_HOME })
    expect(shut(who, END, 'closed')).toContain('held')
    expect(shut(who, END, 'transferred')).not.toContain('held')
  })
})

describe('alerts', () => {
  test('of the rules in the way count, looked at or not', () => {
    const who = ready()
    happened(who, 'n1', 196, { type: 'no-access', outcome: 'nobody-home' })
    happened(who, 'n2', 198, { type: 'no-access', outcome: 'nobody-home' })
    const point = pointOf(gate(who), 'alerts')
    expect(point).toMatchObject({ met: false, because: { open: 1, rules: ['D11'] }, act: { kind: 'alerts', alerts: point.alerts } })

    const family = familyOf(who)
    const [alert] = alertsOf(family, on(END), builtInPractice, 'plumbline').filter(({ rule }) => rule === 'D11')
    const { key, evidence, level } = alert ?? expect.fail('no alert')
    act(who, 'acknowledgement', 'k1', { alert: key, evidence, level, reason: 'They were on holiday.' })
    expect(shut(who)).toEqual(['alerts'])
  })

  test('of other rules do not', () => {
    const who = ready()
    happened(who, 'a1', 196, { type: 'attendance', children: ['sam'], percent: 40 })
    expect(alertsOf(familyOf(who), on(END), builtInPractice, 'plumbline').map(({ rule }) => rule)).toContain('D25')
    expect(shut(who)).toEqual([])
  })
})

describe('what is half done', () => {
  test('is finished first, whenever it was begun', () => {
    const who = ready()
    visited(who, 'v9', { days: 40, signed: false })
    expect(pointOf(gate(who), 'complete')).toMatchObject({
      met: false,
      because: { halfDone: 1 },
      children: ['sam'],
      act: { kind: 'visit', visits: ['v9'] },
    })
  })

  test('so is what this version cannot read, and what could not be opened', () => {
    const who = ready()
    act(who, 'visit', 'v9', { type: 'review', on: on(195), set: 'full', children: ['sam'], instrument: { id: 'unknown', version: 7 } })
    expect(pointOf(gate(who), 'complete').because).toEqual({ halfDone: 0, unread: 1, damaged: 0 })
    const family = { ...familyOf(ready()), damaged: [{ pageId: 'p1', size: 8 }] }
    expect(unmet(gateOf(family, on(END), builtInPractice, [], 'plumbline', 'closed'))).toEqual(['complete'])
  })
})

describe.each([
  ['history', 'history-read'],
  ['family-told', 'family-told'],
] as const)('%s', (id, type) => {
  /** Everything done but this, which was done on that day; the latest visit was on day 192. */
  function done(day: number | null): Person {
    const who = ready()
    act(who, 'entered-in-error', type === 'history-read' ? 'h1' : 'f1', { reason: 'Another family' })
    if (day !== null) happened(who, 'e9', day, { type })
    return who
  }

  test.each<[string, number | null, boolean]>([
    ['never', null, false],
    ['the day before the latest visit', 191, false],
    ['on its day', 192, true],
    ['after it', 199, true],
  ])('%s', (_what, day, met) => {
    expect(pointOf(gate(done(day)), id)).toMatchObject({ met, because: { last: day === null ? null : on(day), visit: on(192) } })
  })
})

describe('targets', () => {
  const target = (outcome: 'met' | 'carried' | 'dropped' | null, grade: number | null): GatePoint => {
    const who = ready()
    aimed(who, 't2', 90, { child: 'sam', item: 'PHY.1a', from: 4, to: 1, by: on(300) })
    if (outcome) aimed(who, 't2', 195, { outcome, outcomeWhy: 'Said so.' })
    if (grade !== null) visited(who, 'v3', { days: 193, marks: { ...GOOD, 'PHY.1a': grade }, presence: SEEN, plan: AT_HOME })
    return pointOf(gate(who), 'targets')
  }

  test.each<[string, Parameters<typeof target>, Partial<Extract<GatePoint, { id: 'targets' }>['because']> | null]>([
    ['still open', [null, null], { open: 1 }],
    ['still open, though the item is there', [null, 1], { open: 1 }],
    ['carried on', ['carried', null], null],
    ['met, and the item is there', ['met', 1], null],
    ['called met, while the latest grade is worse', ['met', 2], { notReached: 1 }],
    ['dropped', ['dropped', 2], { dropped: 1 }],
    ['dropped, though the item is there', ['dropped', 1], null],
  ])('%s', (_what, [outcome, grade], inTheWay) => {
    const point = target(outcome, grade)
    expect(point.met).toBe(inTheWay === null)
    expect(point.because).toMatchObject({ all: 2, ...inTheWay })
    expect(point.act).toEqual({ kind: 'targets', targets: inTheWay === null ? [] : ['t2'] })
  })
})

describe('who sees the children next', () => {
  test('is named in more than blanks', () => {
    const who = ready()
    nextSees(who, 196, '  ')
    expect(shut(who)).toEqual(['next-sees'])
  })

  test('is settled, where two people named somebody different', () => {
    const [ruth, imran] = [ready(), person('Imran')]
    hear(imran, ruth.log)
    nextSees(ruth, 196, 'The school nurse')
    nextSees(imran, 196, 'The health visitor')
    hear(ruth, imran.log)
    expect(pointOf(gate(ruth), 'next-sees')).toMatchObject({ met: false, because: { contested: true } })
  })
})

describe('a case opened again', () => {
  function again(): Person {
    const who = ready()
    closed(who, 'c1', 200)
    reopened(who, 'e2', 400, 'A new referral')
    return who
  }

  test('stands where a new one does: what was done before the last ending counts no more', () => {
    expect(shut(again(), 410)).toEqual(['review', 'seen', 'history', 'next-sees', 'family-told'])
  })

  test('does not ask again for targets that ended then', () => {
    expect(pointOf(gate(again(), 410), 'targets').because.all).toBe(0)
  })
})

test('goes by the numbers of the area', () => {
  const area = practiceWith({ 'gate-review-days': 7, 'gate-seen-days': 5 })
  expect(unmet(gate(ready(), END, 'closed', area))).toEqual(['review', 'seen'])
})

test('nothing that is left out opens it: taking away any one thing that was done shuts it', () => {
  const who = ready()
  const without = (id: string) => ({ ...who, log: who.log.filter(({ about, kind }) => about !== id || kind === 'household') }) as Person
  expect(shut(without('h1'))).toEqual(['history'])
  expect(shut(without('f1'))).toEqual(['family-told'])
  expect(shut(without('v2')).length).toBeGreaterThan(0)
  expect(shut(without('v1'))).toContain('held')
})
