import { useId, useState } from 'preact/hooks'
import { today } from '../../app/app.ts'
import { checkLens, type LensEntered, recordLens } from '../../app/lens.ts'
import { shown } from '../../core/fold.ts'
import * as text from '../../i18n/index.ts'
import { useApp } from '../context.tsx'
import { EntryForm as Form } from '../family/EntryForm.tsx'
import { useEntry } from '../family/useEntry.ts'
import { Button } from '../parts/Button.tsx'
import { ChipGroup } from '../parts/ChipGroup.tsx'
import { TextAreaField } from '../parts/TextAreaField.tsx'
import { DateField, TextField } from '../parts/TextField.tsx'
import type { EntryLineProps } from './EntryLine.tsx'

const words = text.lens

export interface EntryFormProps extends EntryLineProps {
  readonly onClose: () => void
  readonly onDone: () => void
}

/** The fields of one entry: how it is, in a sentence, who said so, on which day. */
export function EntryForm({ family, about, entry, wording, mark, onClose, onDone }: EntryFormProps) {
  const app = useApp()
  const id = useId()
  const now = today(app.platform)
  // As it was when the form opened: what is saved replaces what the person saw, and nothing that came in meanwhile.
  const [seen] = useState(mark)
  const [entered, setEntered] = useState<LensEntered>(() => ({
    state: seen?.state ?? null,
    note: seen ? (shown(seen.registers.note) ?? '') : '',
    source: '',
    on: now,
  }))
  const set = (change: Partial<LensEntered>) => setEntered({ ...entered, ...change })
  const field = {
    'no-state': `${id}-state`,
    'no-source': `${id}-source`,
    'impossible-date': `${id}-on`,
    'date-in-future': `${id}-on`,
  } as const
  const form = useEntry({
    check: () => {
      const wrong = checkLens(entered, now)
      return wrong ? [{ field: field[wrong.kind], message: entered.on === '' ? words.noDate : text.failures[wrong.kind]() }] : []
    },
    save: () => recordLens(app, family.id, { about, entry: entry.code }, seen, entered),
    say: (failure) => text.failures[failure.kind](),
    done: onDone,
  })
  const { errorWord } = text.common
  return (
    <Form
      entry={form}
      head={
        <p class="lens__ask">
          <b>{words.ask}</b> {wording.entries[entry.code].ask}
        </p>
      }
      actions={
        <>
          <Button type="submit" busy={form.busy}>
            {text.common.save}
          </Button>
          <Button variant="plain" onClick={onClose}>
            {text.common.cancel}
          </Button>
        </>
      }
    >
      <div class="stack">
        <ChipGroup
          id={field['no-state']}
          legend={words.state}
          name={`${id}-state`}
          error={form.error(field['no-state'])}
          errorWord={errorWord}
          options={entry.states.map((value) => ({ value, label: wording.states[value] }))}
          value={entered.state}
          onPick={(state) => set({ state })}
        />
        <TextAreaField label={words.note} hint={words.noteHint} rows={2} value={entered.note} onInput={(note) => set({ note })} />
        <TextField
          id={field['no-source']}
          label={words.source}
          error={form.error(field['no-source'])}
          errorWord={errorWord}
          value={entered.source}
          onInput={(source) => set({ source })}
        />
        <DateField
          id={field['impossible-date']}
          label={words.on}
          error={form.error(field['impossible-date'])}
          errorWord={errorWord}
          max={now}
          value={entered.on}
          onInput={(on) => set({ on })}
        />
      </div>
    </Form>
  )
}
