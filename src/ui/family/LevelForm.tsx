import { useState } from 'preact/hooks'
import { today } from '../../app/app.ts'
import { decideLevel } from '../../app/leading.ts'
import * as text from '../../i18n/index.ts'
import { useApp } from '../context.tsx'
import { ChipGroup } from '../parts/ChipGroup.tsx'
import { TextAreaField } from '../parts/TextAreaField.tsx'
import { DateField } from '../parts/TextField.tsx'
import { EntryDialog } from './EntryDialog.tsx'
import type { StandingFormProps } from './StandingDialog.tsx'
import { useEntry } from './useEntry.ts'

const words = text.family
const [LEVEL, DAY, REASON] = ['level-pick', 'level-day', 'level-reason']

/** With which level of need the family is worked from a day on, and why: a decision that is kept. */
export function LevelForm({ family, look, onClose }: StandingFormProps) {
  const app = useApp()
  const [level, setLevel] = useState(family.levels.at(-1)?.level ?? null)
  const [on, setOn] = useState(today(app.platform))
  const [reason, setReason] = useState('')
  const entry = useEntry({
    check: () => [
      ...(level === null ? [{ field: LEVEL, message: words.noLevel }] : []),
      ...(on === '' ? [{ field: DAY, message: words.noDay }] : []),
      ...(reason.trim() === '' ? [{ field: REASON, message: text.failures['no-reason']() }] : []),
    ],
    save: () => decideLevel(app, family.id, { level: level ?? '', on, reason }),
    say: (failure) => text.failures[failure.kind](),
    done: onClose,
  })
  const { errorWord } = text.common
  return (
    <EntryDialog title={words.levelTitle} sub={words.levelSub} entry={entry} onClose={onClose}>
      <ChipGroup
        id={LEVEL}
        legend={words.levelPick}
        name="level"
        variant="stacked"
        options={look.practice.levels.map(({ id, name, about }) => ({ value: id, label: name, hint: about }))}
        value={level}
        onPick={setLevel}
        error={entry.error(LEVEL)}
        errorWord={errorWord}
      />
      <DateField id={DAY} label={words.levelDay} error={entry.error(DAY)} errorWord={errorWord} value={on} onInput={setOn} />
      <TextAreaField
        id={REASON}
        label={words.levelReason}
        hint={words.levelReasonHint}
        error={entry.error(REASON)}
        errorWord={errorWord}
        rows={2}
        value={reason}
        onInput={setReason}
      />
    </EntryDialog>
  )
}
