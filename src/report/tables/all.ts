import type { Case } from '../../core/case.ts'
import type { Names } from '../../core/out.ts'
import { unhurried } from '../../seal/breath.ts'
import { namingFor } from '../names.ts'
import type { Source } from '../source.ts'
import { domains, scored } from './domains.ts'
import { children, families, presence, visits } from './families.ts'
import { grades } from './grades.ts'
import { actions, alerts, decisions, events, targets } from './happened.ts'
import { keysOf } from './keys.ts'
import { type Cell, type ColumnInfo, isIn, type Table, tableOf, code, wordsOf } from './model.ts'

/** Every table that is filled from families, in the order of the file. */
export const TABLES: readonly Table[] = [
  ...[families, children, visits, presence, grades, domains],
  ...[alerts, events, targets, actions, decisions, scored],
]

interface DictionaryRow extends ColumnInfo {
  readonly table: Table['id']
}

/** The dictionary, which is no family’s. @testonly */
export const dictionary = tableOf('columns', ['table', 'column'], (): readonly DictionaryRow[] => [])({
  table: code((row) => row.table),
  column: code((row) => row.name),
  title: code((row) => wordsOf(row.table, row.name).title),
  type: code((row) => row.type),
  about: code((row) => wordsOf(row.table, row.name).about),
  tells: code((row) => row.sensitivity),
})

/** A table with the columns that this file has, and all its rows. */
export interface Filled {
  readonly id: Table['id']
  readonly key: readonly string[]
  readonly columns: readonly ColumnInfo[]
  readonly rows: readonly (readonly Cell[])[]
}

const columnsIn = (table: Table, names: Names) => table.columns.filter(({ sensitivity }) => isIn(sensitivity, names))

const dictionaryOf = (names: Names): Filled => {
  const rows = [...TABLES, dictionary].flatMap((table) =>
    columnsIn(table, names).map((column): Cell[] => {
      const { title, about } = wordsOf(table.id, column.name)
      return [table.id, column.name, title, column.type, about, column.sensitivity]
    }),
  )
  return { id: dictionary.id, key: dictionary.key, columns: dictionary.columns, rows }
}

const byId = ({ family: a }: { readonly family: Pick<Case, 'id'> }, { family: b }: { readonly family: Pick<Case, 'id'> }) =>
  a.id < b.id ? -1 : a.id > b.id ? 1 : 0

/** Every table with its rows, the dictionary last. Taps and paintings get their turn between two families. */
export async function fill(sources: readonly Source[], names: Names): Promise<Filled[]> {
  // They come by name, and the order of names would tell something of them.
  const ordered = names === 'nobody' ? [...sources].sort(byId) : sources
  const rows = new Map(TABLES.map(({ id }): [Table['id'], Cell[][]] => [id, []]))
  let place = 0
  for await (const source of unhurried(ordered)) {
    const at = { source, naming: namingFor(source.family, names, source.today), keys: keysOf(source.family, ++place) }
    for (const table of TABLES) for (const row of table.read(at)) rows.get(table.id)?.push(row)
  }
  const filled = TABLES.map((table) => ({ id: table.id, key: table.key, columns: columnsIn(table, names), rows: rows.get(table.id) ?? [] }))
  return [...filled, dictionaryOf(names)]
}
