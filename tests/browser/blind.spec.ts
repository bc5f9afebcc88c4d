import type { Page } from '@playwright/test'
import { button, follow, heading, open, toFamily } from './practice-steps.ts'
import { goTo, gradeItem, itemName, itemsFor, openOffline, openPractice, press, text } from './steps.ts'
import { expect, test } from './support.ts'

const { second } = text
const MIA = { name: 'Mia', years: 1 } as const

/** All that the screen says to eyes and to ears: its markup with what is in the fields, and the accessibility tree. Ids are counted anew each time. */
async function said(page: Page): Promise<string> {
  const session = await page.context().newCDPSession(page)
  const { nodes } = await session.send('Accessibility.getFullAXTree')
  await session.detach()
  const heard = nodes.flatMap(({ ignored, role, name, description, value, properties = [] }) =>
    ignored ? [] : [[role, name, description, value, ...properties.map((each) => each.value)].map((each) => each?.value).join(' ')],
  )
  const seen = await page.evaluate(() => {
    const fields = [...document.querySelectorAll<HTMLInputElement>('input, textarea')]
    return [document.title, document.body.outerHTML, ...fields.map(({ value, checked }) => `${value} ${checked}`)]
  })
  return [...seen, ...heard].join('\n').replace(/\bP\d+-\d+/g, 'id')
}

test('whoever scores second sees nothing of the first grades, whatever they are, until they have finished', { tag: '@once' }, async ({
  page,
}) => {
  test.setTimeout(180_000)
  await openOffline(page)
  await openPractice(page)
  await toFamily(page, MIA.name)
  await press(page.getByRole('link', { name: new RegExp(`^${text.family.read}\\b`) }).first())
  await expect(page.getByText(text.signed.states.whole)).toBeVisible()
  const reading = new URL(page.url()).hash
  const written = (await page.locator('.answer__why').allTextContents())
    .flatMap((words) => words.split(/[.“”\n]/))
    .map((words) => words.trim())
  const evidence = written.filter((words) => words.length > 20)
  expect(evidence.length).toBeGreaterThan(20)

  await follow(page.getByRole('link', { name: second.invite(MIA.name) }), second.whoTitle(MIA.name))
  await page.getByLabel(second.name, { exact: true }).fill('Wilma Stone')
  await press(button(page, second.start))
  const [one = '', two = ''] = itemsFor('core', MIA).map(({ code }) => code)
  await expect(page).toHaveURL(new RegExp(`${one}$`))
  const scoring = new URL(page.url()).hash
  const atTwo = async () => {
    await open(page, scoring.replace(one, two), itemName(two))
    await expect(page.locator('.grades input')).toHaveCount(6)
    await expect(page.locator('.grades :checked')).toHaveCount(0)
    return said(page)
  }
  const before = await atTwo()
  for (const words of evidence) expect(before).not.toContain(words)

  // Were it anywhere on the screen, another first grade would make another screen.
  await goTo(page, reading)
  const answer = page
    .locator('section')
    .filter({ has: heading(page, /^Physical\s*, Mia$/) })
    .last()
    .locator('li.answer')
    .filter({ hasText: itemName(two) })
  const grade = Number.parseInt(await answer.locator('.answer__tile').innerText(), 10)
  const other = grade === 5 ? 1 : 5
  await press(answer.getByRole('button', { name: text.read.correct }))
  const dialog = page.getByRole('dialog')
  await press(dialog.locator(`.grades input[value="${other}"]`))
  await dialog.getByLabel(text.read.reasonLabel).fill('Looked again behind the sofa.')
  await press(dialog.getByRole('button', { name: text.read.saveCorrection }))
  await expect(answer.locator('.answer__tile')).toHaveText(String(other))
  expect(await atTwo()).toBe(before)

  await gradeItem(page, 3)
  await page.getByLabel(second.evidenceLabel).fill('Crumbs and two plates.')
  await press(page.getByRole('link', { name: second.toFinishNow }))
  await expect(heading(page, second.finishTitle)).toBeVisible()
  const last = await said(page)
  for (const words of [...evidence, 'Looked again']) expect(last).not.toContain(words)
  await press(button(page, second.finish))
  await expect(heading(page, second.bothTitle(MIA.name))).toBeVisible()
  const row = page.locator('.differ tr').filter({ hasText: itemName(two) })
  await expect(row.locator('.answered').first()).toContainText(String(other))
  await expect(row.locator('.answered').last()).toContainText('Crumbs and two plates.')
})
