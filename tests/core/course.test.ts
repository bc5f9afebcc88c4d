// @vitest-environment node
import { describe, expect, test } from 'vitest'
import { readCase } from '../../src/core/case.ts'
import { type Course, courseOf, sideOf } from '../../src/core/course.ts'
import { childAt, type Fact, itemAt, type Values } from '../../src/core/fact.ts'
import type { Grade, ItemSet } from '../../src/core/instrument.ts'
import { findInstrument } from '../../src/instruments/index.ts'
import { act, hear, type Person, person, START } from '../helpers/people.ts'

const MS_A_DAY = 86_400_000
const dayAfter = (days: number) => new Date(START + days * MS_A_DAY).toISOString().slice(0, 10)

const PHYSICAL = ['PHY.1a', 'PHY.2a', 'PHY.2d', 'PHY.3a', 'PHY.4a']

/** A family with Sam, born three years before the story. */
function tablet(): Person {
  const ruth = person('Ruth')
  act(ruth, 'household', 'family-1', { name: 'Hale' })
  act(ruth, 'child', 'sam', { name: 'Sam', birth: { kind: 'born', on: '2023-03-01' }, flags: [], lives: 'here' })
  return ruth
}

interface Happened {
  readonly days: number
  readonly set?: ItemSet
  readonly grades?: readonly (Grade | null)[]
  readonly presence?: Values<'presence'>
  readonly signed?: boolean
}

/** A visit to Sam with these grades of the physical core items, in their order; null is left without an answer. */
function visitOf(who: Person, id: string, { days, set = 'core', grades = [], presence, signed = true }: Happened) {
  const now = START + days * MS_A_DAY
  const plan = { type: days === 0 ? ('baseline' as const) : ('review' as const), on: dayAfter(days), set, children: ['sam'] }
  act(who, 'visit', id, { ...plan, instrument: { id: 'plumbline', version: 1 } }, now)
  for (const [at, grade] of grades.entries()) {
    const item = PHYSICAL[at]
    if (item && grade !== null) act(who, 'answer', itemAt(id, 'sam', item), { answer: { kind: 'graded', grade } }, now)
  }
  if (presence) act(who, 'presence', childAt(id, 'sam'), presence, now)
  if (signed) sign(who, id, now)
}

function sign(who: Person, id: string, now: number) {
  const through = { [who.author.device]: who.highest as string }
  act(who, 'signature', id, { through, covers: (who.log[0] as Fact).id, count: 1, previous: null }, now)
}

function courseFrom(who: Person): Course {
  const course = courseOf(readCase('family-1', who.log, findInstrument), 'sam')
  if (!course) throw new Error('Sam is not of this family')
  return course
}

const physical = (course: Course) => course.domains.find((domain) => domain.domain === 'PHY')

