import { join } from 'node:path'
import type { BrowserContext, Page } from '@playwright/test'
import { makeDisk } from '../../scripts/faults/disk.mjs'
import type { Chance } from '../../scripts/faults/random.mjs'
import { type Back, comeBack } from './back.ts'
import { endLife, newLedger } from './ledger.ts'
import { answerOne, openWatched, withScreen } from './lives.ts'
import type { Prepared } from './prepared.ts'
import { goTo, press, saved, text, unlock } from './steps.ts'
import { allowWholeDisk } from './tampering.ts'

const MEGABYTES = 96
const PATIENCE_MS = 10_000
/** More answers than this are not tried on a full disk. */
const MOST = 16

/** What came of one full disk. */
export interface FullDisk extends Back {
  readonly given: number
  readonly ticked: number
  /** Answers that had shown the tick after the disk was full. */
  readonly after: number
  /** Whether the screen said that something was not saved. */
  readonly said: boolean
}

export interface Trial {
  readonly prepared: Prepared
  readonly chance: Chance
  readonly tamper?: (context: BrowserContext) => Promise<unknown>
  /** The app is ended and begun while the disk is still full. */
  readonly restartFull: boolean
}

/** A tablet is filled to the last byte while a visit is graded on it; room is made, the browser ended, and everything looked for. */
export async function fillUp({ prepared, chance, tamper, restartFull }: Trial): Promise<FullDisk> {
  const { url, passphrase, ids } = prepared
  const disk = makeDisk(MEGABYTES)
  if (typeof disk === 'string') throw new Error(disk)
  const ledger = newLedger()
  const profile = prepared.copyTo(join(disk.path, 'profile'))
  const start = () =>
    openWatched(profile, url, ledger, async (context, page) => {
      await allowWholeDisk(context, page, url)
      await tamper?.(context)
    })
  let life = await start()
  try {
    await unlock(life.page, passphrase)
    await goTo(life.page, `#/family/${ids.caseId}/visit/${ids.visitId}`)
    await life.page.waitForURL(/\/on\//)
    for (let left = chance.below(3); left >= 0; left -= 1) {
      await answerOne(life.page, chance, 'while there is room', false)
      await saved(life.page)
    }
    disk.fill()
    const before = ledger.ticks
    let said = await answerUntilRefused(life.page, chance, MOST / 2)
    // What the app had laid aside is used up too, by it or by somebody else.
    if (!said) {
      disk.fill()
      said = await answerUntilRefused(life.page, chance, MOST / 2)
    }
    const after = ledger.ticks - before
    // A person who makes room and tries again goes on where they were.
    if (!restartFull && said) {
      disk.free()
      await press(life.page.getByRole('button', { name: text.common.tryAgain }).first())
      await saved(life.page).catch(() => {})
    }
    life.listening = false
    await life.kill()
    endLife(ledger)
    if (restartFull) {
      life = await start()
      await life.page
        .getByRole('heading', { level: 1 })
        .waitFor({ timeout: 15_000 })
        .catch(() => {})
      life.listening = false
      await life.kill()
    }
    disk.free()
    life = await start()
    const back = await comeBack(life.page, prepared, ledger, 'after the disk was full')
    return { ...back, given: ledger.given, ticked: ledger.ticks, after, said }
  } catch (error) {
    throw await withScreen(error, life, 'On a full disk')
  } finally {
    life.listening = false
    await life.kill()
    disk.remove()
  }
}

/** Answers until the screen says that something was not saved or cannot be read; false where it never does. */
async function answerUntilRefused(page: Page, chance: Chance, most: number): Promise<boolean> {
  const refused = page.locator('[role=alert]:not(:empty)').first()
  const tick = page.locator('.saved [data-state=saved]')
  const patience = page.context()
  patience.setDefaultTimeout(PATIENCE_MS)
  try {
    for (let at = 1; at <= most; at += 1) {
      await answerOne(page, chance, `on a full disk, ${at}`, false)
      await tick.or(refused).first().waitFor()
      if (await refused.isVisible()) return true
    }
    return false
  } catch (error) {
    // A screen that cannot read any more lets nobody grade; it has to say so.
    if (await refused.isVisible()) return true
    throw error
  } finally {
    patience.setDefaultTimeout(30_000)
  }
}
