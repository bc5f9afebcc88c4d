// @vitest-environment node
import { describe, expect, test } from 'vitest'
import { siblingBlindSpot } from '../../../src/core/drift/sibling-blind-spot.ts'
import type { Birth } from '../../../src/core/fact.ts'
import { itemAt } from '../../../src/core/fact.ts'
import { findsInFamily, on, signed, telling, visited } from '../../helpers/drift.ts'
import { act, type Person } from '../../helpers/people.ts'

const BORN: Birth = { kind: 'born', on: '2021-03-01' }
const found = (who: Person, days = 29) => findsInFamily(siblingBlindSpot, who, days)

/** Sam and Ida, and a baseline of Sam alone on day 0. */
function two(ida: Birth = BORN): Person {
  const who = telling({ sam: { kind: 'born', on: '2023-03-01' }, ida })
  visited(who, 'v0', { days: 0, child: 'sam' })
  return who
}

describe('a child without a profile', () => {
  test('is in the blind spot once the days are over', () => {
    expect(found(two(), 28)).toEqual([])
    expect(found(two(), 29)).toMatchObject([
      { level: 'note', since: on(29), part: 'ida', figures: { what: 'no-profile', child: 'Ida', from: on(0), days: 29 } },
    ])
  })

  test.each<[string, (who: Person) => void, boolean]>([
    ['with a signed profile of their own is not', (who) => visited(who, 'v1', { days: 20, child: 'ida' }), false],
    ['with one that came late is not any more', (who) => visited(who, 'v1', { days: 29, child: 'ida' }), false],
    ['with one half done still is', (who) => visited(who, 'v1', { days: 20, child: 'ida', signed: false }), true],
    ['who lives elsewhere is not', (who) => act(who, 'child', 'ida', { lives: 'elsewhere' }), false],
    ['who lives here half of the time is', (who) => act(who, 'child', 'ida', { lives: 'both' }), true],
  ])('%s', (_what, tell, fires) => {
    const who = two()
    tell(who)
    expect(found(who, 30)).toHaveLength(fires ? 1 : 0)
  })

  test('born later has as many days from the birth, and before birth none run', () => {
    const later = two({ kind: 'born', on: on(20) })
    expect([found(later, 48).length, found(later, 49).length]).toEqual([0, 1])
    expect(found(two({ kind: 'expected', on: on(20) }), 90)).toEqual([])
  })

  test('before anybody has a profile nobody is', () => {
    expect(found(telling({ sam: BORN, ida: BORN }), 90)).toEqual([])
  })
})

describe('two children alike', () => {
  const ITEMS = ['PHY.1a', 'PHY.2a', 'PHY.2d', 'PHY.3a', 'PHY.4a', 'SUP.1a', 'SUP.2a', 'SUP.3a', 'EMO.1a', 'EMO.1b', 'EMO.2b']

  /** A visit to both with that many items at 3, Ida’s last one as given. */
  function both(who: Person, id: string, days: number, items: number, last = 3, set: 'full' | 'home' = 'full') {
    visited(who, id, { days, child: 'sam', set, plan: { children: ['sam', 'ida'] }, signed: false })
    for (const child of ['sam', 'ida'])
      for (const [at, item] of ITEMS.slice(0, items).entries()) {
        const grade = child === 'ida' && at === items - 1 ? last : 3
        act(who, 'answer', itemAt(id, child, item), { answer: { kind: 'graded', grade } })
      }
    signed(who, id, Date.UTC(2026, 2, 4) + days * 86_400_000)
  }
  const pair = () => telling({ sam: BORN, ida: BORN })

  test.each<[string, number, number, boolean]>([
    ['on ten items', 10, 3, true],
    ['on nine', 9, 3, false],
    ['on all but one of eleven', 11, 4, false],
  ])('%s', (_what, items, last, fires) => {
    const who = pair()
    both(who, 'v0', 0, items, last)
    expect(found(who)).toHaveLength(fires ? 1 : 0)
  })

  test('are said by name, with the items, since the visit at which it began', () => {
    const who = pair()
    both(who, 'v0', 0, 11, 4)
    both(who, 'v1', 40, 11)
    both(who, 'v2', 80, 10)
    expect(found(who, 90)).toMatchObject([
      { level: 'note', since: on(40), visits: ['v2'], figures: { what: 'same', children: ['Sam', 'Ida'], items: 10, on: on(80) } },
    ])
    expect(found(who, 500)).toEqual(found(who, 90))
  })

  test('at the latest visit together differing, they are not', () => {
    const who = pair()
    both(who, 'v0', 0, 10)
    both(who, 'v1', 40, 10, 4)
    expect(found(who, 90)).toEqual([])
  })

  test('a look at the home alone is alike for both by nature', () => {
    const who = pair()
    both(who, 'v0', 0, 11, 3, 'home')
    expect(found(who)).toEqual([])
  })
})
