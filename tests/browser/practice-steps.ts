import type { Locator, Page } from '@playwright/test'
import type { ItemSet } from '../../src/core/instrument.ts'
import { cantGrade, goOn, gradeItem, goTo, idsOf, openPractice, press, startVisit, stepOf, text } from './steps.ts'
import { expect } from './support.ts'

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { name })

/** Looks at the screen that is there now; the name is for its report. */
export type Look = (screen: string) => Promise<void>

async function toFamily(page: Page, child: string): Promise<void> {
  // By the row of the child: half-done visits have links that begin with its name too.
  await goTo(page, '#/')
  await press(page.locator('.board__link', { hasText: child }).first())
  await expect(heading(page, text.family.visitsTitle)).toBeVisible()
}

/** The addresses of a visit just started at the practice family of that child: of one of its steps, and of its other screens. */
export async function beginPracticeVisit(page: Page, child: string, set: ItemSet) {
  await toFamily(page, child)
  await startVisit(page, set)
  const { caseId, visitId } = idsOf(page)
  const visit = `#/family/${caseId}/visit/${visitId}`
  const childId = /\/on\/([^/]+)\//.exec(page.url())?.[1] ?? ''
  return { caseId, visitId, childId, finish: `${visit}/finish`, at: (step: string) => `${visit}/on/${childId}/${step}` }
}

/** The step with that code is on the screen. */
export async function goToStep(page: Page, address: string): Promise<void> {
  await goTo(page, address)
  await expect.poll(() => stepOf(page)).toBe(address.split('/').at(-1))
  await expect(page.locator('.desk h1')).toBeVisible()
}

const people = (page: Page) => page.locator('.people').locator('visible=true')

async function follow(link: Locator, title: string | RegExp): Promise<void> {
  await press(link)
  await expect(heading(link.page(), title).first()).toBeVisible()
}

/** Welcome and the first two steps of setting up; no key is derived. */
export async function walkStart(page: Page, look: Look): Promise<void> {
  const { start } = text
  await page.goto('./')
  await expect(page.getByRole('button', { name: start.welcome.setUp })).toBeVisible()
  await look('welcome')
  await press(page.getByRole('button', { name: start.welcome.setUp }))
  await expect(heading(page, start.who.title)).toBeVisible()
  await look('set-up: who')
  await page.getByLabel(start.who.name).fill('Robin Vale')
  await page.getByLabel(start.who.role).fill('Health visitor')
  await page.getByLabel(start.who.agency).fill('Marsh Trust')
  await press(button(page, start.goOn))
  await expect(page.getByRole('list', { name: start.pass.words })).toBeVisible()
  await look('set-up: passphrase')
  await page.goto('about:blank')
  await page.goto('./')
}

/** The practice caseload, its forms with what is wrong in them, and a family. */
export async function walkFamily(page: Page, look: Look): Promise<void> {
  await openPractice(page)
  await look('caseload')
  await follow(page.getByRole('link', { name: text.caseload.add }).first(), text.family.newTitle)
  await press(button(page, text.family.next))
  await expect(page.locator('[aria-invalid=true]')).toBeVisible()
  await look('new family, with the error')

  await toFamily(page, 'Sam')
  await look('family')
  await follow(people(page).first().getByRole('link').first(), text.family.childEditTitle)
  await look('child')
  await toFamily(page, 'Sam')
  await follow(people(page).nth(1).getByRole('link').first(), text.family.adultEditTitle)
  await look('adult')
  await toFamily(page, 'Sam')
  await follow(
    page.getByRole('link', { name: new RegExp(`^${text.family.start}|${text.family.startAnother}$`) }).first(),
    text.plan.newTitle,
  )
  await press(page.getByRole('radio', { name: text.grading.visitType.baseline, exact: true }))
  await press(button(page, text.plan.start))
  await expect(page.locator('.field__error').first()).toBeVisible()
  await look('visit plan, with the error')
}

