import { read as readWorkbook, utils } from '@e965/xlsx'
import { beforeAll, describe, expect, test } from 'vitest'
import { dayNumber } from '../../src/core/day.ts'
import type { Source } from '../../src/report/source.ts'
import { type Filled, fill, TABLES } from '../../src/report/tables/all.ts'
import { asTyped, csvLine, inert } from '../../src/report/tables/csv.ts'
import { tables } from '../../src/report/tables/index.ts'
import { workbookOf } from '../../src/report/tables/workbook.ts'
import { practiceSources } from '../helpers/practice.ts'
import { archiveOf, fileOf, parseCsv, tablesAsked } from '../helpers/tables.ts'

let sources: readonly Source[]
beforeAll(async () => {
  sources = [...(await practiceSources()).values()]
}, 120_000)

const NASTY = [
  "=cmd|' /C calc'!A0",
  '+1',
  '-1',
  '@x',
  '\tx',
  '\rx',
  '\nx',
  ' =1',
  '＝1',
  "'=1",
  "''=1",
  'a "b"\r\nc, d',
  'Zoë 🦊 Ł',
  "it's",
  "'tis",
]

describe('text files', () => {
  test('text that a spreadsheet could run is inert, and an independent reader gives every text back', () => {
    const csv = csvLine(['id', 'text']) + NASTY.map((text, at) => csvLine([at, text])).join('')
    const [, ...rows] = parseCsv(csv)
    expect(rows.map(([, text]) => asTyped(text ?? ''))).toEqual(NASTY)
    for (const [, text = ''] of rows) expect(text).not.toMatch(/^\s*[=+\-@＝]|^[\t\r\n]/)
    expect(inert("it's")).toBe("it's")
    expect(csvLine([-1, 2.5, true, null, ''])).toBe('-1,2.5,true,,\r\n')
  })

  test('100,000 random cells come back as they were, and none is a formula', () => {
    let seed = 7
    const signs = ['=', '+', '-', '@', '\t', '\r', '\n', "'", '"', ',', ' ', 'a', 'é', '1', '\u0000']
    const random = (below: number) => {
      seed = (seed * 1103515245 + 12345) & 0x7fffffff
      return seed % below
    }
    const cells = Array.from({ length: 100_000 }, () =>
      Array.from({ length: 1 + random(6) }, () => signs[random(signs.length)] ?? '').join(''),
    )
    const lines = Array.from({ length: 10_000 }, (_, at) => csvLine(['x', ...cells.slice(at * 10, at * 10 + 10)])).join('')
    const back = parseCsv(lines).flatMap(([, ...row]) => row)
    expect(back.length).toBe(cells.length)
    expect(back.map(asTyped).join('\u0001')).toBe(cells.join('\u0001'))
    expect(back.filter((text) => /^\s*[=+\-@]/.test(text))).toEqual([])
  })

  test('every file in the archive is described, and each cell is what its description says', async () => {
    const files = await archiveOf(sources, 'household')
    const model = JSON.parse(fileOf(files, 'csv-metadata.json'))
    expect(model['@context'][0]).toBe('http://www.w3.org/ns/csvw')
    const named = [...files.keys()].filter((name) => name.endsWith('.csv'))
    expect(model.tables.map(({ url }: { url: string }) => url)).toEqual(named)
    const values = new Map<string, Set<string>>()
    for (const { url, tableSchema } of model.tables) {
      const [head = [], ...rows] = parseCsv(fileOf(files, url).replace(/^\uFEFF/, ''))
      expect(fileOf(files, url).startsWith('\uFEFF')).toBe(true)
      expect(head, url).toEqual(tableSchema.columns.map(({ name }: { name: string }) => name))
      for (const { titles, name } of tableSchema.columns) expect(titles).toContain(name)
      for (const [at, column] of tableSchema.columns.entries()) {
        values.set(`${url}#${column.name}`, new Set(rows.map((row) => row[at] ?? '')))
        for (const row of rows) expect(fits(row[at] ?? '', column), `${url} ${column.name} ${row[at]}`).toBe(true)
      }
      const keys = rows.map((row) => tableSchema.primaryKey.map((name: string) => row[head.indexOf(name)]).join('|'))
      expect(new Set(keys).size, url).toBe(rows.length)
    }
    for (const { url, tableSchema } of model.tables) {
      for (const { columnReference, reference } of tableSchema.foreignKeys) {
        const known = values.get(`${reference.resource}#${reference.columnReference}`)
        const used = [...(values.get(`${url}#${columnReference}`) ?? [])].filter((value) => value !== '')
        expect(
          used.filter((value) => !known?.has(value)),
          `${url} ${columnReference}`,
        ).toEqual([])
      }
    }
  })

  test('the file says what it is, what it leaves out, and that the families are made up', async () => {
    const { files, leavesOut } = await tables.make(sources, tablesAsked('nobody', 'csv'))
    expect(files.map(({ name }) => name)).toEqual(['plumbline-practice-tables-2026-11-21.zip'])
    const readme = fileOf(await archiveOf(sources, 'nobody'), 'README.txt')
    expect(readme).toContain('every family in this file is made up')
    expect(leavesOut.length).toBeGreaterThan(5)
    for (const sentence of leavesOut) expect(readme).toContain(sentence)
    for (const { id } of TABLES) expect(readme).toContain(`${id}.csv`)
  })
})

