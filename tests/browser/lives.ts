import { setTimeout as sleep } from 'node:timers/promises'
import type { BrowserContext, Page } from '@playwright/test'
import type { Chance } from '../../scripts/faults/random.mjs'
import { comeBack } from './back.ts'
import { endLife, enter, type Ledger, newLedger } from './ledger.ts'
import { CODES, type Life, open, type Prepared } from './prepared.ts'
import { expect } from './support.ts'
import { goOn, goTo, saved, stepOf, unlock } from './steps.ts'
import { watchTicks } from './witness.ts'

/** What a campaign is made of. */
export interface Campaign {
  /** How often the tablet is ended. */
  readonly ends: number
  readonly chance: Chance
  readonly prepared: Prepared
  /** The folder of the browser's profile, a copy of the prepared one. */
  readonly profile: string
  /** Done to each browser before the app runs in it: what a control run takes away. */
  tamper?(context: BrowserContext): Promise<unknown>
  /** Called in each life before its first answer. */
  begin?(profile: string): void
  /** One answer a life, which shows the tick, where it is known what becomes of it. */
  readonly oneTicked?: boolean
  /** Ends the app. Afterwards the profile is as it would be found. */
  end(life: Life): Promise<void>
  /** Opens the app again in the browser that is left; a new browser where nothing is said. */
  again?(life: Life): Promise<void>
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

/** Ends a tablet again and again while a visit is graded on it, and looks each time whether everything that had shown the tick is there. */
export async function live({ ends, chance, prepared, profile, tamper, oneTicked = false, begin, end, again }: Campaign): Promise<Outcome> {
  const { url, passphrase, ids } = prepared
  const ledger = newLedger()
  const lost: string[] = []
  const astray: string[] = []
  const start = () => openWatched(profile, url, ledger, tamper)
  let life = await start()
  let at = 1
  try {
    await unlock(life.page, passphrase)
    for (; ; at++) {
      await goTo(life.page, `#/family/${ids.caseId}/visit/${ids.visitId}`)
      await life.page.waitForURL(/\/on\//)
      begin?.(profile)
      await answer(life.page, chance, `life ${at}`, oneTicked || tamper !== undefined)
      // An app from which something was taken away is in trouble.
      if (!tamper) life.trouble.check()
      life.listening = false
      await end(life)
      endLife(ledger)
      if (again) {
        life.listening = true
        await again(life)
      } else life = await start()
      const back = await comeBack(life.page, prepared, ledger, `end ${at}`, async () => {
        astray.push(...(await whereItOpens(life.page, ledger, at)))
      })
      lost.push(...back.lost)
      if (back.how === 'told' || back.how === 'empty') break
      if (at === ends) break
    }
  } catch (error) {
    throw await withScreen(error, life, `Life ${at}`)
  } finally {
    life.listening = false
    await life.kill()
  }
  return { ends: at, given: ledger.given, ticked: ledger.ticks, lost, astray }
}

/** The same error with what was on the screen: the browser is not one of the test runner's, which would show it by itself. */
export async function withScreen(error: unknown, { page, trouble }: Life, when: string): Promise<Error> {
  const screen = await page
    .locator('body')
    .innerText({ timeout: 1_000 })
    .catch(() => 'nothing')
  const seen = [`${when}, on the screen of ${page.url()}:`, screen, ...trouble.seen].join('\n')
  return new Error(`${error instanceof Error ? error.message : error}\n${seen}`, { cause: error })
}

/** A browser whose screen is entered in the ledger as long as it is `listening`. */
export async function openWatched(
  profile: string,
  url: string,
  ledger: Ledger,
  before?: (context: BrowserContext, page: Page) => Promise<unknown>,
) {
  const hears = { on: true }
  const life = await open(profile, url, async (context, page) => {
    await before?.(context, page)
    await watchTicks(context, (seen) => hears.on && enter(ledger, seen))
  })
  return Object.assign(life, {
    get listening() {
      return hears.on
    },
    set listening(on: boolean) {
      hears.on = on
    },
  })
}

/** A few answers, the last of which may still be on its way when this returns; or one, which has just shown the tick. */
async function answer(page: Page, chance: Chance, when: string, one: boolean): Promise<void> {
  const answers = one ? 1 : 1 + chance.below(5)
  for (let at = 1; at <= answers; at++) {
    await answerOne(page, chance, `${when}, answer ${at}`, at > 1)
    if (at < answers && chance.next() < 0.7) await saved(page)
  }
  // The dangerous moments are the tick, the first few milliseconds of a write, and the end of the pause after typing.
  const moment = one ? 0 : chance.next()
  if (moment < 0.3) await saved(page)
  else await sleep(moment < 0.65 ? chance.below(40) : chance.below(450))
}

/** One more grade, not the one that is there, and now and then a note with it. Nobody waits until it is saved. */
export async function answerOne(page: Page, chance: Chance, note: string, goesOn: boolean): Promise<void> {
  // Mostly the way that a visit goes; now and then a jump to any item.
  if (chance.next() < 0.3 || stepOf(page) === 'child') {
    const code = chance.pick(CODES)
    await goTo(page, new URL(page.url()).hash.replace(/[^/]+$/, code))
    await expect(page.locator(`.item input[name="grade-${code}"]`).first()).toBeVisible()
  } else if (goesOn && (await goOn(page)) === 'child') await page.goBack()
  const step = stepOf(page)
  const cards = page.locator(`.grades input[name="grade-${step}"]:not([value="cant"]):not(:checked)`)
  await cards.nth(chance.below(4)).click()
  if (chance.next() < 0.3) await page.locator('#evidence').fill(`[${note}, ${step}]`)
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
