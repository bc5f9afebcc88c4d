// A small static server without dependencies: node scripts/serve.mjs [folder] [port]
// Guards: that what is tried on this machine travels with the same headers as on a public host.
import { createReadStream, realpathSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import { extname, join, resolve, sep } from 'node:path'
import { isMain } from './cli.mjs'
import { headersFor, typeOf } from './headers.mjs'

/**
 * Serves `folder` to this machine alone. Port 0 takes a free one; a taken port rejects with code EADDRINUSE.
 * `headers: false` leaves the security headers away: the control run of the tests needs to see that they matter.
 * `seen` is told the path of each request.
 * `close()` ends open connections too, so that the server is really gone.
 */
export async function serve(folder, port = 0, { headers = true, seen = (_path) => {} } = {}) {
  const root = realpathSync(folder)
  const answer = (request, response) => {
    seen(request.url ?? '/')
    const found = locate(root, request.url ?? '/')
    const path = typeof found === 'number' ? '' : found.path
    response.setHeader('Content-Type', typeof found === 'number' ? 'text/plain; charset=utf-8' : typeOf(path || 'index.html'))
    if (headers) for (const [name, value] of Object.entries(headersFor(path))) response.setHeader(name, value)
    if (request.method !== 'GET' && request.method !== 'HEAD') return response.writeHead(405, { Allow: 'GET, HEAD' }).end()
    if (found === 302) return response.writeHead(302, { Location: '/' }).end()
    if (typeof found === 'number') return response.writeHead(found).end(found === 404 ? 'Not found' : 'Bad request')
    response.setHeader('Content-Length', found.size)
    if (request.method === 'HEAD') return response.end()
    createReadStream(found.file)
      .on('error', () => response.destroy())
      .pipe(response)
  }
  // Both loopbacks: browsers try ::1 first for "localhost", and another server may sit there on the same port.
  const four = await listen(answer, '127.0.0.1', port)
  const taken = /** @type {import('node:net').AddressInfo} */ (four.address()).port
  const six = await listen(answer, '::1', taken).catch((error) => {
    if (error.code !== 'EADDRINUSE') return null
    four.close()
    throw error
  })
  const servers = six ? [four, six] : [four]
  return { port: taken, url: `http://localhost:${taken}/`, close: () => Promise.all(servers.map(stop)).then(() => {}) }
}

/** The first free port from `port` on, and the server on it. */
export async function serveNear(folder, port, options) {
  for (let next = port; ; next++) {
    try {
      return await serve(folder, next, options)
    } catch (error) {
      if (error.code !== 'EADDRINUSE' || next >= port + 100) throw error
    }
  }
}

function locate(root, url) {
  let path
  try {
    path = decodeURIComponent(url.split('?')[0]).slice(1)
  } catch {
    return 400
  }
  if (path.includes('\0') || path.includes('\\')) return 400
  const file = path === '' ? join(root, 'index.html') : resolve(root, path)
  if (!file.startsWith(root + sep) && file !== root) return 404
  try {
    // The real path: a link inside the folder must not lead out of it either.
    const real = realpathSync(file)
    const entry = statSync(real)
    if (real.startsWith(root + sep) && entry.isFile()) return { file: real, path, size: entry.size }
  } catch {}
  // The app's own pages are all behind '#', so any other address without a file's name goes to the start.
  return extname(path) === '' ? 302 : 404
}

const listen = (answer, host, port) =>
  new Promise((done, fail) => {
    const server = createServer(answer)
    server.once('error', fail).listen(port, host, () => done(server))
  })

const stop = (server) =>
  new Promise((done) => {
    server.close(done)
    server.closeAllConnections()
  })

if (isMain(import.meta)) {
  const [folder = 'dist', port = '4173'] = process.argv.slice(2)
  const { url } = await serve(folder, Number(port))
  console.log(url)
}
