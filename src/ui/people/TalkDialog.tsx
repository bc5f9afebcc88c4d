import { useState } from 'preact/hooks'
import { today } from '../../app/app.ts'
import { checkLens, type LensEntered, recordLens } from '../../app/lens.ts'
import type { Family } from '../../app/read.ts'
import type { AdultAround } from '../../core/people.ts'
import * as text from '../../i18n/index.ts'
import { useApp } from '../context.tsx'
import { EntryDialog } from '../family/EntryDialog.tsx'
import { personName } from '../../report/say/names.ts'
import { useEntry } from '../family/useEntry.ts'
import { TextAreaField } from '../parts/TextAreaField.tsx'
import { DateField, TextField } from '../parts/TextField.tsx'

const words = text.people
const FIELD = { 'no-state': 'talk-on', 'no-source': 'talk-by', 'impossible-date': 'talk-on', 'date-in-future': 'talk-on' } as const

interface TalkDialogProps {
  readonly family: Family
  readonly around: AdultAround
  readonly onClose: () => void
  readonly onDone: (name: string) => void
}

/** That somebody spoke to an adult: on which day, who, what was said. It stands in the lens, and nowhere twice. */
export function TalkDialog({ family, around, onClose, onDone }: TalkDialogProps) {
  const app = useApp()
  const now = today(app.platform)
  // As it was when the form opened: what is saved replaces what the person saw, and nothing that came in meanwhile.
  const [seen] = useState(around)
  const [typed, setTyped] = useState({ note: '', source: app.me.name, on: now })
  const entered: LensEntered = { ...typed, state: 'now' }
  const name = personName(seen.adult)
  const message = (kind: keyof typeof FIELD) => {
    if (kind === 'no-source') return words.noTalker
    return typed.on === '' ? words.noDay : text.failures[kind]()
  }
  const entry = useEntry({
    check: () => {
      const wrong = checkLens(entered, now)
      return wrong ? [{ field: FIELD[wrong.kind], message: message(wrong.kind) }] : []
    },
    save: () => recordLens(app, family.id, { about: seen.adult.id, entry: 'spoken-to' }, seen.marks.get('spoken-to'), entered),
    say: (failure) => text.failures[failure.kind](),
    done: () => onDone(name),
  })
  const { errorWord } = text.common
  return (
    <EntryDialog title={words.talkTitle(name)} sub={words.talkSub} entry={entry} onClose={onClose}>
      <DateField
        id={FIELD['impossible-date']}
        label={words.talkOn}
        error={entry.error(FIELD['impossible-date'])}
        errorWord={errorWord}
        max={now}
        value={typed.on}
        onInput={(on) => setTyped({ ...typed, on })}
      />
      <TextField
        id={FIELD['no-source']}
        label={words.talkBy}
        error={entry.error(FIELD['no-source'])}
        errorWord={errorWord}
        value={typed.source}
        onInput={(source) => setTyped({ ...typed, source })}
      />
      <TextAreaField
        label={words.talkNote}
        hint={words.talkNoteHint}
        rows={2}
        value={typed.note}
        onInput={(note) => setTyped({ ...typed, note })}
      />
    </EntryDialog>
  )
}
