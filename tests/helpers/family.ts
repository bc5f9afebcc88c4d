import { type Case, readCase } from '../../src/core/case.ts'
import { childAt, type Fact, type FactOf, itemAt, type Values } from '../../src/core/fact.ts'
import type { Grade } from '../../src/core/instrument.ts'
import type { ItemReading, Visit } from '../../src/core/visit.ts'
import { findInstrument } from '../../src/instruments/index.ts'
import { act, idOf, type Person, START } from './people.ts'

/** The family of these stories; every fact that `act` makes is about it. */
export const FAMILY = 'family-1'

/** A household, a child of seven with a disability and a baseline of the full set, begun by this person. */
export function begin(who: Person, plan: Values<'visit'> = {}): void {
  act(who, 'household', FAMILY, { name: 'The Larks of Fiction Lane' })
  act(who, 'child', 'child-1', { name: 'Wren', birth: { kind: 'born', on: '2018-06-01' }, flags: ['disability'], lives: 'here' })
  visit(who, 'visit-1', { type: 'baseline', on: '2026-03-04', ...plan })
}

/** A visit with the current instrument and the full set to the first child, unless the plan says otherwise. */
export function visit(who: Person, id: string, plan: Values<'visit'>): void {
  act(who, 'visit', id, { type: 'review', instrument: { id: 'plumbline', version: 1 }, set: 'full', children: ['child-1'], ...plan })
}

/** The item has that grade, by this person. */
export const grade = (who: Person, item: string, grade: Grade, visitId = 'visit-1', childId = 'child-1'): FactOf<'answer'> =>
  act(who, 'answer', itemAt(visitId, childId, item), { answer: { kind: 'graded', grade } })

/** Something was seen or heard of the child. */
export const meetChild = (who: Person, values: Values<'presence'>, visitId = 'visit-1', childId = 'child-1') =>
  act(who, 'presence', childAt(visitId, childId), values)

/** The visit is signed for everything that is on this person's tablet. */
export function sign(who: Person, visitId = 'visit-1', now: number = START): FactOf<'signature'> {
  const facts = who.log.filter((fact) => fact.kind !== 'signature' && (fact.about === visitId || fact.about.startsWith(`${visitId}/`)))
  const through = Object.fromEntries(facts.map((fact) => [fact.by.device, fact.at.stamp]))
  const values = { through, covers: idOf(facts.map((fact) => fact.id).sort()), count: facts.length, previous: null }
  return act(who, 'signature', visitId, values, now)
}

/** The family as anybody who holds these facts sees it. */
export const read = (facts: readonly Fact[]): Case => readCase(FAMILY, facts, findInstrument)

/** One item of the first child at one visit of those in the list. Throws where it is not shown. */
export function itemIn(family: Case, item: string, visitId = 'visit-1', childId = 'child-1'): ItemReading {
  const found = visitIn(family, visitId)
    .profiles.get(childId)
    ?.items.find((reading) => reading.item.code === item)
  if (!found) throw new Error(`${item} is not shown`)
  return found
}

/** One visit of those in the list. Throws where it is not there. */
export function visitIn(family: Case, visitId = 'visit-1'): Visit {
  const found = family.visits.find((each) => each.id === visitId)
  if (!found) throw new Error(`${visitId} is not in the list`)
  return found
}
