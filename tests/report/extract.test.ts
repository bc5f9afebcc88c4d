import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { analyse } from '../../scripts/analyse.mjs'
import { episodeOn } from '../../src/core/episode.ts'
import { lookAt } from '../../src/core/drift/look.ts'
import type { DatasetAsked } from '../../src/report/dataset.ts'
import { columnsOf, TABLE_NAMES, type TableName } from '../../src/report/extract/columns.ts'
import { extract } from '../../src/report/extract/index.ts'
import { isKey, pseudonymsWith } from '../../src/report/extract/pseudonyms.ts'
import type { Source } from '../../src/report/source.ts'
import { extractWords } from '../../src/i18n/index.ts'
import { closed, telling, visited } from '../helpers/drift.ts'
import { practiceSources } from '../helpers/practice.ts'
import { another, sourceOn } from '../helpers/sources.ts'

const KEY = 'a key that nobody else has'
const folder = mkdtempSync(join(tmpdir(), 'plumbline-extract-test-'))
let practice: readonly Source[] = []
beforeAll(async () => {
  practice = [...(await practiceSources()).values()]
})
afterAll(() => rmSync(folder, { recursive: true }))

async function zipOf(of: readonly Source[], as: DatasetAsked['as'] = 'parquet', key = KEY): Promise<Uint8Array> {
  const { files } = await extract.make(of, { names: 'nobody', as, key })
  return files[0]?.bytes as Uint8Array
}

const filesOf = async (of: readonly Source[], as: DatasetAsked['as'], key = KEY) => unzipSync(await zipOf(of, as, key))
const textOf = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes)

/** The rows of a table by the names of its columns; codes only, so no cell has a line or a comma in it but those of `removed`. */
async function rowsOf(of: readonly Source[], name: TableName, key = KEY): Promise<Record<string, string>[]> {
  const [head = '', ...lines] = textOf((await filesOf(of, 'csv', key))[`${name}.csv`]).split('\r\n')
  return lines
    .filter((line) => line !== '')
    .map((line) => Object.fromEntries(head.split(',').map((column, at) => [column, line.split(',')[at] ?? ''])))
}

/** Every text that anybody typed or chose, and every id, in what these families are made of. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(textsIn) : []
}

/** Many families that went two ways: some got worse and were closed, some got better. */
async function many(count: number): Promise<Source[]> {
  const worse = telling({ sam: { kind: 'born', on: '2023-03-01' }, ada: { kind: 'born', on: '2018-05-05' } })
  for (const child of ['sam', 'ada']) {
    visited(worse, `visit-${child}-1`, { child, days: 0, marks: { PHY: 2, SUP: 3 } })
    visited(worse, `visit-${child}-2`, { child, days: 90, marks: { PHY: 4, SUP: 3 } })
  }
  closed(worse, 'closing-1', 120)
  const better = telling()
  for (const [at, grade] of ([4, 2, 2, 2] as const).entries())
    visited(better, `visit-${at + 1}`, { days: at * 90, marks: { PHY: grade, SUP: grade } })
  closed(better, 'closing-1', 300)
  return Promise.all(Array.from({ length: count }, (_, at) => sourceOn(another((at % 2 ? better : worse).log, at), 800)))
}

