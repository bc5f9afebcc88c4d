// `npm run soak`: every way in which a tablet can be hurt, as often as before a release; `npm run soak -- --kills 100` for one of them;
// `--hours 8` for a long session of everything at once; `--list` to hear what would be run.
// Guards: that an answer which showed the tick is never lost, never leaks and never changes unseen, and that anybody can run the proof again.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './cli.mjs'
import { ensureBrowser, ensureDependencies, ensureNode, tool } from './setup.mjs'
import { USAGE, wishOf } from './soak/arguments.mjs'
import { CAMPAIGNS } from './soak/campaigns.mjs'
import { joined, publish, published, tableOf } from './soak/table.mjs'

/** @typedef {import('./soak/campaigns.mjs').Campaign} Campaign */
/** @typedef {import('./soak/table.mjs').Row} Row */

const RESULTS = join(root, 'test-results')
const LAST = join(RESULTS, 'soak-rows.json')

const wish = wishOf(process.argv.slice(2), Date.now() % 1_000_000_000)
if (typeof wish === 'string') {
  console.error(`${wish}\n${USAGE}`)
  process.exit(2)
}
const { asked, hours, seed, list, table, write } = wish
const wanted = asked.map(({ id, count }) => ({ .../** @type {Campaign} */ (CAMPAIGNS.find((each) => each.id === id)), count }))

if (list) console.log(wanted.map(announced).join('\n'))
else if (table) show(last())
else process.exitCode = await run()

/** @returns {Row[]} */
function last() {
  return existsSync(LAST) ? JSON.parse(readFileSync(LAST, 'utf8')) : []
}

function show(/** @type {Row[]} */ rows) {
  console.log(`\n${tableOf(rows)}`)
  if (write) publish(joined(published(), rows))
}

/** Why a campaign cannot be run here; null where it can. */
function whyNot(/** @type {Campaign} */ campaign) {
  const folder = campaign.by === 'browser' ? 'tests/browser' : 'tests'
  const missing = campaign.files.filter(
    (file) => !existsSync(join(root, folder, file)) && !existsSync(join(root, folder, `${file}.spec.ts`)),
  )
  return missing.length > 0 ? `${missing.join(', ')} is not there` : (campaign.whyNot?.() ?? null)
}

function announced(/** @type {Campaign & { count: number | 'all' }} */ campaign) {
  const { id, what, count, share } = campaign
  const why = whyNot(campaign)
  const minutes = Math.ceil((share * (count === 'all' ? 1 : count)) / 60)
  const line = why
    ? `left out: ${why}`
    : `${count === 'all' ? 'all' : count.toLocaleString('en-GB')}, about ${minutes.toLocaleString('en-GB')} min`
  return `${id.padEnd(13)} ${what.padEnd(72)} ${line}`
}

async function run() {
  ensureNode()
  ensureDependencies()
  mkdirSync(RESULTS, { recursive: true })
  const browsers = hours > 0 || wanted.some(({ by }) => by === 'browser')
  const chromium = browsers ? ensureBrowser() : ''
  // Another build may be given, and then nothing is built over it.
  if (browsers && !process.env.PLUMBLINE_DIST && tool('vite', 'vite', ['build', '--logLevel', 'warn']) !== 0) return 1
  /** @type {Row[]} */
  const rows = []
  let failed = 0
  const done = (/** @type {Row} */ row) => {
    rows.push(row)
    failed += row.failures
    // After each, so that a run that is ended early has still counted.
    writeFileSync(LAST, JSON.stringify(joined(last(), [row]), null, 2))
  }
  for (const campaign of wanted) {
    const why = whyNot(campaign)
    console.log(`\n── ${announced(campaign)}`)
    const date = new Date().toISOString().slice(0, 10)
    if (why) done({ id: campaign.id, runs: 0, failures: 0, seen: '', seed, seconds: 0, with: '', date, left: why })
    else done(campaign.by === 'browser' ? inBrowser(campaign, chromium) : inUnit(campaign))
  }
  if (hours > 0) done(session(chromium))
  show(rows)
  return failed > 0 ? 1 : 0
}

function fresh(/** @type {string} */ name) {
  const path = join(RESULTS, name)
  rmSync(path, { force: true })
  return path
}

