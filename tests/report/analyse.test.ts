import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { analyse, asText } from '../../scripts/analyse.mjs'
import { weightedKappa } from '../../src/core/change/kappa.ts'
import { columnsOf, type Row, TABLE_NAMES, type TableName } from '../../src/report/extract/columns.ts'
import { asCsv } from '../../src/report/extract/csv.ts'
import { asParquet } from '../../src/report/extract/parquet.ts'

const folder = mkdtempSync(join(tmpdir(), 'plumbline-analyse-test-'))
afterAll(() => rmSync(folder, { recursive: true }))

type Given = Partial<Record<TableName, readonly Row[]>>

/** An extract of these rows as files; what a row does not say is null, and a table without rows is there all the same. */
async function filesWith(name: string, given: Given, as: 'csv' | 'parquet' = 'csv'): Promise<string[]> {
  mkdirSync(join(folder, name))
  return Promise.all(
    TABLE_NAMES.map(async (table) => {
      const rows = (given[table] ?? []).map((row) => Object.fromEntries(columnsOf(table).map(([column]) => [column, row[column] ?? null])))
      const path = join(folder, name, `${table}.${as}`)
      writeFileSync(path, as === 'csv' ? asCsv(table, rows) : await asParquet(table, rows))
      return path
    }),
  )
}

/** One family with one child, seen on these days after the first; what each visit said of the one domain. */
function family(at: number, domain: string, visits: readonly (Row & { readonly days: number })[], episode: Row = {}): Given {
  const ids = { family: `f${domain}${at}`, child: `c${domain}${at}`, episode: `e${domain}${at}` }
  return {
    children: [ids],
    profiles: visits.map(({ days, ...said }, place) => ({
      ...ids,
      ...{ visit: `${ids.child}-${place}`, visit_number: place + 1, days_since_baseline: days, instrument: 'plumbline', version: 1 },
      ...{ domain, item_set: 'full', state: 'graded', coverage_percent: 100, concern: true, worse_open: false, slipped_back: false },
      held: 'not-held',
      ...said,
    })),
    episodes: [{ ...ids, number: 1, outcome: 'open', ...episode }],
  }
}

const joined = (all: readonly Given[]): Given =>
  Object.fromEntries(TABLE_NAMES.map((name) => [name, all.flatMap((given) => given[name] ?? [])]))
const times = <T>(count: number, make: (at: number) => T): T[] => Array.from({ length: count }, (_, at) => make(at))

/** The rows of a view by the names of its columns. */
async function viewOf(files: readonly string[], name: string) {
  const { views } = await analyse(files)
  const view = views.find((each) => each.name === name)
  return (view?.rows ?? []).map((row) => Object.fromEntries(row.map((value, at) => [view?.columns[at], value])))
}

const first = { days: 0 }

test('time to improvement counts those who are not better yet for as long as they were seen', async () => {
  // Of eleven courses, at 84 days three better and one no longer seen; at 168 three of the seven left; so 8/11, then 8/11 of 4/7.
  const better = [84, 84, 84, 168, 168, 168].map((days) => [first, { days, call: 'better' }])
  const notYet = [84, 168, 168, 252, 252].map((days) => [first, { days, call: 'unsure' }])
  const files = await filesWith('times', joined([...better, ...notYet].map((visits, at) => family(at, 'PHY', visits))))
  const [row, held] = await viewOf(files, 'time_to_improvement')
  expect(row).toEqual({
    ...{ outcome: 'better', domain: 'PHY', children: 11, courses: 11, came: 6, not_yet: 5 },
    ...{ days_quarter: 84, days_half: 168, days_three_quarters: null, note: 'three quarters: not yet' },
  })
  expect(held).toMatchObject({ outcome: 'held', came: 0, not_yet: 11, days_half: null, note: 'half: not yet' })
})

test('where everybody got better the last step goes to nothing left', async () => {
  const files = await filesWith(
    'all',
    joined(times(6, (at) => family(at, 'PHY', [first, { days: (at + 1) * 7, call: 'better', held: 'held' }]))),
  )
  for (const row of await viewOf(files, 'time_to_improvement')) {
    expect(row).toMatchObject({ came: 6, not_yet: 0, days_quarter: 14, days_half: 21, days_three_quarters: 35, note: '' })
  }
})

