import type { Child } from '../../core/case.ts'
import { SOURCES } from '../../core/fact.ts'
import type { Wording } from '../../core/instrument.ts'
import type { ItemReading, Visit } from '../../core/visit.ts'
import * as text from '../../i18n/index.ts'
import { classes } from '../parts/classes.ts'
import { ChipGroup } from '../parts/ChipGroup.tsx'
import { FieldError } from '../parts/Field.tsx'
import { GradeCards } from '../parts/GradeCards.tsx'
import { TextAreaField } from '../parts/TextAreaField.tsx'
import { CANT, type Entry, type Missing, TEXTS } from './amendment.ts'
import { useMarking } from '../marking.tsx'
import { descriptorOf } from '../../report/say/answer.ts'

/** The ids of what an error leads to. */
export const FIELD: Readonly<Record<Missing, string>> = {
  answer: 'amend-answer',
  change: 'amend-answer',
  cant: 'amend-cant',
  reason: 'amend-reason',
}

export type FieldErrors = Readonly<Partial<Record<Missing, string>>>

export interface AmendFormProps {
  readonly visit: Visit
  readonly child: Child
  readonly reading: ItemReading
  readonly wording: Wording
  readonly entry: Entry
  readonly onEntry: (entry: Entry) => void
  readonly errors: FieldErrors
}

const LABELS = { evidence: 'evidenceLabel', childSaid: 'childSaidLabel', carerSaid: 'carerSaidLabel' } as const

/** The fields of a correction: the answer, its words, where it comes from, and why it is corrected. */
export function AmendForm({ visit, child, reading, wording, entry, onEntry, errors }: AmendFormProps) {
  const { code } = reading.item
  const set = (change: Partial<Entry>) => onEntry({ ...entry, ...change })
  const marking = useMarking()
  const options = marking.scale.grades.map((grade) => ({
    grade,
    label: marking.word(grade),
    descriptor: descriptorOf(wording, code, grade, marking, child.birth, visit.on),
  }))
  const word = text.common.errorWord
  return (
    <div class="stack amend">
      <div id={FIELD.answer} tabIndex={-1} class={classes('amend__answer', (errors.answer ?? errors.change) && 'field--error')}>
        <FieldError id="amend-answer-error" error={errors.answer ?? errors.change} word={word} />
        <GradeCards
          legend={text.read.gradeLegend}
          name={`amend-${reading.about}`}
          options={options}
          value={entry.pick}
          cant={text.read.cant}
          onPick={(pick) => set({ pick })}
        />
      </div>
      {entry.pick === 'cant' && (
        <>
          <ChipGroup
            legend={text.read.cantLegend}
            name="amend-cant"
            id={FIELD.cant}
            variant="stacked"
            error={errors.cant}
            errorWord={word}
            options={CANT.map((value) => ({ value, label: text.read.cantOption[value] }))}
            value={entry.cant}
            onPick={(cant) => set({ cant })}
          />
          <TextAreaField label={text.read.why} rows={2} value={entry.why} onInput={(why) => set({ why })} />
        </>
      )}
      {TEXTS.map((name) => (
        <TextAreaField
          key={name}
          label={text.read[LABELS[name]]}
          rows={2}
          value={entry.texts[name]}
          onInput={(words) => set({ texts: { ...entry.texts, [name]: words } })}
        />
      ))}
      <ChipGroup
        many
        legend={text.read.sourcesLabel}
        name="amend-sources"
        options={SOURCES.map((value) => ({ value, label: text.grading.source[value] }))}
        values={entry.sources}
        onToggle={(source, on) => set({ sources: on ? [...entry.sources, source] : entry.sources.filter((each) => each !== source) })}
      />
      <TextAreaField
        id={FIELD.reason}
        label={text.read.reasonLabel}
        hint={text.read.reasonHint}
        rows={2}
        error={errors.reason}
        errorWord={word}
        value={entry.reason}
        onInput={(reason) => set({ reason })}
      />
    </div>
  )
}
