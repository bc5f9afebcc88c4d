import type { Page } from '@playwright/test'
import { focusFaults } from './measures.ts'
import { toBoard } from './practice-steps.ts'
import { itemsFor, openPractice, saved, stepOf, text } from './steps.ts'
import { expect, test, withoutWorker } from './support.ts'

test.use(withoutWorker)

const TABLETS = [
  { width: 768, height: 1024 },
  { width: 1280, height: 800 },
] as const
const SAM = { name: 'Sam', years: 4 } as const

const shown = (page: Page, name: string | RegExp) => expect(page.getByRole('heading', { name }).first()).toBeVisible()

/** The Tab key, and every stop that it makes on the way. */
function keys(page: Page) {
  const stops: string[] = []
  const faults = new Set<string>()
  /** Tab, as often as it takes; what had the focus on the way is looked at. */
  const tabTo = async (selector: string, name?: string | RegExp) => {
    const target = (name === undefined ? page.locator(selector) : page.locator(selector).filter({ hasText: name })).first()
    await expect(target).toBeAttached()
    for (let presses = 0; presses < 120; presses += 1) {
      await page.keyboard.press('Tab')
      const stop = await page.evaluate(focusFaults)
      stops.push(stop.what)
      for (const fault of stop.faults) faults.add(`${stop.what}: ${fault}`)
      if (await target.evaluate((node) => node === document.activeElement)) return
    }
    throw new Error(`the Tab key does not reach ${selector} ${name ?? ''}: ${stops.slice(-120).join(' > ')}`)
  }
  const follow = (selector: string, name: string | RegExp) => tabTo(selector, name).then(() => page.keyboard.press('Enter'))
  /** Every stop could be seen to have the focus, and there were more than so many. */
  const check = async (least: number) => {
    await test.info().attach('stops', { body: stops.join('\n') })
    expect([...faults]).toEqual([])
    expect(stops.length).toBeGreaterThan(least)
  }
  return { tabTo, follow, check }
}

for (const size of TABLETS) {
  test(`a review is graded and signed with the keyboard alone at ${size.width} by ${size.height}`, { tag: '@once' }, async ({ page }) => {
    test.setTimeout(240_000)
    await page.setViewportSize(size)
    await page.goto('./')
    await openPractice(page)
    const { tabTo, follow, check } = keys(page)
    /** Of a radio group the Tab key reaches the first, or the one that is checked. */
    const toGrades = () => tabTo('.grades input:checked, .grades:not(:has(:checked)) input[value="1"]')
    const onward = (word: string) => follow('.dock__end .btn--primary', word)
    const confirmAndGoOn = async () => {
      await onward(text.visit.confirm)
      await expect(page.locator('.last--shown')).toBeVisible()
      await expect(page.locator('.dock__end .btn--primary')).toBeFocused()
      await page.keyboard.press('Enter')
    }

    await follow('main a', SAM.name)
    await shown(page, text.family.visitsTitle)
    await follow('main a', new RegExp(`^${text.family.start}|${text.family.startAnother}$`))
    await shown(page, text.visitPlan.newTitle)
    await tabTo('input[name=children] >> nth=1')
    await page.keyboard.press('Space')
    await tabTo('input[name=set]:checked')
    for (let presses = 0; presses < 3 && !(await page.locator('input[name=set][value=core]').isChecked()); presses += 1) {
      await page.keyboard.press('ArrowDown')
    }
    await onward(text.visitPlan.start)
    await expect(page.locator('.desk')).toBeVisible()

    const [first, second, third, fourth] = itemsFor('core', SAM).map(({ code }) => code)
    await expect.poll(() => stepOf(page)).toBe(first)
    await toGrades()
    await page.keyboard.press('4')
    await saved(page)
    await confirmAndGoOn()

    await expect.poll(() => stepOf(page)).toBe(second)
    await toGrades()
    await page.keyboard.press('ArrowDown')
    await expect(page.locator('.grades input[value="2"]')).toBeChecked()
    await page.keyboard.press('ArrowDown')
    await expect(page.locator('.grades input[value="3"]')).toBeChecked()
    await saved(page)
    await tabTo('.item textarea')
    await page.keyboard.type('Toast crumbs, 3 plates.')
    await saved(page)
    await expect(page.locator('.grades input[value="3"]')).toBeChecked()
    await confirmAndGoOn()

    await expect.poll(() => stepOf(page)).toBe(third)
    await toGrades()
    await page.keyboard.press('Space')
    await saved(page)
    await confirmAndGoOn()

    await expect.poll(() => stepOf(page)).toBe(fourth)
    await toGrades()
    await page.keyboard.press('0')
    await expect(page.locator('.grades input[value=cant]')).toBeFocused()
    await tabTo('.item__cant input[type=radio]')
    await page.keyboard.press('Space')
    await tabTo('.item__cant input[type=text]')
    await page.keyboard.type('Asleep, door kept shut.')
    await saved(page)

    await follow('.rail a', text.visit.childStop)
    await shown(page, text.visit.childTitle(SAM.name))
    await tabTo('input[name=seen]')
    await page.keyboard.press('Space')
    await expect(page.locator('input[name=alone]').first()).toBeVisible()
    await tabTo('input[name=alone]')
    await page.keyboard.press('Space')
    await tabTo('.desk__write textarea')
    await page.keyboard.type('“I like the slide.”')
    await tabTo('input[name=voice-kind]')
    await page.keyboard.press('Space')
    await saved(page)
    await onward(text.visit.toFinish)
    await shown(page, text.visit.finishTitle)
    await onward(text.visit.sign)
    await shown(page, text.read.signature)
    await check(60)
  })
}

