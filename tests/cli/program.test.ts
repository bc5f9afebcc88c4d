// @vitest-environment node
import { spawn, spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { HELP } from '../../src/cli/help.ts'
import { commands } from '../../src/cli/main.ts'
import { OPTIONS } from '../../src/cli/options.ts'
import { CODES } from '../../src/cli/stop.ts'
import { DATASETS, REPORTS } from '../../src/core/out.ts'
import { answerFact, newKey, written } from '../sync/bundle/making.ts'
import { folder, put } from './setting.ts'

// The machine may be busy with something else.
vi.setConfig({ testTimeout: 300_000 })

const root = join(dirname(fileURLToPath(import.meta.url)), '../..')
const PROGRAM = join(root, 'scripts/plumbline.mjs')
const program = (args: readonly string[], node: readonly string[] = []) =>
  spawnSync(process.execPath, [...node, PROGRAM, ...args], { encoding: 'utf8', maxBuffer: 2 ** 28 })

/** Megabytes: less than what is in the large file, even as one byte a letter. */
const HEAP = 48
let [large, small, key] = ['', '', '']
beforeAll(async () => {
  // Joins the sources, which takes more memory than any command.
  expect(program(['help']).status).toBe(0)
  const own = await newKey()
  const note = 'Two blankets, both dry. '.repeat(1250)
  const facts = Array.from({ length: 2_200 }, (_, n) => answerFact(n, `family-${Math.floor(n / 10)}`, `${Math.sin(n)} ${note}`))
  const place = folder()
  large = put(place, 'large.age', await written(facts, own.recipient))
  small = put(place, 'small.age', await written(facts.slice(0, 10), own.recipient))
  key = put(place, 'key.txt', own.identity)
}, 300_000)

describe('the program', () => {
  test('keeps data and sentences apart, and ends with the code of the command', () => {
    const vector = join(root, 'docs/vectors/plumbline-shared.age')
    const good = program(['list', vector, '--identity', join(root, 'docs/vectors/key.txt')])
    expect(good).toMatchObject({ status: 0, stderr: '' })
    expect(good.stdout.split('\n')).toHaveLength(3)
    const bad = program(['list', vector, '--identity', join(root, 'README.md')])
    expect(bad).toMatchObject({ status: CODES.closed, stdout: '' })
    expect(bad.stderr).toContain('no age identity')
  })

  test('ends quietly where nobody reads on', async () => {
    const running = spawn(process.execPath, [PROGRAM, 'facts', large, 'family-1', '--identity', key])
    let said = ''
    running.stderr.on('data', (data) => {
      said += data
    })
    running.stdout.once('data', () => running.stdout.destroy())
    expect(await new Promise((done) => running.once('close', done))).toBe(0)
    expect(said).not.toContain('EPIPE')
  })

  test('reads a file of 66 MB with 48 MB of heap', () => {
    const ran = program(['verify', large, '--identity', key], [`--max-old-space-size=${HEAP}`])
    expect(ran).toMatchObject({ status: 0, stderr: '' })
    expect(ran.stdout).toContain('220 families, 2200 facts')
  })

  test('joins such a file as well', () => {
    const ran = program(['merge', join(dirname(large), 'both.age'), large, small, '--identity', key], [`--max-old-space-size=${HEAP}`])
    expect(ran.stderr).toContain('It holds 2200 facts of 220 families.')
    expect(ran.status).toBe(0)
  })
})

describe('docs/command-line.md', () => {
  const text = readFileSync(join(root, 'docs/command-line.md'), 'utf8')
  const rows = text.split('\n').filter((line) => line.startsWith('|'))

  test('has each command, and help too', () => {
    expect(commands.size).toBe(9)
    for (const name of commands.keys()) {
      expect(rows.some((row) => row.startsWith(`| \`${name}`))).toBe(true)
      expect(HELP).toMatch(new RegExp(`^  ${name}\\b`, 'm'))
    }
  })

  test('has each option, and help too', () => {
    for (const name of Object.keys(OPTIONS)) {
      expect(rows.some((row) => new RegExp(`\`--${name}[ \`]`).test(row))).toBe(true)
      expect(HELP).toContain(`--${name}`)
    }
  })

  test('has each report and each dataset', () => {
    for (const name of [...REPORTS, ...DATASETS]) {
      expect(text).toContain(`\`${name}\``)
      expect(HELP).toContain(name)
    }
  })

  test('has each exit code, and no other', () => {
    const named = rows.flatMap((row) => /^\| (\d+) \|/.exec(row)?.[1] ?? []).map(Number)
    expect(named).toEqual(Object.values(CODES))
    for (const code of named) expect(HELP).toMatch(new RegExp(`(^|\\s)${code} [a-z]`, 'm'))
  })
})
