import type { Page } from '@playwright/test'
import { families } from '../../src/app/practice/families/index.ts'
import type { PracticeFamily } from '../../src/app/practice/family.ts'
import type { RuleId } from '../../src/core/drift/index.ts'
import { button, follow, heading, open, rowOf, toBoard, toFamily } from './practice-steps.ts'
import { goTo, openOffline, openPractice, press, text } from './steps.ts'
import { expect, test } from './support.ts'

const { alerts, caseload, ending, event, family, gate } = text
const ruleName = (rule: string) => text.drift[rule as RuleId].name

/** The rules that fire by the name of the child, or under the family's own name, as the story of the family says. */
const promised = ({ expects, children }: PracticeFamily) =>
  Object.fromEntries(
    Object.entries(expects.fires).map(([key, rules]) => [children[key]?.name ?? alerts.family, rules.map(ruleName).sort()]),
  )

/** The same as the family's own screen shows it: headings such as "Toby, Physical: See-saw", each once. */
async function shownAlerts(page: Page): Promise<Record<string, string[]>> {
  const found: Record<string, string[]> = {}
  for (const words of await page.locator('.alert__open').allTextContents()) {
    const [, about = '', rule = ''] = /^([^,:]*).*: (.*)$/.exec(words) ?? []
    found[about] = [...new Set([...(found[about] ?? []), rule])].sort()
  }
  return found
}

/** The level of the first alert of each family on the board, from the top; nothing where nothing stands out. */
const levelsDown = (page: Page) =>
  page.locator('.board__family').evaluateAll((all) => all.map((each) => each.querySelector('.why__head .pill')?.textContent ?? ''))

test('the board shows what each practice family was made to show, worst first, and an alert looked at stays so', async ({ page }) => {
  test.setTimeout(240_000)
  await openOffline(page)
  await openPractice(page)
  await toBoard(page)
  const order = [alerts.level.escalate, alerts.level.act, alerts.level.note, '']
  const levels = await levelsDown(page)
  expect(levels).toHaveLength(families.length)
  expect(new Set(levels).size).toBeGreaterThan(2)
  expect(levels).toEqual([...levels].sort((a, b) => order.indexOf(a) - order.indexOf(b)))

  for (const each of families) {
    const [first] = Object.values(each.children)
    const caseId = await toFamily(page, first?.name ?? '')
    expect(await shownAlerts(page), each.name).toEqual(promised(each))
    await open(
      page,
      `#/family/${caseId}/close`,
      each.expects.gate === 'open' ? gate.openTitle.closed : /points? stands? in the way of closing$/,
    )
  }

  // Narrowed to a rule, only those whom it found are left, and it is named first.
  const rule = 'D8'
  const found = families.flatMap(({ expects, children }) =>
    Object.entries(expects.fires).flatMap(([key, rules]) => (rules.includes(rule) ? (children[key]?.name ?? []) : [])),
  )
  await toBoard(page)
  await press(button(page, caseload.filter))
  const filters = page.getByRole('dialog', { name: caseload.filterTitle })
  await filters.getByLabel(caseload.alert).selectOption(rule)
  await press(filters.getByRole('button', { name: caseload.showFound(found.length) }))
  expect((await page.locator('.board__link').allInnerTexts()).map((name) => name.split(/\s/)[0]).sort()).toEqual(found.sort())
  for (const row of await page.locator('.board__row').all()) await expect(row.locator('.why__head b')).toHaveText(ruleName(rule))
  await press(page.getByRole('button', { name: caseload.remove(ruleName(rule)) }))
  await expect(page.locator('.board__family')).toHaveCount(families.length)

  await expect(rowOf(page, 'Toby').locator('.why__head')).toContainText(ruleName('D4'))
  const more = Number.parseInt((await rowOf(page, 'Toby').locator('.why__head .sub').innerText()).replace(/\D+/g, ''), 10)
  await toFamily(page, 'Toby')
  const seeSaw = alerts.heading(alerts.about('Toby', 'Physical'), ruleName('D4'))
  await press(button(page, seeSaw))
  const whole = page.getByRole('dialog', { name: seeSaw })
  await expect(whole).toContainText(/\b2 times\b.*\b5 visits\b/)
  await expect(whole.getByRole('table').filter({ hasText: text.rules.threshold.reversals })).toContainText('2 times')
  await press(whole.getByRole('button', { name: alerts.saveLooked }))
  await expect(whole.getByText(text.failures['no-reason']())).toBeVisible()
  await whole.getByLabel(alerts.reason).fill('In supervision: one room at a time, with Len.')
  await press(whole.getByRole('button', { name: alerts.saveLooked }))
  await expect(whole.getByText(alerts.lookedSaid)).toBeVisible()
  await press(whole.getByRole('button', { name: text.common.close }))

  for (const again of [async () => {}, () => page.reload().then(() => {})]) {
    await again()
    const looked = page
      .locator('details')
      .filter({ hasText: alerts.lookedTitle(1) })
      .last()
    await press(looked.locator('summary').first())
    await expect(looked.getByRole('button', { name: seeSaw })).toBeVisible()
    await expect(looked).toContainText('In supervision: one room at a time, with Len.')
    await toBoard(page)
    await expect(rowOf(page, 'Toby').locator('.why__head')).not.toContainText(ruleName('D4'))
    await expect(rowOf(page, 'Toby').locator('.why__head')).toContainText(caseload.more(more - 1))
    await page.goBack()
    await expect(heading(page, family.visitsTitle)).toBeVisible()
  }
})

