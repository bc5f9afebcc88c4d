import type { DBCore, DBCoreMutateRequest, DBCoreTable, Dexie, Transaction } from 'dexie'
import { LOG_CASE } from '../core/log-case.ts'
import type { Database } from './db.ts'
import type { Row, RowChange, RowKey } from './journal/journal.ts'

/** The tables, in the order in which a copy has their rows. */
export const TABLES = ['meta', 'slots', 'drafts', 'pages'] as const

/** What a transaction did to the rows so far: the last word on each. */
export interface Notes {
  change(): Pick<RowChange, 'put' | 'gone'>
}

interface Noting extends Notes {
  put(table: Row['table'], key: string, row: unknown): void
  gone(table: Row['table'], key: string): void
}

/** Whether a copy has such a row. A handle cannot be written down, and the count is what a change is numbered by. */
export const isKept = (table: string, key: string) => table !== 'meta' || (key !== 'target' && key !== 'journal')

/** What a row goes by in its table. */
export const keyOf = ({ table, row }: Row): string => (table === 'meta' ? row.key : row.id)

/** A row, or which one it is, as one text. */
export const nameOf = (what: Row | RowKey): string => `${what.table} ${'key' in what ? what.key : keyOf(what)}`

function notes(): Noting {
  const last = new Map<string, Row | RowKey>()
  const set = (table: Row['table'], key: string, what: Row | RowKey) => {
    if (isKept(table, key)) last.set(`${table} ${key}`, what)
  }
  return {
    put: (table, key, row) => set(table, key, { table, row } as Row),
    gone: (table, key) => set(table, key, { table, key }),
    change() {
      const all = [...last.values()]
      return { put: all.filter((each) => 'row' in each), gone: all.filter((each) => 'key' in each) }
    },
  }
}

const noted = new WeakMap<object, Noting>()

/** From now on everything that this transaction does to rows is noted. */
export function noteOn({ idbtrans }: Transaction): Notes {
  const noting = notes()
  noted.set(idbtrans, noting)
  return noting
}

async function noteRequest(table: DBCoreTable, noting: Noting, request: DBCoreMutateRequest): Promise<void> {
  const name = table.name as Row['table']
  switch (request.type) {
    case 'add':
    case 'put':
      for (const [at, row] of request.values.entries())
        noting.put(name, request.keys?.[at] ?? table.schema.primaryKey.extractKey?.(row), row)
      return
    case 'delete':
      for (const key of request.keys) noting.gone(name, key)
      return
    case 'deleteRange': {
      // A range does not say what was in it.
      const { primaryKey: index } = table.schema
      const { result } = await table.query({ trans: request.trans, values: false, query: { index, range: request.range } })
      for (const key of result) noting.gone(name, key)
    }
  }
}

/** Rows put and deleted are noted where `noteOn` asked for it, whichever of Dexie's ways was taken. */
export function watchRows(db: Dexie): void {
  const create = (down: DBCore): Partial<DBCore> => ({
    table(name) {
      const table = down.table(name)
      return {
        ...table,
        mutate(request) {
          const noting = noted.get(request.trans)
          if (!noting) return table.mutate(request)
          // A failed request undoes the transaction, and its notes with it.
          if (request.type === 'deleteRange') return noteRequest(table, noting, request).then(() => table.mutate(request))
          void noteRequest(table, noting, request)
          return table.mutate(request)
        },
      }
    },
  })
  db.use({ stack: 'dbcore', name: 'rows', create })
}

/** Rows that are handed on together. */
const SOME = 64

type Read = <T>(work: (db: Database) => PromiseLike<T>) => Promise<T>

/** Every row that a copy holds, some at a time, in the order of tables and keys. Nobody may write meanwhile. `read` throws where it cannot. */
export async function* rowsOf(read: Read): AsyncGenerator<readonly Row[]> {
  for (const table of TABLES) {
    let after: string | null = null
    for (;;) {
      const from: string | null = after
      const rows: { id?: string; key?: string }[] = await read((db) => {
        const all = db.table(table)
        return (from === null ? all.orderBy(':id') : all.where(':id').above(from)).limit(SOME).toArray()
      })
      const some = rows.map((row) => ({ table, row }) as Row)
      const kept = some.filter((row) => isKept(table, keyOf(row)))
      if (kept.length > 0) yield kept
      const last = some.at(-1)
      if (!last || some.length < SOME) break
      after = keyOf(last)
    }
  }
}

/** These rows are in the database. Inside a transaction. */
export async function putRows(db: Database, rows: readonly Row[]): Promise<void> {
  for (const table of TABLES) {
    const own = rows.flatMap((each) => (each.table === table ? [each.row] : []))
    if (own.length > 0) await db.table(table).bulkPut(own)
  }
}

/** These rows are not in the database. Inside a transaction. */
export async function dropRows(db: Database, keys: readonly RowKey[]): Promise<void> {
  for (const table of TABLES) {
    const own = keys.flatMap((each) => (each.table === table ? [each.key] : []))
    if (own.length > 0) await db.table(table).bulkDelete(own)
  }
}

/** What rows of these weigh on the disk, about, in bytes. */
export function weightOf(rows: readonly Row[]): number {
  let bytes = 0
  for (const { table, row } of rows) {
    const sealed = table === 'pages' || table === 'drafts' ? row.sealed : table === 'meta' ? row.value : row.wrapped
    bytes += 200 + (ArrayBuffer.isView(sealed) ? sealed.byteLength : 0)
  }
  return bytes
}

/** How many rows there are of each, and about how many cases. The log of the device is of none. */
export function countsOf(rows: readonly Row[]): Record<'cases' | 'pages' | 'drafts' | 'slots', number> {
  const of = (table: Row['table']) => rows.filter((row) => row.table === table).length
  const cases = new Set(rows.flatMap((each) => (each.table === 'pages' && each.row.caseId !== LOG_CASE ? [each.row.caseId] : [])))
  return { cases: cases.size, pages: of('pages'), drafts: of('drafts'), slots: of('slots') }
}
