import type { Page } from '@playwright/test'
import { beginPracticeVisit, button, follow, goToStep, heading, open, toFamily } from '../practice-steps.ts'
import { cantGrade, goOn, goTo, gradeItem, openPractice, press, text } from '../steps.ts'
import { expect } from '../support.ts'
import type { Look } from './start.ts'

/** The forms of a family with what is wrong in them. */
export async function walkForms(page: Page, look: Look): Promise<void> {
  await page.goto('./')
  await openPractice(page)
  await follow(page.getByRole('link', { name: text.caseload.add }).first(), text.family.newTitle)
  await press(button(page, text.family.next))
  await expect(page.locator('[aria-invalid=true]')).toBeVisible()
  await look('new family, with the error')
  const caseId = await toFamily(page, 'Sam')
  await open(page, `#/family/${caseId}/people`, text.people.title)
  await follow(page.locator('main a[href*="/child/"]').first(), text.family.childEditTitle)
  await look('child')
  await open(page, `#/family/${caseId}/people`, text.people.title)
  await follow(page.locator('main a[href*="/adult/"]').first(), text.family.adultEditTitle)
  await look('adult')
  await toFamily(page, 'Sam')
  await follow(
    page.getByRole('link', { name: new RegExp(`^${text.family.start}|${text.family.startAnother}$`) }).first(),
    text.visitPlan.newTitle,
  )
  await press(page.getByRole('radio', { name: text.grading.visitType.baseline, exact: true }))
  await press(button(page, text.visitPlan.start))
  await expect(page.locator('.field__error').first()).toBeVisible()
  await look('visit plan, with the error')
}

/** A review of Sam, in each state of an item, to its finish; and the senses of a visit of the home. */
export async function walkVisit(page: Page, look: Look): Promise<void> {
  await page.goto('./')
  await openPractice(page)
  const { at, finish } = await beginPracticeVisit(page, 'Sam', 'core')
  await expect(page.locator('.last')).toHaveText(text.visit.hidden)
  await look('item, last time hidden')
  await gradeItem(page, 4)
  await press(button(page, text.visit.confirm))
  await expect(page.locator('.last--shown')).toBeVisible()
  await look('item, confirmed and last time shown')
  await gradeItem(page, 5)
  await press(page.locator('.dock__end .btn').last())
  await expect(page.getByText(text.visit.whyChangedMissing)).toBeVisible()
  await look('item, grade 5, a reason for the change owed')
  await page.getByLabel(text.visit.whyChanged).fill('Looked again.')
  await goOn(page)
  await expect(page.locator('.grades :checked')).toHaveCount(0)
  await cantGrade(page, 'not-seen-today', 'Asleep, door kept shut.')
  await look('item, cannot be graded')
  await goToStep(page, at('child'))
  await press(page.getByRole('group', { name: text.visit.seen('Sam') }).getByRole('radio', { name: text.visit.no }))
  await page.getByLabel(text.visit.voice).fill('“I like the slide.”')
  await expect(page.getByLabel(text.visit.whyNotSeen)).toBeVisible()
  await look('child step')
  await open(page, finish, text.visit.finishTitle)
  await look('finish')

  const home = await beginPracticeVisit(page, 'Sam', 'home')
  await goToStep(page, home.at('senses'))
  await look('senses step')
}

/** A signed visit, the correction of an answer, the settings, and the cover at the end. */
export async function walkReading(page: Page, look: Look): Promise<void> {
  await page.goto('./')
  await openPractice(page)
  await toFamily(page, 'Sam')
  await press(page.getByRole('link', { name: new RegExp(`^${text.family.read}\\b`) }).first())
  await expect(page.getByText(text.signed.states.whole)).toBeVisible()
  await look('signed visit')
  await press(page.locator('li.answer').first().getByRole('button', { name: text.read.correct }))
  await expect(page.getByRole('dialog').getByLabel(text.read.reasonLabel)).toBeVisible()
  await look('correction')
  await press(page.getByRole('dialog').getByRole('button', { name: text.common.cancel }))
  await goTo(page, '#/settings')
  await expect(heading(page, text.settings.locking.title)).toBeVisible()
  await look('settings')
  await press(button(page, text.common.hide))
  await expect(page.getByText(text.start.cover.open)).toBeVisible()
  await look('cover')
}
