import { bandOn } from '../../core/day.ts'
import type { Answer, Birth, Values } from '../../core/fact.ts'
import type { Grade, Wording } from '../../core/instrument.ts'
import * as text from '../../i18n/index.ts'
import type { Marking } from './marking.ts'

/** How answers are said: their grades, and in a copy the words that somebody typed. */
export interface Answering extends Pick<Marking, 'say'> {
  readonly free?: (typed: string) => string
}

/** One answer in words: its grade, or why there is none. */
export function answerWords(answer: Answer, { say, free = (typed) => typed }: Answering): string {
  if (answer.kind === 'graded') return say(answer.grade)
  if (answer.kind === 'not-applicable') return text.read.becauseWhy(text.grading.notApplicable, free(answer.why))
  return text.read.becauseWhy(text.grading.notSeenReason[answer.because], free(answer.why))
}

/** The descriptor of a grade as this child's visit showed it, by age band on that day; empty where the wording has no such item. */
export function descriptorOf(
  wording: Wording,
  item: string,
  grade: Grade,
  { scale }: Pick<Marking, 'scale'>,
  birth: Birth,
  on: string,
): string {
  const words = wording.items[item]
  const grades = words?.variants?.[bandOn(birth, on)] ?? words?.grades
  return grades?.[scale.grades.indexOf(grade)] ?? ''
}

export type RegisterName = keyof Values<'answer'>

/** One value of one register of an answer, in words. */
export function valueWords<K extends RegisterName>(name: K, value: NonNullable<Values<'answer'>[K]>, marking: Answering): string {
  const values: Values<'answer'> = { [name]: value }
  if (values.answer) return answerWords(values.answer, marking)
  if (values.sources) return text.read.source(values.sources.map((source) => text.grading.source[source]))
  if (values.money) return text.visit.moneyAnswer[values.money]
  if (typeof value === 'string') return marking.free ? marking.free(value) : value
  throw new Error(`no words for ${name}`)
}
