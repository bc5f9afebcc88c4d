import { beforeAll, describe, expect, test } from 'vitest'
import { readCase } from '../../../src/core/case.ts'
import { courseOf, mainInstrument, visitsOfChild } from '../../../src/core/course.ts'
import type { Instrument } from '../../../src/core/instrument.ts'
import { findInstrument } from '../../../src/instruments/index.ts'
import { byInstrument, inView } from '../../../src/report/compare/instruments.ts'
import { comparePair } from '../../../src/report/compare/items.ts'
import { choosePair } from '../../../src/report/compare/pair.ts'
import { wholeCourse } from '../../../src/report/compare/whole-course.ts'
import { begin, FAMILY, grade, sign, visit } from '../../helpers/family.ts'
import { fernshire } from '../../helpers/packs.ts'
import { type Person, person } from '../../helpers/people.ts'

let brought: Instrument[] = []
beforeAll(async () => {
  brought = (await Promise.all([fernshire(1), fernshire(2)])).map(({ body }) => body.instrument)
})

const find = (id: string, version: number) =>
  brought.find((each) => each.id === id && each.version === version) ?? findInstrument(id, version)
const read = (who: Person) => readCase(FAMILY, who.log, find)
const fern = (version: number) => ({ instrument: { id: 'fernshire-home', version } })

/** A signed Plumbline baseline in March, then signed visits with the home conditions scale in June and September. */
function mixed(plumbline = true): Person {
  const who = person('ann')
  begin(who, plumbline ? {} : fern(1))
  visit(who, 'visit-2', { on: '2026-06-03', ...fern(1) })
  visit(who, 'visit-3', { on: '2026-09-02', ...fern(2) })
  sign(who, 'visit-2')
  sign(who, 'visit-3')
  return who
}

const visitsIn = (who: Person) => visitsOfChild(read(who), 'child-1')
const ids = (visits: readonly { visit: { id: string } }[] | undefined) => visits?.map(({ visit: each }) => each.id)

describe('a child graded with two instruments', () => {
  test('is shown by Plumbline’s own wherever a signed visit used it, else by that of the latest signed visit', () => {
    const who = mixed()
    expect(mainInstrument(visitsIn(who))).toBe('fernshire-home')
    sign(who, 'visit-1')
    expect(mainInstrument(visitsIn(who))).toBe('plumbline')
    expect(mainInstrument([])).toBeNull()
    const half = person('ann')
    begin(half)
    visit(half, 'visit-2', { on: '2026-06-03', ...fern(1) })
    expect(mainInstrument(visitsIn(half))).toBe('plumbline')
  })

  test('has a course for each, never one over both', () => {
    const who = mixed()
    sign(who, 'visit-1')
    const family = read(who)
    expect(ids(courseOf(family, 'child-1')?.visits)).toEqual(['visit-1'])
    expect(ids(courseOf(family, 'child-1', 'fernshire-home')?.visits)).toEqual(['visit-2', 'visit-3'])
    expect(courseOf(family, 'child-1', 'fernshire-home')?.instrument).toBe('fernshire-home')
    expect(courseOf(family, 'child-1', 'nobody-has-this')?.visits).toEqual([])
  })

  test('is compared within one of them: the one asked for, else the one that the child is shown by', () => {
    const who = mixed()
    sign(who, 'visit-1')
    const instruments = byInstrument(visitsIn(who))
    expect(instruments.map(({ id }) => id)).toEqual(['plumbline', 'fernshire-home'])
    expect(inView(instruments)?.id).toBe('plumbline')
    const other = inView(instruments, 'visit-2')
    expect(ids(other?.visits)).toEqual(['visit-2', 'visit-3'])
    // Visits of two instruments named together: those of the first one's instrument.
    const pair = choosePair(other?.visits ?? [], 'visit-2', 'visit-1')
    expect([pair?.earlier.visit.id, pair?.later.visit.id]).toEqual(['visit-2', 'visit-3'])
    expect(inView([])).toBeNull()
  })
})

describe('two versions of one instrument', () => {
  /** Every item of both versions graded 1; a reworded one 2 at the later visit. */
  function twoVersions() {
    const who = person('ann')
    begin(who, fern(1))
    visit(who, 'visit-2', { on: '2026-06-03', ...fern(2) })
    const codes = (version: number) =>
      find('fernshire-home', version)?.domains.flatMap(({ subAreas }) => subAreas.flatMap(({ items }) => items.map(({ code }) => code))) ??
      []
    for (const code of codes(1)) grade(who, code, 1, 'visit-1')
    for (const code of codes(2)) grade(who, code, code === 'HOME.3' ? 2 : 1, 'visit-2')
    const family = read(who)
    const [child] = family.children
    const visits = visitsOfChild(family, 'child-1')
    const pair = choosePair(visits)
    if (!child || !pair) throw new Error('nothing to compare')
    return { visits, comparison: comparePair(pair, child) }
  }

  test('are compared on the items that stayed the same; those that did not are listed apart and nowhere else', () => {
    const { comparison } = twoVersions()
    expect(comparison.paired).toHaveLength(16)
    expect(comparison.paired[0]).toMatchObject({ item: 'HOME.3', moved: 1 })
    const apart = comparison.notCompared.map(({ item, askedAt }) => `${askedAt} ${item}`)
    expect(apart).toContain('later HOME.22')
    expect(comparison.unpaired.filter(({ item }) => apart.includes(`later ${item}`))).toEqual([])
  })

  test('stand in one table of the whole course, under the latest version’s items', () => {
    const { visits } = twoVersions()
    const rows = wholeCourse(visits, 'HOME')
    const same = rows.find(({ item }) => item === 'HOME.3')
    expect(same?.cells).toEqual([
      { kind: 'graded', grade: 1 },
      { kind: 'graded', grade: 2 },
    ])
    expect(rows.find(({ item }) => item === 'HOME.22')?.cells[0]).toEqual({ kind: 'not-asked' })
    expect(rows.some(({ item }) => item === 'HOME.4')).toBe(false)
  })
})