test('what happened is entered from the board in three taps and a sentence, and its alert is gone from it', { tag: '@once' }, async ({
  page,
}) => {
  await openOffline(page)
  await openPractice(page)
  await toBoard(page)
  await press(button(page, caseload.filter))
  const filters = page.getByRole('dialog', { name: caseload.filterTitle })
  await filters.getByLabel(caseload.alert).selectOption('D20')
  await press(filters.getByRole('button', { name: caseload.showFound(1) }))
  await expect(rowOf(page, 'Toby').locator('.why__head')).toContainText(caseload.theFamily(ruleName('D20')))
  await follow(rowOf(page, 'Toby').getByRole('link', { name: family.addEvent }), event.newTitle)
  await follow(button(page, event.type.supervision), event.type.supervision)
  // The sentence has the focus already: no tap is needed for it.
  await page.keyboard.type('Who looks out for Toby when Len is ill?')
  await press(button(page, text.common.save))
  await expect(heading(page, caseload.noneTitle)).toBeVisible()
  await expect(page.getByText(caseload.eventSaved)).toBeVisible()
  await press(button(page, caseload.showAll))
  await press(rowOf(page, 'Toby').locator('.board__link'))
  await expect(page.locator('.happened').getByText('Who looks out for Toby when Len is ill?')).toBeVisible()
  expect((await shownAlerts(page))[alerts.family]).not.toContain(ruleName('D20'))
  await goTo(page, '#/')
  await expect(rowOf(page, 'Toby').locator('.why__head')).toContainText(ruleName('D4'))
})

