import { unzipSync } from 'fflate'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Dated, hideChildren, hideMonths, type Known, LEAST_CHILDREN, LEAST_FAMILIES, whoOf } from '../../src/report/extract/hide.ts'
import { extract } from '../../src/report/extract/index.ts'
import { begins, inWeeks } from '../../src/report/extract/months.ts'
import type { Source } from '../../src/report/source.ts'
import { telling, visited } from '../helpers/drift.ts'
import { act, type Person } from '../helpers/people.ts'
import { another, sourceOn } from '../helpers/sources.ts'

const flags = fc.constantFrom('none', 'none', 'none', 'disability', 'disability; premature', 'young carer')
const child = fc.record({ age_band: fc.constantFrom('PB', 'B', 'T', 'C', 'Y'), flags })
const month = fc.constantFrom('2025-11-20', '2026-01-03', '2026-02-17', '2026-03-30', '2026-07-04')
const family = fc.record({
  area: fc.constantFrom('here', 'there'),
  children: fc.array(child, { minLength: 1, maxLength: 5 }),
  days: fc.array(fc.record({ on: month, column: fc.constantFrom('profiles.month', 'alerts.month'), all: fc.boolean() }), { maxLength: 6 }),
})
/** From a handful of families to some dozens. */
const families = fc.array(family, { minLength: 1, maxLength: 40 })

type Made<T> = T extends fc.Arbitrary<infer V> ? V : never

const knownOf = (all: Made<typeof families>): Known[] =>
  all.flatMap(({ area, children }, at) =>
    children.map((each, place): Known => ({ ...each, area, family: `f${at}`, child: `f${at}/${place}` })),
  )

/** Groups that hold fewer children, or children of fewer families, than may be told. */
function tooSmall(members: readonly (readonly [group: string, child: string, family: string])[]): string[] {
  return [...new Set(members.map(([group]) => group))].filter((group) => {
    const mine = members.filter(([other]) => other === group)
    return new Set(mine.map(([, each]) => each)).size < LEAST_CHILDREN || new Set(mine.map(([, , each]) => each)).size < LEAST_FAMILIES
  })
}

const hidden = JSON.stringify([null, null, null])

test('no combination of area, age band and flags is told of fewer than five children of three families', () => {
  fc.assert(
    fc.property(families, (all) => {
      const known = knownOf(all)
      const told = hideChildren(known)
      const members = told.map((each) => [whoOf(each), each.child, each.family] as const).filter(([who]) => who !== hidden)
      expect(tooSmall(members)).toEqual([])
      for (const [at, each] of told.entries()) {
        expect([null, known[at]?.area]).toContain(each.area)
        expect([null, known[at]?.age_band]).toContain(each.age_band)
        expect([null, known[at]?.flags, known[at]?.flags === 'none' ? 'none' : 'some']).toContain(each.flags)
      }
      if (all.length < 5) expect(members).toEqual([])
    }),
  )
})

test('no month is told of fewer than five children who cannot be told apart, and each month of a family alike everywhere', () => {
  fc.assert(
    fc.property(families, (all) => {
      const told = hideChildren(knownOf(all))
      const rows = all.flatMap(({ days }, at): Dated[] => {
        const mine = told.filter((each) => each.family === `f${at}`)
        return days.map(({ on, column, all: isAll }) => ({ column, family: `f${at}`, on, children: isAll ? mine : mine.slice(0, 1) }))
      })
      const periodOf = hideMonths(rows, told)
      const members = rows.flatMap((row) => {
        const period = periodOf(row)
        const when = `${row.column} ${period} ${begins(row.on, period)}`
        return period === null ? [] : row.children.map((each) => [`${when} ${whoOf(each)}`, each.child, each.family] as const)
      })
      expect(tooSmall(members)).toEqual([])
    }),
  )
})

test('what many share is told', () => {
  const known = Array.from(
    { length: 12 },
    (_, at): Known => ({ child: `c${at}`, family: `f${at}`, area: 'here', age_band: at < 6 ? 'T' : 'C', flags: 'none' }),
  )
  expect(hideChildren(known)).toEqual(known)
  const rows = known.map((each): Dated => ({ column: 'profiles.month', family: each.family, children: [each], on: '2026-03-30' }))
  const periodOf = hideMonths(rows, known)
  expect(new Set(rows.map(periodOf))).toEqual(new Set(['month']))
})

test('a period begins with its first day', () => {
  expect(['month', 'quarter', 'year', null].map((period) => begins('2026-08-21', period as 'month' | null))).toEqual([
    '2026-08-01',
    '2026-07-01',
    '2026-01-01',
    null,
  ])
  expect([0, 3, 4, 10, 11, 365].map(inWeeks)).toEqual([0, 0, 7, 7, 14, 364])
})

