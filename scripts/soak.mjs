// `npm run soak -- --kills 1000 --power-cuts 200 --merges 100000 --seed 7`: the campaigns of tests/browser/kill.spec.ts and the histories
// of tests/laws/sharing as long as one likes, before a release. Only the campaigns that are named; all of them where none is.
// Guards: that an answer which showed the tick is on the disk, whatever ends the tablet; and that tablets which meet in one file end
// with one and the same case, in which nothing is lost. Prints a row for each campaign, to be published.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { root } from './cli.mjs'
import { ensureBrowser, ensureDependencies, ensureNode, tool } from './setup.mjs'

const ALL = { kills: 1000, 'power-cuts': 200, merges: 100_000 }
const { seed, ...campaigns } = chosen()
ensureNode()
ensureDependencies()
const codes = [campaigns.merges > 0 ? merges() : 0, campaigns.kills + campaigns['power-cuts'] > 0 ? faults() : 0]
process.exitCode = Math.max(...codes)

function merges() {
  const report = fresh('soak-merges.json')
  const env = { ...process.env, PLUMBLINE_MERGES: String(campaigns.merges), PLUMBLINE_SEED: String(seed), PLUMBLINE_MERGES_REPORT: report }
  console.log(`${campaigns.merges} merge histories, seed ${seed}`)
  const from = performance.now()
  const code = tool('vitest', 'vitest', ['run', 'tests/laws/sharing/histories.test.ts'], { env })
  const seconds = Math.round((performance.now() - from) / 1000)
  const done = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : null
  const { whole, missing, partial, altered } = done?.signatures ?? {}
  const row = done
    ? `| ${[done.histories, done.tablets, done.acts, done.erased, done.rounds, `${whole}, ${missing}, ${partial}, ${altered}`].join(' | ')} |`
    : '| ended before anything could be counted | | | | | |'
  const lines = [
    `${new Date().toISOString().slice(0, 10)}, Node ${process.version}, ${process.platform}, seed ${seed}, ${seconds} s`,
    `${code === 0 ? 'Every law held.' : 'A law was broken: see above for the shortest history that breaks it.'} Of the histories of each law:`,
    '',
    '| merge histories | tablets | acts | erasings | most rounds until all agreed | signatures read whole, missing, partial, altered |',
    '|---|---|---|---|---|---|',
    row,
  ]
  console.log(`\n${lines.join('\n')}`)
  return code
}

function faults() {
  const chromium = ensureBrowser()
  if (tool('vite', 'vite', ['build', '--logLevel', 'warn']) !== 0) return 1
  const report = fresh('soak.json')
  const env = { ...process.env, CHROMIUM_PATH: chromium, PLUMBLINE_REPORT: report, PLUMBLINE_SEED: String(seed) }
  Object.assign(env, { PLUMBLINE_KILLS: String(campaigns.kills), PLUMBLINE_POWER_CUTS: String(campaigns['power-cuts']) })
  // A campaign of no lives at all proves nothing, and says so by failing.
  const wanted = [...(campaigns.kills > 0 ? ['browser was killed'] : []), ...(campaigns['power-cuts'] > 0 ? ['power was cut'] : [])]
  const args = ['test', '-c', 'tests/browser/playwright.config.ts', 'kill.spec.ts', '--workers', '1', '--grep', wanted.join('|')]
  const code = tool('@playwright/test', 'playwright', args, { env })
  console.log(`\n${table(chromium, existsSync(report) ? outcomes(JSON.parse(readFileSync(report, 'utf8'))) : [])}`)
  return code
}

function fresh(/** @type {string} */ name) {
  const path = join(root, 'test-results', name)
  mkdirSync(join(root, 'test-results'), { recursive: true })
  rmSync(path, { force: true })
  return path
}

function chosen() {
  const names = /** @type {(keyof typeof ALL)[]} */ (Object.keys(ALL))
  const string = { type: /** @type {const} */ ('string') }
  const options = {
    ...Object.fromEntries(names.map((name) => [name, string])),
    seed: { ...string, default: String(Date.now() % 1_000_000_000) },
  }
  try {
    const { values } = parseArgs({ options })
    if (Object.values(values).every((value) => /^\d+$/.test(String(value)))) {
      const all = names.every((name) => values[name] === undefined)
      const counts = names.map((name) => [name, all ? ALL[name] : Number(values[name] ?? 0)])
      return { .../** @type {typeof ALL} */ (Object.fromEntries(counts)), seed: Number(values.seed) }
    }
  } catch {}
  console.error('Usage: npm run soak -- [--kills 1000] [--power-cuts 200] [--merges 100000] [--seed 7]')
  process.exit(2)
}

// What each campaign said of itself, or why it was left out.
function outcomes(/** @type {{ suites: any[] }} */ json) {
  const specs = (/** @type {any} */ suite) => [...(suite.specs ?? []), ...(suite.suites ?? []).flatMap(specs)]
  const notes = json.suites.flatMap(specs).flatMap((spec) => spec.tests.flatMap((/** @type {any} */ test) => test.annotations))
  return notes.map(({ type, description }) =>
    type === 'skip' ? { type: 'left out', left: description } : { type, ...JSON.parse(description) },
  )
}

function table(/** @type {string} */ chromium, /** @type {any[]} */ rows) {
  const version = spawnSync(chromium, ['--version'], { encoding: 'utf8' }).stdout.trim()
  const lines = rows.map(({ type, ends, given, ticked, lost, astray, left }) =>
    left ? `| ${type}: ${left} | | | | | |` : `| ${type} | ${ends} | ${given} | ${ticked} | ${lost} | ${astray} |`,
  )
  return [
    `${new Date().toISOString().slice(0, 10)}, ${version}, ${process.platform}, seed ${seed}`,
    '',
    '| campaign | ends | answers given | had shown the tick | of them lost | opened elsewhere |',
    '|---|---|---|---|---|---|',
    ...lines,
  ].join('\n')
}
