import type { Page } from '@playwright/test'
import { button, heading, open, toFamily, unfold } from '../practice-steps.ts'
import { goTo, openPractice, press, text } from '../steps.ts'
import { expect } from '../support.ts'
import type { Look } from './start.ts'

/** A gate that is shut and one that is open, a closed case, and the way back. */
export async function walkEnding(page: Page, look: Look): Promise<void> {
  const { ending, gate } = text
  await page.goto('./')
  await openPractice(page)
  const caseId = await toFamily(page, 'Toby')
  const at = (where: string) => `#/family/${caseId}/${where}`
  await open(page, at('close'), gate.title.closed)
  await look('gate, shut')
  for (const [act, title] of [
    ['Note who was seen', gate.seenTitle],
    ['Note who was told', gate.toldTitle],
  ] as const) {
    await press(button(page, act))
    const dialog = page.getByRole('dialog', { name: title })
    await dialog.locator('input[type=date]').fill('')
    await press(dialog.getByRole('button', { name: text.common.save }))
    await expect(dialog.locator('.field__error').first()).toBeVisible()
    await look(`gate, ${act.toLowerCase()}, with the errors`)
    await press(dialog.getByRole('button', { name: text.common.cancel }))
  }
  await unfold(page)
  await press(page.getByRole('radio', { name: gate.kind.transferred }))
  await expect(heading(page, gate.title.transferred)).toBeVisible()
  await press(page.getByRole('button', { name: /^Hand on with \d+ points open$/ }))
  await expect(page.locator('.summary')).toBeFocused()
  await look('gate, handing on all the same, with the errors')
  await press(page.getByRole('radio', { name: gate.kind.closed }))
  await page.getByLabel(gate.reason.closed).fill('Two calm visits.')
  await page.getByLabel(gate.overrideWhy).fill('School rings us.')
  await page.getByLabel(gate.manager).fill('Sol Penn')
  await press(page.getByRole('button', { name: /^Close with \d+ points open$/ }))
  await expect(heading(page, /^This case was closed on/)).toBeVisible()
  await unfold(page)
  await look('family, closed')
  await press(button(page, gate.undo).first())
  await press(page.getByRole('dialog').getByRole('button', { name: gate.undoAct }))
  await expect(page.getByRole('dialog').locator('.field__error').first()).toBeVisible()
  await look('an ending entered in error, with the error')
  await press(page.getByRole('dialog').getByRole('button', { name: text.common.close }))
  await open(page, at('close'), gate.endedTitle.closed)
  await look('how it was closed')
  await open(page, at('plan/new'), ending.closedTitle)
  await look('visit plan of a closed case')
  await open(page, at('reopen'), ending.reopenTitle)
  await press(button(page, ending.reopen))
  await expect(page.locator('.summary')).toBeFocused()
  await unfold(page)
  await look('opening again, with the error')
  await open(page, at('history'), ending.historyTitle)
  await unfold(page)
  await look('history')

  await goTo(page, '#/')
  const lark = await toFamily(page, 'Ines')
  await open(page, `#/family/${lark}/close`, gate.openTitle.closed)
  await look('gate, open')
}
