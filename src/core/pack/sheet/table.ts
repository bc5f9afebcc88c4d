import { plainName, type Rows, type Trail } from './cells.ts'

/** The items' rows under the names of their columns. */
export interface Table {
  /** The number of the row that heads the columns. */
  readonly head: number
  readonly has: (column: string) => boolean
  /** Columns whose name begins so, in their order. */
  readonly starting: (with_: string) => readonly string[]
  readonly rows: readonly Row[]
}

/** One item's row. */
export interface Row {
  readonly row: number
  /** The text in a column, without the spaces around it; empty where the column is not there. */
  cell(column: string): string
}

const NEEDED = ['domain code', 'domain', 'sub-area', 'item code', 'item'] as const
const MORE = new Set([
  ...['domain about', 'about', 'look', 'listen', 'ask', 'bands', 'condition', 'core', 'housing', 'school', 'adult', 'room'],
  ...['limbs', 'came from'],
])
const NUMBERED = /^(grade|example) \d{1,2}$/

/** What a spreadsheet writes where a formula came to nothing. */
const ERROR = /^#(REF|N\/A|VALUE|NAME|DIV\/0|NUM|NULL|SPILL|CALC)[!?]?$/

/** The number of the row that heads the items; null where there is none. */
export function headOf(rows: Rows): number | null {
  const at = rows.findIndex((row) => row.some((cell) => plainName(cell) === 'item code'))
  return at === -1 ? null : at + 1
}

/** The table of items from its head down. Empty rows are passed over. */
export function readTable(trail: Trail, rows: Rows, head: number): Table {
  const columns = new Map<string, number>()
  for (const [at, name] of (rows[head - 1] ?? []).entries()) {
    const plain = plainName(name)
    const cell = { row: head, column: null }
    if (plain === '') continue
    if (!(NEEDED as readonly string[]).includes(plain) && !MORE.has(plain) && !NUMBERED.test(plain)) {
      trail.blame(cell, { kind: 'unknown-column', name: name.trim().slice(0, 60) })
    } else if (columns.has(plain)) trail.blame(cell, { kind: 'named-twice', name: plain })
    else columns.set(plain, at)
  }
  for (const name of NEEDED) if (!columns.has(name)) trail.blame({ row: head, column: null }, { kind: 'missing-column', name })
  const filled = rows.slice(head).flatMap((cells, at): Row[] => {
    if (cells.every((cell) => cell.trim() === '')) return []
    const row = head + at + 1
    for (const [column, place] of columns) {
      const value = cells[place]?.trim() ?? ''
      if (ERROR.test(value)) trail.blame({ row, column }, { kind: 'cell-error', value })
    }
    return [{ row, cell: (column) => cells[columns.get(column) ?? -1]?.trim() ?? '' }]
  })
  return {
    head,
    has: (column) => columns.has(column),
    starting: (with_) => [...columns.keys()].filter((name) => name.startsWith(with_)),
    rows: filled,
  }
}
