import { isDraft } from '../../app/drafts.ts'
import type { Answer, Values } from '../../core/fact.ts'
import { foldRegister, type Register, type Registers, shown } from '../../core/fold.ts'
import type { Grade } from '../../core/instrument.ts'
import type { ItemReading, Visit } from '../../core/visit.ts'

export type AnswerValues = Values<'answer'>

/** What the screen shows for an item: its registers, under what is being typed and not yet on the disk. */
export function shownAnswer(reading: ItemReading, pending: AnswerValues | undefined): AnswerValues {
  return { ...shownValues(reading.registers), ...pending }
}

/** Each register's value, where it has one. */
export function shownValues<T>(registers: Registers<T>): Partial<T> {
  const entries = Object.entries(registers as Record<string, Register<unknown>>).map(([name, register]) => [name, shown(register)] as const)
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined)) as Partial<T>
}

/** The grade of an answer, or null where it is none. */
export const gradeOf = (answer: Answer | undefined): Grade | null => (answer?.kind === 'graded' ? answer.grade : null)

/** The answer as it stands in facts, drafts left out; undefined before the item was confirmed. */
export function confirmedAnswer(reading: ItemReading): Answer | undefined {
  return shown(
    foldRegister<Answer>(
      reading.history.filter((fact) => !isDraft(fact)),
      'answer',
    ),
  )
}

/** Whether anything about this item is drafted and not a fact yet. */
export const isDrafted = (reading: ItemReading): boolean => reading.history.some(isDraft)

/** Whether last time's grade may be on the screen: by choice from the start, else once this one is confirmed. */
export function mayReveal(visit: Visit, reading: ItemReading): boolean {
  return shown(visit.registers.previous) === 'shown' || confirmedAnswer(reading) !== undefined
}

/**
 * Whether the grade was changed after last time's came on the screen, and nobody has said why yet. Raters drift toward what
 * they are told, so that change wants a line (ux.md, "grade again at a review").
 */
export function owesReason(visit: Visit, reading: ItemReading, hasEarlier: boolean, values: AnswerValues): boolean {
  const confirmed = confirmedAnswer(reading)
  if (!hasEarlier || !confirmed || shown(visit.registers.previous) === 'shown') return false
  return gradeOf(confirmed) !== gradeOf(values.answer) && (values.whyChanged ?? '').trim() === ''
}
