import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import preact from '@preact/preset-vite'
import { defineConfig } from 'vitest/config'
import { offline, TARGETS } from './scripts/offline.mjs'

const here = fileURLToPath(new URL('.', import.meta.url))
const { version } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8'))

const named = 'assets/[name]-[hash].js'
// '...worker.ts' would show in the file's name.
const inWorker = ({ name }: { name: string }) => `worker/${name.replace(/\.worker$/, '')}-[hash].js`

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
  // In a folder of its own: it alone has another policy, and a host can name a folder in one rule.
  worker: { format: 'es', rolldownOptions: { output: { entryFileNames: inWorker, chunkFileNames: inWorker } } },
  test: {
    root: here,
    environment: 'happy-dom',
    setupFiles: ['tests/setup.ts'],
    include: ['tests/**/*.test.{ts,tsx}'],
    exclude: ['tests/browser/**'],
    pool: 'threads',
    maxWorkers: 2,
    // A busy machine is slow, not wrong.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
})
