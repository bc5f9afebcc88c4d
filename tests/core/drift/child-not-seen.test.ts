// @vitest-environment node
import { describe, expect, test } from 'vitest'
import { childNotSeen } from '../../../src/core/drift/child-not-seen.ts'
import type { Values } from '../../../src/core/fact.ts'
import { childAt } from '../../../src/core/fact.ts'
import { sameAt } from '../../../src/core/same.ts'
import { finds, happened, on, practiceWith, telling, visited } from '../../helpers/drift.ts'
import { act, hear, type Person, person } from '../../helpers/people.ts'

const kinds = (who: Person, days: number) => finds(childNotSeen, who, days).map(({ part, level }) => `${part}: ${level}`)
const seen = (alone?: Values<'presence'>['alone']): Values<'presence'> => ({ seen: true, ...(alone && { alone }) })

/** A baseline on day 0 at which somebody saw Sam, alone. */
function seenOnce(): Person {
  const who = telling()
  visited(who, 'v0', { days: 0, presence: seen('yes') })
  return who
}

describe('days since the child was seen', () => {
  test.each<[number, string[]]>([
    [28, []],
    [29, ['seen: note']],
    [42, ['seen: note']],
    [43, ['seen: act']],
  ])('on day %i', (day, expected) => {
    expect(kinds(seenOnce(), day)).toEqual(expected)
  })

  test('begin with the last sight, and are said', () => {
    expect(finds(childNotSeen, seenOnce(), 30)).toMatchObject([
      { since: on(29), events: ['v0'], figures: { what: 'seen', days: 30, last: on(0), limit: 28 } },
    ])
    expect(finds(childNotSeen, seenOnce(), 50)).toMatchObject([{ since: on(43), figures: { limit: 42 } }])
  })

  test.each<[string, (who: Person) => void, boolean]>([
    ['a half-done visit where they were seen', (who) => visited(who, 'v1', { days: 20, presence: seen('yes'), signed: false }), true],
    ['a visit where they were not', (who) => visited(who, 'v1', { days: 20, presence: { seen: false, whyNot: 'At nursery' } }), false],
    ['a visit that does not say', (who) => visited(who, 'v1', { days: 20 }), false],
    ['a colleague who saw them', (who) => happened(who, 'e1', 20, { type: 'seen', children: ['sam'] }), true],
    ['a range that ends later', (who) => happened(who, 'e1', 1, { type: 'seen', children: ['sam'], until: on(20) }), true],
    ['somebody seen, nobody said whom', (who) => happened(who, 'e1', 20, { type: 'seen' }), false],
    ['an appointment', (who) => happened(who, 'e1', 20, { type: 'appointment', children: ['sam'], outcome: 'brought' }), false],
  ])('%s counts: %o', (_what, tell, counts) => {
    const who = seenOnce()
    tell(who)
    expect(kinds(who, 40)).toEqual(counts ? [] : ['seen: note'])
  })

  test('what was entered in error was not seen', () => {
    const who = seenOnce()
    happened(who, 'e1', 20, { type: 'seen', children: ['sam'] })
    act(who, 'entered-in-error', 'e1', { reason: 'The brother' })
    expect(kinds(who, 40)).toEqual(['seen: note'])
  })

  test('two people who differ leave it open, and open is not seen', () => {
    const who = telling()
    visited(who, 'v0', { days: 0, signed: false })
    const other = person('Imran')
    hear(other, who.log)
    act(who, 'presence', childAt('v0', 'sam'), { seen: true })
    act(other, 'presence', childAt('v0', 'sam'), { seen: false })
    hear(who, other.log)
    expect(finds(childNotSeen, who, 40)).toMatchObject([{ figures: { last: null, days: 40 } }])
  })

  test('of a child never seen begin with the episode, or the birth in it', () => {
    expect(finds(childNotSeen, telling(), 29)).toMatchObject([{ events: [], figures: { days: 29, last: null } }])
    expect(kinds(telling({ sam: { kind: 'born', on: on(10) } }), 38)).toEqual([])
    expect(kinds(telling({ sam: { kind: 'born', on: on(10) } }), 39)).toEqual(['seen: note'])
  })

  test('before birth there are none', () => {
    expect(kinds(telling({ sam: { kind: 'expected', on: on(10) } }), 100)).toEqual([])
  })

  test('a look at it lasts until four more weeks have passed', () => {
    const evidence = (day: number) => finds(childNotSeen, seenOnce(), day)[0]?.evidence
    expect(evidence(29)).toEqual(evidence(55))
    expect(evidence(56)).not.toEqual(evidence(55))
  })
})

