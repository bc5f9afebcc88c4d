import type { Page } from '@playwright/test'
import { button, follow, goToStep, heading, open, toFamily } from './practice-steps.ts'
import {
  addColleague,
  answer,
  carry,
  chooseFolder,
  codeOf,
  filesIn,
  fileOf,
  foundTeam,
  look,
  meter,
  putFile,
  save,
  SHARED,
  tabletOf,
  toShare,
} from './sharing-steps.ts'
import {
  addChild,
  addFamily,
  goOn,
  goTo,
  gradeItem,
  idsOf,
  itemName,
  itemsFor,
  press,
  sign,
  startVisit,
  text,
  unlock,
  writeEvidence,
} from './steps.ts'
import { expect, test } from './support.ts'

const { contested, grading, share } = text
const ALAN = { name: 'Alan', years: 4 } as const
const TEAM = 'Marsh home visiting'
const COPY = 'plumbline-shared (Ben Hale’s conflicted copy 2026-11-22).age'
const WHY = 'Looked at it again together: the stair gate is fixed.'

/** From the family a visit begun: where it is, at its first item. */
async function begin(page: Page) {
  await startVisit(page, 'core')
  const { caseId, visitId } = idsOf(page)
  const childId = /\/on\/([^/]+)\//.exec(page.url())?.[1] ?? ''
  const at = (step: string) => `#/family/${caseId}/visit/${visitId}/on/${childId}/${step}`
  return { caseId, visitId, at, finish: `#/family/${caseId}/visit/${visitId}/finish` }
}

/** A family with one child, from anywhere. */
async function enterFamily(page: Page, name: string, child: string): Promise<void> {
  await goTo(page, '#/')
  await addFamily(page, name)
  await addChild(page, { name: child, years: 3 })
}

