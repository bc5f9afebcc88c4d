// From the passphrase to a caseload that answers, with few and with many families, and what it then holds in memory.
import { heap, newPage, rest, routeTo } from '../driver.mjs'

/** The passphrase of every device that the bench sets up. */
export const PASSPHRASE = 'six made up words for measuring with'

/** A page at `hash`, unlocked by hand, once `selector` is painted. `derivation` and `opening` in milliseconds. */
export async function unlocked(context, url, hash, selector) {
  const made = await newPage(context)
  const { page } = made
  await page.goto(`${url}${hash}`)
  await page.fill('#passphrase', PASSPHRASE)
  const there = page.evaluate((wanted) => window.probe.painted(wanted), selector)
  await page.keyboard.press('Enter')
  const at = await there
  const { derivation, derived } = await page.evaluate(() => window.probe.marks)
  return { ...made, derivation: derived - derivation, opening: at - derived }
}

async function once(context, url, { caseId }) {
  const { page, line, derivation, opening } = await unlocked(context, url, '#/', '.board__link')
  await rest(500)
  const held = await heap(line)
  await routeTo(page, `#/family/${caseId}`, '.family__cols a')
  await rest(500)
  const back = await routeTo(page, '#/', '.board__link')
  await page.close()
  return { derivation, opening, back, heap: held }
}

/** `few` and `many`: what each unlocking and each way back from a family took, in milliseconds, and bytes held at the caseload. */
export async function measureUnlock({ context, urls, places, pairs }) {
  const found = { few: [], many: [] }
  for (let pair = 0; pair < pairs; pair++) {
    for (const name of pair % 2 === 0 ? ['few', 'many'] : ['many', 'few']) found[name].push(await once(context, urls[name], places[name]))
  }
  return found
}
