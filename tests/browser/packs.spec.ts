import { createHash } from 'node:crypto'
import type { Page } from '@playwright/test'
import { BOUNDS } from '../../src/core/pack/open.ts'
import { example, openFile, workbook, wrongTable } from './pack-steps.ts'
import { button, follow, heading, open, toFamily } from './practice-steps.ts'
import { PRACTICE, settledRowsOf } from './rows.ts'
import { daysFromNow, goOn, goTo, gradeItem, idsOf, openOffline, openPractice, press, sign, stepOf, text } from './steps.ts'
import { expect, test } from './support.ts'

const { compare, family, packs, visitPlan: plan } = text
const { preview } = packs
const NAME = 'Fernshire home conditions (example)'

/** A visit of Ines with the instrument that was brought in, its grades given in turn, and signed. */
async function visit(page: Page, on: string, grades: readonly number[]): Promise<number> {
  await toFamily(page, 'Ines')
  await press(page.getByRole('link', { name: new RegExp(`^${family.start}|${family.startAnother}$`) }).first())
  await press(page.getByRole('radio', { name: plan.instrumentName(NAME, 1) }))
  await page.locator('#plan-on').fill(on)
  await press(page.getByRole('group', { name: plan.children }).getByRole('checkbox', { name: /^Otis/ }))
  await press(page.getByRole('radio', { name: text.grading.set.core, exact: true }))
  await press(button(page, plan.start))
  await expect.poll(() => stepOf(page)).toMatch(/^HOME/)
  const { caseId, visitId } = idsOf(page)
  let at = 0
  for (let step = stepOf(page); step?.startsWith('HOME'); step = await goOn(page), at += 1) {
    await expect(page.locator(`.grades input[name="grade-${step}"]`).first()).toBeVisible()
    await gradeItem(page, grades[at % grades.length] ?? 0)
  }
  await goTo(page, `#/family/${caseId}/visit/${visitId}/finish`)
  await sign(page)
  return at
}

test('a scale of one’s own comes in as a spreadsheet, is graded with twice, and the two visits are compared', { tag: '@once' }, async ({
  page,
}) => {
  test.setTimeout(240_000)
  await openOffline(page)
  await openPractice(page)
  await goTo(page, '#/settings')
  await follow(page.getByRole('link', { name: packs.open }), packs.instruments)
  await openFile(page, 'home.csv', example('fernshire-home-1.csv'))
  await expect(heading(page, preview.title('home.csv'))).toBeVisible()
  await expect(page.getByText(preview.newInstrument)).toBeVisible()
  await press(button(page, preview.takeIn))
  await expect(page.getByText(preview.taken(NAME))).toBeVisible()
  // The same as a workbook brings nothing new.
  await openFile(page, 'home.xlsx', workbook())
  await expect(page.getByText(preview.already)).toBeVisible()
  await page.reload()
  await expect(page.getByRole('link', { name: preview.version(NAME, 1) })).toBeVisible()

  const items = await visit(page, daysFromNow(-60), [3, 2, 2])
  expect(items).toBeGreaterThan(5)
  await expect(page.locator('main')).toContainText(NAME)
  expect(await visit(page, daysFromNow(0), [1, 1, 2])).toBe(items)

  // It cannot go while visits need it, and never stands on one line with the other instrument.
  await open(page, '#/packs/fernshire-home/1', NAME)
  await press(button(page, packs.pack.remove))
  await press(page.getByRole('dialog').getByRole('button', { name: packs.pack.removeYes }))
  await expect(page.getByText(packs.failures['in-use'](2))).toBeVisible()
  await toFamily(page, 'Ines')
  const rows = page.locator('.calls tbody tr')
  await follow(page.getByRole('link', { name: family.compareChild('Ines') }), /^Ines: /)
  await expect(rows).toHaveCount(5)
  await press(page.getByRole('navigation', { name: compare.instruments }).getByRole('link', { name: NAME }))
  await expect(rows).toHaveCount(1)
  await expect(rows).toContainText('Home conditions')
  await expect(rows).toContainText(text.grading.call.better)
  await toFamily(page, 'Ines')
  await follow(page.getByRole('link', { name: new RegExp(`^${family.compareBefore}`) }).first(), /^Ines: /)
  await expect(rows).toHaveCount(1)
})

test('a hostile file is refused in a sentence, and nothing is changed by it', { tag: '@once' }, async ({ page }) => {
  const spoke: string[] = []
  page.on('dialog', (dialog) => {
    spoke.push(dialog.message())
    void dialog.dismiss()
  })
  await openOffline(page)
  await openPractice(page)
  await open(page, '#/packs', packs.instruments)
  /** What is on the disk, but for what the app notes by itself; and what is on the shelf. */
  const kept = async () => {
    const tables = Object.entries(await settledRowsOf(page, PRACTICE))
    const rows = tables.flatMap(([table, rows]) => rows.map((row) => ({ table, row })))
    return {
      rows: rows.map(({ table, row }) => `${table} ${createHash('sha256').update(row).digest('hex')}`),
      shelf: await page.locator('.packs__list').allInnerTexts(),
    }
  }
  /** A start brings pages under a key of their family. */
  const butPages = ({ rows, shelf }: Awaited<ReturnType<typeof kept>>) => ({ rows: rows.filter((row) => !row.startsWith('pages ')), shelf })
  const before = await kept()
  const pack = example('fernshire-practice-1.json').toString()
  const files: readonly [name: string, content: Buffer, sentence: string][] = [
    ['names.json', Buffer.from(pack.replace('{', '{"__proto__":{"polluted":true},')), packs.failures['forbidden-name']('__proto__')],
    ['changed.json', Buffer.from(pack.replace(/Fernshire/g, 'Fernshore')), packs.failures['pack-altered']()],
    ['deep.json', Buffer.from(`{"a":${'['.repeat(50_000)}${']'.repeat(50_000)}}`), packs.failures['too-deep'](BOUNDS.depth)],
    ['large.json', Buffer.from(`{"a":"${'x'.repeat(2_100_000)}"}`), packs.failures['pack-too-big'](BOUNDS.bytes)],
    ['bomb.xlsx', Buffer.concat([Buffer.from('PK\u0003\u0004'), Buffer.alloc(2_000, 0xff)]), packs.failures['not-a-workbook']()],
    ['script.html', Buffer.from('<script>alert(1)</script>'), packs.sayFault({ kind: 'no-item-table', place: [] } as never)],
    ['markup.csv', wrongTable(), 'has markup in it'],
  ]
  for (const [name, content, sentence] of files) {
    await openFile(page, name, content)
    const refused = page.getByRole('alert').filter({ hasText: name })
    await expect(refused, name).toContainText(sentence)
    await expect(button(page, preview.takeIn)).toHaveCount(0)
  }
  expect(await page.evaluate(() => 'polluted' in {})).toBe(false)
  expect(spoke).toEqual([])
  expect(await kept()).toEqual(before)
  await page.reload()
  await expect(heading(page, packs.instruments).first()).toBeVisible()
  expect(butPages(await kept())).toEqual(butPages(before))
})
