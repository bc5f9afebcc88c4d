import { useState } from 'preact/hooks'
import { markEnteredInError } from '../../app/visits.ts'
import * as text from '../../i18n/index.ts'
import { useApp } from '../context.tsx'
import { useEntry } from '../family/useEntry.ts'
import { Button } from '../parts/Button.tsx'
import { Disclosure } from '../parts/Disclosure.tsx'
import { Notice } from '../parts/Notice.tsx'
import { TextAreaField } from '../parts/TextAreaField.tsx'

const words = text.event
const REASON = 'in-error-reason'

export interface InErrorProps {
  readonly caseId: string
  /** An event, a target, a decision: whatever has an id. */
  readonly thing: { readonly id: string }
  readonly done: () => void
}

/** Folded away: says why a thing was entered in error, and takes it out of every list. */
export function InError({ caseId, thing, done }: InErrorProps) {
  const app = useApp()
  const [reason, setReason] = useState('')
  const entry = useEntry({
    check: () => (reason.trim() === '' ? [{ field: REASON, message: text.failures['no-reason']() }] : []),
    save: () => markEnteredInError(app, caseId, thing, reason),
    say: (failure) => text.failures[failure.kind](),
    done,
  })
  return (
    <div class="in-error">
      <Disclosure summary={words.inErrorTitle}>
        <form
          class="entry"
          noValidate
          onSubmit={(submitted) => {
            submitted.preventDefault()
            entry.submit()
            if (reason.trim() === '') document.getElementById(REASON)?.focus()
          }}
        >
          <p>{words.inErrorText}</p>
          <TextAreaField
            id={REASON}
            label={text.family.inErrorReason}
            hint={text.family.inErrorReasonHint}
            error={entry.error(REASON)}
            errorWord={text.common.errorWord}
            rows={2}
            value={reason}
            onInput={setReason}
          />
          <div role="alert">{entry.failed !== null && <Notice variant="alert" title={entry.failed} />}</div>
          <div class="acts">
            <Button type="submit" variant="quiet" busy={entry.busy} busyWord={text.family.saving}>
              {text.family.markInError}
            </Button>
          </div>
        </form>
      </Disclosure>
    </div>
  )
}
