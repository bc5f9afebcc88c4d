import type { BrowserContext, Locator, Page } from '@playwright/test'
import { serve } from '../../scripts/serve.mjs'
import { asked } from '../../src/core/asked.ts'
import type { ChildFlag, NotSeenReason } from '../../src/core/fact.ts'
import type { Grade, Item, ItemSet, Wording } from '../../src/core/instrument.ts'
import * as text from '../../src/i18n/index.ts'
import { current } from '../../src/instruments/index.ts'
import { en } from '../../src/instruments/plumbline/wording/en.ts'
import { dist } from './dist.ts'
import { expect, installed } from './support.ts'

export { dist }
export { text }

/** The words of the instrument that new visits use. */
export const wording: Wording = en

/** What an item is called. */
export const itemName = (code: string): string => wording.items[code]?.name ?? code

/** What opens a tablet that was set up. */
export interface Secrets {
  readonly passphrase: string
  readonly recoveryWords: readonly string[]
}

/** A child as a person would enter one. */
export interface ChildEntry {
  readonly name: string
  /** Age today, in whole years and some months; unborn without it. */
  readonly years?: number
  readonly flags?: readonly ChildFlag[]
}

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { name })

const touched = new WeakMap<BrowserContext, Promise<boolean>>()

/** Touches where the screen can be touched, else clicks. */
export async function press(target: Locator): Promise<void> {
  const page = target.page()
  // Asked once: a page that is just being replaced answers nobody.
  const touch = touched.get(page.context()) ?? page.evaluate(() => navigator.maxTouchPoints > 0)
  touched.set(page.context(), touch)
  await ((await touch) ? target.tap() : target.click())
}

/** From the welcome screen to the empty caseload, with the six offered words; everything shown is checked as a person would. */
export async function setUp(page: Page, who = { name: 'Robin Vale', role: 'Health visitor', agency: 'Marsh Trust' }): Promise<Secrets> {
  const { start } = text
  await press(page.getByRole('button', { name: start.welcome.setUp }))
  await page.getByLabel(start.who.name).fill(who.name)
  await page.getByLabel(start.who.role).fill(who.role)
  await page.getByLabel(start.who.agency).fill(who.agency)
  await press(button(page, start.goOn))
  const passphrase = await takeOffered(page)
  opens.set(page, passphrase)
  await press(button(page, start.pass.create))
  await expect(heading(page, start.recoveryWords.title).or(button(page, text.keys.weak.go))).toBeVisible()
  if (await button(page, text.keys.weak.go).isVisible()) await press(button(page, text.keys.weak.go))
  const recoveryWords = await wordsIn(page.getByRole('list', { name: start.recoveryWords.list }))
  await press(button(page, start.recoveryWords.goOn))
  await expect(heading(page, start.check.title)).toBeVisible()
  await expect(page.locator('form input')).toHaveCount(3)
  for (const box of await page.locator('form input').all()) {
    const place = Number(((await box.getAttribute('id')) ?? '').replace('word-', ''))
    await box.fill(recoveryWords[place - 1] ?? '')
  }
  await press(button(page, start.check.check))
  await press(button(page, start.ready.goOn))
  await expect(heading(page, text.caseload.title)).toBeVisible()
  return { passphrase, recoveryWords }
}

/** The words of a numbered list as one would write them down, once it is there. */
async function wordsIn(list: Locator): Promise<string[]> {
  await expect(list).toBeVisible()
  return (await list.getByRole('listitem').allInnerTexts()).map((word) => word.replace(/^\d+\s*/, '').trim())
}

// What opens the tablet of a page, for where it is asked again.
const opens = new WeakMap<Page, string>()

/** The passphrase typed once more where it is asked for; nothing where it is not. */
export async function prove(page: Page, passphrase = opens.get(page) ?? ''): Promise<void> {
  const field = page.getByLabel(text.start.proof.label, { exact: true })
  if ((await field.count()) > 0) await field.fill(passphrase)
}

