import { useId, useState } from 'preact/hooks'
import { today } from '../../app/app.ts'
import { checkOnset, type OnsetEntry, recordOnset } from '../../app/onsets.ts'
import type { Family } from '../../app/read.ts'
import type { Child } from '../../core/case.ts'
import { shown } from '../../core/fold.ts'
import type { Onset } from '../../core/known.ts'
import * as text from '../../i18n/index.ts'
import { useApp } from '../context.tsx'
import { EntryForm } from '../family/EntryForm.tsx'
import { useEntry } from '../family/useEntry.ts'
import { Button } from '../parts/Button.tsx'
import { CheckField } from '../parts/CheckField.tsx'
import { Dialog } from '../parts/Dialog.tsx'
import { TextAreaField } from '../parts/TextAreaField.tsx'
import { DateField, TextField } from '../parts/TextField.tsx'

const words = text.onset

export interface OnsetDialogProps {
  readonly family: Family
  readonly child: Child
  readonly domain: string
  /** What the domain is called. */
  readonly name: string
  readonly known: Onset | undefined
  readonly onClose: () => void
}

const entryOf = (onset: Onset | undefined): OnsetEntry => ({
  since: onset?.since ?? '',
  approximate: (onset && shown(onset.registers.approximate)) ?? false,
  note: (onset && shown(onset.registers.note)) ?? '',
  source: (onset && shown(onset.registers.source)) ?? '',
})

/** Since when a domain has been a worry: the day or roughly, in a sentence, who said so. */
export function OnsetDialog({ family, child, domain, name, known, onClose }: OnsetDialogProps) {
  const app = useApp()
  const id = useId()
  const now = today(app.platform)
  // As it was when the form opened: what is saved replaces what the person saw, and nothing that came in meanwhile.
  const [seen] = useState(known)
  const [entered, setEntered] = useState(() => entryOf(seen))
  const set = (change: Partial<OnsetEntry>) => setEntered((before) => ({ ...before, ...change }))
  const field = {
    'impossible-date': `${id}-since`,
    'date-in-future': `${id}-since`,
    'since-before-child': `${id}-since`,
    'no-source': `${id}-source`,
    'too-long': `${id}-note`,
  } as const
  const form = useEntry({
    check: () =>
      checkOnset(child, entered, now).map(({ kind }) => ({
        field: field[kind],
        message: kind === 'impossible-date' && entered.since === '' ? words.noDay : text.failures[kind](),
      })),
    save: () => recordOnset(app, family.id, child, domain, seen, entered),
    say: (failure) => text.failures[failure.kind](),
    done: onClose,
  })
  const { errorWord } = text.common
  return (
    <Dialog open title={words.title(name, child.name)} closeWord={text.common.close} onClose={onClose}>
      <EntryForm
        entry={form}
        head={<p class="sub">{words.hint}</p>}
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
        <DateField
          id={field['impossible-date']}
          label={words.since}
          error={form.error(field['impossible-date'])}
          errorWord={errorWord}
          max={now}
          value={entered.since}
          onInput={(since) => set({ since })}
        />
        <CheckField
          label={words.approximate}
          hint={words.approximateHint}
          checked={entered.approximate}
          onChange={(approximate) => set({ approximate })}
        />
        <TextAreaField
          id={field['too-long']}
          label={words.note}
          error={form.error(field['too-long'])}
          errorWord={errorWord}
          rows={2}
          value={entered.note}
          onInput={(note) => set({ note })}
        />
        <TextField
          id={field['no-source']}
          label={words.source}
          error={form.error(field['no-source'])}
          errorWord={errorWord}
          value={entered.source}
          onInput={(source) => set({ source })}
        />
      </EntryForm>
    </Dialog>
  )
}
