import type { Names } from '../../core/out.ts'
import * as text from '../../i18n/index.ts'
import type { Dataset, DatasetAsked, Made } from '../dataset.ts'
import type { Source } from '../source.ts'
import { type Filled, fill } from './all.ts'
import { BOM, csvLine } from './csv.ts'
import { csvName, csvwOf } from './csvw.ts'
import { workbookOf } from './workbook.ts'
import { type ZipEntry, zipped } from './zip.ts'

const words = text.tables

/** What no file of these tables holds, and what this one does not. */
function leavesOut(sources: readonly Source[], names: Names, cut: number): string[] {
  const { totals, carried, error, lapsed, second, history, third, typed, unread, damaged, partial } = words.leavesOut
  const notRead = sources.reduce((count, { family }) => count + family.unread.length, 0)
  const isDamaged = sources.some(({ family }) => 'damaged' in family && (family.damaged as readonly unknown[]).length > 0)
  return [
    ...(names === 'nobody' ? [words.leavesOut.names] : []),
    ...(names === 'household' ? [third, typed] : []),
    ...[totals, carried, lapsed, second, error, history],
    ...(notRead > 0 ? [unread(notRead)] : []),
    ...(isDamaged ? [damaged] : []),
    ...(sources.some(({ family }) => family.partial) ? [partial] : []),
    ...(cut > 0 ? [words.leavesOut.cut(cut)] : []),
  ]
}

/** "plumbline-tables-2026-11-22.zip": it says nothing about anybody. */
const nameOf = ({ practice, today }: Pick<Source, 'practice' | 'today'>, ending: string): string =>
  `plumbline-${practice ? 'practice-' : ''}tables-${today}.${ending}`

const aboutOf = (sources: readonly Source[], names: Names): string[] => [
  ...(sources.some(({ practice }) => practice) ? [words.practice] : []),
  words.madeOn(sources[0]?.today ?? ''),
  words.holds(sources.length, words.naming[names]),
]

const list = (lines: readonly string[]) => lines.map((line) => `- ${line}`)

/** What a file says of itself, in lines. */
function readmeOf(tables: readonly Filled[], about: readonly string[], missing: readonly string[], { names, as }: DatasetAsked): string[] {
  const { title, tables: heading, leavesOut: without, read, how, text: asText, care } = words.readme
  const nameFor = (id: Filled['id']) => (as === 'csv' ? csvName(id) : id)
  return [
    ...[title, '', ...about, ...(names === 'nobody' ? ['', care] : [])],
    ...['', heading, '', ...list(tables.map(({ id }) => `${nameFor(id)}: ${words.about[id]}`))],
    ...['', without, '', ...list(missing)],
    ...['', read, '', ...list(as === 'csv' ? [...asText, ...how] : how)],
  ]
}

function* linesOf({ columns, rows }: Filled): Generator<string> {
  yield BOM + csvLine(columns.map(({ name }) => name))
  for (const row of rows) yield csvLine(row)
}

const asText = (tables: readonly Filled[], about: readonly string[], readme: readonly string[]) =>
  zipped([
    { name: 'README.txt', pieces: [BOM, readme.join('\r\n'), '\r\n'] },
    { name: 'csv-metadata.json', pieces: [JSON.stringify(csvwOf(tables, about.join(' ')), null, 2)] },
    ...tables.map((table): ZipEntry => ({ name: csvName(table.id), pieces: linesOf(table) })),
  ])

const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

async function make(sources: readonly Source[], asked: DatasetAsked): Promise<Made> {
  const [first] = sources
  if (!first) return { files: [], leavesOut: [] }
  const [tables, about] = [await fill(sources, asked.names), aboutOf(sources, asked.names)]
  const missing = (cut: number) => leavesOut(sources, asked.names, cut)
  const readme = (cut: number) => readmeOf(tables, about, missing(cut), asked)
  if (asked.as === 'xlsx') {
    const { bytes, cut } = await workbookOf(tables, readme)
    return { files: [{ name: nameOf(first, 'xlsx'), type: WORKBOOK, bytes }], leavesOut: missing(cut) }
  }
  const bytes = await asText(tables, about, readme(0))
  return { files: [{ name: nameOf(first, 'zip'), type: 'application/zip', bytes }], leavesOut: missing(0) }
}

/** Tables of one or several families: text files with their description in a zip, or one workbook. */
export const tables: Dataset = { id: 'tables', forms: ['csv', 'xlsx'], canName: true, make }
