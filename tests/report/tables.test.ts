import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { sourceFor } from '../../src/app/copies.ts'
import { readFamily } from '../../src/app/read.ts'
import * as text from '../../src/i18n/index.ts'
import type { Source } from '../../src/report/source.ts'
import { dictionary, fill, TABLES } from '../../src/report/tables/all.ts'
import { wordsOf } from '../../src/report/tables/model.ts'
import { practiceSources } from '../helpers/practice.ts'
import { archiveOf, fileOf, parseCsv, rowsOf } from '../helpers/tables.ts'
import { ITEM, twoMinds } from '../ui/contested/two-minds.tsx'

let sources: readonly Source[]
beforeAll(async () => {
  sources = [...(await practiceSources()).values()]
}, 120_000)

describe('what the rows say', () => {
  test('one row an item that a visit asked, and no grade where there is none', async () => {
    const grades = rowsOf(await fill(sources, 'nobody'), 'grades')
    const readings = sources.flatMap(({ family }) =>
      family.visits.flatMap(({ profiles }) => [...profiles.values()].flatMap(({ items }) => items.filter(({ asked: isAsked }) => isAsked))),
    )
    expect(grades.length).toBe(readings.length)
    expect(new Set(grades.map(({ state }) => state)).size).toBeGreaterThan(3)
    for (const { state, grade } of grades) expect(grade === null, String(state)).toBe(state !== 'graded')
    const settledGrades = readings.flatMap(({ registers: { answer } }) =>
      answer.kind === 'settled' && answer.value.kind === 'graded' ? [answer.value.grade] : [],
    )
    const add = (list: readonly unknown[]) => JSON.stringify([1, 2, 3, 4, 5].map((grade) => list.filter((each) => each === grade).length))
    expect(add(grades.map(({ grade }) => grade))).toBe(add(settledGrades))
  })

  test('what two people graded differently is no grade, and makes no headline and no score, until they settle it', async () => {
    const { asha, place } = await twoMinds({ set: 'full' })
    const read = await readFamily(asha, place.caseId)
    if (!read.ok) return expect.fail(read.failure.kind)
    const all = await fill([await sourceFor(asha, read.value)], 'nobody')
    const row = rowsOf(all, 'grades').find(({ item }) => item === ITEM)
    expect([row?.state, row?.grade, row?.grade_word, row?.contested_between]).toEqual(['contested', null, null, '2 or 4'])
    const domain = rowsOf(all, 'domains').find((each) => each.domain === row?.domain)
    expect([domain?.state, domain?.grade, domain?.worst_seen, domain?.items_contested]).toEqual(['contested', null, null, 1])
    expect(rowsOf(all, 'scored')).toEqual([])
  })

  test('headlines, coverage, calls and alerts are those that the screens show', async () => {
    const all = await fill(sources, 'household')
    const domains = rowsOf(all, 'domains')
    const visits = new Map(rowsOf(all, 'visits').map((row) => [row.visit, row.record]))
    const children = new Map(rowsOf(all, 'children').map((row) => [row.child, row.record]))
    let [called, headlines] = [0, 0]
    for (const row of domains) {
      const source = sources.find(({ family }) => family.visits.some(({ id }) => id === visits.get(row.visit ?? '')))
      const visit = source?.family.visits.find(({ id }) => id === visits.get(row.visit ?? ''))
      const profile = visit?.profiles.get(String(children.get(row.child ?? '')))
      const domain = profile?.domains.find((each) => each.domain === row.domain)
      if (!domain) return expect.fail('a row of nothing')
      expect(row.items_graded).toBe(domain.coverage.graded)
      expect(row.items_asked).toBe(domain.coverage.asked)
      if (domain.coverage.contested > 0) {
        expect([row.state, row.grade]).toEqual(['contested', null])
      } else {
        expect(row.state).toBe(domain.kind)
        expect(row.grade).toBe(domain.kind === 'graded' ? domain.grade : null)
      }
      if (row.grade !== null) headlines += 1
      const trends = source?.look.children.find(({ child }) => child.id === profile?.childId)?.trends ?? []
      const point = trends.find((trend) => trend.domain === row.domain)?.points.find(({ at }) => at.visit.id === visit?.id)
      expect(row.call).toBe(point?.call ?? null)
      if (row.call !== null) called += 1
    }
    expect(called).toBeGreaterThan(20)
    expect(headlines).toBeGreaterThan(50)
    const alerts = rowsOf(all, 'alerts')
    expect(alerts.map(({ rule, level, since }) => `${rule} ${level} ${since}`)).toEqual(
      sources.flatMap((source) => source.alerts.map(({ rule, level, since }) => `${rule} ${level} ${since}`)),
    )
    for (const [id, count] of [
      ['events', sources.flatMap(({ family }) => family.events).length],
      ['targets', sources.flatMap(({ family }) => family.targets).length],
      ['actions', sources.flatMap(({ family }) => family.actions).length],
      ['decisions', sources.flatMap(({ family }) => family.decisions).length],
    ] as const) {
      expect(rowsOf(all, id).length, id).toBe(count)
      expect(count, id).toBeGreaterThan(0)
    }
  })

  test('a score is a headline that nobody contests; no code is made up for the instrument, and nothing is added up', async () => {
    const all = await fill(sources, 'nobody')
    const scored = rowsOf(all, 'scored')
    expect(scored.length).toBe(rowsOf(all, 'domains').filter(({ grade, signed }) => grade !== null && signed).length)
    for (const row of scored) expect(row.coded_assessment_tool_type_snomed_ct).toBeNull()
    for (const { columns } of all) for (const { name } of columns) expect(name).not.toMatch(/total|mean|average|sum/)
  })

  test('each column is in the dictionary, and the dictionary has no other', async () => {
    for (const names of ['nobody', 'household', 'everybody'] as const) {
      const all = await fill(sources.slice(0, 1), names)
      const known = rowsOf(all, 'columns').map(({ table, column }) => `${table}.${column}`)
      expect(known).toEqual(all.flatMap(({ id, columns }) => columns.map(({ name }) => `${id}.${name}`)))
    }
    expect(new Set([...TABLES, dictionary].map(({ id }) => id)).size).toBe(13)
  })
})

