import type { Case } from '../../core/case.ts'
import type { REGISTERS, ThingKind } from '../../core/contested.ts'
import { type Answer, CHILD_FLAGS, CONSENTS, LIVES, MONEY_ANSWERS, ROOMS, SOURCES, type Values, VOICES } from '../../core/fact.ts'
import type { Wording } from '../../core/instrument.ts'
import type { Practice } from '../../core/practice.ts'
import { DECISION_TYPES } from '../../core/decided.ts'
import { EVENT_TYPES, SERVICES } from '../../core/event.ts'
import { formatDay, formatList } from '../../i18n/format.ts'
import * as text from '../../i18n/index.ts'
import { lens } from '../../instruments/plumbline/wording/en/lens.ts'
import { personName } from '../../report/say/names.ts'
import type { Marking } from '../../report/say/marking.ts'
import { answerWords } from '../../report/say/answer.ts'

/** What is needed to say a value in words. */
export interface Telling {
  readonly family: Case
  readonly wording: Wording
  readonly marking: Marking
  readonly practice: Pick<Practice, 'levels' | 'stages'>
}

/** One choice of a few. */
interface Option {
  readonly value: string
  readonly label: string
}

/** How something that neither of the two entered can be entered instead; `none` where one of the two it has to be. */
export type Instead =
  | { readonly kind: 'none' }
  | { readonly kind: 'answer' }
  | { readonly kind: 'text' }
  | { readonly kind: 'day' }
  | { readonly kind: 'one'; readonly options: readonly Option[] }
  | { readonly kind: 'many'; readonly options: readonly Option[] }

/** How the values of a register are said, and how another one is entered. */
export interface Way<V = unknown> {
  say(value: V): string
  readonly instead: Instead
}

type Ways = { readonly [K in ThingKind]: { readonly [R in keyof (typeof REGISTERS)[K]]: Way<NonNullable<Values<K>[R & keyof Values<K>]>> } }

const none: Instead = { kind: 'none' }
const nothing = text.contested.nothing
const or = (value: string) => value || nothing

const texts: Way<string> = { say: or, instead: { kind: 'text' } }
const day: Way<string> = { say: formatDay, instead: { kind: 'day' } }
const plain: Way<string | number | null> = { say: (value) => (value === null ? nothing : String(value)), instead: none }
const yesNo: Way<boolean | null> = {
  say: (value) => (value === null ? nothing : value ? text.visit.yes : text.visit.no),
  instead: none,
}

const dayOrNone: Way<string | null> = { say: (value) => (value === null ? nothing : formatDay(value)), instead: none }
/** Another entry by its id, which says nothing to a person. */
const other: Way<string | null> = { say: (value) => (value === null ? nothing : text.contested.anEntry), instead: none }
const orNothing = <T extends string>(words: Readonly<Record<T, string>>): Way<T | null> => ({
  say: (value) => (value === null ? nothing : words[value]),
  instead: none,
})

const optionsOf = <T extends string>(values: readonly T[], words: Readonly<Record<T, string>>): Option[] =>
  values.map((value) => ({ value, label: words[value] }))

const one = <T extends string>(values: readonly T[], words: Readonly<Record<T, string>>): Way<T> => ({
  say: (value) => words[value],
  instead: { kind: 'one', options: optionsOf(values, words) },
})

const ofTwo = <T extends string>(words: Readonly<Record<T, string>>): Way<T> => ({ say: (value) => words[value], instead: none })

const many = <T extends string>(values: readonly T[], words: Readonly<Record<T, string>>): Way<readonly T[]> => ({
  say: (chosen) => or(text.read.source(chosen.map((value) => words[value]))),
  instead: { kind: 'many', options: optionsOf(values, words) },
})

const people = (who: readonly { readonly id: string; readonly name: string }[]): Way<readonly string[]> => ({
  say: (ids) => {
    const nameOf = (id: string) => personName(who.find((person) => person.id === id) ?? { name: text.contested.somebody })
    return or(formatList(ids.map(nameOf)))
  },
  instead: { kind: 'many', options: who.map((person) => ({ value: person.id, label: personName(person) })) },
})

const named = (list: readonly { readonly id: string; readonly name: string }[]): Way<string | null> => ({
  say: (id) => (id === null ? nothing : (list.find((each) => each.id === id)?.name ?? id)),
  instead: none,
})

