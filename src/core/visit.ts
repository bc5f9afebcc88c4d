import { asked, type ChildFacts, itemsOf } from './asked.ts'
import type { Day } from './day.ts'
import { type Answer, type Author, type Contact, childAt, type Fact, type FactOf, itemAt, type Values } from './fact.ts'
import { foldRegister, type Register, type Registers, shown } from './fold.ts'
import { type Counted, countAnswer, type DomainGrade, gradeDomains } from './grading/profile.ts'
import type { History } from './history.ts'
import type { Instrument, Item, ItemSet, Scale } from './instrument.ts'
import { type Lineage, lineageOf } from './lineage.ts'
import { type Answers, answersIn } from './moved.ts'
import { covered } from './signed.ts'
import type { Stamp } from './stamp.ts'

/** One item for one child at one visit: its registers, how it counts, and every version ever written. */
export interface ItemReading {
  readonly item: Item
  readonly about: string
  readonly registers: Registers<Values<'answer'>>
  readonly counted: Counted
  readonly history: readonly (FactOf<'answer'> | FactOf<'amendment'>)[]
  /** Written after signing by somebody who had not seen the signature. */
  readonly late: boolean
  readonly amended: boolean
  /** False where it was answered but no longer applies (a birth date or a flag was corrected): kept and shown, not counted. */
  readonly asked: boolean
}

/** One child's items and domain grades at one visit. */
export interface Profile {
  readonly childId: string
  readonly items: readonly ItemReading[]
  readonly domains: readonly DomainGrade[]
  readonly presence: Registers<Values<'presence'>>
}

/** One visit as everybody who holds the same facts sees it. */
export interface Visit {
  readonly id: string
  readonly type: 'baseline' | 'review'
  readonly on: Day
  readonly set: ItemSet
  /** Whose eyes it has; null where everybody's. */
  readonly contact: Contact | null
  readonly instrument: { readonly id: string; readonly version: number }
  readonly scale: Scale
  /** How its instrument version came about, so that visits of other versions can be compared with it. */
  readonly lineage: Lineage
  readonly registers: Registers<Values<'visit'>>
  readonly children: readonly string[]
  readonly profiles: ReadonlyMap<string, Profile>
  /** Who started it. */
  readonly by: Author
  /** Everybody whose grades stand in it, by practitioner id. */
  readonly scorers: readonly Author[]
  /** The signature that froze it: the earliest one. */
  readonly signed: FactOf<'signature'> | null
  readonly enteredInError: FactOf<'entered-in-error'> | null
  readonly started: Stamp
}

/** All facts about a visit or anything in it, signatures left out, in stamp order. */
export function factsOfVisit(history: History, visitId: string): Fact[] {
  return history.within(visitId).filter((fact) => fact.kind !== 'signature')
}

const ANSWER_REGISTERS = ['answer', 'sources', 'evidence', 'childSaid', 'carerSaid', 'since', 'money', 'whyChanged'] as const
const PRESENCE_REGISTERS = ['seen', 'alone', 'whyNot', 'voice', 'voiceKind', 'changes'] as const
// biome-ignore format: one line a sort reads better than one a name
const VISIT_REGISTERS = [
  'type', 'on', 'instrument', 'set', 'contact', 'children', 'place', 'placeNote', 'announced', 'present', 'others', 'rooms', 'previous', 'see', 'hear', 'smell', 'feel',
] as const

/** The registers of things that nobody wrote about: most items of most visits, and all alike. */
const untouched = new Map<readonly string[], Registers<object>>()

/** Every named register of these facts. */
export function readRegisters<T extends object>(facts: readonly Fact[], names: readonly (keyof T & string)[]): Registers<T> {
  const known = facts.length === 0 && untouched.get(names)
  if (known) return known as Registers<T>
  const registers: Record<string, Register<unknown>> = {}
  for (const name of names) registers[name] = foldRegister(facts, name)
  if (facts.length === 0) untouched.set(names, registers as Registers<object>)
  return registers as Registers<T>
}

