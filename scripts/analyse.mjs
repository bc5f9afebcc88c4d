// `npm run -s analyse -- FILES [--out DIR]`: reads extracts of Plumbline (zips, or Parquet or CSV tables) into DuckDB, in memory, and says
// what they show: time to improvement, relapse after closing, spread between scorers, what was closed without held improvement, coverage.
// Each answer is a view in scripts/analyse/*.sql, to be read or run elsewhere. Guards: that nothing is printed of fewer than 5 children, or
// of 3 families, and nothing that ranks workers, teams or agencies, since the extracts do not know them.
// Leaves with 0, with 1 where the files are none or cannot be read, with 2 where the command is not understood.
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, extname, join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { isMain, root } from './cli.mjs'
import { ensureNode } from './setup.mjs'

/** What is said, in this order. @type {readonly (readonly [view: string, title: string])[]} */
const VIEWS = [
  ['time_to_improvement', 'Time to improvement, in days since the first visit of concern, by domain'],
  ['relapse_after_closing', 'Opened again within 12 months of closing'],
  ['spread_between_scorers', 'Spread between two scorers of the same items, by domain'],
  ['stalled_and_closed', 'Of concern and closed: held or not, by domain'],
  ['coverage_by_domain', 'Coverage by domain and set of items'],
]

const sql = (/** @type {string} */ name) => readFileSync(join(root, 'scripts/analyse', `${name}.sql`), 'utf8')
const quoted = (/** @type {string} */ text) => `'${text.replaceAll("'", "''")}'`

/** A file that is none of ours, with a sentence for whoever named it. */
export class NotAnExtract extends Error {}

/** The names of the tables and of their columns. @returns {Map<string, string[]>} */
function tablesOf(/** @type {string} */ definitions) {
  const found = definitions.matchAll(/CREATE TABLE (\w+) \(([^)]*)\)/g)
  return new Map(
    [...found].map(([, name, body]) => [name ?? '', [...(body ?? '').matchAll(/^ {2}(\w+)/gm)].map((column) => column[1] ?? '')]),
  )
}

/**
 * The table files that were meant, one group for each extract: those of a zip, or those that lie in one folder.
 * @param {readonly string[]} files
 * @param {string} scratch
 * @param {(bytes: Uint8Array) => Record<string, Uint8Array>} unzip
 * @returns {Map<string, string[]>}
 */
function extractsIn(files, scratch, unzip) {
  const groups = new Map()
  for (const [at, file] of files.entries()) {
    if (!existsSync(file) || !statSync(file).isFile()) throw new NotAnExtract(`${file}: no such file`)
    const kind = extname(file).toLowerCase()
    if (kind === '.parquet' || kind === '.csv') {
      const folder = dirname(resolve(file))
      groups.set(folder, [...(groups.get(folder) ?? []), file])
    } else if (kind === '.zip') groups.set(`${at} ${file}`, unpacked(file, join(scratch, String(at)), unzip))
    else throw new NotAnExtract(`${file}: neither a zip nor a table as Parquet or CSV`)
  }
  return groups
}

/**
 * @param {string} file
 * @param {string} folder
 * @param {(bytes: Uint8Array) => Record<string, Uint8Array>} unzip
 */
function unpacked(file, folder, unzip) {
  let entries
  try {
    entries = unzip(readFileSync(file))
  } catch {
    throw new NotAnExtract(`${file}: not a zip, or a damaged one`)
  }
  mkdirSync(folder)
  const tables = Object.entries(entries).filter(([name]) => /^\w+\.(parquet|csv)$/.test(name))
  if (tables.length === 0) throw new NotAnExtract(`${file}: no tables of an extract in it`)
  return tables.map(([name, bytes]) => {
    const path = join(folder, name)
    writeFileSync(path, bytes)
    return path
  })
}

/**
 * What these files show: each view with its columns and rows, and what the tables hold.
 * @param {readonly string[]} files
 */
export async function analyse(files) {
  const { DuckDBInstance } = await import('@duckdb/node-api')
  const { unzipSync } = await import('fflate')
  const scratch = mkdtempSync(join(tmpdir(), 'plumbline-analyse-'))
  const instance = await DuckDBInstance.create(':memory:')
  const connection = await instance.connect()
  try {
    const definitions = sql('tables')
    const tables = tablesOf(definitions)
    const groups = extractsIn(files, scratch, unzipSync)
    await connection.run(definitions)
    for (const name of tables.keys()) await connection.run(`ALTER TABLE ${name} ADD COLUMN from_extract INTEGER`)
    for (const [at, paths] of [...groups.values()].entries()) {
      for (const path of paths) await load(connection, path, tables, at)
    }
    await keepTheLast(connection, [...tables.keys()])
    await connection.run(sql('courses'))
    const views = []
    for (const [name, title] of VIEWS) {
      await connection.run(sql(name))
      const read = await connection.runAndReadAll(`SELECT * FROM ${name} ORDER BY 1, 2, 3`)
      views.push({ name, title, columns: read.columnNames(), rows: read.getRowsJS().map((row) => row.map(plain)) })
    }
    const counted = await connection.runAndReadAll(
      'SELECT (SELECT COUNT(DISTINCT family) FROM children), (SELECT COUNT(*) FROM children), (SELECT COUNT(DISTINCT visit) FROM profiles)',
    )
    const [families = 0, children = 0, visits = 0] = (counted.getRowsJS()[0] ?? []).map(Number)
    const worse = await connection.runAndReadAll('SELECT child, domain FROM worse_and_closed ORDER BY 1, 2')
    return { views, extracts: groups.size, families, children, visits, worseAndClosed: worse.getRowsJS().map((row) => row.map(plain)) }
  } finally {
    connection.closeSync()
    instance.closeSync()
    rmSync(scratch, { recursive: true, force: true })
  }
}

