// @vitest-environment node
import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { asked } from '../../../src/core/asked.ts'
import { compareProfiles, type Side } from '../../../src/core/change/compare.ts'
import { type Counted, gradeDomains } from '../../../src/core/grading/profile.ts'
import type { Band, Instrument } from '../../../src/core/instrument.ts'
import { plumblineV1 } from '../../../src/instruments/plumbline/v1.ts'
import { anyCount, CHILDREN, graded, notSeen, ON, unanswered } from '../../helpers/profiles.ts'

// Many histories, on a machine that may be busy with something else.
vi.setConfig({ testTimeout: 120_000 })

const instrument: Instrument = plumblineV1
const FULL = { set: 'full', contact: null } as const
const codesOf = (band: Band) => asked(instrument, FULL, CHILDREN[band], ON).map((item) => item.code)

/** What a visit to a child of that band found; items left out were not answered. */
function side(band: Band, found: Readonly<Record<string, Counted>>): Side {
  const items = new Map(codesOf(band).map((code) => [code, found[code] ?? unanswered]))
  return { items, domains: gradeDomains(instrument, FULL, CHILDREN[band], ON, (item) => items.get(item.code) ?? unanswered) }
}

const band = fc.constantFrom<Band>('B', 'T', 'C', 'Y')
const anySide = band.chain((of) => {
  const codes = codesOf(of)
  return fc.array(anyCount, { minLength: codes.length, maxLength: codes.length }).map((counts) => {
    return side(of, Object.fromEntries(codes.map((code, index) => [code, counts[index] ?? unanswered])))
  })
})
const grades = (counted: Counted | undefined) => (counted?.kind === 'graded' && !counted.contested ? counted.grade : null)
const RUNS = { numRuns: 300 }

describe('comparing two visits', () => {
  test('only items that both visits graded, and nobody disputes, are evidence', () => {
    fc.assert(
      fc.property(anySide, anySide, (earlier, later) => {
        for (const change of compareProfiles(earlier, later)) {
          for (const item of change.items) {
            const [before, after] = [grades(earlier.items.get(item.item)), grades(later.items.get(item.item))]
            if (before !== null && after !== null) expect(item).toMatchObject({ kind: 'paired', moved: after - before })
            else expect(item.kind).not.toBe('paired')
          }
          expect(change.paired).toBe(change.items.filter((item) => item.kind === 'paired').length)
          expect(change.worse + change.better + change.same).toBe(change.paired)
        }
      }),
      RUNS,
    )
  })

  test('every item of either visit is listed once, in its own domain', () => {
    fc.assert(
      fc.property(anySide, anySide, (earlier, later) => {
        const listed = compareProfiles(earlier, later).flatMap((change) => change.items.map((item) => item.item))
        expect(listed.toSorted()).toEqual([...new Set([...earlier.items.keys(), ...later.items.keys()])].sort())
      }),
      RUNS,
    )
  })

  test('looking from the other side turns worse into better and changes nothing else', () => {
    fc.assert(
      fc.property(anySide, anySide, (earlier, later) => {
        const [there, back] = [compareProfiles(earlier, later), compareProfiles(later, earlier)]
        for (const [index, change] of there.entries()) {
          const turned = back[index]
          expect([turned?.worse, turned?.better, turned?.same, turned?.paired]).toEqual([
            change.better,
            change.worse,
            change.same,
            change.paired,
          ])
        }
      }),
      RUNS,
    )
  })

  test('a visit compared with itself has moved nowhere', () => {
    fc.assert(
      fc.property(anySide, (both) => {
        for (const change of compareProfiles(both, both)) {
          expect([change.worse, change.better]).toEqual([0, 0])
          expect(['unsure', 'too-few']).toContain(change.call)
        }
      }),
      RUNS,
    )
  })

  test('what moved most is listed first, the worse before the better where both moved as far', () => {
    fc.assert(
      fc.property(anySide, anySide, (earlier, later) => {
        for (const { items } of compareProfiles(earlier, later)) {
          const moved = items.map((item) => (item.kind === 'paired' ? item.moved : 0))
          for (const [index, here] of moved.entries()) {
            const next = moved[index + 1] ?? 0
            expect(Math.abs(here)).toBeGreaterThanOrEqual(Math.abs(next))
            if (Math.abs(here) === Math.abs(next)) expect(here).toBeGreaterThanOrEqual(next)
          }
        }
      }),
      RUNS,
    )
  })
})

describe('what is never evidence', () => {
  const physical = (earlier: Side, later: Side) => compareProfiles(earlier, later).find((change) => change.domain === 'PHY')

  test('a grade is never carried forward: an item not seen again is one-sided, not unchanged', () => {
    const before = side('C', { 'PHY.2a': graded(4), 'PHY.2b': graded(4), 'PHY.2c': graded(4), 'PHY.2d': graded(4) })
    for (const nothing of [unanswered, notSeen]) {
      const after = side('C', { 'PHY.2a': nothing, 'PHY.2b': nothing, 'PHY.2c': nothing, 'PHY.2d': nothing })
      expect(physical(before, after)).toMatchObject({ paired: 0, same: 0, call: 'too-few' })
    }
  })

  test('an item that two people grade differently is left out until it is settled', () => {
    const disputed = { kind: 'graded', grade: 5, contested: true } as const
    const change = physical(side('C', { 'PHY.2a': graded(1) }), side('C', { 'PHY.2a': disputed }))
    expect(change).toMatchObject({ paired: 0, worse: 0 })
    expect(change?.items.find((item) => item.item === 'PHY.2a')?.kind).toBe('contested')
  })

  test('items that came or went with the child’s age are listed and prove nothing', () => {
    const all = (of: Band, grade: 1 | 5) => side(of, Object.fromEntries(codesOf(of).map((code) => [code, graded(grade)])))
    const supervision = compareProfiles(all('B', 1), all('T', 5)).find((change) => change.domain === 'SUP')
    const kinds = new Map(supervision?.items.map((item) => [item.item, item.kind]))
    expect([kinds.get('SUP.1d'), kinds.get('SUP.4b'), kinds.get('SUP.1a')]).toEqual(['one-sided', 'one-sided', 'paired'])
    expect(supervision?.items.find((item) => item.item === 'SUP.1d')?.later).toBeNull()
    expect(supervision?.items.find((item) => item.item === 'SUP.4b')?.earlier).toBeNull()
  })

  test('four items of one domain that all slipped are a call for it, and for no other', () => {
    const four = ['PHY.2a', 'PHY.2b', 'PHY.2c', 'PHY.2d']
    const at = (grade: 2 | 3) => side('C', Object.fromEntries(four.map((code) => [code, graded(grade)])))
    const calls = compareProfiles(at(2), at(3)).map((change) => [change.domain, change.call])
    // biome-ignore format: one domain a pair
    expect(calls).toEqual([['PHY', 'worse'], ['EDU', 'too-few'], ['MED', 'too-few'], ['SUP', 'too-few'], ['EMO', 'too-few']])
  })
})
