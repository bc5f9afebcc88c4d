import { setTimeout as sleep } from 'node:timers/promises'
import { chromium, type Page } from '@playwright/test'
import { launch } from '../../scripts/faults/chromium.mjs'
import type { Chance } from '../../scripts/faults/random.mjs'
import { expect, installed, watch } from './support.ts'
import {
  addChild,
  addFamily,
  answersOf,
  goOn,
  goTo,
  idsOf,
  itemName,
  itemsFor,
  saved,
  setUp,
  startVisit,
  stepOf,
  text,
  unlock,
} from './steps.ts'
import { type Seen, watchTicks } from './witness.ts'

const LOOK_AGAIN_MS = 2_000

const child = { name: 'Alan', years: 7 } as const
const CODES = itemsFor('core', child).map(({ code }) => code)

/** What a campaign is made of. */
export interface Campaign {
  /** How often the tablet is ended. */
  readonly ends: number
  readonly chance: Chance
  /** The folder of the browser's profile, empty at first. */
  readonly profile: string
  /** Where the app is. */
  readonly url: string
  /** Called in each life before its first answer; lives count from 1. */
  begin?(life: number): Promise<void>
  /** Ends the browser. Afterwards the profile is as it would be found. */
  end(kill: () => Promise<void>): Promise<void>
}

/** What came of it. */
export interface Outcome {
  readonly ends: number
  /** Grades and notes that were given, and how many of them had shown the tick before an end. */
  readonly given: number
  readonly ticked: number
  /** Of those that had shown the tick, each that was not there afterwards, in words. Where nothing was there at all, all of them. */
  readonly lost: readonly string[]
  /** Each time the visit did not open again where it was left, in words. */
  readonly astray: readonly string[]
}

/** What each register of each item may hold: the value of the last tick, or any given after it. */
interface Ledger {
  readonly ticked: Map<string, string>
  /** Given in this life and not ticked yet. */
  open: Map<string, string[]>
  /** Given in the life before, which ended before they were ticked: there or not, both are right. */
  doubtful: Map<string, string[]>
  /** The steps that the visit may open at: the one of the last tick, and those seen since. */
  places: string[]
  given: number
  ticks: number
}

const newLedger = (): Ledger => ({ ticked: new Map(), open: new Map(), doubtful: new Map(), places: [], given: 0, ticks: 0 })

function enter(ledger: Ledger, seen: Seen): void {
  switch (seen.kind) {
    case 'at':
      ledger.places.push(seen.step)
      break
    case 'given': {
      const key = `${seen.step} ${seen.what}`
      ledger.given += 1
      ledger.open.set(key, [...(ledger.open.get(key) ?? []), seen.value])
      break
    }
    case 'tick':
      for (const [key, values] of ledger.open) {
        ledger.ticks += values.length
        ledger.ticked.set(key, values.at(-1) ?? '')
      }
      if (ledger.open.size > 0) ledger.places = ledger.places.slice(-1)
      ledger.open.clear()
  }
}

