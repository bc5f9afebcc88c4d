// The caseload of a device with very many visits: opened, and searched key by key.
import { rest } from '../driver.mjs'
import { openBoard, untilRemembered } from './unlock.mjs'

const FIELD = '.tools__find input[type="search"]'
// Narrower with each key, then wider again. Every child of that device is named by a number.
const KEYS = ['1', '2', '3', 'Backspace', 'Backspace', 'Backspace']
const PAUSE = 350

/** Milliseconds from each key to the next picture. Throws where a key did not change what is found: then nothing was measured. */
async function searched(page) {
  await page.focus(FIELD)
  const seen = await page.evaluate(() => window.probe.toPaint().length)
  for (const key of KEYS) {
    const before = await page.textContent('.board__order')
    await page.keyboard.press(key)
    await rest(PAUSE)
    if ((await page.textContent('.board__order')) === before) throw new Error(`the key ${key} changed nothing`)
  }
  const paint = (await page.evaluate(() => window.probe.toPaint())).slice(seen)
  return [...paint, ...Array.from({ length: Math.max(0, KEYS.length - paint.length) }, () => 16)]
}

/** Resolves once the rows below the window are there too: they come in pieces. */
async function untilAllRows(page) {
  const rows = () => page.locator('.board__row').count()
  for (let last = -1, now = await rows(); now !== last; now = await rows()) {
    last = now
    await rest(1_000)
  }
}

async function once(context, url, rate) {
  const { page, rows, whole } = await openBoard(context, url, { rate })
  await untilAllRows(page)
  const keys = await searched(page)
  await page.close()
  return { rows, whole, keys }
}

/** Milliseconds: `first` until the whole board was worked out the first time, once; at each throttle `rows`, `whole` and `keys` a pair. */
export async function measureBoard({ context, url, pairs, rates }) {
  const { page, whole: first } = await openBoard(context, url)
  await untilRemembered(page)
  await page.close()
  const at = Object.fromEntries(rates.map((rate) => [rate, []]))
  for (let pair = 0; pair < pairs; pair++) {
    for (const rate of pair % 2 === 0 ? rates : rates.toReversed()) at[rate].push(await once(context, url, rate))
  }
  return { first, at }
}
