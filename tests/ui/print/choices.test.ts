// @vitest-environment node
import { expect, test } from 'vitest'
import { aboutOf, chosenFor, isWhole } from '../../../src/ui/print/choices.ts'
import { columnShares, columnsToBreak } from '../../../src/ui/print/fitting.ts'
import { begin, read, sign, visit } from '../../helpers/family.ts'
import { act, person } from '../../helpers/people.ts'

const told = (visits: number, children = ['child-1']) => {
  const ruth = person('ruth')
  begin(ruth, { children })
  for (const id of children.slice(1)) {
    act(ruth, 'child', id, { name: 'Kai', birth: { kind: 'born', on: '2020-01-01' }, flags: [], lives: 'here' })
  }
  sign(ruth)
  for (let at = 2; at <= visits; at += 1) {
    visit(ruth, `visit-${at}`, { on: `2026-0${3 + at}-01`, children })
    sign(ruth, `visit-${at}`)
  }
  visit(ruth, 'half-done', { on: '2026-10-01', children })
  return read(ruth.log)
}

test('what an address does not say is filled in only where it cannot be wrong', () => {
  const family = told(3)
  expect(chosenFor(family, 'family-sheet', [])).toMatchObject({ child: 'child-1' })
  expect(chosenFor(family, 'visit', [])).toMatchObject({ visit: 'visit-3' })
  expect(chosenFor(family, 'comparison', [])).toEqual({ child: 'child-1', earlier: 'visit-1', visit: 'visit-3' })
  expect(chosenFor(family, 'comparison', ['child-1', 'visit-2'])).toMatchObject({ earlier: 'visit-2', visit: 'visit-3' })
  const two = told(3, ['child-1', 'child-2'])
  for (const report of ['family-sheet', 'comparison'] as const) {
    expect(isWhole(report, chosenFor(two, report, []))).toBe(false)
  }
  expect(isWhole('chronology', chosenFor(two, 'chronology', []))).toBe(true)
})

test('what an address names and is not there is asked for, and nothing else is put in its place', () => {
  const family = told(3)
  expect(chosenFor(family, 'family-sheet', ['somebody'])).toMatchObject({ child: null })
  expect(chosenFor(family, 'visit', ['half-done'])).toMatchObject({ visit: null })
  expect(chosenFor(family, 'comparison', ['child-1', 'visit-1', 'half-done'])).toEqual({ child: 'child-1', earlier: null, visit: null })
})

test('what was chosen is in the address, as far as it goes', () => {
  const family = told(2)
  const pair = chosenFor(family, 'comparison', [])
  expect(aboutOf('comparison', pair)).toEqual(['child-1', 'visit-1', 'visit-2'])
  expect(aboutOf('comparison', { ...pair, earlier: null })).toEqual(['child-1'])
  expect(aboutOf('visit', { ...pair, visit: 'visit-1' })).toEqual(['visit-1'])
  expect(aboutOf('plan', pair)).toEqual([])
})

test('a column breaks within words only where the words of all do not fit beside each other', () => {
  const table = (...cells: string[]) => ({ head: ['What', 'Who', 'When'], rows: [{ cells }] })
  expect(columnsToBreak(table('A bed of one’s own', 'Somebody', 'Tomorrow'), 40)).toEqual([false, false, false])
  expect(columnsToBreak(table('x'.repeat(60), 'Somebody', 'Tomorrow'), 40)).toEqual([true, false, false])
})

test('the columns of a table take all of it, leave each word whole where they can, and give long texts the most', () => {
  const table = { head: ['Day', 'What'], rows: [{ cells: ['22 November 2026', 'Somebody came. '.repeat(20)] }] }
  const [day = 0, what = 0] = columnShares(table, 80)
  expect(Math.abs(day + what - 100)).toBeLessThan(0.2)
  expect(what).toBeGreaterThan(70)
  expect((day / 100) * 80).toBeGreaterThan('November'.length)
  const tooMuch = columnShares({ head: ['A', 'B'], rows: [{ cells: ['x'.repeat(300), 'y'.repeat(100)] }] }, 80)
  expect(tooMuch[0]).toBeGreaterThan(tooMuch[1] ?? 100)
})
