// Builds once, and serves what was built: the app as it ships beside a page that fills a device, and the plain pages.
import { cpSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'vite'
import { root } from '../cli.mjs'
import { serve } from '../serve.mjs'
import { writeFloor } from './floor.mjs'

/** Where everything that a run makes lies. Thrown away before each. */
export const PLACE = join(root, '.bench')

// As in vite.config.ts: the key-derivation worker has another policy, and the server tells it by its folder.
const into = (folder) => {
  const named = ({ name }) => `${folder}/${name.replace(/\.worker$/, '')}-[hash].js`
  return { entryFileNames: named, chunkFileNames: named }
}

/** Afterwards .bench/app/dist is the app as it ships, .bench/site the same with the seed page, .bench/floor the plain pages. */
export async function buildAll() {
  rmSync(PLACE, { recursive: true, force: true })
  mkdirSync(PLACE, { recursive: true })
  await build({
    root: join(root, 'src'),
    configFile: join(root, 'vite.config.ts'),
    logLevel: 'warn',
    build: { outDir: '../.bench/app/dist' },
  })
  cpSync(join(PLACE, 'app/dist'), join(PLACE, 'site'), { recursive: true })
  await build({
    configFile: false,
    root: join(root, 'scripts/bench'),
    base: './',
    publicDir: false,
    // What it says of chunks is true of this page alone.
    logLevel: 'error',
    build: {
      outDir: join(PLACE, 'site'),
      emptyOutDir: false,
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rolldownOptions: { input: ['seed.html', 'sharing.html'].map((page) => join(root, 'scripts/bench', page)), output: into('assets') },
    },
    worker: { format: 'es', rolldownOptions: { output: into('worker') } },
  })
  return writeFloor(join(PLACE, 'floor'))
}

/** One server for each device that is filled, because each origin has stores of its own, and one for the plain pages. */
export async function serveAll() {
  const site = () => serve(join(PLACE, 'site'))
  const [few, many, small, large, long] = [await site(), await site(), await site(), await site(), await site()]
  const [told, practice] = [await site(), await site()]
  // Inline script and style: the plain page is as fast as it can be.
  const floor = await serve(join(PLACE, 'floor'), 0, { headers: false })
  const servers = { few, many, small, large, long, told, practice, floor }
  return {
    urls: Object.fromEntries(Object.entries(servers).map(([name, { url }]) => [name, url])),
    close: () => Promise.all(Object.values(servers).map((server) => server.close())),
  }
}
