import type { Page } from '@playwright/test'
import { GRADES } from '../../src/core/instrument.ts'
import { faultsOf } from './inspect.ts'
import { focusFaults, longMotion, smallTargets, unfit } from './measures.ts'
import { beginPracticeVisit, goToStep } from './practice-steps.ts'
import { goTo, gradeItem, itemName, itemsFor, openPractice, saved, stepOf, text, wording } from './steps.ts'
import { expect, test } from './support.ts'
import { WALKS } from './walks/index.ts'

const TABLETS = [
  { width: 768, height: 1024 },
  { width: 1280, height: 800 },
] as const
const SAM = { name: 'Sam', years: 4 } as const
const AISHA = { name: 'Aisha', years: 15, flags: ['long-term condition'] } as const

async function practiceItem(page: Page) {
  await page.goto('./')
  await openPractice(page)
  return beginPracticeVisit(page, SAM.name, 'core')
}

for (const [which, walk] of Object.entries(WALKS)) {
  test(`everybody can read and use the screens ${which}, light and dark, with keys, and on 320 px`, { tag: '@once' }, async ({ page }) => {
    test.setTimeout(600_000)
    const faults: string[] = []
    let looks = 0
    await walk(page, async (screen) => {
      looks += 1
      faults.push(...(await faultsOf(page)).map((fault) => `${screen}: ${fault}`))
    })
    expect(faults).toEqual([])
    expect(looks).toBeGreaterThan(2)
  })
}

test('what is touched while grading is large enough', { tag: '@once' }, async ({ page }) => {
  const { at, finish } = await practiceItem(page)
  await gradeItem(page, 4)
  const first = stepOf(page) ?? ''
  const places = [
    { address: at(first), title: itemName(first) },
    { address: at('child'), title: text.visit.childTitle(SAM.name) },
    { address: finish, title: text.visit.finishTitle },
  ]
  for (const size of [...TABLETS, { width: 320, height: 800 }]) {
    await page.setViewportSize(size)
    for (const { address, title } of places) {
      await goTo(page, address)
      await expect(page.getByRole('heading', { name: title })).toBeVisible()
      expect(await page.evaluate(smallTargets), `${title} at ${size.width}`).toEqual([])
      if (address !== at(first)) continue
      const heights = await page.locator('.grade').evaluateAll((cards) => cards.map((card) => card.getBoundingClientRect().height))
      expect(heights).toHaveLength(6)
      expect(Math.min(...heights)).toBeGreaterThanOrEqual(56)
    }
  }
})

test('a grade is heard once, with its number, its word and its descriptor', { tag: '@once' }, async ({ page }) => {
  await practiceItem(page)
  const code = stepOf(page) ?? ''
  const cdp = await page.context().newCDPSession(page)
  const { nodes } = await cdp.send('Accessibility.getFullAXTree')
  const heard = nodes.filter(({ ignored }) => !ignored)
  const radios = heard
    .filter((node) => node.role?.value === 'radio')
    .map((node) => ({ name: node.name?.value, description: node.description?.value }))
  const seen = await page.locator('.grade__text').evaluateAll((cards) => cards.map((card) => card.querySelector('span')?.textContent))
  const { grades = [], variants = {} } = wording.items[code] ?? {}
  expect([...grades, ...Object.values(variants).flat()]).toEqual(expect.arrayContaining(seen.slice(0, 5)))
  expect(radios.slice(0, 6)).toEqual([
    ...GRADES.map((grade) => ({ name: `${grade} ${text.grading.gradeWords[grade - 1]}`, description: seen[grade - 1] })),
    { name: text.visit.cant, description: text.visit.cantHint },
  ])
})

test('what is saved is announced by a region that was there before', { tag: '@once' }, async ({ page }) => {
  await practiceItem(page)
  const region = page.locator('.saved [role=status]')
  await expect(region).toHaveCount(1)
  const before = await region.elementHandle()
  await expect(region).not.toContainText(text.visit.savedAt(''))
  await gradeItem(page, 2)
  await expect(region).toContainText(text.visit.savedAt(''))
  expect(await before?.evaluate((node) => node.isConnected && node.textContent)).toContain(text.visit.savedAt(''))
})

