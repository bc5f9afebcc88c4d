import { MONEY_ANSWERS, SOURCES } from '../../core/fact.ts'
import type { Grade } from '../../core/instrument.ts'
import * as text from '../../i18n/index.ts'
import { useMarking } from '../marking.tsx'
import { ChipGroup } from '../parts/ChipGroup.tsx'
import { TextAreaField } from '../parts/TextAreaField.tsx'
import { TextField } from '../parts/TextField.tsx'
import type { AnswerValues } from './answering.ts'

export interface EvidencePanelProps {
  readonly name: string
  readonly values: AnswerValues
  readonly grade: Grade | null
  /** Written at once. */
  readonly tap: (part: AnswerValues) => void
  /** Written after a pause. */
  readonly type: (part: AnswerValues) => void
}

/** From how many characters on a note says how long it is. */
const LONG_NOTE = 5000

const noteHint = (words: string, value: string | undefined) =>
  (value?.length ?? 0) > LONG_NOTE ? text.visit.longNote(value?.length ?? 0) : words

/** What the grade rests on: words kept apart by who said them, where it comes from, and for 3 to 5 since when and whether money alone would do. */
export function EvidencePanel({ name, values, grade, tap, type }: EvidencePanelProps) {
  const { scale, serious } = useMarking()
  const sources = values.sources ?? []
  const carerOnly = sources.length === 1 && sources[0] === 'told-by-carer'
  const sawHint = grade !== null && grade >= scale.serious ? text.visit.sawHintSerious(serious) : text.visit.sawHint
  return (
    <div class="stack">
      <TextAreaField
        id="evidence"
        label={text.visit.saw}
        hint={noteHint(sawHint, values.evidence)}
        value={values.evidence ?? ''}
        onInput={(evidence) => type({ evidence })}
      />
      <ChipGroup
        many
        legend={text.visit.sources}
        name={`sources-${name}`}
        options={SOURCES.map((value) => ({ value, label: text.grading.source[value] }))}
        values={sources}
        onToggle={(value, on) => tap({ sources: SOURCES.filter((source) => (source === value ? on : sources.includes(source))) })}
      />
      {carerOnly && <p class="sub">{text.visit.carerOnly}</p>}
      {grade !== null && grade > scale.goodEnough && (
        <>
          <TextField label={text.visit.since} hint={text.visit.sinceHint} value={values.since ?? ''} onInput={(since) => type({ since })} />
          <ChipGroup
            legend={text.visit.money}
            name={`money-${name}`}
            options={MONEY_ANSWERS.map((value) => ({ value, label: text.visit.moneyAnswer[value] }))}
            value={values.money ?? null}
            onPick={(money) => tap({ money })}
          />
        </>
      )}
      <TextAreaField
        label={text.visit.childSaid}
        hint={noteHint(text.visit.childSaidHint, values.childSaid)}
        rows={2}
        value={values.childSaid ?? ''}
        onInput={(childSaid) => type({ childSaid })}
      />
      <TextAreaField label={text.visit.carerSaid} rows={2} value={values.carerSaid ?? ''} onInput={(carerSaid) => type({ carerSaid })} />
    </div>
  )
}
