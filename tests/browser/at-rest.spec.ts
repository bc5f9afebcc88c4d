import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { deflateRawSync, deflateSync, gzipSync } from 'node:zlib'
import { chromium, type Locator, type Page } from '@playwright/test'
import { launch } from '../../scripts/faults/chromium.mjs'
import { serve } from '../../scripts/serve.mjs'
import { type Canaries, copyOf, filesIn, scan, word } from './remains.ts'
import { daysFromNow, dist, goOn, goTo, idsOf, lock, press, saved, setUp, sign, startVisit, text, unlock } from './steps.ts'
import { expect, installed, test, watch } from './support.ts'

async function open(profile: string, url: string) {
  const { endpoint, kill } = await launch(profile)
  const browser = await chromium.connectOverCDP(endpoint)
  const [context] = browser.contexts()
  if (!context) throw new Error('a browser without a context')
  const trouble = await watch(context)
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

/** Key by key: browsers remember for the next time what was typed, not what a script put in. */
async function type(field: Locator, words: string): Promise<void> {
  await field.click()
  await field.press('ControlOrMeta+a')
  await field.pressSequentially(words)
}

/** A family, a signed visit and a second one that is left in the middle of a sentence. Every field that takes words gets some. */
async function work(page: Page, names: Canaries): Promise<void> {
  const { family, visit } = text
  const of = (what: string) => names[what] ?? ''
  await press(page.getByRole('link', { name: text.caseload.add }).first())
  await type(page.getByLabel(family.nameLabel), of('family'))
  await press(button(page, family.next))
  await type(page.getByLabel(family.childName), of('child'))
  await page.getByLabel(family.bornOn).fill(daysFromNow(-1_500))
  await press(button(page, text.common.save))
  await press(page.getByRole('link', { name: family.addAdult }))
  await type(page.getByLabel(family.adultName), of('adult'))
  await type(page.getByLabel(family.relation), of('relation'))
  await press(button(page, text.common.save))
  await expect(page.getByText(of('adult')).first()).toBeVisible()

  await startVisit(page, 'core')
  const { caseId, visitId } = idsOf(page)
  await press(page.locator('.grades input[value="4"]'))
  await type(page.getByLabel(visit.saw), of('evidence'))
  await type(page.getByLabel(visit.since), of('since when'))
  await saved(page)
  await goOn(page)
  await press(page.locator('.grades input[value="cant"]'))
  await press(page.getByRole('radio', { name: text.grading.notSeenReason['not-seen-today'] }))
  await type(page.getByLabel(visit.cantNote), of('why not graded'))
  await saved(page)
  await goTo(page, new URL(page.url()).hash.replace(/[^/]+$/, 'child'))
  await press(page.getByRole('group', { name: visit.seen(of('child')) }).getByRole('radio', { name: visit.no }))
  await type(page.getByLabel(visit.whyNotSeen), of('why not seen'))
  await type(page.getByLabel(visit.voice), of('the child’s words'))
  await saved(page)
  await goTo(page, `#/family/${caseId}/visit/${visitId}/finish`)
  await sign(page)
  await expect(page.getByText(of('the child’s words'))).toBeVisible()

  await goTo(page, '#/')
  await type(page.getByRole('searchbox'), of('child'))
  await goTo(page, `#/family/${caseId}`)
  await startVisit(page, 'core')
  await type(page.getByLabel(visit.saw), of('draft'))
  await saved(page)
}

test.describe('at rest', { tag: ['@once', '@faults'] }, () => {
  test('nothing that was entered lies on the disk for others to read', async () => {
    test.setTimeout(300_000)
    const server = await serve(dist)
    const profile = mkdtempSync(join(tmpdir(), 'plumbline-rest-'))
    const what = ['practitioner', 'agency', 'family', 'child', 'adult', 'relation', 'evidence', 'since when', 'why not graded']
    what.push('why not seen', 'the child’s words', 'draft')
    const names: Canaries = Object.fromEntries(what.map((each) => [each, word()]))
    let browser = await open(profile, server.url)
    try {
      await installed(browser.page)
      const who = { name: names.practitioner ?? '', role: 'Health visitor', agency: names.agency ?? '' }
      const { passphrase, recoveryWords } = await setUp(browser.page, who)
      const secrets: Canaries = { passphrase, ...threes('passphrase', passphrase.split(' ')), ...threes('recovery words', recoveryWords) }
      await work(browser.page, names)
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

      // It was the right folder: with the passphrase all of it is there.
      expect(titles(profile)).toContain('Plumbline')
      browser = await open(profile, server.url)
      await unlock(browser.page, passphrase)
      await expect(browser.page.getByText(names.child ?? '').first()).toBeVisible()
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
    const browser = await open(profile, server.url)
    try {
      // The app must be done with the page, or it would take its own title and body back.
      await expect(browser.page.getByRole('button', { name: text.start.welcome.setUp })).toBeVisible()
      await browser.page.evaluate(plant, { storage: of('storage'), title: of('title'), rows })
      await type(browser.page.locator('#typed'), of('typed'))
      await browser.page.waitForTimeout(SETTLING_MS)
      await browser.close()
      const found = report('control', scan(profile, planted))
      for (const [what, how] of Object.entries({
        storage: 'UTF-8',
        title: 'UTF-',
        typed: 'UTF-16',
        hex: 'UTF-8 in hex',
        wide: 'UTF-16',
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
