import type { Page } from '@playwright/test'
import { button, follow, heading, open, unfold } from '../practice-steps.ts'
import { addFamily, daysFromNow, goTo, lock, press, setUp, text } from '../steps.ts'
import { expect } from '../support.ts'

/** Looks at the screen that is there now; the name is for its report. */
export type Look = (screen: string) => Promise<void>

/** Welcome and the first two steps of setting up; no key is derived. */
export async function walkStart(page: Page, look: Look): Promise<void> {
  const { start } = text
  await page.goto('./')
  await expect(page.getByRole('button', { name: start.welcome.setUp })).toBeVisible()
  await look('welcome')
  await press(page.getByRole('button', { name: start.welcome.setUp }))
  await expect(heading(page, start.who.title)).toBeVisible()
  await look('set-up: who')
  await page.getByLabel(start.who.name).fill('Robin Vale')
  await page.getByLabel(start.who.role).fill('Health visitor')
  await page.getByLabel(start.who.agency).fill('Marsh Trust')
  await press(button(page, start.goOn))
  await expect(page.getByRole('list', { name: start.pass.words })).toBeVisible()
  await look('set-up: passphrase')
}

/** A tablet just set up: every screen that has nothing to show yet, and the lock. */
export async function walkEmpty(page: Page, look: Look): Promise<void> {
  const { compare, family, team } = text
  await page.goto('./')
  await setUp(page)
  await expect(heading(page, text.caseload.emptyTitle)).toBeVisible()
  await look('empty caseload')
  await open(page, '#/team', team.noFamilies)
  await look('team view without families')
  await open(page, '#/nowhere', text.common.notHere)
  await look('an address that leads nowhere')
  await goTo(page, '#/')
  await addFamily(page, 'Ashdown')
  const caseId = /#\/family\/([^/]+)/.exec(page.url())?.[1] ?? ''
  await open(page, `#/family/${caseId}`, family.noChildrenTitle)
  await look('family without children')
  await open(page, `#/family/${caseId}/plan/new`, text.visitPlan.noChildrenTitle)
  await look('visit plan without children')
  await open(page, `#/family/${caseId}/event/new/seen`, text.event.type.seen)
  await look('event without children')
  await goTo(page, `#/family/${caseId}`)
  await follow(page.getByRole('link', { name: family.addChild }).first(), family.childNewTitle)
  await page.getByLabel(family.childName).fill('Alan')
  await page.getByLabel(family.bornOn).fill(daysFromNow(-1_500))
  await press(button(page, text.common.save))
  await expect(heading(page, family.visitsTitle)).toBeVisible()
  await look('family without visits')
  await open(page, `#/family/${caseId}/siblings`, compare.siblingsOne)
  await look('one child alone')
  await open(page, `#/family/${caseId}/lens/family`, text.lens.titleFamily('Ashdown'))
  await look('lens without entries')
  await open(page, `#/family/${caseId}/close`, text.gate.title.closed)
  await unfold(page)
  await look('gate of a family without visits')
  await open(page, `#/family/${caseId}/history`, text.ending.historyTitle)
  await look('history of a family without visits')
  await lock(page)
  await look('locked')
  await press(button(page, text.start.unlock.forgotten))
  await expect(page.getByLabel(text.start.recover.words, { exact: true })).toBeVisible()
  await look('recovery')
}
