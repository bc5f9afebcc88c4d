// @vitest-environment node
import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { itemsOf } from '../../src/core/asked.ts'
import { headline } from '../../src/core/grading/headline.ts'
import { COVER, type Counted, type DomainGrade } from '../../src/core/grading/profile.ts'
import { GRADES, type Grade } from '../../src/core/instrument.ts'
import {
  anyProfile,
  type Counts,
  domainOf,
  graded,
  gradeOf,
  notApplicable,
  notSeen,
  OWN_SCALE,
  unanswered,
  withOne,
} from '../helpers/profiles.ts'

// Many histories, on a machine that may be busy with something else.
vi.setConfig({ testTimeout: 120_000 })

const RUNS = { numRuns: 600 }
const everywhere = (look: (profile: { domain: ReturnType<typeof domainOf>; counts: Counts }, now: DomainGrade) => void) =>
  fc.assert(
    fc.property(anyProfile, (profile) => {
      look(profile, gradeOf(profile.domain, profile.counts))
    }),
    RUNS,
  )
const gradeIn = (domain: DomainGrade): Grade | null => (domain.kind === 'graded' ? domain.grade : null)
const gradesIn = (counts: Counts) => counts.flatMap((each) => (each.kind === 'graded' ? [each.grade] : []))
const seenWorst = (domain: DomainGrade) => (domain.kind === 'not-enough-seen' ? domain.worstSeen : gradeIn(domain))

function expectNoBetter(after: DomainGrade, before: DomainGrade): void {
  expect(after.kind).toBe(before.kind)
  expect(seenWorst(after) ?? 0).toBeGreaterThanOrEqual(seenWorst(before) ?? 0)
  for (const [index, subArea] of before.subAreas.entries()) expect(after.subAreas[index]?.grade).toBeGreaterThanOrEqual(subArea.grade)
}

describe('making one item worse never makes anything look better', () => {
  const worsened = (counted: Counted | undefined) =>
    counted?.kind === 'graded' ? GRADES.filter((grade) => grade > counted.grade).map((grade) => ({ ...counted, grade })) : []

  test('in any domain, with anything else in it', () => {
    everywhere(({ domain, counts }, before) => {
      for (const [index, counted] of counts.entries()) {
        for (const worse of worsened(counted)) expectNoBetter(gradeOf(domain, withOne(counts, index, worse)), before)
      }
    })
  })

  test('in every profile of three sub-areas with two, one and two items', () => {
    const domain = domainOf([2, 1, 2])
    for (let code = 0; code < 5 ** 5; code += 1) {
      const counts = [0, 1, 2, 3, 4].map((place) => graded((1 + (Math.floor(code / 5 ** place) % 5)) as Grade))
      const before = gradeIn(gradeOf(domain, counts)) as Grade
      for (const [index, counted] of counts.entries()) {
        const [worse] = worsened(counted)
        if (worse && (gradeIn(gradeOf(domain, withOne(counts, index, worse))) as Grade) < before) expect.fail(`${JSON.stringify(counts)}`)
      }
    }
  })
})

describe('how items make a grade', () => {
  test('sub-areas first, then the domain from them, by the same rule', () => {
    everywhere((_, now) => {
      for (const subArea of now.subAreas)
        expect(subArea.grade).toBe(
          headline(
            subArea.items.map((entry) => entry.grade),
            OWN_SCALE,
          ),
        )
      if (now.kind === 'graded')
        expect(now.grade).toBe(
          headline(
            now.subAreas.map((subArea) => subArea.grade),
            OWN_SCALE,
          ),
        )
    })
  })

  test('any 4 or 5 is the grade of its domain, however many items go well', () => {
    everywhere(({ counts }, now) => {
      const worst = Math.max(0, ...gradesIn(counts))
      if (now.kind === 'graded' && worst >= 4) expect([now.grade, now.rule]).toEqual([worst, 'worst'])
      if (now.kind === 'graded' && worst < 4) expect(now.rule).toBe('upper-median')
    })
  })

  test('a grade always names the items that made it, and none of them is better than it', () => {
    everywhere(({ domain, counts }, now) => {
      if (now.kind !== 'graded') return
      expect(now.decidedBy.length).toBeGreaterThan(0)
      for (const code of now.decidedBy) {
        const counted = counts[itemsOf(domain).findIndex((item) => item.code === code)]
        expect(counted?.kind === 'graded' && counted.grade >= now.grade).toBe(true)
      }
    })
  })

  test('were the items that made a grade all well, it would be better; and each is in a sub-area that reaches the grade', () => {
    everywhere(({ domain, counts }, now) => {
      if (now.kind !== 'graded') return
      const decided = itemsOf(domain).map((item) => now.decidedBy.includes(item.code))
      const reaching = now.subAreas.filter((subArea) => subArea.grade >= now.grade).flatMap((subArea) => subArea.items)
      expect(reaching.map((entry) => entry.item)).toEqual(expect.arrayContaining([...now.decidedBy]))
      if (now.grade === 1) return
      const well = gradeOf(
        domain,
        counts.map((each, index) => (decided[index] ? graded(1) : each)),
      )
      expect(gradeIn(well)).toBeLessThan(now.grade)
    })
  })

  test('the order of sub-areas and of items does not matter', () => {
    everywhere(({ domain, counts }, now) => {
      const turned = { ...domain, subAreas: domain.subAreas.toReversed().map((each) => ({ ...each, items: each.items.toReversed() })) }
      const other = gradeOf(turned, counts.toReversed())
      expect([other.kind, seenWorst(other), other.coverage]).toEqual([now.kind, seenWorst(now), now.coverage])
    })
  })

  test('every applicable item is graded, not seen, left, or does not apply: nothing is counted twice or lost', () => {
    everywhere(({ counts }, { coverage }) => {
      const outside = counts.filter((each) => each.kind === 'not-applicable').length
      expect(coverage.graded + coverage.notSeen + coverage.left).toBe(coverage.asked)
      expect(coverage.asked + outside).toBe(coverage.applicable)
      expect(coverage.serious).toBe(gradesIn(counts).filter((grade) => grade >= 4).length)
    })
  })
})

