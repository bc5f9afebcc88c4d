import { type Answer, NOT_SEEN_REASONS, type NotSeenReason } from '../../core/fact.ts'
import * as text from '../../i18n/index.ts'
import { ChipGroup } from '../parts/ChipGroup.tsx'
import { TextField } from '../parts/TextField.tsx'

export interface CantGradeProps {
  readonly name: string
  readonly answer: Answer | undefined
  readonly onAnswer: (answer: Answer) => void
  readonly onType: (answer: Answer) => void
}

type Reason = NotSeenReason | 'not-applicable'

function reasonOf(answer: Answer | undefined): Reason | null {
  if (answer?.kind === 'not-applicable') return 'not-applicable'
  return answer?.kind === 'not-seen' ? answer.because : null
}

const toAnswer = (reason: Reason, why: string): Answer =>
  reason === 'not-applicable' ? { kind: 'not-applicable', why } : { kind: 'not-seen', because: reason, why }

/** Why an item is not graded today: four reasons in one tap, then a few words. Not seen and does not apply are never the same. */
export function CantGrade({ name, answer, onAnswer, onType }: CantGradeProps) {
  const reason = reasonOf(answer)
  const why = answer && answer.kind !== 'graded' ? answer.why : ''
  return (
    <div class="stack stack--s item__cant">
      <ChipGroup
        legend={text.visit.cantWhy}
        name={`cant-${name}`}
        value={reason}
        onPick={(picked) => onAnswer(toAnswer(picked, why))}
        options={[
          ...NOT_SEEN_REASONS.map((value) => ({ value: value as Reason, label: text.grading.notSeenReason[value] })),
          { value: 'not-applicable' as const, label: text.visit.notApplicable },
        ]}
      />
      {reason && (
        <TextField
          label={reason === 'not-applicable' ? text.visit.notApplicableNote : text.visit.cantNote}
          hint={text.visit.cantNoteHint}
          value={why}
          onInput={(typed) => onType(toAnswer(reason, typed))}
        />
      )}
    </div>
  )
}
