import type { Case } from './case.ts'
import { type Answer, childAt, type Fact, type FactOf, type Values } from './fact.ts'
import { type Register, type Registers, settled, shown } from './fold.ts'
import type { Grade } from './instrument.ts'
import { compareStamps, type Stamp } from './stamp.ts'
import { type ItemReading, readRegisters, type Visit } from './visit.ts'

/** What the two scorers made of an item on which they differ. */
export type Kept = NonNullable<Values<'second-answer'>['kept']>

/** One item of a visit that two people scored. The second answer stands beside the first and counts for nothing by itself. */
export interface SecondItem {
  /** The item as the visit has it: what counts. */
  readonly reading: ItemReading
  /** The first answer and its words as they stood before anybody can have had both before them. */
  readonly first: Registers<Pick<Values<'answer'>, (typeof FIRST_REGISTERS)[number]>>
  readonly registers: Registers<Values<'second-answer'>>
}

/** A second scoring of one child at one visit, as everybody who holds the same facts sees it. */
export interface SecondScoring {
  readonly about: string
  /** Who scores; empty texts where nobody said. */
  readonly who: { readonly name: string; readonly role: string; readonly agency: string }
  readonly registers: Registers<Values<'second-scorer'>>
  /** Whether it is finished: from then on both answers may be seen side by side. */
  readonly done: boolean
  /** Every item that the visit asks, and those answered a second time. */
  readonly items: readonly SecondItem[]
}

/** How two unseen answers to one item stand to each other. */
export type Difference =
  /** One of the two has not answered: nothing is shown of the other's answer, so that both stay unseen. */
  | { readonly kind: 'one-sided'; readonly has: 'first' | 'second' | 'neither' }
  /** People who scored the same side did not see each other's answers and differ. */
  | { readonly kind: 'contested' }
  | { readonly kind: 'same' }
  /** `kept` is what became of it; null while nobody has settled it. */
  | { readonly kind: 'differ'; readonly kept: Kept | null }

const FIRST_REGISTERS = ['answer', 'evidence', 'childSaid', 'carerSaid'] as const
const SCORER_REGISTERS = ['name', 'role', 'agency', 'done'] as const
const SECOND_REGISTERS = ['answer', 'evidence', 'kept', 'why'] as const

const ofKind = <K extends Fact['kind']>(facts: readonly Fact[], kind: K, about: string): FactOf<K>[] =>
  facts.filter((fact): fact is FactOf<K> => fact.kind === kind && fact.about === about)

/**
 * What was written of an item without the second answer in sight. A fact that replaces a second answer, or a fact that did, had both
 * before it; so may one that changes what was answered after the second scoring was finished. A first answer after that was still
 * given unseen.
 */
function unseen(history: ItemReading['history'], seconds: ReadonlySet<string>, finished: Stamp | null): Fact[] {
  const [known, answered, saw] = [new Set<string>(), new Set<string>(), new Set<string>()]
  return history.filter((fact) => {
    const answers = fact.values.answer !== undefined
    const changes = fact.replaces.some((id) => (answers ? answered : known).has(id))
    const after = finished !== null && compareStamps(fact.at.stamp, finished) > 0
    const informed = fact.replaces.some((id) => seconds.has(id) || saw.has(id)) || (after && changes)
    if (informed) saw.add(fact.id)
    if (answers) answered.add(fact.id)
    known.add(fact.id)
    return !informed
  })
}

function readItem(reading: ItemReading, facts: readonly FactOf<'second-answer'>[], finished: Stamp | null): SecondItem {
  const seconds = new Set(facts.map((fact) => fact.id))
  return {
    reading,
    first: readRegisters<Values<'answer'>>(unseen(reading.history, seconds, finished), FIRST_REGISTERS),
    registers: readRegisters<Values<'second-answer'>>(facts, SECOND_REGISTERS),
  }
}

/** The second scoring of one child at a visit, or null where nobody began one. */
export function readSecond(family: Pick<Case, 'facts'>, visit: Visit, childId: string): SecondScoring | null {
  const profile = visit.profiles.get(childId)
  const about = childAt(visit.id, childId)
  const scorer = ofKind(family.facts, 'second-scorer', about)
  if (!profile || scorer.length === 0) return null
  const registers = readRegisters<Values<'second-scorer'>>(scorer, SCORER_REGISTERS)
  const finished = scorer.find((fact) => fact.values.done)?.at.stamp ?? null
  const second = family.facts.filter((fact) => fact.kind === 'second-answer')
  const said = (register: Register<string>) => shown(register) ?? ''
  return {
    about,
    who: { name: said(registers.name), role: said(registers.role), agency: said(registers.agency) },
    registers,
    done: finished !== null,
    items: profile.items.map((reading) => readItem(reading, ofKind(second, 'second-answer', reading.about), finished)),
  }
}

const isSame = (first: Answer, second: Answer): boolean => {
  if (first.kind === 'graded' && second.kind === 'graded') return first.grade === second.grade
  return first.kind === second.kind
}

/** How the two unseen answers to an item stand to each other. Two that are not grades are the same where they are of one kind. */
export function differenceOf({ first: { answer: first }, registers }: SecondItem): Difference {
  const second = registers.answer
  if (first.kind === 'unanswered' || second.kind === 'unanswered') {
    return { kind: 'one-sided', has: first.kind !== 'unanswered' ? 'first' : second.kind !== 'unanswered' ? 'second' : 'neither' }
  }
  if (first.kind === 'contested' || second.kind === 'contested') return { kind: 'contested' }
  return isSame(first.value, second.value) ? { kind: 'same' } : { kind: 'differ', kept: settled(registers.kept) ?? null }
}

/** The two grades of each item that both graded, the first scorer's before the second's, for a figure of agreement. */
export function pairsOf({ items }: Pick<SecondScoring, 'items'>): (readonly [Grade, Grade])[] {
  return items.flatMap(({ first, registers }) => {
    const [one, other] = [settled(first.answer), settled(registers.answer)]
    return one?.kind === 'graded' && other?.kind === 'graded' ? [[one.grade, other.grade] as const] : []
  })
}
