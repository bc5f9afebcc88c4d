// What one tap costs on a device with few visits and on one with very many, and in a family with a long history.
import { rest, slowDown } from '../driver.mjs'
import { unlocked } from './unlock.mjs'
import { stepOf, tapThrough } from './visit.mjs'

async function once(context, url, place, rate) {
  const { page, line } = await unlocked(context, url, stepOf(place), '.grade input')
  await slowDown(line, rate)
  await rest(1_000)
  const taps = await tapThrough(page, line)
  await page.close()
  return taps
}

/** `small`, `large`, `long`: the same taps on each, one entry a pair. */
export async function measureGrowth({ context, urls, places, pairs, rate }) {
  const contestants = {
    small: [urls.small, places.small],
    large: [urls.large, places.large],
    long: [urls.long, places.long],
  }
  const found = { small: [], large: [], long: [] }
  for (let pair = 0; pair < pairs; pair++) {
    const turn = Object.entries(contestants)
    for (const [name, how] of pair % 2 === 0 ? turn : turn.reverse()) found[name].push(await once(context, ...how, rate))
  }
  return found
}
