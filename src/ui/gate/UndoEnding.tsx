import { useState } from 'preact/hooks'
import type { Family } from '../../app/read.ts'
import { markEnteredInError } from '../../app/visits.ts'
import type { Closing } from '../../core/episode.ts'
import * as text from '../../i18n/index.ts'
import { useApp } from '../context.tsx'
import { EntryDialog } from '../family/EntryDialog.tsx'
import { useEntry } from '../family/useEntry.ts'
import { TextAreaField } from '../parts/TextAreaField.tsx'

const words = text.gate
const REASON = 'undo-ending-reason'

/** That a closing or a handing on was entered in error: a button, and over the page the reason for it. */
export function UndoEnding({ family, closing }: { readonly family: Family; readonly closing: Closing }) {
  const [asking, setAsking] = useState(false)
  return (
    <>
      <p class="no-print">
        <button type="button" class="link" aria-haspopup="dialog" onClick={() => setAsking(true)}>
          {words.undo}
        </button>
      </p>
      {asking && <UndoDialog {...{ family, closing }} onClose={() => setAsking(false)} />}
    </>
  )
}

interface UndoDialogProps {
  readonly family: Family
  readonly closing: Closing
  readonly onClose: () => void
}

function UndoDialog({ family, closing, onClose }: UndoDialogProps) {
  const app = useApp()
  const [reason, setReason] = useState('')
  const entry = useEntry({
    check: () => (reason.trim() === '' ? [{ field: REASON, message: text.failures['no-reason']() }] : []),
    save: () => markEnteredInError(app, family.id, closing, reason),
    say: (failure) => text.failures[failure.kind](),
    done: onClose,
  })
  return (
    <EntryDialog title={words.undoTitle} sub={words.undoText(closing.values.on)} label={words.undoAct} entry={entry} onClose={onClose}>
      <TextAreaField
        id={REASON}
        label={words.undoReason}
        hint={words.undoReasonHint}
        error={entry.error(REASON)}
        errorWord={text.common.errorWord}
        rows={2}
        value={reason}
        onInput={setReason}
      />
    </EntryDialog>
  )
}