function waysOf({ family, wording, marking, practice }: Telling): Ways {
  const { children, adults } = family
  const item: Way<string | null> = { say: (code) => (code === null ? nothing : (wording.items[code]?.name ?? code)), instead: none }
  const answer: Way<Answer> = { say: (value) => answerWords(value, marking), instead: { kind: 'answer' } }
  const grade: Way<number> = { say: (value) => (marking.scale.grades.includes(value) ? marking.say(value) : String(value)), instead: none }
  const child: Way<string> = { say: (id) => people(children).say([id]), instead: none }
  return {
    household: {
      name: texts,
      lead: { say: ({ name, from }) => text.family.leadSaid(name, formatDay(from)), instead: none },
      reviewBy: day,
      nextSees: texts,
      consent: one(CONSENTS, text.contested.consent),
      consentOn: day,
      ...{ consentNote: texts, workerSafety: texts, purpose: texts, expectedChange: texts, consequence: texts, handover: texts },
      jointVisits: yesNo,
    },
    child: {
      name: texts,
      birth: { say: ({ kind, on }) => (kind === 'born' ? formatDay(on) : `${text.family.expectedOn} ${formatDay(on)}`), instead: none },
      flags: many(CHILD_FLAGS, text.family.flag),
      lives: one(LIVES, text.family.lives),
      ...{ safePeople: texts, whatHelps: texts },
    },
    adult: { name: texts, relation: texts, lives: one(LIVES, text.family.lives), cares: yesNo },
    visit: {
      type: ofTwo(text.grading.visitType),
      on: day,
      instrument: { say: ({ id, version }) => text.read.version(id, version), instead: none },
      set: ofTwo(text.grading.set),
      contact: { say: (value) => value, instead: none },
      children: people(children),
      place: one(['main-home', 'other-home', 'elsewhere'], text.visitPlan.placeName),
      placeNote: texts,
      announced: { say: (value) => text.visitPlan.announcedAnswer[value ? 'yes' : 'no'], instead: none },
      present: people(adults),
      others: texts,
      rooms: many(ROOMS, text.visitPlan.room),
      previous: ofTwo(text.visitPlan.previousAnswer),
      ...{ see: texts, hear: texts, smell: texts, feel: texts },
    },
    presence: {
      seen: yesNo,
      alone: one(['yes', 'no', 'not-fitting'], text.visit.aloneAnswer),
      ...{ whyNot: texts, voice: texts, changes: texts },
      voiceKind: one(VOICES, text.visit.voiceKinds),
    },
    answer: {
      answer,
      ...{ evidence: texts, childSaid: texts, carerSaid: texts, since: texts, whyChanged: texts },
      sources: many(SOURCES, text.grading.source),
      money: one(MONEY_ANSWERS, text.visit.moneyAnswer),
    },
    event: {
      type: one(EVENT_TYPES, text.event.type),
      on: day,
      until: { say: (value) => (value === null ? text.event.openEnd : formatDay(value)), instead: none },
      approximate: yesNo,
      children: {
        ...people(children),
        say: (ids) => (ids.length === 0 ? text.event.wholeFamily : people(children).say(ids)),
      },
      ...{ note: texts, source: texts },
      outcome: { say: (value) => (value === null ? nothing : text.event.outcome[value]), instead: none },
      ...{ percent: plain, hours: plain, alone: yesNo },
      item,
      stage: named(practice.stages),
      kilograms: plain,
      domain: { say: (code) => (code === null ? nothing : (wording.domains[code]?.name ?? code)), instead: none },
      follows: other,
      target: other,
      ...{ agency: texts, place: texts, withWhom: texts, whyNotTold: texts },
      worked: orNothing(text.event.worked),
      told: yesNo,
      ...{ feedbackDue: dayOrNone, feedbackOn: dayOrNone },
      sign: orNothing(text.event.sign),
      service: orNothing(text.event.service),
      reflections: { say: (list) => or(list.map((each) => each.text).join(' ')), instead: none },
    },
    target: {
      ...{ child, item, from: grade, to: grade, by: day },
      ...{ who: texts, help: texts, how: texts, consequence: texts, familyView: texts, childView: texts, outcomeWhy: texts },
      outcome: one(['met', 'carried', 'dropped'], text.target.outcome),
    },
    decision: {
      type: one(DECISION_TYPES, text.contested.decisionType),
      on: day,
      level: named(practice.levels),
      category: orNothing(text.contested.category),
      ...{ reason: texts, decidedBy: texts },
    },
    same: { state: ofTwo(text.contested.sameness), reason: texts },
    onset: { since: day, approximate: yesNo, note: texts, source: texts },
    effect: { effect: texts, source: texts, on: day },
    agency: {
      name: texts,
      service: one(SERVICES, text.event.service),
      worker: texts,
      children: people(children),
      asked: one(['yes', 'no'], text.visit),
      ...{ askedOn: dayOrNone, lastContact: dayOrNone, until: dayOrNone },
      ...{ whyNotAsked: texts, note: texts },
    },
    day: {
      ...{ wake: texts, morning: texts, daytime: texts, after: texts, tea: texts, evening: texts, bedtime: texts, night: texts },
      sources: many(SOURCES, text.grading.source),
    },
    action: {
      ...{ what: texts, who: texts, outcomeWhy: texts },
      by: dayOrNone,
      support: yesNo,
      child: named(children),
      item,
      event: other,
      outcome: orNothing(text.contested.actionEnd),
    },
    'second-scorer': { name: texts, role: texts, agency: texts, done: yesNo },
    'second-answer': { answer, evidence: texts, kept: one(['first', 'second', 'other'], text.second.kept), why: texts },
    lens: { state: { say: (value) => lens.states[value], instead: none }, note: texts, source: texts, on: day },
  }
}

/** How the values of one register are said and entered. */
export function wayOf(telling: Telling, kind: ThingKind, register: string): Way {
  const ways: Readonly<Record<string, Way<never>>> = waysOf(telling)[kind]
  const way = ways[register]
  if (!way) throw new Error(`no words for ${kind} ${register}`)
  return way as Way
}

/** What a register is called. */
export const labelOf = (kind: ThingKind, register: string): string => {
  const labels: Readonly<Record<string, string>> = text.contested.register[kind]
  return labels[register] ?? register
}
