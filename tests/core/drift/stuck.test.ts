// @vitest-environment node
import { describe, expect, test } from 'vitest'
import { alertsOf } from '../../../src/core/drift/alerts.ts'
import type { OtherAlert } from '../../../src/core/drift/rule.ts'
import { stuck } from '../../../src/core/drift/stuck.ts'
import { builtInPractice } from '../../../src/practice/index.ts'
import { closed, familyOf, happened, lookOn, on, reopened, telling } from '../../helpers/drift.ts'
import type { Person } from '../../helpers/people.ts'

const found = (who: Person, days: number, ...alerts: OtherAlert[]) => stuck.find({ ...lookOn(who, days), alerts })
const alert = (since: number, level: OtherAlert['level'] = 'escalate', rule = 'D4'): OtherAlert => ({
  rule,
  level,
  since: on(since),
  child: 'sam',
})
const challenged = (who: Person, day: number) => happened(who, `c${day}`, day, { type: 'challenge', outcome: 'open' })

describe('an alert to take further', () => {
  test('is stuck after more than 14 days', () => {
    expect(found(telling(), 24, alert(10))).toEqual([])
    expect(found(telling(), 25, alert(10))).toMatchObject([
      { level: 'escalate', since: on(25), figures: { rules: ['D4'], days: 15, first: on(10) } },
    ])
  })

  test('of a lower level is not', () => {
    expect(found(telling(), 90, alert(10, 'act'), alert(10, 'note'))).toEqual([])
  })

  test.each([
    [9, true],
    [10, false],
    [30, false],
  ])('and a challenge on day %i, when it began on day 10', (day, fires) => {
    const who = telling()
    challenged(who, day)
    expect(found(who, 40, alert(10))).toHaveLength(fires ? 1 : 0)
  })

  test('several are said together, since the oldest that nobody challenged', () => {
    const who = telling()
    challenged(who, 15)
    const alerts = [alert(20, 'escalate', 'D17'), alert(22, 'escalate', 'D6'), alert(10)]
    expect(found(who, 60, ...alerts)).toMatchObject([{ since: on(35), figures: { rules: ['D17', 'D6'], days: 40, first: on(20) } }])
  })
})

test('sees what the other rules find, and itself is found among them', () => {
  const who = telling()
  closed(who, 'c1', 30)
  reopened(who, 'e2', 60)
  const rules = (days: number) => alertsOf(familyOf(who), on(days), builtInPractice, 'plumbline').map((each) => each.rule)
  expect(rules(74)).toContain('D17')
  expect(rules(74)).not.toContain('D22')
  expect(rules(75)).toContain('D22')
  challenged(who, 70)
  expect(rules(75)).not.toContain('D22')
})
