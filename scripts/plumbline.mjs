// `npm run -s plumbline -- help`: the command line over shared files, from the product's own rooms and with nothing of a browser.
// Guards: that it always runs the sources that are here. They are joined into plain modules once and kept in node_modules, under a hash of
// all that went into them; docs/command-line.md says what it can do.
import { createHash, randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { root } from './cli.mjs'
import { ensureDependencies, ensureNode } from './setup.mjs'

const KEPT = join(root, 'node_modules/.cache/plumbline')
/** Milliseconds after which what another state of the sources left there is nobody's any more. */
const OLD = 24 * 60 * 60 * 1000
const NOT_IN_IT = /^(ui|app|store|sw)\b|\.(css|html)$/

/** The hash of everything that what is built is made from. */
function hashOfSources() {
  const hash = createHash('sha256')
  const add = (path) => hash.update(`${path}\n`).update(readFileSync(join(root, path)))
  for (const path of ['package-lock.json', 'package.json', 'scripts/plumbline.mjs']) add(path)
  const files = readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 5))
    .filter((path) => !NOT_IN_IT.test(path))
  for (const path of files.sort()) add(`src/${path}`)
  return hash.digest('hex').slice(0, 32)
}

async function build(place) {
  const { build: viteBuild } = await import('vite')
  const beside = `${place}-${randomUUID()}`
  await viteBuild({
    configFile: false,
    root,
    publicDir: false,
    logLevel: 'error',
    // Workers are for pages: nothing here asks for the address of one.
    plugins: [{ name: 'no-workers', enforce: 'pre', load: (id) => (id.includes('?worker') ? "export default ''" : null) }],
    // One file a part, libraries and all: Node opens hundreds of small ones slowly.
    ssr: { noExternal: true },
    build: {
      ssr: join(root, 'src/cli/main.ts'),
      outDir: beside,
      emptyOutDir: true,
      minify: false,
      target: 'node20',
      rolldownOptions: { output: { entryFileNames: 'main.mjs', chunkFileNames: '[name]-[hash].mjs' } },
    },
  })
  try {
    renameSync(beside, place)
  } catch (error) {
    rmSync(beside, { recursive: true, force: true })
    // Another run was faster.
    if (!existsSync(join(place, 'main.mjs'))) throw error
  }
}

function clearOld(but) {
  for (const name of readdirSync(KEPT)) {
    const path = join(KEPT, name)
    if (path !== but && Date.now() - statSync(path).mtimeMs > OLD) rmSync(path, { recursive: true, force: true })
  }
}

ensureNode()
// What is said of installing is no data.
ensureDependencies(['ignore', 2, 2])
const place = join(KEPT, hashOfSources())
if (!existsSync(join(place, 'main.mjs'))) {
  mkdirSync(KEPT, { recursive: true })
  await build(place)
  clearOld(place)
}
const { run } = await import(pathToFileURL(join(place, 'main.mjs')).href)

// Whoever reads from us may stop: `| head` is no mistake.
process.stdout.on('error', (error) => process.exit(error.code === 'EPIPE' ? 0 : 6))

/** Resolves once what was written has room, so that a slow reader never fills the memory. */
const out = (data) =>
  process.stdout.write(data) ? Promise.resolve() : new Promise((done) => process.stdout.once('drain', () => done(undefined)))

const now = new Date()
const today = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-')
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
const err = (sentence) => process.stderr.write(`${sentence}\n`)
process.exitCode = await run(process.argv.slice(2), { out, err, env: process.env, today, now: now.getTime(), version })
