import type { Case } from '../../core/case.ts'
import type { Day } from '../../core/day.ts'
import { RULES, type RuleId } from '../../core/drift/index.ts'
import { settled, shown } from '../../core/fold.ts'
import type { CaseEvent } from '../../core/happened.ts'
import type { Action } from '../../core/known.ts'
import type { SupervisionDue } from '../../core/supervision.ts'
import type { CallSince } from '../../core/supervision/since.ts'
import { formatAgo, formatDay } from '../../i18n/format.ts'
import * as text from '../../i18n/index.ts'
import { personName } from './names.ts'

const words = text.supervision

const isRule = (id: string): id is RuleId => RULES.some((rule) => rule.id === id)

/** What a reflection is about, by name; of a question that a newer version asks, its id. */
export const questionName = (id: string): string => (isRule(id) ? text.drift[id].name : (words.alwaysName[id] ?? id))

/** What is asked about it; nothing for one that this version does not know. */
export const questionsOf = (id: string): readonly string[] => words.question[id] ?? []

/** A child by id. */
export const childName = (family: Pick<Case, 'children'>, id: string): string => {
  const child = family.children.find((each) => each.id === id)
  return child ? personName(child) : text.family.unnamedPerson
}

/** What an event was and how it ended. */
export function sayEvent({ type, registers }: CaseEvent): string {
  const outcome = shown(registers.outcome)
  return outcome ? text.family.eventOutcome(text.event.type[type], text.event.outcome[outcome]) : text.event.type[type]
}

/** By when the family is to be talked about, in words. */
export function saySupervisionDue({ soon, late }: SupervisionDue, today: Day): string {
  const [first, hard] = [formatDay(soon), formatDay(late)]
  if (today > late) return words.dueLate(hard, formatAgo(late, today))
  if (today > soon) return words.dueOver(first, formatAgo(soon, today), hard)
  return today === soon ? words.dueToday(hard) : words.due(first, hard)
}

/** Domains of one child with one call together, in the order in which they come. */
export function together(calls: readonly CallSince[]) {
  const groups = new Map<string, { key: string; child: string; call: CallSince['call']; domains: string[] }>()
  for (const { child, call, domain } of calls) {
    const key = `${child}/${call}`
    const group = groups.get(key) ?? { key, child, call, domains: [] }
    group.domains.push(domain)
    groups.set(key, group)
  }
  return [...groups.values()]
}

/** Whether an action is done, or open and past its day. */
export function actionState({ registers, by, outcome }: Action, today: Day): string {
  if (registers.outcome.kind === 'contested') return words.actionState.contested
  const ended = settled(registers.outcome) ?? outcome
  if (ended) return words.actionState[ended]
  return by !== null && by < today ? words.actionOver(formatAgo(by, today)) : words.actionState.open
}