/** A review of Sam, in each state of an item, to its finish; and the senses of a visit of the home. */
export async function walkVisit(page: Page, look: Look): Promise<void> {
  const { at, finish } = await beginPracticeVisit(page, 'Sam', 'core')
  await expect(page.locator('.last')).toHaveText(text.visit.hidden)
  await look('item, last time hidden')
  await gradeItem(page, 4)
  await press(button(page, text.visit.confirm))
  await expect(page.locator('.last--shown')).toBeVisible()
  await look('item, confirmed and last time shown')
  await gradeItem(page, 5)
  await press(page.locator('.dock__end .btn').last())
  await expect(page.getByText(text.visit.whyChangedMissing)).toBeVisible()
  await look('item, grade 5, a reason for the change owed')
  await page.getByLabel(text.visit.whyChanged).fill('Looked again.')
  await goOn(page)
  await expect(page.locator('.grades :checked')).toHaveCount(0)
  await cantGrade(page, 'not-seen-today', 'Asleep, door kept shut.')
  await look('item, cannot be graded')
  await goToStep(page, at('child'))
  await press(page.getByRole('group', { name: text.visit.seen('Sam') }).getByRole('radio', { name: text.visit.no }))
  await page.getByLabel(text.visit.voice).fill('“I like the slide.”')
  await expect(page.getByLabel(text.visit.whyNotSeen)).toBeVisible()
  await look('child step')
  await goTo(page, finish)
  await expect(heading(page, text.visit.finishTitle)).toBeVisible()
  await look('finish')

  const home = await beginPracticeVisit(page, 'Sam', 'home')
  await goToStep(page, home.at('senses'))
  await look('senses step')
}

/** A signed visit, the correction of an answer, a comparison, the settings, and the cover at the end. */
export async function walkReading(page: Page, look: Look): Promise<void> {
  await toFamily(page, 'Sam')
  await press(page.getByRole('link', { name: new RegExp(`^${text.family.read}\\b`) }).first())
  await expect(page.getByText(text.read.check.whole)).toBeVisible()
  await look('signed visit')
  await press(page.locator('li.answer').first().getByRole('button', { name: text.read.correct }))
  await expect(page.getByRole('dialog').getByLabel(text.read.reasonLabel)).toBeVisible()
  await look('correction')
  await press(page.getByRole('dialog').getByRole('button', { name: text.common.cancel }))
  await toFamily(page, 'Sam')
  await follow(page.getByRole('link', { name: text.family.compareChild('Sam') }), /^Sam: /)
  await expect(page.locator('.calls')).toBeVisible()
  await look('comparison')
  await goTo(page, '#/settings')
  await expect(heading(page, text.settings.locking.title)).toBeVisible()
  await look('settings')
  await press(button(page, text.common.hide))
  await expect(page.getByText(text.start.cover.open)).toBeVisible()
  await look('cover')
}

/** Every screen, each in the states that differ most. */
export async function walk(page: Page, look: Look): Promise<void> {
  for (const part of [walkStart, walkFamily, walkVisit, walkReading]) await part(page, look)
}

/** In the page: each element that reaches past the window's side and cannot be scrolled to where it is, in words. */
export function wideElements(): string[] {
  const scrolls = (node: Element) => node.scrollWidth > node.clientWidth && /auto|scroll/.test(getComputedStyle(node).overflowX)
  const excused = (node: Element) => {
    for (let up: Element | null = node.parentElement; up; up = up.parentElement)
      if (scrolls(up) && up !== document.documentElement) return true
    return node.closest('.watermark, .vh, svg > *, head') !== null
  }
  const found = [...document.body.querySelectorAll('*')].filter((node) => {
    const { right, left, width } = node.getBoundingClientRect()
    return width > 0 && (right > innerWidth + 1 || left < -1) && !excused(node)
  })
  const page = document.documentElement.scrollWidth
  const words = found.map(
    (node) => `${node.tagName.toLowerCase()}.${node.getAttribute('class')} to ${node.getBoundingClientRect().right} px`,
  )
  return page > innerWidth ? [`the page is ${page} px wide`, ...words] : words
}

/** In the page, scrolled half way: the share of the window's height that fixed and sticky bars cover, 0 to 1. */
export function coveredByBars(): number {
  scrollTo(0, document.documentElement.scrollHeight / 2)
  const bars = [...document.body.querySelectorAll('*')].filter(
    (node) => /fixed|sticky/.test(getComputedStyle(node).position) && !node.matches('dialog, .watermark'),
  )
  const heights = bars.map((node) => {
    const { top, bottom, width } = node.getBoundingClientRect()
    return width < innerWidth / 2 ? 0 : Math.max(0, Math.min(bottom, innerHeight) - Math.max(top, 0))
  })
  scrollTo(0, 0)
  return heights.reduce((sum, height) => sum + height, 0) / innerHeight
}

