import type { Page } from '@playwright/test'
import { GRADES } from '../../src/core/instrument.ts'
import { faultsOf } from './inspect.ts'
import { longMotion, smallTargets, unfit } from './measures.ts'
import { beginPracticeVisit, goToStep } from './practice-steps.ts'
import { goTo, gradeItem, itemName, itemsFor, openPractice, stepOf, text, wording } from './steps.ts'
import { expect, test, withoutWorker } from './support.ts'
import { WALKS } from './walks/index.ts'

test.use(withoutWorker)

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
