import { canonical } from './canonical.ts'
import type { EventType } from './event.ts'
import type { Contact, Fact, FactKind } from './fact.ts'
import { foldRegister } from './fold.ts'
import { gather, type History } from './history.ts'
import type { Instrument } from './instrument.ts'
import { keptThing } from './out.ts'
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
 * what never goes (second scorings, holds, who looked at which alert, what keeps workers safe, supervision and challenge, and what a
 * newer app wrote).
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

/** `ours`: never goes, whatever was put in. */
type Rule = Group | 'always' | 'ours'
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
  household: {
    name: 'always', lead: 'always', reviewBy: 'plan', nextSees: 'plan',
    purpose: 'plan', expectedChange: 'plan', consequence: 'plan', consent: 'decisions', consentOn: 'decisions', consentNote: 'decisions',
    // What keeps workers safe, and what is told to the next one, is for the team alone.
    workerSafety: 'ours', jointVisits: 'ours', handover: 'ours',
  },
  child: { name: 'always', birth: 'always', lives: 'always', flags: 'flags', safePeople: 'child-said', whatHelps: 'child-said' },
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
  // Whoever has a thing has to know that the family is not to see it.
  discretion: { state: 'always', reason: 'evidence' },
  // Of a family that was kept after all: another record’s number, and how much there was, say more than that.
  erasure: { state: 'always', because: 'always', reference: 'decisions', visits: 'decisions', facts: 'decisions' },
}

/** Kinds that go whole or not at all. A signature is only hashes: it freezes the visit there too, and reads as one over a part. */
// biome-ignore format: as above
const WHOLE: Rules<Rule> = {
  signature: 'always', event: 'events', target: 'plan', decision: 'decisions', episode: 'decisions', closing: 'decisions',
  lens: 'lens', same: 'events', onset: 'events', effect: 'lens', day: 'child-said', agency: 'adults', action: 'plan',
}

/** Events of our own work: what workers think and doubt among themselves is for the team alone, whatever happened was put in. */
const OUR_WORK: readonly EventType[] = ['supervision', 'challenge', 'history-read', 'reflection']

/** Events that say with whom we talked and whether the family knew: they go with what was decided, not with what happened. */
const AMONG_US: readonly EventType[] = ['information-shared', 'strategy-meeting', 'discussion']

/** A text that a fact of the kind has to have: held back, it is there and empty. */
const NEEDED: Rules<string> = { amendment: 'reason', 'entered-in-error': 'reason', erasure: 'reference', discretion: 'reason' }

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

/** What has to be of the chosen children for a fact to go: itself, and the events or people that its name is made of. */
function thingsIn({ kind, about }: Fact): string[] {
  const [, one = '', other = ''] = about.split('/')
  if (kind === 'onset') return [one]
  return kind === 'same' || kind === 'effect' ? [one, other] : [about]
}

/** Whether anybody ever wrote down an event as one of these types. */
const wasEver = (history: History, id: string | null | undefined, types: readonly EventType[]): boolean =>
  id != null && history.about(id, 'event').some(({ values: { type } }) => type !== undefined && types.includes(type))

/** What has to be put in for a fact to go that goes whole or not at all. */
const groupOf = (history: History, fact: Fact): Group =>
  (fact.kind === 'event' || fact.kind === 'same') && thingsIn(fact).some((id) => wasEver(history, id, AMONG_US))
    ? 'decisions'
    : (WHOLE[fact.kind] as Group)

/** Whether a fact is about our own work: such an event, that two of them are one, or what was agreed in one. */
function tellsOfOurWork(history: History, fact: Fact): boolean {
  const { kind, about } = fact
  if (kind === 'action') return history.about(about, 'action').some(({ values }) => wasEver(history, values.event, OUR_WORK))
  return (kind === 'event' || kind === 'same') && thingsIn(fact).some((id) => wasEver(history, id, OUR_WORK))
}

/** Why the whole of a fact stays; null where some of it may go. `gone`: what goes otherwise. */
function stays({ scope, has, reach, history }: Sieve, fact: Fact, gone: ReadonlySet<string>): Held | null {
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
    case 'day':
    case 'answer':
    case 'amendment':
      if (!scope.children.includes(childId)) return 'other-children'
      if (!isSigned) return 'unfinished'
      if (kind === 'day' && !has('child-said')) return 'child-said'
      if (kind === 'presence' || kind === 'day') return reach.visits.has(visitId) ? null : 'other-visits'
      return reach.isTheirs(about) ? null : 'other-items'
    case 'event':
    case 'same':
    case 'onset':
    case 'effect':
    case 'agency':
    case 'action':
    case 'target':
    case 'decision':
    case 'episode':
    case 'closing':
    case 'lens':
      if (tellsOfOurWork(history, fact)) return 'ours'
      if (!thingsIn(fact).every(reach.isOfChosen)) return 'other-children'
      // What is said of one child by name goes only where that child was chosen: one of whom nothing else is here is nobody's to tell of.
      if ((kind === 'onset' || kind === 'effect') && !scope.children.includes(thingsIn(fact).at(-1) ?? '')) return 'other-children'
      // Of an event that nobody has here nobody can say whom it is about.
      if (kind === 'same' && !thingsIn(fact).every((id) => history.about(id, 'event').length > 0)) return 'other-children'
      if (kind === 'target' && !reach.isTheirTarget(about)) return 'other-items'
      return has(groupOf(history, fact)) ? null : groupOf(history, fact)
    case 'entered-in-error':
      return gone.has(about) ? null : 'ours'
    case 'discretion':
      return gone.has(keptThing(about)) ? null : 'ours'
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
    else if (rule !== undefined && !isEmpty(value)) sieve.hold(rule as Held, `${fact.about} ${register}`)
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
  // What says of a thing that it was entered in error, or is kept from the family, goes where the thing goes.
  const saysOfAnother = ({ kind }: Fact) => Number(kind === 'entered-in-error' || kind === 'discretion')
  const othersLast = [...history.facts].sort((a, b) => saysOfAnother(a) - saysOfAnother(b))
  for (const fact of othersLast) {
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
