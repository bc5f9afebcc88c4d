import type { Page } from '@playwright/test'
import { button, heading, open } from '../practice-steps.ts'
import { press, text } from '../steps.ts'
import { expect } from '../support.ts'
import type { Look } from './start.ts'

/** Everything held against what was written, and who opened and shared what: from wherever one is, with something noted. */
export async function walkCheck(page: Page, look: Look): Promise<void> {
  const { check, log } = text
  await open(page, '#/check', check.title)
  await press(button(page, check.start))
  await expect(heading(page, check.whole)).toBeVisible()
  await press(button(page, log.show))
  await expect(page.getByText(/^app: /)).toBeVisible()
  await look('a check with nothing wrong, and diagnostics')
  await open(page, '#/log', log.title)
  await expect(page.getByText(log.wholeAll)).toBeVisible()
  await look('the log')
}
