import { useState } from 'preact/hooks'
import { setHandover } from '../../app/handover.ts'
import type { Family } from '../../app/read.ts'
import { shown } from '../../core/fold.ts'
import * as text from '../../i18n/index.ts'
import { SettleFirst } from '../contested/SettleFirst.tsx'
import { useApp } from '../context.tsx'
import { EntryDialog } from '../family/EntryDialog.tsx'
import { useEntry } from '../family/useEntry.ts'
import { Button } from '../parts/Button.tsx'
import { Sheet } from '../parts/Sheet.tsx'
import { TextAreaField } from '../parts/TextAreaField.tsx'
import { Said } from './Said.tsx'

const words = text.handover

/** What the last worker says first, and the way to write it. */
export function First({ family }: { readonly family: Family }) {
  const [asks, setAsks] = useState(false)
  const { handover } = family.household
  const close = () => setAsks(false)
  return (
    <Sheet
      title={words.first}
      tone="accent"
      end={
        <Button variant="quiet" small aria-haspopup="dialog" onClick={() => setAsks(true)}>
          {shown(handover)?.trim() ? words.change : words.write}
        </Button>
      }
    >
      <Said family={family} register={handover} none={words.firstNone} about={family.id} />
      {asks && (
        <SettleFirst
          family={family}
          of={({ kind, register }) => kind === 'household' && register === 'handover'}
          what={words.settleWhat}
          dialog={{ title: words.first, onClose: close }}
        >
          <FirstForm family={family} onClose={close} />
        </SettleFirst>
      )}
    </Sheet>
  )
}

function FirstForm({ family, onClose }: { readonly family: Family; readonly onClose: () => void }) {
  const app = useApp()
  // As it was when the form opened: what is saved replaces what the person saw.
  const [seen] = useState(family)
  const [typed, setTyped] = useState(shown(seen.household.handover) ?? '')
  const entry = useEntry({
    check: () => [],
    save: () => setHandover(app, seen, typed),
    say: (failure) => text.failures[failure.kind](),
    done: onClose,
  })
  return (
    <EntryDialog title={words.first} entry={entry} onClose={onClose}>
      <TextAreaField label={words.firstLabel} hint={words.firstHint} rows={5} value={typed} onInput={setTyped} />
    </EntryDialog>
  )
}
