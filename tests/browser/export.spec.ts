import { read as readWorkbook, utils } from '@e965/xlsx'
import { unzipSync } from 'fflate'
import Papa from 'papaparse'
import { families } from '../../src/app/practice/families/index.ts'
import { button, follow, heading, open, toFamily } from './practice-steps.ts'
import { downloaded, proof } from './sharing-steps.ts'
import { addChild, addFamily, goTo, openOffline, openPractice, press, setUp, text } from './steps.ts'
import { axe, expect, test } from './support.ts'

const words = text.exporting

const textIn = (archive: Buffer, name: string) => new TextDecoder().decode(unzipSync(archive)[name])
const rowsIn = (archive: Buffer, name: string): Record<string, string>[] => {
  const [head = [], ...rows] = Papa.parse(textIn(archive, name), { skipEmptyLines: false, preview: 0 }).data
  return rows
    .filter(({ length }) => length === head.length)
    .map((row) => Object.fromEntries(head.map((column, at) => [column, row[at] ?? ''])))
}

test('tables of every practice family as text files and as a workbook, offline, read back by other programs', { tag: '@once' }, async ({
  page,
}) => {
  test.setTimeout(240_000)
  await openOffline(page)
  await openPractice(page)
  await open(page, '#/export', words.titleAll)
  await expect(page.getByText(words.reading)).toHaveCount(0, { timeout: 60_000 })
  expect(await axe(page)).toEqual([])
  const make = () => press(button(page, words.make))

  await press(page.getByRole('radio', { name: words.choice['tables-csv'].label }))
  const archive = await downloaded(page, make)
  expect(archive.name).toMatch(/^plumbline-practice-tables-\d{4}-\d\d-\d\d\.zip$/)
  await expect(page.getByText(words.saved(archive.name))).toBeVisible()
  await expect(page.getByText(words.savedHolds(families.length))).toBeVisible()
  expect(textIn(archive.content, 'README.txt')).toContain(text.tables.practice)
  expect(rowsIn(archive.content, 'families.csv')).toHaveLength(families.length)
  const grades = rowsIn(archive.content, 'grades.csv')
  expect(grades.length).toBeGreaterThan(1000)
  for (const { state, grade } of grades) expect(grade !== '').toBe(state === 'graded')
  const model = JSON.parse(textIn(archive.content, 'csv-metadata.json'))
  expect(model.tables.map(({ url }: { url: string }) => url)).toContain('grades.csv')
  const children = families.flatMap((family) => Object.values(family.children).map(({ name }) => name))
  const whole = Object.keys(unzipSync(archive.content)).map((name) => textIn(archive.content, name))
  for (const name of children)
    expect(
      whole.some((each) => new RegExp(`\\b${name}\\b`).test(each)),
      name,
    ).toBe(false)

  await press(page.getByRole('radio', { name: words.choice['tables-xlsx'].label }))
  await press(page.getByRole('radio', { name: words.name.household }))
  await make()
  const dialog = page.getByRole('dialog', { name: words.ask })
  await expect(dialog).toBeVisible()
  await expect(proof(page)).toHaveCount(0)
  expect(await axe(page)).toEqual([])
  const workbook = await downloaded(page, () => press(dialog.getByRole('button', { name: words.askMake })))
  const book = readWorkbook(workbook.content, { cellDates: true })
  const sheet = book.Sheets.grades
  if (!sheet) throw new Error('no sheet of grades')
  const sheetRows = utils.sheet_to_json<Record<string, unknown>>(sheet)
  expect(sheetRows).toHaveLength(grades.length)
  for (const row of sheetRows) expect(row.day).toBeInstanceOf(Date)
  expect(sheetRows.filter(({ grade }) => typeof grade === 'number')).toHaveLength(grades.filter(({ grade }) => grade !== '').length)
  const named = utils.sheet_to_json<{ name: string }>(book.Sheets.children ?? {}).map(({ name }) => name)
  expect(named.sort()).toEqual(children.sort())

  // Each record says so, on its own screen too.
  const caseId = await toFamily(page, children[0] ?? '')
  await follow(page.getByRole('link', { name: text.family.toTables }), /./)
  await expect(page).toHaveURL(new RegExp(`#/family/${caseId}/export$`))
  await expect(page.locator('.export__copies > li')).toHaveCount(2)
})

test('names leave a locked tablet only with its passphrase', { tag: '@once' }, async ({ page }) => {
  test.setTimeout(180_000)
  await page.goto('./')
  const { passphrase } = await setUp(page)
  await addFamily(page, 'Ashdown')
  await addChild(page, { name: 'Quillon', years: 4 })
  await toFamily(page, 'Quillon')
  await follow(page.getByRole('link', { name: text.family.toTables }), words.titleOf('Ashdown'))
  await press(page.getByRole('radio', { name: words.choice['tables-csv'].label }))
  await press(page.getByRole('radio', { name: words.name.everybody }))
  await press(button(page, words.make))
  const dialog = page.getByRole('dialog', { name: words.ask })
  const agree = () => press(dialog.getByRole('button', { name: words.askMake }))
  await agree()
  await expect(dialog.getByText(text.start.proof.empty)).toBeVisible()
  await proof(page).fill('not the words of this tablet')
  await agree()
  await expect(dialog.getByText(text.start.proof.wrong)).toBeVisible({ timeout: 60_000 })
  await proof(page).fill(passphrase)
  const { name, content } = await downloaded(page, agree)
  expect(name).not.toMatch(/ashdown|quillon/i)
  expect(rowsIn(content, 'children.csv').map((row) => row.name)).toEqual(['Quillon'])
  await expect(dialog).toHaveCount(0)
  await expect(heading(page, words.earlier)).toBeVisible()
  await goTo(page, '#/')
})
