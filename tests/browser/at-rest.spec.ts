import { randomBytes } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { deflateRawSync, deflateSync, gzipSync } from 'node:zlib'
import { chromium, type Page } from '@playwright/test'
import { launch } from '../../scripts/faults/chromium.mjs'
import { serve } from '../../scripts/serve.mjs'
import { SHARED_WORDS, watchKeys, workShared } from './canary-sharing.ts'
import { ENTERED, type, work } from './canary-work.ts'
import { type Canaries, copyOf, filesIn, scan, word } from './remains.ts'
import { rowsOf } from './rows.ts'
import { FOLDER, toShare, withPickers } from './sharing-steps.ts'
import { dist, goTo, lock, press, setUp, text, unlock } from './steps.ts'
import { expect, installed, test, watch } from './support.ts'

async function open(profile: string, url: string) {
  const { endpoint, kill } = await launch(profile)
  const browser = await chromium.connectOverCDP(endpoint)
  const [context] = browser.contexts()
  if (!context) throw new Error('a browser without a context')
  const trouble = await watch(context)
  await withPickers(context)
  await watchKeys(context)
  const page = context.pages()[0] ?? (await context.newPage())
  await page.goto(url)
  /** Closed as a person closes it: what the browser wants to keep is written. */
  const close = async () => {
    trouble.check()
    const session = await browser.newBrowserCDPSession()
    const gone = new Promise((done) => browser.once('disconnected', done))
    await session.send('Browser.close').catch(() => {})
    await gone
    await kill()
  }
  return { page, close, kill }
}

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })

/** Some seconds after something changed in a tab the browser writes it down, to restore the tab. */
const SETTLING_MS = 5_000

test.describe('at rest', { tag: ['@once', '@faults'] }, () => {
  test('nothing that was entered lies on the disk for others to read', async () => {
    test.setTimeout(480_000)
    const server = await serve(dist)
    const profile = mkdtempSync(join(tmpdir(), 'plumbline-rest-'))
    const what = ['practitioner', 'agency', ...ENTERED, ...SHARED_WORDS]
    const names: Canaries = Object.fromEntries(what.map((each) => [each, word()]))
    let browser = await open(profile, server.url)
    try {
      await installed(browser.page)
      const who = { name: names.practitioner ?? '', role: 'Health visitor', agency: names.agency ?? '' }
      const { passphrase, recoveryWords } = await setUp(browser.page, who)
      const secrets: Record<string, string | Buffer> = {
        passphrase,
        ...threes('passphrase', passphrase.split(' ')),
        ...threes('recovery words', recoveryWords),
      }
      const { caseId } = await work(browser.page, names)
      Object.assign(secrets, await workShared(browser.page, names, passphrase))
      await goTo(browser.page, `#/family/${caseId}`)
      const { tables } = await rowsOf(browser.page, 'plumbline')
      for (const key of ['aside', 'board', 'keys', 'packs', 'profile', 'sharing', 'target', 'team'])
        expect(tables.meta?.filter((row) => row.startsWith(`{"key":"${key}"`))).toHaveLength(1)
      // What the radios of an item are called: beside it stands whether each is picked.
      names['a grade'] = 'grade-PHY.1a'
      await browser.page.waitForTimeout(SETTLING_MS)

      const copy = copyOf(profile)
      const unlocked = report('unlocked', scan(copy, { ...names, ...secrets }))
      rmSync(copy, { recursive: true, force: true })
      await lock(browser.page)
      // Typed, shown and not sent off.
      await type(browser.page.getByLabel(text.start.unlock.passphrase, { exact: true }), passphrase)
      await press(button(browser.page, text.start.secret.show))
      await browser.page.waitForTimeout(SETTLING_MS)
      await browser.close()
      const closed = report('locked and closed', scan(profile, { ...names, ...secrets }))
      expect({ unlocked, closed }).toEqual({ unlocked: [], closed: [] })
      // What a browser keeps of a folder that was chosen cannot be sealed: its name, and that alone.
      const folder = report('the folder', scan(profile, { folder: FOLDER }))
      expect(folder).toContainEqual(expect.stringContaining('IndexedDB'))
      expect(folder.filter((place) => !/IndexedDB|File System/.test(place))).toEqual([])

      // It was the right folder: with the passphrase all of it is there.
      expect(titles(profile)).toContain('Plumbline')
      browser = await open(profile, server.url)
      await unlock(browser.page, passphrase)
      await expect(browser.page.getByText(names.child ?? '').first()).toBeVisible()
      await goTo(browser.page, '#/packs')
      await expect(browser.page.getByText(names['name of a pack'] ?? '').first()).toBeVisible()
      await goTo(browser.page, `#/family/${caseId}`)
      await expect(browser.page.locator('.happened')).toContainText(names.event ?? '')
      await expect(browser.page.getByText(text.alerts.lookedTitle(1))).toBeVisible()
      await toShare(browser.page)
      await expect(browser.page.getByText(text.share.save.place.folder(FOLDER))).toBeVisible()
      await expect(browser.page.getByText(names['name of the team'] ?? '')).toBeVisible()
    } finally {
      await browser.kill()
      await server.close()
      rmSync(profile, { recursive: true, force: true })
    }
  })

  test('control: what an app leaves in the open is found in every form', async () => {
    const server = await serve(dist)
    const profile = mkdtempSync(join(tmpdir(), 'plumbline-plain-'))
    const planted: Canaries = Object.fromEntries(
      ['storage', 'title', 'hex', 'base64', 'gzip', 'zlib', 'raw deflate', 'wide', 'typed'].map((each) => [each, word()]),
    )
    const of = (what: string) => planted[what] ?? ''
    const long = (what: string) => Buffer.from(`{"name":"${of(what)}","note":"the same words, and the same words again"}`)
    const rows: (string | number[])[] = [
      long('hex').toString('hex'),
      ...[0, 1, 2].map((at) => Buffer.from(' '.repeat(at) + of('base64')).toString('base64')),
    ]
    rows.push([...gzipSync(long('gzip'))], [...deflateSync(long('zlib'))], [...deflateRawSync(long('raw deflate'))], `“${of('wide')}”`)
    const key = randomBytes(32)
    rows.push([...key])
    const browser = await open(profile, server.url)
    try {
      // The app must be done with the page, or it would take its own title and body back.
      await expect(browser.page.getByRole('button', { name: text.start.welcome.setUp })).toBeVisible()
      await browser.page.evaluate(plant, { storage: of('storage'), title: of('title'), rows })
      await type(browser.page.locator('#typed'), of('typed'))
      await browser.page.waitForTimeout(SETTLING_MS)
      await browser.close()
      const found = report('control', scan(profile, { ...planted, key }))
      for (const [what, how] of Object.entries({
        storage: 'UTF-8',
        title: 'UTF-',
        typed: 'UTF-16',
        hex: 'UTF-8 in hex',
        wide: 'UTF-16',
        key: 'bytes',
      })) {
        expect(found).toContainEqual(expect.stringContaining(`${what} as ${how}`))
      }
      for (const offset of [0, 1, 2]) expect(found).toContainEqual(expect.stringContaining(`base64 as UTF-8 in base64, offset ${offset}`))
      for (const how of ['gzip', 'zlib', 'raw deflate']) expect(found).toContainEqual(expect.stringContaining(`${how} as UTF-8, ${how}`))
    } finally {
      await browser.kill()
      await server.close()
      rmSync(profile, { recursive: true, force: true })
    }
  })
})

