import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Page } from '@playwright/test'
import { launch } from '../../scripts/faults/chromium.mjs'
import { serve } from '../../scripts/serve.mjs'
import {
  addAdult,
  addFamily,
  daysFromNow,
  dist,
  goOn,
  goTo,
  gradeItem,
  idsOf,
  openFamily,
  openPractice,
  press,
  saved,
  startVisit,
  stepOf,
  text,
} from './steps.ts'
import { expect, test, watch } from './support.ts'

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const PRACTICE = 'plumbline-practice'
const HTML = '<img src=x onerror=alert(1)>'

/** All rows of a database as it lies there, by table; bytes as hex. */
const rowsOf = (page: Page, name: string) =>
  page.evaluate(async (database) => {
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => reject(request.error)
      })
    const db = await done(indexedDB.open(database))
    const tables: Record<string, string[]> = {}
    for (const table of [...db.objectStoreNames]) {
      const rows = await done(db.transaction(table).objectStore(table).getAll())
      const hex = (_: string, value: unknown) =>
        value instanceof Uint8Array ? [...value].map((byte) => byte.toString(16).padStart(2, '0')).join('') : value
      tables[table] = rows.map((row) => JSON.stringify(row, hex)).sort()
    }
    const { version } = db
    db.close()
    return { version, tables }
  }, name)

/** The pages that facts are kept in. Where the visit was left is noted in drafts as one moves about, so those may change. */
const pagesOf = async (page: Page) => (await rowsOf(page, PRACTICE)).tables.pages ?? []

/** The sentence stands at the field and in the summary, which has the focus. */
async function expectWrong(page: Page, field: string, sentence: string): Promise<void> {
  const summary = page.locator('.summary')
  await expect(summary).toBeFocused()
  await expect(summary.getByRole('link', { name: sentence, exact: true })).toBeVisible()
  const wrong = page
    .locator('.field--error')
    .filter({ has: page.locator(`#${field}`) })
    .locator('.field__error')
  await expect(wrong).toContainText(sentence)
  // It is read out with the field.
  await expect(page.locator(`[aria-describedby~="${await wrong.getAttribute('id')}"]`)).toHaveCount(1)
}

