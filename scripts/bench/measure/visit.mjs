// A visit as it is worked in: opened, tapped, typed into, compared. The plain page does the same on its own.
import { goAndWait, heap, longestTask, newPage, rest, routeTo, slowDown, tap, worked } from '../driver.mjs'
import { unlocked } from './unlock.mjs'

const CARD = '.grade input'
// Both plain pages: their own script has run, and the first of what it is there for is painted.
const PLAIN = { wanted: '.grade input, .plot', ready: 'html[data-ready]' }
// What comes after an interaction has time to come, and is not counted to the next one.
const PAUSE = 350
const TAPS = 12
const NOTE = 'The bed was made and dry, and the carer had washed it in the morning. '

const cardOf = (grade) => `.grade:has(input[value="${grade}"])`

/** Tapping through the grades: to the next picture and to saved in milliseconds, and the main thread's work a tap. */
export async function tapThrough(page, line, taps = TAPS) {
  // The first tap of a page makes what the others find; it is not what a tap costs.
  await tap(page, cardOf(1))
  await page.evaluate(() => window.probe.taps.at(-1))
  await rest(PAUSE)
  const before = await page.evaluate(() => ({ seen: window.probe.toPaint().length, taps: window.probe.taps.length }))
  const start = await worked(line)
  for (let at = 0; at < taps; at++) {
    await tap(page, cardOf(((at + 1) % 5) + 1))
    await page.evaluate(() => window.probe.taps.at(-1))
    await rest(PAUSE)
  }
  const work = (1_000 * ((await worked(line)) - start)) / taps
  const saved = await page.evaluate((from) => Promise.all(window.probe.taps.slice(from)), before.taps)
  const seen = (await page.evaluate(() => window.probe.toPaint())).slice(before.seen)
  const quick = Array.from({ length: Math.max(0, taps - seen.length) }, () => 16)
  if (saved.length !== taps) throw new Error(`${saved.length} of ${taps} taps landed`)
  return { paint: [...seen, ...quick], saved, work }
}

async function typed(page, line, box) {
  await page.focus(box)
  return longestTask(line, async () => {
    await page.keyboard.type(NOTE, { delay: 40 })
    // Words are put away 400 ms after the last key.
    await rest(700)
  })
}

/** Bytes of the sealed draft of a tap, as it lies on the disk. */
const draftBytes = (page) =>
  page.evaluate(async () => {
    const done = (request) =>
      new Promise((resolve) => {
        request.onsuccess = () => resolve(request.result)
      })
    const db = await done(indexedDB.open('plumbline'))
    const rows = await done(db.transaction('drafts').objectStore('drafts').getAll())
    db.close()
    return Math.max(...rows.map(({ sealed }) => sealed.length))
  })

/** The address of the step where the visit under way was left. */
export const stepOf = ({ caseId, visitId, childId, next }) => `#/family/${caseId}/visit/${visitId}/on/${childId}/${next}`

async function app({ context, url, place, rate }) {
  const family = `#/family/${place.caseId}`
  const { page, line } = await unlocked(context, url, family, '.family__cols a')
  await slowDown(line, rate)
  await rest(PAUSE)
  const compare = await routeTo(page, `${family}/compare/${place.childId}`, '.compare .course__plot')
  const rows = await page.locator('.moves tbody tr').count()
  await page.locator('.slopes').scrollIntoViewIfNeeded()
  await page.waitForSelector('.slopes--live canvas')
  await rest(PAUSE)
  await routeTo(page, family, '.family__cols a')
  await rest(PAUSE)
  const from = await page.evaluate(() => performance.now())
  const open = await routeTo(page, stepOf(place), CARD)
  await rest(2 * PAUSE)
  const blocked = await page.evaluate((since) => window.probe.blocked(since), from)
  const held = rate === 1 ? await heap(line) : null
  const taps = await tapThrough(page, line)
  const bytes = await draftBytes(page)
  const typing = await typed(page, line, '#evidence')
  await page.close()
  return { open, blocked, compare, rows, ...taps, typing, heap: held, bytes }
}

async function floor({ context, url, rate, bytes }) {
  const { page, line } = await newPage(context, { ...PLAIN, draftBytes: bytes })
  await page.goto(url)
  await slowDown(line, rate)
  const compare = await goAndWait(page, `${url}compare.html`)
  const rows = await page.locator('.moved tr').count()
  const open = await goAndWait(page, `${url}visit.html`)
  await rest(2 * PAUSE)
  const blocked = await page.evaluate(() => window.probe.blocked(0))
  const held = rate === 1 ? await heap(line) : null
  const taps = await tapThrough(page, line)
  const typing = await typed(page, line, 'textarea')
  await page.close()
  return { open, blocked, compare, rows, ...taps, typing, heap: held }
}

/** The same visit in practice, where nothing is locked: a whole navigation, which opens the store and the sealed pages too. */
async function practice({ context, url, place, rate }) {
  const { page, line } = await newPage(context, { wanted: CARD })
  await page.addInitScript(() => sessionStorage.setItem('plumbline.space', 'practice'))
  await page.goto(url)
  await page.waitForSelector('.board__link')
  await page.goto('about:blank')
  await slowDown(line, rate)
  const open = await goAndWait(page, `${url}${stepOf(place)}`)
  await page.close()
  return { open }
}

/** What each contestant took at each throttle, one entry a pair. Milliseconds and bytes. */
export async function measureVisit({ context, urls, places, pairs, rates }) {
  const found = {}
  for (const rate of rates) {
    found[rate] = { app: [], floor: [], practice: [] }
    let bytes = 512
    const contestants = {
      app: () => app({ context, url: urls.few, place: places.few, rate }),
      floor: () => floor({ context, url: urls.floor, rate, bytes }),
      practice: () => practice({ context, url: urls.practice, place: places.practice, rate }),
    }
    for (let pair = 0; pair < pairs; pair++) {
      const turn = Object.entries(contestants)
      for (const [name, run] of pair % 2 === 0 ? turn : turn.reverse()) found[rate][name].push(await run())
      bytes = found[rate].app.at(-1).bytes
    }
  }
  return found
}
