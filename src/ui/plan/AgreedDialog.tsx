import { useState } from 'preact/hooks'
import { noteAgreed } from '../../app/targets.ts'
import type { Family } from '../../app/read.ts'
import type { Day } from '../../core/day.ts'
import type { Target } from '../../core/happened.ts'
import type { AgreedOutcome } from '../../core/plan/progress.ts'
import * as text from '../../i18n/index.ts'
import { useApp } from '../context.tsx'
import { EntryDialog } from '../family/EntryDialog.tsx'
import { useEntry } from '../family/useEntry.ts'
import { ChipGroup } from '../parts/ChipGroup.tsx'
import { TextAreaField } from '../parts/TextAreaField.tsx'
import { DateField } from '../parts/TextField.tsx'

const words = text.plan
const OUTCOMES: readonly AgreedOutcome[] = ['waiting', 'done', 'partly-done', 'not-done']
const [OUTCOME, DAY] = ['agreed-outcome', 'agreed-day']

interface AgreedDialogProps {
  readonly family: Family
  readonly target: Target
  readonly today: Day
  readonly onClose: () => void
}

/** What somebody said they would do, whether they did, and when, in words. */
export function AgreedDialog({ family, target, today, onClose }: AgreedDialogProps) {
  const app = useApp()
  const [note, setNote] = useState('')
  const [outcome, setOutcome] = useState<AgreedOutcome>('waiting')
  const [on, setOn] = useState(today)
  const entry = useEntry({
    check: () => (on === '' ? [{ field: DAY, message: words.noDay }] : []),
    save: () => noteAgreed(app, family.id, target, { outcome, on, note }),
    say: (failure) => text.failures[failure.kind](),
    done: onClose,
  })
  return (
    <EntryDialog title={words.agreedDialog} sub={words.agreedDialogSub} entry={entry} onClose={onClose}>
      <TextAreaField label={words.agreedWhat} rows={2} value={note} onInput={setNote} />
      <ChipGroup
        id={OUTCOME}
        legend={words.agreedDone}
        name="agreed-outcome"
        variant="stacked"
        options={OUTCOMES.map((value) => ({ value, label: words.outcome[value] }))}
        value={outcome}
        onPick={setOutcome}
      />
      <DateField
        id={DAY}
        label={words.agreedDay}
        error={entry.error(DAY)}
        errorWord={text.common.errorWord}
        max={today}
        value={on}
        onInput={setOn}
      />
    </EntryDialog>
  )
}
