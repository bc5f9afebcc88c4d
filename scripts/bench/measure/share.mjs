// What saving everything to a shared file costs, and what looking at it and taking it in costs a device that has nothing, beside plain JSON.
import { join } from 'node:path'
import { serve } from '../../serve.mjs'
import { heap, longestTask, newPage } from '../driver.mjs'
import { heldNow, withPeak } from '../memory.mjs'
import { PLACE } from '../site.mjs'
import { PASSPHRASE } from './unlock.mjs'

/** So many facts, or as few more as make the last family whole. */
export const SHARED_FACTS = [1_000, 10_000, 100_000]

async function pageAt(context, url) {
  const { page, line } = await newPage(context)
  await page.goto(`${url}sharing.html`)
  await page.waitForSelector('html[data-ready]', { state: 'attached' })
  return { page, line }
}

const call = (page, verb, ...given) => page.evaluate(([name, how]) => window.sharing[name](...how), [verb, given])

/** Bytes that the page holds once what nobody needs is gone. */
async function restOf({ line }) {
  await heap(line)
  return heldNow()
}

/** What one verb of ours gives, with its peak of memory above `rest` and the longest task of the main thread. */
async function watched({ page, line }, verb, rest) {
  let found = null
  const longest = await longestTask(line, async () => {
    found = await withPeak(() => call(page, verb), rest)
  })
  return { ...found, longest }
}

/** A file looked at and, once a person has read what it would bring, taken in. */
async function lookedAndTaken(page) {
  const rest = await restOf(page)
  const looked = await watched(page, 'look', rest)
  // Browsers clear up while nothing happens.
  await restOf(page)
  const taken = await watched(page, 'take', rest)
  const most = (key) => Math.max(looked[key], taken[key])
  return { look: looked.ms, take: taken.ms, longest: most('longest'), peak: most('peak'), facts: taken.facts }
}

async function afresh(context, url) {
  const { page } = await pageAt(context, url)
  await call(page, 'forget')
  await page.close()
  return pageAt(context, url)
}

/** Entries of one size: one a pair, all that is saved before all that is taken in. */
async function ofSize(context, urls, facts, pairs) {
  const first = await afresh(context, urls.sharing)
  const { page } = first
  const made = await call(page, 'fill', PASSPHRASE, facts)
  const found = { ...made, save: [], savePlain: [], take: [], takePlain: [] }
  for (let pair = 0; pair < pairs; pair++) {
    found.save.push(await watched(first, 'save', await restOf(first)))
    found.savePlain.push(await withPeak(() => call(page, 'savePlain')))
    found.takePlain.push(await withPeak(() => call(page, 'takePlain')))
  }
  const file = await call(page, 'carry')
  // Gone before another is measured: what it would give back meanwhile would be taken off.
  await page.close()
  for (let pair = 0; pair < pairs; pair++) {
    const other = await afresh(context, urls.taking)
    await call(other.page, 'begin', PASSPHRASE, made.key, file)
    const taken = await lookedAndTaken(other)
    if (taken.facts !== made.facts) throw new Error(`${taken.facts} facts came of ${made.facts}`)
    found.take.push(taken)
    await other.page.close()
  }
  return found
}

/** By number of facts: `facts` as it came out, and `save`, `savePlain`, `take`, `takePlain`, one entry a pair. Milliseconds, bytes, megabytes. */
export async function measureShare({ context, pairs, sizes = SHARED_FACTS }) {
  // The pages of the other measures run with their host gone; these are nothing that a device keeps.
  const [sharing, taking] = [await serve(join(PLACE, 'site')), await serve(join(PLACE, 'site'))]
  const found = []
  for (const size of sizes) found.push(await ofSize(context, { sharing: sharing.url, taking: taking.url }, size, pairs))
  await Promise.all([sharing.close(), taking.close()])
  return found
}
