import type { Fact, FactOf } from '../../../src/core/fact.ts'
import { type Rules, real } from './rules.ts'

// The same rules as slowly and plainly as they can be said, without a look at how the app does it.

type Facts = readonly Fact[]
type Values = Readonly<Record<string, unknown>>

/** What is known of one act: its registers, each with its value as text, and whether nothing was held back. */
export interface Known {
  readonly fact: Fact
  readonly whole: boolean
  readonly says: ReadonlyMap<string, string>
}

/** Of two values of one register the one that says more. */
const fuller = (a: string, b: string) => (a.length !== b.length ? a.length > b.length : a < b)

/** What is known of each act by its own name, from the whole fact or from all that was not held back of it. */
export function knownActs(facts: Facts): ReadonlyMap<string, Known> {
  const acts = new Map<string, Known>()
  for (const fact of facts) if (fact.of === undefined) acts.set(fact.id, { fact, whole: true, says: registers(fact) })
  for (const fact of facts) {
    if (fact.of === undefined) continue
    const known = acts.get(fact.of)
    if (known?.whole) continue
    const says = new Map(known?.says)
    for (const [name, text] of registers(fact)) {
      const other = says.get(name)
      if (other === undefined || fuller(text, other)) says.set(name, text)
    }
    acts.set(fact.of, { fact: known?.fact ?? fact, whole: false, says })
  }
  return acts
}

const registers = ({ values }: Fact) =>
  new Map(
    Object.entries(values as Values).flatMap(([name, value]) => (value === undefined ? [] : [[name, JSON.stringify(value)] as const])),
  )

/** The words on keeping a case that nobody took back: each against each other one. */
export function lastWords<K extends 'erasure' | 'hold'>(facts: Facts, kind: K): FactOf<K>[] {
  const all: readonly Fact[] = facts.filter((fact) => fact.kind === kind)
  return all.filter(({ id }) => !all.some(({ replaces }) => replaces.includes(id))) as FactOf<K>[]
}

const isErased = (facts: Facts) => lastWords(facts, 'erasure').some(({ values }) => values.state === 'erased')
const words = (facts: Facts) => facts.filter(({ kind }) => kind === 'erasure')

function comes(ours: Facts, theirs: Facts): Facts {
  const fresh: Fact[] = []
  for (const fact of theirs) {
    const isHere = [...ours, ...fresh].some(({ id }) => id === fact.id)
    const isTold = fact.of !== undefined && [...ours, ...theirs].some(({ id }) => id === fact.of)
    if (!isHere && !isTold) fresh.push(fact)
  }
  return isErased([...ours, ...theirs]) ? words(fresh) : fresh
}

/** The naive model that the app is compared with. Reading a case is not its own: it has no other way to. */
export const reference: Rules = {
  ...real,
  comes,
  sends: (ours) => (isErased(ours) ? words(ours) : ours.filter(({ of }) => of === undefined || !ours.some(({ id }) => id === of))),
  keeping: (facts) => ({
    erased: lastWords(facts, 'erasure').filter(({ values }) => values.state === 'erased'),
    held: lastWords(facts, 'hold').filter(({ values }) => values.state === 'on'),
  }),
  standing: (facts) =>
    [...knownActs(facts)].map(([id, { fact, whole, says }]) =>
      whole ? fact : ({ ...fact, id, values: Object.fromEntries([...says].map(([name, text]) => [name, JSON.parse(text)])) } as Fact),
    ),
}
