import type { Page } from '@playwright/test'
import { generateX25519Identity, identityToRecipient } from 'age-encryption'
import { beginPracticeVisit, button, follow, goToStep, heading, open, unfold } from '../practice-steps.ts'
import {
  addColleague,
  chooseFolder,
  codeOf,
  copyOf,
  foundTeam,
  look as lookAt,
  newTablet,
  openFile,
  putFile,
  save,
  toColleagues,
  toShare,
  withPickers,
} from '../sharing-steps.ts'
import { gradeItem, itemsFor, openPractice, press, text, writeEvidence } from '../steps.ts'
import { expect } from '../support.ts'
import type { Look } from './start.ts'

const { colleagues, contested, forget, share } = text
const dialog = (page: Page) => page.getByRole('dialog')
const shut = (page: Page, word: string) => press(dialog(page).getByRole('button', { name: word, exact: true }))
const summary = (page: Page) => expect(page.locator('.summary')).toBeVisible()

/** The shared file from nothing to a save and one that failed; the list of colleagues with all that one does to it. */
export async function walkShare(page: Page, look: Look): Promise<void> {
  await withPickers(page.context())
  await page.goto('./')
  await openPractice(page)
  await toShare(page)
  await expect(heading(page, share.start)).toBeVisible()
  await look('shared file, no team')
  await toColleagues(page)
  await press(button(page, colleagues.start.act))
  await summary(page)
  await look('colleagues, no team, with the error')
  await foundTeam(page, 'Marsh home visiting')
  await press(button(page, colleagues.add.read))
  await summary(page)
  await unfold(page)
  await look('colleagues, with the error')
  await page.getByLabel(colleagues.add.label, { exact: true }).fill(await identityToRecipient(await generateX25519Identity()))
  await press(button(page, colleagues.add.read))
  await expect(heading(page, colleagues.add.compare)).toBeVisible()
  await press(button(page, colleagues.add.sameKey))
  await expect(page.locator('.field__error')).toBeVisible()
  await look('a key compared, with the error')
  await page.getByLabel(colleagues.add.name).fill('Records office')
  await press(button(page, colleagues.add.sameKey))
  await expect(page.getByText(colleagues.add.addedText)).toBeVisible()
  await look('colleagues, a key added')
  await press(page.getByRole('button', { name: new RegExp(`^${colleagues.list.remove}`) }))
  await shut(page, colleagues.removing.act)
  await expect(dialog(page).locator('.field__error')).toBeVisible()
  await look('removing somebody, with the error')
  await shut(page, text.common.cancel)
  await press(button(page, colleagues.paper.make))
  await press(button(page, colleagues.paper.act))
  await expect(page.locator('.field__error')).toBeVisible()
  await look('paper key, with the error')
  await press(button(page, colleagues.paper.cancel))
  await press(button(page, colleagues.leave.start))
  await expect(dialog(page)).toBeVisible()
  await look('leaving a team')
  await shut(page, text.common.cancel)

  await chooseFolder(page)
  await save(page)
  await unfold(page)
  await look('shared file, saved')
  await putFile(page, Buffer.from('not a file of ours'))
  await expect(await save(page)).toContainText(share.save.notSaved, { timeout: 60_000 })
  await look('shared file, not saved')
  await press(button(page, share.handOver.begin))
  await press(button(page, share.handOver.make))
  await summary(page)
  await look('handing over, with the error')
  await press(page.getByRole('checkbox', { name: 'Birch' }))
  await press(button(page, share.handOver.make))
  await expect(heading(page, share.handOver.ready).first()).toBeVisible({ timeout: 60_000 })
  await look('handing over, the file made')
}

