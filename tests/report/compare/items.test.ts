import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { callChange } from '../../../src/core/change/sign-table.ts'
import type { Answer } from '../../../src/core/fact.ts'
import { GRADES } from '../../../src/core/instrument.ts'
import { filterItems } from '../../../src/report/compare/items.ts'
import { restsOn, summaryOf } from '../../../src/report/compare/words.ts'
import { hear, person } from '../../helpers/people.ts'
import { answer, graded, notSeen, seen, withReview } from '../../ui/compare/two-visits.ts'

const ITEMS = ['PHY.1a', 'PHY.1b', 'PHY.1c', 'PHY.2a', 'PHY.2b', 'PHY.2c', 'EMO.1a', 'EMO.1b', 'EMO.2a'] as const

const anyAnswer: fc.Arbitrary<Answer | null> = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...GRADES).map(graded) },
  { weight: 1, arbitrary: fc.constantFrom<Answer | null>(notSeen, { kind: 'not-applicable', why: '' }, null) },
)
const anyAnswers = fc.array(anyAnswer, { minLength: ITEMS.length, maxLength: ITEMS.length })

/** Two visits answered like this; null leaves an item unanswered. */
function played(before: readonly (Answer | null)[], after: readonly (Answer | null)[]) {
  const who = withReview()
  ITEMS.forEach((item, at) => {
    const [first, second] = [before[at], after[at]]
    if (first) answer(who, item, first)
    if (second) answer(who, item, second, 'visit-2')
  })
  return seen(who)
}

/** Holds for any two visits of one child. */
const holds = (law: (story: ReturnType<typeof played>) => void) =>
  fc.assert(
    fc.property(anyAnswers, anyAnswers, (before, after) => law(played(before, after))),
    { numRuns: 40 },
  )

describe('items at two visits', () => {
  test('what moved most stands first, the worse before the better at the same size', () => {
    holds(({ comparison: { paired } }) => {
      paired.slice(1).forEach((next, at) => {
        const before = paired[at]?.moved ?? 0
        expect(Math.abs(before)).toBeGreaterThanOrEqual(Math.abs(next.moved))
        if (Math.abs(before) === Math.abs(next.moved)) expect(before).toBeGreaterThanOrEqual(next.moved)
      })
    })
  })

  test('the counts on the filters are the numbers that each call rests on', () => {
    holds(({ comparison: { changes, paired } }) => {
      for (const change of changes) {
        const count = (filter: 'worse' | 'better' | 'all' | 'moved') => filterItems(paired, filter, change.domain).length
        expect([count('all'), count('worse'), count('better')]).toEqual([change.paired, change.worse, change.better])
        expect(count('moved')).toBe(change.worse + change.better)
        expect(change.call).toBe(callChange(count('all'), count('worse'), count('better')))
      }
    })
  })

  test('an item that was not graded both times is never listed as the same, and none is lost', () => {
    holds(({ comparison: { paired, unpaired }, pair }) => {
      for (const { earlier, later } of paired) expect([earlier.counted.kind, later.counted.kind]).toEqual(['graded', 'graded'])
      for (const { earlier, later } of unpaired) expect([earlier.kind, later.kind]).not.toEqual(['graded', 'graded'])
      const listed = [...paired, ...unpaired].map((item) => item.item).sort()
      const asked = [pair.earlier, pair.later].flatMap(({ profile }) => profile.items.map((reading) => reading.item.code))
      expect(listed).toEqual([...new Set(asked)].sort())
    })
  })

  test('the sentence for each call carries its numbers', () => {
    holds(({ comparison: { changes } }) => {
      for (const change of changes) {
        const [sentence] = restsOn(change)
        if (change.call === 'worse') expect(sentence).toContain(`${change.worse} of ${change.paired} items less well met`)
        if (change.call === 'better') expect(sentence).toContain(`${change.better} of ${change.paired} items better`)
        if (change.call === 'too-few') expect(sentence).toContain('4 are needed to tell')
      }
    })
  })

  test('every domain is named once in the sentence over the picture', () => {
    holds(({ pair, comparison: { changes } }) => {
      const sentence = summaryOf(pair, changes, (domain) => `<${domain}>`)
      for (const { domain } of changes) expect(sentence.split(`<${domain}>`)).toHaveLength(2)
    })
  })
})

describe('an item that says nothing about change', () => {
  test('says why on either side: not seen with its reason, and not asked in that set', () => {
    const who = withReview({ set: 'home' })
    answer(who, 'PHY.3a', graded(2))
    answer(who, 'PHY.3a', notSeen, 'visit-2')
    answer(who, 'EMO.1a', graded(3))
    const { unpaired } = seen(who).comparison
    expect(unpaired.find(({ item }) => item === 'PHY.3a')).toMatchObject({ earlier: { grade: 2 }, later: notSeen })
    expect(unpaired.find(({ item }) => item === 'EMO.1a')?.later).toEqual({ kind: 'not-asked', because: 'set' })
  })

  test('says that it is not for the child where it came with age', () => {
    const who = withReview({ on: '2029-07-01' })
    const { unpaired } = seen(who).comparison
    const grownUp = unpaired.find(({ earlier }) => earlier.kind === 'not-asked')
    expect(grownUp).toMatchObject({ earlier: { because: 'child' }, later: { kind: 'unanswered' } })
  })

  test('is one that two people graded without seeing each other, with both grades', () => {
    const who = withReview()
    answer(who, 'PHY.1a', graded(2))
    const other = person('bea')
    hear(other, who.log)
    answer(who, 'PHY.1a', graded(2), 'visit-2')
    answer(other, 'PHY.1a', graded(4), 'visit-2')
    hear(who, other.log)
    const { comparison } = seen(who)
    expect(comparison.paired).toEqual([])
    const found = comparison.unpaired.find(({ item }) => item === 'PHY.1a')
    expect(found?.kind).toBe('contested')
    expect(found?.later.kind === 'contested' && found.later.voices.map(({ by, answer: given }) => [by.name, given])).toEqual([
      ['ann', graded(2)],
      ['bea', graded(4)],
    ])
    expect(restsOn(comparison.changes.find(({ domain }) => domain === 'PHY') as never)[1]).toBe(
      '1 item is left out until people agree on the grade.',
    )
  })
})
