// A tablet that was closed: a browser just started, no host to ask, the service worker asleep.
import { goAndWait, launch, newPage, rest, slowDown } from '../driver.mjs'

const START = { wanted: '#passphrase' }
const VISIT = { wanted: '.grade input', ready: 'html[data-ready]' }
// A browser that has just started still does things of its own.
const SETTLE = 1_500

async function once(profile, rate, url, waitFor) {
  const context = await launch(profile)
  try {
    const { page, line } = await newPage(context, waitFor)
    await rest(SETTLE)
    await slowDown(line, rate)
    return await goAndWait(page, url)
  } finally {
    await context.close()
  }
}

/** Milliseconds to the start screen, to the plain page of all items, and to a plain start page, by throttle; one of each a pair. */
export async function measureStart({ profile, urls, pairs, rates }) {
  const contestants = {
    app: [urls.few, START],
    visitFloor: [`${urls.floor}visit.html`, VISIT],
    startFloor: [`${urls.floor}start.html`, START],
  }
  const found = {}
  for (const rate of rates) {
    found[rate] = { app: [], visitFloor: [], startFloor: [] }
    for (let pair = 0; pair < pairs; pair++) {
      const turn = Object.entries(contestants)
      for (const [name, how] of pair % 2 === 0 ? turn : turn.reverse()) found[rate][name].push(await once(profile, rate, ...how))
    }
  }
  return found
}
