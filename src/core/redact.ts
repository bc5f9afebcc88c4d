import { canonical } from './canonical.ts'
import type { Contact, Fact, FactKind } from './fact.ts'
import { foldRegister } from './fold.ts'
import { gather, type History } from './history.ts'
import type { Instrument } from './instrument.ts'
import { placeOf, type Reach, reachOf } from './redact-reach.ts'

/** What somebody can put in besides the grades, each by itself. All of it is held back where nobody said so. */
export const GROUPS = ['evidence', 'senses', 'child-said', 'carer-said', 'flags', 'adults', 'events', 'plan', 'decisions', 'lens'] as const
export type Group = (typeof GROUPS)[number]

/** Which part of a family's records is for whom. */
export interface Scope {
  /** Ids of the children that it is about. */
  readonly children: readonly string[]
  /** Only items that somebody in this role grades in an ordinary contact; null: every item. */
  readonly reach: Contact | null
  readonly groups: readonly Group[]
}

/**
 * Why something stays: a group that was not put in; another child; an item, or a visit, of no concern to them; a visit that nobody signed;
 * what never goes (second scorings, holds, who looked at which alert, and what a newer app wrote).
 */
export type Held = Group | 'other-children' | 'other-items' | 'other-visits' | 'unfinished' | 'ours'

/** A fact with something held back, before it has a name of its own: that is the hash of exactly this. */
export type PartBody = Omit<Fact, 'id'> & { readonly of: string }

/** What may go, and how much of each sort stays, counted as a person counts: texts, answers, events, people, visits. */
export interface Redaction {
  /** Facts of which nothing is held back, as they are. */
  readonly whole: readonly Fact[]
  readonly parts: readonly PartBody[]
  readonly held: ReadonlyMap<Held, number>
}

type Rule = Group | 'always'
type Rules<T> = Partial<Readonly<Record<FactKind, T>>>
type Values = Readonly<Record<string, unknown>>

// biome-ignore format: one line a sort reads better than one a register
const ANSWERING: Readonly<Record<string, Rule>> = {
  answer: 'always', money: 'always', evidence: 'evidence', sources: 'evidence', since: 'evidence', whyChanged: 'evidence',
  childSaid: 'child-said', carerSaid: 'carer-said',
}

/** What each register of a kind belongs to. One that is not named stays: it is a newer app's. */
// biome-ignore format: as above
const CUT: Rules<Readonly<Record<string, Rule>>> = {
  household: { name: 'always', lead: 'always', reviewBy: 'plan', nextSees: 'plan' },
  child: { name: 'always', birth: 'always', lives: 'always', flags: 'flags' },
  adult: { name: 'adults', relation: 'adults', lives: 'adults', cares: 'adults' },
  visit: {
    type: 'always', on: 'always', instrument: 'always', set: 'always', contact: 'always', children: 'always', place: 'always',
    announced: 'always', rooms: 'always', previous: 'always', placeNote: 'senses', see: 'senses', hear: 'senses', smell: 'senses',
    feel: 'senses', present: 'adults', others: 'adults',
  },
  presence: { seen: 'always', alone: 'always', whyNot: 'child-said', voice: 'child-said', voiceKind: 'child-said', changes: 'child-said' },
  answer: ANSWERING,
  amendment: { ...ANSWERING, signature: 'always', reason: 'evidence' },
  'entered-in-error': { reason: 'evidence' },
  // Of a family that was kept after all: another record’s number, and how much there was, say more than that.
  erasure: { state: 'always', because: 'always', reference: 'decisions', visits: 'decisions', facts: 'decisions' },
}

/** Kinds that go whole or not at all. A signature is only hashes: it freezes the visit there too, and reads as one over a part. */
// biome-ignore format: as above
const WHOLE: Rules<Rule> = {
  signature: 'always', event: 'events', target: 'plan', decision: 'decisions', episode: 'decisions', closing: 'decisions',
  lens: 'lens',
}

/** A text that a fact of the kind has to have: held back, it is there and empty. */
const NEEDED: Rules<string> = { amendment: 'reason', 'entered-in-error': 'reason', erasure: 'reference' }

/** Of a family and its people only what stands goes: what they were called before is for nobody. */
const PEOPLE: readonly FactKind[] = ['household', 'child', 'adult']

interface Sieve {
  readonly scope: Scope
  readonly has: (rule: Rule) => boolean
  readonly history: History
  readonly reach: Reach
  readonly hold: (why: Held, what: string) => void
}

const isEmpty = (value: unknown) => value === '' || value === null || (Array.isArray(value) && value.length === 0)

