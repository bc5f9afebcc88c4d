import type { Day } from './day.ts'
import type { EventType, EventValues, TargetValues } from './event.ts'
import type { Author, Fact, FactOf, Values } from './fact.ts'
import { type Registers, shown } from './fold.ts'
import type { History } from './history.ts'
import { readRegisters } from './visit.ts'

/** One event as everybody who holds the same facts sees it. Contested registers show the value set last, and keep all. */
export interface CaseEvent {
  readonly id: string
  readonly type: EventType
  readonly on: Day
  readonly until: Day | null
  /** Children that it is about; none: the whole family. */
  readonly children: readonly string[]
  readonly registers: Registers<EventValues>
  readonly by: Author
}

/** A day by which a target was to be met, oldest first: what moved, when, by whom. */
export interface DueDay {
  readonly by: Day
  readonly author: Author
  readonly wall: string
}

/** One thing that has to change, with every day by which it was ever meant to. */
export interface Target {
  readonly id: string
  readonly child: string
  readonly item: string
  readonly from: number
  readonly to: number
  readonly by: Day
  readonly due: readonly DueDay[]
  readonly outcome: TargetValues['outcome'] | null
  readonly registers: Registers<TargetValues>
  readonly facts: readonly FactOf<'target'>[]
}

/** A level of need that was decided, from a day on. */
export interface LevelDecision {
  readonly id: string
  readonly level: string
  readonly on: Day
  readonly reason: string
  readonly by: Author
}

// biome-ignore format: one line a sort reads better than one a name
const EVENT_REGISTERS = ['type', 'on', 'until', 'approximate', 'children', 'note', 'source', 'outcome', 'percent', 'hours', 'item', 'alone', 'stage'] as const
// biome-ignore format: as above
const TARGET_REGISTERS = ['child', 'item', 'from', 'to', 'by', 'who', 'help', 'how', 'consequence', 'familyView', 'outcome', 'outcomeWhy'] as const
const DECISION_REGISTERS = ['type', 'on', 'level', 'reason'] as const

/** Things of this case that somebody entered in error, visits among them. */
export function enteredInError(facts: readonly Fact[]): ReadonlySet<string> {
  return new Set(facts.flatMap((fact) => (fact.kind === 'entered-in-error' ? [fact.about] : [])))
}

const byDay = (a: { readonly on: Day; readonly id: string }, b: { readonly on: Day; readonly id: string }): number =>
  a.on < b.on ? -1 : a.on > b.on ? 1 : a.id < b.id ? -1 : a.id > b.id ? 1 : 0

/** What happened, oldest first; two on one day by their ids. Without those entered in error. */
export function readEvents(history: History, wrong: ReadonlySet<string>): CaseEvent[] {
  const events = history.things('event').flatMap((id): CaseEvent[] => {
    if (wrong.has(id)) return []
    const facts = history.about(id, 'event')
    const registers = readRegisters<EventValues>(facts, EVENT_REGISTERS)
    const [type, on] = [shown(registers.type), shown(registers.on)]
    const [first] = facts
    if (!type || !on || !first) return []
    return [{ id, type, on, until: shown(registers.until) ?? null, children: shown(registers.children) ?? [], registers, by: first.by }]
  })
  return events.sort(byDay)
}

/** The targets of a case, in the order in which they were agreed. Without those entered in error. */
export function readTargets(history: History, wrong: ReadonlySet<string>): Target[] {
  return history.things('target').flatMap((id): Target[] => {
    if (wrong.has(id)) return []
    const facts = history.about(id, 'target')
    const registers = readRegisters<TargetValues>(facts, TARGET_REGISTERS)
    const [child, item, by] = [shown(registers.child), shown(registers.item), shown(registers.by)]
    if (!child || !item || !by) return []
    const days = facts.flatMap((fact) => (fact.values.by ? [{ by: fact.values.by, author: fact.by, wall: fact.at.wall }] : []))
    const due = days.filter((day, at) => day.by !== days[at - 1]?.by)
    const outcome = shown(registers.outcome) ?? null
    return [{ id, child, item, from: shown(registers.from) ?? 0, to: shown(registers.to) ?? 0, by, due, outcome, registers, facts }]
  })
}

/** The levels of need that were decided, oldest first. Without those entered in error. */
export function readLevels(history: History, wrong: ReadonlySet<string>): LevelDecision[] {
  const decisions = history.things('decision').flatMap((id): LevelDecision[] => {
    if (wrong.has(id)) return []
    const facts = history.about(id, 'decision')
    const registers = readRegisters<Values<'decision'>>(facts, DECISION_REGISTERS)
    const [level, on] = [shown(registers.level), shown(registers.on)]
    const [first] = facts
    return level && on && first ? [{ id, level, on, reason: shown(registers.reason) ?? '', by: first.by }] : []
  })
  return decisions.sort(byDay)
}
