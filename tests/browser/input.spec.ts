import { createHash } from 'node:crypto'
import type { Page } from '@playwright/test'
import { pagesOf } from './rows.ts'
import { toFamily } from './practice-steps.ts'
import {
  addAdult,
  addFamily,
  daysFromNow,
  goOn,
  goTo,
  gradeItem,
  idsOf,
  openPractice,
  press,
  saved,
  startVisit,
  stepOf,
  text,
} from './steps.ts'
import { expect, test, withoutWorker } from './support.ts'

test.use(withoutWorker)

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const HTML = '<img src=x onerror=alert(1)>'

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
    await toFamily(page, 'Sam')
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
    const { failures, family, visitPlan: plan } = text
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

    await toFamily(page, 'Sam')
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

    await toFamily(page, 'Sam')
    await press(page.getByRole('link', { name: family.addAdult }))
    await press(button(page, text.common.save))
    await expectWrong(page, 'adult-name', failures['empty-name']())

    await toFamily(page, 'Sam')
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
    await toFamily(page, 'Sam')
    await press(page.getByRole('link', { name: new RegExp(`^${text.family.start}|${text.family.startAnother}$`) }).first())
    await press(page.getByRole('radio', { name: text.grading.visitType.baseline, exact: true }))
    await press(button(page, text.visitPlan.start))
    const [, sentence] = text.failures['second-baseline']('2026-01-01').split('2026')
    await expect(page.locator('.summary')).toBeFocused()
    await expect(page.locator('.summary')).toContainText(sentence ?? '')
    await expect(page.locator('.field--error').filter({ has: page.locator('#plan-type') })).toContainText(sentence ?? '')
    expect(await pagesOf(page)).toEqual(before)
    await press(button(page, text.visitPlan.toReview))
    await expect(page.getByRole('radio', { name: text.grading.visitType.review, exact: true })).toBeChecked()
    await press(button(page, text.visitPlan.start))
    await expect.poll(() => stepOf(page)).not.toBeNull()
    expect(await pagesOf(page)).toHaveLength(before.length + 1)
  })
})