test('a course begins where concern does, and a domain that never was of concern is none', async () => {
  const later = [{ days: 0, concern: false }, { days: 28 }, { days: 84, call: 'better' }]
  const never = [
    { days: 0, concern: false },
    { days: 84, concern: false, call: 'better' },
  ]
  const files = await filesWith(
    'later',
    joined([...times(5, (at) => family(at, 'SUP', later)), ...times(5, (at) => family(at, 'EDU', never))]),
  )
  expect(await viewOf(files, 'time_to_improvement')).toMatchObject([
    { outcome: 'better', domain: 'SUP', days_half: 56 },
    { outcome: 'held', domain: 'SUP' },
  ])
})

test('nothing is told of fewer than five children, and no part of fewer either', async () => {
  const four = times(4, (at) => family(at, 'EMO', [first, { days: 84, call: 'better' }]))
  // Two of seven: the two, and the five that the total would give away.
  const part = times(7, (at) => family(at, 'MED', [first, { days: 84, call: at < 2 ? 'better' : 'unsure' }]))
  const one = { family: 'same' }
  const siblings = times(6, (at) =>
    family(at, 'EDU', [
      { ...first, ...one },
      { days: 84, call: 'better', ...one },
    ]),
  )
  const files = await filesWith('few', joined([...four, ...part, ...siblings]))
  const rows = (await viewOf(files, 'time_to_improvement')).filter(({ outcome }) => outcome === 'better')
  const hidden = { came: null, not_yet: null, days_quarter: null, days_half: null, days_three_quarters: null }
  expect(rows).toMatchObject([
    { domain: 'EDU', children: null, ...hidden, note: 'hidden: too few' },
    { domain: 'EMO', children: null, ...hidden, note: 'hidden: too few' },
    { domain: 'MED', children: 7, ...hidden, note: 'hidden: too few' },
  ])
  const coverage = await viewOf(files, 'coverage_by_domain')
  expect(coverage.map(({ domain, children }) => [domain, children])).toEqual([
    ['EDU', null],
    ['EMO', null],
    ['MED', 7],
  ])
})

test('relapse after closing keeps apart those whose year is not over', async () => {
  const end = (again: boolean | null): Row => ({ outcome: 'closed', reopened_within_12_months: again })
  const some = [...times(6, () => true), ...times(10, () => false), ...times(5, () => null)]
  const files = await filesWith(
    'relapse',
    joined(some.map((again, at) => family(at, 'PHY', [first, { days: 84, held: 'held' }], end(again)))),
  )
  expect(await viewOf(files, 'relapse_after_closing')).toEqual([
    { at_closing: 'all held', closings: 21, reopened: 6, stayed_closed: 10, too_soon: 5, percent_reopened: 37.5, note: '' },
  ])
})

test('what was closed without held improvement is counted by domain', async () => {
  const end = (override: boolean): Row => ({ outcome: 'closed', override })
  const held = times(6, (at) => family(at, 'PHY', [first, { days: 90, held: 'held' }], end(false)))
  const worse = times(5, (at) => family(at + 10, 'PHY', [first, { days: 90, call: 'worse', worse_open: true }], end(true)))
  const open = times(9, (at) => family(at + 20, 'PHY', [first, { days: 90 }]))
  const files = await filesWith('closed', joined([...held, ...worse, ...open]))
  expect(await viewOf(files, 'stalled_and_closed')).toEqual([
    { domain: 'PHY', children: 11, courses: 11, held: 6, not_held: 5, worse: 5, slipped_back: 0, override: 5, note: '' },
  ])
  expect((await analyse(files)).worseAndClosed).toEqual(times(5, (at) => [`cPHY${at + 10}`, 'PHY']))
})

test('spread between scorers is what core makes of the same pairs', async () => {
  const pairs = times(40, (at) => [1 + ((at * 7) % 5), 1 + ((at * 7 + (at % 3 === 0 ? 1 : 0) + (at % 11 === 0 ? 2 : 0)) % 5)] as const)
  const scorers = pairs.map(([one, other], at) => ({
    ...{ family: `f${at % 6}`, child: `c${at % 6}`, visit: `v${at % 6}`, instrument: 'plumbline', version: 1, domain: 'PHY' },
    ...{ first: one, second: other, first_place: one, second_place: other, places: 5 },
  }))
  const few = times(9, (at) => ({ ...scorers[at], domain: 'SUP' }))
  const files = await filesWith('scorers', { scorers: [...scorers, ...few] as Row[] })
  const [row, other] = await viewOf(files, 'spread_between_scorers')
  const kappa = weightedKappa(pairs, [1, 2, 3, 4, 5])
  expect(kappa).not.toBeNull()
  expect(row?.weighted_kappa).toBeCloseTo(kappa?.kappa ?? Number.NaN, 4)
  const share = (most: number) => Math.round((1000 * pairs.filter(([a, b]) => Math.abs(a - b) <= most).length) / pairs.length) / 10
  expect(row).toMatchObject({ children: 6, items: 40, percent_exact: share(0), percent_within_one: share(1), note: '' })
  expect(other).toMatchObject({ items: 9, weighted_kappa: null, note: 'kappa: too few items' })
})