describe('what was not seen never counts as good', () => {
  const others = [notSeen, unanswered]

  test('an item not seen, or left, is never better for a domain than the same item doing well', () => {
    everywhere(({ domain, counts }) => {
      for (const index of counts.keys()) {
        const well = gradeOf(domain, withOne(counts, index, graded(1)))
        for (const other of others) {
          const blank = gradeOf(domain, withOne(counts, index, other))
          if (well.kind !== 'graded') expect(blank.kind).not.toBe('graded')
          if (blank.kind === 'graded') expect(blank.grade).toBeGreaterThanOrEqual(gradeIn(well) as Grade)
        }
      }
    })
  })

  test('leaving out an item that goes better than its domain never makes the domain look better', () => {
    everywhere(({ domain, counts }, before) => {
      if (before.kind !== 'graded') return
      for (const [index, counted] of counts.entries()) {
        if (counted.kind !== 'graded' || counted.grade >= before.grade) continue
        for (const other of others) {
          const after = gradeOf(domain, withOne(counts, index, other))
          if (after.kind === 'graded') expect(after.grade).toBeGreaterThanOrEqual(before.grade)
        }
      }
    })
  })

  test('leaving out an item never makes a grade where there was none, and the coverage always tells', () => {
    everywhere(({ domain, counts }, before) => {
      for (const [index, counted] of counts.entries()) {
        if (counted.kind !== 'graded') continue
        const after = gradeOf(domain, withOne(counts, index, notSeen))
        if (before.kind !== 'graded') expect(after.kind).not.toBe('graded')
        expect(after.coverage.graded).toBe(before.coverage.graded - 1)
        expect([after.coverage.notSeen, after.coverage.asked]).toEqual([before.coverage.notSeen + 1, before.coverage.asked])
      }
    })
  })

  // No rule over what was seen can know what was not. That is why the coverage stands beside every grade.
  test('leaving out the worst item can make a domain look better, and the coverage is then the only one to tell', () => {
    const domain = domainOf([5])
    const all = gradeOf(domain, [graded(5), graded(2), graded(2), graded(2), graded(1)])
    const without = gradeOf(domain, [notSeen, graded(2), graded(2), graded(2), graded(1)])
    expect([gradeIn(all), gradeIn(without)]).toEqual([5, 2])
    expect([without.coverage.graded, without.coverage.notSeen, without.coverage.asked]).toEqual([4, 1, 5])
  })

  test('an item that does not apply is as if it were not in the domain', () => {
    everywhere(({ domain, counts }, now) => {
      const left = domain.subAreas.map((subArea) => ({
        ...subArea,
        items: subArea.items.filter((item) => applies(domain, counts, item.code)),
      }))
      const without = gradeOf(
        { ...domain, subAreas: left },
        counts.filter((each) => each.kind !== 'not-applicable'),
      )
      expect([without.kind, seenWorst(without), without.coverage.asked]).toEqual([now.kind, seenWorst(now), now.coverage.asked])
    })
  })

  // So *does not apply* must never be the easy way out: it says why, and is counted apart.
  test('saying that unseen items do not apply can make a grade where there was none', () => {
    const domain = domainOf([4])
    expect(gradeOf(domain, [graded(2), graded(2), notSeen, notSeen]).kind).toBe('not-enough-seen')
    expect(gradeOf(domain, [graded(2), graded(2), notApplicable, notApplicable]).kind).toBe('graded')
  })

  const applies = (domain: ReturnType<typeof domainOf>, counts: Counts, code: string) =>
    counts[itemsOf(domain).findIndex((item) => item.code === code)]?.kind !== 'not-applicable'
})

describe('below six in ten there is no grade', () => {
  test('exactly six in ten is enough, and one item fewer is not, for domains of 1 to 40 items', () => {
    expect(COVER).toBe(0.6)
    for (let asked = 1; asked <= 40; asked += 1) {
      const domain = domainOf([...Array.from({ length: Math.floor(asked / 10) }, () => 10), ...(asked % 10 ? [asked % 10] : [])])
      for (let seen = 0; seen <= asked; seen += 1) {
        const counts = Array.from({ length: asked }, (_, index) => (index < seen ? graded(2) : notSeen))
        expect(gradeOf(domain, counts).kind, `${seen} of ${asked}`).toBe(seen > 0 && 5 * seen >= 3 * asked ? 'graded' : 'not-enough-seen')
      }
    }
  })

  test('the worst grade that was seen is shown all the same', () => {
    everywhere(({ counts }, now) => {
      if (now.kind !== 'not-enough-seen') return
      expect(now.because).toBe('coverage')
      expect(now.worstSeen).toBe(gradesIn(counts).length === 0 ? null : Math.max(...gradesIn(counts)))
    })
  })

  test('nothing to ask is not asked, and not a grade', () => {
    expect(gradeOf(domainOf([2]), [notApplicable, notApplicable]).kind).toBe('not-asked')
    expect(gradeOf(domainOf([]), []).kind).toBe('not-asked')
  })
})
