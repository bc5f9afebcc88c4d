import type { Page } from '@playwright/test'
import { button, follow, heading, open, unfold, toFamily } from './practice-steps.ts'
import { downloaded, openFile, tabletOf, tickAll, toShare } from './sharing-steps.ts'
import {
  addAdult,
  addChild,
  addFamily,
  goTo,
  gradeItem,
  idsOf,
  itemName,
  itemsFor,
  press,
  prove,
  saved,
  sign,
  startVisit,
  takeOffered,
  text,
  unlock,
  writeEvidence,
} from './steps.ts'
import { expect, test } from './support.ts'

const { family, forget, part, share } = text
const ALAN = { name: 'Alan', years: 4 } as const
/** What stays with Asha; words that stand nowhere else. */
const HELD = {
  sibling: 'Quillon',
  adult: 'Petra Umberfold',
  evidence: 'Bramblewick by the cot.',
  since: 'Since Fenmonth',
  heard: 'Owls in the loft.',
}

/** A file that opens with a passphrase, on the way to being taken in. */
async function openWith(page: Page, content: Buffer, passphrase: string): Promise<void> {
  await openFile(page, content)
  await page.getByLabel(share.open.pass, { exact: true }).fill(passphrase)
  await press(button(page, share.open.passOpen))
  await expect(page).toHaveURL(/#\/share\/look$/, { timeout: 60_000 })
}

/** Two children, an adult, and a signed visit with words in it. */
async function enter(page: Page): Promise<{ readonly caseId: string; readonly visitId: string }> {
  await addFamily(page, 'Ashdown')
  await addChild(page, ALAN)
  await follow(page.getByRole('link', { name: family.addChild }).first(), family.childNewTitle)
  await addChild(page, { name: HELD.sibling, years: 7 })
  await addAdult(page, HELD.adult, 'mother')
  await startVisit(page, 'core')
  const { caseId, visitId } = idsOf(page)
  await gradeItem(page, 4)
  await writeEvidence(page, HELD.evidence)
  await page.getByLabel(text.visit.since).fill(HELD.since)
  await saved(page)
  await goTo(page, new URL(page.url()).hash.replace(/[^/]+$/, 'child'))
  await press(page.getByRole('group', { name: text.visit.seen(ALAN.name) }).getByRole('radio', { name: text.visit.yes }))
  await page.getByLabel(text.visit.voice).fill(HELD.heard)
  await saved(page)
  await goTo(page, `#/family/${caseId}/visit/${visitId}/finish`)
  await sign(page)
  return { caseId, visitId }
}

test('a part for somebody outside: what was held back is nowhere with them; what was erased does not come back', { tag: '@once' }, async ({
  browser,
}) => {
  test.setTimeout(300_000)
  const [asha, tom] = [await tabletOf(browser, 'Asha Marsh', { way: 'hand' }), await tabletOf(browser, 'Tom Reed', { way: 'hand' })]
  const [a, t] = [asha.page, tom.page]
  const { caseId, visitId } = await enter(a)
  await toFamily(a, ALAN.name)
  await follow(a.getByRole('link', { name: forget.shareRecords }), part.title('Ashdown'))
  await press(a.getByRole('radio', { name: part.reach.all, exact: true }))
  await press(a.getByRole('checkbox', { name: new RegExp(`^${ALAN.name},`) }))
  const preview = a.locator('.sheet').filter({ has: heading(a, part.preview) })
  await expect(preview).toContainText(part.answers(1))
  await unfold(a)
  await expect(preview).toContainText(itemName(itemsFor('core', ALAN)[0]?.code ?? ''))
  for (const words of Object.values(HELD)) await expect(preview).not.toContainText(words)
  const held = a.locator('.sheet').filter({ has: heading(a, part.held) })
  for (const [why, count] of [
    ['evidence', 2],
    ['child-said', 1],
    ['adults', 1],
    ['other-children', 1],
  ] as const) {
    await expect(held).toContainText(part.heldLine[why](count))
  }
  await press(a.getByRole('radio', { name: part.way.passphrase, exact: true }))
  const passphrase = await takeOffered(a)
  await prove(a, asha.secrets.passphrase)
  await press(button(a, part.make))
  await expect(a.getByText(part.readyWhat(part.whoPassphrase))).toBeVisible({ timeout: 60_000 })
  const { content } = await downloaded(a, () => press(button(a, part.save)))

  await openWith(t, content, passphrase)
  await expect(t.getByText(share.preview.part)).toBeVisible()
  await press(button(t, share.preview.takeIn(1, 0, 0)))
  await expect(t.getByText(share.preview.taken(1, 0, 0, 1))).toBeVisible()
  expect(await toFamily(t, ALAN.name)).toBe(caseId)
  const nowhere = async (what: string) => {
    await unfold(t)
    const whole = await t.content()
    for (const [name, words] of Object.entries(HELD)) expect(whole.includes(words), `${name} on ${what}`).toBe(false)
  }
  await expect(t.getByText(text.signed.part)).toBeVisible()
  await nowhere('the family')
  await open(t, `#/family/${caseId}/visit/${visitId}/read`, text.read.signature)
  await expect(t.getByText(text.signed.states.partial)).toBeVisible()
  await expect(t.getByText(text.signed.part)).toBeVisible()
  await nowhere('the visit')
  await open(t, `#/family/${caseId}/share`, part.title('Ashdown'))
  await press(t.getByRole('radio', { name: part.reach.all, exact: true }))
  await tickAll(t)
  await expect(t.locator('.sheet').filter({ has: heading(t, part.preview) })).toBeVisible()
  await nowhere('a part of the part')
  await goTo(t, '#/')
  await expect(t.getByText(text.caseload.partial)).toBeAttached()
  await nowhere('the caseload')

  // An old file of all of it, from before the records go.
  await toShare(a)
  await press(button(a, share.handOver.begin))
  await press(a.getByRole('radio', { name: share.handOver.all(1), exact: true }))
  const words = await a.locator('.sharewords').innerText()
  await prove(a, asha.secrets.passphrase)
  await press(button(a, share.handOver.make))
  await expect(heading(a, share.handOver.ready).first()).toBeVisible({ timeout: 60_000 })
  const old = await downloaded(a, () => press(button(a, share.save.copy)))

  await toFamily(a, ALAN.name)
  await follow(a.getByRole('link', { name: forget.eraseRecords }), forget.title('Ashdown'))
  await press(button(a, forget.act))
  await expect(a.locator('.summary')).toContainText(forget.noReason)
  await press(a.getByRole('radio', { name: forget.reason['entered-by-mistake'], exact: true }))
  await a.getByLabel(forget.confirm(forget.word), { exact: true }).fill(forget.word)
  await a.getByLabel(forget.passphrase, { exact: true }).fill('not the words of this tablet')
  await press(button(a, forget.act))
  await expect(a.getByText(forget.wrongPassphrase)).toBeVisible({ timeout: 60_000 })
  await a.getByLabel(forget.passphrase, { exact: true }).fill(asha.secrets.passphrase)
  await press(button(a, forget.act))
  await expect(heading(a, forget.certificate).first()).toBeVisible({ timeout: 60_000 })
  await expect(a.locator('main')).toContainText(caseId)
  await expect(a.locator('main')).toContainText(asha.name)
  await goTo(a, '#/')
  await expect(heading(a, text.caseload.emptyTitle)).toBeVisible()

  await a.reload()
  await unlock(a, asha.secrets.passphrase)
  await openWith(a, old.content, words)
  await expect(a.getByText(/^\d+ entries of families that were erased here/)).toBeVisible()
  await press(button(a, share.preview.note))
  await expect(a.getByText(share.preview.takenNothing)).toBeVisible()
  await goTo(a, '#/')
  await expect(heading(a, text.caseload.emptyTitle)).toBeVisible()
  await open(a, '#/retention', forget.gone)
  await follow(a.getByRole('link', { name: forget.show }), forget.certificate)
  await expect(a.locator('main')).toContainText(caseId)
  for (const each of Object.values(HELD)) await expect(a.locator('body')).not.toContainText(each)
  await asha.close()
  await tom.close()
})
