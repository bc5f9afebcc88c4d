import { listOf } from '../../../src/core/signed.ts'
import type { Fact, FactKind, FactOf, Values } from '../../../src/core/fact.ts'
import { foldRegister } from '../../../src/core/fold.ts'
import { idOf } from '../../helpers/people.ts'
import { knownActs, lastWords } from './reference.ts'
import { ITEMS } from './rules.ts'
import { FAMILIES, factsOf, hold, isAsked, isOpen, shownOf, type Tablet, visitOf, type World } from './world.ts'

// These say something about the act, not about the thing, so nothing on the screen is replaced by them.
const ABOUT_THE_ACT = ['reason', 'signature', 'through', 'covers', 'list', 'count', 'previous', 'because', 'reference']

function onScreen(at: World, who: Tablet, caseId: string, kind: FactKind, about: string, names: readonly string[]): string[] {
  const answering: readonly FactKind[] = ['answer', 'amendment']
  const kinds = answering.includes(kind) ? answering : [kind]
  const history = shownOf(at, who, caseId, about).filter((fact) => kinds.includes(fact.kind))
  const heads = names
    .filter((name) => !ABOUT_THE_ACT.includes(name))
    .map((name) => foldRegister(history, name))
    .flatMap((register) => (register.kind === 'unanswered' ? [] : register.heads))
  return [...new Set(heads.map(({ fact }) => fact.id))].sort()
}

const knownOn = (facts: readonly Fact[]) => new Map([...knownActs(facts)].map(([id, { says }]) => [id, new Set(says.keys())]))

/**
 * What this person did at that moment is on their tablet. Over something of which a part was held back it is a fact for each register:
 * what was on the screen is replaced, and what was not stands against what is there.
 */
export function act<K extends FactKind>(
  at: World,
  who: Tablet,
  caseId: string,
  kind: K,
  about: string,
  values: Values<K>,
  why?: string,
): void {
  const all = Object.entries(values)
  const names = all.flatMap(([name]) => (ABOUT_THE_ACT.includes(name) ? [] : [name]))
  const replaced = new Set(onScreen(at, who, caseId, kind, about, names))
  const over = shownOf(at, who, caseId, about).filter(({ id }) => replaced.has(id))
  if (!at.rules.setsApart(over, names)) return void write(at, who, caseId, kind, about, values, why)
  for (const one of names) {
    const its = Object.fromEntries(all.filter(([name]) => name === one || ABOUT_THE_ACT.includes(name)))
    write(at, who, caseId, kind, about, its as Values<K>, why)
  }
}

/** A fact on this tablet, named by the hash of its own body, and what a bystander sees of it. */
function write<K extends FactKind>(
  at: World,
  who: Tablet,
  caseId: string,
  kind: K,
  about: string,
  values: Values<K>,
  why?: string,
): FactOf<K> {
  const ours = factsOf(who.held, caseId)
  const clock = at.now + who.clockError
  const replaces = onScreen(at, who, caseId, kind, about, Object.keys(values))
  who.highest = at.rules.nextStamp(who.highest, clock, who.author.device)
  const stamped = { stamp: who.highest, wall: new Date(clock).toISOString() }
  const body = { caseId, kind, about, values, by: who.author, at: stamped, replaces, ...(why !== undefined && { why }) }
  const fact = { id: idOf(body), ...body } as unknown as FactOf<K>
  const acts = knownActs(ours)
  const signed = kind === 'signature' ? visitOf(at, who, caseId, about).flatMap(({ id }) => (acts.get(id)?.whole ? [id] : [])) : null
  at.made.push({ fact, by: who, knew: knownOn(ours), signed: signed && new Set(signed) })
  who.held.set(caseId, [...ours, fact])
  return fact
}

/** A household, a child and a visit. */
export function begin(at: World, who: Tablet, caseId: string): void {
  act(at, who, caseId, 'household', caseId, { name: `The Larks of ${caseId}` })
  act(at, who, caseId, 'child', 'child-1', { name: 'Wren', birth: { kind: 'born', on: '2018-06-01' }, flags: [], lives: 'here' })
  visit(at, who, caseId, 'visit-1')
  visit(at, who, caseId, 'visit-2')
}

function visit(at: World, who: Tablet, caseId: string, id: string): void {
  const plan = {
    type: 'review',
    on: '2026-03-04',
    instrument: { id: 'plumbline', version: 1 },
    set: 'full',
    children: ['child-1'],
  } as const
  act(at, who, caseId, 'visit', id, { ...plan, children: [...plan.children] })
}

/** How the items of the child are named at a visit. */
export const itemOf = (visitId: string, item: number): string => `${visitId}/child-1/${ITEMS[item]}`

/** Whether the visit itself is there, and not only something in it. */
export const hasVisit = (at: World, who: Tablet, caseId: string, visitId: string): boolean =>
  shownOf(at, who, caseId, visitId).some(({ kind }) => kind === 'visit')

/** The visit is signed for everything of it that is on this tablet, unless it is signed already. */
export function sign(at: World, who: Tablet, caseId: string, visitId: string): void {
  if (shownOf(at, who, caseId, visitId).some(({ kind }) => kind === 'signature')) return
  const facts = visitOf(at, who, caseId, visitId)
  if (!hasVisit(at, who, caseId, visitId)) return
  const through = Object.fromEntries(facts.map((fact) => [fact.by.device, fact.at.stamp]))
  const values = { through, covers: idOf(facts.map(({ id }) => id).sort()), list: listOf(facts), count: facts.length, previous: null }
  act(at, who, caseId, 'signature', visitId, values)
}

/** The family is erased on this tablet, and the word of it is all that stays; not while its records have to stay. */
export function erase(at: World, who: Tablet, caseId: string): void {
  if (!isOpen(who, caseId) || at.rules.keeping(factsOf(who.held, caseId)).held.length > 0) return
  const ours = factsOf(who.held, caseId)
  if (lastWords(ours, 'hold').some(({ values: { state } }) => state === 'on')) at.wrongs.push('what has to stay was erased')
  const values = { state: 'erased', because: 'retention-ended', reference: '' } as const
  const word = write(at, who, caseId, 'erasure', caseId, values)
  hold(at, who, caseId, at.rules.remains(ours, word), 'erased')
  who.last = null
}

/** A colleague's erasure is taken back. */
export function keep(at: World, who: Tablet, caseId: string): void {
  if (isAsked(at, who, caseId)) act(at, who, caseId, 'erasure', caseId, { state: 'kept', because: 'other', reference: '' })
}

/** What the person says about each erasure that waits for their word. */
export function answerErasures(at: World, who: Tablet): void {
  for (const caseId of FAMILIES) {
    if (!isAsked(at, who, caseId)) continue
    const isHeld = at.rules.keeping(factsOf(who.held, caseId)).held.length > 0
    if (who.keeps || isHeld) keep(at, who, caseId)
    else erase(at, who, caseId)
  }
}
