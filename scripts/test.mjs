// `npm test`: every check and every test, from a fresh clone, in one go. `npm test -- unit` runs one step, `npm test -- unit tests/core`
// a part of one, `npm run check` the static checks. The last line counts what really ran, and the exit code says whether all of it passed.
// Guards: that no failure hides another, and that the count comes from the runners' own reports, never from reading their prose.
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { root } from './cli.mjs'
import { ensureBrowser, ensureDependencies, ensureNode, ensurePdfReader, script, tool } from './setup.mjs'

const REPORTS = join(root, 'test-results')
const CHECKS = ['lock', 'types', 'lint', 'floors', 'bans', 'unused', 'words']
const STEPS = {
  lock: () => counted(script('check-lock.mjs')),
  types: () =>
    counted([[], ['-p', 'src/sw'], ['-p', 'src/cli']].reduce((code, of) => code | tool('typescript', 'tsc', ['--noEmit', ...of]), 0)),
  lint: () => counted(tool('@biomejs/biome', 'biome', ['lint', '--error-on-warnings'])),
  floors: () => counted(script('check-floors.mjs')),
  bans: () => counted(script('check-bans.mjs')),
  unused: () => counted(script('check-unused.mjs')),
  words: () => counted(script('check-words.mjs') | script('measure-words.mjs')),
  unit,
  build: () => counted(tool('vite', 'vite', ['build', '--logLevel', 'warn'])),
  weight: () => counted(script('check-weight.mjs')),
  rebuild: () => counted(script('rebuild.mjs')),
  browser,
}
// Steps that judge what another step makes.
const NEEDS = { weight: 'build', rebuild: 'build', browser: 'build' }

const [wanted, rest] = chosen(process.argv.slice(2))
ensureNode()
ensureDependencies()
const chromium = wanted.includes('browser') ? ensureBrowser() : ''
if (wanted.includes('browser')) ensurePdfReader()

const rows = []
for (const name of wanted) {
  const needed = NEEDS[name]
  const broken = rows.some((row) => row.name === needed && row.failed > 0)
  const missing = needed && !wanted.includes(needed) && !existsSync(join(root, 'dist/sw.js'))
  console.log(`\n── ${name}`)
  if (broken || missing) {
    console.log(`not run: it needs ${needed}${missing ? ` (npm test -- ${needed} ${name})` : ''}`)
    rows.push({ name, passed: 0, failed: missing ? 1 : 0, skipped: broken ? 1 : 0, seconds: 0 })
    continue
  }
  const start = performance.now()
  const counts = await STEPS[name]()
  rows.push({ name, ...counts, seconds: (performance.now() - start) / 1000 })
}

const total = (key) => rows.reduce((sum, row) => sum + row[key], 0)
console.log('')
for (const row of rows) {
  const result = row.failed > 0 ? 'FAILED' : row.passed > 0 ? 'ok' : 'not run'
  const counts = [`${row.passed} passed`, `${row.failed} failed`, ...(row.skipped > 0 ? [`${row.skipped} skipped`] : [])].join(', ')
  console.log(`  ${row.name.padEnd(8)} ${result.padEnd(8)} ${`${row.seconds.toFixed(1)} s`.padStart(8)}   ${counts}`)
}
console.log('')
process.exitCode = total('failed') > 0 ? 1 : 0
console.log(
  [`${total('passed')} passed`, `${total('failed')} failed`, ...(total('skipped') > 0 ? [`${total('skipped')} skipped`] : [])].join(', '),
)

function chosen(args) {
  const steps = args.flatMap((arg) => (arg === 'check' ? CHECKS : arg in STEPS ? [arg] : []))
  const others = args.filter((arg) => arg !== 'check' && !(arg in STEPS))
  if (others.length > 0 && steps.length !== 1) {
    console.error(`There is no step '${others[0]}': ${Object.keys(STEPS).join(', ')}, or check for the static ones.`)
    process.exit(1)
  }
  return [steps.length > 0 ? steps : Object.keys(STEPS), others]
}

function counted(code) {
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 }
}

function unit() {
  const report = fresh('unit.json')
  const code = tool('vitest', 'vitest', ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...rest])
  return read(report, code, (json) => ({
    passed: json.numPassedTests,
    // A file that could not even be loaded has no tests to fail.
    failed: json.numFailedTests + json.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0).length,
    skipped: json.numPendingTests + json.numTodoTests,
  }))
}

async function browser() {
  const report = fresh('browser.json')
  const env = { ...process.env, CHROMIUM_PATH: chromium, PLUMBLINE_PORT: String(await freePort(4199)), PLUMBLINE_REPORT: report }
  const code = tool('@playwright/test', 'playwright', ['test', '-c', 'tests/browser/playwright.config.ts', ...rest], { env })
  return read(report, code, ({ stats, errors }) => ({
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + (stats.unexpected === 0 ? errors.length : 0),
    skipped: stats.skipped,
  }))
}

// A runner that failed without saying where counts as one failure.
function read(report, code, count) {
  if (!existsSync(report)) return counted(1)
  const counts = count(JSON.parse(readFileSync(report, 'utf8')))
  return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts
}

function fresh(name) {
  const path = join(REPORTS, name)
  rmSync(path, { force: true })
  return path
}

// Another run on this machine may be testing too.
function freePort(port) {
  return new Promise((done) => {
    const probe = createServer().once('error', () => done(freePort(port + 1)))
    probe.listen(port, '127.0.0.1', () => probe.close(() => done(port)))
  })
}
