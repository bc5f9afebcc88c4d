// Takes the README's pictures from the built app and the practice families: node scripts/pictures.mjs [sharing]
// With `sharing` only the two of the shared file.
// Guards: that the pictures show what ships. Run it after a change of a screen, and look at them.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import { serve } from './serve.mjs'
import { root } from './cli.mjs'
import { takeSharingPictures } from './pictures-sharing.mjs'
import { ensureBrowser } from './setup.mjs'

const dist = process.env.PLUMBLINE_DIST ?? join(root, 'dist')
const folder = join(root, 'docs/pictures')
const portrait = { width: 768, height: 1024 }
const landscape = { width: 1280, height: 800 }

/** The practice caseload in a fresh browser, with the host gone. */
async function practice(browser, viewport) {
  const site = await serve(dist)
  const context = await browser.newContext({ viewport, locale: 'en-GB', timezoneId: 'Europe/London', reducedMotion: 'reduce' })
  const page = await context.newPage()
  await page.goto(site.url)
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null)
  await site.close()
  await page.getByRole('button', { name: /practice families/ }).click()
  await page.getByRole('link', { name: /^Sam/ }).first().waitFor()
  await page.waitForTimeout(1500)
  return page
}

async function shoot(page, name) {
  // The driver scrolls to what it presses; a person's tap does not.
  await page.evaluate(() => scrollTo(0, 0))
  await page.waitForTimeout(500)
  await page.screenshot({ path: join(folder, `${name}.png`) })
}

async function openFamily(page, child) {
  await page
    .getByRole('link', { name: new RegExp(`^${child}`) })
    .first()
    .click()
  await page.getByRole('heading', { name: 'Where each child is now' }).waitFor()
}

const browser = await chromium.launch({ executablePath: ensureBrowser(), args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] })
mkdirSync(folder, { recursive: true })

await takeSharingPictures(() => practice(browser, landscape), shoot)
if (!process.argv.includes('sharing')) await takeOthers()
await browser.close()

async function takeOthers() {
  const wide = await practice(browser, landscape)
  await shoot(wide, 'caseload')
  await openFamily(wide, 'Sam')
  await shoot(wide, 'family')
  await wide
    .getByRole('link', { name: /^Compare/ })
    .first()
    .click()
  await wide.getByRole('heading', { name: 'Change in each domain' }).waitFor()
  await shoot(wide, 'compare')

  for (const [room, name] of [
    ['Chronology', 'chronology'],
    ['People', 'people'],
    ['Plan', 'plan'],
    ['Supervision', 'supervision'],
  ]) {
    const rooms = await practice(browser, landscape)
    await openFamily(rooms, 'Sam')
    await rooms.getByRole('navigation', { name: 'This family' }).getByRole('link', { name: room }).click()
    await rooms.getByRole('heading', { level: 1 }).waitFor()
    await rooms.waitForTimeout(1000)
    await shoot(rooms, name)
  }

  const copies = await practice(browser, landscape)
  await openFamily(copies, 'Sam')
  await copies.getByRole('link', { name: 'Print or copy' }).click()
  await copies.getByRole('heading', { level: 1 }).first().waitFor()
  await copies.waitForTimeout(1500)
  await shoot(copies, 'print')
  await copies.evaluate(() => {
    location.hash = '#/export'
  })
  await copies.waitForTimeout(1500)
  await shoot(copies, 'export')

  const birch = await practice(browser, landscape)
  await openFamily(birch, 'Toby')
  await birch
    .getByRole('button', { name: /Stalled/ })
    .first()
    .click()
  await birch.getByRole('dialog').waitFor()
  await shoot(birch, 'explain')
  await birch.keyboard.press('Escape')
  await birch.getByRole('link', { name: 'Close or hand on' }).click()
  await birch.getByRole('heading', { name: 'Before this case is closed' }).waitFor()
  await shoot(birch, 'gate')
  await birch.evaluate(() => {
    location.hash = '#/instrument/plumbline/1/SUP.2a'
  })
  await birch.getByRole('table').first().waitFor()
  await shoot(birch, 'item')

  const tall = await practice(browser, portrait)
  await tall
    .getByRole('link', { name: /^Carry on/ })
    .first()
    .click()
  await tall.locator('.grade').nth(2).click()
  await shoot(tall, 'visit-portrait')

  const confirmed = await practice(browser, landscape)
  await confirmed
    .getByRole('link', { name: /^Carry on/ })
    .first()
    .click()
  await confirmed.locator('.grade').nth(2).click()
  await confirmed.getByText(/^Saved on this tablet at/).waitFor()
  await confirmed.getByRole('button', { name: 'Confirm' }).click()
  await confirmed.getByText(/^Last time \(/).waitFor()
  await shoot(confirmed, 'visit-landscape')
}
