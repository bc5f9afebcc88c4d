import type { Page } from '@playwright/test'
import { button, heading, open, toFamily, unfold } from '../practice-steps.ts'
import { goTo, openPractice, press, text } from '../steps.ts'
import { expect } from '../support.ts'
import type { Look } from './start.ts'

const { action, agencies, chronology, common, days, decisions, handover, people, plan, supervision } = text

async function practice(page: Page, child: string): Promise<string> {
  await page.goto('./')
  await openPractice(page)
  return toFamily(page, child)
}

/** The form that is there, sent as it is: what is wrong in it is named. */
async function wrong(page: Page): Promise<void> {
  for (const box of await page.locator('form input[type=date], dialog input[type=date]').all()) await box.fill('')
  const dialog = page.getByRole('dialog')
  const save = (await dialog.count()) > 0 ? dialog.getByRole('button', { name: common.save, exact: true }) : button(page, common.save)
  await press(save)
  await expect(page.locator('.summary, .field__error').first()).toBeVisible()
}

const close = (page: Page) => press(page.getByRole('dialog').getByRole('button', { name: common.close }).first())

/** Everything that is known around a family: its chronology, its people, agencies, and a child's days. */
export async function walkKnown(page: Page, look: Look): Promise<void> {
  const caseId = await practice(page, 'Callum')
  await open(page, `#/family/${caseId}/chronology`, chronology.screen)
  await expect(page.getByText(chronology.likely).first()).toBeVisible()
  await unfold(page)
  await look('chronology, two entries that look like one')
  await press(button(page, chronology.one).first())
  await expect(page.getByText(chronology.saidSame)).toBeVisible()
  await unfold(page)
  await look('chronology, two entries joined')

  await open(page, `#/family/${caseId}/people`, people.title)
  await unfold(page)
  await look('people')
  const childId = /child\/([^/]+)/.exec((await page.locator('main a[href*="/child/"]').first().getAttribute('href')) ?? '')?.[1] ?? ''
  await press(page.getByRole('button').filter({ hasText: people.noteTalk }).first())
  await wrong(page)
  await look('spoken to an adult, with the errors')
  await close(page)
  await press(page.getByRole('button', { name: people.effectEnter('Dawn', 'Posy') }))
  await wrong(page)
  await look('what one person’s need does, with the errors')
  await close(page)

  await open(page, `#/family/${caseId}/agencies`, agencies.title)
  await unfold(page)
  await look('agencies')
  await goTo(page, `#/family/${caseId}/agency/new`)
  await wrong(page)
  await look('a new agency, with the errors')

  await open(page, `#/family/${caseId}/days/${childId}`, days.listTitle('Callum'))
  await look('a child’s days')
  const visit = await visitOf(page, caseId)
  await open(page, `#/family/${caseId}/visit/${visit}/day/${childId}`, days.title('Callum'))
  await look('a child’s day at a signed visit')
  await press(button(page, days.addLate))
  await expect(page.getByText(days.lateHint)).toBeVisible()
  await look('a child’s day, added to late')
}

async function visitOf(page: Page, caseId: string): Promise<string> {
  await goTo(page, `#/family/${caseId}`)
  const read = page.locator('a[href$="/read"]').first()
  await expect(read).toBeVisible()
  return /visit\/([^/]+)\/read/.exec((await read.getAttribute('href')) ?? '')?.[1] ?? ''
}

/** Everything that is planned and decided: plan, actions, decisions and challenge, the whole case, supervision, and handing over. */
export async function walkPlanned(page: Page, look: Look): Promise<void> {
  const caseId = await practice(page, 'Toby')
  await open(page, `#/family/${caseId}/plan`, new RegExp(plan.screen))
  await unfold(page)
  await look('plan')
  await press(
    button(page, common.change)
      .or(page.getByRole('button', { name: plan.purposeWrite }))
      .first(),
  )
  await expect(page.getByRole('dialog')).toBeVisible()
  await look('what the help is for')
  await close(page)
  await open(page, `#/family/${caseId}/action/new`, action.newTitle)
  await wrong(page)
  await look('something to do, with the errors')

  await open(page, `#/family/${caseId}/decisions`, decisions.title)
  await unfold(page)
  await look('decisions')
  await press(button(page, decisions.begin))
  await expect(page.getByRole('dialog')).toBeVisible()
  await wrong(page)
  await look('a challenge begun, with the errors')
  await close(page)
  for (const type of ['legal-advice', 'level'] as const) {
    await goTo(page, `#/family/${caseId}/decision/new/${type}`)
    await expect(page.locator('#decision-form, form.entry').first()).toBeVisible()
    await wrong(page)
    await look(`a decision of type ${type}, with the errors`)
  }
  await goTo(page, `#/family/${caseId}/case-review`)
  await expect(page.locator('main h1')).toBeVisible()
  await unfold(page)
  await look('the whole case on one page')

  await open(page, `#/family/${caseId}/supervision`, supervision.screen)
  await unfold(page)
  await look('supervision')
  await goTo(page, `#/family/${caseId}/supervision/note`)
  await expect(page.locator('form').first()).toBeVisible()
  await unfold(page)
  await look('noting supervision')
  await open(page, `#/family/${caseId}/handover`, handover.title)
  await unfold(page)
  await look('handing over')
}

/** The same screens of a family of which nothing is known yet. */
export async function walkUnknown(page: Page, look: Look): Promise<void> {
  await page.goto('./')
  await openPractice(page)
  await goTo(page, '#/family/new')
  await page.getByLabel(text.family.nameLabel).fill('Heron (practice)')
  await press(button(page, text.family.next))
  await expect(heading(page, text.family.childNewTitle)).toBeVisible()
  const caseId = /family\/([^/]+)/.exec(page.url())?.[1] ?? ''
  for (const room of ['chronology', 'people', 'agencies', 'plan', 'decisions', 'case-review', 'supervision', 'handover']) {
    await goTo(page, `#/family/${caseId}/${room}`)
    await expect(page.locator('main h1')).toBeVisible()
    await look(`${room}, with nothing in it`)
  }
}
