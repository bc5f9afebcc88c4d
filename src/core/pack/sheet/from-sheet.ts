import type { Descriptors, Instrument } from '../../instrument.ts'
import type { Fault } from '../fault.ts'
import type { InstrumentBody, PackWording } from '../pack.ts'
import { type About, readAbout, ruleOf, setsOf, validatedOf } from './about.ts'
import { listed, newTrail, type Rows, type Trail } from './cells.ts'
import { examplesOf } from './examples.ts'
import { grouped, itemOf, originOf } from './items.ts'
import { headOf, readTable, type Row, type Table } from './table.ts'

/** The body of a pack as a table has it, to be checked like any other; and where in the table each part of it stands. */
export interface FromSheet {
  readonly body: InstrumentBody | null
  /** What is wrong with cells. The body has something in their stead, so that the rest can be checked. */
  readonly faults: readonly Fault[]
  /** The same faults, each with the cell that its place came from. */
  readonly located: (faults: readonly Fault[]) => Fault[]
}

type Grouped = ReturnType<typeof grouped>

function gradesOf(trail: Trail, about: About): number[] {
  const said = listed(about.texts('grades').join(' '))
  if (said.some((grade) => !/^\d{1,2}$/.test(grade))) {
    trail.blame({ row: about.row('grades')?.row ?? 1, column: null }, { kind: 'wrong-type', wanted: 'whole-number' })
  }
  return said.flatMap((grade) => (/^\d{1,2}$/.test(grade) ? [Number(grade)] : []))
}

function instrumentOf(trail: Trail, about: About, table: Table, groups: Grouped): Instrument {
  const grades = gradesOf(trail, about)
  const place = ['body', 'instrument']
  for (const key of ['id', 'version', 'source', 'licence']) trail.from([...place, key], { row: about.row(key)?.row ?? 1, column: null })
  for (const [member, key] of [
    ['grades', 'grades'],
    ['goodEnough', 'good enough'],
    ['serious', 'serious'],
  ] as const) {
    trail.from([...place, 'scale', member], { row: about.row(key)?.row ?? 1, column: null })
  }
  trail.from([...place, 'scale'], { row: about.row('grades')?.row ?? 1, column: null })
  const domains = groups.map((domain, d) => {
    const at = [...place, 'domains', d]
    trail.from(at, { row: domain.subAreas[0]?.rows[0]?.row ?? table.head, column: 'domain code' })
    const subAreas = domain.subAreas.map(({ code, rows }, s) => {
      trail.from([...at, 'subAreas', s], { row: rows[0]?.row ?? table.head, column: 'sub-area' })
      const items = rows.map((row, i) => {
        const itemAt = [...at, 'subAreas', s, 'items', i]
        trail.from(itemAt, { row: row.row, column: 'item code' })
        for (const column of ['bands', 'condition', 'core', 'housing', 'school', 'adult', 'limbs', 'room']) {
          trail.from([...itemAt, column], { row: row.row, column })
        }
        return itemOf(trail, row)
      })
      return { code, items }
    })
    return { code: domain.code, subAreas }
  })
  return {
    id: about.text('id'),
    version: about.whole('version'),
    source: about.text('source'),
    licence: about.text('licence'),
    validated: validatedOf(trail, about),
    scale: { grades, goodEnough: about.whole('good enough'), serious: about.whole('serious') },
    rule: ruleOf(trail, about),
    sets: setsOf(trail, about),
    domains,
    origins: originsOf(trail, about, table),
  }
}

function originsOf(trail: Trail, about: About, table: Table): Instrument['origins'] {
  if (!about.row('version before')) return null
  const place = ['body', 'instrument', 'origins']
  trail.from(place, { row: about.row('version before')?.row ?? 1, column: null })
  trail.from([...place, 'dropped'], { row: about.row('dropped')?.row ?? 1, column: null })
  for (const row of table.rows) trail.from([...place, 'items', row.cell('item code')], { row: row.row, column: 'came from' })
  return {
    version: about.whole('version before'),
    items: Object.fromEntries(table.rows.map((row) => [row.cell('item code'), originOf(trail, row)])),
    dropped: listed(about.texts('dropped', []).join(' ')),
  }
}

