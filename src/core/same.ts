import { daysBetween } from './day.ts'
import { EVENT_KINDS } from './event-fields.ts'
import { type Register, settled, shown } from './fold.ts'
import type { CaseEvent } from './happened.ts'
import type { History } from './history.ts'
import { readRegisters } from './visit.ts'
import type { Values } from './fact.ts'

/** Two entries of one thing lie at most this many days apart: one of the two may have been told of it later. Ours, 2026. */
const SAME_WITHIN_DAYS = 3

/** How the joining of two events is named in `about`, whichever comes first. */
export const sameAt = (one: string, other: string): string => `same/${one < other ? `${one}/${other}` : `${other}/${one}`}`

const outcomeOf = ({ registers: { outcome } }: CaseEvent) => (outcome.kind === 'contested' ? undefined : (settled(outcome) ?? null))

/** What is counted of an event, and would be hidden where two that say it differently stood as one. */
const COUNTED = ['percent', 'hours', 'kilograms', 'sign', 'service', 'stage'] as const

/** Whether both say something of what is counted, and not the same; or of what lasts another last day, where none is one that is still open. */
function contradicts(one: CaseEvent, other: CaseEvent): boolean {
  if (EVENT_KINDS[one.type].lasts && one.until !== other.until) return true
  return COUNTED.some((name) => {
    const [mine, theirs] = [saidOf(one.registers[name]), saidOf(other.registers[name])]
    return mine.some((a) => theirs.some((b) => a !== b))
  })
}

const saidOf = (register: Register<string | number | null>) =>
  register.kind === 'unanswered' ? [] : register.heads.flatMap(({ value }) => (value === null ? [] : [value]))

/**
 * Whether two events can be one thing that two people entered: the same type, ended the same, within three days, and about a child in
 * common or one of them about the whole family. Never two whose endings differ, or what is counted of them: joining them would hide one.
 */
export function canBeSame(one: CaseEvent, other: CaseEvent): boolean {
  if (one.id === other.id || one.type !== other.type) return false
  const [ending, otherEnding] = [outcomeOf(one), outcomeOf(other)]
  if (ending === undefined || ending !== otherEnding || Math.abs(daysBetween(one.on, other.on)) > SAME_WITHIN_DAYS) return false
  if (contradicts(one, other)) return false
  if (one.children.length === 0 || other.children.length === 0) return true
  return one.children.some((id) => other.children.includes(id))
}

/** What somebody said of two events. */
export type Sameness = 'same' | 'apart'

/** Every pair of events of which somebody said whether they are one; two who disagree have said neither. */
export function readSameness(history: History): ReadonlyMap<string, Sameness> {
  return new Map(
    history.things('same').flatMap((thing): [string, Sameness][] => {
      const { state } = readRegisters<Values<'same'>>(history.about(thing, 'same'), ['state', 'reason'])
      const said = settled(state)
      return said ? [[thing, said]] : []
    }),
  )
}

/**
 * Events with those that somebody joined as one: the one that comes first stands for all, about every child that any of them names, and
 * has the others in `same`. A join holds only while both can be the same, and where nobody said of two that it would bring under one
 * head that they are apart: twice in the count is safer than hidden. Taking it back brings both again.
 */
export function joined(events: readonly CaseEvent[], sameness: ReadonlyMap<string, Sameness>): CaseEvent[] {
  const pairs = [...sameness].flatMap(([thing, said]) => (said === 'same' ? [thing.split('/').slice(1) as [string, string]] : []))
  if (pairs.length === 0) return [...events]
  const byId = new Map(events.map((event) => [event.id, event]))
  const headOf = new Map<string, string>()
  const head = (id: string): string => {
    const up = headOf.get(id)
    return up === undefined ? id : head(up)
  }
  const place = new Map(events.map(({ id }, at) => [id, at]))
  const members = new Map<string, readonly string[]>()
  const membersOf = (id: string) => members.get(id) ?? [id]
  const isApart = (x: string, y: string) => membersOf(x).some((a) => membersOf(y).some((b) => sameness.get(sameAt(a, b)) === 'apart'))
  for (const [a, b] of pairs.toSorted()) {
    const [one, other] = [byId.get(a), byId.get(b)]
    if (!one || !other || !canBeSame(one, other)) continue
    const [x, y] = [head(a), head(b)].sort((p, q) => (place.get(p) ?? 0) - (place.get(q) ?? 0)) as [string, string]
    if (x === y || isApart(x, y)) continue
    headOf.set(y, x)
    members.set(x, [...membersOf(x), ...membersOf(y)])
  }
  const under = new Map<string, CaseEvent[]>()
  for (const event of events) {
    const at = head(event.id)
    if (at !== event.id) under.set(at, [...(under.get(at) ?? []), event])
  }
  return events.flatMap((event): CaseEvent[] => {
    if (head(event.id) !== event.id) return []
    const same = under.get(event.id)
    if (!same) return [event]
    const all = [event, ...same]
    // One about the whole family is about every child.
    const children = all.some((each) => each.children.length === 0) ? [] : [...new Set(all.flatMap((each) => each.children))].sort()
    return [{ ...event, children, same }]
  })
}

/** Each entry of an event with the children that it names itself: what is said of all of them together nobody may have said of one. */
export const entriesWithTheirs = (event: CaseEvent): readonly CaseEvent[] =>
  event.same ? [{ ...event, children: shown(event.registers.children) ?? [] }, ...event.same] : [event]

/** Pairs of events that look like one thing entered twice, by two people or on two tablets, and of which nobody has said anything. */
export function likelySame(events: readonly CaseEvent[], sameness: ReadonlyMap<string, Sameness>): [CaseEvent, CaseEvent][] {
  return events.flatMap((event, at) => {
    const pairs: [CaseEvent, CaseEvent][] = []
    for (let next = at + 1; next < events.length; next++) {
      const other = events[next] as CaseEvent
      if (daysBetween(event.on, other.on) > SAME_WITHIN_DAYS) break
      const elsewhere = event.by.practitioner !== other.by.practitioner || event.by.device !== other.by.device
      const alike = elsewhere || shown(event.registers.note) === shown(other.registers.note)
      if (alike && canBeSame(event, other) && !sameness.has(sameAt(event.id, other.id))) pairs.push([event, other])
    }
    return pairs
  })
}
