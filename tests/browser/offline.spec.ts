import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { headersFor } from '../../scripts/headers.mjs'
import { finish, keptFiles } from '../../scripts/offline.mjs'
import { serve } from '../../scripts/serve.mjs'
import { dist } from './dist.ts'
import { expect, installed, test } from './support.ts'
import { copyOfBuild } from './trial.ts'

test.describe('offline', { tag: '@once' }, () => {
  test('with the host gone the app opens again, in a new page too, with all its headers', async ({ page, context }) => {
    const server = await serve(dist)
    await page.goto(server.url)
    await installed(page)
    const shown = await page.getByRole('heading', { level: 1 }).innerText()
    await server.close()

    const again = await page.reload()
    expect(again?.fromServiceWorker()).toBe(true)
    expect(await again?.allHeaders()).toMatchObject(lower({ 'Content-Type': 'text/html; charset=utf-8', ...headersFor('') }))
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(shown)

    await page.close()
    const other = await context.newPage()
    await other.goto(`${server.url}a/deep/address`)
    expect(other.url()).toBe(server.url)
    await expect(other.getByRole('heading', { level: 1 })).toHaveText(shown)
  })

  test('every kept file comes from the device as it was built, with the headers that a host would send', async ({ page }) => {
    const server = await serve(dist)
    await page.goto(server.url)
    await installed(page)
    await server.close()
    for (const path of keptFiles(dist)) {
      const answer = await page.evaluate(async (url) => {
        const response = await fetch(url)
        const text = btoa(Array.from(new Uint8Array(await response.arrayBuffer()), (byte) => String.fromCharCode(byte)).join(''))
        return { text, headers: Object.fromEntries(response.headers) }
      }, path)
      expect(answer.text, path).toBe(readFileSync(`${dist}/${path}`).toString('base64'))
      expect(answer.headers, path).toMatchObject(lower(headersFor(path)))
    }
  })

  test('nothing is asked of the host any more, and what is not of this build is refused', async ({ page, trouble }) => {
    const asked: string[] = []
    const copy = copyOfBuild()
    const server = await serve(copy.dist, 0, { seen: (path: string) => asked.push(path) })
    await page.goto(server.url)
    await installed(page)
    copy.write('assets/smuggled.js', 'document.title = "smuggled"')
    asked.length = 0
    trouble.foresee(/smuggled/)
    await page.reload({ waitUntil: 'networkidle' })
    await page.evaluate(() => import(`${document.baseURI}assets/smuggled.js`).catch(() => {}))
    expect(await page.title()).not.toBe('smuggled')
    expect(asked.filter((path) => path !== '/sw.js')).toEqual([])
    await server.close()
    copy.remove()
  })

  test('an update fetches only what changed, waits to be asked, and leaves nothing of the old build', async ({ page }) => {
    const asked: string[] = []
    const copy = copyOfBuild()
    const server = await serve(copy.dist, 0, { seen: (path: string) => asked.push(path) })
    await page.goto(server.url)
    await installed(page)
    const before = await cacheNames(page)

    copy.write('icon.svg', `${copy.read('icon.svg')}\n`)
    await finish(copy.dist)
    asked.length = 0
    await page.evaluate(async () => (await navigator.serviceWorker.ready).update())
    await expect.poll(() => page.evaluate(async () => Boolean((await navigator.serviceWorker.ready).waiting))).toBe(true)
    expect([...asked].sort()).toEqual(['/icon.svg', '/sw.js'])
    expect(await cacheNames(page)).toHaveLength(2)

    // The page itself may reload at once when it is told; what counts is what is left afterwards.
    await page.evaluate(async () => (await navigator.serviceWorker.ready).waiting?.postMessage({ type: 'SKIP_WAITING' })).catch(() => {})
    await expect.poll(() => cacheNames(page).catch(() => before)).toHaveLength(1)
    await expect.poll(() => cacheNames(page).catch(() => before)).not.toEqual(before)
    await server.close()
    copy.remove()
  })

  test('half a deployment never becomes the app', async ({ page }) => {
    const copy = copyOfBuild()
    const server = await serve(copy.dist)
    await page.goto(server.url)
    await installed(page)
    const before = await cacheNames(page)
    copy.write('icon.svg', `${copy.read('icon.svg')}\n`)
    await finish(copy.dist)
    copy.write('icon.svg', 'a login page of the network')
    const states = await page.evaluate(async () => {
      const registration = await navigator.serviceWorker.ready
      registration.update().catch(() => {})
      await new Promise((done) => registration.addEventListener('updatefound', done, { once: true }))
      const worker = registration.installing
      await new Promise((done) => worker?.addEventListener('statechange', done, { once: true }))
      return [worker?.state, registration.active?.state]
    })
    expect(states).toEqual(['redundant', 'activated'])
    expect(await cacheNames(page)).toEqual(before)
    await server.close()
    copy.remove()
  })

  test('it can be installed', async ({ page, context }) => {
    await page.goto('./')
    await installed(page)
    const devtools = await context.newCDPSession(page)
    const manifest = await devtools.send('Page.getAppManifest')
    expect(manifest.errors).toEqual([])
    const { installabilityErrors } = await devtools.send('Page.getInstallabilityErrors')
    expect(installabilityErrors.filter(({ errorId }) => errorId !== 'in-incognito')).toEqual([])
  })
})

const cacheNames = (page: Page) => page.evaluate(() => caches.keys())
const lower = (headers: Record<string, string>) =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]))
