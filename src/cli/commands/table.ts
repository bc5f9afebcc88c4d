import { namingFor } from '../../report/names.ts'
import { TABLES } from '../../report/tables/all.ts'
import { csvLine } from '../../report/tables/csv.ts'
import { keysOf } from '../../report/tables/keys.ts'
import { isIn, type Table } from '../../report/tables/model.ts'
import { familiesIn, notNoted, openFile, sourceFor } from '../families.ts'
import { oneOf, type Typed } from '../options.ts'
import { mayWrite, save } from '../save.ts'
import { misused } from '../stop.ts'
import type { World } from '../world.ts'
import { saved } from './dataset.ts'

/** The rows of one table, one family after the other: as text, each with its line end. */
async function* linesOf(table: Table, as: 'csv' | 'json', typed: Typed, world: World): AsyncGenerator<string, void, undefined> {
  const names = typed.names ?? 'nobody'
  const file = await openFile(typed, world)
  if (names !== 'nobody') notNoted(world)
  const columns = table.columns.flatMap(({ name, sensitivity }) => (isIn(sensitivity, names) ? [name] : []))
  if (as === 'csv') yield csvLine(columns)
  for await (const { number, family, gone } of familiesIn(file, typed.words.slice(1))) {
    if (gone) continue
    const source = await sourceFor(file, typed, family)
    const rows = table.read({ source, naming: namingFor(family, names, typed.today), keys: keysOf(family, number) })
    for (const row of rows)
      yield as === 'csv' ? csvLine(row) : `${JSON.stringify(Object.fromEntries(columns.map((column, at) => [column, row[at] ?? null])))}\n`
  }
}

/** One table of some families, or of all of them, a row at a time; without `--table` every table in one file. */
export async function table(typed: Typed, world: World): Promise<void> {
  const { table: name, as, out } = typed.given
  if (name === undefined) return saved('tables', typed, world, typed.words.slice(1))
  const found = TABLES.find(({ id }) => id === name)
  if (!found) throw misused(`There is no such table. There are: ${TABLES.map(({ id }) => id).join(', ')}.`)
  const lines = linesOf(found, oneOf('as', as, ['csv', 'json']), typed, world)
  if (out === undefined) {
    for await (const line of lines) await world.out(line)
    return
  }
  await mayWrite(out, typed.force)
  await save(out, lines, typed.force)
}
