import type { Case } from '../../src/core/case.ts'
import { EVENT_TYPES, type EventType, OUTCOMES } from '../../src/core/event.ts'
import { type Fact, type FactKind, parseFact, type Values } from '../../src/core/fact.ts'
import { text } from '../../src/core/shape.ts'
import { canary as mark, schemaOf, type Shape } from './canary-schema.ts'
import { FAMILY, read, sign } from './family.ts'
import { act, hear, type Person, person, START } from './people.ts'

/** Names that no text holds by chance. Everybody in it is made up. */
export const PEOPLE = {
  family: 'Larkspurrow',
  children: { 'child-1': 'Zuzannika', 'child-2': 'Quentillo' },
  here: 'Perpetuella Oakeshollow',
  elsewhere: 'Lancelotto Fennimarsh',
  author: 'Ottolinde Framebright',
  lead: 'Barnabink Quincefold',
  agency: 'Hepzibelle Storkwell',
} as const

/** What somebody types who names everybody. */
const SAID = `Zuzannika and Quentillo Larkspurrow with ${PEOPLE.here}, ${PEOPLE.elsewhere}, ${PEOPLE.author} and ${PEOPLE.agency}`

/** Where one canary sits: the kind of fact, its register, the thing that the fact is about, of an event its type. */
export interface Perch {
  readonly canary: string
  readonly kind: FactKind
  readonly register: string
  readonly about: string
  readonly type?: EventType
}

const DAY = '2026-03-04'
const MS_A_DAY = 86_400_000

/** Registers whose values have to fit something else; what is not named here is made from its schema alone. */
const FIXED: Readonly<Record<string, unknown>> = {
  ...{ 'household.name': PEOPLE.family, 'household.reviewBy': '2026-12-30', 'household.consentOn': DAY },
  'household.lead': { name: PEOPLE.lead, role: 'Health visitor', agency: 'Mere health', from: DAY },
  ...{ 'child.birth': { kind: 'born', on: '2018-06-01' }, 'child.flags': ['disability'], 'child.lives': 'here' },
  ...{ 'adult.cares': true, 'agency.worker': PEOPLE.agency, 'agency.children': [], 'agency.until': null, 'agency.service': 'school' },
  'visit.instrument': { id: 'plumbline', version: 1 },
  ...{ 'visit.set': 'full', 'visit.children': ['child-1', 'child-2'], 'visit.present': ['adult-1'], 'visit.contact': 'everybody' },
  ...{ 'event.item': 'PHY.1a', 'event.domain': 'PHY', 'event.stage': 'talk', 'event.follows': null, 'event.target': null },
  ...{ 'event.until': '2026-03-20', 'event.feedbackDue': '2026-03-20', 'event.feedbackOn': '2026-03-21', 'event.percent': 80 },
  ...{ 'event.hours': 10, 'event.kilograms': 20, 'event.children': ['child-1'], 'event.sign': 'smell', 'event.told': false },
  ...{ 'target.child': 'child-1', 'target.item': 'PHY.1a', 'target.from': 4, 'target.to': 2, 'target.by': '2027-03-04' },
  ...{ 'action.child': 'child-1', 'action.item': 'PHY.1a', 'action.event': null, 'action.support': true },
  ...{ 'closing.episode': 'first', 'closing.type': 'closed', 'closing.on': '2026-05-01', 'episode.openedOn': '2026-05-20' },
  ...{ 'acknowledgement.evidence': 'x', 'decision.level': 'in-need', 'decision.category': null, 'second-answer.kept': 'first' },
  ...{ 'discretion.state': 'for-everybody', 'hold.state': 'off', 'same.state': 'apart', 'presence.alone': 'no', 'agency.asked': 'no' },
}

