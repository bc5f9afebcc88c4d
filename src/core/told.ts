import type { Case } from './case.ts'
import { bandOn, type Day } from './day.ts'
import type { FactOf } from './fact.ts'
import { type Register, type Registers, shown } from './fold.ts'
import { dayAt, type ToldDay } from './known.ts'
import { covered } from './signed.ts'
import { DAY_PARTS, type DayKind, type DayPart, type DayValues } from './surroundings.ts'
import { readRegisters, type Visit } from './visit.ts'

const REGISTERS = [...DAY_PARTS, 'sources'] as const

/** A child's day as it was told at a visit; where nobody asked, one in which nothing is told. */
export function dayTold({ days }: Pick<Case, 'days'>, visitId: string, childId: string, kind: DayKind): ToldDay {
  const thing = dayAt(visitId, childId, kind)
  const told = days.find((day) => day.thing === thing)
  return told ?? { thing, visit: visitId, child: childId, kind, registers: readRegisters<DayValues>([], REGISTERS) }
}

/** What stands of one part of a day: nothing where nobody asked or it was emptied again, else each text that nobody replaced. */
export function textsTold(register: Register<string>): string[] {
  if (register.kind === 'unanswered') return []
  return [...new Set(register.heads.map(({ value }) => value.trim()).filter((text) => text !== ''))]
}

/** How many of the eight parts of a day somebody told. */
export const partsTold = ({ registers }: ToldDay): number => DAY_PARTS.filter((part) => textsTold(registers[part]).length > 0).length

/** A day as its visit's signature froze it, without what was written later. */
export function dayWhenSigned({ facts }: Pick<Case, 'facts'>, { thing }: ToldDay, signature: FactOf<'signature'>): Registers<DayValues> {
  const signed = facts.filter((fact) => fact.kind === 'day' && fact.about === thing && covered(signature, fact))
  return readRegisters<DayValues>(signed, REGISTERS)
}

/** Whether anything stands in a day that came after its visit was signed. */
export function isLate({ registers }: ToldDay, signature: FactOf<'signature'>): boolean {
  const heads = REGISTERS.flatMap((name) => {
    const register: Register<unknown> = registers[name]
    return register.kind === 'unanswered' ? [] : register.heads
  })
  return heads.some(({ fact }) => !covered(signature, fact))
}

/** A visit with one day of the child as it was told there. */
export interface DayAtVisit {
  readonly visit: Visit
  readonly told: ToldDay
}

/** One kind of day of a child at each visit to them since birth, oldest first, asked about or not. Before birth there is no day to tell. */
export function daysOver(family: Pick<Case, 'visits' | 'days' | 'children'>, childId: string, kind: DayKind): DayAtVisit[] {
  const child = family.children.find(({ id }) => id === childId)
  return family.visits.flatMap((visit): DayAtVisit[] => {
    const told = dayTold(family, visit.id, childId, kind)
    const born = child !== undefined && bandOn(child.birth, visit.on) !== 'PB'
    return visit.children.includes(childId) && (born || partsTold(told) > 0) ? [{ visit, told }] : []
  })
}

/** The latest of these days before a visit of which anything was told; null where there is none. */
export function toldBefore(days: readonly DayAtVisit[], visitId: string): DayAtVisit | null {
  const at = days.findIndex(({ visit }) => visit.id === visitId)
  return days.slice(0, at === -1 ? days.length : at).findLast(({ told }) => partsTold(told) > 0) ?? null
}

/**
 * One part of a day beside the times before: not asked, with the day of the visit at which it was told last; told when there was nothing
 * to hold it against; told for the first time though the day was asked about before; in the same words as at a visit, or in others.
 */
export type PartOver =
  | { readonly kind: 'not-asked'; readonly last: Day | null }
  | { readonly kind: 'start' }
  | { readonly kind: 'new' }
  | { readonly kind: 'same' | 'other'; readonly as: Day }

/** One part of each of these days beside the times before it, in their order. */
export function partOver(days: readonly DayAtVisit[], part: DayPart): PartOver[] {
  let last: { readonly on: Day; readonly words: string } | null = null
  let asked = false
  return days.map(({ visit, told }): PartOver => {
    const words = textsTold(told.registers[part]).join('\n')
    const before = last
    const wasAsked = asked
    asked ||= partsTold(told) > 0
    if (words === '') return { kind: 'not-asked', last: before?.on ?? null }
    last = { on: visit.on, words }
    if (before === null) return { kind: wasAsked ? 'new' : 'start' }
    return { kind: before.words === words ? 'same' : 'other', as: before.on }
  })
}

/** How a day is known, as far as somebody said so. */
export const sourcesTold = ({ registers }: ToldDay) => shown(registers.sources) ?? []
