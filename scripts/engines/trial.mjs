// Copies of the built app for the engines: with a page beside it that asks the engine what it can, or with attack code in its place.
import { createSocket } from 'node:dgram'
import { once } from 'node:events'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from '../cli.mjs'
import { finish } from '../offline.mjs'
import { serve } from '../serve.mjs'

const HOSTILE = join(root, 'tests/browser/hostile')
const PROBE = '<!doctype html><html lang="en"><title>Probe</title><script type="module" src="./probe.js"></script></html>'

function copyOf(dist) {
  const folder = mkdtempSync(join(tmpdir(), 'plumbline-engines-'))
  cpSync(dist, folder, { recursive: true })
  return {
    folder,
    write: (path, text) => writeFileSync(join(folder, path), text),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}

/** The app, served with probe.html beside it: its scripts lie where a worker may be started and files of workers are. */
export async function serveApp(dist) {
  const copy = copyOf(dist)
  copy.write('probe.html', PROBE)
  copy.write('probe.js', readFileSync(join(root, 'scripts/engines/probe.js'), 'utf8'))
  copy.write('assets/probe-worker.js', readFileSync(join(root, 'scripts/engines/probe-worker.js'), 'utf8'))
  await finish(copy.folder)
  const server = await serve(copy.folder)
  let open = true
  const hostGone = async () => {
    if (open) await server.close()
    open = false
  }
  const hostBack = async () => {
    if (!open) await serve(copy.folder, server.port).then((again) => Object.assign(server, again))
    open = true
  }
  return { url: server.url, hostGone, hostBack, end: () => hostGone().then(copy.remove) }
}

/** A page that loads `script` of tests/browser/hostile in place of the app, with every header of a host. */
export async function serveAttack(dist, script, { walls = true } = {}) {
  const copy = copyOf(dist)
  const page = readFileSync(join(copy.folder, 'index.html'), 'utf8').replace(/<(script|link rel="modulepreload")[^>]*>(<\/script>)?/g, '')
  const met = walls ? page : page.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, '')
  copy.write('index.html', met.replace('</head>', '<script type="module" src="./attack.js"></script></head>'))
  copy.write('attack.js', readFileSync(join(HOSTILE, script), 'utf8'))
  copy.write('second.js', 'ran("script.src")')
  const server = await serve(copy.folder, 0, { headers: walls })
  return { url: server.url, end: () => server.close().then(copy.remove) }
}

/** Somebody else's host: what reached it, by the name of the channel; and a place that only WebRTC can reach. */
export async function listen() {
  const reached = new Set()
  const heard = (request) => reached.add((request.url ?? '').slice(1))
  const listener = createServer((request, response) => {
    heard(request)
    response.setHeader('Access-Control-Allow-Origin', '*').writeHead(204).end()
  })
  listener.on('upgrade', (request, socket) => {
    heard(request)
    socket.destroy()
  })
  await once(listener.listen(0, '127.0.0.1'), 'listening')
  const udp = createSocket('udp4', () => reached.add('WebRTC'))
  await once(udp.bind(0, '127.0.0.1'), 'listening')
  const { port } = /** @type {import('node:net').AddressInfo} */ (listener.address())
  const close = () => {
    listener.closeAllConnections()
    listener.close()
    udp.close()
  }
  return { reached, port: String(port), udp: String(udp.address().port), close }
}
