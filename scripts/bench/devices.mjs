// Fills the devices that are measured and leaves each as it would lie in a bag: the whole app kept on it, locked.
import { newPage, rest } from './driver.mjs'
import { PASSPHRASE } from './measure/unlock.mjs'

/** Families, half of them with two children, six signed visits each. */
export const FEW = 50
export const MANY = 200
/** Visits on the device with few and on the one with very many: one of them under way. */
export const SMALL = 13
export const LARGE = 10_000
/** Signed visits of the family with a long history. */
export const LONG = 24
/** Events of the family with a long chronology. */
export const EVENTS = 2_000

const WANTED = {
  few: { families: FEW },
  many: { families: MANY },
  small: { visits: SMALL },
  large: { visits: LARGE },
  long: { history: LONG },
  told: { events: EVENTS },
  practice: { space: 'practice' },
}

async function keepWholeApp(page, url) {
  await page.goto(url)
  await page.evaluate(() => navigator.serviceWorker.ready)
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null)
}

async function fill(context, url, wanted) {
  const { page } = await newPage(context)
  // Before the app's own first opening: from then on its service worker lets no other page through.
  await page.goto(`${url}seed.html`)
  await page.waitForSelector('html[data-ready]', { state: 'attached' })
  const place = await page.evaluate((how) => window.seed(how), { passphrase: PASSPHRASE, ...wanted })
  await keepWholeApp(page, url)
  // V8 keeps compiled code of a script only some time after its first use.
  await page.reload()
  await rest(500)
  await page.close()
  return place
}

/** Afterwards each origin in `names` holds its families. Gives where the visit under way is in each. */
export async function fillDevices(context, urls, names) {
  const places = {}
  for (const name of names) {
    const start = performance.now()
    places[name] = await fill(context, urls[name], WANTED[name])
    console.log(`  ${name.padEnd(8)} filled in ${((performance.now() - start) / 1_000).toFixed(0)} s`)
  }
  const { page } = await newPage(context)
  await keepWholeApp(page, urls.floor)
  for (const name of ['visit', 'compare', 'start']) await page.goto(`${urls.floor}${name}.html`)
  await page.close()
  return places
}
