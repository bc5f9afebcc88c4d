import { useState } from 'preact/hooks'
import { today } from '../../app/app.ts'
import { setLead } from '../../app/leading.ts'
import { shown } from '../../core/fold.ts'
import * as text from '../../i18n/index.ts'
import { useApp } from '../context.tsx'
import { Button } from '../parts/Button.tsx'
import { DateField, TextField } from '../parts/TextField.tsx'
import { EntryDialog } from './EntryDialog.tsx'
import type { StandingFormProps } from './StandingDialog.tsx'
import { useEntry } from './useEntry.ts'

const words = text.family
const FIELD = { 'empty-name': 'lead-name', 'impossible-date': 'lead-from' } as const

/** Who leads from a day on; one tap for oneself. */
export function LeadForm({ family, onClose }: StandingFormProps) {
  const app = useApp()
  // As it was when the form opened: what is saved replaces what the person saw.
  const [seen] = useState(family)
  const now = shown(seen.household.lead)
  const [typed, setTyped] = useState({
    name: now?.name ?? '',
    role: now?.role ?? '',
    agency: now?.agency ?? '',
    from: today(app.platform),
  })
  const entry = useEntry({
    check: () => [
      ...(typed.name.trim() === '' ? [{ field: FIELD['empty-name'], message: words.noName }] : []),
      ...(typed.from === '' ? [{ field: FIELD['impossible-date'], message: words.noDay }] : []),
    ],
    save: () => setLead(app, seen, typed),
    say: (failure) => text.failures[failure.kind](),
    done: onClose,
  })
  const { name, role, agency } = app.me
  return (
    <EntryDialog title={words.leadTitle} sub={words.leadSub} entry={entry} onClose={onClose}>
      <div>
        <Button variant="quiet" small onClick={() => setTyped({ ...typed, name, role, agency })}>
          {words.leadMe}
        </Button>
      </div>
      <TextField
        id={FIELD['empty-name']}
        label={words.leadName}
        error={entry.error(FIELD['empty-name'])}
        errorWord={text.common.errorWord}
        value={typed.name}
        onInput={(value) => setTyped({ ...typed, name: value })}
      />
      <TextField label={words.leadRole} value={typed.role} onInput={(value) => setTyped({ ...typed, role: value })} />
      <TextField label={words.leadAgency} value={typed.agency} onInput={(value) => setTyped({ ...typed, agency: value })} />
      <DateField
        id={FIELD['impossible-date']}
        label={words.leadDay}
        error={entry.error(FIELD['impossible-date'])}
        errorWord={text.common.errorWord}
        value={typed.from}
        onInput={(from) => setTyped({ ...typed, from })}
      />
    </EntryDialog>
  )
}
