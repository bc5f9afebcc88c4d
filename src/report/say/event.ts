import type { EventType } from '../../core/event.ts'
import { type Register, shown } from '../../core/fold.ts'
import type { CaseEvent } from '../../core/happened.ts'
import { formatDay } from '../../i18n/format.ts'
import * as text from '../../i18n/index.ts'
import { textsOf } from './texts.ts'
import type { Telling } from './telling.ts'

const words = text.chronology.eventFact

/** Help of earlier times: whether it worked is asked of each, once it is over. */
const HELP: readonly EventType[] = ['help-offered', 'early-help-assessment', 'family-group-conference']
const OVER: readonly (string | null | undefined)[] = ['ended', 'done', 'held']

/** What an event is called, with how it ended. */
export function eventTitle({ type, registers }: CaseEvent): string {
  const outcome = shown(registers.outcome)
  return outcome ? text.family.eventOutcome(text.event.type[type], text.event.outcome[outcome]) : text.event.type[type]
}

const said = <V>(register: Register<V | null>, say: (value: V) => string): string[] => {
  const value = shown(register)
  return value === undefined || value === null || value === '' ? [] : [say(value)]
}

/** What was typed, as it may be named; nothing where it may not. */
const named = (register: Register<string>, name: (typed: string) => string, say: (value: string) => string): string[] =>
  said(register, (typed) => name(typed)).flatMap((value) => (value === '' ? [] : [say(value)]))

const worked = ({ type, registers }: CaseEvent): string[] => {
  const unsaid = HELP.includes(type) && OVER.includes(shown(registers.outcome)) ? [words.worked.unsaid] : []
  const answer = said(registers.worked, (value) => words.worked[value])
  return answer.length > 0 ? answer : unsaid
}

/** What it was about and what was measured, in short sentences: nothing that names anybody. */
export const measuresOf = ({ registers }: Pick<CaseEvent, 'registers'>): string[] => [
  ...said(registers.service, (value) => words.service(text.event.service[value])),
  ...said(registers.sign, (value) => words.sign(text.event.sign[value])),
  ...said(registers.percent, words.percent),
  ...said(registers.hours, words.hours),
  ...said(registers.kilograms, words.kilograms),
]

/** Whatever an event says besides, in short sentences. */
function factsOf(event: CaseEvent, { item, practice, family, free, third }: Telling): string[] {
  const { registers } = event
  const { target, follows, stage } = registers
  const targetOf = (id: string) => family.targets.find((each) => each.id === id)
  return [
    ...measuresOf(event),
    ...named(registers.withWhom, event.type === 'supervision' ? free : third, words.withWhom),
    ...named(registers.place, free, words.place),
    ...said(registers.alone, (value) => words.alone[value ? 'yes' : 'no']),
    ...said(stage, (value) => words.stage(practice.stages.find(({ id }) => id === value)?.name ?? value)),
    ...said(target, (id) => words.target(item(targetOf(id)?.item ?? ''))),
    ...said(follows, (id) => words.follows(formatDay(family.entries.find((each) => each.id === id)?.on ?? event.on))),
    ...worked(event),
    ...said(registers.told, (value) => words.told[value ? 'yes' : 'no']),
    ...named(registers.whyNotTold, free, words.whyNotTold),
    ...said(registers.feedbackDue, (value) => words.feedbackDue(formatDay(value))),
    ...said(registers.feedbackOn, (value) => words.feedbackOn(formatDay(value))),
  ]
}

/** What an event says: its sentences, every one while people contest it, then what else was entered, and the item that it touches. */
export function eventLines(event: CaseEvent, telling: Telling): string[] {
  const facts = factsOf(event, telling).join(' ')
  const reflections = shown(event.registers.reflections) ?? []
  const item = shown(event.registers.item)
  return [
    ...textsOf(event.registers.note).map(telling.free),
    ...(facts ? [facts] : []),
    ...reflections.flatMap(({ text: words }) => (words.trim() ? [telling.free(words.trim())] : [])),
    ...(item ? [telling.item(item)] : []),
  ]
}

/** Whether two people entered something about an event that contradicts. */
export const isContested = ({ registers }: CaseEvent): boolean => Object.values(registers).some(({ kind }) => kind === 'contested')
