import type { Case } from '../../core/case.ts'
import { RULES, type RuleId } from '../../core/drift/index.ts'
import { shown } from '../../core/fold.ts'
import type { CaseEvent } from '../../core/happened.ts'
import * as text from '../../i18n/index.ts'
import { personName } from '../family/names.ts'

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
