import { describe, expect, test } from 'vitest'
import { readCaseload } from '../../../src/app/read.ts'
import { seedPractice } from '../../../src/app/practice/seed.ts'
import { lookFor } from '../../../src/app/alerts.ts'
import { lookAt } from '../../../src/core/drift/look.ts'
import { thresholdsOf } from '../../../src/core/drift/thresholds.ts'
import { builtInPractice } from '../../../src/practice/index.ts'
import { holdPlan } from '../../../src/ui/gate/hold.ts'
import { openTestApp } from '../../helpers/app.ts'
import { familyOf, type Marks, on, telling, visited } from '../../helpers/drift.ts'
import type { Person } from '../../helpers/people.ts'

const GOOD = { PHY: 2, EDU: 2, MED: 2, SUP: 2, EMO: 2 } as const
const limits = thresholdsOf(builtInPractice)

const trendOf = (who: Person, day: number) => {
  const look = lookAt(familyOf(who), on(day), builtInPractice, 'plumbline')
  const trend = look.children[0]?.trends.find(({ domain }) => domain === 'PHY')
  return trend ?? expect.fail('no course')
}
const planOf = (who: Person, day: number) => holdPlan(trendOf(who, day), limits, on(day))

/** Home at 4 on day 0, and these reviews after it. */
function story(...reviews: readonly (readonly [days: number, marks: Marks])[]): Person {
  const who = telling()
  visited(who, 'v0', { days: 0, marks: { ...GOOD, 'PHY.2a': 4 } })
  for (const [days, marks] of reviews) visited(who, `v${days}`, { days, marks })
  return who
}

describe('the first day on which improvement can be held', () => {
  test('is that long after the first good review of the run, and no day sooner', () => {
    const before = () => story([30, GOOD])
    const plan = planOf(before(), 40)
    expect(plan).toMatchObject({ run: 1, needed: 2, more: 1, from: on(30 + 84), worse: false })
    const early = before()
    visited(early, 'last', { days: 113, marks: GOOD })
    expect(trendOf(early, 113).held.kind).toBe('not-held')
    const inTime = before()
    visited(inTime, 'last', { days: 114, marks: GOOD })
    expect(trendOf(inTime, 114).held.kind).toBe('held')
  })

  test('is counted from today where no review of the run is good', () => {
    expect(planOf(story([30, { ...GOOD, 'PHY.2a': 3 }]), 40)).toMatchObject({ run: 0, more: 2, from: on(40 + 84) })
    expect(planOf(story(), 40)).toMatchObject({ run: 0, more: 2, reviews: [] })
  })

  test('is today where only the next review is missing', () => {
    expect(planOf(story([30, GOOD]), 150)).toMatchObject({ run: 1, more: 1, from: on(150) })
  })
})

describe('what kept a review from counting', () => {
  test('is named item by item: still too bad, or not seen', () => {
    const { reviews } = planOf(story([30, { ...GOOD, 'PHY.2a': 3 }], [60, { ...GOOD, 'PHY.2a': 'not-seen' }], [90, GOOD]), 100)
    expect(reviews.map(({ on: day, told, lacks }) => ({ day, told, lacks }))).toEqual([
      { day: on(30), told: 'lacking', lacks: [{ kind: 'grade', item: 'PHY.2a', grade: 3 }] },
      { day: on(60), told: 'lacking', lacks: [{ kind: 'not-seen', item: 'PHY.2a' }] },
      { day: on(90), told: 'good', lacks: [] },
    ])
  })

  test('is the headline where no item was serious', () => {
    const who = telling()
    visited(who, 'v0', { days: 0, marks: { ...GOOD, PHY: 3 } })
    visited(who, 'v1', { days: 90, marks: { ...GOOD, PHY: 3 } })
    expect(planOf(who, 100).reviews).toMatchObject([{ told: 'lacking', lacks: [{ kind: 'headline', grade: 3 }] }])
  })

  test('is nothing at a review that did not ask it: that one is passed over', () => {
    const who = story([30, GOOD])
    visited(who, 'v60', { days: 60, marks: { PHY: 2 }, set: 'core', contact: 'school' })
    const { reviews, run } = planOf(who, 70)
    expect(reviews.map(({ told }) => told)).toEqual(['good', 'narrow'])
    expect(run).toBe(1)
  })
})

test('for every domain of every practice family it counts the same reviews as the rule', async () => {
  const { app } = await openTestApp()
  expect((await seedPractice(app)).ok).toBe(true)
  const read = await readCaseload(app)
  if (!read.ok) return expect.fail(read.failure.kind)
  const trends = read.value.flatMap((family) => lookFor(app, family).children.flatMap((child) => child.trends))
  const open = trends.flatMap((trend) => (trend.held.kind === 'not-held' ? [{ trend, held: trend.held }] : []))
  expect(open.length).toBeGreaterThan(10)
  for (const { trend, held } of open) expect(holdPlan(trend, limits, '2026-11-21').run).toBe(held.reviews)
})
