import { useState } from 'preact/hooks'
import { today } from '../../app/app.ts'
import { checkEvent, type EventFailure, recordEvent } from '../../app/events.ts'
import type { Family } from '../../app/read.ts'
import type { CaseEvent } from '../../core/happened.ts'
import { workingDaysAfter } from '../../core/ladder.ts'
import type { Practice, Stage } from '../../core/practice.ts'
import { dayNumber } from '../../core/day.ts'
import { formatDay } from '../../i18n/format.ts'
import * as text from '../../i18n/index.ts'
import { useApp } from '../context.tsx'
import { EntryDialog } from '../family/EntryDialog.tsx'
import { useEntry } from '../family/useEntry.ts'
import { ChipGroup } from '../parts/ChipGroup.tsx'
import { TextAreaField } from '../parts/TextAreaField.tsx'
import { DateField, TextField } from '../parts/TextField.tsx'
import { newEntry } from './entry.ts'

const words = text.decisions
const [DAY, DUE, WHOM, NOTE] = ['step-day', 'step-due', 'step-whom', 'step-note']
const NO_STAGE = ''

export interface StepDialogProps {
  readonly family: Family
  readonly area: Pick<Practice, 'stages'>
  /** What it carries on: the step before, or the referral that was not accepted. */
  readonly after: CaseEvent | null
  /** The step that is picked already. */
  readonly next: Stage | null
  /** Where it stands, in words; none at its first step. */
  readonly from?: string | undefined
  readonly onClose: () => void
}

/** The first step of a challenge, or the next one: which, when, with whom and why. What it follows stays as it was. */
export function StepDialog({ family, area, after, next, from, onClose }: StepDialogProps) {
  const app = useApp()
  const now = today(app.platform)
  const isFurther = from !== undefined
  const [typed, setTyped] = useState({ stage: next?.id ?? NO_STAGE, on: now, due: '', whom: '', note: '' })
  const stage = area.stages.find(({ id }) => id === typed.stage)
  const onType = (change: Partial<typeof typed>) => setTyped((before) => ({ ...before, ...change }))
  const made = newEntry('challenge', typed.on, {
    ...{ outcome: 'open', stage: stage?.id ?? null, follows: after?.id ?? null, children: after?.children ?? [] },
    ...{ withWhom: typed.whom, note: typed.note, feedbackDue: typed.due === '' ? null : typed.due },
  })
  const entry = useEntry({
    check: () => [
      ...checkEvent(made, now).map((failure) => ({
        field: fieldOf(failure),
        message: failure.kind === 'impossible-date' && typed.on === '' ? words.noDay : text.failures[failure.kind](),
      })),
      ...(typed.note.trim() === '' ? [{ field: NOTE, message: text.failures['no-reason']() }] : []),
    ],
    save: () => recordEvent(app, family.id, made),
    say: (failure) => text.failures[failure.kind](),
    done: onClose,
  })
  const { errorWord } = text.common
  return (
    <EntryDialog
      title={isFurther ? words.furtherTitle : words.beginTitle}
      sub={isFurther ? words.furtherSub(from) : undefined}
      entry={entry}
      onClose={onClose}
    >
      {area.stages.length > 0 && (
        <ChipGroup
          legend={words.pickStage}
          name="challenge-stage"
          variant="stacked"
          options={[
            ...area.stages.map(({ id, name, answerDays }) => ({ value: id, label: name, hint: words.answerIn(answerDays) })),
            { value: NO_STAGE, label: words.pickNone },
          ]}
          value={typed.stage}
          onPick={(picked) => onType({ stage: picked })}
        />
      )}
      <TextField label={words.stepWhom} hint={words.stepWhomHint} id={WHOM} value={typed.whom} onInput={(whom) => onType({ whom })} />
      <TextAreaField
        id={NOTE}
        label={isFurther ? words.furtherNote : words.beginNote}
        hint={words.stepNoteHint}
        error={entry.error(NOTE)}
        errorWord={errorWord}
        rows={3}
        value={typed.note}
        onInput={(note) => onType({ note })}
      />
      <div class="entry__pair">
        <DateField
          id={DAY}
          label={words.stepDay}
          error={entry.error(DAY)}
          errorWord={errorWord}
          max={now}
          value={typed.on}
          onInput={(on) => onType({ on })}
        />
        <DateField
          id={DUE}
          label={words.answerBySet}
          hint={
            stage && dayNumber(typed.on) !== null
              ? words.answerBySetHint(formatDay(workingDaysAfter(typed.on, stage.answerDays)))
              : words.answerBySetNone
          }
          error={entry.error(DUE)}
          errorWord={errorWord}
          value={typed.due}
          onInput={(due) => onType({ due })}
        />
      </div>
    </EntryDialog>
  )
}

function fieldOf(failure: EventFailure): string {
  if ('field' in failure) return failure.field === 'on' ? DAY : DUE
  return NOTE
}
