import type { Case } from './case.ts'
import { canonical } from './canonical.ts'
import type { Fact, FactKind, Source, Values } from './fact.ts'
import { foldRegister, type Head } from './fold.ts'
import { enteredInError } from './happened.ts'
import { gather, type History } from './history.ts'
import { answersIn } from './moved.ts'
import type { Visit } from './visit.ts'

/**
 * Kinds of which only one value of a register can stand. Of the others each fact is a thing of its own: two signatures, two reasons
 * for an entry in error, two closings do not contradict each other; and of keeping or erasing records, or keeping something from the family, the careful one always stands.
 */
export type ThingKind = Exclude<
  FactKind,
  'amendment' | 'signature' | 'entered-in-error' | 'episode' | 'closing' | 'acknowledgement' | 'erasure' | 'hold' | 'export' | 'discretion'
>

/** Every register that people can set differently; a new one does not compile until it is here. */
export const REGISTERS: { readonly [K in ThingKind]: Readonly<Record<keyof Values<K>, true>> } = {
  // biome-ignore format: one line a sort reads better than one a name
  household: { name: true, lead: true, reviewBy: true, nextSees: true, consent: true, consentOn: true, consentNote: true, workerSafety: true, jointVisits: true, purpose: true, expectedChange: true, consequence: true, handover: true },
  child: { name: true, birth: true, flags: true, lives: true, safePeople: true, whatHelps: true },
  adult: { name: true, relation: true, lives: true, cares: true },
  // biome-ignore format: one line a sort reads better than one a name
  visit: { type: true, on: true, instrument: true, set: true, contact: true, children: true, place: true, placeNote: true, announced: true, present: true, others: true, rooms: true, previous: true, see: true, hear: true, smell: true, feel: true },
  presence: { seen: true, alone: true, whyNot: true, voice: true, voiceKind: true, changes: true },
  // biome-ignore format: as above
  answer: { answer: true, evidence: true, childSaid: true, carerSaid: true, sources: true, since: true, money: true, whyChanged: true },
  // biome-ignore format: as above
  event: { type: true, on: true, until: true, approximate: true, children: true, note: true, source: true, outcome: true, percent: true, hours: true, item: true, alone: true, stage: true, kilograms: true, domain: true, follows: true, target: true, agency: true, place: true, withWhom: true, worked: true, told: true, whyNotTold: true, feedbackDue: true, feedbackOn: true, sign: true, service: true, reflections: true },
  // biome-ignore format: as above
  target: { child: true, item: true, from: true, to: true, by: true, who: true, help: true, how: true, consequence: true, familyView: true, childView: true, outcome: true, outcomeWhy: true },
  decision: { type: true, on: true, level: true, category: true, reason: true, decidedBy: true },
  same: { state: true, reason: true },
  onset: { since: true, approximate: true, note: true, source: true },
  effect: { effect: true, source: true, on: true },
  // biome-ignore format: as above
  agency: { name: true, service: true, worker: true, children: true, asked: true, askedOn: true, whyNotAsked: true, lastContact: true, until: true, note: true },
  // biome-ignore format: as above
  day: { wake: true, morning: true, daytime: true, after: true, tea: true, evening: true, bedtime: true, night: true, sources: true },
  // biome-ignore format: as above
  action: { what: true, who: true, by: true, support: true, child: true, item: true, event: true, outcome: true, outcomeWhy: true },
  'second-scorer': { name: true, role: true, agency: true, done: true },
  'second-answer': { answer: true, evidence: true, kept: true, why: true },
  lens: { state: true, note: true, source: true, on: true },
}

/** Where in the case a register is: of which visit, child and item, as far as it is of any. */
export interface Place {
  readonly visit: string | null
  readonly child: string | null
  readonly item: string | null
}

/** A register of a thing, with everything ever written of that thing in stamp order. */
export interface OfThing {
  readonly kind: ThingKind
  readonly about: string
  readonly register: string
  readonly place: Place
  readonly history: readonly Fact[]
}

/** A register whose values people set without having seen each other's. */
export interface Contested extends OfThing {
  readonly heads: readonly Head<unknown>[]
  /** The last act that settled it with a reason, if there was one: what contradicts it now was written without having seen it. */
  readonly settledBefore: Fact | null
}

/** A register that somebody settled with a reason, and that nobody has set since. */
export interface SettledRegister extends OfThing {
  readonly value: unknown
  readonly by: Fact
  /** The values that it was settled over, without the one that was kept. */
  readonly dropped: readonly Head<unknown>[]
}

/** What tells a contested register from every other one of its case. @testonly */
export const registerKey = ({ kind, about, register }: Pick<OfThing, 'kind' | 'about' | 'register'>): string =>
  `${kind} ${about} ${register}`

const OF_A_VISIT: readonly ThingKind[] = ['visit', 'presence', 'day', 'answer', 'second-scorer', 'second-answer']

function placeOf(kind: ThingKind, about: string): Place {
  if (kind === 'child') return { visit: null, child: about, item: null }
  if (!OF_A_VISIT.includes(kind)) return { visit: null, child: null, item: null }
  const [visit = null, child = null, item = null] = about.split('/')
  return { visit, child, item: kind === 'day' ? null : item }
}

