import { zipSync } from 'fflate'
import * as text from '../../i18n/index.ts'
import { unhurried } from '../../seal/breath.ts'
import type { Dataset, DatasetAsked, Made } from '../dataset.ts'
import type { Source } from '../source.ts'
import { columnsOf, TABLE_NAMES } from './columns.ts'
import { asCsv } from './csv.ts'
import { type Gathered, gatherFamily } from './gather.ts'
import { asParquet } from './parquet.ts'
import { pseudonymsWith } from './pseudonyms.ts'
import { type Tables, tablesOf, thingsOf } from './tables.ts'

const words = text.extractWords
const utf8 = (said: string) => new TextEncoder().encode(said)

/** What each column holds, for people and for machines. */
const schema = (as: 'parquet' | 'csv') => ({
  format: 'plumbline-extract',
  version: 1,
  tables: TABLE_NAMES.map((name) => ({
    name,
    file: `${name}.${as}`,
    about: words.tables[name].about,
    columns: columnsOf(name).map(([column, type]) => ({
      name: column,
      type,
      about: (words.tables[name].columns as Readonly<Record<string, string>>)[column] ?? '',
    })),
  })),
})

function readme(tables: Tables, practice: boolean): string {
  const removed = tables.removed.map(({ of_table, what, why, how_many }) =>
    words.removedLine(String(of_table), String(what), String(why), Number(how_many)),
  )
  const counts = TABLE_NAMES.map((name) => words.countLine(name, tables[name].length))
  const parts = [words.readme(practice), words.counts, ...counts, '', words.removed, ...(removed.length > 0 ? removed : [words.nothing])]
  return `${parts.join('\r\n')}\r\n`
}

/** Every file of the zip is of one day that is no day of anybody's. */
const NO_DAY = new Date(1980, 0, 1)

async function make(sources: readonly Source[], { as, key }: DatasetAsked): Promise<Made> {
  const form = as === 'csv' ? 'csv' : 'parquet'
  const families: Gathered[] = []
  for await (const source of unhurried(sources)) families.push(gatherFamily(source))
  const tables = tablesOf(families, await pseudonymsWith(key ?? '', thingsOf(families)))
  const files = await Promise.all(
    TABLE_NAMES.map(async (name) => {
      const bytes = form === 'csv' ? asCsv(name, tables[name]) : await asParquet(name, tables[name])
      return [`${name}.${form}`, bytes] as const
    }),
  )
  const isPractice = sources.some(({ practice }) => practice)
  const zipped = zipSync(
    {
      'README.txt': utf8(readme(tables, isPractice)),
      'schema.json': utf8(`${JSON.stringify(schema(form), null, 2)}\n`),
      ...Object.fromEntries(files),
    },
    { mtime: NO_DAY },
  )
  const name = `plumbline-extract${isPractice ? '-practice' : ''}-${form}.zip`
  return { files: [{ name, type: 'application/zip', bytes: zipped as Uint8Array<ArrayBuffer> }], leavesOut: words.leavesOut }
}

/**
 * Tables of several families for whoever looks at how the work goes on the whole: pseudonyms, age bands, months, and nothing told that
 * few share. `key` has to pass `isKey`; without one it throws.
 */
export const extract: Dataset = { id: 'extract', forms: ['parquet', 'csv'], canName: false, make }
