// The table of docs/engines.md, from what the engines said.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../cli.mjs'

const FILE = join(root, 'docs/engines.md')
const BEGIN = '<!-- written by npm run engines -- --write -->'
const END = '<!-- end -->'

/** Afterwards docs/engines.md holds these columns between its marks, with the day. */
export function writeTable(columns, day = new Date().toISOString().slice(0, 10)) {
  const text = readFileSync(FILE, 'utf8')
  const [before, rest] = text.split(BEGIN)
  const after = rest?.split(END)[1]
  if (after === undefined) throw new Error(`${FILE} has lost its marks`)
  writeFileSync(FILE, `${before}${BEGIN}\n${table(columns, day)}\n${END}${after}`)
}

/** One row a promise, one column an engine, and below what each said that a word cannot hold. */
export function table(columns, day) {
  const names = [...new Set(columns.flatMap(({ rows }) => rows.map(({ name }) => plain(name))))]
  const cell = ({ rows }, name) => {
    const found = rows.filter((row) => plain(row.name) === name)
    if (found.length === 0) return ''
    const kept = found.filter(({ state }) => state === 'yes').length
    const first = found.find(({ state }) => state !== 'yes') ?? found[0]
    const count = found.length > 1 ? ` (${kept} of ${found.length})` : ''
    return [`${first.state}${count}`, first.said].filter(Boolean).join(': ').replaceAll('|', '\\|')
  }
  return [
    `Asked on ${day}, on Linux, each engine without a window.`,
    '',
    `| promise | ${columns.map(({ name, version }) => `${name} (${version})`).join(' | ')} |`,
    `|---|${columns.map(() => '---|').join('')}`,
    ...names.map((name) => `| ${name} | ${columns.map((column) => cell(column, name)).join(' | ')} |`),
  ].join('\n')
}

// Kills are one promise asked many times.
const plain = (name) => name.replace(/ \(\d+ of \d+\)$/, '')
