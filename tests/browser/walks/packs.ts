import type { Page } from '@playwright/test'
import { button, heading, open, unfold } from '../practice-steps.ts'
import { openPractice, press, text } from '../steps.ts'
import { expect } from '../support.ts'
import { example, openFile, wrongTable } from '../pack-steps.ts'
import type { Look } from './start.ts'

/** Instruments and area settings: what is here, a file refused and one taken in, and reading the items. */
export async function walkPacks(page: Page, look: Look): Promise<void> {
  const { packs, reader } = text
  await page.goto('./')
  await openPractice(page)
  await open(page, '#/packs', packs.instruments)
  await look('packs')
  await openFile(page, 'wrong.csv', wrongTable())
  await expect(page.getByText(packs.faults.named)).toBeVisible()
  await look('a file with faults')
  for (const name of ['fernshire-home-1.csv', 'fernshire-practice-1.json']) {
    await openFile(page, name, example(name))
    await expect(heading(page, packs.preview.title(name))).toBeVisible()
    await look(`what ${name} would bring`)
    await press(button(page, packs.preview.takeIn))
    await expect(page.getByRole('link', { name: packs.preview.see })).toBeVisible()
  }
  await look('packs, two taken in')
  await open(page, '#/packs/fernshire-home/1', /Fernshire home conditions/)
  await look('an instrument that was brought')
  await press(button(page, packs.pack.remove))
  await expect(page.getByRole('dialog')).toBeVisible()
  await look('removing an instrument')
  await press(page.getByRole('dialog').getByRole('button', { name: text.common.cancel }))
  await open(page, '#/packs/fernshire-practice/1', /Fernshire/)
  await unfold(page)
  await look('area settings that were brought')
  await open(page, '#/instrument/plumbline/1', /version 1/)
  await look('the items')
  await open(page, '#/instrument/plumbline/1/PHY.1a', reader.about)
  await unfold(page)
  await look('one item')
}
