// From the passphrase to a caseload that answers, with few and with many families, and what it then holds in memory. The first time
// every family is worked out; after that the board is remembered in a sealed row, and only what has changed is.
import { heap, newPage, rest, routeTo, slowDown } from '../driver.mjs'

/** The passphrase of every device that the bench sets up. */
export const PASSPHRASE = 'six made up words for measuring with'

/** The first rows of the caseload; and a row once no family is left to be worked out. */
export const FIRST_ROWS = '.board__link'
const WHOLE = '.caseload:not(:has(.working)) .board__link'

// Milliseconds between two looks at whether the board is written down, and after how long it should have been.
const LOOK = 250
const LATEST = 60_000
// A tablet that nobody touches locks itself after minutes, and the longest board takes longer.
const TOUCH = 30_000

/** Moves the pointer now and then until the returned function is called. */
function keepTouching(page) {
  let moves = 0
  const timer = setInterval(() => page.mouse.move(1, 1 + (moves++ % 2)), TOUCH)
  return () => clearInterval(timer)
}

/**
 * A page at `hash`, unlocked by hand at that throttle, once everything that `selectors` name is painted. `derivation`, and in
 * `openings` one for each selector, in milliseconds; an opening counts from the key.
 */
export async function unlockTo(context, url, hash, selectors, { rate = 1, before = async (_page) => {} } = {}) {
  const made = await newPage(context)
  const { page, line } = made
  await page.goto(`${url}${hash}`)
  await page.waitForSelector('#passphrase')
  await before(page)
  await slowDown(line, rate)
  await page.fill('#passphrase', PASSPHRASE)
  const there = page.evaluate((wanted) => Promise.all(wanted.map((each) => window.probe.painted(each))), selectors)
  await page.keyboard.press('Enter')
  const letGo = keepTouching(page)
  const at = await there.finally(letGo)
  const { derivation, derived } = await page.evaluate(() => window.probe.marks)
  return { ...made, derivation: derived - derivation, openings: at.map((each) => each - derived) }
}

/** The same for one selector. */
export async function unlocked(context, url, hash, selector) {
  const { openings, ...made } = await unlockTo(context, url, hash, [selector])
  return { ...made, opening: openings[0] }
}

/** The caseload, unlocked: `rows` and `whole` are milliseconds from the key to the first rows and to the board that is complete. */
export async function openBoard(context, url, how) {
  const { openings, ...made } = await unlockTo(context, url, '#/', [FIRST_ROWS, WHOLE], how)
  const [rows, whole] = openings
  return { ...made, rows, whole }
}

/** The row that remembers the board, gone or there: `act` is 'delete' or 'count'. Gives how many there are. */
const rememberedRow = (page, act) =>
  page.evaluate(async (verb) => {
    const done = (request) =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => reject(request.error)
      })
    const db = await done(indexedDB.open('plumbline'))
    const meta = db.transaction('meta', verb === 'delete' ? 'readwrite' : 'readonly').objectStore('meta')
    const count = await done(meta[verb]('board'))
    db.close()
    return count
  }, act)

/** Resolves once the board of this device is on its disk; throws where the app never writes it down. */
export async function untilRemembered(page) {
  for (let waited = 0; (await rememberedRow(page, 'count')) === 0; waited += LOOK) {
    if (waited > LATEST) throw new Error('the board was not written down')
    await rest(LOOK)
  }
}

const forget = (page) => rememberedRow(page, 'delete')

async function firstTime(context, url) {
  const { page, line, derivation, rows, whole } = await openBoard(context, url, { before: forget })
  await untilRemembered(page)
  const held = await heap(line)
  await page.close()
  return { derivation, rows, whole, heap: held }
}

async function again(context, url, { caseId }) {
  const { page, line, derivation, rows, whole } = await openBoard(context, url)
  await rest(500)
  const held = await heap(line)
  await routeTo(page, `#/family/${caseId}`, '.family__cols a')
  await rest(500)
  const back = await routeTo(page, '#/', FIRST_ROWS)
  await page.close()
  return { derivation, rows, whole, back, heap: held }
}

async function slowly(context, url, rate) {
  const { page, rows, whole } = await openBoard(context, url, { rate })
  await page.close()
  return { rows, whole }
}

/**
 * `few` and `many`, each with one entry a pair: `first`, with nothing remembered; `again`, with the board remembered, and the way back
 * from a family; `slow`, the same opening at `rate`. Milliseconds, and bytes held at the caseload.
 */
export async function measureUnlock({ context, urls, places, pairs, rate }) {
  const empty = () => ({ first: [], again: [], slow: [] })
  const found = { few: empty(), many: empty() }
  for (let pair = 0; pair < pairs; pair++) {
    for (const name of pair % 2 === 0 ? ['few', 'many'] : ['many', 'few']) {
      found[name].first.push(await firstTime(context, urls[name]))
      found[name].again.push(await again(context, urls[name], places[name]))
      found[name].slow.push(await slowly(context, urls[name], rate))
    }
  }
  return found
}
