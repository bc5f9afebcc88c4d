import { useState } from 'preact/hooks'
import type { Child } from '../../core/case.ts'
import type { Answer } from '../../core/fact.ts'
import type { Wording } from '../../core/instrument.ts'
import type { Visit } from '../../core/visit.ts'
import * as text from '../../i18n/index.ts'
import { useMarking } from '../marking.tsx'
import { classes } from '../parts/classes.ts'
import { FieldError } from '../parts/Field.tsx'
import { GradeCards } from '../parts/GradeCards.tsx'
import { descriptorOf } from '../../report/say/answer.ts'
import { CantGrade } from '../visit/CantGrade.tsx'

export interface OtherAnswerProps {
  readonly visit: Visit
  readonly child: Child
  readonly wording: Wording
  readonly code: string
  readonly value: Answer | null
  readonly onAnswer: (answer: Answer | null) => void
  readonly id: string
  readonly error: string | undefined
}

/** An answer that neither of the two gave, chosen by its descriptor. */
export function OtherAnswer({ visit, child, wording, code, value, onAnswer, id, error }: OtherAnswerProps) {
  const marking = useMarking()
  const [asksCant, setAsksCant] = useState(false)
  const cant = asksCant || (value !== null && value.kind !== 'graded')
  return (
    <div id={id} tabIndex={-1} class={classes('settle__other', error !== undefined && 'field--error')}>
      <FieldError id={`${id}-error`} error={error} word={text.common.errorWord} />
      <GradeCards
        legend={text.second.legend}
        name={`settle-${code}`}
        options={marking.scale.grades.map((grade) => ({
          grade,
          label: marking.word(grade),
          descriptor: descriptorOf(wording, code, grade, marking, child.birth, visit.on),
        }))}
        value={cant ? 'cant' : value?.kind === 'graded' ? value.grade : null}
        cant={{ label: text.visit.cant, hint: text.visit.cantHint }}
        onPick={(picked) => {
          setAsksCant(picked === 'cant')
          onAnswer(picked === 'cant' ? null : { kind: 'graded', grade: picked })
        }}
      />
      {cant && <CantGrade name={`settle-${code}`} answer={value ?? undefined} onAnswer={onAnswer} onType={onAnswer} />}
    </div>
  )
}
