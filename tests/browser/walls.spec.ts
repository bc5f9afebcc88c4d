import { createSocket } from 'node:dgram'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import type { Browser } from '@playwright/test'
import { EVERYWHERE, headersFor, META_POLICY } from '../../scripts/headers.mjs'
import { finish } from '../../scripts/offline.mjs'
import { serve } from '../../scripts/serve.mjs'
import { axe, expect, installed, test } from './support.ts'
import { copyWith } from './trial.ts'

test.describe('walls', { tag: '@once' }, () => {
  test('the page carries its policy as a header and as a meta, and starts within it', async ({ page }) => {
    const response = await page.goto('./')
    expect(response?.headers()).toMatchObject(lower(headersFor('')))
    await expect(page.locator('meta[http-equiv=Content-Security-Policy]')).toHaveAttribute('content', META_POLICY)
    await expect(page.locator('#app')).not.toBeEmpty()
    expect(await axe(page)).toEqual([])
  })

  test('every script and style carries the headers that keep it ours', async ({ page }) => {
    const answers: [string, Record<string, string>][] = []
    page.on('response', (response) => answers.push([new URL(response.url()).pathname, response.headers()]))
    await page.goto('./', { waitUntil: 'networkidle' })
    expect(answers.map(([path]) => path)).toContainEqual(expect.stringMatching(/^\/assets\/.*\.js$/))
    for (const [path, headers] of answers) expect(headers, path).toMatchObject(lower(EVERYWHERE))
  })

  test('text never becomes code', async ({ browser }) => {
    expect(await whatRan(browser, true)).toEqual([])
  })

  test('control: without the walls the same text does become code', async ({ browser }) => {
    const names = ['eval', 'Function', 'setTimeout', 'inline script', 'script.text', 'script.src', 'handler', 'innerHTML', 'srcdoc']
    names.push('javascript link', 'data module', 'blob module', 'blob worker', 'wasm')
    expect((await whatRan(browser, false)).sort()).toEqual(names.sort())
  })

  test('nothing on the page reaches another origin', async ({ browser }) => {
    const { tried, reached } = await whatLeft(browser, 'host')
    expect(tried.length).toBeGreaterThan(25)
    expect(reached).toEqual([])
  })

  test('nor where the host sends no headers, once the service worker adds them', async ({ browser }) => {
    expect((await whatLeft(browser, 'service worker')).reached).toEqual([])
  })

  test('control: without the walls every channel reaches the listener', async ({ browser }) => {
    const { tried, reached } = await whatLeft(browser, 'nobody')
    expect(reached.sort()).toEqual(tried.map((name) => name.replaceAll(' ', '-')).sort())
  })

  test('only the key-derivation worker may compile WebAssembly, from the host and from the cache, and neither it nor those of the shared file and of the second copy may fetch', async ({
    page,
  }) => {
    const copy = copyWith('workers')
    const worker = readFileSync(join(import.meta.dirname, 'hostile/worker.js'), 'utf8')
    copy.write('worker/argon-trial.js', worker)
    copy.write('bundle-worker/bundle-trial.js', worker)
    copy.write('files-worker/files-trial.js', worker)
    copy.write('assets/other-trial.js', worker)
    await finish(copy.dist)
    const server = await serve(copy.dist)
    const said = async () => JSON.parse((await page.locator('html[data-said]').getAttribute('data-said')) ?? '')
    const right = {
      argon: { wasm: true, text: false, fetch: false },
      bundle: { wasm: false, text: false, fetch: false },
      files: { wasm: false, text: false, fetch: false },
      other: { wasm: false, text: false, fetch: true },
    }

    await page.goto(server.url)
    expect(await said()).toEqual(right)
    await installed(page)
    await server.close()
    await page.reload()
    expect(await said()).toEqual(right)
    copy.remove()
  })
})

const lower = (headers: Record<string, string>) =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]))

async function whatRan(browser: Browser, walls: boolean): Promise<string[]> {
  const copy = copyWith('code', { walls })
  copy.write('second.js', 'ran("script.src")')
  const server = await serve(copy.dist, 0, { headers: walls })
  const context = await browser.newContext()
  const page = await context.newPage()
  await page.goto(server.url)
  const ran = await page.locator('html[data-ran]').getAttribute('data-ran')
  await context.close()
  await server.close()
  copy.remove()
  return JSON.parse(ran ?? '')
}

async function whatLeft(browser: Browser, walls: 'host' | 'service worker' | 'nobody') {
  const reached = new Set<string>()
  const listener = createServer((request, response) => {
    reached.add((request.url ?? '').slice(1))
    response.setHeader('Access-Control-Allow-Origin', '*').writeHead(204).end()
  })
  listener.on('upgrade', (request, socket) => {
    reached.add((request.url ?? '').slice(1))
    socket.destroy()
  })
  await once(listener.listen(0, '127.0.0.1'), 'listening')
  const udp = createSocket('udp4', () => reached.add('WebRTC'))
  await once(udp.bind(0, '127.0.0.1'), 'listening')

  const copy = copyWith('channels', { walls: walls === 'host' })
  await finish(copy.dist)
  const server = await serve(copy.dist, 0, { headers: walls === 'host' })
  const context = await browser.newContext()
  const port = String((listener.address() as AddressInfo).port)
  const open = async (only: string) => {
    const page = await context.newPage()
    const query = new URLSearchParams({ port, udp: String(udp.address().port), only })
    await page.goto(`${server.url}?${query}`, { waitUntil: 'commit' })
    // Those that leave do not come back to say so.
    const tried = only ? [only] : JSON.parse((await page.locator('html[data-tried]').getAttribute('data-tried')) ?? '')
    await page.waitForTimeout(2000)
    return tried as string[]
  }
  if (walls === 'service worker') {
    const page = await context.newPage()
    await page.goto(`${server.url}?only=install`)
    await installed(page)
    await server.close()
  }
  const tried = (await Promise.all(['', 'location', 'refresh', 'form', 'link click', 'window.open'].map(open))).flat()
  await context.close()
  await server.close()
  listener.close()
  udp.close()
  copy.remove()
  return { tried, reached: [...reached] }
}
