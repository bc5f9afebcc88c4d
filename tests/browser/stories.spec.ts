import type { Page } from '@playwright/test'
import type { Grade } from '../../src/core/instrument.ts'
import { toFamily } from './practice-steps.ts'
import { expect, test } from './support.ts'
import {
  addAdult,
  addChild,
  addFamily,
  answersOf,
  cantGrade,
  goOn,
  gradeItem,
  idsOf,
  itemName,
  itemsFor,
  openOffline,
  openPractice,
  press,
  saved,
  setUp,
  sign,
  startVisit,
  stepOf,
  text,
  writeEvidence,
} from './steps.ts'

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { name })
const alan = { name: 'Alan', years: 4 } as const

test('a first visit graded offline', async ({ page }) => {
  test.setTimeout(180_000)
  await openOffline(page)
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
  await page.getByLabel(text.visit.changes).fill('His bed goes back to the big room.')
  await saved(page)
  await goOn(page)
  // What a day is like for the child is the one thing still open.
  await press(page.getByRole('link', { name: text.days.open(alan.name) }))
  await page.getByLabel(text.days.part('night', 'T', 'weekday'), { exact: true }).fill('In with his mother, when it is cold.')
  await saved(page)
  await press(button(page, text.days.done))
  // Back at the child, from where the way goes on to what is open.
  await expect(heading(page, text.visit.childTitle(alan.name))).toBeVisible()
  await goOn(page)
  await expect(page.getByText(text.visit.toDoNone)).toBeVisible()
  await sign(page)
  await expect(page.getByText('In with his mother, when it is cold.')).toBeVisible()
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
  await toFamily(page, 'Sam')
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
  await toFamily(page, 'Sam')
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

test('two tabs on one visit: one writes, the other reads along until it takes over', { tag: '@once' }, async ({ page, context }) => {
  await page.goto('./')
  await openPractice(page)
  await toFamily(page, 'Sam')
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

test('an amendment after signing keeps both versions', async ({ page }) => {
  await page.goto('./')
  await openPractice(page)
  await toFamily(page, 'Sam')
  await press(page.getByRole('link', { name: new RegExp(`^${text.family.read}\\b`) }).first())
  await expect(page.getByText(text.signed.states.whole)).toBeVisible()
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
  await expect(page.getByText(text.signed.states.whole)).toBeVisible()
  await expect(page.getByText(text.read.amendedSince(1))).toBeVisible()
})
