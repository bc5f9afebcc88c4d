import type { Answer, Author, NotSeenReason } from '../../core/fact.ts'
import type { Grade } from '../../core/instrument.ts'
import type { ItemReading } from '../../core/visit.ts'

/** One of several answers that people gave without seeing each other. */
export interface Voice {
  readonly answer: Answer
  readonly by: Author
  readonly wall: string
}

/** What a visit says of an item that it asked. Never a grade where there is none. */
export type AnswerState =
  | { readonly kind: 'graded'; readonly grade: Grade }
  | { readonly kind: 'not-seen'; readonly because: NotSeenReason; readonly why: string }
  | { readonly kind: 'not-applicable'; readonly why: string }
  | { readonly kind: 'unanswered' }
  | { readonly kind: 'contested'; readonly voices: readonly Voice[] }

/** How an item stands: its one answer, or each of the answers that contest it. */
export function answerState({ registers: { answer } }: ItemReading): AnswerState {
  if (answer.kind === 'unanswered') return { kind: 'unanswered' }
  if (answer.kind === 'settled') return answer.value
  return { kind: 'contested', voices: answer.heads.map(({ value, fact }) => ({ answer: value, by: fact.by, wall: fact.at.wall })) }
}