describe('seen alone', () => {
  /** Visits two weeks apart, each with what it says about alone; Sam is three. */
  function visits(alone: readonly (Values<'presence'>['alone'] | undefined)[], born = '2023-03-01'): Person {
    const who = telling({ sam: { kind: 'born', on: born } })
    for (const [at, each] of alone.entries()) visited(who, `v${at}`, { days: at * 14, presence: seen(each) })
    return who
  }

  test.each<[string, Parameters<typeof visits>[0], string[]]>([
    ['at the last of two', ['no', 'yes'], []],
    ['at the first of two', ['yes', 'no'], []],
    ['at the first of three', ['yes', 'no', 'no'], ['alone: act']],
    ['at neither of two', ['no', 'no'], ['alone: act']],
    ['at the only one', ['no'], []],
    ['and one that does not say', ['no', undefined], ['alone: act']],
    ['where one did not fit', ['no', 'not-fitting'], []],
    ['where the one between did not fit', ['no', 'not-fitting', 'no'], ['alone: act']],
  ])('%s', (_what, alone, expected) => {
    expect(kinds(visits(alone), 20)).toEqual(expected)
  })

  test('is missing since the visit that filled the number', () => {
    const [alert] = finds(childNotSeen, visits(['yes', 'no', 'no', 'no']), 43)
    expect(alert).toMatchObject({ since: on(28), visits: ['v1', 'v2', 'v3'], figures: { what: 'alone', visits: 3, last: on(0) } })
  })

  test('by somebody between the visits is seen alone', () => {
    const who = visits(['no', 'no'])
    happened(who, 'e1', 16, { type: 'seen', children: ['sam'], alone: true })
    expect(kinds(who, 20)).toEqual([])
  })

  test.each<[string, boolean | null, string[]]>([
    ['with a colleague who saw the child with others', false, ['alone: act']],
    ['with one who does not say', null, []],
  ])('counts only where nobody denies it: joined %s', (_, alone, expected) => {
    const who = visits(['no', 'no'])
    happened(who, 'e1', 16, { type: 'seen', children: ['sam'], alone: true })
    happened(who, 'e2', 16, { type: 'seen', children: ['sam'], alone })
    act(who, 'same', sameAt('e1', 'e2'), { state: 'same' })
    expect(kinds(who, 20)).toEqual(expected)
  })

  test('is said of whom it was said: an entry about a brother that was joined with one about both is not about Sam', () => {
    const who = visits(['no', 'no'])
    act(who, 'child', 'kai', { name: 'Kai', birth: { kind: 'born', on: on(-900) }, flags: [], lives: 'here' })
    happened(who, 'e1', 16, { type: 'seen', children: ['kai'], alone: true })
    happened(who, 'e2', 16, { type: 'seen', children: ['kai', 'sam'] })
    act(who, 'same', sameAt('e1', 'e2'), { state: 'same' })
    expect(kinds(who, 20)).toEqual(['alone: act'])
  })

  test('is not asked where a baby’s visit does not speak of it', () => {
    expect(kinds(visits([undefined, undefined], on(-100)), 20)).toEqual([])
    expect(kinds(visits(['no', 'no'], on(-100)), 20)).toEqual(['alone: act'])
  })

  test('counts visits as the area says', () => {
    expect(finds(childNotSeen, visits(['no', 'no']), 20, 'sam', practiceWith({ 'alone-visits': 3 }))).toEqual([])
  })

  test('at visits before birth is not asked', () => {
    const who = telling({ sam: { kind: 'born', on: on(30) } })
    visited(who, 'v0', { days: 0, presence: { alone: 'no' } })
    visited(who, 'v1', { days: 14, presence: { alone: 'no' } })
    expect(kinds(who, 31)).toEqual([])
  })
})

test('a child who lives elsewhere and was never visited is not looked for', () => {
  const who = telling()
  act(who, 'child', 'sam', { lives: 'elsewhere' })
  expect(kinds(who, 300)).toEqual([])
})