test('a shut gate opens to a reason and a manager alone; what was answered for is shown on the way back', async ({ page }) => {
  test.setTimeout(180_000)
  await openOffline(page)
  await openPractice(page)
  const caseId = await toFamily(page, 'Toby')
  await follow(page.getByRole('link', { name: family.toGate }), gate.title.closed)
  const points = await page.locator('.gate__point').count()
  expect(points).toBeGreaterThan(5)
  await expect(heading(page, gate.shutTitle.closed(points))).toBeVisible()
  // Nothing ends it but the way past the open points, and that only with both.
  await expect(button(page, gate.act.closed)).toHaveCount(0)
  await press(page.locator('summary').filter({ hasText: gate.overrideTitle.closed }))
  await expect(page.locator('form .gate__although li')).toHaveCount(points)
  const end = button(page, gate.overrideAct.closed(points))
  const summary = page.locator('.summary')
  await page.getByLabel(gate.reason.closed).fill('Two calm visits, and Dawn asked for it.')
  await press(end)
  await expect(summary.getByRole('link')).toHaveText([gate.noWhy, gate.noManager])
  await page.getByLabel(gate.overrideWhy).fill('School sees Toby each day and rings us.')
  await press(end)
  await expect(summary.getByRole('link')).toHaveText([gate.noManager])
  await page.getByLabel(gate.overrideWhy).fill('')
  await page.getByLabel(gate.manager).fill('Sol Penn')
  await press(end)
  await expect(summary.getByRole('link')).toHaveText([gate.noWhy])
  await toBoard(page)
  await expect(rowOf(page, 'Toby')).toBeVisible()
  await page.goBack()
  // What was typed is there, and neither word alone has closed anything.
  await press(page.locator('summary').filter({ hasText: gate.overrideTitle.closed }))
  await expect(page.getByLabel(gate.manager)).toHaveValue('Sol Penn')
  await page.getByLabel(gate.overrideWhy).fill('School sees Toby each day and rings us.')
  await press(end)
  await expect(heading(page, /^This case was closed on/)).toBeVisible()

  await toBoard(page)
  await expect(rowOf(page, 'Toby')).toHaveCount(0)
  await press(button(page, caseload.filter))
  const filters = page.getByRole('dialog', { name: caseload.filterTitle })
  await press(filters.getByRole('checkbox', { name: caseload.closedOnly }))
  await press(filters.getByRole('button', { name: caseload.showFound(1) }))
  await press(rowOf(page, 'Toby').locator('.board__link'))
  await follow(page.getByRole('link', { name: family.reopen }), ending.reopenTitle)
  // The last time comes first, and with it what somebody answered for.
  const past = page.locator('form.entry')
  await expect(past).toContainText('School sees Toby each day and rings us.')
  await expect(past).toContainText('Sol Penn')
  await press(page.getByRole('checkbox', { name: ending.read }))
  await press(button(page, ending.reopen))
  await expect(summary.getByRole('link')).toHaveText([ending.noReason])
  await page.getByLabel(ending.reason).fill('School rang: hungry again.')
  await press(button(page, ending.reopen))
  await expect(heading(page, family.visitsTitle)).toBeVisible()
  await expect(heading(page, family.historyTitle)).toHaveCount(0)
  await expect(page.locator('.happened')).toContainText(event.type['history-read'])
  expect((await shownAlerts(page))[alerts.family]).toContain(ruleName('D17'))
  await open(page, `#/family/${caseId}/history`, ending.historyTitle)
  for (const words of ['School rang: hungry again.', 'School sees Toby each day and rings us.', 'Other families were waiting']) {
    await expect(page.locator('main')).toContainText(words)
  }
  await goTo(page, '#/')
  await expect(heading(page, caseload.noneTitle)).toBeVisible()
  await press(button(page, caseload.showAll))
  await expect(rowOf(page, 'Toby')).toBeVisible()
})

test('a gate that nothing stands in the way of closes with a reason alone', { tag: '@once' }, async ({ page }) => {
  await openOffline(page)
  await openPractice(page)
  await toFamily(page, 'Ines')
  await follow(page.getByRole('link', { name: family.toGate }), gate.openTitle.closed)
  await expect(page.getByLabel(gate.manager)).toHaveCount(0)
  await press(button(page, gate.act.closed))
  await expect(page.locator('.summary').getByRole('link')).toHaveText([gate.noReason.closed])
  await page.getByLabel(gate.reason.closed).fill('Held at two reviews, and Nell sees Ines each week.')
  await press(button(page, gate.act.closed))
  await expect(heading(page, /^This case was closed on/)).toBeVisible()
  await expect(page.getByText(family.noOverride)).toBeVisible()
  await page.reload()
  await expect(heading(page, /^This case was closed on/)).toBeVisible()
})
