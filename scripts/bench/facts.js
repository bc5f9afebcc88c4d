// The facts of the made-up families as the app would have written them, without a store and without a seal.
import { BETWEEN_VISITS, childrenOf, dayOf, daysBefore, PRESENCE, planOf, VISITS, valuesOf, WHO } from './families.js'

const BY = { practitioner: 'made-up-practitioner', device: 'made-up-device', ...WHO }
/** As long as the hash that names a real one. */
const ID_LENGTH = 43
const nameOf = (caseId, count) => `${caseId}:${count}`.padEnd(ID_LENGTH, '-')

/** Writes facts of one case one after the other, each at the moment it is given. */
function logOf({ nextStamp }, caseId) {
  const facts = []
  let last = null
  return {
    facts,
    write(now, kind, about, values) {
      last = nextStamp(last, now, BY.device)
      const at = { stamp: last, wall: `${new Date(now).toISOString().slice(0, -1)}+00:00` }
      facts.push({ id: nameOf(caseId, facts.length), caseId, kind, about, values, by: BY, at, replaces: [] })
      return facts.at(-1)
    },
  }
}

/** Every fact of the family of that number with its signed visits, as plain data. `now` in milliseconds since 1970. */
export function factsOf(core, number, now) {
  const { asked, childAt, itemAt, itemsOf, plumblineV1: instrument } = core
  const items = instrument.domains.flatMap(itemsOf)
  const caseId = `family-${number}`
  const { facts, write } = logOf(core, caseId)
  const entered = daysBefore(now, VISITS * BETWEEN_VISITS + 10)
  write(entered, 'household', caseId, { name: `Made-up family ${number}` })
  const children = childrenOf(number, now).map((entry, at) => ({ id: `${caseId}-child-${at}`, ...entry }))
  for (const { id, ...values } of children) write(entered, 'child', id, values)
  let previous = null
  for (let visit = 0; visit < VISITS; visit++) {
    const on = daysBefore(now, (VISITS - visit) * BETWEEN_VISITS)
    const ids = children.map(({ id }) => id)
    const visitId = `${caseId}-visit-${visit}`
    const from = facts.length
    write(on, 'visit', visitId, { ...planOf(instrument, ids, visit, dayOf(on)), contact: 'everybody' })
    for (const child of children) {
      write(on, 'presence', childAt(visitId, child.id), PRESENCE)
      for (const item of asked(instrument, { set: 'full', contact: null }, child, dayOf(on))) {
        write(on, 'answer', itemAt(visitId, child.id, item.code), valuesOf(items.indexOf(item), visit, number))
      }
    }
    const through = { [BY.device]: facts.at(-1).at.stamp }
    previous = write(on, 'signature', visitId, { through, covers: nameOf(visitId, 0), count: facts.length - from, previous }).id
  }
  return facts
}