describe('the course of a child', () => {
  test('before the first visit there is nothing to show', () => {
    const course = courseFrom(tablet())
    expect(course).toMatchObject({ visits: [], latest: null, previous: null, domains: [], lastSeen: null })
  })

  test('a child of another family has none', () => {
    expect(courseOf(readCase('family-1', tablet().log, findInstrument), 'somebody-else')).toBeNull()
  })

  test('the latest two signed visits make the call, the earlier ones the line', () => {
    const ruth = tablet()
    visitOf(ruth, 'v1', { days: 0, grades: [2, 2, 2, 2, 2] })
    visitOf(ruth, 'v2', { days: 60, grades: [2, 2, 2, 2, 2] })
    visitOf(ruth, 'v3', { days: 120, grades: [4, 3, 3, 3, 3] })
    const course = courseFrom(ruth)
    expect(course.latest?.visit.id).toBe('v3')
    expect(course.previous?.visit.id).toBe('v2')
    expect(physical(course)).toMatchObject({ grades: [2, 2, 4], since: dayAfter(120), before: { grade: 2, on: dayAfter(60) } })
    expect(physical(course)?.change).toMatchObject({ call: 'worse', paired: 5, worse: 5 })
  })

  test('a grade that has stayed the same says since when', () => {
    const ruth = tablet()
    visitOf(ruth, 'v1', { days: 0, grades: [3, 3, 3, 3, 3] })
    visitOf(ruth, 'v2', { days: 60, grades: [2, 2, 2, 2, 2] })
    visitOf(ruth, 'v3', { days: 120, grades: [2, 2, 2, 2, 2] })
    expect(physical(courseFrom(ruth))).toMatchObject({ since: dayAfter(60), before: { grade: 3, on: dayAfter(0) } })
  })

  test('a visit that did not see enough breaks the line and hides nothing that was seen before', () => {
    const ruth = tablet()
    visitOf(ruth, 'v1', { days: 0, grades: [3, 3, 3, 3, 3] })
    visitOf(ruth, 'v2', { days: 60, grades: [4, null, null, null, null] })
    const domain = physical(courseFrom(ruth))
    expect(domain).toMatchObject({ grades: [3, null], since: null, before: { grade: 3, on: dayAfter(0) } })
    expect(domain?.now).toMatchObject({ kind: 'not-enough-seen', worstSeen: 4 })
    expect(domain?.change?.call).toBe('too-few')
  })

  test('the same grade after a gap counts from after the gap', () => {
    const ruth = tablet()
    visitOf(ruth, 'v1', { days: 0, grades: [3, 3, 3, 3, 3] })
    visitOf(ruth, 'v2', { days: 60 })
    visitOf(ruth, 'v3', { days: 120, grades: [3, 3, 3, 3, 3] })
    expect(physical(courseFrom(ruth))).toMatchObject({ since: dayAfter(120), before: { grade: 3, on: dayAfter(0) } })
  })

  test('a half-done visit waits beside the signed ones', () => {
    const ruth = tablet()
    visitOf(ruth, 'v1', { days: 0, grades: [2, 2, 2, 2, 2] })
    visitOf(ruth, 'v2', { days: 60, grades: [5], signed: false })
    const course = courseFrom(ruth)
    expect(course.latest?.visit.id).toBe('v1')
    expect(course.halfDone.map(({ visit }) => visit.id)).toEqual(['v2'])
  })

  test('where nothing is signed yet, the half-done visit is what there is', () => {
    const ruth = tablet()
    visitOf(ruth, 'v1', { days: 0, grades: [2, 2, 2, 2, 2], signed: false })
    expect(courseFrom(ruth).latest?.visit.id).toBe('v1')
  })
})

describe('when the child was last seen', () => {
  test('counts only visits that say so, alone or not', () => {
    const ruth = tablet()
    visitOf(ruth, 'v1', { days: 0, presence: { seen: true, alone: 'yes' } })
    visitOf(ruth, 'v2', { days: 60, presence: { seen: true, alone: 'no' } })
    visitOf(ruth, 'v3', { days: 120, presence: { seen: false, whyNot: 'At nursery' } })
    expect(courseFrom(ruth)).toMatchObject({ lastSeen: dayAfter(60), lastSeenAlone: dayAfter(0) })
  })

  test('two people who say different things leave it open', () => {
    const [ruth, imran] = [tablet(), person('Imran')]
    visitOf(ruth, 'v1', { days: 0, signed: false })
    hear(imran, ruth.log)
    act(ruth, 'presence', childAt('v1', 'sam'), { seen: true })
    act(imran, 'presence', childAt('v1', 'sam'), { seen: false })
    hear(ruth, imran.log)
    expect(courseFrom(ruth).lastSeen).toBeNull()
  })
})

test('an answer to an item that no longer applies proves nothing', () => {
  const ruth = tablet()
  visitOf(ruth, 'v1', { days: 0, grades: [2, 2, 2, 2, 2] })
  // Pregnancy items were asked before the birth date was entered.
  act(ruth, 'answer', itemAt('v1', 'sam', 'MED.5a'), { answer: { kind: 'graded', grade: 5 } })
  const profile = courseFrom(ruth).latest?.profile
  expect(profile && sideOf(profile).items.has('MED.5a')).toBe(false)
  expect(profile && sideOf(profile).items.has('PHY.1a')).toBe(true)
})