const TEXTS = ['about', 'look', 'listen', 'ask'] as const

function wordingOf(trail: Trail, about: About, table: Table, groups: Grouped, grades: readonly number[]): PackWording {
  const place = ['body', 'wording', 0]
  const columns = grades.map((grade) => `grade ${grade}`)
  for (const name of columns) if (!table.has(name)) trail.blame({ row: table.head, column: null }, { kind: 'missing-column', name })
  for (const name of table.starting('grade '))
    if (!columns.includes(name)) trail.blame({ row: table.head, column: null }, { kind: 'unknown-column', name })
  for (const [member, key] of [
    ['lang', 'language'],
    ['name', 'name'],
    ['gradeWords', 'grade words'],
    ['familyGradeWords', 'family words'],
  ] as const) {
    trail.from([...place, member], { row: about.row(key)?.row ?? 1, column: null })
  }
  const said = about.texts('grade words')
  const gradeWords = said.length > 0 ? said : grades.map(String)
  const wordsOf = (row: Row) => {
    const at = [...place, 'items', row.cell('item code')]
    trail.from(at, { row: row.row, column: 'item code' })
    trail.from([...at, 'name'], { row: row.row, column: 'item' })
    for (const column of TEXTS) trail.from([...at, column], { row: row.row, column })
    for (const [index, column] of columns.entries()) trail.from([...at, 'grades', index], { row: row.row, column })
    const texts = Object.fromEntries(TEXTS.map((column) => [column, row.cell(column)])) as Record<(typeof TEXTS)[number], string>
    return { name: row.cell('item'), ...texts, grades: columns.filter(table.has).map((column) => row.cell(column)) as Descriptors }
  }
  const subAreas = groups.flatMap((domain) => domain.subAreas)
  for (const { code, subAreas: parts } of groups)
    trail.from([...place, 'domains', code], { row: parts[0]?.rows[0]?.row ?? table.head, column: 'domain' })
  for (const { code, rows } of subAreas) trail.from([...place, 'subAreas', code], { row: rows[0]?.row ?? table.head, column: 'sub-area' })
  return {
    lang: about.text('language', 'en-GB'),
    name: about.text('name'),
    gradeWords,
    familyGradeWords: about.texts('family words', gradeWords),
    domains: Object.fromEntries(groups.map(({ code, name, about: plain }) => [code, { name, plain }])),
    subAreas: Object.fromEntries(subAreas.map(({ code, name }) => [code, name])),
    items: Object.fromEntries(table.rows.map((row) => [row.cell('item code'), wordsOf(row)])),
  }
}

/** The body of a pack from a table: rows of keys, then the row that heads the items, then a row an item. Layout: docs/formats.md. */
export function fromSheet(rows: Rows): FromSheet {
  const trail = newTrail()
  const head = headOf(rows)
  const located = (faults: readonly Fault[]) =>
    faults.map((fault) => {
      const cell = trail.cellOf(fault.place)
      const firstCell = 'first' in fault && typeof fault.first !== 'string' ? trail.cellOf(fault.first) : undefined
      return cell ? { ...fault, cell, ...(firstCell && { firstCell }) } : fault
    })
  if (head === null) return { body: null, faults: [{ place: [], kind: 'no-item-table' }], located }
  const about = readAbout(trail, rows, head)
  const table = readTable(trail, rows, head)
  const groups = grouped(trail, table)
  const instrument = instrumentOf(trail, about, table, groups)
  const wording = wordingOf(trail, about, table, groups, instrument.scale.grades)
  const tests = examplesOf(
    trail,
    about,
    table,
    groups.map(({ code }) => code),
  )
  return { body: { instrument, wording: [wording], tests }, faults: trail.faults, located }
}
