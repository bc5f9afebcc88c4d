import * as text from '../../i18n/index.ts'
import type { Filled } from './all.ts'
import { type ColumnInfo, type ColumnType, type TableId, wordsOf } from './model.ts'

/** The highest grade that any instrument may have. */
const HIGHEST = 10

const DATATYPES: Readonly<Record<ColumnType, unknown>> = {
  string: 'string',
  integer: 'integer',
  number: 'number',
  date: 'date',
  datetime: 'datetime',
  boolean: 'boolean',
  grade: { base: 'integer', minimum: 0, maximum: HIGHEST },
}

/** The file of a table. */
export const csvName = (table: TableId): string => `${table}.csv`

/** The column of the table that is referred to: its whole key, which is one column. */
const KEY_OF: Partial<Readonly<Record<TableId, string>>> = {
  families: 'case',
  children: 'child',
  visits: 'visit',
  events: 'event',
  targets: 'target',
}

function foreignKey({ name, refers }: ColumnInfo): unknown[] {
  const key = refers && KEY_OF[refers]
  return refers && key ? [{ columnReference: name, reference: { resource: csvName(refers), columnReference: key } }] : []
}

function columnOf(table: Filled, { name, type }: ColumnInfo): unknown {
  const { title, about } = wordsOf(table.id, name)
  const required = table.key.includes(name)
  // The head of the file holds the name, so a reader that matches by titles finds it too.
  return { name, titles: [name, title], 'dc:description': about, datatype: DATATYPES[type], ...(required && { required }) }
}

/** What describes these tables to a program: their columns, types, keys and meaning. Source: CSV on the Web, W3C Recommendation of 17 December 2015. */
export const csvwOf = (tables: readonly Filled[], about: string): unknown => ({
  '@context': ['http://www.w3.org/ns/csvw', { '@language': text.tables.language }],
  'dc:title': text.tables.readme.title,
  'dc:description': about,
  dialect: { header: true, delimiter: ',', quoteChar: '"', doubleQuote: true, encoding: 'utf-8', lineTerminators: ['\r\n'] },
  tables: tables.map((table) => ({
    url: csvName(table.id),
    'dc:title': table.id,
    'dc:description': text.tables.about[table.id],
    notes: [text.tables.apostrophe],
    tableSchema: {
      columns: table.columns.map((column) => columnOf(table, column)),
      primaryKey: table.key,
      foreignKeys: table.columns.flatMap(foreignKey),
    },
  })),
})
