import type { Locator, Page } from '@playwright/test'
import type { ItemSet } from '../../src/core/instrument.ts'
import { goTo, idsOf, press, startVisit, stepOf, text } from './steps.ts'
import { expect } from './support.ts'

export const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true })
export const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { name })

/** The row of a child on the board. A link by name alone could be that of a half-done visit. */
export const rowOf = (page: Page, child: string) =>
  page.locator('.board__row').filter({ has: page.locator('.board__link', { hasText: child }) })

/** From anywhere to the board, with every alert worked out. */
export async function toBoard(page: Page): Promise<void> {
  await goTo(page, '#/')
  await expect(page.locator('.board__row').first()).toBeVisible()
  await expect(page.locator('.working')).toHaveCount(0)
}

/** From anywhere to the family of that child; the id of the case. Rows still move while the board is worked out, so that is waited for. */
export async function toFamily(page: Page, child: string): Promise<string> {
  await toBoard(page)
  await press(rowOf(page, child).locator('.board__link').first())
  await expect(heading(page, text.family.visitsTitle)).toBeVisible()
  return /#\/family\/([^/]+)/.exec(page.url())?.[1] ?? ''
}

/** The addresses of a visit just started at the practice family of that child: of one of its steps, and of its other screens. */
export async function beginPracticeVisit(page: Page, child: string, set: ItemSet) {
  await toFamily(page, child)
  await startVisit(page, set)
  const { caseId, visitId } = idsOf(page)
  const visit = `#/family/${caseId}/visit/${visitId}`
  const childId = /\/on\/([^/]+)\//.exec(page.url())?.[1] ?? ''
  return { caseId, visitId, childId, finish: `${visit}/finish`, at: (step: string) => `${visit}/on/${childId}/${step}` }
}

/** The step with that code is on the screen. */
export async function goToStep(page: Page, address: string): Promise<void> {
  await goTo(page, address)
  await expect.poll(() => stepOf(page)).toBe(address.split('/').at(-1))
  await expect(page.locator('.desk h1')).toBeVisible()
}

/** A link pressed, and the screen of that title behind it. */
export async function follow(link: Locator, title: string | RegExp): Promise<void> {
  await press(link)
  await expect(heading(link.page(), title).first()).toBeVisible()
}

/** An address gone to, and the screen of that title there. */
export async function open(page: Page, address: string, title: string | RegExp): Promise<void> {
  await goTo(page, address)
  await expect(heading(page, title).first()).toBeVisible()
}

/** All that is folded away on the screen, unfolded. */
export async function unfold(page: Page): Promise<void> {
  // What unfolds may hold more.
  for (let turn = 0; turn < 3; turn += 1) {
    await page.evaluate(() => {
      for (const fold of document.querySelectorAll('details')) fold.open = true
    })
  }
}
