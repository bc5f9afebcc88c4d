// @vitest-environment node
import { describe, expect, test } from 'vitest'
import { wasNotBrought } from '../../../src/core/drift/was-not-brought.ts'
import type { Outcome } from '../../../src/core/event.ts'
import { decided, finds, happened, on, practiceWith, telling } from '../../helpers/drift.ts'
import { act, hear, meet, type Person, person } from '../../helpers/people.ts'

const missed = (who: Person, day: number, outcome: Outcome = 'not-brought', children: string[] = ['sam']) =>
  happened(who, `a${day}`, day, { type: 'appointment', outcome, children })
const found = (who: Person, days: number, child = 'sam') => finds(wasNotBrought, who, days, child)

describe('appointments', () => {
  test.each<[string, readonly number[], number, boolean]>([
    ['one', [0], 10, false],
    ['two within 90 days', [0, 90], 90, true],
    ['two 91 days apart', [0, 91], 91, false],
    ['two within 90 days, 90 days after the first', [0, 10], 90, true],
    ['two within 90 days, 91 days after the first', [0, 10], 91, false],
    ['three within 365 days', [0, 150, 365], 365, true],
    ['three, the first 366 days ago', [0, 150, 300], 366, false],
    ['one that is still to come does not count', [0, 60], 50, false],
  ])('%s', (_what, days, today, fires) => {
    const who = telling()
    for (const day of days) missed(who, day)
    expect(found(who, today)).toHaveLength(fires ? 1 : 0)
  })

  test.each<[Outcome, Outcome]>([
    ['brought', 'not-brought'],
    ['not-brought', 'brought'],
  ])('of one that two people tell differently, as %s and as %s, the child was not brought', (mine, theirs) => {
    const who = telling()
    missed(who, 0)
    happened(who, 'a9', 9, { type: 'appointment', children: ['sam'] })
    const ben = person('ben')
    hear(ben, who.log)
    act(who, 'event', 'a9', { outcome: mine })
    act(ben, 'event', 'a9', { outcome: theirs })
    meet(who, ben)
    expect(found(who, 10)).toHaveLength(1)
  })

  test.each<[Outcome | undefined, boolean]>([
    ['cancelled-late', true],
    ['rearranged', true],
    ['brought', false],
    [undefined, false],
  ])('that ended as %s', (outcome, counts) => {
    const who = telling()
    missed(who, 0)
    happened(who, 'other', 5, { type: 'appointment', children: ['sam'], ...(outcome && { outcome }) })
    expect(found(who, 10)).toHaveLength(counts ? 1 : 0)
  })

  test('are said with the window that they lie in', () => {
    const who = telling()
    for (const day of [0, 100, 120]) missed(who, day)
    expect(found(who, 125)).toMatchObject([
      { level: 'act', since: on(120), events: ['a100', 'a120'], figures: { times: 2, days: 90, first: on(100), last: on(120) } },
    ])
    // The two are too long ago by now; the three are not.
    expect(found(who, 200)).toMatchObject([{ since: on(120), events: ['a0', 'a100', 'a120'], figures: { times: 3, days: 365 } }])
  })

  test('of the family count for each child, a brother’s do not', () => {
    const who = telling({ sam: { kind: 'born', on: '2023-03-01' }, ida: { kind: 'born', on: '2021-03-01' } })
    missed(who, 0, 'not-brought', [])
    missed(who, 5, 'not-brought', ['ida'])
    expect([found(who, 10, 'sam').length, found(who, 10, 'ida').length]).toEqual([0, 1])
  })

  test('since when: an old pair that faded does not make a new one older', () => {
    const who = telling()
    for (const day of [0, 10, 130, 140]) missed(who, day)
    const area = practiceWith({ 'wnb-long': 12 })
    expect(finds(wasNotBrought, who, 150, 'sam', area)).toMatchObject([{ since: on(140) }])
    expect(found(who, 150)).toMatchObject([{ since: on(130) }])
  })
})

describe('on a protection plan', () => {
  test('one is enough, from the day of the decision', () => {
    const who = telling()
    missed(who, 0)
    decided(who, 'd1', 20, 'protection')
    expect(found(who, 19)).toEqual([])
    expect(found(who, 20)).toMatchObject([{ since: on(20), figures: { times: 1, days: 90, protection: true } }])
    expect(found(who, 90)).toHaveLength(1)
    expect(found(who, 91)).toEqual([])
  })

  test('that has ended it is not', () => {
    const who = telling()
    missed(who, 30)
    decided(who, 'd1', 20, 'protection')
    decided(who, 'd2', 25, 'in-need')
    expect(found(who, 40)).toEqual([])
  })
})

test('an old one that becomes too old is no news, one more is', () => {
  const who = telling()
  for (const day of [0, 40, 80]) missed(who, day)
  const before = found(who, 85)[0]?.evidence
  expect(found(who, 95)[0]?.evidence).toEqual(before)
  missed(who, 90)
  expect(found(who, 95)[0]?.evidence).not.toEqual(before)
})
