import { describe, expect, test } from 'vitest'
import type { BoardEntry } from '../../../src/app/board.ts'
import { boardFamily } from '../../../src/core/board.ts'
import { readCase } from '../../../src/core/case.ts'
import { current, findInstrument } from '../../../src/instruments/index.ts'
import { builtInPractice } from '../../../src/practice/index.ts'
import { childrenOf, groupsOf } from '../../../src/ui/caseload/board.ts'
import { EVERYONE, type Filters, NO_LEVEL } from '../../../src/ui/caseload/filters.ts'
import { alert, child, domain, entry, looked } from '../../helpers/board.ts'
import { grade, sign, visit } from '../../helpers/family.ts'
import { act, person } from '../../helpers/people.ts'

const TODAY = '2026-11-21'
const me = person('Ruth').author
const looker = { me, today: TODAY, scale: current.scale }

const shown = (families: readonly BoardEntry[], filters: Partial<Filters> = {}, find = '') =>
  groupsOf(families, find, { ...EVERYONE, ...filters }, looker).map(({ family, rows }) =>
    rows.length > 0 ? rows.map((row) => row.child.name).join(' ') : family.name,
  )

/** The first alert of each row that speaks, by rule. */
const spoken = (families: readonly BoardEntry[], filters: Partial<Filters> = {}) =>
  groupsOf(families, '', { ...EVERYONE, ...filters }, looker).flatMap(({ rows }) => rows.map((row) => row.alerts[0]?.rule ?? null))

describe('the order of the board', () => {
  test('is the gravest alert first, then act, then note, then nobody’s', () => {
    const families = [
      entry('Quiet', [child('Quinn')]),
      entry('Noted', [child('Nia', { alerts: [alert('D5', 'note', '2026-01-01')] })]),
      entry('Acting', [child('Ada', { alerts: [alert('D1', 'act', '2026-11-01')] })]),
      entry('Escalated', [child('Eve', { alerts: [alert('D22', 'escalate', '2026-11-20')] })]),
    ]
    expect(shown(families)).toEqual(['Eve', 'Ada', 'Nia', 'Quinn'])
  })

  test('of one level is the order of the rules, and of one rule the longest first', () => {
    const families = [
      entry('One', [child('Late', { alerts: [alert('D9', 'act', '2026-01-01')] })]),
      entry('Two', [child('New', { alerts: [alert('D1', 'act', '2026-11-10')] })]),
      entry('Three', [child('Old', { alerts: [alert('D1', 'act', '2026-03-10')] })]),
    ]
    expect(shown(families)).toEqual(['Old', 'New', 'Late'])
  })

  test('does not count what somebody has looked at', () => {
    const seen = alert('D6', 'escalate', '2026-01-01', { acknowledged: looked })
    const families = [
      entry('Looked', [child('Lou', { alerts: [seen] })]),
      entry('Open', [child('Ona', { alerts: [alert('D5', 'note', '2026-10-01')] })]),
    ]
    expect(shown(families)).toEqual(['Ona', 'Lou'])
    expect(spoken(families)).toEqual(['D5', null])
  })

  test('without any alert is by the next visit: what is due first comes first', () => {
    const due = (on: string) => ({ due: { what: 'review', by: 'interval', on } as const })
    expect(shown([entry('A', [child('Ann', due('2027-03-01'))]), entry('B', [child('Bob', due('2026-11-30'))])])).toEqual(['Bob', 'Ann'])
  })

  test('keeps the children of a family together, at the place of the one who comes first', () => {
    const two = entry('Two', [child('Kai'), child('Sam', { alerts: [alert('D2', 'act', '2026-10-01')] })])
    const one = entry('One', [child('Inês', { alerts: [alert('D5', 'note', '2026-10-01')] })])
    expect(shown([one, two])).toEqual(['Sam Kai', 'Inês'])
  })

  test('puts a family where an alert about the whole of it belongs, and its first row speaks for it', () => {
    const whole = entry('Whole', [child('Wim'), child('Zoe')], { alerts: [alert('D17', 'escalate', '2026-10-01')] })
    const one = entry('One', [child('Inês', { alerts: [alert('D1', 'act', '2026-10-01')] })])
    expect(shown([one, whole])).toEqual(['Wim Zoe', 'Inês'])
    expect(spoken([one, whole])).toEqual(['D17', null, 'D1'])
  })
})

describe('looking for somebody', () => {
  const families = [entry('Marlow', [child('Aisha'), child('Noah')]), entry('Baptiste', [child('Inês')]), entry('Quill', [])]

  test('does not ask for accents or capitals', () => {
    expect(shown(families, {}, 'INES')).toEqual(['Inês'])
    expect(shown(families, {}, ' inê ')).toEqual(['Inês'])
  })

  test('finds a family by its name with all its children, a child alone by theirs, and a family that has none yet', () => {
    expect(shown(families, {}, 'marl')).toEqual(['Aisha Noah'])
    expect(shown(families, {}, 'noah')).toEqual(['Noah'])
    expect(shown(families, {}, 'quill')).toEqual(['Quill'])
    expect(shown(families, {}, 'zebra')).toEqual([])
  })
})

