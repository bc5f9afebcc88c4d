// Says what was measured: on the console, in docs/bench.json, and as the table of docs/bench.md; each beside the last committed run.
import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../cli.mjs'

const JSON_PATH = 'docs/bench.json'
const PAGE_PATH = 'docs/bench.md'
const TABLE = /<!-- table -->[\s\S]*<!-- \/table -->/

/** The last committed run, or null where there is none. */
function committed() {
  const { status, stdout } = spawnSync('git', ['show', `HEAD:${JSON_PATH}`], { cwd: root, encoding: 'utf8' })
  return status === 0 ? JSON.parse(stdout) : null
}

const number = (value) => (value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2))
const withUnit = (side, unit) => (side ? `${number(side.median)} ${unit}`.trim() : '')
const spread = (side) => (side && side.spread !== null && Number.isFinite(side.spread) ? `±${(side.spread / 2).toFixed(0)} %` : '')
const judged = ({ bound, ratio, ours }) => (bound?.on === 'value' || ratio === null ? ours.median : ratio)

function boundWords({ bound, unit }) {
  if (!bound) return ''
  const end = bound.on === 'ratio' ? 'x' : unit && ` ${unit}`
  return `at most ${bound.most}${end}${bound.aim === null ? '' : `, aim ${bound.aim}${end}`}`
}

function cells(row, before) {
  const then = before?.rows.find(({ group, what }) => group === row.group && what === row.what)
  const by = then ? 100 * (judged(row) / judged(then) - 1) : Number.NaN
  const change = Number.isFinite(by) ? `${by.toFixed(0)} %` : ''
  return {
    what: row.what,
    ours: withUnit(row.ours, row.unit),
    spread: spread(row.ours),
    floor: withUnit(row.floor, row.unit),
    ratio: row.ratio === null ? '' : number(row.ratio),
    bound: boundWords(row),
    verdict: row.over ? 'OVER' : row.bound ? 'ok' : '',
    change: change.replace(/^(?=\d)/, '+').replace('-', '−'),
  }
}

const HEADS = {
  what: 'what',
  ours: 'Plumbline',
  spread: 'spread',
  floor: 'plain',
  ratio: 'ratio',
  bound: 'bound',
  verdict: '',
  change: 'since last',
}

function printTable(groups) {
  for (const [group, rows] of groups) {
    console.log(`\n${group}`)
    for (const { what, ours, spread: wide, floor, ratio, bound, verdict, change } of rows) {
      const sides = `${ours.padStart(10)} ${wide.padStart(6)} ${floor.padStart(10)} ${ratio.padStart(6)}`
      console.log(`  ${what.padEnd(74)} ${sides}  ${verdict.padEnd(4)} ${bound}${change && `  (${change})`}`)
    }
  }
}

function markdown(groups, run) {
  const line = (entries) => `| ${entries.join(' | ')} |`
  const table = groups.flatMap(([group, rows]) => [
    line([`**${group}**`, ...Array(7).fill('')]),
    ...rows.map((each) => line(Object.keys(HEADS).map((key) => (key === 'verdict' && each[key] === 'OVER' ? '**over**' : each[key])))),
  ])
  const { cpus, model, memoryGB, load, slowdown } = run.machine
  const machine = `${cpus} x ${model}, ${memoryGB} GB; load ${number(load.least)} to ${number(load.most)} (median ${number(load.median)})`
  const busy = `a fixed piece of work took ${number(slowdown.median)} times its best, ${number(slowdown.most)} at worst`
  const crowded = load.median > cpus ? ' More ran on it than it has processors, so this run is for orientation only.' : ''
  return [
    `Run of ${run.date}: ${run.pairs} pairs, ${run.browser}. ${machine}; ${busy}.${crowded}`,
    '',
    line(Object.values(HEADS)),
    line(Object.keys(HEADS).map(() => '---')),
    ...table,
  ].join('\n')
}

/** Prints the run beside the last committed one and what is over a bound; afterwards, if `keep`, docs/bench.json and docs/bench.md hold it. */
export function report(run, { keep }) {
  const before = committed()
  const names = [...new Set(run.rows.map(({ group }) => group))]
  const groups = names.map((name) => [name, run.rows.filter(({ group }) => group === name).map((row) => cells(row, before))])
  printTable(groups)
  const { load, slowdown, cpus } = run.machine
  console.log(
    `\nMachine: ${cpus} processors, load ${number(load.median)} (at most ${number(load.most)}), slowed ${number(slowdown.median)} times.`,
  )
  console.log(before ? `Changes are since ${before.date} (${before.pairs} pairs).` : 'No committed run to compare with.')
  const over = run.rows.filter((row) => row.over)
  console.log(over.length === 0 ? 'Nothing is over a bound.' : `Over a bound: ${over.length}`)
  for (const row of over) console.log(`  ${row.group}: ${row.what}: ${number(judged(row))}, ${boundWords(row)}`)
  if (!keep) return
  writeFileSync(
    join(root, JSON_PATH),
    `${JSON.stringify(run, (_, value) => (typeof value === 'number' ? Number(value.toPrecision(4)) : value), 2)}\n`,
  )
  const page = readFileSync(join(root, PAGE_PATH), 'utf8')
  writeFileSync(
    join(root, PAGE_PATH),
    page.replace(TABLE, () => `<!-- table -->\n${markdown(groups, run)}\n<!-- /table -->`),
  )
}
