import type { ComponentChildren } from 'preact'
import * as text from '../../i18n/index.ts'
import { Button } from '../parts/Button.tsx'
import { ErrorSummary } from '../parts/ErrorSummary.tsx'
import { Notice } from '../parts/Notice.tsx'
import type { Entry } from './useEntry.ts'

export interface EntryFormProps {
  readonly entry: Entry
  /** For a button outside the form. */
  readonly id?: string | undefined
  readonly head: ComponentChildren
  readonly children: ComponentChildren
  /** Buttons under the fields; none where they stand in a dock. */
  readonly actions?: ComponentChildren
}

/** A form that says all that is wrong at its top, and above its buttons that it could not be saved, with another try. */
export function EntryForm({ entry, id, head, children, actions }: EntryFormProps) {
  return (
    <form
      id={id}
      class="entry"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        entry.submit()
      }}
    >
      <ErrorSummary title={text.common.errorTitle} errors={entry.wrong} attempt={entry.attempt} />
      {head}
      {children}
      <div role="alert">
        {entry.failed !== null && (
          <Notice
            variant="alert"
            title={entry.failed}
            actions={
              <Button small onClick={() => entry.submit()}>
                {text.common.tryAgain}
              </Button>
            }
          />
        )}
      </div>
      {actions != null && <div class="acts entry__acts">{actions}</div>}
    </form>
  )
}
