// @vitest-environment node
import { symlinkSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { headersFor } from '../../scripts/headers.mjs'
import { serve, serveNear } from '../../scripts/serve.mjs'
import { plant } from './plant.ts'

type Server = Awaited<ReturnType<typeof serve>>
let root: string
let server: Server

beforeEach(async () => {
  root = plant({
    'dist/index.html': '<p>start</p>',
    'dist/sw.js': '1',
    'dist/worker/argon-1.js': '2',
    'dist/assets/a-1.css': 'p {}',
    'dist/manifest.webmanifest': '{}',
    'secret.txt': 'secret',
  })
  symlinkSync(`${root}/secret.txt`, `${root}/dist/link.txt`)
  server = await serve(`${root}/dist`)
})
afterEach(() => server.close())

// fetch would tidy the path before it is sent.
const raw = (path: string) =>
  new Promise<string>((done) => {
    let text = ''
    connect(server.port, '127.0.0.1')
      .on('data', (data) => {
        text += data
      })
      .on('close', () => done(text))
      .write(`GET ${path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`)
  })

test('files travel with their type and the headers of a public host', async () => {
  for (const [path, type] of [
    ['', 'text/html'],
    ['sw.js', 'text/javascript'],
    ['worker/argon-1.js', 'text/javascript'],
    ['assets/a-1.css', 'text/css'],
    ['manifest.webmanifest', 'application/manifest+json'],
  ] as const) {
    const answer = await fetch(server.url + path)
    expect(answer.status, path).toBe(200)
    expect(answer.headers.get('Content-Type'), path).toContain(type)
    for (const [name, value] of Object.entries(headersFor(path))) expect(answer.headers.get(name), `${path} ${name}`).toBe(value)
  }
})

test('a missing file is missing, a place of the app is the start, and nothing outside the folder is served', async () => {
  expect((await fetch(`${server.url}assets/gone-1.js`)).status).toBe(404)
  expect((await fetch(`${server.url}assets/gone-1.js`)).headers.get('Cache-Control')).toBe('no-cache')
  expect(await (await fetch(`${server.url}some/place?x=1`)).text()).toBe('<p>start</p>')
  for (const path of [
    '/../secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e/secret.txt',
    '/assets/../../secret.txt',
    '/..\\secret.txt',
    '/link.txt',
    '//secret.txt',
    '/%00',
    '/%',
  ]) {
    const text = await raw(path)
    expect(text, path).toMatch(/^HTTP\/1\.1 (302|400|404) /)
    expect(text, path).not.toContain('\r\n\r\nsecret')
  }
  expect((await fetch(server.url, { method: 'POST' })).status).toBe(405)
  expect((await fetch(server.url, { method: 'HEAD' })).headers.get('Content-Length')).toBe('12')
})

test('a taken port makes room for the next', async () => {
  await expect(serve(`${root}/dist`, server.port)).rejects.toMatchObject({ code: 'EADDRINUSE' })
  const next = await serveNear(`${root}/dist`, server.port)
  expect(next.port).toBeGreaterThan(server.port)
  await next.close()
})

test('a changed file is served as it is now, and a closed server is really gone', async () => {
  writeFileSync(`${root}/dist/sw.js`, '12345')
  expect(await (await fetch(`${server.url}sw.js`)).text()).toBe('12345')
  await server.close()
  await expect(fetch(server.url)).rejects.toThrow()
})