/** Ends a tablet again and again while a visit is graded on it, and looks each time whether everything that had shown the tick is there. */
export async function live({ ends, chance, profile, url, begin, end }: Campaign): Promise<Outcome> {
  const ledger = newLedger()
  const lost: string[] = []
  const astray: string[] = []
  let life = await open(profile, url, ledger)
  let at = 1
  try {
    await installed(life.page)
    const { passphrase } = await setUp(life.page)
    await addFamily(life.page, 'Ashdown')
    await addChild(life.page, child)
    await startVisit(life.page, 'core')
    const ids = idsOf(life.page)
    for (; ; at++) {
      await begin?.(at)
      await answer(life.page, chance, at)
      life.trouble.check()
      await end(life.kill)
      life.forget()
      ledger.doubtful = ledger.open
      ledger.open = new Map()
      life = await open(profile, url, ledger)
      const instead = await whatIsShownInstead(life.page)
      if (instead !== null) {
        lost.push(...[...ledger.ticked].map(([key, value]) => `end ${at}: ${key}: had shown the tick with ${value}, and now: ${instead}`))
        break
      }
      await unlock(life.page, passphrase)
      astray.push(...(await whereItOpens(life.page, ledger, at)))
      lost.push(...(await whatIsGone(life.page, ids, ledger, at)))
      if (at === ends) break
      await goTo(life.page, `#/family/${ids.caseId}/visit/${ids.visitId}`)
      await life.page.waitForURL(/\/on\//)
    }
  } catch (error) {
    // The browser is not one of the test runner's, which would show this by itself.
    const screen = await life.page
      .locator('body')
      .innerText({ timeout: 1_000 })
      .catch(() => 'nothing')
    const seen = [`Life ${at}, on the screen of ${life.page.url()}:`, screen, ...life.trouble.seen].join('\n')
    throw new Error(`${error instanceof Error ? error.message : error}\n${seen}`, { cause: error })
  } finally {
    await life.kill()
    life.forget()
  }
  return { ends: at, given: ledger.given, ticked: ledger.ticks, lost, astray }
}

/** The heading where the tablet asks for anything but the passphrase; null where it asks for that. */
async function whatIsShownInstead(page: Page): Promise<string | null> {
  const heading = page.getByRole('heading', { level: 1 })
  await expect(heading).toBeVisible()
  const words = await heading.innerText()
  return words === text.start.unlock.title ? null : words
}

async function open(profile: string, url: string, ledger: Ledger) {
  const { endpoint, kill } = await launch(profile)
  const browser = await chromium.connectOverCDP(endpoint)
  const [context] = browser.contexts()
  if (!context) throw new Error('a browser without a context')
  const trouble = await watch(context)
  let listening = true
  await watchTicks(context, (seen) => listening && enter(ledger, seen))
  const page = context.pages()[0] ?? (await context.newPage())
  await page.goto(url)
  const forget = () => {
    listening = false
    void browser.close().catch(() => {})
  }
  return { page, trouble, kill, forget }
}

/** A few answers, the last of which may still be on its way when this returns. */
async function answer(page: Page, chance: Chance, life: number): Promise<void> {
  const answers = 1 + chance.below(5)
  for (let at = 1; at <= answers; at++) {
    // Mostly the way that a visit goes; now and then a jump to any item.
    if (chance.next() < 0.3 || stepOf(page) === 'child') {
      const code = chance.pick(CODES)
      await goTo(page, new URL(page.url()).hash.replace(/[^/]+$/, code))
      await expect(page.locator(`.item input[name="grade-${code}"]`).first()).toBeVisible()
    } else if (at > 1 && (await goOn(page)) === 'child') await page.goBack()
    const step = stepOf(page)
    const card = page.locator(`.grades input[name="grade-${step}"][value="${1 + chance.below(5)}"]`)
    const same = await card.isChecked()
    await card.click()
    const note = chance.next() < 0.3
    if (note) await page.locator('#evidence').fill(`[life ${life}, answer ${at}, ${step}]`)
    if (at < answers && chance.next() < 0.7 && (note || !same)) await saved(page)
  }
  // The dangerous moments are the first few milliseconds of a write, and the end of the pause after typing.
  await sleep(chance.next() < 0.5 ? chance.below(40) : chance.below(450))
}

async function whereItOpens(page: Page, ledger: Ledger, life: number): Promise<string[]> {
  const places = ledger.places.length > 0 ? ledger.places : CODES.slice(0, 1)
  await page.locator('a.carry').click()
  await page.waitForURL(/\/on\//)
  const here = stepOf(page) ?? ''
  const right = places.includes(here)
  ledger.places = [here]
  return right ? [] : [`end ${life}: opened at ${here}, left at ${places.at(-1)}`]
}

type Kept = Awaited<ReturnType<typeof answersOf>>

async function whatIsGone(page: Page, { caseId, visitId }: ReturnType<typeof idsOf>, ledger: Ledger, life: number): Promise<string[]> {
  let gone = compared(await answersOf(page, caseId, visitId), ledger)
  // Leaving an item makes a fact of its draft, and for a moment a screen may show neither. What is lost stays lost.
  if (gone.length > 0) {
    await sleep(LOOK_AGAIN_MS)
    gone = compared(await answersOf(page, caseId, visitId), ledger)
  }
  for (const { key, found } of gone) ledger.ticked.set(key, found)
  return gone.map(({ key, ticked, found }) => `end ${life}: ${key}: had shown the tick with ${ticked}, is ${found}`)
}

/** What had shown the tick and is not there, with what is in its place. Of what was on its way at the end, what arrived counts from here on. */
function compared(kept: Kept, ledger: Ledger): { readonly key: string; readonly ticked: string; readonly found: string }[] {
  return [...new Set([...ledger.ticked.keys(), ...ledger.doubtful.keys()])].flatMap((key) => {
    const [code = '', what] = key.split(' ')
    const row = kept.get(itemName(code))
    const ticked = ledger.ticked.get(key)
    const doubtful = ledger.doubtful.get(key) ?? []
    const is = (value: string) => (what === 'grade' ? String(row?.grade) === value : row?.words.includes(value) === true)
    const arrived = doubtful.findLast(is)
    if (arrived !== undefined) ledger.ticked.set(key, arrived)
    if (arrived !== undefined || ticked === undefined || is(ticked)) return []
    return [{ key, ticked, found: String(what === 'grade' ? row?.grade : row?.words) }]
  })
}