function readItem(
  answers: Answers,
  item: Item,
  about: string,
  { signed, scale }: Pick<Visit, 'signed' | 'scale'>,
  isAsked: boolean,
): ItemReading {
  const facts = answers(about)
  const registers = readRegisters<Values<'answer'>>(facts, ANSWER_REGISTERS)
  return {
    item,
    about,
    registers,
    counted: countAnswer(registers.answer as Register<Answer>, scale),
    history: facts,
    late: signed !== null && facts.some((fact) => fact.kind === 'answer' && !covered(signed, fact)),
    amended: facts.some((fact) => fact.kind === 'amendment'),
    asked: isAsked,
  }
}

function readProfile(
  history: History,
  answers: Answers,
  visit: Omit<Visit, 'profiles' | 'scorers'>,
  childId: string,
  child: ChildFacts,
  instrument: Instrument,
): Profile {
  const isAsked = new Set(asked(instrument, visit, child, visit.on).map((item) => item.code))
  const items = instrument.domains.flatMap(itemsOf).flatMap((item) => {
    const about = itemAt(visit.id, childId, item.code)
    if (!isAsked.has(item.code) && answers(about).length === 0) return []
    return [readItem(answers, item, about, visit, isAsked.has(item.code))]
  })
  const byCode = new Map(items.map((reading) => [reading.item.code, reading.counted]))
  const counted = (item: Item): Counted => byCode.get(item.code) ?? { kind: 'unanswered' }
  return {
    childId,
    items,
    domains: gradeDomains(instrument, visit, child, visit.on, counted),
    presence: readRegisters<Values<'presence'>>(history.about(childAt(visit.id, childId), 'presence'), PRESENCE_REGISTERS),
  }
}

/** The visit that these facts tell of, or null where its instrument is not on this device or its first facts have not arrived. */
export function readVisit(
  history: History,
  visitId: string,
  childFacts: ReadonlyMap<string, ChildFacts>,
  find: (id: string, version: number) => Instrument | undefined,
): Visit | null {
  const facts = history.about(visitId, 'visit')
  const registers = readRegisters<Values<'visit'>>(facts, VISIT_REGISTERS)
  const [first] = facts
  const [type, on, set, used] = [shown(registers.type), shown(registers.on), shown(registers.set), shown(registers.instrument)]
  if (!first || !type || !on || !set || !used) return null
  const instrument = find(used.id, used.version)
  if (!instrument) return null
  const lineage = lineageOf(instrument, find)
  const answers = answersIn(history, visitId, { ...used, lineage })

  const [signed = null] = history.about(visitId, 'signature')
  // While contested, every child that anybody chose: no clock hides a profile. Nor does a change of the list hide what was answered.
  const chosen = registers.children.kind === 'unanswered' ? [] : registers.children.heads.flatMap((head) => head.value)
  const answered = history.within(visitId).flatMap((fact) => (fact.kind === 'answer' ? [fact.about.split('/')[1] ?? ''] : []))
  const children = [...new Set([...chosen, ...answered])].filter((childId) => childFacts.has(childId))
  const [enteredInError = null] = history.about(visitId, 'entered-in-error')
  const visit = {
    id: visitId,
    type,
    on,
    set,
    contact: contactOf(shown(registers.contact)),
    instrument: used,
    scale: instrument.scale,
    lineage,
    registers,
    children,
    by: first.by,
    signed,
    enteredInError,
    started: first.at.stamp,
  }
  const profiles = new Map(
    children.map((childId) => [childId, readProfile(history, answers, visit, childId, childFacts.get(childId) as ChildFacts, instrument)]),
  )
  const authors = [...profiles.values()].flatMap((profile) => profile.items.flatMap((reading) => headAuthors(reading.registers.answer)))
  const scorers = [...new Map(authors.map((author) => [author.practitioner, author])).values()]
  return { ...visit, profiles, scorers }
}

const contactOf = (contact: Contact | 'everybody' | undefined): Contact | null => (contact === 'everybody' ? null : (contact ?? null))

const headAuthors = (register: Register<unknown>): Author[] =>
  register.kind === 'unanswered' ? [] : register.heads.map((head) => head.fact.by)
