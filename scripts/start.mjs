// `npm start`: from a fresh clone to the app on this machine. PORT chooses another port; a taken one means the next free one.
import { join } from 'node:path'
import { root } from './cli.mjs'
import { serveNear } from './serve.mjs'
import { ensureDependencies, ensureNode, tool } from './setup.mjs'

ensureNode()
ensureDependencies()
if (tool('vite', 'vite', ['build', '--logLevel', 'warn']) !== 0) process.exit(1)

const wanted = Number(process.env.PORT || 4173)
const { port, url } = await serveNear(join(root, 'dist'), wanted)
if (port !== wanted && wanted !== 0) console.log(`\nPort ${wanted} is taken, so this is port ${port}.`)
console.log(`\nPlumbline is ready: ${url}\nCtrl+C stops it.`)