const AGES = { baby: '2025-06-01', toddler: '2023-03-01', schoolchild: '2017-02-01', teenager: '2012-09-09' } as const

/** One small family: which children it has, whether one is disabled, on which day into the story it was first seen, and again. */
const story = fc.record({
  ages: fc.uniqueArray(fc.constantFrom(...(Object.keys(AGES) as (keyof typeof AGES)[])), { minLength: 1, maxLength: 3 }),
  disabled: fc.boolean(),
  first: fc.constantFrom(0, 40),
  again: fc.constantFrom(null, 60),
})

const logs = new Map<string, Person['log']>()

/** The log of such a family; to tell a story takes longer than to tell it again of another family. */
function logOf(given: Made<typeof story>): Person['log'] {
  const name = JSON.stringify({ ...given, ages: given.ages.toSorted() })
  const { ages, disabled, first, again } = given
  const known = logs.get(name)
  if (known) return known
  const who = telling(Object.fromEntries(ages.map((age) => [age, { kind: 'born' as const, on: AGES[age] }])))
  const [eldest] = ages
  if (disabled && eldest) act(who, 'child', eldest, { birth: { kind: 'born', on: AGES[eldest] }, flags: ['disability'] })
  for (const [place, child] of ages.entries()) {
    visited(who, `visit-${place}-a`, { child, days: first, marks: { PHY: 3, SUP: 2 } })
    if (again !== null) visited(who, `visit-${place}-b`, { child, days: first + again, marks: { PHY: 2, SUP: 2 } })
  }
  logs.set(name, who.log)
  return who.log
}

const told = (given: Made<typeof story>, at: number): Promise<Source> => sourceOn(another(logOf(given), at), 400)

const rowsOf = (files: Record<string, Uint8Array>, name: string): Record<string, string>[] => {
  const [head = '', ...lines] = new TextDecoder()
    .decode(files[`${name}.csv`])
    .split('\r\n')
    .filter((line) => line !== '')
  return lines.map((line) => Object.fromEntries(head.split(',').map((column, at) => [column, line.split(',')[at] ?? ''])))
}

test('in the files themselves no combination tells of too few, and no item tells an age or a condition that is hidden', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(story, { minLength: 3, maxLength: 16 }), async (stories) => {
      const sources = await Promise.all(stories.map(told))
      const { files } = await extract.make(sources, { names: 'nobody', as: 'csv', key: 'a key that nobody else has' })
      const tables = unzipSync(files[0]?.bytes as Uint8Array)
      const children = new Map(rowsOf(tables, 'children').map((row) => [row.child ?? '', row]))
      const who = (id: string) => [children.get(id)?.area, children.get(id)?.age_band, children.get(id)?.flags].join('|')
      const shared = [...children.values()].map((row) => [who(row.child ?? ''), row.child ?? '', row.family ?? ''] as const)
      expect(tooSmall(shared.filter(([group]) => group !== '||'))).toEqual([])
      for (const [name, column] of [
        ['profiles', 'month'],
        ['alerts', 'month'],
        ['episodes', 'opened'],
      ] as const) {
        const members = rowsOf(tables, name).flatMap((row) => {
          const mine = row.child
            ? [row.child]
            : [...children.values()].filter((each) => each.family === row.family).map((each) => each.child ?? '')
          return row[column] === ''
            ? []
            : mine.map((id) => [`${row[column]} ${row[`${column}_period`]} ${who(id)}`, id, row.family ?? ''] as const)
        })
        expect(tooSmall(members)).toEqual([])
      }
      for (const { child: id, item } of rowsOf(tables, 'items')) {
        const { age_band: band, flags: its } = children.get(id ?? '') ?? {}
        const asked = sources[0]?.library.latest('plumbline')?.domains.flatMap(({ subAreas }) => subAreas.flatMap(({ items }) => items))
        const found = asked?.find(({ code }) => code === item)
        if (band === '') expect(found?.bands).toEqual(expect.arrayContaining(['B', 'T', 'C', 'Y']))
        if (found?.condition) expect(its).toContain(found.condition)
      }
    }),
    { numRuns: 12 },
  )
})

test('a visit before birth leaves no gap where the age is hidden', async () => {
  const who = telling({ sam: { kind: 'born', on: '2026-04-20' } })
  for (const [at, days] of [0, 60, 130].entries()) visited(who, `visit-${at}`, { days, marks: { PHY: 3, SUP: 3 } })
  const { files } = await extract.make([await sourceOn(who.log, 400)], { names: 'nobody', as: 'csv', key: 'a key that nobody else has' })
  const profiles = rowsOf(unzipSync(files[0]?.bytes as Uint8Array), 'profiles').filter(({ domain }) => domain === 'PHY')
  expect(profiles.map((row) => [row.visit_number, row.days_since_baseline, row.call === '']).sort()).toEqual([
    ['1', '0', true],
    ['2', '70', false],
  ])
})
