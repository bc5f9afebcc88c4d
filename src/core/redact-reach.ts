import { inSet, itemsOf } from './asked.ts'
import type { Contact, Fact } from './fact.ts'
import { foldRegister, shown } from './fold.ts'
import type { History } from './history.ts'
import type { Instrument, Item, ItemSet } from './instrument.ts'
import type { Scope } from './redact.ts'

type Find = (id: string, version: number) => Instrument | undefined

/** What of a family’s visits and things is for somebody. */
export interface Reach {
  /** Signed visits with an answer that is theirs to see. */
  readonly visits: ReadonlySet<string>
  readonly signed: ReadonlySet<string>
  /** Whether an item of a child at a visit is theirs to see. */
  readonly isTheirs: (itemAt: string) => boolean
  /** Whether every child that was ever named with a thing is one of those chosen. */
  readonly isOfChosen: (thing: string) => boolean
  /** Whether a target is about an item that is theirs. */
  readonly isTheirTarget: (thing: string) => boolean
}

/** The set that a visit of somebody in that role asks. */
const SETS: Readonly<Record<Contact, ItemSet>> = { housing: 'home', school: 'school', adult: 'adult' }

/** The parts of the name of an item at a visit, or of a child at one. */
export const placeOf = (about: string) => about.split('/') as [visitId: string, childId?: string, item?: string]

/** What the facts of a case hold for whoever the scope names. */
export function reachOf(history: History, scope: Scope, find: Find): Reach {
  const chosen = new Set(scope.children)
  const signed = new Set(history.things('signature'))
  const instrumentOf = (visitId: string): Instrument | undefined => {
    const used = shown(foldRegister<{ id: string; version: number }>(history.about(visitId, 'visit'), 'instrument'))
    return used && find(used.id, used.version)
  }
  const inReach = (item: Item): boolean =>
    (scope.reach === null || inSet(item, SETS[scope.reach])) &&
    // That the item is asked at all would tell of the condition.
    (item.condition === null || scope.groups.includes('flags'))
  const codes = new Map<string, ReadonlySet<string>>()
  const codesOf = (visitId: string): ReadonlySet<string> => {
    const known = codes.get(visitId)
    if (known) return known
    const items = instrumentOf(visitId)?.domains.flatMap(itemsOf).filter(inReach) ?? []
    const found = new Set(items.map(({ code }) => code))
    codes.set(visitId, found)
    return found
  }
  const isTheirs = (itemAt: string): boolean => {
    const [visitId, childId = '', item = ''] = placeOf(itemAt)
    return signed.has(visitId) && chosen.has(childId) && codesOf(visitId).has(item)
  }
  const answered = [...history.things('answer'), ...history.things('amendment')]
  const visits = new Set(answered.filter(isTheirs).map((thing) => placeOf(thing)[0]))
  const facts = (thing: string): readonly Fact[] => history.within(thing).filter(({ about }) => about === thing)
  return {
    visits,
    signed,
    isTheirs,
    isOfChosen: (thing) =>
      (history.about(thing, 'child').length === 0 || chosen.has(thing)) &&
      facts(thing).every(({ values }) => {
        const { children = [], child } = values as { readonly children?: readonly string[]; readonly child?: string | null }
        return children.every((id) => chosen.has(id)) && (child == null || chosen.has(child))
      }),
    isTheirTarget: (thing) =>
      history.about(thing, 'target').every(({ values: { item } }) => item === undefined || [...visits].some((id) => codesOf(id).has(item))),
  }
}
