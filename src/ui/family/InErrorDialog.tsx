import { useState } from 'preact/hooks'
import type { Family } from '../../app/read.ts'
import { markEnteredInError } from '../../app/visits.ts'
import type { Visit } from '../../core/visit.ts'
import { formatDay } from '../../i18n/format.ts'
import * as text from '../../i18n/index.ts'
import { useApp } from '../context.tsx'
import { Button } from '../parts/Button.tsx'
import { Dialog } from '../parts/Dialog.tsx'
import { Notice } from '../parts/Notice.tsx'
import { TextAreaField } from '../parts/TextAreaField.tsx'
import { useEntry } from './useEntry.ts'

const words = text.family
const REASON = 'in-error-reason'

export interface InErrorDialogProps {
  readonly family: Family
  /** Null while nobody asks. */
  readonly visit: Visit | null
  readonly onClose: () => void
  readonly onMarked: () => void
}

/** Asks why a visit was entered in error, and marks it so. */
export function InErrorDialog({ family, visit, onClose, onMarked }: InErrorDialogProps) {
  const app = useApp()
  const [reason, setReason] = useState('')
  const entry = useEntry({
    check: () => (reason.trim() === '' ? [{ field: REASON, message: text.failures['no-reason']() }] : []),
    save: () => markEnteredInError(app, family.id, visit as Visit, reason),
    say: (failure) => text.failures[failure.kind](),
    done: () => {
      onClose()
      onMarked()
    },
  })
  const submit = () => {
    entry.submit()
    if (reason.trim() === '') document.getElementById(REASON)?.focus()
  }
  return (
    <Dialog
      open={visit !== null}
      title={words.inErrorTitle}
      closeWord={text.common.close}
      onClose={onClose}
      actions={
        <>
          <Button variant="quiet" onClick={onClose}>
            {text.common.cancel}
          </Button>
          <Button busy={entry.busy} busyWord={words.saving} onClick={submit}>
            {entry.failed === null ? words.markInError : text.common.tryAgain}
          </Button>
        </>
      }
    >
      {visit && <p>{words.inErrorText(text.grading.visitType[visit.type], formatDay(visit.on))}</p>}
      <TextAreaField
        id={REASON}
        label={words.inErrorReason}
        hint={words.inErrorReasonHint}
        error={entry.error(REASON)}
        errorWord={text.common.errorWord}
        value={reason}
        onInput={setReason}
      />
      <div role="alert">{entry.failed !== null && <Notice variant="alert" title={entry.failed} />}</div>
    </Dialog>
  )
}
