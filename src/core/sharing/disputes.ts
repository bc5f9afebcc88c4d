import { canonical } from '../canonical.ts'
import { REGISTERS, type ThingKind } from '../contested.ts'
import type { Fact } from '../fact.ts'
import { foldRegister, type Register } from '../fold.ts'
import type { Dispute, Side } from './arriving.ts'

/** What is known of a thing's registers before and after, and which of them changed hands. */
export interface Disputes {
  readonly disputes: readonly Dispute[]
  /** Registers that had no value here. */
  readonly fresh: number
  /** Registers whose value here is replaced by another one, or has another one set against it. */
  readonly contradicted: number
}

// An amendment sets the registers of the answer that it amends.
const kindOf = (fact: Fact): ThingKind | null => {
  const kind = fact.kind === 'amendment' ? 'answer' : fact.kind
  return kind in REGISTERS ? (kind as ThingKind) : null
}

const headsOf = (register: Register<unknown>) => (register.kind === 'unanswered' ? [] : register.heads)

function sideOf(value: unknown, fact: Fact, history: readonly Fact[], here: ReadonlySet<string>): Side {
  const said = history.filter((each) => each.by.practitioner === fact.by.practitioner)
  const last = (name: string) => said.map((each) => (each.values as Record<string, unknown>)[name]).findLast((each) => each !== undefined)
  const words = kindOf(fact) === 'answer' || fact.kind === 'second-answer'
  return {
    ...{ value, fact, here: here.has(fact.id) },
    sources: words ? ((last('sources') as string[] | undefined) ?? []) : [],
    evidence: words ? ((last('evidence') as string | undefined) ?? '') : '',
  }
}

function changeOf(before: Register<unknown>, after: Register<unknown>): Dispute['change'] | null {
  if (after.kind === 'contested') {
    if (before.kind !== 'contested') return 'opens'
    const values = (register: Register<unknown>) => new Set(headsOf(register).map(({ value }) => canonical(value)))
    const known = values(before)
    return [...values(after)].some((value) => !known.has(value)) ? 'grows' : null
  }
  return before.kind === 'contested' ? 'closes' : null
}

const ofWhat = (kind: ThingKind, register: string, value: unknown): Dispute['of'] => {
  if (kind === 'answer' && register === 'answer') return 'item'
  return typeof value === 'string' ? 'text' : 'value'
}

/** Whether the value that stands here is no longer what stands alone. */
function contradicts(before: Register<unknown>, after: Register<unknown>): boolean {
  if (before.kind === 'unanswered') return false
  const standing = new Set(headsOf(after).map(({ value }) => canonical(value)))
  return after.kind === 'contested' ? before.kind !== 'contested' : !headsOf(before).some(({ value }) => standing.has(canonical(value)))
}

type Histories = ReadonlyMap<string, readonly Fact[]>

function historiesOf(facts: readonly Fact[], things: ReadonlySet<string>): Histories {
  const histories = new Map<string, Fact[]>()
  for (const fact of facts) {
    const thing = thingOf(fact)
    if (thing === null || !things.has(thing)) continue
    const history = histories.get(thing)
    if (history) history.push(fact)
    else histories.set(thing, [fact])
  }
  return histories
}

const thingOf = (fact: Fact): string | null => {
  const kind = kindOf(fact)
  return kind && `${kind} ${fact.about}`
}

/** What `add` does to the registers of a case. `was` is what stood here before, `now` what stands with it, both in stamp order. */
export function disputesIn(was: readonly Fact[], now: readonly Fact[], add: readonly Fact[]): Disputes {
  // The registers of each thing that somebody set in what comes.
  const touched = new Map<string, Set<string>>()
  for (const fact of add) {
    const thing = thingOf(fact)
    if (thing === null) continue
    const registers = touched.get(thing) ?? new Set()
    for (const register of Object.keys(fact.values)) registers.add(register)
    touched.set(thing, registers)
  }
  const here = new Set(was.map(({ id }) => id))
  const [wasOf, nowOf] = [historiesOf(was, new Set(touched.keys())), historiesOf(now, new Set(touched.keys()))]
  const disputes: Dispute[] = []
  let [fresh, contradicted] = [0, 0]
  for (const [thing, registers] of touched) {
    const kind = thing.split(' ', 1)[0] as ThingKind
    const [earlier, later] = [wasOf.get(thing) ?? [], nowOf.get(thing) ?? []]
    for (const register of registers) {
      if (!(register in REGISTERS[kind])) continue
      const [before, after] = [foldRegister<unknown>(earlier, register), foldRegister<unknown>(later, register)]
      if (before.kind === 'unanswered') fresh += 1
      else if (contradicts(before, after)) contradicted += 1
      const change = changeOf(before, after)
      if (!change) continue
      const sides = (of: Register<unknown>, history: readonly Fact[]) =>
        headsOf(of).map(({ value, fact }) => sideOf(value, fact, history, here))
      const of = ofWhat(kind, register, headsOf(after)[0]?.value)
      const about = thing.slice(kind.length + 1)
      disputes.push({ change, of, kind, about, register, sides: sides(after, later), before: sides(before, earlier) })
    }
  }
  return { disputes, fresh, contradicted }
}
