import type { Page } from '@playwright/test'
import { button, heading, toFamily } from './practice-steps.ts'
import { settledRowsOf } from './rows.ts'
import {
  addColleague,
  codeOf,
  copyOf,
  downloaded,
  foundTeam,
  look,
  meter,
  openFile,
  proof,
  SHARED,
  tabletOf,
  toColleagues,
  toShare,
} from './sharing-steps.ts'
import { addChild, addFamily, goTo, gradeItem, lock, press, startVisit, text, unlock } from './steps.ts'
import { expect, test } from './support.ts'

const { colleagues, share } = text
const { open, preview } = share
const ALAN = { name: 'Alan', years: 4 } as const

/** A family with a child and a visit that is half done. */
async function enter(page: Page, family: string, child: { name: string; years: number }): Promise<void> {
  await goTo(page, '#/')
  await addFamily(page, family)
  await addChild(page, child)
  await startVisit(page, 'core')
  await gradeItem(page, 4)
}

/** What this tablet keeps, all of it. */
const kept = (page: Page) => settledRowsOf(page, 'plumbline')

/** The file is refused in that sentence. */
async function refused(page: Page, content: Buffer, sentence: string): Promise<void> {
  await openFile(page, content)
  const notice = page.getByRole('alert').filter({ hasText: open.notOpened })
  await expect(notice).toContainText(sentence, { timeout: 60_000 })
  await expect(page).toHaveURL(/#\/share$/)
}

/** The passphrase typed for a file, and sent off. */
async function typePassphrase(page: Page, words: string): Promise<void> {
  await page.getByLabel(open.pass, { exact: true }).fill(words)
  await press(button(page, open.passOpen))
}

test('by hand: saved as a copy, opened with a look first, refused where it does not fit, and taken out again', { tag: '@once' }, async ({
  browser,
}) => {
  test.setTimeout(300_000)
  const [asha, ben] = [await tabletOf(browser, 'Asha Marsh', { way: 'hand' }), await tabletOf(browser, 'Ben Hale', { way: 'hand' })]
  const [a, b] = [asha.page, ben.page]
  await toShare(a)
  await expect(a.getByText(share.start)).toBeVisible()
  for (const words of [share.save.folder, share.save.fileThere, share.save.fileNew, share.save.share, share.save.copy]) {
    await expect(button(a, words)).toHaveCount(0)
  }
  await foundTeam(a, 'Marsh home visiting')
  await toShare(a)
  await expect(a.getByText(share.save.byHand)).toBeVisible()
  await enter(a, 'Ashdown', ALAN)
  const { content: locked } = await copyOf(a)
  const bens = await codeOf(b)
  await addColleague(a, bens, asha.secrets.passphrase)
  const { name, content } = await copyOf(a)
  expect(name).toBe(SHARED)
  await expect(a.getByText(share.save.given(1, 1))).toBeVisible()
  await expect(meter(a)).toContainText(share.row.handed)
  await expect(meter(a)).toContainText(share.handedHint)

  // Nothing that does not fit changes anything.
  await toShare(b)
  const before = await kept(b)
  await refused(b, locked, open.failure['not-for-us'](1))
  await refused(b, content.subarray(0, 150), open.failure['cut-short'])
  // In a file of one piece nobody can tell a missing end from damage.
  await refused(b, content.subarray(0, content.length - 40), open.failure.damaged)
  const broken = Buffer.from(content)
  const middle = broken.length - 200
  broken[middle] = (broken[middle] ?? 0) ^ 1
  await refused(b, broken, open.failure.damaged)
  await refused(b, Buffer.alloc(5_000_000), open.failure['not-a-bundle'])
  expect(await kept(b)).toEqual(before)

  await look(b, content)
  await expect(heading(b, preview.joinTitle)).toBeVisible()
  expect(await kept(b)).toEqual(before)
  await press(b.getByRole('checkbox', { name: preview.joinAgree }))
  await press(button(b, preview.joinTake))
  await expect(b.getByText(preview.taken(1, 0, 0, 1))).toBeVisible()
  await toFamily(b, ALAN.name)
  await toShare(b)
  await press(button(b, share.undo))
  await expect(b.getByText(share.undone)).toBeVisible()
  await expect(button(b, share.undo)).toHaveCount(0)
  await goTo(b, '#/')
  await expect(heading(b, text.caseload.emptyTitle)).toBeVisible()
  expect((await kept(b)).pages).toEqual([])
  // Who is in the team stays known: that somebody was taken off it must not be undone by the way.
  await toColleagues(b)
  await expect(b.locator('.mate')).toHaveCount(2)
  await look(b, content)
  await press(button(b, preview.takeIn(1, 0, 0)))
  await expect(b.getByText(preview.taken(1, 0, 0, 1))).toBeVisible()
  await toFamily(b, ALAN.name)

  // Another team that has Ben on its list too is asked about first, and left.
  const cara = await tabletOf(browser, 'Cara Finch', { way: 'hand' })
  const c = cara.page
  await foundTeam(c, 'Fernshire schools')
  await addColleague(c, bens, cara.secrets.passphrase)
  await enter(c, 'Dale', { name: 'Nell', years: 6 })
  const { content: theirs } = await copyOf(c)
  await toShare(b)
  const here = await kept(b)
  await look(b, theirs)
  await expect(heading(b, preview.other('Fernshire schools'))).toBeVisible()
  await press(button(b, preview.takeIn(1, 0, 0)))
  await expect(b.getByText(preview.agree).first()).toBeVisible()
  await press(button(b, preview.notNow))
  await expect(b).toHaveURL(/#\/share$/)
  expect(await kept(b)).toEqual(here)

  // A file with a passphrase for Cara, who is in no team of theirs. Whoever unlocked it is not who showed that they know it.
  await lock(a)
  await unlock(a, asha.secrets.passphrase)
  await toShare(a)
  await press(button(a, share.handOver.begin))
  await press(a.getByRole('checkbox', { name: 'Ashdown' }))
  const passphrase = await a.locator('.sharewords').innerText()
  await proof(a).fill('not the words of this tablet')
  await press(button(a, share.handOver.make))
  await expect(a.getByText(text.start.proof.wrong)).toBeVisible({ timeout: 60_000 })
  await proof(a).fill(asha.secrets.passphrase)
  await press(button(a, share.handOver.make))
  await expect(heading(a, share.handOver.ready).first()).toBeVisible({ timeout: 60_000 })
  await expect(a.locator('.sharewords')).toHaveText(passphrase)
  const handed = await downloaded(a, () => press(button(a, share.save.copy)))
  expect(handed.name).toBe('plumbline-handover.age')
  await toShare(c)
  const caras = await kept(c)
  await openFile(c, handed.content, handed.name)
  await typePassphrase(c, 'not the words of this file')
  await expect(c.locator('.field__error')).toContainText(open.failure['wrong-passphrase'], { timeout: 60_000 })
  expect(await kept(c)).toEqual(caras)
  await typePassphrase(c, passphrase)
  await expect(c).toHaveURL(/#\/share\/look$/, { timeout: 60_000 })
  await expect(c.getByText(preview.whole.passphrase)).toBeVisible()
  await expect(c.getByText(preview.part)).toBeVisible()
  await press(button(c, preview.takeIn(1, 0, 0)))
  await expect(c.getByText(preview.taken(1, 0, 0, 1))).toBeVisible()
  await c.reload()
  await expect(heading(c, text.start.unlock.title)).toBeVisible()
  expect((await kept(c)).pages?.length).toBeGreaterThan(caras.pages?.length ?? 0)
  await toColleaguesOf(a, 2)
  for (const tablet of [asha, ben, cara]) await tablet.close()
})

/** So many are on the list of that tablet's team. */
async function toColleaguesOf(page: Page, members: number): Promise<void> {
  await toColleagues(page)
  await expect(heading(page, colleagues.list.title)).toBeVisible()
  await expect(page.locator('.mate')).toHaveCount(members)
}