/** A colleague's file by hand: refused, joined, looked at, taken in; what two people graded differently, settled. */
export async function walkContested(page: Page, look: Look): Promise<void> {
  const browser = page.context().browser()
  if (!browser) throw new Error('a context without a browser')
  await withPickers(page.context(), { way: 'hand' })
  await page.goto('./')
  await openPractice(page)
  const asha = await newTablet(browser, 'Asha', { way: 'hand' })
  const a = asha.page
  await openPractice(a)
  await foundTeam(a, 'Marsh home visiting')
  await addColleague(a, await codeOf(page))
  const visit = await beginPracticeVisit(a, 'Sam', 'core')
  const { content } = await copyOf(a)
  await openFile(page, Buffer.from('not a file of ours'))
  await expect(page.getByText(share.open.notOpened)).toBeVisible()
  await look('shared file by hand, a file refused')
  await lookAt(page, content)
  await press(button(page, share.preview.joinTake))
  await expect(page.locator('.field__error')).toBeVisible()
  await unfold(page)
  await look('joining a team, with the error')
  await press(page.getByRole('checkbox', { name: share.preview.joinAgree }))
  await press(button(page, share.preview.joinTake))
  await expect(button(page, share.undo)).toBeVisible({ timeout: 60_000 })
  await look('shared file by hand, taken in')

  const [{ code } = { code: '' }] = itemsFor('core', { name: 'Sam', years: 4 })
  await goToStep(a, visit.at(code))
  await gradeItem(a, 4)
  await writeEvidence(a, 'Nothing in the fridge but milk.')
  await goToStep(page, visit.at(code))
  await gradeItem(page, 2)
  await writeEvidence(page, 'Soup on the stove, and he ate.')
  await lookAt(page, (await copyOf(a)).content)
  await expect(page.locator('.differ__sides')).toBeVisible()
  await unfold(page)
  await look('a file that differs')
  await press(page.locator('.decide .btn').first())
  await expect(page.getByText(share.preview.takenContested(1))).toBeVisible()
  await look('shared file by hand, something contested')
  await open(page, `#/family/${visit.caseId}`, text.family.visitsTitle)
  await look('family with something contested')
  await goToStep(page, visit.at(code))
  await look('an item graded differently')
  await open(page, '#/contested', contested.everywhereTitle)
  await look('contested, in every family')
  await follow(page.getByRole('link', { name: contested.everywhereLook }), contested.title)
  const act = page.locator('.thing').first().getByRole('button', { name: contested.save })
  await press(page.locator('.side').first())
  await press(act)
  await summary(page)
  await unfold(page)
  await look('contested, with the error')
  await page.getByLabel(contested.why).fill('Looked at it again together.')
  await press(act)
  await expect(page.locator('.settled')).toBeVisible()
  await look('settled')

  // Asha erases the family: here somebody is asked.
  await open(a, `#/family/${visit.caseId}/forget`, /^Erase the records of/)
  await press(a.getByRole('radio', { name: forget.reason['entered-by-mistake'], exact: true }))
  await confirmErasing(a)
  await lookAt(page, (await copyOf(a)).content)
  await expect(heading(page, share.preview.erasedAsks('Hale (practice)'))).toBeVisible()
  await look('a file in which a family is erased')
  await press(page.locator('.decide .btn').first())
  await expect(page).toHaveURL(/#\/share$/)
  await open(page, `#/family/${visit.caseId}`, text.family.visitsTitle)
  await follow(page.getByRole('link', { name: forget.askedAct }), forget.askedTitle)
  await press(page.getByRole('radio', { name: forget.choice.keep, exact: true }))
  await press(button(page, forget.keepAct))
  await summary(page)
  await look('a colleague’s erasure, to be kept, with the error')
  await press(page.getByRole('radio', { name: forget.choice.erase, exact: true }))
  await confirmErasing(page)
  await look('certificate of an erasure on two tablets')
  await asha.close()
}

/** The last questions answered, and the records gone. */
async function confirmErasing(page: Page): Promise<void> {
  await press(page.getByRole('checkbox', { name: forget.unfinishedToo }))
  await page.getByLabel(forget.confirm(forget.word), { exact: true }).fill(forget.word)
  await press(button(page, forget.act))
  await expect(heading(page, forget.certificate).first()).toBeVisible()
}
