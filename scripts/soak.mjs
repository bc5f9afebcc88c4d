// `npm run soak -- --kills 1000 --power-cuts 200 --seed 7`: the campaigns of tests/browser/kill.spec.ts as long as one likes, before a release.
// Guards: that an answer which showed the tick is on the disk, whatever ends the tablet. Prints a row for each campaign, to be published.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { root } from './cli.mjs'
import { ensureBrowser, ensureDependencies, ensureNode, tool } from './setup.mjs'

const { kills, 'power-cuts': powerCuts, seed } = chosen()
ensureNode()
ensureDependencies()
const chromium = ensureBrowser()
if (tool('vite', 'vite', ['build', '--logLevel', 'warn']) !== 0) process.exit(1)

const report = join(root, 'test-results/soak.json')
rmSync(report, { force: true })
const env = { ...process.env, CHROMIUM_PATH: chromium, PLUMBLINE_REPORT: report }
Object.assign(env, { PLUMBLINE_KILLS: kills, PLUMBLINE_POWER_CUTS: powerCuts, PLUMBLINE_SEED: seed })
const args = ['test', '-c', 'tests/browser/playwright.config.ts', 'kill.spec.ts', '--workers', '1', '--grep', '@faults']
const code = tool('@playwright/test', 'playwright', args, { env })

console.log(`\n${table(existsSync(report) ? outcomes(JSON.parse(readFileSync(report, 'utf8'))) : [])}`)
process.exitCode = code

function chosen() {
  const options = {
    kills: { type: /** @type {const} */ ('string'), default: '1000' },
    'power-cuts': { type: /** @type {const} */ ('string'), default: '200' },
    seed: { type: /** @type {const} */ ('string'), default: String(Date.now() % 1_000_000_000) },
  }
  try {
    const { values } = parseArgs({ options })
    if (Object.values(values).every((value) => /^\d+$/.test(value))) return values
  } catch {}
  console.error('Usage: npm run soak -- [--kills 1000] [--power-cuts 200] [--seed 7]')
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

function table(/** @type {any[]} */ rows) {
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
