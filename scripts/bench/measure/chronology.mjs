// The chronology of a family with very many events: opened, filled, read from end to end, and filtered, on a slow tablet.
import { longestTask, rest, routeTo, slowDown, tap } from '../driver.mjs'
import { FIRST_ROWS, unlocked } from './unlock.mjs'

const LINES = '.line'
const FILTERS = ['.chron__children .chip:nth-child(2)', '.chron__children .chip:nth-child(1)', '.chron__order .chip:nth-child(2)']
const SHOWN = '.months'
const PAUSE = 600
// Pixels of one drag of the finger, and pixels a second: six windows a second, faster than anybody reads.
const DRAG = 20_000
const SPEED = 6_000
const MOST_DRAGS = 30

const count = (page) => page.locator(LINES).count()

/** Resolves once nothing more is made. Milliseconds since it was called, without the last look. */
async function untilFilled(page) {
  const start = performance.now()
  let [at, last] = [start, -1]
  for (let now = await count(page); now !== last; now = await count(page)) {
    ;[at, last] = [performance.now(), now]
    await rest(PAUSE)
  }
  return { ms: at - start, lines: last }
}

/** A finger drags the page from its top to its end. */
async function scrollThrough(page, line) {
  for (let drag = 0; drag < MOST_DRAGS; drag++) {
    const finger = { x: 400, y: 700, yDistance: -DRAG, speed: SPEED, gestureSourceType: 'touch' }
    await line.send('Input.synthesizeScrollGesture', finger)
    if (await page.evaluate(() => scrollY + innerHeight >= document.documentElement.scrollHeight - 2)) return
  }
}

/** Milliseconds from the finger on a filter to the picture with its lines. Throws where it changed nothing: then nothing was measured. */
async function filtered(page, selector) {
  const before = await page.evaluate((of) => document.querySelector(of).textContent.slice(0, 400), SHOWN)
  const seen = await page.evaluate(() => window.probe.toPaint().length)
  await tap(page, selector)
  await rest(PAUSE)
  if ((await page.evaluate((of) => document.querySelector(of).textContent.slice(0, 400), SHOWN)) === before) {
    throw new Error(`${selector} changed nothing`)
  }
  const [paint = 16] = (await page.evaluate(() => window.probe.toPaint())).slice(seen)
  return paint
}

async function once(context, url, { caseId }, rate) {
  const { page, line } = await unlocked(context, url, '#/', FIRST_ROWS)
  await rest(1_000)
  await slowDown(line, rate)
  const open = await routeTo(page, `#/family/${caseId}/chronology`, LINES)
  let whole = null
  const filling = await longestTask(line, async () => {
    whole = await untilFilled(page)
  })
  const scrolling = await longestTask(line, () => scrollThrough(page, line))
  const filters = []
  let longest = 0
  for (const selector of FILTERS) {
    await page.evaluate((of) => document.querySelector(of).scrollIntoView({ block: 'center' }), selector)
    await rest(PAUSE)
    longest = Math.max(
      longest,
      await longestTask(line, async () => {
        filters.push(await filtered(page, selector))
      }),
    )
    await untilFilled(page)
  }
  await page.close()
  return { open, filled: whole.ms, lines: whole.lines, filling, scrolling, filters, longest }
}

/**
 * One entry a pair: `open` to the first lines and `filled` to the last, the longest task while `filling`, `scrolling` through all of it and
 * (`longest`) filtering, and in `filters` each filter to the next picture. Milliseconds.
 */
export async function measureChronology({ context, url, place, pairs, rate }) {
  const found = []
  for (let pair = 0; pair < pairs; pair++) found.push(await once(context, url, place, rate))
  return found
}