test('two tablets and one shared file: joined, merged, contested, settled, and nothing of anybody’s lost', { tag: '@once' }, async ({
  browser,
}) => {
  test.setTimeout(300_000)
  const [asha, ben] = [await tabletOf(browser, 'Asha Marsh'), await tabletOf(browser, 'Ben Hale')]
  const [a, b] = [asha.page, ben.page]

  // Asha makes the team and adds Ben, whose digits she holds against what he reads out.
  await foundTeam(a, TEAM)
  const bens = await codeOf(b)
  await addColleague(a, bens, asha.secrets.passphrase)

  await goTo(a, '#/')
  await addFamily(a, 'Ashdown')
  await addChild(a, ALAN)
  const first = await begin(a)
  await gradeItem(a, 4)
  await writeEvidence(a, 'No gate on the stairs.')
  await goOn(a)
  await gradeItem(a, 3)
  await goTo(a, first.finish)
  await sign(a)
  await toFamily(a, ALAN.name)
  const half = await begin(a)
  await gradeItem(a, 2)

  await toShare(a)
  await expect(meter(a)).toContainText(share.only(2, 0, 0))
  await expect(meter(a)).toContainText(share.never)
  await chooseFolder(a)
  await expect(await save(a)).toContainText(/: 2 of 2 visits/)
  await expect(meter(a)).toContainText(share.nothingOnly)
  expect(await filesIn(a)).toEqual([SHARED])
  const earliest = await fileOf(a)

  // Ben looks before anything changes, holds Asha's digits against hers, and joins.
  await look(b, earliest)
  await expect(heading(b, share.preview.joinTitle)).toBeVisible()
  await expect(b.locator('.totals')).toContainText(`2 ${share.preview.visits(2)}`)
  const ashas = await codeOf(a)
  await expect(b.locator('.sharedigits')).toHaveText(ashas.digits)
  await press(button(b, share.preview.joinTake))
  await expect(b.getByText(share.preview.agree).first()).toBeVisible()
  await press(b.getByRole('checkbox', { name: share.preview.joinAgree }))
  await press(button(b, share.preview.joinTake))
  await expect(b.getByText(share.preview.takenJoined(TEAM))).toBeVisible()
  await b.reload()
  await unlock(b, ben.secrets.passphrase)
  expect(await toFamily(b, ALAN.name)).toBe(first.caseId)
  await open(b, `#/family/${first.caseId}/visit/${first.visitId}/read`, text.read.signature)
  await expect(b.getByText(text.signed.states.whole)).toBeVisible()
  await expect(b.getByText('No gate on the stairs.')).toBeVisible()

  // The same item of the visit that is half done, each without having seen the other's.
  const [, { code } = { code: '' }] = itemsFor('core', ALAN)
  await goToStep(a, half.at(code))
  await gradeItem(a, 2)
  await goToStep(b, half.at(code))
  await gradeItem(b, 4)
  await writeEvidence(b, 'Two plugs hang out of the wall.')
  await toShare(a)
  await expect(meter(a)).toContainText(share.only(1, 0, 0))
  await expect(meter(a)).toContainText(/1 of 2 visits/)

  await carry(a, b)
  await chooseFolder(b)
  await expect(await save(b)).toContainText(/: 2 of 2 visits/)
  await carry(b, a)
  const merged = await save(a)
  await expect(merged).toContainText(share.save.tookIn(0, 0, 1, 1))
  await expect(merged).toContainText(share.save.previous.kept)
  expect(await filesIn(a)).toEqual([SHARED, 'plumbline-shared.before-1.age'])
  await carry(a, b)
  await expect(await save(b)).toContainText(share.save.nothingToWrite)

  // Both see both, and that nobody has settled it.
  for (const page of [a, b]) {
    await toFamily(page, ALAN.name)
    await follow(page.getByRole('link', { name: text.family.contestedLook }), contested.title)
    const thing = page.locator('.thing').filter({ has: heading(page, itemName(code)) })
    await expect(thing.locator('.side')).toHaveCount(2)
    await expect(thing).toContainText('Two plugs hang out of the wall.')
  }
  await a.reload()
  await unlock(a, asha.secrets.passphrase)
  await expect(heading(a, contested.title)).toBeVisible()
  await settle(a, itemName(code), ben.name)
  await expect(await save(a)).toContainText(share.save.wrote)
  await carry(a, b)
  await expect(await save(b)).toContainText(share.save.tookIn(0, 0, 1, 1))
  await open(b, `#/family/${first.caseId}/contested`, contested.title)
  await expect(b.locator('main')).toContainText(contested.sub(0))
  await expect(b.locator('.settled')).toContainText(itemName(code))
  await expect(b.locator('.settled')).toContainText(grading.gradeWords[3] ?? '', { ignoreCase: true })
  await expect(b.locator('.settled')).toContainText(contested.because(WHY))
  await expect(b.locator('.settled')).toContainText(asha.name)
  await goToStep(b, half.at(code))
  await expect(b.locator('.grades input[value="4"]')).toBeChecked()

  // A copy that a syncing program left beside the file is taken in, and stays where it is.
  await enterFamily(b, 'Birch', 'Wren')
  await save(b)
  await putFile(a, await fileOf(b), COPY)
  const withCopy = await save(a)
  await expect(withCopy).toContainText(share.save.copies['taken-in'](COPY))
  await expect(withCopy).toContainText(share.save.wrote)
  expect(await filesIn(a)).toContain(COPY)
  expect(await toFamily(a, 'Wren')).not.toBe(first.caseId)

  // Later, somebody puts the very first file back. It is named, and what is missing from it goes back in.
  await a.clock.install({ time: Date.now() + 30 * 60_000 })
  await a.reload()
  await unlock(a, asha.secrets.passphrase)
  await enterFamily(a, 'Cedar', 'Robin')
  await expect(await save(a)).toContainText(share.save.wrote)
  await putFile(a, earliest)
  const older = await save(a)
  await expect(older).toContainText(share.save.lookWhy.older)
  expect(await fileOf(a)).toEqual(earliest)
  await press(button(a, share.save.lookNow))
  await expect(heading(a, share.preview.older['put-back'])).toBeVisible()
  await press(button(a, share.preview.takeInSave))
  await expect(answer(a)).toContainText(/\d+ entries had been in the file/)
  await expect(meter(a)).toContainText(share.nothingOnly)
  await carry(a, b)
  await save(b)
  for (const child of [ALAN.name, 'Wren', 'Robin']) await toFamily(b, child)

  await asha.close()
  await ben.close()
})

/** On the page of what was entered differently: what that colleague said stands, and why. */
async function settle(page: Page, name: string, who: string): Promise<void> {
  const thing = page.locator('.thing').filter({ has: heading(page, name) })
  const act = thing.getByRole('button', { name: contested.save })
  await press(act)
  await expect(thing.locator('.summary')).toContainText(contested.nothingChosen)
  await press(thing.locator('.side').filter({ hasText: who }))
  await press(act)
  await expect(thing.locator('.summary')).toContainText(text.failures['no-reason']())
  await thing.getByLabel(contested.why).fill(WHY)
  await press(act)
  await expect(page.getByText(contested.said(name))).toBeVisible()
  await expect(page.locator('main')).toContainText(contested.sub(0))
}
