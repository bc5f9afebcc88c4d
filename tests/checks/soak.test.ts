import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { root } from '../../scripts/cli.mjs'
import { wishOf } from '../../scripts/soak/arguments.mjs'
import { CAMPAIGNS } from '../../scripts/soak/campaigns.mjs'
import { joined, published, type Row, tableOf } from '../../scripts/soak/table.mjs'

const row = (id: string, more: Partial<Row> = {}): Row => ({
  ...{ id, runs: 7, failures: 0, seen: 'nothing bad', seed: 3, seconds: 9, with: 'a browser', date: '2026-11-22' },
  ...more,
})

test('asked for nothing in particular it runs every campaign at its full count; asked for some, those alone', () => {
  expect(wishOf([], 5)).toMatchObject({ seed: 5, hours: 0, asked: CAMPAIGNS.map(({ id, soak }) => ({ id, count: soak })) })
  expect(wishOf(['--kills', '3', '--quota', 'all', '--cells', '0', '--seed', '9'], 5)).toMatchObject({
    seed: 9,
    asked: [
      { id: 'kills', count: 3 },
      { id: 'quota', count: 'all' },
    ],
  })
  expect(wishOf(['--hours', '0.5'], 5)).toMatchObject({ hours: 0.5, asked: [] })
})

test.each([
  [['--kills', 'many'], /^--kills wants a whole number, not 'many'\.$/],
  [['--quota', '3.5'], /^--quota wants 'all' or 0, not '3\.5'\.$/],
  [['--kills', 'all'], /^--kills wants a whole number, not 'all'\.$/],
  [['--hours', 'a day'], /^--hours wants a number of hours/],
  [['--seed', '-1'], /seed/],
  [['--nonsense'], /--nonsense/],
])('%j is refused in words', (args, words) => {
  const wish = wishOf(args, 5)
  expect(wish).toBeTypeOf('string')
  expect(wish).toMatch(words)
})

test('the table has a row for each campaign, what was run, what was left out and why, and what never was', () => {
  const table = tableOf([row('kills'), row('power-cuts', { left: 'It needs root.' })])
  expect(table.split('\n').filter((line) => line.startsWith('| ')).length).toBe(CAMPAIGNS.length + 1)
  expect(table).toContain('| the browser killed during saves | 50 | 1,000 | 7 | 0 | nothing bad | 3 | 9 | a browser | 2026-11-22 |')
  expect(table).toContain('left out: It needs root.')
  expect(table).toContain('not run yet')
})

test('a later run takes the place of the same campaign alone', () => {
  const rows = joined([row('kills'), row('merges')], [row('kills', { runs: 8 })])
  expect(rows.map(({ id, runs }) => [id, runs])).toEqual([
    ['kills', 8],
    ['merges', 7],
  ])
})

test('what stands in the docs is what was measured', () => {
  const text = readFileSync(join(root, 'docs/reliability.md'), 'utf8')
  expect(text).toContain(tableOf(published()))
})

test('every campaign is there to be run', () => {
  const missing = CAMPAIGNS.flatMap(({ by, files }) => files.map((file) => join(by === 'browser' ? 'tests/browser' : 'tests', file)))
  expect(missing.filter((path) => !existsSync(join(root, path)))).toEqual([])
})