interface Thing {
  readonly kind: ThingKind
  readonly about: string
  readonly history: readonly Fact[]
}

const kindOf = ({ kind }: Fact): ThingKind | null => {
  const group = kind === 'amendment' ? 'answer' : kind
  return group in REGISTERS ? (group as ThingKind) : null
}

/** The version of each visit that was moved from one to another: its answers stand under the codes of the one it has now. */
function movedVisits(history: History, visits: readonly Visit[]): ReadonlyMap<string, Visit> {
  const moved = visits.filter(({ id }) => {
    const used = history.about(id, 'visit').flatMap(({ values }) => (values.instrument ? [canonical(values.instrument)] : []))
    return new Set(used).size > 1
  })
  return new Map(moved.map((visit) => [visit.id, visit]))
}

function thingsOf({ facts, visits, enteredInError: wrongVisits }: Pick<Case, 'facts' | 'visits' | 'enteredInError'>): Thing[] {
  const history = gather(facts)
  const wrong = enteredInError(history.facts)
  const moved = movedVisits(history, [...visits, ...wrongVisits])
  const things = new Map<string, Thing & { readonly history: Fact[] }>()
  for (const fact of history.facts) {
    const kind = kindOf(fact)
    const root = fact.about.split('/', 1)[0] as string
    if (kind === null || wrong.has(root) || (kind === 'answer' && moved.has(root))) continue
    const key = `${kind} ${fact.about}`
    const known = things.get(key)
    if (known) known.history.push(fact)
    else things.set(key, { kind, about: fact.about, history: [fact] })
  }
  const underNewCodes = [...moved.values()].flatMap((visit) => {
    if (wrong.has(visit.id)) return []
    const answers = answersIn(history, visit.id, { ...visit.instrument, lineage: visit.lineage })
    const items = [...visit.profiles.values()].flatMap((profile) => profile.items)
    return items.map(({ about }): Thing => ({ kind: 'answer', about, history: answers(about) }))
  })
  return [...things.values(), ...underNewCodes]
}

const has = (fact: Fact, register: string) => (fact.values as Record<string, unknown>)[register] !== undefined

/** Every register of one thing that is contested, from all that was written of it in stamp order. */
export function contestedOf({ kind, about, history }: Pick<OfThing, 'kind' | 'about' | 'history'>): Contested[] {
  // Nobody contradicts what only one person wrote.
  if (history.length < 2) return []
  return Object.keys(REGISTERS[kind]).flatMap((register): Contested[] => {
    const folded = foldRegister<unknown>(history, register)
    if (folded.kind !== 'contested') return []
    const settledBefore = history.findLast((fact) => fact.why !== undefined && has(fact, register)) ?? null
    return [{ kind, about, register, place: placeOf(kind, about), history, heads: folded.heads, settledBefore }]
  })
}

/** Every register of the case that is contested, in the order of the facts. Without what was entered in error, which counts nowhere. */
export const contestedIn = (family: Pick<Case, 'facts' | 'visits' | 'enteredInError'>): Contested[] => thingsOf(family).flatMap(contestedOf)

/** Every register that was settled with a reason and still stands so, the latest first. */
export function settledIn(family: Pick<Case, 'facts' | 'visits' | 'enteredInError'>): SettledRegister[] {
  if (family.facts.every(({ why }) => why === undefined)) return []
  const touched = thingsOf(family).filter(({ history }) => history.some(({ why }) => why !== undefined))
  const all = touched.flatMap(({ kind, about, history }) =>
    Object.keys(REGISTERS[kind]).flatMap((register): SettledRegister[] => {
      const folded = foldRegister<unknown>(history, register)
      if (folded.kind !== 'settled') return []
      const by = folded.heads.findLast(({ fact }) => fact.why !== undefined)?.fact
      if (!by) return []
      const over = foldRegister<unknown>(
        history.filter(({ id }) => by.replaces.includes(id)),
        register,
      )
      const heads = over.kind === 'unanswered' ? [] : over.heads
      const dropped = heads.filter(({ value }) => canonical(value) !== canonical(folded.value))
      return [{ kind, about, register, place: placeOf(kind, about), history, value: folded.value, by, dropped }]
    }),
  )
  return all.sort((a, b) => (a.by.at.stamp < b.by.at.stamp ? 1 : a.by.at.stamp > b.by.at.stamp ? -1 : 0))
}

/** What the same person wrote of the thing beside a value: their words and where they had it from. */
export function besides({ history }: Pick<OfThing, 'history'>, { fact }: Head<unknown>): { evidence: string; sources: readonly Source[] } {
  const theirs = (name: 'evidence' | 'sources') =>
    has(fact, name) ? fact : history.findLast((other) => other.by.practitioner === fact.by.practitioner && has(other, name))
  const values = (name: 'evidence' | 'sources') => (theirs(name)?.values ?? {}) as Values<'answer'>
  return { evidence: values('evidence').evidence ?? '', sources: values('sources').sources ?? [] }
}
