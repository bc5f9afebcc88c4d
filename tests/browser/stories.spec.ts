import type { Page } from '@playwright/test'
import type { Grade } from '../../src/core/instrument.ts'
import { serve } from '../../scripts/serve.mjs'
import { expect, installed, test } from './support.ts'
import {
  addAdult,
  addChild,
  addFamily,
  answersOf,
  cantGrade,
  dist,
  goOn,
  gradeItem,
  idsOf,
  itemName,
  itemsFor,
  lock,
  openFamily,
  openPractice,
  press,
  saved,
  setUp,
  sign,
  startVisit,
  stepOf,
  takeOffered,
  text,
  unlock,
  writeEvidence,
} from './steps.ts'

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

test('a first visit graded offline', async ({ page }) => {
  test.setTimeout(180_000)
  const server = await serve(dist)
  await page.goto(server.url)
  await installed(page)
  await server.close()
  await page.reload()

  await setUp(page)
  await addFamily(page, 'Ashdown')
  await addChild(page, alan)
  await addAdult(page, 'Petra', 'mother')
  await startVisit(page, 'core')
  const { caseId, visitId } = idsOf(page)

  const items = itemsFor('core', alan)
  expect(items.length).toBeGreaterThan(20)
  const given = new Map<string, { grade: Grade | null; words: string }>()
  for (const [at, { code }] of items.entries()) {
    await expect(page).toHaveURL(new RegExp(`${code}$`))
    const name = itemName(code)
    await expect(heading(page, name)).toBeVisible()
    const grade = at === 1 ? null : (((at % 5) + 1) as Grade)
    const words = `Seen in room ${at}`
    if (grade === null) await cantGrade(page, 'not-seen-today', 'Asleep in the bedroom, door kept shut.')
    else {
      await gradeItem(page, grade)
      if (grade >= 4) await writeEvidence(page, words)
    }
    given.set(name, { grade, words: grade !== null && grade >= 4 ? words : '' })
    await goOn(page)
  }

  await expect(heading(page, text.visit.childTitle(alan.name))).toBeVisible()
  await press(page.getByRole('group', { name: text.visit.seen(alan.name) }).getByRole('radio', { name: text.visit.yes }))
  await press(page.getByRole('group', { name: text.visit.alone(alan.name) }).getByRole('radio', { name: text.visit.aloneAnswer.yes }))
  await page.getByLabel(text.visit.voice).fill('“I sleep by the big window.”')
  await press(page.getByRole('radio', { name: text.visit.voiceKinds.words }))
  await saved(page)
  await goOn(page)
  await expect(page.getByText(text.visit.toDoNone)).toBeVisible()
  await sign(page)
  await expect(page.getByText('I sleep by the big window.')).toBeVisible()

  // From the disk, not from what the page remembers.
  const kept = await answersOf(page, caseId, visitId)
  expect(kept.size).toBe(items.length)
  for (const [name, { grade, words }] of given) {
    expect(kept.get(name)?.grade, name).toBe(grade)
    expect(kept.get(name)?.words, name).toContain(words)
  }
})

test('a review that got worse in one domain while the others improved', async ({ page }) => {
  await page.goto('./')
  await openPractice(page)
  await openFamily(page, 'Sam')
  await press(page.getByRole('link', { name: text.family.compareChild('Sam') }))
  await expect(heading(page, /^Sam: /)).toBeVisible()

  const calls = page.locator('.calls tbody tr')
  const callOf = (domain: string) => calls.filter({ has: page.getByRole('rowheader', { name: domain, exact: true }) })
  await expect(callOf('Physical')).toContainText(text.grading.call.worse)
  await expect(callOf('Physical')).toContainText(/\d+ of \d+ items less well met, none better\./)
  await expect(callOf('Medical')).toContainText(text.grading.call.better)
  await expect(callOf('Emotional')).toContainText(text.grading.call['too-few'])
  await expect(page.getByText('Different scorer:')).toBeVisible()
  await expect(page.getByRole('option', { name: text.compare.optionNote.scorer }).first()).toBeAttached()
  await press(callOf('Physical').getByRole('button', { name: text.compare.show }))
  await expect(page.locator('.moves tbody tr').first()).toBeVisible()
})