const plain = (/** @type {unknown} */ value) => {
  if (value === null || typeof value === 'string' || typeof value === 'number') return value
  return typeof value === 'bigint' ? Number(value) : Number(String(value))
}

/**
 * The rows of one file are in the table that has its name.
 * @param {import('@duckdb/node-api').DuckDBConnection} connection
 * @param {string} path
 * @param {Map<string, string[]>} tables
 * @param {number} at
 */
async function load(connection, path, tables, at) {
  const name = basename(path, extname(path))
  const columns = tables.get(name)
  if (!columns) throw new NotAnExtract(`${path}: no table of an extract is called ${name}`)
  const csv = `read_csv(${quoted(path)}, header = true, all_varchar = true, nullstr = '', delim = ',', quote = '"')`
  const from = extname(path).toLowerCase() === '.csv' ? csv : `read_parquet(${quoted(path)})`
  try {
    const [found, wanted] = [(await connection.runAndReadAll(`SELECT * FROM ${from} LIMIT 0`)).columnNames(), columns.join(', ')]
    const missing = columns.filter((column) => !found.includes(column))
    if (missing.length > 0) throw new NotAnExtract(`${path}: no column ${missing.join(', ')}`)
    await connection.run(`INSERT INTO ${name} (${wanted}, from_extract) SELECT ${wanted}, ${at} FROM ${from}`)
  } catch (error) {
    if (error instanceof NotAnExtract) throw error
    throw new NotAnExtract(`${path}: cannot be read as a table (${error instanceof Error ? error.message.split('\n')[0] : error})`)
  }
}

/**
 * Of a family that is in several extracts, what the last one says.
 * @param {import('@duckdb/node-api').DuckDBConnection} connection
 * @param {readonly string[]} tables
 */
async function keepTheLast(connection, tables) {
  const ofFamilies = tables.filter((name) => name !== 'removed')
  const all = ofFamilies.map((name) => `SELECT family, from_extract FROM ${name}`).join(' UNION ALL ')
  await connection.run(`CREATE TABLE newest AS SELECT family, MAX(from_extract) AS from_extract FROM (${all}) AS every GROUP BY family`)
  for (const name of ofFamilies) {
    await connection.run(
      `DELETE FROM ${name} WHERE from_extract <> (SELECT n.from_extract FROM newest AS n WHERE n.family = ${name}.family)`,
    )
  }
  for (const name of tables) await connection.run(`ALTER TABLE ${name} DROP COLUMN from_extract`)
}

/** A table for people: words to the left, numbers to the right, a dot for what is hidden or not known. */
export function asText(/** @type {readonly string[]} */ columns, /** @type {readonly (readonly (string | number | null)[])[]} */ rows) {
  const cells = rows.map((row) => row.map((value) => (value === null ? '.' : String(value))))
  const isNumber = columns.map((_, at) => rows.some((row) => typeof row[at] === 'number'))
  const widths = columns.map((column, at) => Math.max(column.length, ...cells.map((row) => row[at]?.length ?? 0)))
  const line = (/** @type {readonly string[]} */ row) =>
    row
      .map((cell, at) => (isNumber[at] ? cell.padStart(widths[at] ?? 0) : cell.padEnd(widths[at] ?? 0)))
      .join('  ')
      .trimEnd()
  return [line(columns), line(widths.map((width) => '-'.repeat(width))), ...cells.map(line)].join('\n')
}

const csvOf = (/** @type {readonly string[]} */ columns, /** @type {readonly (readonly (string | number | null)[])[]} */ rows) =>
  [columns, ...rows]
    .map((row) => `${row.map((value) => (value === null ? '' : /[",\r\n]/.test(String(value)) ? `"${value}"` : value)).join(',')}\r\n`)
    .join('')

async function main() {
  const asked = chosen()
  try {
    const { views, extracts, families, children, visits } = await analyse(asked.files)
    console.log(`${families} families, ${children} children, ${visits} visits in ${extracts} ${extracts === 1 ? 'extract' : 'extracts'}`)
    for (const { name, title, columns, rows } of views) {
      console.log(`\n${title} (${name})\n${rows.length > 0 ? asText(columns, rows) : 'nothing in the extract to say it by'}`)
    }
    if (asked.out === undefined) return
    mkdirSync(asked.out, { recursive: true })
    for (const { name, columns, rows } of views) writeFileSync(join(asked.out, `${name}.csv`), csvOf(columns, rows))
    console.log(`\n${views.length} tables written to ${asked.out}`)
  } catch (error) {
    if (!(error instanceof Error) || !(error instanceof NotAnExtract || 'code' in error)) throw error
    const isMissing = 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND'
    console.error(isMissing ? 'The dependencies are not here: run `npm ci` first.' : error.message)
    process.exitCode = 1
  }
}

function chosen() {
  try {
    const options = { out: { type: /** @type {const} */ ('string') } }
    const { values, positionals } = parseArgs({ options, allowPositionals: true })
    if (positionals.length > 0) return { files: positionals, out: values.out }
  } catch {}
  console.error('Usage: npm run -s analyse -- FILES [--out DIR]')
  console.error('FILES: extracts of Plumbline as zips, or their tables as Parquet or CSV. Of a family in several, the last one counts.')
  process.exit(2)
}

if (isMain(import.meta)) {
  ensureNode()
  await main()
}