/** Everything that can be written, written: every text that anybody can type holds a canary of its own, and the names of everybody. */
export function canaries(): { readonly log: readonly Fact[]; readonly perches: readonly Perch[]; readonly who: Person } {
  const who = person('ada')
  who.author = { ...who.author, name: PEOPLE.author }
  const perches: Perch[] = []
  const shapes = schemaOf()

  const fill = (schema: Shape, at: Omit<Perch, 'canary'>): unknown => {
    const { kind, register, about } = at
    const name = `${kind}.${register}`
    if (name in FIXED) return FIXED[name]
    const { def } = schema._zod
    if ((schema as unknown) === text) {
      const canary = mark(perches.length)
      perches.push({ ...at, canary })
      return `${canary} ${SAID}`
    }
    if (def.innerType) return fill(def.innerType, at)
    if (def.element) return [fill(def.element, at)]
    if (def.options) return fill(def.options[0] as Shape, at)
    if (def.shape) {
      return Object.fromEntries(
        Object.entries(def.shape).map(([key, each]) => [key, fill(each, { ...at, register: `${register}.${key}` })]),
      )
    }
    if (def.values) return def.values[0]
    if (def.entries) return Object.values(def.entries)[0]
    if (def.type === 'boolean') return true
    if (def.type === 'number' || def.type === 'int') return 1
    if (def.type === 'string') return /(^|\.)(on|by|since|from|last[A-Z]\w*|\w+On)$/.test(register) ? DAY : `${about}`.slice(0, 40)
    throw new Error(`nothing to write for ${name}, a ${def.type}`)
  }

  /** A thing of that kind, with every register but those that are given. */
  const write = <K extends FactKind>(kind: K, about: string, given: Partial<Values<K>> = {}, days = 0, type?: EventType): void => {
    const registers = shapes.get(kind)
    if (!registers) throw new Error(`no schema of ${kind}`)
    const values = Object.fromEntries(
      Object.entries(registers).flatMap(([register, schema]) => {
        if (register in given) return []
        return [[register, fill(schema, { kind, register, about, ...(type && { type }) })]]
      }),
    )
    const fact = act(who, kind, about, { ...values, ...given } as unknown as Values<K>, START + days * MS_A_DAY)
    const parsed = parseFact(fact)
    if (!parsed.ok) throw new Error(`${kind} does not fit: ${parsed.failure.places.join(', ')}`)
  }

  write('household', FAMILY)
  for (const [id, name] of Object.entries(PEOPLE.children)) write('child', id, { name })
  write('adult', 'adult-1', { name: PEOPLE.here, relation: 'mother', lives: 'here' })
  write('adult', 'adult-2', { name: PEOPLE.elsewhere, relation: 'father', lives: 'elsewhere' })
  for (const [at, id] of ['visit-1', 'visit-2', 'visit-3'].entries()) {
    const days = at * 40
    write('visit', id, { type: at === 0 ? 'baseline' : 'review', on: new Date(START + days * MS_A_DAY).toISOString().slice(0, 10) }, days)
    for (const child of Object.keys(PEOPLE.children)) {
      write('presence', `${id}/${child}`, at === 1 ? { alone: 'yes', voiceKind: 'words' } : {}, days)
      write('day', `${id}/${child}/weekday`, {}, days)
      write('second-scorer', `${id}/${child}`, {}, days)
      for (const [place, item] of ['PHY.1a', 'PHY.2a', 'EDU.2a', 'MED.2b', 'SUP.2a', 'SUP.5a', 'EMO.1a', 'EMO.3c'].entries()) {
        const grade = ((place + at) % 5) + 1
        write('answer', `${id}/${child}/${item}`, { answer: { kind: 'graded', grade }, sources: ['seen'] }, days)
        write('second-answer', `${id}/${child}/${item}`, { answer: { kind: 'graded', grade } }, days)
      }
      write(
        'answer',
        `${id}/${child}/PHY.3a`,
        { answer: { kind: 'not-seen', because: 'not-seen-today', why: `${mark(perches.length)}` } },
        days,
      )
      perches.push({ canary: mark(perches.length), kind: 'answer', register: 'answer.why', about: `${id}/${child}/PHY.3a` })
    }
    sign(who, id, START + days * MS_A_DAY)
    write('amendment', `${id}/child-1/PHY.2a`, { answer: { kind: 'graded', grade: 3 }, signature: 'S'.repeat(43) }, days)
  }
  for (const type of EVENT_TYPES) {
    const outcome = (OUTCOMES as Partial<Record<EventType, readonly string[]>>)[type]?.[0] ?? null
    write('event', `event-${type}`, { type, on: '2026-06-01', outcome } as Values<'event'>, 89, type)
  }
  write('event', 'event-wrong', { type: 'injury', on: '2026-06-01' }, 89, 'injury')
  write('entered-in-error', 'event-wrong', {}, 89)
  write('same', 'same/event-injury/event-hospital')
  write('closing', 'closing-1', { override: { reason: `${mark(perches.length)}`, manager: PEOPLE.lead, points: [] } }, 60)
  perches.push({ canary: mark(perches.length), kind: 'closing', register: 'override.reason', about: 'closing-1' })
  write('episode', 'episode-2', {}, 77)
  write('target', 'target-open', {}, 78)
  write('target', 'target-never', { item: 'SUP.5a' }, 78)
  for (const outcome of ['met', 'carried', 'dropped'] as const) write('target', `target-${outcome}`, { outcome }, 78)
  // An open one has neither.
  act(who, 'target', 'target-open', { outcome: 'met' }, START)
  for (const outcome of ['done', 'dropped'] as const) write('action', `action-${outcome}`, { outcome }, 78)
  write('action', 'action-open', { outcome: null }, 78)
  write('action', 'action-ours', { outcome: null, support: false, item: null }, 78)
  for (const type of ['level', 'continue', 'legal-advice', 'strategy', 'no-further-action'] as const) {
    write('decision', `decision-${type}`, { type, on: '2026-06-02' }, 90)
  }
  write('onset', 'onset/child-1/PHY')
  for (const of of ['adult-1', 'child-2']) write('effect', `effect/${of}/child-1`)
  write('agency', 'agency-1')
  for (const entry of ['drink', 'spoken-to', 'risk']) write('lens', `lens/adult-1/${entry}`, { state: 'now' })
  write('acknowledgement', 'looked-1', { alert: 'D1', level: 'act' })
  write('hold', FAMILY)
  write('export', 'export-1', { what: 'plan', as: 'document', place: 'printer', audience: 'family', names: 'household', leftOut: 0 })
  for (const thing of ['event-injury', 'target-open']) write('discretion', `discretion/${thing}`)
  const written = new Set(who.log.map(({ kind }) => kind))
  const missing = [...shapes.keys()].filter((kind) => !written.has(kind as FactKind) && kind !== 'erasure')
  if (missing.length > 0) throw new Error(`nothing is written of ${missing.join(', ')}`)
  return { log: who.log, perches, who }
}

/** The same family once somebody kept everything in it from the family. */
export function allKept({ who, log }: Pick<ReturnType<typeof canaries>, 'who' | 'log'>): Case {
  hear(who, log)
  for (const about of new Set(log.filter(({ kind }) => kind !== 'discretion').map((fact) => fact.about))) {
    act(who, 'discretion', `discretion/${about}`, { state: 'kept-from-family', reason: 'Not safe.' }, START + 100 * MS_A_DAY)
  }
  return read(who.log)
}