test.describe('what people type', { tag: '@once' }, () => {
  const texts = {
    emoji: '👩‍👧 Zoë 🏚️',
    'right to left': '\u202bשלום של Noor ‏مرحبا\u202c',
    'pasted HTML': HTML,
    'one long word': 'Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch',
  }
  for (const [kind, words] of Object.entries(texts)) {
    test(`${kind} stays the text that it was`, async ({ page }) => {
      const spoke: string[] = []
      page.on('dialog', (dialog) => {
        spoke.push(dialog.message())
        void dialog.dismiss()
      })
      await page.goto('./')
      await openPractice(page)
      await addFamily(page, `${words} F`)
      await page.getByLabel(text.family.childName).focus()
      // As it comes from the clipboard or from a keyboard of pictures.
      await page.keyboard.insertText(`${words} C`)
      await page.getByLabel(text.family.bornOn).fill(daysFromNow(-1_500))
      await press(button(page, text.common.save))
      await addAdult(page, `${words} A`, `${words} R`)
      await startVisit(page, 'core')
      const { caseId, visitId } = idsOf(page)
      await gradeItem(page, 4)
      await page.locator('#evidence').focus()
      await page.keyboard.insertText(`${words}\n  N`)
      await saved(page)
      await page.reload()
      await expect(page.locator('#evidence')).toHaveValue(`${words}\n  N`)

      /** As it stands in the page, not as it looks: what is cut short on the screen is whole for everybody who reads on. */
      const expectText = async (what: string) =>
        expect.poll(() => page.evaluate((each) => document.body.textContent?.includes(each), what), { message: what }).toBe(true)
      for (const [hash, what] of [
        ['#/', [`${words} C`, `${words} F`]],
        [`#/family/${caseId}`, [`${words} F`, `${words} C`, `${words} A`]],
        [`#/family/${caseId}/visit/${visitId}/read`, [`${words} C`, `${words} F`, `${words}\n  N`]],
      ] as const) {
        await goTo(page, hash)
        for (const each of what) await expectText(each)
        expect(await page.locator('img[src=x]').count()).toBe(0)
        const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
        expect(wide, `${hash} is wider than the screen`).toBeLessThanOrEqual(0)
      }
      expect(await page.title()).not.toContain(words)
      expect(spoke).toEqual([])
    })
  }

  test('a note of 20,000 characters is kept whole', async ({ page }) => {
    const digest = (words: string) => `${words.length} ${createHash('sha256').update(words).digest('hex')}`
    const line = 'Mould on both walls, “since Easter”.\n\tPetra: 𝄞 é e\u0301 👩‍👧  '
    const note = `${line.repeat(400)}${'.'.repeat(20_000)}`.slice(0, 20_000)
    await page.goto('./')
    await openPractice(page)
    await openFamily(page, 'Sam')
    await startVisit(page, 'core')
    const { caseId, visitId } = idsOf(page)
    await gradeItem(page, 4)
    await page.locator('#evidence').fill(note)
    await expect(page.getByText(text.visit.longNote(20_000))).toBeVisible()
    await saved(page)
    await page.reload()
    await expect.poll(async () => digest(await page.locator('#evidence').inputValue())).toBe(digest(note))
    // Confirmed it is a fact, and still the same.
    await goOn(page)
    await goTo(page, `#/family/${caseId}/visit/${visitId}/read`)
    await page.reload()
    await expect.poll(() => page.evaluate((words) => document.body.textContent?.includes(words), note)).toBe(true)
  })

  test('empty names and days that cannot be are told at the field, and nothing is written', async ({ page }) => {
    const { failures, family, plan } = text
    await page.goto('./')
    await openPractice(page)
    const before = await pagesOf(page)
    expect(before.length).toBeGreaterThan(1)

    await press(page.getByRole('link', { name: text.caseload.add }).first())
    for (const name of ['', '   ', '\u00a0\t']) {
      await page.getByLabel(family.nameLabel).fill(name)
      await press(button(page, family.next))
      await expectWrong(page, 'family-name', failures['empty-name']())
    }

    await openFamily(page, 'Sam')
    await press(page.getByRole('link', { name: family.addChild }).first())
    await press(button(page, text.common.save))
    await expectWrong(page, 'child-name', failures['empty-name']())
    await expectWrong(page, 'child-day', family.noDate.born)
    await page.getByLabel(family.childName).fill('Ada')
    const day = page.locator('#child-day')
    for (const [on, sentence] of [
      [daysFromNow(3), failures['birth-in-future']()],
      [daysFromNow(-19 * 366), failures['grown-up']()],
      ['0001-01-01', failures['impossible-date']()],
    ] as const) {
      await day.fill(on)
      await press(button(page, text.common.save))
      await expectWrong(page, 'child-day', sentence)
    }
    // A day that no month has: the field gives the form nothing.
    await day.fill('')
    await day.click()
    await page.keyboard.type('31022024')
    await press(button(page, text.common.save))
    await expectWrong(page, 'child-day', family.noDate.born)
    await press(page.getByRole('radio', { name: family.bornAnswer.expected }))
    await day.fill(daysFromNow(400))
    await press(button(page, text.common.save))
    await expectWrong(page, 'child-day', failures['due-too-far']())

    await openFamily(page, 'Sam')
    await press(page.getByRole('link', { name: family.addAdult }))
    await press(button(page, text.common.save))
    await expectWrong(page, 'adult-name', failures['empty-name']())

    await openFamily(page, 'Sam')
    await press(page.getByRole('link', { name: new RegExp(`^${family.start}|${family.startAnother}$`) }).first())
    const on = page.locator('#plan-on')
    for (const [given, sentence] of [
      ['', plan.noDate],
      [daysFromNow(3), failures['visit-in-future']()],
      [daysFromNow(-365 * 9), failures['birth-after-visit']('Sam')],
    ] as const) {
      await on.fill(given)
      await press(button(page, plan.start))
      await expectWrong(page, 'plan-on', sentence)
    }
    await on.fill(daysFromNow(0))
    const children = page.getByRole('group', { name: plan.children })
    for (const box of await children.getByRole('checkbox').all()) if (await box.isChecked()) await press(box)
    await press(button(page, plan.start))
    await expectWrong(page, 'plan-children', failures['no-children']())
    expect(await pagesOf(page)).toEqual(before)
  })

  test('a second baseline becomes a review by one tap', async ({ page }) => {
    await page.goto('./')
    await openPractice(page)
    const before = await pagesOf(page)
    await openFamily(page, 'Sam')
    await press(page.getByRole('link', { name: new RegExp(`^${text.family.start}|${text.family.startAnother}$`) }).first())
    await press(page.getByRole('radio', { name: text.grading.visitType.baseline, exact: true }))
    await press(button(page, text.plan.start))
    const [, sentence] = text.failures['second-baseline']('2026-01-01').split('2026')
    await expect(page.locator('.summary')).toBeFocused()
    await expect(page.locator('.summary')).toContainText(sentence ?? '')
    await expect(page.locator('.field--error').filter({ has: page.locator('#plan-type') })).toContainText(sentence ?? '')
    expect(await pagesOf(page)).toEqual(before)
    await press(button(page, text.plan.toReview))
    await expect(page.getByRole('radio', { name: text.grading.visitType.review, exact: true })).toBeChecked()
    await press(button(page, text.plan.start))
    await expect.poll(() => stepOf(page)).not.toBeNull()
    expect(await pagesOf(page)).toHaveLength(before.length + 1)
  })
})

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
      await openFamily(page, 'Sam')
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
    await openFamily(page, 'Sam')
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
    await openFamily(page, 'Sam')
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