/** The six offered words, written down and typed back. */
export async function takeOffered(page: Page): Promise<string> {
  const passphrase = (await wordsIn(page.getByRole('list', { name: text.start.pass.words }))).join(' ')
  await press(button(page, text.start.pass.written))
  await page.getByLabel(text.start.pass.typeOffered).fill(passphrase)
  return passphrase
}

/** The locked screen answered; the caller says where that leads. */
export async function unlock(page: Page, passphrase: string): Promise<void> {
  opens.set(page, passphrase)
  await page.getByLabel(text.start.unlock.passphrase, { exact: true }).fill(passphrase)
  await press(button(page, text.start.unlock.unlock))
  await expect(button(page, text.common.hide)).toBeVisible({ timeout: 20_000 })
}

/** The app opened from the device alone, its host gone. */
export async function openOffline(page: Page): Promise<void> {
  const server = await serve(dist)
  await page.goto(server.url)
  await installed(page)
  await server.close()
  await page.reload()
}

/** From the welcome screen to the caseload of the practice families. */
export async function openPractice(page: Page): Promise<void> {
  await press(page.getByRole('button', { name: text.start.welcome.practice }))
  await expect(page.getByRole('link', { name: 'Sam' }).first()).toBeVisible({ timeout: 20_000 })
}

/** An address of the app itself, as its own links would open it. */
export async function goTo(page: Page, hash: string): Promise<void> {
  await page.evaluate((to) => {
    location.hash = to
  }, hash)
}

/** From the caseload to the form of the family's first child. */
export async function addFamily(page: Page, name: string): Promise<void> {
  await press(page.getByRole('link', { name: text.caseload.add }).first())
  await page.getByLabel(text.family.nameLabel).fill(name)
  await press(button(page, text.family.next))
  await expect(heading(page, text.family.childNewTitle)).toBeVisible()
}

/** A child entered in the open form, and on to the family. */
export async function addChild(page: Page, { name, years, flags = [] }: ChildEntry): Promise<void> {
  await page.getByLabel(text.family.childName).fill(name)
  if (years === undefined) {
    await press(page.getByRole('radio', { name: text.family.bornAnswer.expected }))
    await page.getByLabel(text.family.expectedOn).fill(daysFromNow(60))
  } else await page.getByLabel(text.family.bornOn).fill(born(years))
  for (const flag of flags) await press(page.getByRole('checkbox', { name: text.family.flag[flag] }))
  await press(button(page, text.common.save))
  await expect(heading(page, text.family.visitsTitle)).toBeVisible()
}

/** From the family, an adult entered, and back. */
export async function addAdult(page: Page, name: string, relation: string): Promise<void> {
  await press(page.getByRole('link', { name: text.family.addAdult }))
  await page.getByLabel(text.family.adultName).fill(name)
  await page.getByLabel(text.family.relation).fill(relation)
  await press(button(page, text.common.save))
  await expect(page.getByText(name).first()).toBeVisible()
}

/** From the family to the first item of a visit just started. */
export async function startVisit(page: Page, set: ItemSet): Promise<void> {
  await press(page.getByRole('link', { name: new RegExp(`^${text.family.start}|${text.family.startAnother}$`) }).first())
  await press(page.getByRole('radio', { name: text.grading.set[set], exact: true }))
  await press(button(page, text.visitPlan.start))
  await expect(page.locator('.desk')).toBeVisible()
  await expect.poll(() => stepOf(page)).not.toBeNull()
}

/** The step of the visit that the address names: an item's code, `child` or `senses`; null elsewhere. */
export function stepOf(page: Page): string | null {
  return /\/visit\/[^/]+\/on\/[^/]+\/([^/]+)$/.exec(new URL(page.url()).hash)?.[1] ?? null
}