describe('what leaves with an extract', () => {
  test('no name, no id, no free text, no birth date and no exact day is in any byte of any file', async () => {
    const facts = practice.flatMap(({ family }) => family.facts)
    const ids = facts.flatMap((fact) => [
      fact.id,
      fact.caseId,
      ...fact.about.split('/'),
      fact.by.practitioner,
      fact.by.device,
      fact.at.stamp,
      fact.at.wall,
    ])
    const people = facts.flatMap((fact) => [fact.by.name, fact.by.agency])
    const named = facts.flatMap(({ kind, values }) =>
      kind === 'child' || kind === 'adult' || kind === 'household' || kind === 'agency'
        ? [...('name' in values ? [values.name ?? ''] : [])]
        : [],
    )
    const typed = facts.flatMap(({ values }) => textsIn(values)).filter((text) => /\s\S+\s/.test(text))
    const days = facts.flatMap(({ values }) => textsIn(values)).filter((text) => /^\d{4}-\d{2}-\d{2}$/.test(text) && !text.endsWith('-01'))
    const words = [...people, ...named]
      .flatMap((name) => [name, ...name.split(/\s+/)])
      .filter((name) => name.length > 2 && /^\p{Lu}/u.test(name))
    // Codes of domains and items, and words such as "first", are what an extract is made of.
    const told = new Set(['first', 'visit', 'lens', 'onset', 'effect', 'weekday', 'weekend', 'same', 'supervision'])
    const secret = [...new Set([...ids.filter((id) => id.length > 8 && !told.has(id)), ...typed, ...days])]
    expect([secret.length > 1000, words.length > 50]).toEqual([true, true])

    for (const as of ['csv', 'parquet'] as const) {
      for (const [name, bytes] of Object.entries(await filesOf(practice, as))) {
        const file = new TextDecoder('latin1').decode(bytes)
        expect({ name, found: secret.filter((text) => file.includes(text)) }).toEqual({ name, found: [] })
        const isWord = (word: string) =>
          new RegExp(`(?<![\\p{L}])${word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\p{L}])`, 'u').test(file)
        if (!/README|schema/.test(name)) expect({ name, found: [...new Set(words)].filter(isWord) }).toEqual({ name, found: [] })
        expect({ name, found: file.match(/\d{4}-\d{2}-(?!01)\d{2}/g) }).toEqual({ name, found: null })
      }
    }
  })

  test('the key, or a hash of it, is in no file, and no file says when it was made', async () => {
    const zip = await zipOf(practice)
    const hash = Buffer.from(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(KEY)))
    for (const bytes of [zip, ...Object.values(unzipSync(zip))]) {
      for (const secret of [KEY, hash.toString('hex'), hash.toString('base64url').slice(0, 20), hash.toString('latin1')])
        expect(Buffer.from(bytes).toString('latin1')).not.toContain(secret)
    }
    expect(Buffer.from(await zipOf(practice)).equals(Buffer.from(zip))).toBe(true)
  })

  test('days are told to the nearest week', async () => {
    const [profiles, episodes] = [await rowsOf(practice, 'profiles'), await rowsOf(practice, 'episodes')]
    const days = [...profiles.map((row) => row.days_since_baseline), ...episodes.flatMap((row) => [row.days, row.days_until_reopened])]
    expect(days.filter((each) => each !== '' && Number(each) % 7 !== 0)).toEqual([])
    expect(new Set(profiles.map((row) => row.days_since_baseline)).size).toBeGreaterThan(5)
  })

  test('a state is never a grade', async () => {
    const items = await rowsOf(practice, 'items')
    expect(new Set(items.map(({ state }) => state))).toEqual(new Set(['graded', 'not-seen', 'not-applicable']))
    for (const { state, grade } of items) expect(grade !== '').toBe(state === 'graded')
    for (const { state, headline } of await rowsOf(practice, 'profiles')) expect(headline !== '').toBe(state === 'graded')
  })
})

describe('pseudonyms', () => {
  test('one key gives the same on every device, another key gives others', async () => {
    const [first] = practice
    const alone = new Set((await rowsOf([first as Source], 'children')).map(({ child }) => child))
    const among = new Set((await rowsOf(practice.toReversed(), 'children', `  ${KEY} `)).map(({ child }) => child))
    expect([...alone].every((child) => among.has(child))).toBe(true)
    const other = (await rowsOf(practice, 'children', 'another key for others')).map(({ child }) => child ?? '')
    expect(other.filter((child) => among.has(child))).toEqual([])
    expect(new Set(other).size).toBe(other.length)
  })

  test('a key has to be long enough to keep anything', async () => {
    expect([isKey(KEY), isKey('nineteen characters'), isKey(`      short       ${' '.repeat(20)}`), isKey('a'.repeat(40))]).toEqual([
      true,
      false,
      false,
      false,
    ])
    await expect(extract.make(practice, { names: 'nobody', as: 'csv', key: 'short' })).rejects.toThrow()
    await expect(extract.make(practice, { names: 'nobody', as: 'csv', key: null })).rejects.toThrow()
  })
})

