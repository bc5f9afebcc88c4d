import { unzipSync } from 'fflate'
import Papa from 'papaparse'
import { expect } from 'vitest'
import type { Names } from '../../src/core/out.ts'
import type { DatasetAsked } from '../../src/report/dataset.ts'
import type { Source } from '../../src/report/source.ts'
import type { Filled } from '../../src/report/tables/all.ts'
import { tables } from '../../src/report/tables/index.ts'
import type { Cell, TableId } from '../../src/report/tables/model.ts'

export const tablesAsked = (names: Names, as: DatasetAsked['as']): DatasetAsked => ({ names, as, key: null })

/** The files in the archive of these families' tables, as text with every byte of it. */
export async function archiveOf(sources: readonly Source[], names: Names): Promise<Map<string, string>> {
  const { files } = await tables.make(sources, tablesAsked(names, 'csv'))
  const [file] = files
  if (!file) return expect.fail('no file')
  const textOf = (bytes: Uint8Array) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
  return new Map(Object.entries(unzipSync(file.bytes)).map(([name, bytes]) => [name, textOf(bytes)]))
}

/** The rows of a text file, by an independent reader. */
export const parseCsv = (csv: string): string[][] =>
  Papa.parse(csv, { skipEmptyLines: false, preview: 0 })
    .data.map((row) => [...row])
    .filter((row) => row.length > 1 || row[0] !== '')

export const fileOf = (files: ReadonlyMap<string, string>, name: string): string => files.get(name) ?? expect.fail(`no ${name}`)

/** The rows of a table by its columns. */
export function rowsOf(all: readonly Filled[], id: TableId): Record<string, Cell>[] {
  const table = all.find((each) => each.id === id)
  if (!table) return expect.fail(`no table ${id}`)
  return table.rows.map((row) => Object.fromEntries(table.columns.map(({ name }, at) => [name, row[at] ?? null])))
}
