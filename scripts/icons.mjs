// Draws the icons in public/ from one drawing: node scripts/icons.mjs. Run by hand when the drawing changes; look at what comes out.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import { root } from './cli.mjs'
import { ensureBrowser } from './setup.mjs'

// A cord from a small bar, with a plumb bob; its lit side and its shaded side.
const bar = '<rect x="184" y="62" width="144" height="26" rx="8"/><rect x="248" y="76" width="16" height="158"/>'
const bob =
  '<rect x="226" y="222" width="60" height="32" rx="8"/><path d="M256 462C252 428 184 366 178 304 176 280 192 264 216 264H296C320 264 336 280 334 304 328 366 260 428 256 462Z"/>'
const shade =
  '<path d="M256 462V264H296C320 264 336 280 334 304 328 366 260 428 256 462ZM256 222H278A8 8 0 0 1 286 230V246A8 8 0 0 1 278 254H256Z"/>'
const colours = `<g fill="#d9e8ea">${bar}</g><g fill="#fff">${bob}</g><g fill="#bcd6da">${shade}</g>`

const svg = (inner) => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 512 512">${inner}</svg>\n`
const ground = (radius) => `<rect width="512" height="512" rx="${radius}" fill="#0b4f5c"/>`
const smaller = (scale, inner) => `<g transform="translate(${256 * (1 - scale)} ${256 - 262 * scale}) scale(${scale})">${inner}</g>`

const icon = svg(ground(112) + colours)
// Platforms cut maskable icons to any shape, but never inside the middle 80 %; Apple rounds the corners itself.
const maskable = svg(ground(0) + smaller(0.8, colours))
const square = svg(ground(0) + smaller(0.9, colours))

const put = (name, content) => writeFileSync(join(root, 'public', name), content)
put('icon.svg', icon)
put('icon-monochrome.svg', svg(smaller(0.9, bar + bob)))

const browser = await chromium.launch({ executablePath: ensureBrowser(), args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] })
for (const [name, drawing, size] of [
  ['icon-192.png', icon, 192],
  ['icon-512.png', icon, 512],
  ['icon-maskable-512.png', maskable, 512],
  ['apple-touch-icon.png', square, 180],
]) {
  const page = await browser.newPage({ viewport: { width: size, height: size } })
  await page.setContent(`<style>*{margin:0}svg{display:block;width:${size}px}</style>${drawing}`)
  put(name, await page.screenshot({ omitBackground: true }))
  await page.close()
}
await browser.close()
