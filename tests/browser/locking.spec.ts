import type { Page } from '@playwright/test'
import { addChild, addFamily, gradeItem, lock, press, setUp, startVisit, takeOffered, text, unlock } from './steps.ts'
import { expect, test, withoutWorker } from './support.ts'

test.use(withoutWorker)

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { name })
const alan = { name: 'Alan', years: 4 } as const

/** From nothing to the first item of a core visit to the Ashdown family. */
async function firstVisit(page: Page) {
  const secrets = await setUp(page)
  await addFamily(page, 'Ashdown')
  await addChild(page, alan)
  await startVisit(page, 'core')
  return secrets
}

test('a forgotten passphrase: the recovery words open it, and the new one takes its place', { tag: '@once' }, async ({ page }) => {
  test.setTimeout(120_000)
  await page.goto('./')
  const { passphrase, recoveryWords } = await setUp(page)
  await addFamily(page, 'Ashdown')
  await addChild(page, alan)
  await lock(page)

  await press(button(page, text.start.unlock.forgotten))
  const { recover } = text.start
  await page.getByLabel(recover.words, { exact: true }).fill(recoveryWords.slice(0, 14).join(' '))
  const offered = await takeOffered(page)
  await press(button(page, recover.recover))
  await expect(page.getByText(recover.wrongCount(14)).first()).toBeVisible()
  await page.getByLabel(recover.words, { exact: true }).fill(recoveryWords.map((word, at) => `${at + 1}. ${word}`).join(', '))
  await press(button(page, recover.recover))
  await expect(page.getByRole('link', { name: new RegExp(`^${alan.name}`) })).toBeVisible({ timeout: 20_000 })

  await lock(page)
  await page.getByLabel(text.start.unlock.passphrase, { exact: true }).fill(passphrase)
  await press(button(page, text.start.unlock.unlock))
  await expect(page.getByText(text.start.unlock.wrong)).toBeVisible({ timeout: 20_000 })
  await unlock(page, offered)
  await expect(page.getByRole('link', { name: new RegExp(`^${alan.name}`) })).toBeVisible()
})

test('a wrong passphrase is told so, and the wait grows and outlives the page', { tag: '@once' }, async ({ page }) => {
  test.setTimeout(120_000)
  await page.clock.install()
  await page.goto('./')
  const { passphrase } = await setUp(page)
  await lock(page)
  const field = page.getByLabel(text.start.unlock.passphrase, { exact: true })
  const { unlock: words } = text.start
  const open = button(page, words.unlock)
  const waiting = page.getByText(/^Try again in/)
  const guess = async () => {
    await field.fill('not the words of this tablet')
    await press(open)
    // The words stay away while it is being tried, so these answer this try.
    await expect(page.getByText(words.wrong)).toBeVisible({ timeout: 20_000 })
  }
  await guess()
  await guess()
  await expect(waiting).toHaveCount(0)
  await guess()
  await expect(waiting).toHaveText(/[1-5] seconds?$/)
  await expect(open).toBeDisabled()

  // Ending the app does not shorten it.
  await page.reload()
  await field.fill(passphrase)
  await press(open)
  await expect(waiting).toHaveText(/[1-5] seconds?$/)
  await page.clock.fastForward('00:05')
  await expect(page.getByText(words.waitOver)).toBeVisible()
  await guess()
  await expect(waiting).toHaveText(/1[0-5] seconds$/)
  await page.clock.fastForward('00:15')
  await unlock(page, passphrase)
  await expect(heading(page, text.caseload.emptyTitle)).toBeVisible()
})

test('what is hidden in a hurry shows nothing, and comes back where it was after the passphrase', async ({ page }) => {
  test.setTimeout(120_000)
  await page.goto('./')
  const { passphrase } = await firstVisit(page)
  await gradeItem(page, 4)
  await page.getByLabel(text.visit.saw).fill('Mould on both walls')

  const hides = [() => press(button(page, text.common.hide)), () => page.keyboard.press('Escape').then(() => page.keyboard.press('Escape'))]
  for (const hide of hides) {
    await page.locator('h1').first().click()
    await hide()
    await expect(page).toHaveTitle(text.start.cover.title)
    await expect(page.getByText(text.start.cover.open)).toBeVisible()
    const look = () => page.evaluate(() => `${document.title} ${location.href} ${document.documentElement.innerHTML}`)
    // A page that is just being replaced by a fresh one answers nobody; what any of them shows counts.
    const seen = await look().catch(look)
    for (const secret of ['Alan', 'Ashdown', 'Mould', 'Robin']) expect(seen).not.toContain(secret)
    await press(page.getByText(text.start.cover.open))
    await expect(heading(page, text.start.unlock.title)).toBeVisible()
    await unlock(page, passphrase)
    await press(page.locator('a.carry'))
    await expect(page.locator('.grades input[value="4"]')).toBeChecked()
    await expect(page.getByLabel(text.visit.saw)).toHaveValue('Mould on both walls')
  }
})

test('left alone it warns, then locks; what was typed is there afterwards', { tag: '@once' }, async ({ page }) => {
  test.setTimeout(120_000)
  await page.clock.install()
  await page.goto('./')
  const { passphrase } = await firstVisit(page)
  await page.getByLabel(text.visit.saw).fill('Mould on both walls')
  await page.clock.runFor('04:40')
  const warning = page.getByRole('dialog', { name: text.start.lock.soon })
  await expect(warning).toBeVisible()
  await press(warning.getByRole('button', { name: text.start.lock.stay }))
  await expect(warning).toBeHidden()
  await page.clock.runFor('04:20')
  await expect(warning).toBeHidden()
  await page.clock.runFor('00:45')
  await expect(heading(page, text.start.unlock.title)).toBeVisible()
  expect(await page.content()).not.toContain('Alan')
  await unlock(page, passphrase)
  await press(page.locator('a.carry'))
  await expect(page.getByLabel(text.visit.saw)).toHaveValue('Mould on both walls')
})
