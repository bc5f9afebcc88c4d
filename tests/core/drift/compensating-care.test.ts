// @vitest-environment node
import { describe, expect, test } from 'vitest'
import { compensatingCare } from '../../../src/core/drift/compensating-care.ts'
import { aimed, finds, happened, on, telling } from '../../helpers/drift.ts'
import type { Person } from '../../helpers/people.ts'

const found = (who: Person, days = 300, child = 'sam') => finds(compensatingCare, who, days, child)
const fed = (who: Person, day: number, children: string[] = ['sam']) =>
  happened(who, `f${day}`, day, { type: 'compensating-care', children })
const referred = (who: Person, day: number) => happened(who, `r${day}`, day, { type: 'referral', outcome: 'waiting' })
const target = (who: Person, day: number) => aimed(who, `t${day}`, day, { child: 'sam', item: 'PHY.1a', to: 2, by: on(day + 60) })

/** School fed Sam on days 10 and 52. */
function twice(): Person {
  const who = telling()
  fed(who, 10)
  fed(who, 52)
  return who
}

test.each<[string, readonly number[], boolean]>([
  ['once', [10], false],
  ['twice in 42 days', [10, 52], true],
  ['twice in 43 days', [10, 53], false],
  ['three times, two of them near each other', [10, 80, 90], true],
])('%s', (_what, days, fires) => {
  const who = telling()
  for (const day of days) fed(who, day)
  expect(found(who)).toHaveLength(fires ? 1 : 0)
})

test('is so since the one that filled the number, and does not fade', () => {
  expect(found(twice())).toMatchObject([
    { level: 'act', since: on(52), events: ['f10', 'f52'], figures: { times: 2, days: 42, first: on(10), last: on(52) } },
  ])
  expect(found(twice(), 900)).toEqual(found(twice(), 53))
})

describe('is answered', () => {
  test.each<[string, (who: Person) => void, boolean]>([
    ['by a referral on the day of the first', (who) => referred(who, 10), true],
    ['not by one the day before', (who) => referred(who, 9), false],
    ['by a referral after both', (who) => referred(who, 60), true],
    ['by a target that is open', (who) => target(who, 60), true],
    ['by an open target from before', (who) => target(who, 1), true],
  ])('%s', (_what, tell, answered) => {
    const who = twice()
    tell(who)
    // Between the two, the referral leaves one entry, which is none.
    expect(found(who)).toHaveLength(answered ? 0 : 1)
  })

  test('for those before it, not for two more', () => {
    const who = twice()
    referred(who, 60)
    fed(who, 70)
    expect(found(who)).toEqual([])
    fed(who, 75)
    expect(found(who)).toMatchObject([{ since: on(75), events: ['f70', 'f75'] }])
  })

  test('by a target that was met; one that was dropped leaves it as it was', () => {
    const [met, dropped] = [twice(), twice()]
    for (const [who, outcome] of [
      [met, 'met'],
      [dropped, 'dropped'],
    ] as const) {
      target(who, 60)
      aimed(who, 't60', 90, { outcome })
    }
    expect(found(met)).toEqual([])
    expect(found(dropped)).toMatchObject([{ since: on(90) }])
  })
})

test('a brother’s entries and target are not Sam’s', () => {
  const who = telling({ sam: { kind: 'born', on: '2023-03-01' }, ida: { kind: 'born', on: '2021-03-01' } })
  fed(who, 10, ['ida'])
  fed(who, 20, ['ida'])
  target(who, 30)
  expect([found(who, 60).length, found(who, 60, 'ida').length]).toEqual([0, 1])
})