describe('whom a file names', () => {
  const wordsOf = (text: string) => new Set(text.split(/[^\p{L}\p{N}]+/u))

  test('nobody: no name, no id of the record, no birth day and no word that anybody typed', async () => {
    const files = await archiveOf(sources, 'nobody')
    const csv = [...files].flatMap(([name, text]) => (/^(columns\.csv|README|csv-meta)/.test(name) ? [] : [text])).join('\n')
    const all = wordsOf(csv)
    for (const { family } of sources) {
      const names = [family, ...family.children, ...family.adults]
        .flatMap(({ name }) => name.split(/\s+/))
        .filter((each) => each.length > 2)
      for (const name of [...names, ...family.facts.flatMap(({ by }) => by.name.split(/[\s()]+/))]) {
        if (!/^(the|test|family|made|up)$/i.test(name) && name !== '') expect(all.has(name), name).toBe(false)
      }
      for (const { id } of [family, ...family.children, ...family.visits, ...family.events]) expect(csv).not.toContain(id)
      // A birthday can be the day of something else too.
      for (const { birth } of family.children) expect(fileOf(files, 'children.csv')).not.toContain(birth.on)
      for (const fact of family.facts) for (const typed of sentencesIn(fact.values)) expect(csv.includes(typed), typed).toBe(false)
    }
  })

  test('the household: third parties stay out; everybody: they are in', async () => {
    const [household, everybody] = [
      fileOf(await archiveOf(sources, 'household'), 'events.csv'),
      fileOf(await archiveOf(sources, 'everybody'), 'events.csv'),
    ]
    expect(household.split('\r\n')[0]).not.toMatch(/source|with_whom|agency/)
    expect(everybody.split('\r\n')[0]).toMatch(/source.*agency.*with_whom/)
    const children = parseCsv(fileOf(await archiveOf(sources, 'household'), 'children.csv'))
    expect(children.length - 1).toBe(sources.flatMap(({ family }) => family.children).length)
    expect(children.flat()).toContain(sources[0]?.family.children[0]?.name)
  })
})

/** Every text of a fact that is a sentence: longer than any code. */
function sentencesIn(value: unknown): string[] {
  if (typeof value === 'string') return value.includes(' ') && value.length > 24 ? [value] : []
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(sentencesIn) : []
}

describe('the page about the files', () => {
  test('names every table, its key, and every column with its type, sort and meaning', () => {
    const page = readFileSync('docs/exports.md', 'utf8')
    for (const table of [...TABLES, dictionary]) {
      const [, section = ''] = page.split(`#### ${table.id}\n`)
      const own = section.split('\n#')[0] ?? ''
      expect(own, table.id).toContain(text.tables.about[table.id])
      for (const name of table.key) expect(own, table.id).toContain(`\`${name}\``)
      const lines = own.split('\n').filter((line) => line.startsWith('| `'))
      expect(lines).toEqual(
        table.columns.map(({ name, type, sensitivity }) => `| \`${name}\` | ${type} | ${sensitivity} | ${wordsOf(table.id, name).about} |`),
      )
    }
  })
})
