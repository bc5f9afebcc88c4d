import type { Page } from '@playwright/test'
import { button, heading, open, rowOf, toBoard, toFamily, unfold } from '../practice-steps.ts'
import { goTo, openPractice, press, text } from '../steps.ts'
import { expect } from '../support.ts'
import type { Look } from './start.ts'

/** The board with its filters, the team view, and the rules. */
export async function walkBoard(page: Page, look: Look): Promise<void> {
  const { caseload, rules, team } = text
  await page.goto('./')
  await openPractice(page)
  await toBoard(page)
  await look('board')
  await press(button(page, caseload.filter))
  await look('board, the filters open')
  const dialog = page.getByRole('dialog', { name: caseload.filterTitle })
  await press(dialog.getByRole('checkbox', { name: caseload.halfDoneOnly }))
  await dialog.getByLabel(caseload.domain).selectOption({ label: 'Emotional' })
  await press(dialog.getByRole('button', { name: /^Show \d/ }))
  await expect(page.getByRole('list', { name: caseload.filtersOn }).getByRole('listitem')).toHaveCount(2)
  await page.getByRole('searchbox').fill('nobody of that name')
  await expect(heading(page, caseload.noneTitle)).toBeVisible()
  await look('board, filters on and nobody there')
  await open(page, '#/team', team.section.stuck)
  await expect(page.locator('.working')).toHaveCount(0)
  await look('team view')
  await open(page, '#/rules/D4', rules.rulesTitle)
  await unfold(page)
  await look('rules and numbers')
}

/** A family with all that stands out, an alert as a whole, and what is decided about the family. */
export async function walkAlerts(page: Page, look: Look): Promise<void> {
  const { alerts, family } = text
  await page.goto('./')
  await openPractice(page)
  await toFamily(page, 'Toby')
  await look('family')
  await unfold(page)
  await look('family, everything unfolded')
  await press(page.getByRole('button', { name: alerts.heading(alerts.about('Toby', 'Physical'), text.drift.D4.name) }).first())
  const dialog = page.getByRole('dialog')
  await press(dialog.getByRole('button', { name: alerts.saveLooked }))
  await expect(dialog.locator('.field__error')).toBeVisible()
  await look('alert, with the error')
  await dialog.getByLabel(alerts.reason).fill('Talked about in supervision.')
  await press(dialog.getByRole('button', { name: alerts.saveLooked }))
  await expect(dialog.getByText(alerts.lookedSaid)).toBeVisible()
  await look('alert, looked at')
  await press(dialog.getByRole('button', { name: text.common.close }))
  await press(page.locator('.now-box button').first())
  await expect(page.getByRole('dialog')).toBeVisible()
  await unfold(page)
  await look('why this grade')
  await press(page.getByRole('dialog').getByRole('button', { name: text.common.close }))
  for (const [part, title] of [
    [family.lead, family.leadTitle],
    [family.due, family.dueTitle],
    [family.nextSees, family.nextSeesTitle],
  ] as const) {
    await press(page.getByRole('button', { name: `${family.change}${family.change_(part)}` }))
    const form = page.getByRole('dialog', { name: title })
    for (const box of await form.locator('input[type=text], input[type=date]').all()) await box.fill('')
    await press(form.getByRole('button', { name: text.common.save }))
    await look(title)
    const close = form.getByRole('button', { name: text.common.close })
    if (await close.isVisible()) await press(close)
  }
}

/** What happened, a target and the adults' lens: picked, empty, full, and with what is wrong in them. */
export async function walkEntries(page: Page, look: Look): Promise<void> {
  const { event, lens, target } = text
  await page.goto('./')
  await openPractice(page)
  const caseId = await toFamily(page, 'Aisha')
  await open(page, `#/family/${caseId}/event/new`, event.newTitle)
  await look('what happened')
  await press(button(page, event.allKinds))
  await look('what happened, all kinds')
  const types = [
    'appointment',
    'attendance',
    'part-time-timetable',
    'seen',
    'challenge',
    'information-shared',
    'other-harm',
    'recurring-sign',
  ] as const
  for (const type of types) {
    await open(page, `#/family/${caseId}/event/new/${type}`, event.type[type])
    await unfold(page)
    await page.locator('#event-on').fill('')
    await press(button(page, text.common.save))
    await expect(page.locator('.summary')).toBeFocused()
    await look(`${type}, with the errors`)
  }
  await toFamily(page, 'Aisha')
  await press(page.locator('.happened a').first())
  await expect(page.getByLabel(event.kind)).toBeVisible()
  await unfold(page)
  await look('something that happened, to be changed')
  await open(page, `#/family/${caseId}/target/new`, target.newTitle)
  await press(button(page, text.common.save))
  await expect(page.locator('.summary')).toBeFocused()
  await look('new target, with the errors')
  await toFamily(page, 'Aisha')
  await press(page.locator('.target a').first())
  await expect(heading(page, target.editTitle)).toBeVisible()
  await unfold(page)
  await look('target, to be changed')
  await goTo(page, '#/')
  await expect(rowOf(page, 'Toby')).toBeVisible()
  const birch = await toFamily(page, 'Toby')
  await open(page, `#/family/${birch}/lens/family`, /what bears on caring/)
  await unfold(page)
  await look('lens of a family')
  await press(page.getByRole('navigation', { name: lens.people }).getByRole('link').nth(1))
  await expect(heading(page, /capacity to care/)).toBeVisible()
  await press(page.getByRole('button', { name: new RegExp(`^${lens.enter}\\b`) }).first())
  await press(button(page, text.common.save))
  await expect(page.locator('.summary')).toBeFocused()
  await unfold(page)
  await look('lens of an adult, with the errors')
}
