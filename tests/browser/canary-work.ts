import type { Locator, Page } from '@playwright/test'
import { example, openFile } from './pack-steps.ts'
import { button, follow, heading, open, unfold } from './practice-steps.ts'
import type { Canaries } from './remains.ts'
import { daysFromNow, goOn, goTo, idsOf, press, saved, sign, startVisit, text } from './steps.ts'
import { expect } from './support.ts'

const PEOPLE = ['family', 'child', 'adult', 'relation'] as const
const VISIT = ['evidence', 'since when', 'why not graded', 'why not seen', 'the child’s words', 'second scorer', 'second evidence'] as const
const BETWEEN = [
  'event',
  'source of an event',
  'who does a target',
  'help',
  'how we will know',
  'what follows',
  'view of the child',
  'view of the family',
] as const
const DECIDED = ['alert looked at', 'lens', 'source of the lens', 'level of need', 'who is next', 'reason for closing'] as const
const OVERRIDE = ['why all the same', 'manager', 'reason for opening again'] as const
const PACK = ['name of a pack', 'words of a pack', 'file of a pack'] as const

/** What `work` needs a word for. */
export const ENTERED = [...PEOPLE, ...VISIT, ...BETWEEN, ...DECIDED, ...OVERRIDE, ...PACK, 'draft', 'draft of a closing'] as const

/** Key by key: browsers remember for the next time what was typed, not what a script put in. */
export async function type(field: Locator, words: string): Promise<void> {
  await field.click()
  await field.press('ControlOrMeta+a')
  await field.pressSequentially(words)
}

type Words = (what: (typeof ENTERED)[number]) => string

/**
 * A family and all that can be written about one: a signed visit scored twice, what happened and was agreed, an ending and a new
 * beginning, a pack; and a second visit that is left in the middle of a sentence. Every field that takes words gets some.
 */
export async function work(page: Page, names: Canaries): Promise<{ readonly caseId: string }> {
  const of: Words = (what) => names[what] ?? ''
  await addPeople(page, of)
  await startVisit(page, 'core')
  const { caseId, visitId } = idsOf(page)
  await firstVisit(page, caseId, visitId, of)
  await scoreAgain(page, of)
  await writeBetween(page, caseId, of)
  await decide(page, caseId, of)
  await bringPack(page, of)
  await endAndBegin(page, caseId, of)

  await goTo(page, '#/')
  await type(page.getByRole('searchbox'), of('child'))
  await goTo(page, `#/family/${caseId}`)
  await startVisit(page, 'core')
  await type(page.getByLabel(text.visit.saw), of('draft'))
  await saved(page)
  return { caseId }
}

async function addPeople(page: Page, of: Words): Promise<void> {
  const { family } = text
  await press(page.getByRole('link', { name: text.caseload.add }).first())
  await type(page.getByLabel(family.nameLabel), of('family'))
  await press(button(page, family.next))
  await type(page.getByLabel(family.childName), of('child'))
  await page.getByLabel(family.bornOn).fill(daysFromNow(-1_500))
  await press(button(page, text.common.save))
  await press(page.getByRole('link', { name: family.addAdult }))
  await type(page.getByLabel(family.adultName), of('adult'))
  await type(page.getByLabel(family.relation), of('relation'))
  await press(button(page, text.common.save))
  await expect(page.getByText(of('adult')).first()).toBeVisible()
}

async function firstVisit(page: Page, caseId: string, visitId: string, of: Words): Promise<void> {
  const { visit } = text
  await press(page.locator('.grades input[value="4"]'))
  await type(page.getByLabel(visit.saw), of('evidence'))
  await type(page.getByLabel(visit.since), of('since when'))
  await saved(page)
  await goOn(page)
  await press(page.locator('.grades input[value="cant"]'))
  await press(page.getByRole('radio', { name: text.grading.notSeenReason['not-seen-today'] }))
  await type(page.getByLabel(visit.cantNote), of('why not graded'))
  await saved(page)
  await goTo(page, new URL(page.url()).hash.replace(/[^/]+$/, 'child'))
  await press(page.getByRole('group', { name: visit.seen(of('child')) }).getByRole('radio', { name: visit.no }))
  await type(page.getByLabel(visit.whyNotSeen), of('why not seen'))
  await type(page.getByLabel(visit.voice), of('the child’s words'))
  await saved(page)
  await goTo(page, `#/family/${caseId}/visit/${visitId}/finish`)
  await sign(page)
  await expect(page.getByText(of('the child’s words'))).toBeVisible()
}

async function scoreAgain(page: Page, of: Words): Promise<void> {
  const { second } = text
  await follow(page.getByRole('link', { name: second.invite(of('child')) }), second.whoTitle(of('child')))
  await type(page.getByLabel(second.name, { exact: true }), of('second scorer'))
  await press(button(page, second.start))
  await press(page.locator('.grades input[value="3"]'))
  await type(page.getByLabel(second.evidenceLabel), of('second evidence'))
  await saved(page)
  await press(page.getByRole('link', { name: second.toFinishNow }))
  await press(button(page, second.finish))
  await expect(heading(page, second.bothTitle(of('child')))).toBeVisible()
}

