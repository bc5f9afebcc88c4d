import { rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { finish, keptFiles } from '../../scripts/offline.mjs'
import { serve } from '../../scripts/serve.mjs'
import { dist } from './dist.ts'
import { expect, installed, test } from './support.ts'
import { copyOfBuild } from './trial.ts'

/** What a browser short of room takes away: the kept files, all of them or those that end so; the worker and the database stay. */
const empty = (page: Page, ending = '') =>
  page.evaluate(async (end) => {
    for (const name of await caches.keys()) {
      if (end === '') await caches.delete(name)
      const cache = await caches.open(name)
      for (const request of await cache.keys()) if (request.url.endsWith(end)) await cache.delete(request)
    }
  }, ending)

const kept = (page: Page) =>
  page.evaluate(async () => {
    const all = await Promise.all((await caches.keys()).map(async (name) => (await (await caches.open(name)).keys()).length))
    return all.reduce((sum, count) => sum + count, 0)
  })

const heading = (page: Page) => page.getByRole('heading', { level: 1 }).first()

test.describe('kept files that the browser threw away', { tag: '@once' }, () => {
  test('come from the host again, each checked, and are there without it afterwards', async ({ page }) => {
    const server = await serve(dist)
    await page.goto(server.url)
    await installed(page)
    const shown = await heading(page).innerText()
    await empty(page)
    expect(await kept(page)).toBe(0)
    await page.reload({ waitUntil: 'networkidle' })
    await expect(heading(page)).toHaveText(shown)
    expect(await kept(page)).toBeGreaterThan(5)
    await server.close()
    await page.reload()
    await expect(heading(page)).toHaveText(shown)
  })

  test('are not replaced by what a network puts in their place', async ({ page, trouble }) => {
    const copy = copyOfBuild()
    const server = await serve(copy.dist)
    await page.goto(server.url)
    await installed(page)
    await empty(page, 'icon.svg')
    const count = await kept(page)
    copy.write('icon.svg', '<html>Please accept the terms</html>')
    trouble.foresee(/icon\.svg|Failed to (load|fetch)/)
    const came = await page.evaluate(() =>
      fetch('./icon.svg').then(
        (answer) => answer.text(),
        () => 'nothing',
      ),
    )
    expect(came).toBe('nothing')
    expect(await kept(page)).toBe(count)
    await server.close()
    copy.remove()
  })

  test('while the host has a newer version: that one takes over at once, whole', async ({ page, trouble }) => {
    const copy = copyOfBuild()
    const server = await serve(copy.dist)
    await page.goto(server.url)
    await installed(page)
    const shown = await heading(page).innerText()
    copy.write('index.html', copy.read('index.html').replace('</head>', '<meta name="build" content="newer"></head>'))
    await finish(copy.dist)
    await empty(page)
    // The old worker must not refuse the parts of the page that it had to let through.
    trouble.foresee(/./)
    await page.reload()
    await page.evaluate(() => console.error('seen'))
    await expect(heading(page)).toHaveText(shown)
    expect(await page.locator('meta[name=build]').getAttribute('content')).toBe('newer')
    await expect.poll(() => kept(page).catch(() => 0)).toBe(keptFiles(copy.dist).length)
    await expect.poll(() => page.evaluate(async () => (await navigator.serviceWorker.ready).waiting).catch(() => 'reloading')).toBeNull()
    await server.close()
    await page.reload()
    await expect(heading(page)).toHaveText(shown)
    copy.remove()
  })

  test('are asked for one by one where only a part is gone, and the host is asked for nothing else', async ({ page }) => {
    const asked: string[] = []
    const server = await serve(dist, 0, { seen: (path: string) => asked.push(path) })
    await page.goto(server.url)
    await installed(page)
    await empty(page, '.css')
    asked.length = 0
    await page.reload({ waitUntil: 'networkidle' })
    const files = asked.filter((path) => path !== '/sw.js')
    expect(files.length).toBeGreaterThan(0)
    for (const path of files) expect(path).toMatch(/\.css$/)
    await server.close()
  })
})

test.describe('a host', { tag: '@once' }, () => {
  test('that sends addresses on to others still gives the whole app, and none of that is kept', async ({ page }) => {
    // index.html is sent on to the folder by many hosts; so is the folder's name without its slash.
    const server = await serve(dist)
    const { origin } = new URL(server.url)
    await page.route(`${origin}/index.html`, (route) => route.fulfill({ status: 301, headers: { location: '/' } }))
    await page.goto(`${origin}/index.html`)
    await installed(page)
    await server.close()
    await page.goto(`${origin}/index.html`)
    await expect(heading(page)).toBeVisible()
    const redirected = await page.evaluate(async () => {
      const all = await Promise.all((await caches.keys()).map(async (name) => (await caches.open(name)).matchAll()))
      return all.flat().filter((answer) => answer.redirected || answer.type === 'opaqueredirect').length
    })
    expect(redirected).toBe(0)
  })

  test('that loses a file while the app is being installed installs nothing, and the app works on', async ({ page, trouble }) => {
    const copy = copyOfBuild()
    rmSync(join(copy.dist, 'icon.svg'))
    trouble.foresee(/./)
    const server = await serve(copy.dist)
    await page.goto(server.url)
    await expect(heading(page)).toBeVisible()
    await page.evaluate(() => console.error('seen'))
    await expect.poll(() => page.evaluate(() => caches.keys())).toEqual([])
    expect(await page.evaluate(() => navigator.serviceWorker.controller)).toBeNull()
    await server.close()
    copy.remove()
  })
})
