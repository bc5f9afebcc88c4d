import type { Page } from '@playwright/test'
import { button, follow, heading, open, toFamily, unfold } from '../practice-steps.ts'
import { gradeItem, openPractice, press, text } from '../steps.ts'
import { expect } from '../support.ts'
import type { Look } from './start.ts'

/** Two visits beside each other with everything that can be unfolded, and brothers and sisters. */
export async function walkCompare(page: Page, look: Look): Promise<void> {
  const { compare } = text
  await page.goto('./')
  await openPractice(page)
  const caseId = await toFamily(page, 'Sam')
  await follow(page.getByRole('link', { name: text.family.compareChild('Sam') }), /^Sam: /)
  await expect(page.locator('.calls')).toBeVisible()
  await look('comparison')
  await press(page.getByRole('checkbox', { name: compare.markWords }))
  await unfold(page)
  await expect(page.locator('.said-new').first()).toBeAttached()
  await expect(page.getByRole('img', { name: /^A spoke for each domain/ })).toBeVisible()
  await expect(page.getByText(compare.radarLoading, { exact: true })).toHaveCount(0)
  await look('comparison, everything unfolded')
  await open(page, `#/family/${caseId}/siblings`, compare.siblingsOver)
  await look('children side by side')
}

/** A second scorer: who it is, an item, the end; then both side by side, and settling a difference. */
export async function walkSecond(page: Page, look: Look): Promise<void> {
  const { second } = text
  await page.goto('./')
  await openPractice(page)
  await toFamily(page, 'Mia')
  await press(page.getByRole('link', { name: new RegExp(`^${text.family.read}\\b`) }).first())
  await follow(page.getByRole('link', { name: second.invite('Mia') }), second.whoTitle('Mia'))
  await page.getByLabel(second.name, { exact: true }).fill('')
  await press(button(page, second.start))
  await expect(page.locator('.summary')).toBeFocused()
  await look('who scores a second time, with the error')
  await page.getByLabel(second.name, { exact: true }).fill('Wilma Stone')
  await press(button(page, second.start))
  await expect(page.locator('.desk')).toBeVisible()
  await gradeItem(page, 5)
  await page.getByLabel(second.evidenceLabel).fill('Nothing in the fridge but milk.')
  await look('second scorer, item')
  await press(button(page, second.next))
  await press(page.locator('.grades input[value="cant"]'))
  await look('second scorer, cannot be graded')
  await press(page.getByRole('link', { name: second.toFinishNow }))
  await expect(heading(page, second.finishTitle)).toBeVisible()
  await look('second scorer, before the end')
  await press(button(page, second.finish))
  await expect(heading(page, second.bothTitle('Mia'))).toBeVisible()
  await unfold(page)
  await look('both scorers')
  await press(page.getByRole('button', { name: new RegExp(`^${second.settle}\\b`) }).first())
  const dialog = page.getByRole('dialog')
  await press(dialog.getByRole('button', { name: second.save }))
  await expect(dialog.locator('.field__error').first()).toBeVisible()
  await look('settling a difference, with the errors')
}
