import type { BrowserContext, Page } from '@playwright/test'
import { type Chance, chance } from '../../scripts/faults/random.mjs'
import { goTo, text } from './steps.ts'
import { expect, installed, test } from './support.ts'
import { FAULTS, inPractice, isShown, lookForNewer, noteOf, pressUpdate, twoBuilds, versionOf } from './update-steps.ts'

// The same ones in every run of the tests, so that a red one is a change; others in a soak, which says which.
const seed = Number(process.env.PLUMBLINE_SEED) || 11
const updates = Number(process.env.PLUMBLINE_UPDATES ?? 10)
const UPDATE_LIMIT_MS = 40_000

/** A tab of the campaign: the family that it is in, and all that was typed into its note. */
interface Tab {
  readonly page: Page
  readonly caseId: string
  words: string
}

/** What keeps a tab from an update: a form that nothing seals, a question on the screen, a tab that does not answer. */
const HINDRANCES = ['form', 'dialog', 'silent'] as const

async function openTabs(context: BrowserContext, first: Page, url: string, count: number): Promise<Tab[]> {
  const idsShown = async () => {
    const links = await first.locator('a[href^="#/family/"]').evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''))
    return [...new Set(links.flatMap((href) => /^#\/family\/([^/]+)$/.exec(href)?.[1] ?? []))].filter((id) => id !== 'new')
  }
  // The families come one after another.
  await expect.poll(async () => (await idsShown()).length, { timeout: 40_000 }).toBeGreaterThanOrEqual(count)
  const ids = await idsShown()
  const pages = [first]
  while (pages.length < count) {
    const page = await context.newPage()
    await page.goto(url)
    pages.push(page)
  }
  return pages.map((page, at) => ({ page, caseId: ids[at] ?? '', words: '' }))
}

async function toNote({ page, caseId, words }: Tab): Promise<void> {
  await goTo(page, `#/family/${caseId}/supervision/note`)
  await expect(noteOf(page)).toHaveValue(words)
}

/** A few more words at the end of the note. The last of them are younger than the pause after which they are sealed. */
async function typeOn(tab: Tab, words: string): Promise<void> {
  tab.words += words
  // All at once: a screen that has just come takes the focus, and keys would go elsewhere. A tab that holds still takes nothing.
  await expect(async () => {
    await noteOf(tab.page).fill(tab.words)
    expect(await noteOf(tab.page).inputValue()).toBe(tab.words)
  }).toPass()
}

/** Something that keeps the tab from an update begins; what ends it. */
async function hinder(tab: Tab, how: (typeof HINDRANCES)[number]): Promise<() => Promise<void>> {
  const { page } = tab
  if (how === 'form') {
    await goTo(page, '#/family/new')
    await page.getByLabel(text.family.nameLabel).fill('The Half-typed')
    return async () => {
      await expect(page.getByLabel(text.family.nameLabel)).toHaveValue('The Half-typed')
      await toNote(tab)
    }
  }
  if (how === 'dialog') {
    await page.evaluate(() => {
      const dialog = document.createElement('dialog')
      document.getElementById('app')?.append(dialog)
      dialog.showModal()
    })
    return () => page.evaluate(() => document.querySelector('dialog')?.remove())
  }
  // Stopped in the middle of whatever it does next, as a tab that the browser froze.
  const inspector = await page.context().newCDPSession(page)
  await inspector.send('Debugger.enable')
  await inspector.send('Debugger.pause')
  return () => inspector.detach()
}

const versions = (tabs: readonly Tab[]) => Promise.all(tabs.map(({ page }) => versionOf(page)))

async function nothingLost(tabs: readonly Tab[]): Promise<void> {
  for (const tab of tabs) {
    await isShown(tab.page)
    await expect(noteOf(tab.page), tab.words).toHaveValue(tab.words)
  }
}

/** The button, pressed until every tab is of the new version. On a machine that is busy a tab may be slow to answer: then none is. */
async function untilUpdated(tabs: readonly Tab[], { page }: Tab, from: string, to: string): Promise<string> {
  for (let press = 1; press <= 5; press += 1) {
    await pressUpdate(page)
    const notNow = page.getByText(text.start.update.notNow)
    const outcome = async () => {
      const now = await versions(tabs)
      if (now.every((version) => version === to)) return 'all'
      return now.every((version) => version === from) && (await notNow.isVisible()) ? 'none' : 'some'
    }
    await expect.poll(outcome, { timeout: 60_000 }).not.toBe('some')
    if ((await outcome()) === 'all') return ''
    await nothingLost(tabs)
  }
  throw new Error('asked five times, and never was it the time')
}

async function oneUpdate(tabs: readonly Tab[], host: Awaited<ReturnType<typeof twoBuilds>>, luck: Chance, round: number): Promise<string> {
  const [from, to] = round % 2 === 1 ? ['one', 'two'] : ['two', 'one']
  const asker = luck.pick(tabs)
  const others = tabs.filter((tab) => tab !== asker)
  let story = `${round}:`
  // Before the new version is whole, nothing of it is seen anywhere.
  if (luck.next() < 0.5) {
    const fault = luck.pick(FAULTS)
    story += ` ${fault},`
    host.putWrong(to, fault)
    expect(await lookForNewer(asker.page), fault).toBe(false)
    const again = await asker.page.reload()
    expect(again?.fromServiceWorker(), story).toBe(true)
    await nothingLost(tabs)
    expect(await versions(tabs), story).toEqual(tabs.map(() => from))
  }
  host.put(to)
  expect(await lookForNewer(asker.page)).toBe(true)
  if (others.length > 0 && luck.next() < 0.5) {
    const how = luck.pick(HINDRANCES)
    story += ` ${how},`
    const end = await hinder(luck.pick(others), how)
    await pressUpdate(asker.page)
    await expect(asker.page.getByText(text.start.update.notNow)).toBeVisible()
    await end()
    expect(await versions(tabs)).toEqual(tabs.map(() => from))
    await nothingLost(tabs)
  }
  // Hands on every keyboard, and in the middle of it somebody presses the button.
  for (const tab of [...others, asker]) await typeOn(tab, ` ${round}${luck.pick(['.', ', bags', ' né', ' 🏠'])}`)
  story += await untilUpdated(tabs, asker, from, to)
  await nothingLost(tabs)
  return `${story} ${tabs.length} tabs`
}

test.describe('an update', { tag: '@once' }, () => {
  test('of tabs in which somebody types loses nothing, and comes to all of them or to none', async ({ page, context, trouble }) => {
    test.setTimeout(120_000 + updates * UPDATE_LIMIT_MS)
    const luck = chance(seed)
    const host = await twoBuilds()
    await inPractice(context)
    await page.goto(host.url)
    await installed(page)
    const all = await openTabs(context, page, host.url, 5)
    for (const tab of all) await toNote(tab)
    const stories: string[] = []
    let open = all
    for (let round = 1; round <= updates; round += 1) {
      const count = 2 + luck.below(4)
      for (const tab of open.slice(count)) await tab.page.close()
      for (const [at, tab] of all.slice(0, count).entries()) {
        if (!tab.page.isClosed()) continue
        const fresh = { ...tab, page: await context.newPage() }
        await fresh.page.goto(host.url)
        all[at] = fresh
        await toNote(fresh)
      }
      open = all.slice(0, count)
      stories.push(await oneUpdate(open, host, luck, round))
    }
    await host.close()
    console.log(`${updates} updates, seed ${seed}: 0 characters lost. ${stories.join('; ')}`)
    test.info().annotations.push({ type: 'updates', description: JSON.stringify({ seed, updates, stories }) })
    // What the host gave wrong is told in the console, as it should be.
    for (const each of trouble.seen) expect(each).toMatch(/sw\.js|Failed to load resource|ServiceWorker/)
    if (trouble.seen.length > 0) trouble.foresee(/./)
  })

  test('that asks nobody loses words: the control', async ({ page, context }) => {
    const host = await twoBuilds()
    await inPractice(context)
    await page.goto(host.url)
    await installed(page)
    const tabs = await openTabs(context, page, host.url, 2)
    for (const tab of tabs) await toNote(tab)
    let lost = 0
    for (let round = 1; round <= 3 && lost === 0; round += 1) {
      for (const tab of tabs) await typeOn(tab, ` the last words of ${round}`)
      await Promise.all(tabs.map((tab) => tab.page.reload()))
      for (const tab of tabs) {
        await toNote({ ...tab, words: await noteOf(tab.page).inputValue() })
        const now = await noteOf(tab.page).inputValue()
        if (now !== tab.words) lost += 1
        tab.words = now
      }
    }
    await host.close()
    expect(lost).toBeGreaterThan(0)
  })

  test('that took a part of the app away seals what was typed and begins anew once', async ({ page, context }) => {
    const host = await twoBuilds()
    await inPractice(context)
    await page.goto(host.url)
    await installed(page)
    const [tab] = await openTabs(context, page, host.url, 1)
    if (!tab) throw new Error('no tab')
    await toNote(tab)
    const miss = () => page.evaluate(() => void dispatchEvent(new Event('vite:preloadError'))).catch(() => {})
    const loads = () => page.evaluate(() => Number(sessionStorage.getItem('loads'))).catch(() => 0)
    const before = await loads()
    // A form that nothing seals is not taken from under anybody.
    await goTo(page, '#/family/new')
    await page.getByLabel(text.family.nameLabel).fill('The Half-typed')
    await miss()
    await page.waitForTimeout(500)
    await expect(page.getByLabel(text.family.nameLabel)).toHaveValue('The Half-typed')
    await toNote(tab)
    await typeOn(tab, 'Six bin bags in the ha')
    await miss()
    await expect.poll(loads).toBe(before + 1)
    await nothingLost([tab])
    await typeOn(tab, 'll.')
    await miss()
    await page.waitForTimeout(500)
    expect(await loads()).toBe(before + 1)
    await nothingLost([tab])
    await host.close()
  })
})
