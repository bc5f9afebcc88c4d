import type { ComponentChildren } from 'preact'
import type { ItemSet } from '../../core/instrument.ts'
import { never } from '../../core/result.ts'
import * as text from '../../i18n/index.ts'
import { GradeTile } from '../parts/GradeTile.tsx'
import { type Marking, useMarking } from '../marking.tsx'
import { answerWords } from '../read/answer-words.ts'
import type { SideState } from './items.ts'

function stateWords(state: SideState, set: ItemSet, marking: Marking): string {
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
      return state.voices.map(({ answer, by }) => `${by.name}: ${answerWords(answer, marking)}`).join('; ')
    default:
      return never(state)
  }
}

/** A tile with what stands beside it. */
export function Beside({ tile, children }: { readonly tile: ComponentChildren; readonly children: ComponentChildren }) {
  return (
    <div class="beside">
      {tile}
      <div class="beside__words">{children}</div>
    </div>
  )
}

/** What one visit says of an item that was not graded both times: why, in words. */
export function SideCell({ state, set }: { readonly state: SideState; readonly set: ItemSet }) {
  const words = stateWords(state, set, useMarking())
  const grade = state.kind === 'graded' ? state.grade : null
  return (
    <Beside tile={<GradeTile grade={grade} size="s" decorative />}>
      <p class={grade === null ? 'sub' : undefined}>
        {state.kind === 'contested' && `${text.grading.contested}. `}
        {words}
      </p>
    </Beside>
  )
}