/** Each three words in a row: the whole may be cut, and single words stand in dictionaries. */
const threes = (name: string, words: readonly string[]): Canaries =>
  Object.fromEntries(words.slice(2).map((_, at) => [`${name} ${at + 1} to ${at + 3}`, words.slice(at, at + 3).join(' ')]))

/** What the history of the browser holds, as it lies there. */
const titles = (profile: string) =>
  filesIn(profile)
    .filter((path) => basename(path).startsWith('History'))
    .map((path) => readFileSync(join(profile, path), 'latin1'))
    .join('\n')

function report(when: string, { found, files, size }: ReturnType<typeof scan>): string[] {
  console.log(`${when}: ${found.length} found in ${files} files, ${Math.round(size / 1_000_000)} MB`)
  return found
}

/** Runs in the page: leaves words about as careless apps do. */
async function plant({ storage, title, rows }: { storage: string; title: string; rows: (string | number[])[] }): Promise<void> {
  localStorage.setItem('name', storage)
  history.pushState(null, '', '#plain')
  document.title = title
  document.body.replaceChildren(Object.assign(document.createElement('textarea'), { id: 'typed' }))
  const database = await new Promise<IDBDatabase>((done) => {
    const opening = indexedDB.open('plain', 1)
    opening.onupgradeneeded = () => opening.result.createObjectStore('rows', { autoIncrement: true })
    opening.onsuccess = () => done(opening.result)
  })
  const writing = database.transaction('rows', 'readwrite', { durability: 'strict' })
  for (const row of rows) writing.objectStore('rows').add(typeof row === 'string' ? row : new Uint8Array(row))
  await new Promise((done) => {
    writing.oncomplete = done
  })
  database.close()
}
