import type { SupervisionEntry } from '../../app/supervision.ts'
import * as text from '../../i18n/index.ts'
import { Disclosure } from '../parts/Disclosure.tsx'
import { TextAreaField } from '../parts/TextAreaField.tsx'
import { thoughtOf, withThought } from './note-typed.ts'
import { questionName, questionsOf } from '../../report/say/supervision.ts'
import { ALWAYS } from '../../core/supervision.ts'

const words = text.supervision.form

/** As many of the questions that rules ask as are in sight. */
const IN_SIGHT = 4

export interface ThoughtsProps {
  readonly typed: SupervisionEntry
  readonly questions: readonly string[]
  readonly onType: (next: (before: SupervisionEntry) => SupervisionEntry) => void
}

/** A place for what was thought about each question: the gravest and what is always asked in sight, the rest folded. */
export function Thoughts({ typed, questions, onType }: ThoughtsProps) {
  const isAlways = (id: string) => (ALWAYS as readonly string[]).includes(id)
  const asked = questions.filter((id) => !isAlways(id))
  const folded = asked.slice(IN_SIGHT)
  const one = (id: string) => (
    <TextAreaField
      key={id}
      label={questionName(id)}
      hint={questionsOf(id).join(' ')}
      rows={2}
      value={thoughtOf(typed, id)}
      onInput={(thought) => onType((before) => withThought(before, id, thought))}
    />
  )
  return (
    <section class="entry">
      <div>
        <h2>{words.thoughts}</h2>
        <p class="sub">{words.thoughtsHint}</p>
      </div>
      {asked.slice(0, IN_SIGHT).map(one)}
      {folded.length > 0 && (
        <Disclosure summary={words.more(folded.length)} open={folded.some((id) => thoughtOf(typed, id) !== '')}>
          <div class="entry">{folded.map(one)}</div>
        </Disclosure>
      )}
      {questions.filter(isAlways).map(one)}
    </section>
  )
}