async function writeBetween(page: Page, caseId: string, of: Words): Promise<void> {
  const { event, family, target } = text
  await open(page, `#/family/${caseId}/event/new/appointment`, event.type.appointment)
  await unfold(page)
  await press(page.getByRole('radio', { name: event.outcome['not-brought'] }))
  await type(page.getByLabel(event.note), of('event'))
  await type(page.getByLabel(event.source), of('source of an event'))
  await press(button(page, text.common.save))
  await expect(page.locator('.happened')).toContainText(of('event'))
  await follow(page.getByRole('link', { name: family.addTarget }), target.newTitle)
  await press(page.getByRole('radio', { name: 'Physical' }))
  await page.getByLabel(target.item).selectOption('PHY.1a')
  await press(page.getByRole('group', { name: target.to }).getByRole('radio').last())
  await page.getByLabel(target.by).fill(daysFromNow(30))
  for (const [label, what] of [
    [target.childView, 'view of the child'],
    [target.who, 'who does a target'],
    [target.help, 'help'],
    [target.how, 'how we will know'],
    [target.consequence, 'what follows'],
    [target.familyView, 'view of the family'],
  ] as const) {
    await type(page.getByLabel(label), of(what))
  }
  await press(button(page, text.common.save))
  await expect(page.locator('.plan__targets').first()).toContainText(of('who does a target'))
  await goTo(page, `#/family/${caseId}`)
}

async function decide(page: Page, caseId: string, of: Words): Promise<void> {
  const { alerts, decisions, lens } = text
  const dialog = page.getByRole('dialog')
  await press(page.locator('.alert__open').first())
  await type(dialog.getByLabel(alerts.reason), of('alert looked at'))
  await press(dialog.getByRole('button', { name: alerts.saveLooked }))
  await expect(dialog.getByText(alerts.lookedSaid)).toBeVisible()
  await press(dialog.getByRole('button', { name: text.common.close }))
  await open(page, `#/family/${caseId}/decision/new/level`, decisions.levelTitle)
  await press(page.getByRole('radio').first())
  await type(page.getByLabel(decisions.reasonLabel), of('level of need'))
  await press(button(page, text.common.save))
  await expect(page.getByText(of('level of need')).first()).toBeVisible()
  await open(page, `#/family/${caseId}/lens/family`, lens.titleFamily(of('family')))
  await press(page.getByRole('button', { name: new RegExp(`^${lens.enter}\\b`) }).first())
  await press(page.getByRole('group', { name: lens.state }).getByRole('radio').first())
  await type(page.getByLabel(lens.note), of('lens'))
  await type(page.getByLabel(lens.source), of('source of the lens'))
  await press(button(page, text.common.save))
  await expect(page.getByText(of('lens'))).toBeVisible()
}

async function bringPack(page: Page, of: Words): Promise<void> {
  const { packs } = text
  const name = 'Fernshire home conditions (example)'
  const descriptor = 'Hall and stairs are clear from top to bottom.'
  const table = example('fernshire-home-1.csv').toString()
  const own = table.replaceAll(name, of('name of a pack')).replaceAll(descriptor, of('words of a pack'))
  expect(own.length).toBeLessThan(table.length)
  await open(page, '#/packs', packs.instruments)
  await openFile(page, `${of('file of a pack')}.csv`, Buffer.from(own))
  await press(button(page, packs.preview.takeIn))
  await expect(page.getByText(packs.preview.taken(of('name of a pack')))).toBeVisible()
}

async function endAndBegin(page: Page, caseId: string, of: Words): Promise<void> {
  const { ending, family, gate } = text
  await open(page, `#/family/${caseId}/close`, gate.title.closed)
  await type(page.getByLabel(gate.whoNext), of('who is next'))
  await press(button(page, gate.saveNext))
  await expect(page.getByText(of('who is next')).first()).toBeAttached()
  await press(page.locator('summary').filter({ hasText: gate.overrideTitle.closed }))
  await type(page.getByLabel(gate.reason.closed), of('reason for closing'))
  await type(page.getByLabel(gate.overrideWhy), of('why all the same'))
  await type(page.getByLabel(gate.manager), of('manager'))
  await press(page.getByRole('button', { name: /^Close with \d+ points open$/ }))
  await expect(page.getByText(of('manager')).first()).toBeVisible()
  await follow(page.getByRole('link', { name: family.reopen }), ending.reopenTitle)
  await type(page.getByLabel(ending.reason), of('reason for opening again'))
  await press(button(page, ending.reopen))
  await expect(heading(page, family.visitsTitle)).toBeVisible()
  // Begun once more, and left.
  await open(page, `#/family/${caseId}/close`, gate.title.closed)
  await press(page.locator('summary').filter({ hasText: gate.overrideTitle.closed }))
  await type(page.getByLabel(gate.reason.closed), of('draft of a closing'))
}