test('last time’s grade is hidden at a review until this one is confirmed', async ({ page }) => {
  await page.goto('./')
  await openPractice(page)
  await openFamily(page, 'Sam')
  await startVisit(page, 'core')
  const last = page.locator('.last')
  await expect(last).toHaveText(text.visit.hidden)
  const [{ code } = { code: '' }] = itemsFor('core', { name: 'Sam', years: 4 })
  expect(stepOf(page)).toBe(code)

  await gradeItem(page, 4)
  await expect(last).toHaveText(text.visit.hidden)
  await expect(page.getByText(/Last time \(/)).toHaveCount(0)
  await press(button(page, text.visit.confirm))
  await expect(last).toContainText(/Last time \(\d+ \w+\): \d/)
  await expect(last).toContainText('today 4')

  // A change after the reveal wants a line why, and is not lost for want of it.
  await gradeItem(page, 5)
  await press(page.locator('.dock__end .btn').last())
  await expect(page.getByText(text.visit.whyChangedMissing)).toBeVisible()
  await page.getByLabel(text.visit.whyChanged).fill('Looked again in the kitchen.')
  await saved(page)
  await goOn(page)
  expect(stepOf(page)).not.toBe(code)
})

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
  await expect(page.getByRole('link', { name: alan.name })).toBeVisible({ timeout: 20_000 })

  await lock(page)
  await page.getByLabel(text.start.unlock.passphrase, { exact: true }).fill(passphrase)
  await press(button(page, text.start.unlock.unlock))
  await expect(page.getByText(text.start.unlock.wrong)).toBeVisible({ timeout: 20_000 })
  await unlock(page, offered)
  await expect(page.getByRole('link', { name: alan.name })).toBeVisible()
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

test('two tabs on one visit: one writes, the other reads along until it takes over', { tag: '@once' }, async ({ page, context }) => {
  await page.goto('./')
  await openPractice(page)
  await openFamily(page, 'Sam')
  await startVisit(page, 'core')
  await gradeItem(page, 2)

  const other = await context.newPage()
  // The space is kept for each tab alone.
  await other.goto('./')
  await openPractice(other)
  await other.goto(page.url())
  const notice = other.getByText(text.visit.elsewhere, { exact: true })
  await expect(notice).toBeVisible()
  await expect(other.locator('.grades input[value="2"]')).toBeChecked()
  await expect(other.locator('.grades input[value="3"]')).toBeDisabled()

  await page.getByLabel(text.visit.saw).fill('Half a senten')
  await press(button(other, text.visit.takeOver))
  await expect(notice).toHaveCount(0)
  await expect(other.getByLabel(text.visit.saw)).toHaveValue('Half a senten')
  await gradeItem(other, 3)
  await expect(page.getByText(text.visit.elsewhere, { exact: true })).toBeVisible()
  await expect(page.locator('.grades input[value="3"]')).toBeChecked()
  await expect(page.locator('.grades input[value="3"]')).toBeDisabled()
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
    const seen = await page.evaluate(() => `${document.title} ${location.href} ${document.documentElement.innerHTML}`)
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

test('an amendment after signing keeps both versions', async ({ page }) => {
  await page.goto('./')
  await openPractice(page)
  await openFamily(page, 'Sam')
  await press(page.getByRole('link', { name: new RegExp(`^${text.family.read}\\b`) }).first())
  await expect(page.getByText(text.read.check.whole)).toBeVisible()
  const row = page
    .locator('li.answer')
    .filter({ hasText: itemName('PHY.1a') })
    .first()
  const before = Number.parseInt(await row.locator('.answer__tile').innerText(), 10)
  const after = before === 5 ? 4 : 5
  await press(row.getByRole('button', { name: text.read.correct }))
  const dialog = page.getByRole('dialog')
  await press(dialog.locator(`.grades input[value="${after}"]`))
  await press(dialog.getByRole('button', { name: text.read.saveCorrection }))
  await expect(dialog.getByText(text.failures['no-reason']()).first()).toBeVisible()
  await dialog.getByLabel(text.read.reasonLabel).fill('The fridge was in the garage.')
  await press(dialog.getByRole('button', { name: text.read.saveCorrection }))
  await expect(dialog).toBeHidden()

  await expect(row.locator('.answer__tile')).toHaveText(String(after))
  const versions = row.getByRole('listitem')
  await expect(versions).toHaveCount(2)
  const word = (grade: number) => text.grading.grade(grade, text.grading.gradeWords[grade - 1] ?? '')
  await expect(versions.filter({ hasText: text.read.versionReplaced })).toContainText(word(before))
  await expect(versions.filter({ hasText: 'The fridge was in the garage.' })).toContainText(word(after))
  await expect(page.getByText(text.read.check.whole)).toBeVisible()
  await expect(page.getByText(text.read.amendedSince(1))).toBeVisible()
})
