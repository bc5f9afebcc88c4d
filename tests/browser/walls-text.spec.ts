import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import type { Browser, Page } from '@playwright/test'
import { createServer as bundler } from 'vite'
import { META_POLICY, typeOf } from '../../scripts/headers.mjs'
import { serve } from '../../scripts/serve.mjs'
import { payloads } from './payloads.ts'
import { button } from './practice-steps.ts'
import { openFile } from './sharing-steps.ts'
import { goTo, press, setUp, text } from './steps.ts'
import { expect, test } from './support.ts'
import { copyOfBuild, copyWith } from './trial.ts'

// Texts that try to become code, in every place of the app that shows what somebody wrote. PLUMBLINE_XSS: how many pairs of text and
// place have to be seen on a screen; PLUMBLINE_SEED: which texts.
const WANTED = Number(process.env.PLUMBLINE_XSS ?? 500)
const SEED = Number(process.env.PLUMBLINE_SEED ?? 20261122)
const PASSPHRASE = 'marble lantern orchard velvet thimble cascade'
const SCREENS = Math.max(30, WANTED / 12)

test.describe('text never becomes code', { tag: '@once' }, () => {
  test('shown by the whole app, with every wall', async ({ browser }) => {
    await campaign(browser, true)
  })

  test('shown by the whole app, with the policy and Trusted Types off: text nodes alone', async ({ browser }) => {
    await campaign(browser, false)
  })

  for (const [wall, policy] of Object.entries(onlyOne())) {
    test(`given to a page that does everything wrong: ${wall}`, async ({ browser }) => {
      const { tried, ran } = await carelessly(browser, policy)
      expect(tried).toBeGreaterThanOrEqual(Math.min(WANTED, 500))
      expect(ran).toEqual([])
    })
  }

  test('control: with no wall the same page runs them', async ({ browser }) => {
    const { tried, ran } = await carelessly(browser, null)
    console.log(`without walls ${ran.length} of ${tried} texts ran, seed ${SEED}`)
    expect(ran.length).toBeGreaterThan(50)
  })
})

// The policy without the line for Trusted Types, and that line alone.
function onlyOne() {
  const [rules, trusted] = [META_POLICY.split('; '), /trusted-types/]
  return {
    'the content security policy alone': rules.filter((rule) => !trusted.test(rule)).join('; '),
    'Trusted Types alone': rules.filter((rule) => trusted.test(rule)).join('; '),
  }
}

/** A colleague's file taken in with a payload in each of its texts, and every screen that links lead to looked at. */
async function campaign(browser: Browser, walls: boolean): Promise<void> {
  test.setTimeout(600_000)
  const made = payloads(Math.max(WANTED * 3, 1500), SEED)
  const where = new Map<string, string>()
  // By the bundler: the runner of these tests knows nothing of workers.
  const vite = await bundler({
    ...{ configFile: false, logLevel: 'error', appType: 'custom', optimizeDeps: { noDiscovery: true } },
    server: { middlewareMode: true, hmr: false, ws: false, watch: null },
  })
  const module = (await vite.ssrLoadModule(join(import.meta.dirname, 'hostile-file.ts'))) as typeof import('./hostile-file.ts')
  const file = await module.hostileFile(PASSPHRASE, WANTED * 2, ({ sink }) => {
    // Three to a text, so that few screens show many; each with an id of its own, so that one payload in two places is two pairs.
    const three = Array.from({ length: 3 }, () => {
      const payload = made[where.size % made.length]
      if (!payload) throw new Error('no payload')
      const id = `n${where.size}`
      where.set(id, sink)
      return payload.text.replaceAll(payload.id, id)
    })
    return three.join(' ')
  })
  await vite.close()
  const copy = copyOfBuild()
  if (!walls) copy.write('index.html', copy.read('index.html').replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, ''))
  const server = await serve(copy.dist, 0, { headers: walls })
  // The service worker would put the headers back.
  const context = await browser.newContext(walls ? {} : { serviceWorkers: 'block' })
  const page = await context.newPage()
  await page.addInitScript(() => {
    const here = globalThis as unknown as { ranNames: string[]; ran: (id: string) => void }
    here.ranNames = []
    here.ran = (id) => here.ranNames.push(id)
  })
  page.on('dialog', (dialog) => dialog.dismiss())
  await page.goto(server.url)
  await setUp(page)
  await openFile(page, file, "<img src=x onerror=ran('file')>.age")
  await page.getByLabel(text.share.open.pass, { exact: true }).fill(PASSPHRASE)
  await press(button(page, text.share.open.passOpen))
  // Looked at, or said why not.
  const alert = page.getByRole('alert').filter({ hasText: /\S/ })
  await expect(page.locator('.decide .btn').first().or(alert.first())).toBeVisible({ timeout: 120_000 })
  expect(await alert.allInnerTexts()).toEqual([])
  const seen = new Set<string>()
  await look(page, seen)
  await press(page.locator('.decide .btn').first())
  await expect(page.locator('.decide')).toHaveCount(0, { timeout: 60_000 })
  const screens = await crawl(page, seen)
  const ran = await page.evaluate(() => (globalThis as unknown as { ranNames: string[] }).ranNames)
  await context.close()
  await server.close()
  copy.remove()
  const sinks = new Set([...seen].map((id) => where.get(id)))
  console.log(
    `${walls ? 'every wall' : 'text nodes alone'}: ${seen.size} texts in ${sinks.size} places on ${screens} screens, ${ran.length} ran, seed ${SEED}`,
  )
  expect(ran).toEqual([])
  expect(seen.size).toBeGreaterThanOrEqual(WANTED)
  expect(sinks.size).toBeGreaterThanOrEqual(20)
}

