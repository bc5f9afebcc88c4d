import type { Page } from '@playwright/test'
import { allOf, type Ledger, whatIsGone } from './ledger.ts'
import type { Prepared } from './prepared.ts'
import { press, text, unlock } from './steps.ts'
import { expect } from './support.ts'

/** How a tablet came back after something had happened to it. */
export interface Back {
  /** `opened`: as ever; `restored`: it said that its records were missing, and brought them back; `told`: it said so, and could not; `empty`: it began anew, silently. */
  readonly how: 'opened' | 'restored' | 'told' | 'empty'
  /** What had shown the tick and is not there, in words; all of it where the tablet did not open. */
  readonly lost: readonly string[]
}

/** `first` is done as soon as it is open. Opens the tablet as a person would who is asked for the passphrase, or told that the records are missing, and looks what is there. */
export async function comeBack(
  page: Page,
  { passphrase, ids }: Prepared,
  ledger: Ledger,
  when: string,
  first?: () => Promise<unknown>,
): Promise<Back> {
  const heading = page.getByRole('heading', { level: 1 })
  await expect(heading).toBeVisible()
  const shown = await heading.innerText()
  const { unlock: asked, welcome } = text.start
  if (shown === asked.title) {
    await unlock(page, passphrase)
    await first?.()
    return { how: 'opened', lost: await whatIsGone(page, ids, ledger, when) }
  }
  if (await page.getByRole('button', { name: welcome.setUp }).isVisible()) return { how: 'empty', lost: allOf(ledger, when, shown) }
  const bring = page.getByRole('button', { name: text.restore.ways.copy.bring, exact: true })
  if (!(await bring.isVisible())) return { how: 'told', lost: allOf(ledger, when, shown) }
  await press(bring)
  await press(page.getByRole('button', { name: text.restore.back.goOn, exact: true }))
  await unlock(page, passphrase)
  return { how: 'restored', lost: await whatIsGone(page, ids, ledger, when) }
}
