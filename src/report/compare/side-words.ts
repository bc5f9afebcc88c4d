import type { Author } from '../../core/fact.ts'
import type { ItemSet } from '../../core/instrument.ts'
import { never } from '../../core/result.ts'
import * as text from '../../i18n/index.ts'
import { type Answering, answerWords } from '../say/answer.ts'
import type { SideState } from './items.ts'

/** What one visit says of an item that was not graded both times. `name` says who gave an answer that others contest. */
export function sideWords(state: SideState, set: ItemSet, marking: Answering, name: (by: Author) => string = (by) => by.name): string {
  switch (state.kind) {
    case 'graded':
    case 'not-seen':
    case 'not-applicable':
      return answerWords(state, marking)
    case 'unanswered':
      return text.read.left
    case 'not-asked':
      return state.because === 'set' ? text.compare.notAskedHere.set(text.grading.set[set]) : text.compare.notAskedHere.child
    case 'contested':
      return state.voices.map(({ answer, by }) => `${name(by)}: ${answerWords(answer, marking)}`).join('; ')
    default:
      return never(state)
  }
}
