import type { Page } from '@playwright/test'
import { EVENT_TYPES } from '../../src/core/event.ts'
import { RULES } from '../../src/core/drift/index.ts'
import { coveredByBars, focusFaults, smallTargets, stuckColumns, wideElements } from './measures.ts'
import { axe } from './support.ts'

const TABLETS = [
  { width: 768, height: 1024 },
  { width: 1280, height: 800 },
] as const
const PHONE = { width: 320, height: 800 }
const ENLARGED = { width: 320, height: 256 }
/** More stops than any screen has. */
const MOST_STOPS = 400

/** Everything that keeps people from reading and using the screen that is there, in words. Leaves it as it was, but for the focus. */
export async function faultsOf(page: Page): Promise<string[]> {
  const faults = [...addressFaults(page.url())]
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
  faults.push(...(await axe(page)))
  // Colours alone are other ones in the dark.
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' })
  faults.push(...(await axe(page, ['color-contrast'])).map((fault) => `in the dark: ${fault}`))
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
  faults.push(...(await tabThrough(page)))
  for (const size of [TABLETS[1], PHONE, TABLETS[0]]) {
    await page.setViewportSize(size)
    faults.push(...(await page.evaluate(smallTargets)).map((fault) => `at ${size.width} px: ${fault}`))
    if (size !== PHONE) continue
    faults.push(...(await page.evaluate(wideElements)), ...(await page.evaluate(stuckColumns)))
    await page.setViewportSize(ENLARGED)
    const covered = await page.evaluate(coveredByBars)
    if (covered >= 0.4) faults.push(`bars cover ${Math.round(covered * 100)} % at 320 by 256`)
  }
  return faults
}

/** From the top with the Tab key until it leaves the page or comes round again: each stop that one cannot see to have the focus. */
async function tabThrough(page: Page): Promise<string[]> {
  const faults = new Set<string>()
  await page.evaluate(() => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
    scrollTo(0, 0)
  })
  await page.keyboard.press('Tab')
  const first = await page.evaluateHandle(() => document.activeElement)
  let last = ''
  for (let stops = 0; stops < MOST_STOPS; stops += 1) {
    const stop = await page.evaluate(focusFaults)
    if (stop.what === 'nothing') return [...faults]
    for (const fault of stop.faults) faults.add(`${stop.what}: ${fault}`)
    last = stop.what
    await page.keyboard.press('Tab')
    if (await first.evaluate((node) => node === document.activeElement)) return [...faults]
  }
  return [...faults, `the Tab key does not get past ${last}`]
}

const PLACES =
  'adult any caseload child close compare edit event family finish forget history instrument lens new nowhere on packs plan plumbline read reopen retention rules share'
const WHOLE =
  'action agencies agency case-review chronology continue day days decision decisions handover legal-advice level note people supervision'
const SHARING = 'colleagues contested hand-over look'
const WORDS = new Set([
  ...PLACES.split(' '),
  ...WHOLE.split(' '),
  ...SHARING.split(' '),
  ...'check log second senses settings siblings target team visit'.split(' '),
  ...EVENT_TYPES,
  ...RULES.map(({ id }) => id),
])
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const ITEM = /^[A-Z]{3,4}\.\w+$/
/** The ids of the packs that the tests bring in. */
const PACK = /^fernshire-(home|practice)$/
/** The ids of what the made-up colleagues of the practice space wrote. */
const PRACTICE = /^[\w-]{16}-\d+$/

/** Each part of an address that is neither a word of the app nor an id, a version or the code of an item. */
export function addressFaults(address: string): string[] {
  const { search, hash } = new URL(address)
  const parts = hash.replace(/^#/, '').split('/').filter(Boolean)
  const known = (part: string) => WORDS.has(part) || [UUID, ITEM, PACK, PRACTICE, /^\d+$/].some((form) => form.test(part))
  return [search, ...parts.filter((part) => !known(part))].filter(Boolean).map((part) => `the address says ${part}`)
}
