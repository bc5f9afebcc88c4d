import type { BrowserContext } from '@playwright/test'
import type { Chance } from '../../scripts/faults/random.mjs'
import { type Back, comeBack } from './back.ts'
import { endLife, newLedger } from './ledger.ts'
import { answerOne, openWatched, withScreen } from './lives.ts'
import { type Life, type Prepared, scratch } from './prepared.ts'
import { goTo, saved, text, unlock } from './steps.ts'

/** What takes the records from under the open app. */
const TAKES = {
  /** As a browser does that is short of room: everything of the origin but what `localStorage` keeps. */
  evicted: ({ context, page }: Life) => clear(context, page, 'indexeddb,file_systems,cache_storage,service_workers'),
  /** As a person does in the settings of the browser. */
  cleared: ({ context, page }: Life) => clear(context, page, 'all'),
  /** As a script of the same origin does, in another tab. */
  deleted: async ({ context, page }: Life) => {
    const other = await context.newPage()
    await other.goto(`${new URL(page.url()).origin}/robots.txt`)
    await other.evaluate(() => void indexedDB.deleteDatabase('plumbline'))
    await other.waitForTimeout(300)
    await other.close()
  },
} as const

async function clear(context: BrowserContext, page: Life['page'], storageTypes: string): Promise<void> {
  const session = await context.newCDPSession(page)
  await session.send('Storage.clearDataForOrigin', { origin: new URL(page.url()).origin, storageTypes })
}

/** The longest that an app may take to say so; a connection that dropped is opened again three times before. Nobody says so where all was cleared. */
const PATIENCE_MS = { evicted: 15_000, deleted: 15_000, cleared: 4_000 } as const

/** What came of it. */
export interface Gone extends Back {
  readonly given: number
  readonly ticked: number
  /** Answers that showed the tick after the records had gone. */
  readonly after: number
  /** Whether the open app said so by itself, or at the next answer. */
  readonly said: boolean
}

export interface GoneTrial {
  readonly prepared: Prepared
  readonly chance: Chance
  readonly how: keyof typeof TAKES
  readonly tamper?: (context: BrowserContext) => Promise<unknown>
}

/** A visit is graded, the records go from under it, one more answer is given, and the app is opened again. */
export async function goAway({ prepared, chance, how, tamper }: GoneTrial): Promise<Gone> {
  const { url, passphrase, ids } = prepared
  const { path, remove } = scratch()
  const ledger = newLedger()
  const life = await openWatched(prepared.copyTo(path), url, ledger, tamper)
  try {
    await unlock(life.page, passphrase)
    await goTo(life.page, `#/family/${ids.caseId}/visit/${ids.visitId}`)
    await life.page.waitForURL(/\/on\//)
    for (let left = chance.below(3); left >= 0; left -= 1) {
      await answerOne(life.page, chance, 'before', false)
      await saved(life.page)
    }
    await TAKES[how](life)
    const before = ledger.ticks
    const refused = life.page.locator('[role=alert]:not(:empty)').first()
    life.context.setDefaultTimeout(PATIENCE_MS[how])
    const missing = life.page.getByRole('heading', { name: new RegExp(`^(${text.restore.titleCopy}|${text.restore.titleNone})$`) })
    // The screen may be closed already, because the app noticed.
    const told = refused.or(missing).first()
    const closed = told.waitFor().catch(() => {})
    await Promise.race([closed, answerOne(life.page, chance, 'after', false).catch(() => closed)])
    await told
      .or(life.page.locator('.saved [data-state=saved]'))
      .first()
      .waitFor()
      .catch(() => {})
    const said = (await refused.isVisible()) || (await missing.isVisible())
    life.context.setDefaultTimeout(30_000)
    const after = ledger.ticks - before
    life.listening = false
    endLife(ledger)
    await life.page.goto('about:blank')
    await life.page.goto(url)
    const back = await comeBack(life.page, prepared, ledger, `${how} under the open app`)
    return { ...back, given: ledger.given, ticked: ledger.ticks, after, said }
  } catch (error) {
    throw await withScreen(error, life, `${how} under the open app`)
  } finally {
    life.listening = false
    await life.kill()
    remove()
  }
}
