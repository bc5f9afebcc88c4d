// Fills a device, on a page of its own: see fill.js.
import { confirm, draftAnswer, keepPosition } from '../../src/app/answers.ts'
import { readFamily } from '../../src/app/read.ts'
import { startVisit } from '../../src/app/visits.ts'
import { plumblineV1 } from '../../src/instruments/plumbline/v1.ts'
import { dayOf, planOf, valuesOf, VISITS } from './families.js'
import { tell } from './events.js'
import { clock, family, open, sure } from './fill.js'

// How far the visit that is opened has come.
const ANSWERED = 20
const DRAFTED = 2
const AT_ONCE = 25

/** A review that is under way: `ANSWERED` items confirmed one by one as they were left, `DRAFTED` more tapped. */
async function halfDone(app, { caseId, children: [child] }) {
  clock.now = Date.now()
  const visitId = sure(
    await startVisit(app, sure(await readFamily(app, caseId)), planOf(plumblineV1, [child.id], VISITS, dayOf(clock.now))),
  )
  const profileNow = async () => sure(await readFamily(app, caseId)).visits.at(-1)
  for (let at = 0; at < ANSWERED + DRAFTED; at++) {
    const visit = await profileNow()
    const reading = visit.profiles.get(child.id).items[at]
    sure(await draftAnswer(app, caseId, visit, child.id, reading, valuesOf(at, VISITS, 0)))
    if (at < ANSWERED) sure(await confirm(app, caseId, reading.about))
  }
  const visit = await profileNow()
  const items = visit.profiles.get(child.id).items.map((reading) => reading.item.code)
  const next = items[ANSWERED + DRAFTED]
  sure(await keepPosition(app, { caseId, visitId, childId: child.id, item: next }))
  return { caseId, visitId, childId: child.id, items: items.length, next }
}

// Copies of one family under other ids and names: facts of a store that is only to be large are not worked out one by one.
async function copies(app, caseId, number, visits) {
  const pages = sure(await app.store.readCase(caseId)).facts
  const text = JSON.stringify(pages)
  const copy = (id, as) => text.replaceAll(caseId, id).replaceAll(`"Made-up family ${number}"`, `"Made-up family ${as}"`)
  let next = number + 1
  for (let left = Math.ceil(visits / VISITS); left > 0; left -= AT_ONCE) {
    const some = Array.from({ length: Math.min(AT_ONCE, left) }, () => [crypto.randomUUID(), next++])
    const named = some.map(([id, as]) => [id, JSON.parse(copy(id, as).replaceAll(`"Robin ${number}"`, `"Robin ${as}"`))])
    sure(await app.store.takeIn(new Map(named)))
  }
}

/**
 * Sets the device up and fills it: one family with `history` signed visits and one under way, `families` in all, and copies of
 * one more until it holds `visits`; the first with a second child and so many `events` where that is said. Gives where the visit under way is.
 */
window.seed = async ({ space = 'real', passphrase, history = VISITS, families = 1, visits = 0, events = 0 }) => {
  const app = await open(space, passphrase)
  const first = await family(app, 0, { visits: history, second: events > 0 })
  await tell(app, first, events)
  const place = await halfDone(app, first)
  for (let number = 1; number < families; number++) await family(app, number)
  if (visits > 0) {
    const number = 2
    const { caseId } = await family(app, number, { second: false })
    await copies(app, caseId, number, visits - history - 1 - VISITS)
  }
  await app.store.lock()
  return place
}
document.documentElement.dataset.ready = ''
