// @vitest-environment node
import { describe, expect, test } from 'vitest'
import { targetMissed } from '../../../src/core/drift/target-missed.ts'
import { aimed, finds, on, practiceWith, telling, visited } from '../../helpers/drift.ts'
import type { Person } from '../../helpers/people.ts'

/** A baseline with the item at 4 on day 0, and a target to bring it to 2 by day 40. */
function aiming(): Person {
  const who = telling()
  visited(who, 'v0', { days: 0, marks: { 'PHY.2a': 4 } })
  aimed(who, 't1', 1, { child: 'sam', item: 'PHY.2a', from: 4, to: 2, by: on(40), who: 'Ruth' })
  return who
}
const found = (who: Person, days: number) => finds(targetMissed, who, days)

describe('a target whose day is over', () => {
  test('is missed from the day after, not on the day itself', () => {
    expect(found(aiming(), 40)).toEqual([])
    expect(found(aiming(), 41)).toMatchObject([
      {
        level: 'act',
        since: on(41),
        domain: 'PHY',
        part: 't1',
        items: ['PHY.2a'],
        figures: { days: 1, grade: 4, gradedOn: on(0), moved: 0 },
      },
    ])
  })

  test.each<[string, Parameters<typeof visited>[2], boolean]>([
    ['a review that grades it as wanted reaches it', { days: 30, marks: { 'PHY.2a': 2 } }, false],
    ['a better grade reaches it too', { days: 30, marks: { 'PHY.2a': 1 } }, false],
    ['one grade short does not', { days: 30, marks: { 'PHY.2a': 3 } }, true],
    ['not seen says nothing', { days: 30, marks: { 'PHY.2a': 'not-seen' } }, true],
    ['a visit that is not signed says nothing', { days: 30, marks: { 'PHY.2a': 2 }, signed: false }, true],
    ['a review after the day counts as well', { days: 45, marks: { 'PHY.2a': 2 } }, false],
  ])('%s', (_what, told, missed) => {
    const who = aiming()
    visited(who, 'v1', told)
    expect(found(who, 50)).toHaveLength(missed ? 1 : 0)
  })

  test('not seen at a later visit does not take back what was reached', () => {
    const who = aiming()
    visited(who, 'v1', { days: 30, marks: { 'PHY.2a': 2 } })
    visited(who, 'v2', { days: 60, marks: { 'PHY.2a': 'not-seen' } })
    expect(found(who, 70)).toEqual([])
  })

  test('an item that nobody ever graded has not reached it', () => {
    const who = telling()
    aimed(who, 't1', 1, { child: 'sam', item: 'PHY.2a', from: 4, to: 2, by: on(40) })
    expect(found(who, 41)).toMatchObject([{ since: on(41), domain: null, visits: [], figures: { grade: null, gradedOn: null } }])
  })

  test('reached and lost again, it is missed since the visit that lost it', () => {
    const who = aiming()
    visited(who, 'v1', { days: 30, marks: { 'PHY.2a': 2 } })
    visited(who, 'v2', { days: 60, marks: { 'PHY.2a': 3 } })
    visited(who, 'v3', { days: 80, marks: { 'PHY.2a': 4 } })
    expect(found(who, 90)).toMatchObject([{ since: on(60), visits: ['v3'], figures: { grade: 4 } }])
  })

  test('lost before the day is over, it is missed since the day after', () => {
    const who = aiming()
    visited(who, 'v1', { days: 10, marks: { 'PHY.2a': 2 } })
    visited(who, 'v2', { days: 20, marks: { 'PHY.2a': 3 } })
    expect(found(who, 41)).toMatchObject([{ since: on(41) }])
  })

  test.each(['met', 'carried', 'dropped'] as const)('one that ended as %s is none', (outcome) => {
    const who = aiming()
    aimed(who, 't1', 42, { outcome, outcomeWhy: 'As agreed.' })
    expect(found(who, 50)).toEqual([])
  })

  test('a look at it lasts four weeks, or until something new is known', () => {
    const who = aiming()
    const evidence = (days: number) => found(who, days)[0]?.evidence
    expect(evidence(41)).toEqual(evidence(67))
    expect(evidence(68)).not.toEqual(evidence(67))
    const before = evidence(50)
    visited(who, 'v1', { days: 45, marks: { 'PHY.2a': 4 } })
    expect(evidence(50)).not.toEqual(before)
  })
})

describe('a target whose day was moved', () => {
  test('to a later one is so at once, since the move', () => {
    const who = aiming()
    aimed(who, 't1', 20, { by: on(70) })
    expect(found(who, 20)).toMatchObject([{ since: on(20), figures: { days: 0, moved: 1, by: on(70), firstBy: on(40) } }])
  })

  test('to an earlier one, or only in its words, is none', () => {
    const who = aiming()
    aimed(who, 't1', 20, { by: on(30) })
    aimed(who, 't1', 21, { help: 'A skip from the council' })
    expect(found(who, 22)).toEqual([])
  })

  test('as often as the area allows', () => {
    const who = aiming()
    aimed(who, 't1', 20, { by: on(70) })
    const area = practiceWith({ 'reset-max': 2 })
    expect(finds(targetMissed, who, 30, 'sam', area)).toEqual([])
    aimed(who, 't1', 60, { by: on(90) })
    expect(finds(targetMissed, who, 60, 'sam', area)).toMatchObject([{ since: on(60), figures: { moved: 2 } }])
  })

  test('is no alert once the item is there', () => {
    const who = aiming()
    aimed(who, 't1', 20, { by: on(70) })
    visited(who, 'v1', { days: 60, marks: { 'PHY.2a': 2 } })
    expect(found(who, 60)).toEqual([])
  })
})

test('two targets of one domain are two alerts, and a brother’s is none of hers', () => {
  const who = telling({ sam: { kind: 'born', on: '2023-03-01' }, ida: { kind: 'born', on: '2021-03-01' } })
  aimed(who, 't1', 1, { child: 'sam', item: 'PHY.2a', to: 2, by: on(40) })
  aimed(who, 't2', 1, { child: 'sam', item: 'PHY.2b', to: 2, by: on(40) })
  aimed(who, 't3', 1, { child: 'ida', item: 'PHY.2b', to: 2, by: on(40) })
  expect(found(who, 50).map(({ part }) => part)).toEqual(['t1', 't2'])
})
