// @vitest-environment node
import { describe, expect, test } from 'vitest'
import { homeNotReached } from '../../../src/core/drift/home-not-reached.ts'
import type { Room, Values } from '../../../src/core/fact.ts'
import { findsInFamily, happened, on, practiceWith, signed, telling, visited } from '../../helpers/drift.ts'
import { act, hear, meet, type Person, person, START } from '../../helpers/people.ts'

const found = (who: Person, days: number) => findsInFamily(homeNotReached, who, days)
const kinds = (who: Person, days: number) => found(who, days).map(({ part, level }) => `${part}: ${level}`)
const ROOMS: Room[] = ['living-room', 'kitchen', 'child-bedroom']
const athome = (rooms: Room[] = ROOMS): Values<'visit'> => ({ place: 'main-home', rooms })
const outside: Values<'visit'> = { place: 'elsewhere', placeNote: 'Children’s centre', rooms: [] }
const noAccess = (who: Person, day: number, id = `n${day}`) => happened(who, id, day, { type: 'no-access', outcome: 'nobody-home' })

describe('no access', () => {
  test('once is none, twice running needs an act, three times escalates', () => {
    const who = telling()
    noAccess(who, 5)
    expect(kinds(who, 40)).toEqual([])
    noAccess(who, 9)
    expect(found(who, 40)).toMatchObject([
      { level: 'act', since: on(9), events: ['n5', 'n9'], figures: { times: 2, first: on(5), last: on(9), reached: null } },
    ])
    noAccess(who, 20)
    expect(found(who, 40)).toMatchObject([{ level: 'escalate', since: on(20), figures: { times: 3 } }])
  })

  test('twice on one day, or noted by two people, is once', () => {
    const who = telling()
    noAccess(who, 5, 'n1')
    noAccess(who, 5, 'n2')
    expect(kinds(who, 40)).toEqual([])
  })

  test.each<[string, Parameters<typeof visited>[2], string[]]>([
    ['a signed visit at the main home in between begins anew', { days: 7, plan: athome() }, []],
    ['one on the day of the second reached it after all', { days: 9, plan: athome() }, []],
    ['a half-done one does not', { days: 7, plan: athome(), signed: false }, ['no-access: act']],
    ['one elsewhere does not', { days: 7, plan: outside }, ['no-access: act']],
    ['one at another home does not', { days: 7, plan: { place: 'other-home' } }, ['no-access: act']],
    ['one before both does not', { days: 2, plan: athome() }, ['no-access: act']],
  ])('%s', (_what, told, expected) => {
    const who = telling()
    noAccess(who, 5)
    noAccess(who, 9)
    visited(who, 'v1', told)
    expect(kinds(who, 40)).toEqual(expected)
  })
})

describe('visits held elsewhere', () => {
  test('in a row need an act from the second on and escalate at the third', () => {
    const who = telling()
    visited(who, 'v0', { days: 0, plan: athome() })
    visited(who, 'v1', { days: 30, plan: outside })
    expect(kinds(who, 200)).toEqual([])
    visited(who, 'v2', { days: 60, plan: outside })
    expect(found(who, 200)).toMatchObject([{ level: 'act', since: on(60), visits: ['v1', 'v2'], figures: { times: 2, reached: on(0) } }])
    visited(who, 'v3', { days: 90, plan: { place: 'other-home' } })
    expect(found(who, 200)).toMatchObject([{ level: 'escalate', since: on(90) }])
    visited(who, 'v4', { days: 95, plan: athome() })
    expect(kinds(who, 200)).toEqual([])
  })

  test('by a school or an adult’s worker are where they belong, and one with no place says nothing', () => {
    const who = telling()
    visited(who, 'v0', { days: 0, set: 'school', plan: outside })
    visited(who, 'v1', { days: 30, contact: 'adult', plan: outside })
    visited(who, 'v2', { days: 40 })
    visited(who, 'v3', { days: 50, plan: outside })
    expect(kinds(who, 60)).toEqual([])
  })

  test('typed in late and out of order count by their own days', () => {
    const who = telling()
    visited(who, 'v2', { days: 60, plan: outside })
    visited(who, 'v3', { days: 90, plan: outside })
    visited(who, 'v4', { days: 75, plan: athome(), written: 100 })
    expect(kinds(who, 200)).toEqual([])
  })
})

