import { BANDS, ITEM_SETS } from '../../instrument.ts'
import type { Expected, TestCase } from '../pack.ts'
import type { About } from './about.ts'
import { listed, named, oneOf, plainName, type Trail } from './cells.ts'
import type { Table } from './table.ts'

const FORM = /^(?:sum (\d{1,5})(?:,? flagged (.+))?|(\d{1,2})|not enough seen|not asked)$/

/** A result as somebody writes it: `3`, `sum 21, flagged HOME.14 HOME.19`, `not enough seen`, `not asked`. */
function expectedOf(trail: Trail, row: number, text: string): Expected {
  const form = FORM.exec(text.trim())
  if (!form) trail.blame({ row, column: null }, { kind: 'bad-form' })
  const [, sum, flagged, grade] = form ?? []
  if (sum !== undefined) return { kind: 'summed', sum: Number(sum), flagged: listed(flagged ?? '') }
  if (grade !== undefined) return { kind: 'graded', grade: Number(grade) }
  return { kind: text.trim() === 'not asked' ? 'not-asked' : 'not-enough-seen' }
}

function answerOf(trail: Trail, row: number, column: string, text: string): TestCase['answers'][string] {
  if (/^\d{1,2}$/.test(text)) return Number(text)
  return oneOf(trail, { row, column }, text, { 'not seen': 'not-seen', 'does not apply': 'not-applicable', '': 'not-seen' } as const)
}

/** The worked examples: a column of answers each, and rows above the items that say of whom and what must come out. */
export function examplesOf(trail: Trail, about: About, table: Table, domains: readonly string[]): TestCase[] {
  // By their numbers: in which order somebody put the columns says nothing.
  const columns = [...table.starting('example ')].sort((a, b) => Number(a.slice(8)) - Number(b.slice(8)))
  return columns.map((column, at): TestCase => {
    const place = ['body', 'tests', at]
    const row = about.row(column)?.row ?? table.head
    trail.from(place, { row, column: null })
    const cell = (key: string) => ({ row: about.row(key)?.row ?? row, column: null })
    const expected = domains.flatMap((domain): [string, Expected][] => {
      const said = about.row(`${column} ${plainName(domain)}`)
      if (!said) return []
      trail.from([...place, 'expected', domain], { row: said.row, column: null })
      return [[domain, expectedOf(trail, said.row, said.values[0] ?? '')]]
    })
    const answers = table.rows.map((each): [string, TestCase['answers'][string]] => {
      const code = each.cell('item code')
      trail.from([...place, 'answers', code], { row: each.row, column })
      return [code, answerOf(trail, each.row, column, plainName(each.cell(column)))]
    })
    return {
      name: about.text(column),
      child: { band: oneOf(trail, cell(`${column} band`), about.text(`${column} band`, 'C'), named(BANDS)), flags: [] },
      set: oneOf(trail, cell(`${column} set`), about.text(`${column} set`, 'full'), named(ITEM_SETS)),
      // An item that does not apply to the child is not asked of them: its cell stays empty.
      answers: Object.fromEntries(answers.filter(([code, answer]) => code !== '' && answer !== 'not-seen')),
      expected: Object.fromEntries(expected),
    }
  })
}
