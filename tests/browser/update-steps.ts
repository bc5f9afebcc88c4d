import { rmSync } from 'node:fs'
import { join } from 'node:path'
import type { BrowserContext, Page } from '@playwright/test'
import { finish } from '../../scripts/offline.mjs'
import { serve } from '../../scripts/serve.mjs'
import { text } from './steps.ts'
import { expect } from './support.ts'
import { copyOfBuild } from './trial.ts'

/** What can be wrong with what the host gives while a newer version is put there. */
export const FAULTS = ['half', 'missing file', 'missing worker', 'captive portal'] as const
export type Fault = (typeof FAULTS)[number]

const PORTAL = '<!doctype html><title>Free wireless</title><h1>Please accept the terms</h1>'
const PAGE = 'index.html'
const ICON = 'icon.svg'
/** The files in which the two builds differ. */
const DIFFER = [PAGE, ICON, 'sw.js'] as const

/** A host on which two versions of the app lie in turn. They differ by what the page says of itself, and by a picture. */
export async function twoBuilds() {
  const copy = copyOfBuild()
  const [page, icon] = [copy.read(PAGE), copy.read(ICON)]
  const builds: Record<string, Record<string, string>> = {}
  for (const name of ['one', 'two']) {
    copy.write(PAGE, page.replace('</head>', `<meta name="build" content="${name}"></head>`))
    copy.write(ICON, `${icon}<!-- ${name} -->`)
    await finish(copy.dist)
    builds[name] = Object.fromEntries(DIFFER.map((path) => [path, copy.read(path)]))
  }
  const put = (name: string) => {
    for (const [path, content] of Object.entries(builds[name] ?? {})) copy.write(path, content)
  }
  put('one')
  const server = await serve(copy.dist)
  return {
    url: server.url,
    /** The whole of that build lies on the host. */
    put,
    /** That build is on its way to the host, and something about it is wrong. */
    putWrong(name: string, fault: Fault) {
      const other = name === 'one' ? 'two' : 'one'
      put(name)
      if (fault === 'half') copy.write(PAGE, builds[other]?.[PAGE] ?? '')
      if (fault === 'captive portal') copy.write(PAGE, PORTAL)
      if (fault === 'missing file') rmSync(join(copy.dist, ICON))
      if (fault === 'missing worker') {
        put(other)
        rmSync(join(copy.dist, 'sw.js'))
      }
    },
    async close() {
      await server.close()
      copy.remove()
    },
  }
}

/** Each tab of this context opens the practice families, which need no passphrase. */
export const inPractice = (context: BrowserContext) =>
  context.addInitScript(() => {
    if (location.protocol === 'about:') return
    sessionStorage.setItem('plumbline.space', 'practice')
    // How often this tab began anew.
    sessionStorage.setItem('loads', String(Number(sessionStorage.getItem('loads') ?? 0) + 1))
  })

/** Which version a tab runs; null while it is being loaded. */
export const versionOf = (page: Page): Promise<string | null> =>
  page.evaluate(() => document.querySelector<HTMLMetaElement>('meta[name=build]')?.content ?? null).catch(() => null)

/** The screen of a tab is there, whatever it is. */
export const isShown = (page: Page) => expect(page.locator('h1').first()).toBeVisible({ timeout: 40_000 })

/** The field of the supervision note, which is sealed as it is typed. */
export const noteOf = (page: Page) => page.getByLabel(text.supervision.form.decisions, { exact: true })

/** Asks the host for a newer version; true where one is there whole and waits. */
export const lookForNewer = (page: Page): Promise<boolean> =>
  page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready
    const found = new Promise<ServiceWorker | null>((done) => {
      registration.addEventListener('updatefound', () => done(registration.installing), { once: true })
      setTimeout(() => done(null), 3_000)
    })
    const failed = await registration.update().then(
      () => false,
      () => true,
    )
    const worker = failed ? null : await found
    while (worker?.state === 'installing') await new Promise((done) => setTimeout(done, 20))
    return registration.waiting !== null
  })

/** The button that brings the newer version, pressed; what came of it. */
export async function pressUpdate(page: Page): Promise<void> {
  await page.getByRole('button', { name: text.start.update.now, exact: true }).click()
}
