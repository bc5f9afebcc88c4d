import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BrowserContext, chromium, type Page } from '@playwright/test'
import { launch } from '../../scripts/faults/chromium.mjs'
import { addChild, addFamily, idsOf, itemsFor, setUp, startVisit } from './steps.ts'
import { installed, type Trouble, watch } from './support.ts'
import { shortOfMemory } from './tampering.ts'

const child = { name: 'Alan', years: 7 } as const

/** The items that the prepared visit asks about. */
export const CODES = itemsFor('core', child).map(({ code }) => code)

/** One browser of its own with the app in it. */
export interface Life {
  readonly context: BrowserContext
  page: Page
  readonly trouble: Trouble
  /** No process is left, as after a crash. What it says afterwards is not heard. */
  kill(): Promise<void>
  /** Closed as a person closes it: what the browser wants to keep is written. */
  close(): Promise<void>
}

/** The browser on that profile, with the app opened. `before` is done to it before the app's first line runs. */
export async function open(
  profile: string,
  url: string,
  before?: (context: BrowserContext, page: Page) => Promise<unknown>,
): Promise<Life> {
  const launched = await launch(profile)
  const browser = await chromium.connectOverCDP(launched.endpoint)
  const [context] = browser.contexts()
  if (!context) throw new Error('a browser without a context')
  const trouble = await watch(context)
  const page = context.pages()[0] ?? (await context.newPage())
  await before?.(context, page)
  await page.goto(url)
  return {
    context,
    page,
    trouble,
    async kill() {
      await launched.kill()
      void browser.close().catch(() => {})
    },
    async close() {
      const session = await browser.newBrowserCDPSession()
      const gone = new Promise((done) => browser.once('disconnected', done))
      await session.send('Browser.close').catch(() => {})
      await gone
      await launched.kill()
    },
  }
}

/** A tablet with a family, a child and a visit begun, to be copied as often as one likes. */
export interface Prepared {
  /** Where its app is. */
  readonly url: string
  readonly passphrase: string
  readonly ids: { readonly caseId: string; readonly visitId: string }
  /** The profile folder, made there from it. */
  copyTo(path: string): string
  remove(): void
}

/** Set up once, as a person would, and closed: setting up takes most of the time of a short campaign. */
export async function prepare(url: string): Promise<Prepared> {
  const folder = mkdtempSync(join(tmpdir(), 'plumbline-prepared-'))
  // What is put to the test is not how dear a guess is, and each life begins with the passphrase.
  const life = await open(folder, url, shortOfMemory)
  try {
    await installed(life.page)
    const { passphrase } = await setUp(life.page)
    await addFamily(life.page, 'Ashdown')
    await addChild(life.page, child)
    await startVisit(life.page, 'core')
    const ids = idsOf(life.page)
    life.trouble.check()
    await life.close()
    const copyTo = (path: string) => {
      cpSync(folder, path, { recursive: true, filter: (from) => !/\/Singleton\w+$/.test(from) })
      return path
    }
    return { url, passphrase, ids, copyTo, remove: () => rmSync(folder, { recursive: true, force: true }) }
  } catch (error) {
    await life.kill()
    rmSync(folder, { recursive: true, force: true })
    throw error
  }
}

/** A folder to put a profile in; it goes with `remove()`. */
export function scratch() {
  const folder = mkdtempSync(join(tmpdir(), 'plumbline-profile-'))
  return { path: join(folder, 'profile'), remove: () => rmSync(folder, { recursive: true, force: true }) }
}
