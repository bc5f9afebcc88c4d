import type { Day } from './day.ts'
import { type EventType, type EventValues, eventValues } from './event.ts'
import { type DecisionType, decisionValues, type TargetValues, targetValues } from './decided.ts'
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
  /** Entries of the same thing by others, which somebody joined to this one. None: it stands for itself. */
  readonly same?: readonly CaseEvent[]
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

/** Something that was decided about the family, from a day on. */
export interface Decision {
  readonly id: string
  readonly type: DecisionType
  readonly on: Day
  readonly reason: string
  readonly by: Author
  readonly registers: Registers<Values<'decision'>>
}

/** A level of need that was decided, from a day on. */
export interface LevelDecision extends Decision {
  readonly level: string
}

const EVENT_REGISTERS = Object.keys(eventValues.def.shape) as (keyof EventValues)[]
const TARGET_REGISTERS = Object.keys(targetValues.def.shape) as (keyof TargetValues)[]
const DECISION_REGISTERS = Object.keys(decisionValues.def.shape) as (keyof Values<'decision'>)[]

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

/** A lower grade is better: while two people agreed different ones, the better one is to be reached. */
const lowest = (register: Registers<TargetValues>['to']): number =>
  register.kind === 'unanswered' ? 0 : Math.min(...register.heads.map(({ value }) => value))

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
    return [{ id, child, item, from: shown(registers.from) ?? 0, to: lowest(registers.to), by, due, outcome, registers, facts }]
  })
}

/** What was decided, oldest first; of one day as it was written. Without what was entered in error. */
export function readDecisions(history: History, wrong: ReadonlySet<string>): Decision[] {
  const decisions = history.things('decision').flatMap((id): Decision[] => {
    if (wrong.has(id)) return []
    const facts = history.about(id, 'decision')
    const registers = readRegisters<Values<'decision'>>(facts, DECISION_REGISTERS)
    const on = shown(registers.on)
    const [first] = facts
    return on && first
      ? [{ id, type: shown(registers.type) ?? 'level', on, reason: shown(registers.reason) ?? '', by: first.by, registers }]
      : []
  })
  // Two of one day stand in the order in which they were written: the later one is what was decided last.
  return decisions.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
}

/** Of what was decided, the levels of need. */
export const levelsOf = (decisions: readonly Decision[]): LevelDecision[] =>
  decisions.flatMap((decision): LevelDecision[] => {
    const level = shown(decision.registers.level)
    return decision.type === 'level' && level ? [{ ...decision, level }] : []
  })