/** The items that a visit of today asks about such a child, in order. */
export function itemsFor(set: ItemSet, { years, flags = [] }: ChildEntry): readonly Item[] {
  const birth = years === undefined ? ({ kind: 'expected', on: daysFromNow(60) } as const) : ({ kind: 'born', on: born(years) } as const)
  return asked(current, { set, contact: null }, { birth, flags }, daysFromNow(0))
}

/** All that was given is on the disk, as far as the screen says. */
export async function saved(page: Page): Promise<void> {
  await expect(page.locator('.saved [data-state=saved]')).toBeVisible()
}

/** The card of a grade, touched, and saved. */
export async function gradeItem(page: Page, grade: Grade): Promise<void> {
  await press(page.locator(`.grades input[value="${grade}"]`))
  await saved(page)
}

/** Not graded today, with the reason and a few words, and saved. */
export async function cantGrade(page: Page, reason: NotSeenReason, why: string): Promise<void> {
  await press(page.locator('.grades input[value="cant"]'))
  await press(page.getByRole('radio', { name: text.grading.notSeenReason[reason] }))
  await page.getByLabel(text.visit.cantNote).fill(why)
  await saved(page)
}

/** What was seen, in the words of the practitioner, and saved. */
export async function writeEvidence(page: Page, words: string): Promise<void> {
  await page.getByLabel(text.visit.saw).fill(words)
  await saved(page)
}

/** The primary button of the dock, and the step that it leads to. Where last time's grade is hidden the first press reveals it. */
export async function goOn(page: Page): Promise<string | null> {
  const before = page.url()
  const primary = page.locator('.dock__end .btn').last()
  if ((await primary.innerText()) === text.visit.confirm) {
    await press(primary)
    await expect(primary).not.toHaveText(text.visit.confirm)
  }
  await press(primary)
  await page.waitForURL(({ href }) => href !== before)
  return stepOf(page)
}

/** From the finish screen to the signed visit. */
export async function sign(page: Page): Promise<void> {
  // Whether it is asked for is known once the screen is there.
  await expect(button(page, text.visit.sign)).toBeVisible()
  await prove(page)
  await press(button(page, text.visit.sign))
  await expect(heading(page, text.read.signature)).toBeVisible({ timeout: 30_000 })
  await expect(page.getByText(text.signed.states.whole)).toBeVisible()
}

/** Locked by hand in the settings. */
export async function lock(page: Page): Promise<void> {
  await goTo(page, '#/settings')
  await press(button(page, text.settings.locking.now))
  await expect(heading(page, text.start.unlock.title)).toBeVisible()
}

/** What a visit's own page says of each answered item: its grade, or null where it has none, by the item's name; and the words beside it. */
export async function answersOf(page: Page, caseId: string, visitId: string) {
  await goTo(page, `#/family/${caseId}/visit/${visitId}/read`)
  await expect(page.locator('.read')).toBeVisible()
  const rows = await page.locator('li.answer').evaluateAll((found) =>
    found.map((row) => ({
      name: row.querySelector('h4')?.textContent ?? '',
      tile: row.querySelector('.answer__tile')?.textContent ?? '',
      words: row.querySelector('.answer__why')?.textContent ?? '',
    })),
  )
  return new Map(rows.map(({ name, tile, words }) => [name, { grade: Number.parseInt(tile, 10) || null, words }]))
}

/** The ids of the case and the visit that the address names. */
export function idsOf(page: Page): { readonly caseId: string; readonly visitId: string } {
  const [, caseId, visitId] = /#\/family\/([^/]+)\/visit\/([^/]+)/.exec(page.url()) ?? []
  if (!caseId || !visitId) throw new Error(`not at a visit: ${page.url()}`)
  return { caseId, visitId }
}

/** The calendar day so many days from today, in the zone of the tests. */
export function daysFromNow(days: number): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London' }).format(Date.now() + days * 86_400_000)
}

/** The birthday of somebody who turned that age a hundred days ago. */
function born(years: number): string {
  const [year, ...rest] = daysFromNow(-100).split('-')
  return [Number(year) - years, ...rest].join('-').replace(/-02-29$/, '-02-28')
}