describe('rooms', () => {
  test.each([true, false])('of which two people tell differently were not seen, whoever wrote last', (mine) => {
    const who = telling()
    for (const day of [0, 30]) visited(who, `v${day}`, { days: day, plan: athome(['kitchen']) })
    visited(who, 'v60', { days: 60, plan: athome(['kitchen']), signed: false })
    const ben = person('ben')
    hear(ben, who.log)
    act(mine ? who : ben, 'visit', 'v60', { rooms: ['kitchen', 'child-bedroom'] })
    act(mine ? ben : who, 'visit', 'v60', { rooms: ['kitchen', 'hall-stairs'] })
    meet(who, ben)
    signed(who, 'v60', START + 60 * 86_400_000)
    const [known] = [kinds(who, 61).filter((kind) => kind.startsWith('child-bedroom'))]
    expect(known).toHaveLength(1)
  })

  test.each<[string, Room[][], string[]]>([
    ['all seen', [ROOMS, ROOMS], []],
    ['the bedroom missing once', [ROOMS, ['kitchen']], []],
    ['the bedroom missing twice', [['kitchen'], ['kitchen', 'living-room']], ['child-bedroom: act']],
    ['both missing twice', [['living-room'], ['living-room']], ['child-bedroom: act', 'kitchen: act']],
    ['missing twice, then seen', [['living-room'], ['living-room'], ROOMS], []],
    [
      'another bedroom is not the child’s',
      [
        ['kitchen', 'adult-bedroom'],
        ['kitchen', 'adult-bedroom'],
      ],
      ['child-bedroom: act'],
    ],
  ])('%s', (_what, rooms, expected) => {
    const who = telling()
    for (const [at, each] of rooms.entries()) visited(who, `v${at}`, { days: at * 30, plan: athome(each) })
    expect(kinds(who, 100)).toEqual(expected)
  })

  test('are missing since the visit that filled the number, whatever was held elsewhere in between', () => {
    const who = telling()
    visited(who, 'v0', { days: 0, plan: athome(['kitchen']) })
    visited(who, 'v1', { days: 10, plan: outside })
    visited(who, 'v2', { days: 30, plan: athome(['kitchen']) })
    visited(who, 'v3', { days: 60, plan: athome(['kitchen']) })
    expect(found(who, 100)).toMatchObject([{ since: on(30), visits: ['v0', 'v2', 'v3'], figures: { room: 'child-bedroom', visits: 3 } }])
  })

  test('before a birth no bedroom of the child’s is asked for', () => {
    const who = telling({ sam: { kind: 'expected', on: on(90) } })
    visited(who, 'v0', { days: 0, plan: athome(['living-room']) })
    visited(who, 'v1', { days: 30, plan: athome(['living-room']) })
    expect(kinds(who, 40)).toEqual(['kitchen: act'])
  })
})

test('where no child lives there, nobody has to reach it', () => {
  const who = telling()
  act(who, 'child', 'sam', { lives: 'elsewhere' })
  noAccess(who, 5)
  noAccess(who, 9)
  expect(kinds(who, 40)).toEqual([])
})

test('counts as the area says', () => {
  const who = telling()
  noAccess(who, 5)
  noAccess(who, 9)
  expect(findsInFamily(homeNotReached, who, 40, practiceWith({ 'no-access': 3 }))).toEqual([])
  expect(findsInFamily(homeNotReached, who, 40, practiceWith({ 'no-access-escalate': 2 }))).toMatchObject([{ level: 'escalate' }])
})

test('it does not depend on the day on which one looks', () => {
  const who = telling()
  noAccess(who, 5)
  noAccess(who, 9)
  expect(found(who, 300)).toEqual(found(who, 10))
})