test('coverage is what was seen, and not seen is never good', async () => {
  const seen = times(6, (at) => family(at, 'PHY', [{ days: 0, coverage_percent: at < 3 ? 90 : 100 }]))
  const not = times(6, (at) => family(at + 10, 'PHY', [{ days: 0, state: 'not-enough-seen', coverage_percent: 40 }]))
  const files = await filesWith('coverage', joined([...seen, ...not]))
  expect(await viewOf(files, 'coverage_by_domain')).toMatchObject([
    { item_set: 'full', domain: 'PHY', children: 12, profiles: 12, percent_graded_half: 65, percent_not_enough_seen: 50 },
  ])
})

test('of a family that is in two extracts, the last one counts; the others are joined', async () => {
  const then = await filesWith('then', joined(times(6, (at) => family(at, 'PHY', [first]))))
  const now = await filesWith('now', joined(times(5, (at) => family(at + 1, 'PHY', [first, { days: 84, call: 'better' }]))), 'parquet')
  const { families, extracts, visits } = await analyse([...then, ...now])
  expect({ families, extracts, visits }).toEqual({ families: 6, extracts: 2, visits: 11 })
  expect(await viewOf([...then, ...now], 'time_to_improvement')).toMatchObject([{ courses: 6, days_half: 84 }, { courses: 6 }])
  expect(await viewOf([...now, ...then], 'time_to_improvement')).toMatchObject([{ courses: 6, days_half: null }, { courses: 6 }])
})

test('no view knows of workers, teams or agencies', async () => {
  const { views } = await analyse(await filesWith('nothing', {}))
  expect(views.map(({ rows }) => rows)).toEqual([[], [], [], [], []])
  for (const { columns } of views) expect(columns.join(' ')).not.toMatch(/worker|scorer_|team|agency|lead|practitioner|rank/)
})

const run = (...args: string[]) => spawnSync(process.execPath, ['scripts/analyse.mjs', ...args], { encoding: 'utf8' })

test('the command prints tables and writes them; what it cannot read it says in a sentence, on the other stream', async () => {
  const files = await filesWith('command', joined(times(6, (at) => family(at, 'PHY', [first, { days: 84, call: 'better' }]))))
  const done = run(...files, '--out', join(folder, 'out'))
  expect([done.status, done.stderr]).toEqual([0, ''])
  expect(done.stdout).toContain('6 families, 6 children, 12 visits in 1 extract')
  expect(done.stdout).toContain('Time to improvement')
  expect(readdirSync(join(folder, 'out')).sort()).toHaveLength(5)
  expect(readFileSync(join(folder, 'out', 'time_to_improvement.csv'), 'utf8')).toContain('better,PHY,6,6,6,0,84,84,84,\r\n')

  writeFileSync(join(folder, 'broken.zip'), 'no zip')
  writeFileSync(join(folder, 'profiles.csv'), 'family\r\nx\r\n')
  writeFileSync(join(folder, 'other.csv'), 'a\r\n1\r\n')
  writeFileSync(join(folder, 'items.parquet'), 'no parquet')
  const unreadable: [string, RegExp][] = [
    ['broken.zip', /broken\.zip: not a zip/],
    ['profiles.csv', /profiles\.csv: no column child/],
    ['other.csv', /no table of an extract is called other/],
    ['items.parquet', /items\.parquet: cannot be read as a table/],
    ['profiles.txt', /profiles\.txt: (no such file|neither)/],
  ]
  for (const [name, said] of unreadable) await expect(analyse([join(folder, name)])).rejects.toThrow(said)
  const bad: [string[], number, RegExp][] = [
    [['--rank', 'x.zip'], 2, /^Usage:/],
    [[join(folder, 'absent.zip')], 1, /absent\.zip: no such file/],
  ]
  for (const [args, status, said] of bad) {
    const { status: left, stdout, stderr } = run(...args)
    expect([args, left, stdout]).toEqual([args, status, ''])
    expect(stderr).toMatch(said)
    expect(stderr).not.toMatch(/\n {4}at /)
  }
})

test('numbers stand to the right, words to the left, and a dot for what is hidden', () => {
  expect(
    asText(
      ['domain', 'n'],
      [
        ['PHY', 7],
        ['SUP', null],
      ],
    ),
  ).toBe('domain  n\n------  -\nPHY     7\nSUP     .')
})
