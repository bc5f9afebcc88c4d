// The last step of a build: the service worker that knows every built file by its digest, the files for hosts, the page's CSP.
// Guards: that what is kept on a device is one build, whole and unchanged.
import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { build } from 'vite'
import { root } from './cli.mjs'
import { headersFor, META_POLICY, ownHeaders, typeOf } from './headers.mjs'
import { hostFiles } from './hosts.mjs'

// For hosts and robots, never for the app: the device has no use for them.
const FOR_HOSTS = new Set(['sw.js', 'robots.txt', ...Object.keys(hostFiles([]))])

/** The built files that a device keeps, relative to `dist`, sorted. */
export function keptFiles(dist) {
  return readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(dist, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => !FOR_HOSTS.has(path))
    .sort()
}

/** Afterwards `dist` holds sw.js for exactly the files in it, and the hosts' header files. */
export async function finish(dist) {
  const paths = keptFiles(dist)
  const files = Object.fromEntries(
    paths.map((path) => [path, { sha256: digest(readFileSync(join(dist, path))), headers: different(path) }]),
  )
  const headers = headersFor('')
  const source = readFileSync(join(root, 'src/sw/sw.ts'))
  const version = digest(JSON.stringify([files, headers, digest(source)]))
    .replace(/\W/g, '')
    .slice(0, 12)
  writeFileSync(join(dist, 'sw.js'), await worker({ version, headers, files }))
  for (const [path, text] of Object.entries(hostFiles([...paths, 'sw.js', 'robots.txt']))) {
    mkdirSync(dirname(join(dist, path)), { recursive: true })
    writeFileSync(join(dist, path), text)
  }
}

/** The Vite plugin. The CSP is a `<meta>` only in the build: Vite's development server needs inline styles. */
export function offline() {
  let dist = ''
  return {
    name: 'plumbline-offline',
    apply: 'build',
    configResolved: (config) => {
      dist = resolve(config.root, config.build.outDir)
    },
    transformIndexHtml: () => [
      { tag: 'meta', attrs: { 'http-equiv': 'Content-Security-Policy', content: META_POLICY }, injectTo: 'head-prepend' },
    ],
    closeBundle: { order: 'post', sequential: true, handler: (error) => (error ? undefined : finish(dist)) },
  }
}

function different(path) {
  const shared = headersFor('')
  return Object.fromEntries([
    ['Content-Type', typeOf(path)],
    ...Object.entries(ownHeaders(path)).filter(([name, value]) => shared[name] !== value),
  ])
}

async function worker(content) {
  const made = await build({
    configFile: false,
    root,
    logLevel: 'warn',
    define: { BUILD: JSON.stringify(content) },
    build: {
      write: false,
      copyPublicDir: false,
      target: TARGETS,
      rolldownOptions: { input: join(root, 'src/sw/sw.ts'), output: { format: 'iife', entryFileNames: 'sw.js' } },
    },
  })
  return made.output[0].code
}

/** The oldest browsers that the built app runs on. */
export const TARGETS = ['chrome120', 'firefox121', 'safari16.4']

const digest = (bytes) => createHash('sha256').update(bytes).digest('base64')
