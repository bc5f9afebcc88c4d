// @vitest-environment node
import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import type { Case } from '../../../src/core/case.ts'
import { chronologyOf } from '../../../src/core/chronology/chronology.ts'
import { EVERYTHING, type Filter, filterLines } from '../../../src/core/chronology/filter.ts'
import { type Kind, type Line, SORTS } from '../../../src/core/chronology/line.ts'
import { burstsIn, GAP_DAYS, gapsIn, monthsIn } from '../../../src/core/chronology/rhythm.ts'
import { daysBetween } from '../../../src/core/day.ts'
import { EVENT_GROUPS, EVENT_TYPES } from '../../../src/core/event.ts'
import { read } from '../../helpers/family.ts'
import { toldInFull, wholeFamily } from '../../helpers/whole-family.ts'

// Whole families, on a machine that may be busy with something else.
vi.setConfig({ testTimeout: 120_000 })

const RUNS = { numRuns: 40 }
const domainOf = (item: string) => item.split('.')[0] ?? null
const linesOf = (family: Case) => chronologyOf(family, domainOf)
const keys = (lines: readonly Line[]) => lines.map(({ key }) => key)

test('the same facts in any order give the same lines', () => {
  fc.assert(
    fc.property(wholeFamily, fc.infiniteStream(fc.nat()), (facts, chance) => {
      const drawn = facts.map((fact) => ({ fact, at: chance.next().value }))
      const shuffled = drawn.sort((a, b) => a.at - b.at).map(({ fact }) => fact)
      expect(linesOf(read(shuffled))).toEqual(linesOf(read(facts)))
    }),
    RUNS,
  )
})

test('every visit, event, decision, target and action stands in exactly one line, and what was joined in its head', () => {
  fc.assert(
    fc.property(wholeFamily, (facts) => {
      const family = read(facts)
      const lines = linesOf(family)
      const once = (what: Line['told']['what'], idOf: (told: Line['told']) => readonly string[], ids: readonly string[]) => {
        const found = lines.flatMap(({ told }) => (told.what === what ? idOf(told) : []))
        expect(found.toSorted()).toEqual([...ids].sort())
      }
      once(
        'visit',
        (told) => (told.what === 'visit' ? [told.visit.id] : []),
        family.visits.map(({ id }) => id),
      )
      once(
        'event',
        (told) => (told.what === 'event' ? [told.event.id, ...(told.event.same ?? []).map(({ id }) => id)] : []),
        family.entries.map(({ id }) => id),
      )
      once(
        'decision',
        (told) => (told.what === 'decision' ? [told.decision.id] : []),
        family.decisions.map(({ id }) => id),
      )
      once(
        'target-agreed',
        (told) => (told.what === 'target-agreed' ? [told.target.id] : []),
        family.targets.map(({ id }) => id),
      )
      once(
        'action-agreed',
        (told) => (told.what === 'action-agreed' ? [told.action.id] : []),
        family.actions.map(({ id }) => id),
      )
      expect(new Set(keys(lines)).size).toBe(lines.length)
      expect(lines.map(({ on }) => on)).toEqual(lines.map(({ on }) => on).toSorted())
    }),
    RUNS,
  )
})

const filters: fc.Arbitrary<Filter> = fc.record({
  child: fc.constantFrom(null, 'child-1', 'child-2', 'child-3'),
  kind: fc.constantFrom<Kind | null>(null, 'event', 'visit', 'health', 'injury', 'plan', 'decision', 'onset'),
  agency: fc.constantFrom(null, 'Fictional Trust', 'fictional trust', 'Nobody'),
  domain: fc.constantFrom(null, 'PHY', 'EDU'),
  from: fc.constantFrom(null, '2026-03-05'),
  to: fc.constantFrom(null, '2026-04-01'),
})

test('a filter shows nothing that the whole has not, in its order; each part of it narrows; what is of the whole family stays', () => {
  fc.assert(
    fc.property(wholeFamily, filters, (facts, filter) => {
      const lines = linesOf(read(facts))
      const shown = filterLines(lines, filter)
      const set = new Set(shown)
      expect(lines.filter((line) => set.has(line))).toEqual(shown)
      expect(filterLines(lines, EVERYTHING)).toEqual(lines)
      const one = { ...EVERYTHING, ...filter, child: null }
      expect(filterLines(filterLines(lines, one), { ...EVERYTHING, child: filter.child })).toEqual(shown)
      for (const line of filterLines(lines, one)) if (line.children.length === 0) expect(set.has(line)).toBe(true)
    }),
    RUNS,
  )
})

test('no gap has anything recorded in it, none is short, none lies outside an open time; months count every line once', () => {
  fc.assert(
    fc.property(wholeFamily, fc.constantFrom('2026-05-01', '2026-12-24'), (facts, today) => {
      const family = read(facts)
      const lines = linesOf(family)
      for (const { from, to, days } of gapsIn(lines, family.episodes, today)) {
        expect(days).toBeGreaterThan(GAP_DAYS)
        expect(daysBetween(from, to ?? today)).toBe(days)
        const inside = lines.filter(({ sort, on }) => sort !== 'onset' && on > from && on < (to ?? today))
        expect(inside).toEqual([])
        expect(family.episodes.some(({ openedOn, closing }) => openedOn <= from && (to ?? today) <= (closing?.values.on ?? today))).toBe(
          true,
        )
      }
      expect(monthsIn(lines, today).reduce((sum, { count }) => sum + count, 0)).toBe(lines.length)
      for (const { from, to, count } of burstsIn(lines)) {
        expect(lines.filter(({ sort, on }) => sort === 'event' && on >= from && on <= to).length).toBeGreaterThanOrEqual(count)
      }
    }),
    RUNS,
  )
})

test('no two kinds share a name, so that one word says which', () => {
  const all = [...SORTS, ...Object.keys(EVENT_GROUPS), ...EVENT_TYPES]
  expect(new Set(all).size).toBe(all.length)
})

test('a family in which everything was written has a line of each sort that stands', () => {
  const sorts = new Set(linesOf(read(toldInFull())).map(({ sort }) => sort))
  for (const sort of ['event', 'decision', 'plan', 'onset', 'episode']) expect(sorts).toContain(sort)
})
