import type { Filled } from './all.ts'
import type { Cell, ColumnInfo } from './model.ts'
import { type SheetCell, type SheetOf, workbookFiles } from './xlsx.ts'
import { zipped } from './zip.ts'

/** Longest text of a cell. A workbook holds 32,767 UTF-16 units, and says that it is broken where there are more. */
const LONGEST = 32_000
const CUT = ' […]'

/** Most rows of a sheet. */
const MOST_ROWS = 1_048_576

// What XML cannot hold makes a workbook that no program opens: control signs, halves of signs, and two that are no signs.
// biome-ignore lint/suspicious/noControlCharactersInRegex: those are what it looks for
const NOT_XML = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/gu
/** Stands for one of them, so that a reader sees that something was there. */
const NO_SIGN = '\u25A1'

/** How wide columns of these types stand, in characters. */
const WIDTHS: Readonly<Record<ColumnInfo['type'], number>> = {
  string: 20,
  integer: 11,
  number: 11,
  date: 12,
  datetime: 18,
  boolean: 11,
  grade: 9,
}
const TEXT_WIDTH = 48
/** How wide the lines of the first sheet stand. */
const LINE_WIDTH = 110

/** The day 1 January 1970 as spreadsheets count days. */
const EPOCH = 25_569
const MS_A_DAY = 86_400_000
const serial = (iso: string): number => EPOCH + Date.parse(`${iso}Z`) / MS_A_DAY

/** A workbook, and how many texts were too long for a cell. */
export interface Workbook {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly cut: number
}

/**
 * A sheet that says what it is, then one a table, with a head that stays, in typed cells: a text is a text whatever it begins with, a
 * day is a day. `readme` is told how many texts had to be cut. Throws a `RangeError` where a table has more rows than a sheet can.
 */
export async function workbookOf(tables: readonly Filled[], readme: (cut: number) => readonly string[]): Promise<Workbook> {
  let cut = 0
  const textOf = (value: string): string => {
    const held = value.replace(NOT_XML, NO_SIGN)
    if (held.length <= LONGEST) return held
    cut += 1
    // Not in the middle of a sign that takes two units.
    return `${held.slice(0, LONGEST).replace(/[\uD800-\uDBFF]$/, '')}${CUT}`
  }
  const cellOf = (cell: Cell, { type }: ColumnInfo): SheetCell | null => {
    if (cell === null) return null
    if (typeof cell === 'number') return { kind: 'number', value: cell }
    if (typeof cell === 'boolean') return { kind: 'truth', value: cell }
    if (type === 'date') return { kind: 'day', value: serial(`${cell}T00:00:00`) }
    // As the clock on the wall said it: a cell knows no zone.
    if (type === 'datetime') return { kind: 'moment', value: serial(cell.slice(0, 19)) }
    return { kind: 'text', value: textOf(cell) }
  }
  function* rowsOf({ columns, rows }: Filled): Generator<(SheetCell | null)[]> {
    yield columns.map(({ name }) => ({ kind: 'head', value: name }))
    for (const row of rows) yield columns.map((column, place) => cellOf(row[place] ?? null, column))
  }
  function* lines(): Generator<SheetCell[]> {
    for (const value of readme(cut)) yield [{ kind: 'wrapped', value }]
  }
  const sheets = tables.map((table): SheetOf => {
    if (table.rows.length >= MOST_ROWS) throw new RangeError('more rows than a sheet can have')
    const widths = table.columns.map(({ type, sensitivity }) => (sensitivity === 'text' ? TEXT_WIDTH : WIDTHS[type]))
    return { name: table.id, widths, rows: rowsOf(table), filtered: table.rows.length }
  })
  const bytes = await zipped(workbookFiles([{ name: 'README', widths: [LINE_WIDTH], rows: lines(), filtered: null }, ...sheets]))
  return { bytes, cut }
}
