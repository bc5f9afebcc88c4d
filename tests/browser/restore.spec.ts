import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { addChild, addFamily, answersOf, gradeItem, idsOf, itemName, press, setUp, startVisit, stepOf, text, unlock } from './steps.ts'
import { axe, expect, test, withoutWorker } from './support.ts'

test.use(withoutWorker)

const words = text.restore
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name })

/** The records go behind the app's back, as they do when a browser clears a database. The page that is open hears of it. */
const clearRecords = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<void>((done, fail) => {
        const going = indexedDB.deleteDatabase('plumbline')
        going.onsuccess = () => done()
        going.onerror = () => fail(going.error)
      }),
  )

test('records that the browser lost come back from the second copy, and from a rescue file on another tablet', { tag: '@once' }, async ({
  page,
  browser,
}) => {
  await page.goto('./')
  const { passphrase } = await setUp(page)
  await addFamily(page, 'Ashdown')
  await addChild(page, { name: 'Alan', years: 7 })
  await startVisit(page, 'core')
  const item = itemName(stepOf(page) ?? '')
  await gradeItem(page, 4)
  const { caseId, visitId } = idsOf(page)
  const isThere = async (on: Page) => expect((await answersOf(on, caseId, visitId)).get(item)?.grade).toBe(4)

  // Without the key, from the lock screen.
  await page.goto('./')
  await expect(heading(page, text.start.unlock.title)).toBeVisible()
  await press(page.locator('summary', { hasText: words.rescue.locked }))
  const [file] = await Promise.all([page.waitForEvent('download'), press(button(page, words.rescue.save))])
  expect(file.suggestedFilename()).toMatch(/^plumbline-rescue\.\w+$/)
  const rescued = await file.path()
  expect(readFileSync(rescued, 'latin1')).not.toMatch(/Alan|Ashdown|Vale/)
  await expect(page.getByText(words.rescue.saved(1))).toBeVisible()
  expect(await axe(page)).toEqual([])

  await clearRecords(page)
  await page.reload()
  await expect(heading(page, words.titleCopy)).toBeVisible()
  await expect(page.getByText(words.known.nothing, { exact: true })).toBeVisible()
  expect(await axe(page)).toEqual([])
  await press(button(page, words.ways.copy.bring))
  await expect(heading(page, words.back.title)).toBeFocused()
  await press(button(page, words.back.goOn))
  await unlock(page, passphrase)
  await isThere(page)

  // A tablet on which nothing was ever set up.
  const other = await browser.newContext({ baseURL: new URL(page.url()).origin })
  const fresh = await other.newPage()
  await fresh.goto('./')
  await press(button(fresh, text.start.welcome.restore))
  await expect(heading(fresh, words.here.title)).toBeVisible()
  await fresh.locator('input[type=file]').setInputFiles({ name: 'list.txt', mimeType: 'text/plain', buffer: Buffer.from('eggs') })
  await expect(fresh.getByRole('alert')).toContainText(words.failed['not-a-rescue'])
  await fresh.locator('input[type=file]').setInputFiles(rescued)
  await expect(heading(fresh, words.back.title)).toBeVisible()
  expect(await axe(fresh)).toEqual([])
  await press(button(fresh, words.back.goOn))
  await unlock(fresh, passphrase)
  await isThere(fresh)
  await other.close()
})

test('a screen that breaks while it paints shows nothing of a family, and goes on where it was saved', { tag: '@once' }, async ({
  page,
}) => {
  await page.goto('./')
  await press(page.getByRole('button', { name: text.start.welcome.practice }))
  await expect(page.getByRole('link', { name: 'Sam' }).first()).toBeVisible()
  await page.evaluate(() => {
    // The next icon that is painted breaks, and no other.
    const map = Array.prototype.map
    Array.prototype.map = function (this: unknown[], ...given: unknown[]) {
      const isIcon = Array.isArray(this[0]) && this[0].length === 2 && typeof this[0][0] === 'string'
      if (!isIcon) return Reflect.apply(map, this, given) as unknown[]
      Array.prototype.map = map
      throw new TypeError('of Sam')
    } as typeof map
    location.hash = '#/settings'
  })
  const { broken } = text.start
  await expect(heading(page, broken.title)).toBeFocused()
  await expect(page.getByText(broken.saved)).toBeVisible()
  await expect(page.getByText('Sam')).toHaveCount(0)
  await expect(button(page, words.rescue.save)).toBeVisible()
  expect(await axe(page)).toEqual([])
  await press(button(page, broken.goOn))
  await expect(page.getByRole('link', { name: 'Sam' }).first()).toBeVisible()
})