function stamped(/** @type {number} */ from) {
  return { seed, seconds: Math.round((performance.now() - from) / 1000), date: new Date().toISOString().slice(0, 10) }
}

function inUnit(/** @type {Campaign & { count: number | 'all' }} */ { id, files, env, count, fixed, soak }) {
  const report = fresh(`soak-${id}.json`)
  const given = { ...process.env, PLUMBLINE_SEED: String(seed), ...(env && { [env]: String(count) }) }
  const from = performance.now()
  const args = ['run', ...files.map((file) => `tests/${file}`), '--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const code = tool('vitest', 'vitest', args, { env: given })
  const json = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : { numPassedTests: 0, numFailedTests: 1 }
  const failures = Math.max(json.numFailedTests, code === 0 ? 0 : 1)
  const runs = fixed && typeof soak === 'number' ? soak : count === 'all' ? json.numPassedTests + json.numFailedTests : count
  return { id, runs, failures, seen: `${json.numPassedTests} laws held`, with: `Node ${process.version}`, ...stamped(from) }
}

function playwright(/** @type {string} */ name, /** @type {string[]} */ args, /** @type {Record<string, string>} */ env) {
  const report = fresh(name)
  const given = { ...process.env, PLUMBLINE_REPORT: report, PLUMBLINE_SEED: String(seed), ...env }
  const code = tool('@playwright/test', 'playwright', ['test', '-c', 'tests/browser/playwright.config.ts', '--workers', '1', ...args], {
    env: given,
  })
  const json = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : { suites: [], stats: { expected: 0, unexpected: 1 } }
  const specs = (/** @type {any} */ suite) => [...(suite.specs ?? []), ...(suite.suites ?? []).flatMap(specs)]
  const notes = json.suites
    .flatMap(specs)
    .flatMap((/** @type {any} */ spec) => spec.tests.flatMap((/** @type {any} */ each) => each.annotations))
  const counts = notes.flatMap(({ type = '', description = '' }) =>
    description.startsWith('{') ? [{ type, ...JSON.parse(description) }] : [],
  )
  return { counts, passed: json.stats.expected, failures: Math.max(json.stats.unexpected, code === 0 ? 0 : 1) }
}

function versionOf(/** @type {string} */ chromium) {
  return spawnSync(chromium, ['--version'], { encoding: 'utf8' })
    .stdout.trim()
    .replace(/ built .*/, '')
}

function inBrowser(
  /** @type {Campaign & { count: number | 'all' }} */ { id, files, grep, env, notes, count },
  /** @type {string} */ chromium,
) {
  const from = performance.now()
  // The control runs go with it: a campaign that could not fail proves nothing.
  const args = [...files, ...(grep ? ['--grep', notes ? `${grep}|control` : grep] : [])]
  const { counts, passed, failures } = playwright(`soak-${id}.json`, args, {
    CHROMIUM_PATH: chromium,
    ...(env && { [env]: String(count) }),
  })
  const ours = counts.filter(({ type }) => notes?.includes(type))
  const sum = (/** @type {string} */ name) => ours.reduce((total, each) => total + Number(each[name] ?? 0), 0)
  const runs = ours.length > 0 ? sum('runs') : count === 'all' ? passed : count
  const said = ours.map(
    ({ type, runs: _, seed: __, ...each }) =>
      `${type}: ${Object.entries(each)
        .map(([name, value]) => `${value} ${name}`)
        .join(', ')}`,
  )
  return {
    id,
    runs,
    failures: failures + sum('lost'),
    seen: said.join('; ') || `${passed} tests passed`,
    with: versionOf(chromium),
    ...stamped(from),
  }
}

function session(/** @type {string} */ chromium) {
  const from = performance.now()
  console.log(`\n── a session of ${hours} h`)
  const { counts, failures } = playwright('soak-session.json', ['session.spec.ts'], {
    CHROMIUM_PATH: chromium,
    PLUMBLINE_HOURS: String(hours),
  })
  const said = counts.find(({ type }) => type === 'session') ?? { acts: 0, said: 'it ended before anything could be counted' }
  return { id: 'session', runs: said.acts, failures, seen: said.said, with: versionOf(chromium), ...stamped(from) }
}