/** Follows the app's own links, at most three of each shape; how many screens that were. */
async function crawl(page: Page, seen: Set<string>): Promise<number> {
  const shapes = new Map<string, number>()
  const visited = new Set<string>()
  const waiting = ['#/', '#/team', '#/share', '#/settings', '#/export', '#/contested']
  const shapeOf = (hash: string) => hash.replace(/[0-9a-f]{8}-[0-9a-f-]{27}|practice-[\w-]+|[A-Z]{3}\.\w+/g, '*')
  while (waiting.length > 0 && (visited.size < SCREENS || seen.size < WANTED)) {
    const hash = waiting.shift() ?? ''
    const shape = shapeOf(hash)
    const count = shapes.get(shape) ?? 0
    if (visited.has(hash) || count >= Math.max(3, SCREENS / 30)) continue
    visited.add(hash)
    shapes.set(shape, count + 1)
    await goTo(page, hash)
    waiting.push(...(await look(page, seen)))
  }
  return visited.size
}

/** What of the texts is on the screen, and where its links lead. No element, handler or address came of any. */
async function look(page: Page, seen: Set<string>): Promise<string[]> {
  await expect(page.locator('h1').first()).toBeVisible()
  await page.waitForTimeout(120)
  const found = await page.evaluate(() => {
    for (const closed of document.querySelectorAll<HTMLDetailsElement>('details:not([open])')) closed.open = true
    const fields = [...document.querySelectorAll<HTMLInputElement>('input, textarea, option')].map(({ value }) => value)
    const attributes = [...document.querySelectorAll('*')].flatMap((element) => [...element.attributes].map(({ value }) => value))
    const texts = [document.body.textContent ?? '', document.title, ...fields, ...attributes].join('\n')
    const made = [...document.querySelectorAll('#app *')].filter(
      (element) =>
        /^(script|iframe|object|embed|base|video|audio|marquee|template|noscript|math)$/i.test(element.localName) &&
        !/^(\.\/)?assets\//.test(element.getAttribute('src') ?? ''),
    )
    const handlers = [...document.querySelectorAll('*')].filter((element) =>
      [...element.attributes].some(({ name, value }) => /^on/.test(name) || /^\s*(java\s*script|data|vbscript):/i.test(value)),
    )
    return {
      ids: [...texts.matchAll(/ran\('(n\d+)'\)/g)].map(([, id]) => id ?? ''),
      links: [...document.querySelectorAll('a[href^="#/"]')].map((link) => link.getAttribute('href') ?? ''),
      wrong: [...made, ...handlers].map((element) => element.outerHTML.slice(0, 200)),
    }
  })
  expect(found.wrong).toEqual([])
  for (const id of found.ids) seen.add(id)
  return found.links
}

/** The page that does everything wrong, under this policy alone; null: none. */
async function carelessly(browser: Browser, policy: string | null) {
  test.setTimeout(600_000)
  const copy = copyWith('careless', { walls: false })
  const count = Math.max(150, WANTED / 10)
  copy.write('payloads.json', JSON.stringify({ payloads: payloads(count, SEED) }))
  const answer = (request: IncomingMessage, response: ServerResponse) => {
    const path = (request.url ?? '/').slice(1).split('?')[0] || 'index.html'
    if (policy) response.setHeader('Content-Security-Policy', policy)
    try {
      const body = copy.read(path)
      response.writeHead(200, { 'Content-Type': typeOf(path) }).end(body)
    } catch {
      response.writeHead(404).end()
    }
  }
  const server = createServer(answer)
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const context = await browser.newContext({ serviceWorkers: 'block' })
  const page = await context.newPage()
  page.on('dialog', (dialog) => dialog.dismiss())
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`)
  const html = page.locator('html[data-ran]')
  await html.waitFor({ state: 'attached', timeout: 60_000 })
  const [ran, tried] = [await html.getAttribute('data-ran'), await html.getAttribute('data-tried')]
  await context.close()
  server.closeAllConnections()
  server.close()
  copy.remove()
  return { ran: JSON.parse(ran ?? '[]') as string[], tried: Number(tried) }
}
