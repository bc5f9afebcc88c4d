import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import preact from '@preact/preset-vite'
import { defineConfig } from 'vitest/config'
import { offline, TARGETS } from './scripts/offline.mjs'

const here = fileURLToPath(new URL('.', import.meta.url))
const { version } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8'))

const named = 'assets/[name]-[hash].js'
// '...worker.ts' would show in the file's name. Each kind of worker has a folder of its own, because each has another policy and a host can
// name a folder in one rule.
const FOLDERS: Record<string, string> = { 'argon.worker': 'worker', 'bundle.worker': 'bundle-worker', 'files.worker': 'files-worker' }
function inWorker({ name }: { name: string }): string {
  const folder = FOLDERS[name]
  if (!folder) throw new Error(`${name}: which policy is this worker to have (scripts/headers.mjs)?`)
  return `${folder}/${name.replace(/\.worker$/, '')}-[hash].js`
}

export default defineConfig({
  root: 'src',
  publicDir: '../public',
  base: './',
  define: { 'import.meta.env.APP_VERSION': JSON.stringify(version) },
  plugins: [preact({ devToolsEnabled: false }), offline()],
  build: {
    outDir: '../dist',
    emptyOutDir: true,
    target: TARGETS,
    sourcemap: false,
    // The CSP allows no data: scripts, styles or fonts, so nothing is written into another file.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      // Words and nothing else: each goes where it is read, and not all of them to the first screen.
      treeshake: { moduleSideEffects: [{ test: /src.i18n./, sideEffects: false }] },
      output: { entryFileNames: named, chunkFileNames: named, assetFileNames: 'assets/[name]-[hash][extname]' },
    },
  },
  worker: { format: 'es', rolldownOptions: { output: { entryFileNames: inWorker, chunkFileNames: inWorker } } },
  test: {
    root: here,
    environment: 'happy-dom',
    setupFiles: ['tests/setup.ts'],
    include: ['tests/**/*.test.{ts,tsx}'],
    exclude: ['tests/browser/**'],
    // Processes, not threads: a thread that is ended while it makes a stream that compresses takes all the others with it.
    pool: 'forks',
    maxWorkers: 2,
    // A busy machine is slow, not wrong.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
})