/** Why the whole of a fact stays; null where some of it may go. `gone`: what goes otherwise. */
function stays({ scope, has, reach }: Sieve, fact: Fact, gone: ReadonlySet<string>): Held | null {
  const { kind, about } = fact
  const [visitId, childId = ''] = placeOf(about)
  const isSigned = reach.signed.has(visitId)
  switch (kind) {
    case 'household':
    case 'erasure':
      return null
    case 'child':
      return scope.children.includes(about) ? null : 'other-children'
    case 'adult':
      return has('adults') ? null : 'adults'
    case 'visit':
    case 'signature':
      return reach.visits.has(visitId) ? null : isSigned ? 'other-visits' : 'unfinished'
    case 'presence':
    case 'answer':
    case 'amendment':
      if (!scope.children.includes(childId)) return 'other-children'
      if (!isSigned) return 'unfinished'
      if (kind === 'presence') return reach.visits.has(visitId) ? null : 'other-visits'
      return reach.isTheirs(about) ? null : 'other-items'
    case 'event':
    case 'target':
    case 'decision':
    case 'episode':
    case 'closing':
    case 'lens':
      if (!reach.isOfChosen(about)) return 'other-children'
      if (kind === 'target' && !reach.isTheirTarget(about)) return 'other-items'
      return has(WHOLE[kind] as Rule) ? null : (WHOLE[kind] as Group)
    case 'entered-in-error':
      return gone.has(about) ? null : 'ours'
    default:
      return 'ours'
  }
}

/** Whether a value of a person, or of the family's name, is one that nobody replaced. */
function stands({ history }: Sieve, { kind, about, id }: Fact, register: string): boolean {
  const folded = foldRegister<unknown>(history.about(about, kind), register)
  return folded.kind !== 'unanswered' && folded.heads.some(({ fact }) => fact.id === id)
}

/** What may go of the values of a fact. */
function cut(sieve: Sieve, fact: Fact): Values {
  const rules = CUT[fact.kind] ?? {}
  const kept: Record<string, unknown> = {}
  for (const [register, value] of Object.entries(fact.values as Values)) {
    if (PEOPLE.includes(fact.kind) && !stands(sieve, fact, register)) continue
    const rule = Object.hasOwn(rules, register) ? rules[register] : undefined
    if (rule !== undefined && sieve.has(rule)) kept[register] = within(sieve, fact, register, value)
    else if (rule !== undefined && !isEmpty(value)) sieve.hold(rule as Group, `${fact.about} ${register}`)
    if (!(register in kept) && register === NEEDED[fact.kind]) kept[register] = ''
  }
  return kept
}

/** Of a value that goes: the children of a visit who are theirs, and an answer without the words that say why there is no grade. */
function within({ scope, has, hold }: Sieve, { about }: Fact, register: string, value: unknown): unknown {
  if (register === 'children') return (value as readonly string[]).filter((id) => scope.children.includes(id))
  const { why = '' } = register === 'answer' ? (value as { readonly why?: string }) : {}
  if (why === '' || has('evidence')) return value
  hold('evidence', `${about} why`)
  return { ...(value as object), why: '' }
}

/** An amendment of which only the reason is left says nothing. */
const saysSomething = (kind: FactKind, values: Values) =>
  Object.keys(values).some((register) => kind !== 'amendment' || (register !== 'reason' && register !== 'signature'))

/** What a person counts it as: a child once, whatever was said of them. */
const countedAs = ({ kind, about }: Fact, why: Held): string =>
  why === 'other-children' && (kind === 'answer' || kind === 'amendment' || kind === 'presence') ? (placeOf(about)[1] ?? about) : about

const MEMBERS: readonly string[] = ['id', 'salt', 'why', 'caseId', 'kind', 'about', 'values', 'by', 'at', 'replaces']

/** Whether a fact has nothing beside what is known here. */
const isKnown = (fact: Fact) => Object.keys(fact).every((member) => MEMBERS.includes(member))

/** What of a family's facts may be shown to whoever the scope names. The rest stays; what goes never stands against it. */
export function redact(facts: readonly Fact[], scope: Scope, find: (id: string, version: number) => Instrument | undefined): Redaction {
  const held = new Map<Held, Set<string>>()
  const history = gather(facts)
  const groups = new Set<Rule>(['always', ...scope.groups])
  const sieve: Sieve = {
    scope,
    history,
    has: (rule) => groups.has(rule),
    reach: reachOf(history, scope, find),
    hold: (why, what) => held.set(why, (held.get(why) ?? new Set()).add(what)),
  }
  const whole: Fact[] = []
  const parts: PartBody[] = []
  const gone = new Set<string>()
  // What says that a thing was entered in error goes where the thing goes.
  const errorsLast = [...history.facts].sort((a, b) => Number(a.kind === 'entered-in-error') - Number(b.kind === 'entered-in-error'))
  for (const fact of errorsLast) {
    const why = stays(sieve, fact, gone)
    if (why) {
      sieve.hold(why, countedAs(fact, why))
      continue
    }
    const values = fact.kind in WHOLE ? (fact.values as Values) : cut(sieve, fact)
    if (!saysSomething(fact.kind, values)) continue
    gone.add(fact.about)
    const settled = sieve.has('evidence') ? fact.why : undefined
    if (settled !== fact.why) sieve.hold('evidence', `${fact.id} why`)
    // What is here in part has no name of its own while it is read.
    if (fact.of === undefined && settled === fact.why && isKnown(fact) && canonical(values) === canonical(fact.values)) whole.push(fact)
    else {
      // By name: what a newer app has put beside these stays here, and so does the salt.
      const { id, of = id, caseId, kind, about, by, at, replaces } = fact
      parts.push({ caseId, kind, about, by, at, replaces, values, of, ...(settled !== undefined && { why: settled }) } as PartBody)
    }
  }
  return { whole, parts, held: new Map([...held].map(([why, things]) => [why, things.size])) }
}
