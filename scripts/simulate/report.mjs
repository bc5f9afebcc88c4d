// Says what came out: a table beside the figures that the rules were chosen by, and those as they stand in docs/drift-simulation.md.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../cli.mjs'

const PAGE = 'docs/drift-simulation.md'
const TABLE = /<!-- table -->[\s\S]*<!-- \/table -->/

/** Highest share, in percent, that a rule may reach where nothing changed and linear kappa is about .62. */
export const BOUNDS = { worse: 3.5, itemHeld: 2 }

// What is asked, of whom, and what was expected (kappa .92, .72, .62) from the simulation that the rules were chosen by.
const ROWS = [
  { group: 'Nothing changed' },
  { id: 'worse', what: '*Worse* at the first review, a domain of 10 items', expected: ['0.1', '2.0', '3.0'] },
  { id: 'worseOfFive', what: 'the same in any of five domains', expected: ['', '≈ 10', ''] },
  { id: 'worseEver', what: 'D2 at any time in a course of 6 visits, a domain', expected: ['', '', ''] },
  { id: 'worseTwice', what: '*Worse* confirmed at any time in such a course', expected: ['', '0.3', '1.1'] },
  { id: 'leaning', what: '*Worse* at the first review by a new scorer with a lean of up to 0.3 grades', expected: ['', '', '≈ 5'] },
  { id: 'slippedEver', what: 'D3 at any time in a course of 6 visits, a domain', expected: ['', '', ''] },
  { id: 'seeSaw', what: 'D4 at any time in a course of 6 visits, a domain of 12 items', expected: ['', '0.4', '0.8'] },
  { id: 'seeSawHeadline', what: 'for comparison: two turns or more of the worst item’s grade', expected: ['', '27', '34'] },
  { id: 'better', what: '*Better* at the first review, a domain of 10 items', expected: ['0', '0.5', '1.0'] },
  { id: 'itemHeld', what: 'An item that was graded 4 or 5 is *held* after two reviews', expected: ['', '1.0', '1.5'] },
  { id: 'itemHeldEver', what: 'the same at any time in a course of 6 visits', expected: ['', '', ''] },
  { id: 'domainHeld', what: 'A domain truly of concern is *held* after two reviews', expected: ['', '', ''] },
  { id: 'domainHeldEver', what: 'the same at any time in a course of 6 visits', expected: ['', '', ''] },
  { id: 'edgeHeld', what: 'A domain just beyond good enough is *held* after two reviews', expected: ['', '', ''] },
  { id: 'edgeHeldEver', what: 'the same at any time in a course of 6 visits', expected: ['', '', ''] },
  { id: 'notStalled', what: 'D6 is silent after two reviews and 184 days', expected: ['', '', ''] },
  { id: 'notStalledEnd', what: 'D6 is silent at the end of a course of 6 visits', expected: ['', '', ''] },
  { group: 'Something changed' },
  { id: '3', what: '3 of 10 items truly one grade worse: *worse* at the first review', expected: ['15', '16', '14'] },
  { id: '5', what: '5 of 10', expected: ['67', '39', '30'] },
  { id: '10', what: 'all 10', expected: ['93', '89', '82'] },
  { id: 'twice3', what: '3 of 10: D2 at one of the first two reviews', expected: ['', '', ''] },
  { id: 'twice5', what: '5 of 10', expected: ['', '', ''] },
  { id: 'twice10', what: 'all 10', expected: ['', '', ''] },
  { id: 'half', what: '5 of 10 items truly one grade better: *better* at the first review', expected: ['', '', ''] },
  { id: 'seeSaw', what: 'D4 for 8 of 12 items that go up and down by one grade over 5 visits', expected: ['', '', ''], changed: true },
  { id: 'itemHeld', what: 'An item truly 4 or 5, then 2, is *held* after two reviews', expected: ['', '79', '70'], changed: true },
]

const percent = ({ yes, of }) => (of === 0 ? '' : ((100 * yes) / of).toFixed(1))

/** What was measured, and those of the bounds that it is over. `runs` in the order of the columns. */
export function report({ courses, seed, runs, on }, write) {
  const rows = ROWS.map((row) => {
    if (row.group) return `| **${row.group}** |${' |'.repeat(runs.length + 1)}`
    const shares = runs.map(({ quiet, changed }) => (row.changed ? changed : { ...changed, ...quiet })[row.id])
    return `| ${row.what} | ${shares.map(percent).join(' | ')} | ${expected(row.expected)} |`
  })
  const heads = runs.map(({ model }) => `${model.name}`)
  const kappas = runs.map(({ kappa }) => kappa.kappa.toFixed(2))
  const table = [
    `Run of ${on}: ${courses.toLocaleString('en-GB')} courses a column, seed ${seed}. Per cent of courses, domains or items.`,
    '',
    `| what | ${heads.join(' | ')} | expected (κ .92, .72, .62) |`,
    `| --- |${' ---: |'.repeat(runs.length)} --- |`,
    `| Linear κ of two scorers | ${kappas.join(' | ')} | .92, .72, .62 |`,
    ...rows,
  ].join('\n')
  if (write) {
    const page = join(root, PAGE)
    writeFileSync(page, readFileSync(page, 'utf8').replace(TABLE, `<!-- table -->\n${table}\n<!-- /table -->`))
  }
  return { table, over: over(runs) }
}

const expected = (/** @type {string[]} */ figures) =>
  figures.every((each) => each === '') ? '' : figures.map((each) => each || '–').join(', ')

function over(runs) {
  const judged = runs.filter(({ model }) => model.judged)
  return judged.flatMap(({ model, quiet }) =>
    Object.entries(BOUNDS).flatMap(([id, most]) => {
      const { yes, of } = quiet[id]
      return (100 * yes) / of > most ? [`${id} is ${percent(quiet[id])} %, more than ${most} %, at ${model.name}.`] : []
    }),
  )
}
