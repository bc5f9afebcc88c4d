import { describe, expect, test } from 'vitest'
import { callChange, type Limits, USUAL_LIMITS } from '../../../src/core/change/sign-table.ts'
import type { DomainChange } from '../../../src/core/change/compare.ts'
import type { DomainGrade } from '../../../src/core/grading/profile.ts'
import { sayCall } from '../../../src/ui/explain/ExplainCall.tsx'
import { leastFor, mostAgainst, type Way } from '../../../src/ui/explain/sign-row.ts'

const WAYS: readonly Way[] = ['worse', 'better']
const STRICT: Limits = { 'worse-p': 0.05, 'better-p': 0.05, 'min-paired': 6 }
const counts = Array.from({ length: 15 }, (_, count) => count)

const call = (way: Way, moved: number, against: number, limits: Limits) =>
  way === 'worse' ? callChange(moved + against + 30, moved, against, limits) : callChange(moved + against + 30, against, moved, limits)

const grade = { kind: 'not-asked' } as unknown as DomainGrade
const change = (worse: number, better: number, same: number): DomainChange => {
  const paired = worse + better + same
  return {
    domain: 'PHY',
    call: callChange(paired, worse, better, USUAL_LIMITS),
    ...{ paired, worse, better, same, earlier: grade, later: grade, items: [] },
  }
}
const said = (worse: number, better: number, same: number) => {
  const found = change(worse, better, same)
  return sayCall(found, found.call, USUAL_LIMITS).join(' ')
}

describe('the row of the table', () => {
  test.each([USUAL_LIMITS, STRICT])('is the one by which the call is made, whatever the limits are (%o)', (limits) => {
    for (const way of WAYS) {
      for (const moved of counts) {
        const most = mostAgainst(way, moved, limits)
        for (const against of counts.slice(0, moved)) {
          expect(call(way, moved, against, limits) === way).toBe(most !== null && against <= most)
        }
      }
    }
  })

  test.each([USUAL_LIMITS, STRICT])('what would have been needed is the fewest that make the call (%o)', (limits) => {
    for (const way of WAYS) {
      for (const against of counts.slice(0, 8)) {
        const least = leastFor(way, against, limits)
        expect(call(way, least, against, limits)).toBe(way)
        expect(call(way, least - 1, against, limits)).not.toBe(way)
      }
    }
  })
})

describe('a call', () => {
  test('for the worse says how many moved each way, and how many may have moved the other way', () => {
    expect(said(6, 1, 7)).toMatch(/^14 items were graded both times: 6 less well met, 1 better met, 7 the same\./)
    expect(said(6, 1, 7)).toMatch(/with 6 items less well met, at most 1 may be better met\. Here 1 is\..*at most 1 time in 10/)
  })

  test('for the better is surer', () => {
    expect(said(0, 5, 5)).toMatch(/with 5 items better met, none may be less well met\. Here none are\..*at most 1 time in 20/)
  })

  test('of no clear change says what would have been needed each way, and that small changes hide in it', () => {
    expect(said(3, 1, 6)).toMatch(/with 1 better met, at least 6 would have to be less well met\. Here 3 are\./)
    expect(said(3, 1, 6)).toMatch(/with 3 less well met, at least 10 would have to be better met\. Here 1 is\./)
    expect(said(3, 1, 6)).toMatch(/does not mean that nothing changed/)
  })

  test('of too few items says how many it takes', () => {
    expect(said(3, 0, 0)).toMatch(/at least 4 items must be graded both times.*Here 3 were\./)
    expect(said(0, 0, 0)).toMatch(/Here none were\./)
  })

  test('that grades from between speak against is said not to count', () => {
    expect(sayCall(change(0, 6, 0), 'unsure', USUAL_LIMITS).join(' ')).toMatch(/speak against it: it counts as no clear change/)
  })

  test('names what was left out', () => {
    const items: DomainChange['items'] = [
      {
        item: 'PHY.1a',
        earlier: { kind: 'graded', grade: 2, contested: true },
        later: { kind: 'graded', grade: 4, contested: false },
        kind: 'contested',
      },
      {
        item: 'PHY.2a',
        earlier: { kind: 'graded', grade: 2, contested: false },
        later: { kind: 'not-seen', contested: false },
        kind: 'one-sided',
      },
    ]
    const left = sayCall({ ...change(5, 0, 0), items }, 'worse', USUAL_LIMITS).join(' ')
    expect(left).toMatch(/1 item was graded differently by two people and is left out/)
    expect(left).toMatch(/1 item graded at one of the two visits only/)
  })
})
