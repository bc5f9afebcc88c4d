// What `npm start` and `npm test` need before anything is installed: Node's own modules only.
// Guards: that both work from a fresh clone, or say in one sentence what is missing.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './cli.mjs'

/** Runs a command in the project folder, its output on ours. The exit code; 1 when a signal ended it. */
export function sh(command, args, options = {}) {
  const done = spawnSync(command, args, { stdio: 'inherit', cwd: root, ...options })
  if (done.error) console.error(done.error.message)
  return done.status ?? 1
}

/** Runs one of our scripts, or the command `name` of an installed package, with this very Node. `npx` costs 3 s a call. */
export const script = (path, args = [], options = {}) => sh(process.execPath, [join('scripts', path), ...args], options)
export function tool(pkg, name, args, options = {}) {
  const folder = join(root, 'node_modules', pkg)
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  return sh(process.execPath, [join(folder, typeof bin === 'string' ? bin : bin[name]), ...args], options)
}

/** Ends the run unless this Node can run the project. */
export function ensureNode(version = process.versions.node) {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  if (major > 20 || (major === 20 && minor >= 19)) return
  stop(`Node ${version} is too old: Plumbline needs Node 20.19 or newer, from https://nodejs.org.`)
}

/** Afterwards node_modules holds exactly what package-lock.json names. `stdio`: where what is said of it goes. */
export function ensureDependencies(/** @type {import('node:child_process').StdioOptions} */ stdio = 'inherit') {
  const wanted = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex')
  const stamp = join(root, 'node_modules', '.lock-sha256')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8').trim() === wanted) return
  console.error('Installing the pinned dependencies …')
  const npm = process.env.npm_execpath // npm says where it is when it runs us
  const args = ['ci', '--no-audit', '--no-fund']
  const code = npm?.endsWith('.js')
    ? sh(process.execPath, [npm, ...args], { stdio })
    : sh('npm', args, { stdio, shell: process.platform === 'win32' })
  if (code !== 0) stop('npm ci failed: see above. It needs the network once.')
  writeFileSync(stamp, wanted)
}

/** Installs Debian packages where that can be done without asking anybody: as root, with apt-get. */
export function aptInstall(...packages) {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return
  console.log(`Installing ${packages[0]} with apt-get …`)
  const apt = (...args) =>
    sh('apt-get', ['-qq', '-o', 'DPkg::Lock::Timeout=900', ...args], { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } })
  if (apt('update') === 0) apt('install', '-y', '--no-install-recommends', ...packages)
}

/** Afterwards poppler is here, which reads the PDFs of the browser tests, or it was said what to install: those tests fail without it. */
export function ensurePdfReader() {
  if (hasPdfReader()) return
  aptInstall('poppler-utils')
  if (!hasPdfReader()) {
    console.error(
      'No poppler found: the tests of what is printed will fail. Install poppler-utils (Debian: sudo apt-get install poppler-utils).',
    )
  }
}

const hasPdfReader = () => spawnSync('pdfinfo', ['-v']).error === undefined

/** The path of a Chrome, Chromium or Edge that Playwright can drive. Installs one on Debian when run by root; else ends the run. */
export function ensureBrowser() {
  const found = findBrowser()
  if (found) return found
  aptInstall('chromium', 'fonts-liberation')
  const installed = findBrowser()
  if (installed) return installed
  return stop('No browser found: install Chrome, Edge or Chromium (Debian: sudo apt-get install chromium), or set CHROMIUM_PATH to one.')
}

function findBrowser() {
  const { CHROMIUM_PATH, PROGRAMFILES, LOCALAPPDATA } = process.env
  if (CHROMIUM_PATH) return existsSync(CHROMIUM_PATH) ? CHROMIUM_PATH : stop(`CHROMIUM_PATH names ${CHROMIUM_PATH}, which is not there.`)
  const windows = [PROGRAMFILES, process.env['PROGRAMFILES(X86)'], LOCALAPPDATA].filter(Boolean)
  const places = {
    darwin: ['Google Chrome', 'Chromium', 'Microsoft Edge'].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`),
    win32: windows.flatMap((folder) => [
      join(folder, 'Google/Chrome/Application/chrome.exe'),
      join(folder, 'Microsoft/Edge/Application/msedge.exe'),
    ]),
  }
  const linux = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge'].map(
    (name) => `/usr/bin/${name}`,
  )
  return (places[process.platform] ?? linux).find((path) => existsSync(path)) ?? null
}

function stop(sentence) {
  console.error(sentence)
  process.exit(1)
}
