// `npm run engines`: what Chromium, Firefox and WebKit on this machine keep of what Plumbline promises. `-- firefox webkit` asks those
// alone, `-- webkit-files` WebKit with private files switched on; `-- --write` sets the table of docs/engines.md anew.
// Guards: that nothing is claimed of an engine that it was not asked. Leaves with 1 when an engine breaks a promise that the table does
// not excuse.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { root } from './cli.mjs'
import { buildInto } from './rebuild.mjs'
import { aptInstall, ensureDependencies, ensureNode } from './setup.mjs'

ensureNode()
ensureDependencies()
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { write: { type: 'boolean', default: false }, dist: { type: 'string' } },
})
const { runnerImport } = await import('vite')
const { findProgram, openWithPlaywright } = await import('./engines/playwright.mjs')
const { findMiniBrowser, openWebKit } = await import('./engines/webkit.mjs')
const { askAll } = await import('./engines/promises.mjs')
const { writeTable } = await import('./engines/table.mjs')

const GTK_OFF = 'StorageAPI,FileSystem,AccessHandle,FileSystemWritableStream'
const ENGINES = {
  chromium: {
    name: 'Chromium',
    find: () => findProgram('chromium'),
    install: ['chromium'],
    open: (profile) => openWithPlaywright('chromium', profile),
  },
  firefox: {
    name: 'Firefox',
    find: () => findProgram('firefox'),
    install: ['firefox-esr'],
    open: (profile) => openWithPlaywright('firefox', profile),
  },
  webkit: { name: 'WebKitGTK', find: findMiniBrowser, install: ['webkit2gtk-driver', 'xvfb', 'xauth'], open: () => openWebKit() },
  'webkit-files': {
    name: 'WebKitGTK, with what Safari ships',
    find: findMiniBrowser,
    install: ['webkit2gtk-driver', 'xvfb', 'xauth'],
    open: () => openWebKit(GTK_OFF),
  },
}

const wanted = positionals.length > 0 ? positionals : ['chromium', 'firefox', 'webkit']
const unknown = wanted.find((name) => !(name in ENGINES))
if (unknown) {
  console.error(`There is no engine '${unknown}': ${Object.keys(ENGINES).join(', ')}.`)
  process.exit(1)
}
// Browsers end with whoever started them.
for (const name of /** @type {const} */ (['SIGINT', 'SIGTERM'])) process.once(name, () => process.exit(1))
const work = mkdtempSync(join(tmpdir(), 'plumbline-engines-run-'))
const columns = []
try {
  const dist = values.dist ?? join(work, 'dist')
  if (!values.dist) buildInto(dist)
  const { module: text } = await runnerImport(join(root, 'src/i18n/index.ts'), { configFile: false, root, logLevel: 'warn' })
  for (const key of wanted) {
    const engine = ENGINES[key]
    if (!engine.find()) aptInstall(...engine.install)
    if (!engine.find()) {
      console.error(`${engine.name} is not here, and was not asked. Debian: sudo apt-get install ${engine.install.join(' ')}`)
      columns.push({ name: engine.name, version: 'not here', rows: [] })
      continue
    }
    console.log(`\n── ${engine.name}`)
    const tell = ({ name, state, said }) => console.log(`  ${state.padEnd(9)}  ${name}${said ? `: ${said}` : ''}`)
    const profile = join(work, key)
    columns.push({ name: engine.name, ...(await askAll({ open: () => engine.open(profile), dist, text, tell })) })
  }
} finally {
  rmSync(work, { recursive: true, force: true, maxRetries: 10 })
}
if (values.write) writeTable(columns)
process.exitCode = columns.some(({ rows }) => rows.some(({ state }) => state === 'no')) ? 1 : 0
