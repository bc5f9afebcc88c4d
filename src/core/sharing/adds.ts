import type { Fact, FactOf } from '../fact.ts'
import { foldRegister, shown } from '../fold.ts'
import type { History } from '../history.ts'
import type { Instrument } from '../instrument.ts'
import type { Adds, VisitArriving } from './arriving.ts'

/** The thing that a fact belongs to: of facts within a visit the visit. */
export const rootOf = ({ about }: Pick<Fact, 'about'>): string => about.split('/', 1)[0] as string

/** Nothing comes. */
export const NOTHING: Adds = { visits: 0, events: 0, targets: 0, decisions: 0, people: 0, grown: 0, others: 0, facts: 0 }

/** All of them together. */
export function sumAdds(many: readonly Adds[]): Adds {
  const sum = { ...NOTHING } as Record<keyof Adds, number>
  for (const each of many) for (const name of Object.keys(NOTHING) as (keyof Adds)[]) sum[name] += each[name]
  return sum
}

const DECISIONS: readonly string[] = ['decision', 'closing', 'episode']

/** What these facts add to a case of which `known` things are here; `visits` are those of both. */
export function addsOf(add: readonly Fact[], known: ReadonlySet<string>, visits: ReadonlySet<string>): Adds {
  const things = { visits: new Set<string>(), events: new Set<string>(), targets: new Set<string>(), decisions: new Set<string>() }
  const [people, grown] = [new Set<string>(), new Set<string>()]
  let others = 0
  for (const fact of add) {
    const { kind } = fact
    const root = rootOf(fact)
    if (visits.has(root)) (known.has(root) ? grown : things.visits).add(root)
    else if (kind === 'child' || kind === 'adult') people.add(root)
    else if (known.has(root)) others += 1
    else if (kind === 'event') things.events.add(root)
    else if (kind === 'target') things.targets.add(root)
    else if (DECISIONS.includes(kind)) things.decisions.add(root)
    else others += 1
  }
  const { visits: fresh, events, targets, decisions } = things
  return {
    ...{ visits: fresh.size, events: events.size, targets: targets.size, decisions: decisions.size },
    ...{ people: people.size, grown: grown.size, others, facts: add.length },
  }
}

/** The visits that these facts tell of, as they read in the case that holds them and all that is here; oldest first. */
export function visitsOf(
  add: readonly Fact[],
  whole: History,
  known: ReadonlySet<string>,
  find: (id: string, version: number) => Instrument | undefined,
): VisitArriving[] {
  const counts = new Map<string, number>()
  for (const fact of add) counts.set(rootOf(fact), (counts.get(rootOf(fact)) ?? 0) + 1)
  const visits = [...counts].flatMap(([id, facts]): VisitArriving[] => {
    const own = whole.about(id, 'visit')
    const [first] = own
    if (!first) return []
    const [signed = null] = whole.about(id, 'signature') as FactOf<'signature'>[]
    const register = <V>(name: string) => shown(foldRegister<V>(own, name)) ?? null
    const instrument = register<{ id: string; version: number }>('instrument')
    const readable = instrument !== null && find(instrument.id, instrument.version) !== undefined
    return [{ id, isNew: !known.has(id), type: register('type'), on: register('on'), by: first.by, signed, instrument, readable, facts }]
  })
  return visits.sort((a, b) => ((a.on ?? '') < (b.on ?? '') ? -1 : 1))
}
