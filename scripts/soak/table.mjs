// The table of what was run last: kept as rows in docs/reliability.json, shown in docs/reliability.md between two markers.
// Guards: that no figure in the docs was typed by anybody.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../cli.mjs'
import { CAMPAIGNS } from './campaigns.mjs'

/**
 * What one campaign came to. `runs`: how many were really run. `failures`: answers lost, things leaked, tests that failed.
 * @typedef {{ id: string, runs: number, failures: number, seen: string, seed: number, seconds: number, with: string, date: string, left?: string }} Row
 */

const MARKERS = ['<!-- soak: begin, written by `npm run soak -- --write` -->', '<!-- soak: end -->']
const KEPT = join(root, 'docs/reliability.json')
const SHOWN = join(root, 'docs/reliability.md')

/** The rows that are published. @returns {Row[]} */
export const published = () => (existsSync(KEPT) ? JSON.parse(readFileSync(KEPT, 'utf8')) : [])

/** The rows of before with those of now in their place, in the order of the catalogue. */
export function joined(/** @type {Row[]} */ before, /** @type {Row[]} */ now) {
  const all = new Map([...before, ...now].map((row) => [row.id, row]))
  return [...CAMPAIGNS.map(({ id }) => id), 'session'].flatMap((id) => all.get(id) ?? [])
}

/** As it stands in the docs. */
export function tableOf(/** @type {Row[]} */ rows) {
  const count = (/** @type {number | string} */ value) => (typeof value === 'number' ? value.toLocaleString('en-GB') : value)
  const lines = CAMPAIGNS.map(({ id, what, gate, soak }) => {
    const row = rows.find((each) => each.id === id)
    const cells = !row
      ? ['not run yet', '', '', '', '', '', '']
      : row.left
        ? [`left out: ${row.left}`, '', '', '', '', '', row.date]
        : [count(row.runs), count(row.failures), row.seen, String(row.seed), count(row.seconds), row.with, row.date]
    return `| ${[what, count(gate), count(soak), ...cells].join(' | ')} |`
  })
  const session = rows.find(({ id }) => id === 'session')
  return [
    '| campaign | in every test run | before a release | last run | failures | what was seen | seed | s | with | date |',
    '|---|---|---|---|---|---|---|---|---|---|',
    ...lines,
    ...(session
      ? [
          '',
          `A session of ${session.runs.toLocaleString('en-GB')} acts, ${session.date}, ${session.with}, seed ${session.seed}: ${session.seen}`,
        ]
      : []),
  ].join('\n')
}

/** The rows are published: both files in docs hold them. */
export function publish(/** @type {Row[]} */ rows) {
  writeFileSync(KEPT, `${JSON.stringify(rows, null, 2)}\n`)
  const text = readFileSync(SHOWN, 'utf8')
  const [begin, end] = MARKERS.map((marker) => text.indexOf(marker))
  if (begin === undefined || end === undefined || begin < 0 || end < begin)
    throw new Error(`docs/reliability.md lacks the markers ${MARKERS.join(' and ')}`)
  writeFileSync(SHOWN, `${text.slice(0, begin)}${MARKERS[0]}\n\n${tableOf(rows)}\n\n${text.slice(end)}`)
}
