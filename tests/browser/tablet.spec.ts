import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Page } from '@playwright/test'
import { launch } from '../../scripts/faults/chromium.mjs'
import { serve } from '../../scripts/serve.mjs'
import { PRACTICE, pagesOf, rowsOf } from './rows.ts'
import { toFamily } from './practice-steps.ts'
import { addAdult, dist, goTo, gradeItem, idsOf, openPractice, press, saved, startVisit, text } from './steps.ts'
import { expect, test, watch } from './support.ts'

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })

test.describe('what the tablet does', { tag: ['@once', '@faults'] }, () => {
  test('a full tablet is told, nothing is called saved, and trying again saves it', async () => {
    test.setTimeout(240_000)
    const server = await serve(dist)
    const profile = mkdtempSync(join(tmpdir(), 'plumbline-full-'))
    const { endpoint, kill } = await launch(profile)
    try {
      const browser = await chromium.connectOverCDP(endpoint)
      const context = browser.contexts()[0]!
      const trouble = await watch(context)
      const page = context.pages()[0]!
      const session = await context.newCDPSession(page)
      const origin = new URL(server.url).origin
      const room = (quotaSize: number) => session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize })
      // Before the first opening: an allowance that was asked for once is remembered for half a minute.
      await room(50_000_000)
      await page.goto(server.url)
      await openPractice(page)
      await toFamily(page, 'Sam')
      await startVisit(page, 'core')
      await gradeItem(page, 2)
      const { caseId, visitId } = idsOf(page)

      await room(1)
      const told = page.locator('.saved').getByText(text.failures['storage-full']())
      let grade = 2
      // What was allowed before still is for half a minute.
      await expect
        .poll(
          async () => {
            grade = grade === 4 ? 3 : 4
            await press(page.locator(`.grades input[value="${grade}"]`))
            return told.isVisible()
          },
          { timeout: 90_000, intervals: [1_000] },
        )
        .toBe(true)
      const nothingSaid = async () => {
        await expect(page.locator(`.grades input[value="${grade}"]`)).toBeChecked()
        await expect(page.locator('[data-state=saved], [data-state=saving]')).toHaveCount(0)
        await expect(page.getByText(/^Saved/)).toHaveCount(0)
        await expect(told).toBeVisible()
      }
      await nothingSaid()
      await press(button(page, text.common.tryAgain))
      await nothingSaid()
      await page.locator('#evidence').fill('Mould on both walls')
      await page.waitForTimeout(1_000)
      await nothingSaid()
      await press(page.locator('.dock__end .btn').last())
      await page.waitForTimeout(500)
      await nothingSaid()
      await expect(page.locator('#evidence')).toHaveValue('Mould on both walls')

      await room(50_000_000)
      await press(button(page, text.common.tryAgain))
      await saved(page)
      await expect(told).toHaveCount(0)
      await page.reload()
      await goTo(page, `#/family/${caseId}/visit/${visitId}`)
      await expect(page.locator(`.grades input[value="${grade}"]`)).toBeChecked()
      await expect(page.locator('#evidence')).toHaveValue('Mould on both walls')
      trouble.check()
    } finally {
      await kill()
      await server.close()
      rmSync(profile, { recursive: true, force: true })
    }
  })

  test('a damaged page is named, the rest is shown, and it stays where it is', async ({ page }) => {
    await page.goto('./')
    await openPractice(page)
    await toFamily(page, 'Sam')
    const before = await pagesOf(page)
    await addAdult(page, 'Wilfred', 'neighbour')
    const fresh = (await pagesOf(page)).filter((row) => !before.includes(row))
    expect(fresh).toHaveLength(1)
    const { id } = JSON.parse(fresh[0] ?? '') as { id: string }
    const size = await page.evaluate(flip, { database: PRACTICE, id })
    const damaged = (await pagesOf(page)).find((row) => row.includes(id))
    expect(damaged).not.toBe(fresh[0])

    await page.reload()
    await expect(page.getByText(text.family.damagedTitle)).toBeVisible()
    await expect(page.getByText(text.family.damaged(1, text.family.bytes(size)))).toBeVisible()
    await expect(page.getByText('Sam').first()).toBeVisible()
    await expect(page.getByText('Wilfred')).toHaveCount(0)
    await goTo(page, '#/')
    await expect(page.getByText(text.caseload.damaged(1))).toBeVisible()

    // Writing on and tidying up leave it alone.
    await toFamily(page, 'Sam')
    await addAdult(page, 'Wilma', 'neighbour')
    await startVisit(page, 'core')
    await gradeItem(page, 2)
    const { caseId, visitId } = idsOf(page)
    await goTo(page, `#/family/${caseId}/visit/${visitId}/finish`)
    await press(button(page, text.visit.sign))
    await expect(page.getByRole('heading', { name: text.read.signature })).toBeVisible()
    await expect.poll(async () => (await pagesOf(page)).includes(damaged ?? '')).toBe(true)
    await goTo(page, `#/family/${caseId}`)
    await expect(page.getByText(text.family.damagedTitle)).toBeVisible()
    await expect(page.getByText('Wilma').first()).toBeVisible()
  })

  test('records of a newer app are refused in words, and nothing is written', async ({ page }) => {
    // A page of the same origin without the app.
    await page.route('**/bare.html', (route) => route.fulfill({ contentType: 'text/html', body: '<link rel="icon" href="data:,">' }))
    await page.goto('./bare.html')
    await page.evaluate(newer, 'plumbline')
    const before = await rowsOf(page, 'plumbline')
    expect(before.version).toBe(20)
    await page.goto('./')
    const { newer: words, practice } = text.start.refused
    await expect(page.getByRole('heading', { name: words.title })).toBeVisible()
    await expect(page.getByText(words.what)).toBeVisible()
    await expect(page.getByText(words.todo)).toBeVisible()
    expect(await rowsOf(page, 'plumbline')).toEqual(before)
    expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([])

    // Where the app has written itself before, and a newer one since.
    await press(button(page, practice))
    await expect(page.getByRole('link', { name: 'Sam' }).first()).toBeVisible()
    await page.evaluate(newer, PRACTICE)
    await expect(page.getByText(text.start.trouble.frozen)).toBeVisible()
    const later = await rowsOf(page, PRACTICE)
    expect(later.tables.pages?.length).toBeGreaterThan(1)
    await page.goto('./')
    await expect(page.getByRole('heading', { name: words.title })).toBeVisible()
    expect(await rowsOf(page, PRACTICE)).toEqual(later)
  })
})

/** Runs in the page: the database one version on, with a row that this app does not know. */
async function newer(database: string): Promise<void> {
  const db = await new Promise<IDBDatabase>((done, fail) => {
    const opening = indexedDB.open(database, 20)
    opening.onupgradeneeded = () => opening.result.createObjectStore('later', { autoIncrement: true }).add('of a newer app')
    opening.onsuccess = () => done(opening.result)
    opening.onerror = () => fail(opening.error)
  })
  db.close()
}

/** Runs in the page: one bit in the middle of a sealed page turned over. Its size in bytes. */
async function flip({ database, id }: { database: string; id: string }): Promise<number> {
  const done = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve) => request.addEventListener('success', () => resolve(request.result)))
  const db = await done(indexedDB.open(database))
  const pages = db.transaction('pages', 'readwrite', { durability: 'strict' }).objectStore('pages')
  const row = (await done(pages.get(id))) as { sealed: Uint8Array }
  const middle = row.sealed.length >> 1
  row.sealed[middle] = (row.sealed[middle] ?? 0) ^ 1
  await done(pages.put(row))
  db.close()
  return row.sealed.length
}