for (const child of [SAM, AISHA]) {
  for (const size of TABLETS) {
    test(`all of each item of ${child.name} is on one screen at ${size.width} by ${size.height}`, { tag: '@once' }, async ({ page }) => {
      await page.setViewportSize(size)
      await page.goto('./')
      await openPractice(page)
      const { at } = await beginPracticeVisit(page, child.name, 'core')
      const items = itemsFor('core', child)
      expect(items.length).toBeGreaterThan(20)
      const faults: string[] = []
      for (const { code } of items) {
        await goToStep(page, at(code))
        await expect(page.locator('.item h1')).toHaveText(itemName(code))
        await expect(page.locator('.last')).toBeVisible()
        faults.push(...(await page.evaluate(unfit)).map((fault) => `${code}: ${fault}`))
      }
      expect(faults).toEqual([])
    })
  }
}

for (const size of TABLETS) {
  test(`a review is graded and signed with the keyboard alone at ${size.width} by ${size.height}`, { tag: '@once' }, async ({ page }) => {
    test.setTimeout(240_000)
    await page.setViewportSize(size)
    await page.goto('./')
    await openPractice(page)
    const stops: string[] = []
    const faults: string[] = []
    /** Tab, as often as it takes; what had the focus on the way is looked at. */
    const tabTo = async (selector: string, name?: string | RegExp) => {
      const target = (name === undefined ? page.locator(selector) : page.locator(selector).filter({ hasText: name })).first()
      await expect(target).toBeAttached()
      for (let presses = 0; presses < 120; presses += 1) {
        await page.keyboard.press('Tab')
        const stop = await page.evaluate(focusFaults)
        stops.push(stop.what)
        faults.push(...stop.faults.map((fault) => `${stop.what}: ${fault}`))
        if (await target.evaluate((node) => node === document.activeElement)) return
      }
      throw new Error(`the Tab key does not reach ${selector} ${name ?? ''}: ${stops.slice(-120).join(' > ')}`)
    }
    const heading = (name: string | RegExp) => expect(page.getByRole('heading', { name }).first()).toBeVisible()
    /** Of a radio group the Tab key reaches the first, or the one that is checked. */
    const toGrades = () => tabTo('.grades input:checked, .grades:not(:has(:checked)) input[value="1"]')
    const follow = (selector: string, name: string | RegExp) => tabTo(selector, name).then(() => page.keyboard.press('Enter'))
    const onward = (word: string) => follow('.dock__end .btn--primary', word)
    const confirmAndGoOn = async () => {
      await onward(text.visit.confirm)
      await expect(page.locator('.last--shown')).toBeVisible()
      await expect(page.locator('.dock__end .btn--primary')).toBeFocused()
      await page.keyboard.press('Enter')
    }

    await follow('main a', SAM.name)
    await heading(text.family.visitsTitle)
    await follow('main a', new RegExp(`^${text.family.start}|${text.family.startAnother}$`))
    await heading(text.plan.newTitle)
    await tabTo('input[name=children] >> nth=1')
    await page.keyboard.press('Space')
    await tabTo('input[name=set]:checked')
    for (let presses = 0; presses < 3 && !(await page.locator('input[name=set][value=core]').isChecked()); presses += 1) {
      await page.keyboard.press('ArrowDown')
    }
    await onward(text.plan.start)
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
    await heading(text.visit.childTitle(SAM.name))
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
    await heading(text.visit.finishTitle)
    await test.info().attach('stops', { body: stops.join('\n') })
    await onward(text.visit.sign)
    await heading(text.read.signature)
    expect([...new Set(faults)]).toEqual([])
    expect(stops.length).toBeGreaterThan(60)
  })
}

test('with forced colours the picked grade still stands out, and nothing moves for long', { tag: '@once' }, async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' })
  await practiceItem(page)
  await gradeItem(page, 3)
  const edges = await page.locator('.grade').evaluateAll((cards) =>
    cards.map((card) => {
      const { borderTopWidth, borderTopColor } = getComputedStyle(card)
      return { checked: card.querySelector(':checked') !== null, edge: `${borderTopWidth} ${borderTopColor}` }
    }),
  )
  const picked = edges.find(({ checked }) => checked)?.edge
  expect(picked).toBeDefined()
  expect(edges.filter(({ checked }) => !checked).map(({ edge }) => edge)).not.toContain(picked)
  expect(await page.evaluate(longMotion, 0.001)).toEqual([])
  await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'no-preference' })
  expect(await page.evaluate(longMotion, 0.2)).toEqual([])
})
