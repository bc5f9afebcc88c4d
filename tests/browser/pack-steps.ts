import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Page } from '@playwright/test'
import { text } from './steps.ts'

const fileIn = (folder: string, name: string) => readFileSync(fileURLToPath(new URL(`../../${folder}/${name}`, import.meta.url)))

/** One of the example files, as it is saved from the screen. */
export const example = (name: string): Buffer => fileIn('src/instruments/example', name)

/** The same instrument as a workbook, as a spreadsheet program writes it. */
export const workbook = (): Buffer => fileIn('tests/fixtures/packs', 'fernshire-home-1.xlsx')

/** A table with two things wrong in it: markup in a name and a grade that the scale has not. */
export const wrongTable = (): Buffer => {
  const table = example('fernshire-home-1.csv').toString()
  return Buffer.from(table.replace('Hall and stairs,', '<b>Hall</b> and stairs,').replace('serious,3', 'serious,9'))
}

/** A file chosen on the screen of packs, as somebody would choose it. */
export async function openFile(page: Page, name: string, content: Buffer): Promise<void> {
  const mimeType = name.endsWith('.json') ? 'application/json' : name.endsWith('.csv') ? 'text/csv' : 'application/octet-stream'
  await page
    .getByLabel(text.packs.bring.choose, { exact: true })
    .and(page.locator('input[type=file]'))
    .setInputFiles({ name, mimeType, buffer: content })
}
