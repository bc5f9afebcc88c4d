import { useState } from 'preact/hooks'
import { setPurpose } from '../../app/plan.ts'
import type { Family } from '../../app/read.ts'
import { shown } from '../../core/fold.ts'
import * as text from '../../i18n/index.ts'
import { SettleFirst } from '../contested/SettleFirst.tsx'
import { useApp } from '../context.tsx'
import { EntryDialog } from '../family/EntryDialog.tsx'
import { useEntry } from '../family/useEntry.ts'
import { TextAreaField } from '../parts/TextAreaField.tsx'

const words = text.plan
const FIELDS = [
  { name: 'purpose', hint: words.purposeHint },
  { name: 'expectedChange', hint: words.expectedChangeHint },
  { name: 'consequence', hint: words.consequenceHint },
] as const

interface PurposeDialogProps {
  readonly family: Family
  readonly onClose: () => void
}

/** The three of them to be written, over the plan; the way to settle them where people wrote different ones. */
export function PurposeDialog({ family, onClose }: PurposeDialogProps) {
  return (
    <SettleFirst
      family={family}
      of={({ kind, register }) => kind === 'household' && FIELDS.some(({ name }) => name === register)}
      what={words.purposeSettle}
      dialog={{ title: words.purposeDialog, onClose }}
    >
      <PurposeForm family={family} onClose={onClose} />
    </SettleFirst>
  )
}

function PurposeForm({ family, onClose }: PurposeDialogProps) {
  const app = useApp()
  // As it was when the form opened: what is saved replaces what the person saw.
  const [seen] = useState(family)
  const [typed, setTyped] = useState({
    purpose: shown(seen.household.purpose) ?? '',
    expectedChange: shown(seen.household.expectedChange) ?? '',
    consequence: shown(seen.household.consequence) ?? '',
  })
  const entry = useEntry({
    check: () => [],
    save: () => setPurpose(app, seen, typed),
    say: (failure) => text.failures[failure.kind](),
    done: onClose,
  })
  return (
    <EntryDialog title={words.purposeDialog} sub={words.purposeSub} entry={entry} onClose={onClose}>
      {FIELDS.map(({ name, hint }) => (
        <TextAreaField
          key={name}
          label={words[name]}
          hint={hint}
          rows={2}
          value={typed[name]}
          onInput={(value) => setTyped((before) => ({ ...before, [name]: value }))}
        />
      ))}
    </EntryDialog>
  )
}