describe('the tables', () => {
  test('every column has its meaning, and the SQL knows the same columns', async () => {
    const definitions = readFileSync('scripts/analyse/tables.sql', 'utf8')
    for (const name of TABLE_NAMES) {
      const columns = columnsOf(name)
      expect(Object.keys(extractWords.tables[name].columns)).toEqual(columns.map(([column]) => column))
      expect(definitions).toContain(`CREATE TABLE ${name} (\n${columns.map(([column, type]) => `  ${column} ${type}`).join(',\n')}\n);`)
    }
    const schema = JSON.parse(textOf((await filesOf(practice, 'parquet'))['schema.json'])) as { tables: { columns: { about: string }[] }[] }
    expect(schema.tables.flatMap(({ columns }) => columns).filter(({ about }) => about === '')).toEqual([])
  })

  test('an independent engine reads Parquet with the types that were meant, and the same rows as CSV', async () => {
    const instance = await DuckDBInstance.create(':memory:')
    const connection = await instance.connect()
    const [parquet, csv] = [await filesOf(practice, 'parquet'), await filesOf(practice, 'csv')]
    for (const name of TABLE_NAMES) {
      const [path, other] = [join(folder, `${name}.parquet`), join(folder, `${name}.csv`)]
      writeFileSync(path, parquet[`${name}.parquet`] as Uint8Array)
      writeFileSync(other, csv[`${name}.csv`] as Uint8Array)
      const types = (await connection.runAndReadAll(`DESCRIBE SELECT * FROM '${path}'`)).getRowsJS().map(([column, type]) => [column, type])
      expect(types).toEqual(columnsOf(name).map((column) => [...column]))
      const read = `SELECT * FROM read_csv('${other}', header = true, all_varchar = true, nullstr = '')`
      const all = `SELECT COLUMNS(*)::VARCHAR FROM '${path}'`
      const apart = await connection.runAndReadAll(
        `SELECT COUNT(*) FROM ((${all} EXCEPT ALL ${read}) UNION ALL (${read} EXCEPT ALL ${all}))`,
      )
      expect({ name, apart: Number(apart.getRowsJS()[0]?.[0]) }).toEqual({ name, apart: 0 })
    }
    connection.closeSync()
    instance.closeSync()
  })

  test('a table without rows is a table all the same', async () => {
    const files = await filesOf([await sourceOn(telling().log, 1)], 'parquet')
    const path = join(folder, 'empty.parquet')
    writeFileSync(path, files['scorers.parquet'] as Uint8Array)
    const instance = await DuckDBInstance.create(':memory:')
    const connection = await instance.connect()
    expect(Number((await connection.runAndReadAll(`SELECT COUNT(*) FROM '${path}'`)).getRowsJS()[0]?.[0])).toBe(0)
    connection.closeSync()
    instance.closeSync()
  })
})

describe('drift', () => {
  /** What core itself says of every domain that was worse, unanswered, at the last visit before the case was closed. */
  function byCore(of: readonly Source[]): [family: string, child: string, domain: string][] {
    return of.flatMap(({ family, area }) =>
      family.episodes.flatMap((episode, at) => {
        if (episode.closing?.values.type !== 'closed') return []
        const visits = family.visits.filter(({ on }) => episodeOn(family.episodes, on).id === episode.id)
        const then = { ...family, visits, episodes: family.episodes.slice(0, at + 1) }
        return lookAt(then, episode.closing.values.on, area, 'plumbline').children.flatMap(({ child, trends }) =>
          trends.flatMap(({ domain, openWorse }) => (openWorse ? [[family.id, child.id, domain] as [string, string, string]] : [])),
        )
      }),
    )
  }

  test.each([
    ['the practice families', async () => practice],
    ['families that got worse and were closed', () => many(12)],
  ])('what got worse and was closed is what core says of %s', async (_, from) => {
    const of = await from()
    const path = join(folder, `drift-${of.length}.zip`)
    writeFileSync(path, await zipOf(of))
    const { worseAndClosed } = await analyse([path])
    const core = byCore(of)
    const name = await pseudonymsWith(
      KEY,
      core.map(([, child]) => ['child', child] as const),
    )
    expect(worseAndClosed).toEqual(
      core.map(([, child, domain]) => [name('child', child), domain]).sort((a, b) => (String(a) < String(b) ? -1 : 1)),
    )
    if (of !== practice) expect(core).toHaveLength(12)
  })
})

test('of a handful of families nothing is told that may be known from outside, and of more it is', async () => {
  const four = await many(4)
  for (const { area, age_band, flags } of await rowsOf(four, 'children')) expect([area, age_band, flags]).toEqual(['', '', ''])
  for (const { month, asked } of await rowsOf(four, 'profiles')) expect([month, asked]).toEqual(['', ''])
  for (const { opened, closed: end } of await rowsOf(four, 'episodes')) expect([opened, end]).toEqual(['', ''])
  expect(textOf((await filesOf(four, 'csv'))['README.txt'])).toContain('fewer than 5 families in the extract')

  const all = await many(12)
  expect(new Set((await rowsOf(all, 'children')).map(({ age_band }) => age_band))).toEqual(new Set(['T', 'C']))
  const months = new Set((await rowsOf(all, 'profiles')).map(({ month, month_period }) => `${month} ${month_period}`))
  expect(months).toContain('2026-03-01 month')
})