describe('a filter', () => {
  test('shows mine: what I graded or entered, and what I lead', () => {
    const lead = (name: string) => ({ lead: { name, role: 'r', agency: 'a', from: '2026-01-01' } })
    const families = [
      entry('Graded', [child('Gil')], { people: [me.practitioner] }),
      entry('Led', [child('Lea')], lead(` ${me.name.toUpperCase()} `)),
      entry('Other', [child('Oz')], { people: ['somebody'], ...lead('Gwen') }),
    ]
    expect(shown(families, { whose: 'mine' })).toEqual(['Gil', 'Lea'])
  })

  test('keeps a family just added in sight among mine, and out of the way of anything narrower', () => {
    const families = [entry('Bare', [], { people: [] }), entry('New', [], { people: [me.practitioner] })]
    expect(shown(families)).toEqual(['Bare', 'New'])
    expect(shown(families, { whose: 'mine' })).toEqual(['New'])
    expect(shown(families, { overdue: true })).toEqual([])
  })

  test('shows one level of need, and those of whom nobody has decided', () => {
    const families = [entry('A', [child('Ann')], { level: 'in-need' }), entry('B', [child('Bob')])]
    expect(shown(families, { level: 'in-need' })).toEqual(['Ann'])
    expect(shown(families, { level: NO_LEVEL })).toEqual(['Bob'])
  })

  test('shows a domain with a concern in it or an alert about it, and speaks of that alert first', () => {
    const alerts = [alert('D1', 'act', '2026-01-01', { domain: 'PHY' }), alert('D5', 'note', '2026-01-01', { domain: 'EMO' })]
    const families = [
      entry('A', [child('Alert', { alerts })]),
      entry('B', [child('Concern', { domains: [domain('EMO', 3)] })]),
      entry('C', [child('Unseen', { domains: [domain('EMO', null, 4)] })]),
      entry('D', [child('Fine', { domains: [domain('EMO', 2), domain('PHY', 5)] })]),
      entry('E', [child('Looked', { alerts: [alert('D5', 'note', '2026-01-01', { domain: 'EMO', acknowledged: looked })] })]),
    ]
    expect(shown(families, { domain: 'EMO' })).toEqual(['Alert', 'Concern', 'Unseen'])
    expect(spoken(families, { domain: 'EMO' })[0]).toBe('D5')
  })

  test('shows an alert by its level or by its rule, and those about the family with all its children', () => {
    const families = [
      entry('A', [child('Ann', { alerts: [alert('D1', 'act', '2026-01-01'), alert('D9', 'note', '2026-01-01')] })]),
      entry('B', [child('Bob'), child('Bea')], { alerts: [alert('D18', 'escalate', '2026-01-01')] }),
    ]
    expect(shown(families, { alert: 'D9' })).toEqual(['Ann'])
    expect(spoken(families, { alert: 'D9' })).toEqual(['D9'])
    expect(shown(families, { alert: 'escalate' })).toEqual(['Bea Bob'])
    expect(shown(families, { alert: 'D3' })).toEqual([])
  })

  test('shows children under 2, those not born, half-done visits, and reviews past their day', () => {
    const due = (on: string) => ({ due: { what: 'review', by: 'interval', on } as const })
    const families = [
      entry('A', [child('Baby', { birth: { kind: 'born', on: '2025-10-01' } })]),
      entry('B', [child('Bump', { birth: { kind: 'expected', on: '2027-01-09' } })]),
      entry('C', [child('Half', { halfDone: ['2026-11-20'] })]),
      entry('D', [child('Late', due('2026-11-20')), child('Today', due(TODAY))]),
    ]
    expect(shown(families, { age: 'under-2' })).toEqual(['Baby'])
    expect(shown(families, { age: 'before-birth' })).toEqual(['Bump'])
    expect(shown(families, { halfDone: true })).toEqual(['Half'])
    expect(shown(families, { overdue: true })).toEqual(['Late'])
  })

  test('keeps cases that are closed or handed on apart from the open ones', () => {
    const families = [
      entry('Open', [child('Ona')]),
      entry('Ended', [child('Eli', { due: null })], { closed: { on: '2026-10-01', type: 'closed' } }),
    ]
    expect(shown(families)).toEqual(['Ona'])
    expect(shown(families, { closed: true })).toEqual(['Eli'])
  })

  test('counts children, not families', () => {
    expect(childrenOf(groupsOf([entry('A', [child('Ann'), child('Abe')]), entry('B', [])], '', EVERYONE, looker))).toBe(2)
  })
})

test('a slip that visits show comes before a family in which nothing moved', () => {
  const PHYSICAL = ['PHY.1a', 'PHY.2a', 'PHY.2d', 'PHY.3a', 'PHY.4a']
  const family = (name: string, grades: readonly (2 | 4)[]): BoardEntry => {
    const who = person('Ruth')
    act(who, 'household', 'family-1', { name })
    act(who, 'child', name, { name, birth: { kind: 'born', on: '2015-01-01' }, flags: [], lives: 'here' })
    for (const [at, given] of grades.entries()) {
      const id = `v${at}`
      visit(who, id, { type: at === 0 ? 'baseline' : 'review', on: `2026-1${at}-01`, set: 'core', children: [name] })
      for (const item of PHYSICAL) grade(who, item, given, id, name)
      sign(who, id)
    }
    const facts = who.log.map((fact) => ({ ...fact, caseId: name, ...(fact.about === 'family-1' && { about: name }) }))
    return {
      ...boardFamily(readCase(name, facts, findInstrument), TODAY, builtInPractice, current.id),
      damaged: 0,
      partial: false,
      held: false,
    }
  }
  expect(shown([family('Steady', [2, 2]), family('Slipped', [2, 4])])).toEqual(['Slipped', 'Steady'])
})
