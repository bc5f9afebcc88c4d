import type { Names } from '../../core/out.ts'
import * as text from '../../i18n/index.ts'
import type { Naming } from '../names.ts'
import type { Source } from '../source.ts'
import type { Keys } from './keys.ts'

/** What the cells of a column are. A day is `2026-11-22`, a moment `2026-11-22T14:02:05.123+00:00`, a grade a whole number of its instrument's scale. */
export type ColumnType = 'string' | 'integer' | 'number' | 'date' | 'datetime' | 'boolean' | 'grade'

/** Null where there is nothing to say; never nought for what nobody saw. */
export type Cell = string | number | boolean | null

/** Whether a column can tell who somebody is: not by itself; by an id of the record; by name; by the name of somebody beyond the household; by words that somebody typed. */
export type Sensitivity = 'none' | 'record' | 'person' | 'third' | 'text'

/** Whether a file that names these people has columns of that sort at all. */
export function isIn(sensitivity: Sensitivity, names: Names): boolean {
  if (sensitivity === 'none') return true
  return sensitivity === 'third' ? names === 'everybody' : names !== 'nobody'
}

/** One column, without what fills it. */
export interface ColumnInfo {
  readonly name: string
  readonly type: ColumnType
  readonly sensitivity: Sensitivity
  /** The table whose rows its values name, by the column of the same kind there. */
  readonly refers: TableId | null
}

/** What the rows of one family are made from. */
export interface At {
  readonly source: Source
  readonly naming: Naming
  readonly keys: Keys
}

export type TableId = keyof typeof text.tables.columns
type ColumnName<Id extends TableId> = keyof (typeof text.tables.columns)[Id] & string

/** A column, and how a row fills it. */
export interface Spec<R> extends Omit<ColumnInfo, 'name'> {
  readonly of: (row: R, at: At) => Cell | undefined
}

/** A table of which everything is said in one place: what its columns are, and the rows that a family gives. */
export interface Table {
  readonly id: TableId
  /** The columns that tell its rows apart. */
  readonly key: readonly string[]
  readonly columns: readonly ColumnInfo[]
  /** One family's rows, with the cells of those columns that a file of that naming has. */
  readonly read: (at: At) => Cell[][]
}

/** The table with these columns, each of which has its words in the dictionary, filled from the rows of one family at a time. */
export const tableOf =
  <Id extends TableId, R>(id: Id, key: readonly ColumnName<Id>[], rows: (at: At) => readonly R[]) =>
  (specs: Readonly<Record<ColumnName<Id>, Spec<R>>>): Table => {
    const named = (Object.entries(specs) as [string, Spec<R>][]).map(([name, spec]) => ({ name, ...spec }))
    const columns = named.map(({ name, type, sensitivity, refers }) => ({ name, type, sensitivity, refers }))
    const read = (at: At): Cell[][] => {
      const filled = named.filter(({ sensitivity }) => isIn(sensitivity, at.naming.names))
      return rows(at).map((row) => filled.map(({ of }) => cellOf(of(row, at))))
    }
    return { id, key, columns, read }
  }

// Nothing said and nothing typed are one thing in a table.
const cellOf = (cell: Cell | undefined): Cell => (cell === undefined || cell === '' ? null : cell)

const column =
  (type: ColumnType, sensitivity: Sensitivity = 'none') =>
  <R>(of: Spec<R>['of'], refers: TableId | null = null): Spec<R> => ({ type, sensitivity, refers, of })

/** Columns that tell nobody who it is. */
export const code = column('string')
export const whole = column('integer')
export const measure = column('number')
export const day = column('date')
export const moment = column('datetime')
export const yes = column('boolean')
export const grade = column('grade')

/** An id of the record, the same in every copy. */
export const recordId = column('string', 'record')
/** A day by which somebody can be known. */
export const personalDay = column('date', 'person')

/** A name, as the file's naming says it. */
export const person = column('string', 'person')

type TextOf<R> = (row: R, at: At) => string | null | undefined

/** The name of somebody beyond the household, typed into a field of its own. */
export const third = <R>(of: TextOf<R>): Spec<R> => column('string', 'third')((row: R, at) => at.naming.third(of(row, at) ?? ''))

/** Words that somebody typed, with the names in them replaced that are not to be named. */
export const typed = <R>(of: TextOf<R>): Spec<R> => column('string', 'text')((row: R, at) => at.naming.free(of(row, at)?.trim() ?? ''))

/** Several codes in one cell: they hold no spaces themselves. */
export const listed = (codes: readonly string[] | null | undefined): string => (codes ?? []).join(' ')

/** What a column is called and what it means. Throws for one that the dictionary does not know. */
export function wordsOf(table: TableId, name: string): { readonly title: string; readonly about: string } {
  const known = (text.tables.columns[table] as Readonly<Record<string, readonly [string, string]>>)[name]
  if (!known) throw new Error(`no words for ${table}.${name}`)
  return { title: known[0], about: known[1] }
}