/** In the page: each control smaller than 44 px either way, in words; links in running text and what waits off the screen are excused. */
export function smallTargets(): string[] {
  return [...document.querySelectorAll('a[href], button, input, select, textarea, summary')].flatMap((node) => {
    const target = node.matches('input') ? (node.closest('label') ?? node) : node
    const { width, height } = target.getBoundingClientRect()
    if (!node.checkVisibility() || node.matches('.skip') || getComputedStyle(node).display === 'inline') return []
    if (width >= 43.5 && height >= 43.5) return []
    return [`${node.tagName.toLowerCase()}.${node.className} "${target.textContent?.trim()}" is ${width} by ${height} px`]
  })
}

/** In the page, at an item whose last grade is hidden: each part that the bar or the dock hides before anything is scrolled, in words. */
export function unfit(): string[] {
  scrollTo(0, 0)
  const top = document.querySelector('.bar')?.getBoundingClientRect().bottom ?? 0
  const foot = document.querySelector('.dock')?.getBoundingClientRect().top ?? innerHeight
  const parts = [...document.querySelectorAll('.item h1, .item .grade, .item .last')]
  const faults = parts.flatMap((node) => {
    const box = node.getBoundingClientRect()
    const name = node.getAttribute('class') ?? node.tagName
    return [
      ...(box.top < top ? [`${name} begins ${Math.ceil(top - box.top)} px under the bar`] : []),
      ...(box.bottom > foot ? [`${name} ends ${Math.ceil(box.bottom - foot)} px under the dock`] : []),
    ]
  })
  if (parts.length !== 8) faults.push(`${parts.length} parts and not 8`)
  const small = [...document.querySelectorAll('.item__question *')].filter(
    (node) => Number.parseFloat(getComputedStyle(node).fontSize) < 15,
  )
  return small.length > 0 ? [...faults, `${small.length} elements with text under 15 px`] : faults
}

/** In the page: what has the focus, and what keeps a person from seeing that it has. */
export function focusFaults(): { what: string; faults: string[] } {
  const node = document.activeElement
  if (!node || node === document.body) return { what: 'nothing', faults: [] }
  const words = (node.getAttribute('aria-label') ?? node.textContent ?? '').trim().slice(0, 40)
  const what = `${node.tagName.toLowerCase()}${node instanceof HTMLInputElement ? `[${node.name || node.type}=${node.value}]` : ''} ${words}`
  const faults: string[] = []
  const box = node.getClientRects()[0]
  if (!box || box.width < 2 || box.height < 2) return { what, faults: ['has no box'] }
  const at = { x: (box.left + box.right) / 2, y: (Math.max(box.top, 0) + Math.min(box.bottom, innerHeight)) / 2 }
  const hit = document.elementFromPoint(at.x, at.y)
  const card = node.closest('label')
  if (!hit || !(node.contains(hit) || card?.contains(hit))) faults.push(`covered by ${hit?.tagName}.${hit?.getAttribute('class')}`)
  const widths = [node, card].map((each) => {
    if (!each) return 0
    const { outlineStyle, outlineWidth } = getComputedStyle(each)
    return outlineStyle === 'none' ? 0 : Number.parseFloat(outlineWidth)
  })
  if (Math.max(...widths) < 2) faults.push(`outline of ${Math.max(...widths)} px`)
  return { what, faults }
}

/** In the page: each element with a transition or an animation longer than so many seconds, in words. */
export function longMotion(most: number): string[] {
  const longest = (durations: string) =>
    Math.max(...durations.split(',').map((each) => Number.parseFloat(each) * (/\dms/.test(each) ? 0.001 : 1)))
  return [...document.querySelectorAll('*')].flatMap((node) => {
    const { transitionDuration, animationDuration, animationName } = getComputedStyle(node)
    const seconds = Math.max(longest(transitionDuration), animationName === 'none' ? 0 : longest(animationDuration))
    return seconds > most ? [`${node.tagName.toLowerCase()}.${node.getAttribute('class')}: ${seconds} s`] : []
  })
}
