import type { Page } from '@playwright/test'
import { button, heading, open, toFamily, unfold } from '../practice-steps.ts'
import { openPractice, press, text } from '../steps.ts'
import { expect } from '../support.ts'
import { walkCheck } from './check.ts'
import type { Look } from './start.ts'

/** Sharing a part of a family's records; holding them, erasing them, and what is certified of it; then the check, and the log of all that. */
export async function walkKeeping(page: Page, look: Look): Promise<void> {
  const { family, forget, gate, part } = text
  await page.goto('./')
  await openPractice(page)
  const caseId = await toFamily(page, 'Sam')
  const at = (where: string) => `#/family/${caseId}/${where}`

  await open(page, at('share'), /^Share a part of the records of/)
  await look('a part, with no child chosen')
  await press(page.getByRole('checkbox', { name: /^Sam/ }))
  await expect(heading(page, part.preview)).toBeVisible()
  for (const group of Object.values(part.group)) await press(page.getByRole('checkbox', { name: group }))
  await expect(heading(page, part.happened)).toBeVisible()
  await unfold(page)
  await press(button(page, part.look))
  await expect(page.locator('.summary')).toBeFocused()
  await look('a part, with everything put in and the errors')
  await press(page.getByRole('radio', { name: part.way.passphrase }))
  await look('a part, by passphrase')

  await open(page, at('forget'), /^Erase the records of/)
  await press(button(page, forget.act))
  await expect(page.locator('.summary')).toBeFocused()
  await unfold(page)
  await look('erasing, with the errors')
  await page.getByLabel(forget.holdWhy).fill('A complaint.')
  await press(button(page, forget.holdAct))
  await expect(heading(page, forget.heldTitle)).toBeVisible()
  await unfold(page)
  await look('on hold')
  await open(page, `#/family/${caseId}`, family.visitsTitle)
  await look('a family on hold')
  await open(page, at('forget'), forget.heldTitle)
  await unfold(page)
  await page.getByLabel(forget.liftWhy).fill('It was settled.')
  await press(button(page, forget.liftAct))
  await press(page.getByRole('radio', { name: forget.reason['entered-by-mistake'] }))
  await page.getByLabel(forget.confirm(forget.word)).fill(forget.word)
  const unfinished = page.getByRole('checkbox', { name: forget.unfinishedToo })
  if (await unfinished.isVisible()) await press(unfinished)
  await press(button(page, forget.act))
  await expect(heading(page, forget.certificate).first()).toBeVisible()
  await look('the certificate')
  const lark = await toFamily(page, 'Ines')
  await open(page, `#/family/${lark}/close`, gate.openTitle.closed)
  await page.getByLabel(gate.reason.closed).fill('Held at two reviews.')
  await press(button(page, gate.act.closed))
  await expect(heading(page, /^This case was closed on/)).toBeVisible()
  await open(page, '#/retention', forget.retention)
  await look('closed cases and erased records')

  await walkCheck(page, look)
}
