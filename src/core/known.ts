import type { Day } from './day.ts'
import type { FactOf, Values } from './fact.ts'
import { type Registers, shown } from './fold.ts'
import type { History } from './history.ts'
import { DAY_KINDS, type DayKind } from './surroundings.ts'
import { readRegisters } from './visit.ts'

/** Since when a domain is a worry for a child, as somebody found out. Contested registers show the value set last, and keep all. */
export interface Onset {
  /** `onset/<child>/<domain>` */
  readonly thing: string
  readonly child: string
  readonly domain: string
  readonly since: Day
  readonly registers: Registers<Values<'onset'>>
}

/** What one person's need does to one child. */
export interface Effect {
  /** `effect/<adult or child>/<child>` */
  readonly thing: string
  readonly person: string
  readonly child: string
  readonly registers: Registers<Values<'effect'>>
}

/** A service or agency around the family. */
export interface Agency {
  readonly id: string
  readonly name: string
  readonly children: readonly string[]
  readonly registers: Registers<Values<'agency'>>
}

/** One day of a child's life as told at one visit. */
export interface ToldDay {
  /** `<visit>/<child>/<weekday or weekend>` */
  readonly thing: string
  readonly visit: string
  readonly child: string
  readonly kind: DayKind
  readonly registers: Registers<Values<'day'>>
}

/** Something that one person has to do. */
export interface Action {
  readonly id: string
  readonly what: string
  readonly by: Day | null
  /** Whether it gets the family something that no better care could stand in for. */
  readonly support: boolean
  readonly outcome: 'done' | 'dropped' | null
  readonly registers: Registers<Values<'action'>>
  /** Every version ever written, in stamp order. */
  readonly facts: readonly FactOf<'action'>[]
}

export const onsetAt = (childId: string, domain: string): string => `onset/${childId}/${domain}`
export const effectAt = (personId: string, childId: string): string => `effect/${personId}/${childId}`
export const dayAt = (visitId: string, childId: string, kind: DayKind): string => `${visitId}/${childId}/${kind}`

/** Since when each domain is a worry, in the order in which it was first written. */
export function readOnsets(history: History): Onset[] {
  return history.things('onset').flatMap((thing): Onset[] => {
    const registers = readRegisters<Values<'onset'>>(history.about(thing, 'onset'), ['since', 'approximate', 'note', 'source'])
    const [, child, domain] = thing.split('/')
    const since = shown(registers.since)
    return child && domain && since ? [{ thing, child, domain, since, registers }] : []
  })
}

/** What each person's need does to each child, where somebody wrote it; an emptied one is none, but where two people contradict each other. */
export function readEffects(history: History): Effect[] {
  return history.things('effect').flatMap((thing): Effect[] => {
    const registers = readRegisters<Values<'effect'>>(history.about(thing, 'effect'), ['effect', 'source', 'on'])
    const [, person, child] = thing.split('/')
    const { effect } = registers
    const says = effect.kind !== 'unanswered' && effect.heads.some(({ value }) => value.trim() !== '')
    return person && child && says ? [{ thing, person, child, registers }] : []
  })
}

// biome-ignore format: one line a sort reads better than one a name
const AGENCY_REGISTERS = ['name', 'service', 'worker', 'children', 'asked', 'askedOn', 'whyNotAsked', 'lastContact', 'until', 'note'] as const

/** The agencies around a family, in the order in which they were first named. Without those entered in error. */
export function readAgencies(history: History, wrong: ReadonlySet<string>): Agency[] {
  return history.things('agency').flatMap((id): Agency[] => {
    if (wrong.has(id)) return []
    const registers = readRegisters<Values<'agency'>>(history.about(id, 'agency'), AGENCY_REGISTERS)
    return [{ id, name: shown(registers.name) ?? '', children: shown(registers.children) ?? [], registers }]
  })
}

const isDayKind = (text: string | undefined): text is DayKind => (DAY_KINDS as readonly (string | undefined)[]).includes(text)
const DAY_REGISTERS = ['wake', 'morning', 'daytime', 'after', 'tea', 'evening', 'bedtime', 'night', 'sources'] as const

/** Every day that was told of a child at a visit. */
export function readDays(history: History, wrong: ReadonlySet<string>): ToldDay[] {
  return history.things('day').flatMap((thing): ToldDay[] => {
    const [visit, child, kind] = thing.split('/')
    if (!visit || !child || !isDayKind(kind) || wrong.has(visit)) return []
    return [{ thing, visit, child, kind, registers: readRegisters<Values<'day'>>(history.about(thing, 'day'), DAY_REGISTERS) }]
  })
}

const ACTION_REGISTERS = ['what', 'who', 'by', 'support', 'child', 'item', 'event', 'outcome', 'outcomeWhy'] as const

/** What people have to do, in the order in which it was agreed. Without what was entered in error. */
export function readActions(history: History, wrong: ReadonlySet<string>): Action[] {
  return history.things('action').flatMap((id): Action[] => {
    if (wrong.has(id)) return []
    const facts = history.about(id, 'action')
    const registers = readRegisters<Values<'action'>>(facts, ACTION_REGISTERS)
    const { what, by, support, outcome } = registers
    return [
      {
        ...{ id, registers, facts, what: shown(what) ?? '' },
        ...{ by: shown(by) ?? null, support: shown(support) ?? false, outcome: shown(outcome) ?? null },
      },
    ]
  })
}
