// @vitest-environment node
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { arrange } from '../../src/core/arranged.ts'
import { itemsOf } from '../../src/core/asked.ts'
import { LIMBS } from '../../src/core/instrument.ts'
import { SIDES } from '../../src/core/side.ts'
import { plumblineV1 } from '../../src/instruments/plumbline/v1.ts'
import { sidesOf } from '../../src/instruments/plumbline/sides.ts'
import { read } from '../helpers/family.ts'
import { wholeFamily } from '../helpers/whole-family.ts'

const profilesOf = (facts: Parameters<typeof read>[0]) => read(facts).visits.flatMap((visit) => [...visit.profiles.values()])

describe('the same grades under other headings', () => {
  test('every item of the profile stands on one side of the child’s world, and touches the law somewhere', () => {
    for (const { code, limbs } of plumblineV1.domains.flatMap((domain) => itemsOf(domain))) {
      expect([code, sidesOf(code).length, limbs.length > 0]).toEqual([code, 1, true])
    }
  })

  test('every item worse than good enough is under a heading, the worst first, and nothing unseen counts as good', () => {
    fc.assert(
      fc.property(wholeFamily, (facts) => {
        for (const { items } of profilesOf(facts)) {
          const asked = items.filter(({ asked: is, counted }) => is && counted.kind !== 'not-applicable')
          const sides = arrange(items, SIDES, ({ item }) => sidesOf(item.code), 2)
          const worse = asked.filter(({ counted }) => counted.kind === 'graded' && counted.grade > 2)
          const good = asked.filter(({ counted }) => counted.kind === 'graded' && counted.grade <= 2)
          const under = sides.flatMap(({ worries }) => worries.map(({ reading }) => reading.about))
          expect(under.sort()).toEqual(worse.map(({ about }) => about).sort())
          expect(sides.reduce((sum, part) => sum + part.good, 0)).toBe(good.length)
          expect(sides.reduce((sum, part) => sum + part.unseen, 0)).toBe(asked.length - worse.length - good.length)
          const limbs = arrange(items, LIMBS, ({ item }) => item.limbs, 2)
          for (const { worries } of [...limbs, ...sides]) {
            const grades = worries.map(({ grade }) => grade)
            expect(grades).toEqual(grades.toSorted((a, b) => b - a))
          }
          expect(new Set(limbs.flatMap(({ worries }) => worries.map(({ reading }) => reading.about)))).toEqual(new Set(under))
        }
      }),
      { numRuns: 100 },
    )
  })
})