test('an alert is looked at, something noted and a case closed with the keyboard alone', { tag: '@once' }, async ({ page }) => {
  test.setTimeout(240_000)
  const { alerts, caseload, event, family, gate } = text
  await page.goto('./')
  await openPractice(page)
  await toBoard(page)
  const { tabTo, follow, check } = keys(page)
  const type = (words: string) => page.keyboard.type(words)

  await follow('main button', caseload.filter)
  await expect(page.getByRole('dialog', { name: caseload.filterTitle })).toBeVisible()
  await tabTo('dialog select')
  await type(text.drift.D4.name)
  await expect(page.getByRole('dialog').getByLabel(caseload.alert)).toHaveValue('D4')
  await follow('dialog button', caseload.showFound(1))
  await expect(page.locator('.board__row')).toHaveCount(1)
  await follow('.board__link', 'Toby')
  await shown(page, alerts.title)

  await follow('.alert__open', text.drift.D4.name)
  const dialog = page.getByRole('dialog')
  await follow('dialog button', alerts.saveLooked)
  await expect(dialog.getByLabel(alerts.reason)).toBeFocused()
  await type('Talked about in supervision.')
  await follow('dialog button', alerts.saveLooked)
  await expect(dialog.getByText(alerts.lookedSaid)).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await expect(page.getByText(alerts.lookedTitle(1))).toBeVisible()
  await expect(page.locator(':focus')).toHaveCount(1)

  await follow('main a', family.addEvent)
  await shown(page, event.newTitle)
  await follow('main button', event.type.supervision)
  await shown(page, event.type.supervision)
  await expect(page.locator('form textarea')).toBeFocused()
  await type('Talked about what lasts.')
  await follow('button', text.common.save)
  await expect(page.getByText('Talked about what lasts.')).toBeVisible()

  await follow('main a', family.toGate)
  await shown(page, gate.title.closed)
  await follow('main summary', gate.overrideTitle.closed)
  await tabTo('form.gate__form textarea')
  await type('Two calm visits.')
  await follow('button', /^Close with \d+ points open$/)
  await expect(page.locator('.summary')).toBeFocused()
  await follow('.summary a', gate.noWhy)
  await expect(page.getByLabel(gate.overrideWhy)).toBeFocused()
  await type('School rings us.')
  await tabTo('#close-manager')
  await type('Sol Penn')
  await page.keyboard.press('Enter')
  await shown(page, /^This case was closed on/)
  await check(60)
})