/** Whether a cell is of the datatype that its column is described with. */
function fits(cell: string, { datatype, required }: { datatype: unknown; required?: boolean }): boolean {
  if (cell === '') return required !== true
  if (typeof datatype === 'object') return /^(10|\d)$/.test(cell)
  if (datatype === 'integer') return /^-?\d+$/.test(cell)
  if (datatype === 'number') return /^-?\d+(\.\d+)?$/.test(cell)
  if (datatype === 'boolean') return cell === 'true' || cell === 'false'
  if (datatype === 'date') return dayNumber(cell) !== null
  if (datatype === 'datetime') return /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?[+-]\d\d:\d\d$/.test(cell)
  return datatype === 'string'
}

describe('a workbook', () => {
  test('opens in an independent reader with typed cells: days, grades, and texts that stay texts', async () => {
    const { files } = await tables.make(sources, tablesAsked('household', 'xlsx'))
    const book = readWorkbook(files[0]?.bytes, { cellDates: true })
    expect(book.SheetNames).toEqual(['README', ...TABLES.map(({ id }) => id), 'columns'])
    const all = await fill(sources, 'household')
    for (const table of all) {
      const sheet = book.Sheets[table.id] ?? expect.fail(table.id)
      for (const [at, row] of table.rows.entries()) {
        for (const [place, { name, type }] of table.columns.entries()) {
          const cell = sheet[utils.encode_cell({ r: at + 1, c: place })]
          const value = row[place] ?? null
          const is = `${table.id} ${name} ${value}`
          if (value === null) expect(cell?.v ?? null, is).toBeNull()
          else if (type === 'date') expect([cell.t, cell.v.toISOString().slice(0, 10)], is).toEqual(['d', value])
          else if (type === 'datetime') expect(cell.t, is).toBe('d')
          else if (type === 'boolean') expect([cell.t, cell.v], is).toEqual(['b', value])
          else if (typeof value === 'number') expect([cell.t, cell.v], is).toEqual(['n', value])
          else expect([cell.t, cell.v.replace(/\r\n?/g, '\n')], is).toEqual(['s', String(value).replace(/\r\n?/g, '\n')])
          expect(cell?.f, is).toBeUndefined()
        }
      }
    }
  })

  test('holds texts that begin like formulas as texts, without what XML cannot hold, and says what it cut', async () => {
    const texts = [...NASTY, '_x0041_ _x005F_', '<b>&amp;</b>', '  blanks  ', 'x\u0000y\u0007z', '\uD83E alone', 'y'.repeat(40_000)]
    const columns = [{ name: 'text', type: 'string', sensitivity: 'text', refers: null }] as const
    const filled: Filled = { id: 'events', key: [], columns, rows: texts.map((text) => [text]) }
    const { bytes, cut } = await workbookOf([filled], (count) => [`cut ${count}`])
    expect(cut).toBe(1)
    const sheet = readWorkbook(bytes).Sheets.events ?? expect.fail('no sheet')
    const cells = texts.map((_, at) => sheet[`A${at + 2}`])
    for (const cell of cells) expect([cell.t, cell.f]).toEqual(['s', undefined])
    const same = (text: string) => text.replace(/\r\n?/g, '\n')
    const plain = NASTY.length + 3
    expect(cells.slice(0, plain).map(({ v }) => same(v))).toEqual(texts.slice(0, plain).map(same))
    expect(cells[plain]?.v).toBe('x\u25A1y\u25A1z')
    expect(cells.at(-1)?.v.length).toBeLessThanOrEqual(32_767)
    expect(readWorkbook(bytes).Sheets.README?.A1?.v).toBe('cut 1')
  })
})
