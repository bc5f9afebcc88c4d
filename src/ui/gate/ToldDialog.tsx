import { useState } from 'preact/hooks'
import { recordEvent } from '../../app/events.ts'
import type { Family } from '../../app/read.ts'
import type { FamilyLook } from '../../core/drift/rule.ts'
import type { GatePointOf } from '../../core/gate/point.ts'
import { formatDay } from '../../i18n/format.ts'
import * as text from '../../i18n/index.ts'
import { useApp } from '../context.tsx'
import { EntryDialog } from '../family/EntryDialog.tsx'
import { useEntry } from '../family/useEntry.ts'
import { TextAreaField } from '../parts/TextAreaField.tsx'
import { DateField } from '../parts/TextField.tsx'
import { noteOf } from './note.ts'

const words = text.gate
const [DAY, NOTE] = ['told-day', 'told-note']

export interface ToldDialogProps {
  readonly family: Family
  readonly look: FamilyLook
  readonly point: GatePointOf<'family-told'>
  readonly onClose: () => void
}

/** That the family was told in plain words how things stand: when, who, and what they said. */
export function ToldDialog({ family, look, point, onClose }: ToldDialogProps) {
  const app = useApp()
  const [on, setOn] = useState(look.today)
  const [note, setNote] = useState('')
  const entry = useEntry({
    check: () => [
      ...(on === '' ? [{ field: DAY, message: words.noDay }] : []),
      ...(on > look.today ? [{ field: DAY, message: text.failures['event-in-future']() }] : []),
      ...(note.trim() === '' ? [{ field: NOTE, message: words.noToldNote }] : []),
    ],
    save: () => recordEvent(app, family.id, noteOf('family-told', on, { note })),
    say: (failure) => text.failures[failure.kind](),
    done: onClose,
  })
  const { visit } = point.because
  return (
    <EntryDialog title={words.toldTitle} sub={words.toldSub(visit && formatDay(visit))} entry={entry} onClose={onClose}>
      <DateField
        id={DAY}
        label={words.toldOn}
        error={entry.error(DAY)}
        errorWord={text.common.errorWord}
        value={on}
        max={look.today}
        onInput={setOn}
      />
      <TextAreaField
        id={NOTE}
        label={words.toldNote}
        error={entry.error(NOTE)}
        errorWord={text.common.errorWord}
        value={note}
        onInput={setNote}
      />
    </EntryDialog>
  )
}
