// @vitest-environment node
import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { COVER, type Counted, type DomainGrade } from '../../src/core/grading/profile.ts'
import { gradeOfPart } from '../../src/core/grading/rules.ts'
import { type Grade, type Scale, SCORING_RULES, type ScoringRule } from '../../src/core/instrument.ts'
import { type Counts, domainOf, gradeOf, notApplicable, notSeen, unanswered, withOne } from '../helpers/profiles.ts'

// Many histories, on a machine that may be busy with something else.
vi.setConfig({ testTimeout: 120_000 })

const RUNS = { numRuns: 400 }

/** Any scale that an instrument may have: 2 to 11 rising grades, good enough before serious. */
const anyScale = fc.uniqueArray(fc.integer({ min: 0, max: 10 }), { minLength: 2, maxLength: 11 }).chain((picked) => {
  const grades = picked.toSorted((a, b) => a - b)
  return fc.record({ good: fc.integer({ min: 0, max: grades.length - 2 }), after: fc.nat() }).map(({ good, after }): Scale => {
    const serious = good + 1 + (after % (grades.length - 1 - good))
    return { grades, goodEnough: grades[good] as Grade, serious: grades[serious] as Grade }
  })
})

const anySetting = fc
  .record({
    scale: anyScale,
    sizes: fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 4 }),
    rule: fc.constantFrom(...SCORING_RULES),
  })
  .chain(({ scale, sizes, rule }) => {
    const size = sizes.reduce((sum, each) => sum + each, 0)
    const graded = fc.record({ kind: fc.constant('graded' as const), grade: fc.constantFrom(...scale.grades), contested: fc.boolean() })
    const other = fc.constantFrom<Counted>(notSeen, unanswered, notApplicable)
    const count = fc.oneof({ weight: 4, arbitrary: graded }, { weight: 1, arbitrary: other })
    return fc.record({
      scale: fc.constant(scale),
      rule: fc.constant(rule),
      domain: fc.constant(domainOf(sizes)),
      counts: fc.array(count, { minLength: size, maxLength: size }),
    })
  })

type Setting = typeof anySetting extends fc.Arbitrary<infer S> ? S : never
const everywhere = (look: (setting: Setting, now: DomainGrade) => void) =>
  fc.assert(
    fc.property(anySetting, (setting) => {
      look(setting, gradeOf(setting.domain, setting.counts, setting))
    }),
    RUNS,
  )

const gradesIn = (counts: Counts) => counts.flatMap((each) => (each.kind === 'graded' ? [each.grade] : []))

describe('whatever the rule and the scale', () => {
  test('the order of sub-areas and of items does not matter', () => {
    everywhere(({ domain, counts, rule, scale }, now) => {
      const turned = { ...domain, subAreas: domain.subAreas.toReversed().map((each) => ({ ...each, items: each.items.toReversed() })) }
      const other = gradeOf(turned, counts.toReversed(), { rule, scale })
      const plain = (grade: DomainGrade) => ({
        ...grade,
        subAreas: grade.subAreas.map((part) => [part.subArea, part.grade]).sort(),
        ...('decidedBy' in grade && { decidedBy: grade.decidedBy.toSorted() }),
        ...('flagged' in grade && { flagged: grade.flagged.toSorted() }),
      })
      expect(plain(other)).toEqual(plain(now))
    })
  })

  test('a headline is a grade of the scale that some item has, and names who has it or worse', () => {
    everywhere(({ counts, scale }, now) => {
      if (now.kind !== 'graded') return
      expect(scale.grades).toContain(now.grade)
      expect(gradesIn(counts)).toContain(now.grade)
      expect(now.decidedBy.length).toBeGreaterThan(0)
    })
  })

  test('any serious item shows: in the headline, as a flag, or as the worst seen', () => {
    everywhere(({ counts, scale }, now) => {
      const worst = Math.max(-1, ...gradesIn(counts))
      if (worst < scale.serious) return
      if (now.kind === 'graded') expect(now.grade).toBe(worst)
      if (now.kind === 'summed') expect([now.flagged.length > 0, now.worstSeen]).toEqual([true, worst])
      if (now.kind === 'not-enough-seen') expect(now.worstSeen).toBe(worst)
    })
  })

  test('too little seen is no headline and no sum', () => {
    everywhere((_, now) => {
      const { graded, asked } = now.coverage
      if (now.kind === 'graded' || now.kind === 'summed') expect(graded).toBeGreaterThanOrEqual(asked * COVER)
    })
  })
})

describe('making one item worse', () => {
  const monotone: readonly ScoringRule[] = ['worst-else-upper-median', 'worst-only']

  test('never makes the headline better, by the rules that promise it, on any scale', () => {
    everywhere(({ domain, counts, rule, scale }, before) => {
      if (!monotone.includes(rule) || before.kind !== 'graded') return
      for (const [index, counted] of counts.entries()) {
        if (counted.kind !== 'graded') continue
        for (const grade of scale.grades.filter((each) => each > counted.grade)) {
          const after = gradeOf(domain, withOne(counts, index, { ...counted, grade }), { rule, scale })
          expect(after.kind === 'graded' && after.grade >= before.grade).toBe(true)
        }
      }
    })
  })

  test('always adds to a sum, and never takes a flag away', () => {
    everywhere(({ domain, counts, rule, scale }, before) => {
      if (rule !== 'sum-and-flags' || before.kind !== 'summed') return
      for (const [index, counted] of counts.entries()) {
        if (counted.kind !== 'graded') continue
        for (const grade of scale.grades.filter((each) => each > counted.grade)) {
          const after = gradeOf(domain, withOne(counts, index, { ...counted, grade }), { rule, scale })
          if (after.kind !== 'summed') return expect.fail(after.kind)
          expect(after.sum - before.sum).toBe(grade - counted.grade)
          expect(after.flagged).toEqual(expect.arrayContaining([...before.flagged]))
        }
      }
    })
  })

  test('can make the headline better by the mode, and there is no other rule of which that is so', () => {
    const scale: Scale = { grades: [1, 2, 3, 4, 5], goodEnough: 2, serious: 4 }
    const falls = SCORING_RULES.filter((rule) => {
      const [before, after] = [gradeOfPart(rule, [1, 1, 1, 2, 2, 2], scale), gradeOfPart(rule, [1, 1, 1, 2, 2, 3], scale)]
      return (after as Grade) < (before as Grade)
    })
    expect(falls).toEqual(['mode-worst-first'])
  })
})
