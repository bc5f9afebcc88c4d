// Families made through the app's own verbs, on pages of the app's origin that the shipped app knows nothing of.
import { record } from '../../src/app/app.ts'
import { openDevice, openPractice } from '../../src/app/device.ts'
import { addChild, addFamily } from '../../src/app/families.ts'
import { setUp } from '../../src/app/keys.ts'
import { readFamily } from '../../src/app/read.ts'
import { signVisit } from '../../src/app/sign.ts'
import { startVisit } from '../../src/app/visits.ts'
import { asked, itemsOf } from '../../src/core/asked.ts'
import { childAt, itemAt } from '../../src/core/fact.ts'
import { plumblineV1 } from '../../src/instruments/plumbline/v1.ts'
import { BETWEEN_VISITS, childrenOf, dayOf, daysBefore, planOf, PRESENCE, valuesOf, VISITS, WHO } from './families.js'

const ITEMS = plumblineV1.domains.flatMap(itemsOf)

/** What the app takes for the present, milliseconds since 1970: families of long ago are written then. */
export const clock = { now: Date.now() }
const platform = {
  now: () => clock.now,
  monotonic: () => performance.now(),
  randomId: () => crypto.randomUUID(),
  zone: () => 0,
  storage: localStorage,
}

/** What a result holds; throws with what it failed of. */
export function sure(result) {
  if (!result.ok) throw new Error(JSON.stringify(result.failure))
  return result.value
}

/** A space of this device, set up or, for practice, as it comes. */
export async function open(space, passphrase) {
  const device = sure(await openDevice(platform, space))
  if (space === 'practice') return sure(await openPractice(device))
  return sure(await setUp(device, WHO, passphrase, passphrase)).app
}

function actsOf(visitId, child, visit, family) {
  const items = asked(plumblineV1, { set: 'full', contact: null }, child, dayOf(clock.now))
  return [
    { kind: 'presence', about: childAt(visitId, child.id), values: PRESENCE, replaces: [] },
    ...items.map((item) => {
      const values = valuesOf(ITEMS.indexOf(item), visit, family)
      return { kind: 'answer', about: itemAt(visitId, child.id, item.code), values, replaces: [] }
    }),
  ]
}

/** One family with signed visits, one page a visit until signing binds them, as the app leaves it. Gives its id and its children's. */
export async function family(app, number, { visits = VISITS, second = number % 2 === 1 } = {}) {
  clock.now = daysBefore(Date.now(), visits * BETWEEN_VISITS + 10)
  const caseId = sure(await addFamily(app, `Made-up family ${number}`))
  const children = []
  for (const entry of childrenOf(number, Date.now(), second)) children.push({ id: sure(await addChild(app, caseId, entry)), ...entry })
  for (let visit = 0; visit < visits; visit++) {
    clock.now = daysBefore(Date.now(), (visits - visit) * BETWEEN_VISITS)
    const ids = children.map(({ id }) => id)
    const visitId = sure(await startVisit(app, sure(await readFamily(app, caseId)), planOf(plumblineV1, ids, visit, dayOf(clock.now))))
    sure(
      await record(
        app,
        caseId,
        children.flatMap((child) => actsOf(visitId, child, visit, number)),
      ),
    )
    sure(await signVisit(app, caseId, visitId))
  }
  return { caseId, children }
}
