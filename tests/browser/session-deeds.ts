import type { Page } from '@playwright/test'
import type { Chance } from '../../scripts/faults/random.mjs'
import { comeBack } from './back.ts'
import { endLife, type Ledger } from './ledger.ts'
import { answerOne, type openWatched } from './lives.ts'
import { button, follow, heading } from './practice-steps.ts'
import type { Prepared } from './prepared.ts'
import { bareWrite, heapOf } from './session-measures.ts'
import { chooseFolder, foundTeam, meter, save } from './sharing-steps.ts'
import { addChild, addFamily, goTo, lock, press, saved, stepOf, text, unlock } from './steps.ts'
import { expect } from './support.ts'
import { pressUpdate, type twoBuilds, versionOf } from './update-steps.ts'

const { forget, share } = text

/** Words of the records of the tablet that a locked screen may not show, and neither may its title or address. */
const SECRETS = ['Ashdown', 'Alan', 'Quillfeather']

/** Where the app comes from, with another version to put there. */
export type Host = Awaited<ReturnType<typeof twoBuilds>>

/** A session as it goes on. */
export interface Working {
  readonly prepared: Prepared
  readonly host: Host
  readonly chance: Chance
  readonly ledger: Ledger
  /** The browser begun again on the same profile. */
  readonly start: () => ReturnType<typeof openWatched>
  life: Awaited<ReturnType<typeof openWatched>>
  acts: number
  readonly lost: string[]
  readonly readable: string[]
  readonly heaps: [hours: number, megabytes: number][]
  readonly floors: number[]
  team: boolean
  /** So many families were entered and erased. */
  erased: number
  readonly began: number
}

export type DeedName = keyof ReturnType<typeof deedsOf>

/** Whether a newer version is here whole. */
const waits = (page: Page) => page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.waiting != null)

/** All that is done to the tablet in a session, each from any screen under the lock to any such screen. */
export function deedsOf(now: Working) {
  const { prepared, ledger, chance } = now
  const page = () => now.life.page

  const lockedShowsNothing = async (locked: Page) => {
    const shown = `${await locked.locator('body').innerText()} ${await locked.title()} ${locked.url()}`
    now.readable.push(...SECRETS.filter((word) => shown.includes(word)).map((word) => `act ${now.acts}: ${word}`))
  }
  const back = async (how: string) => {
    endLife(ledger)
    now.lost.push(...(await comeBack(page(), prepared, ledger, `act ${now.acts}, ${how}`)).lost)
  }
  const toVisit = async () => {
    if (stepOf(page()) !== null) return
    await goTo(page(), `#/family/${prepared.ids.caseId}/visit/${prepared.ids.visitId}`)
    await page().waitForURL(/\/on\//)
  }

  const kills = async () => {
    now.life.listening = false
    await now.life.kill()
    endLife(ledger)
    now.life = await now.start()
    await back('killed')
  }

  return {
    async answers() {
      await toVisit()
      for (let left = 1 + chance.below(4); left > 0; left -= 1) {
        await answerOne(page(), chance, `act ${now.acts}`, false)
        await saved(page())
      }
    },
    async 'drafts left'() {
      await toVisit()
      await answerOne(page(), chance, `act ${now.acts}`, false)
    },
    async locks() {
      await lock(page())
      await lockedShowsNothing(page())
      await unlock(page(), prepared.passphrase)
    },
    async reloads() {
      await page().reload()
      await expect(heading(page(), text.start.unlock.title)).toBeVisible()
      await lockedShowsNothing(page())
      await back('reloaded')
    },
    kills,
    async 'second tabs'() {
      const other = await now.life.context.newPage()
      await other.goto(prepared.url)
      await expect(other.getByRole('heading', { level: 1 })).toBeVisible()
      await lockedShowsNothing(other)
      await other.close()
    },
    /** Until the page is replaced. A clock that jumps ahead says that nobody touched the tablet for days, so it locks itself. */
    async 'clocks moved'() {
      const days = chance.pick([-30, -7, -1, 1, 7, 30])
      await page().evaluate((by) => {
        const right = Date.now.bind(Date)
        Date.now = () => right() + by
      }, days * 86_400_000)
      if (days < 0) return
      await expect(heading(page(), text.start.unlock.title)).toBeVisible({ timeout: 40_000 })
      await lockedShowsNothing(page())
      await back('locked by its clock')
    },
    /** What nobody else has is in the shared file, and the screen says so. */
    async shares() {
      if (!now.team) {
        await foundTeam(page(), 'Team of one')
        await chooseFolder(page())
        now.team = true
      }
      await save(page())
      await expect(meter(page())).toContainText(share.nothingOnly)
    },
    /** A newer version, taken while whatever was typed last may still be on its way to the disk. */
    async updates() {
      const next = (await versionOf(page())) === 'one' ? 'two' : 'one'
      now.host.put(next)
      // A browser that is begun asks the host by itself.
      await kills()
      await expect.poll(() => waits(page()), { timeout: 60_000 }).toBe(true)
      if (chance.next() < 0.7) {
        await toVisit()
        await answerOne(page(), chance, `act ${now.acts}`, false)
      }
      // Nobody is told of it in the middle of a visit.
      await goTo(page(), '#/')
      await pressUpdate(page())
      await expect.poll(() => versionOf(page()), { timeout: 60_000 }).toBe(next)
      await expect(heading(page(), text.start.unlock.title)).toBeVisible()
      await lockedShowsNothing(page())
      await back('updated')
    },
    /** A family entered by mistake is erased, and is nowhere any more. */
    async erases() {
      now.erased += 1
      const child = `Quillfeather ${now.erased}`
      await goTo(page(), '#/')
      await addFamily(page(), `Family of ${child}`)
      await addChild(page(), { name: child, years: 3 })
      await follow(page().getByRole('link', { name: forget.eraseRecords }), forget.title(`Family of ${child}`))
      await press(page().getByRole('radio', { name: forget.reason['entered-by-mistake'], exact: true }))
      await page()
        .getByLabel(forget.confirm(forget.word), { exact: true })
        .fill(forget.word)
      await page().getByLabel(forget.passphrase, { exact: true }).fill(prepared.passphrase)
      await press(button(page(), forget.act))
      await expect(heading(page(), forget.certificate).first()).toBeVisible({ timeout: 60_000 })
      await goTo(page(), '#/')
      await expect(page().locator('.board__row').first()).toBeVisible()
      if ((await page().locator('main').innerText()).includes('Quillfeather')) now.lost.push(`act ${now.acts}: erased and still there`)
    },
    async measures() {
      now.floors.push(await bareWrite(page()))
      now.heaps.push([(Date.now() - now.began) / 3_600_000, await heapOf(now.life.context, page())])
    },
  }
}
