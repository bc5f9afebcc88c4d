import { useState } from 'preact/hooks'
import type { WriteFailure } from '../../app/failure.ts'
import type { Result } from '../../core/result.ts'
import * as text from '../../i18n/index.ts'
import { useEntry } from '../family/useEntry.ts'
import { Button } from '../parts/Button.tsx'
import { Notice } from '../parts/Notice.tsx'

const words = text.supervision.form

export interface DropTypedProps {
  readonly onDrop: () => Promise<Result<unknown, WriteFailure>>
  readonly done: () => void
}

/** The way to begin anew: asks once, then what was typed is gone from this device. */
export function DropTyped({ onDrop, done }: DropTypedProps) {
  const [asks, setAsks] = useState(false)
  const entry = useEntry({ check: () => [], save: onDrop, say: (failure) => text.failures[failure.kind](), done })
  return (
    <div class="supervise__drop">
      {asks ? (
        <div role="status">
          <p>{words.dropSure}</p>
          <p class="cluster">
            <Button variant="quiet" small onClick={() => setAsks(false)}>
              {words.dropNo}
            </Button>
            <Button variant="plain" small busy={entry.busy} busyWord={text.family.saving} onClick={() => entry.submit()}>
              {words.dropYes}
            </Button>
          </p>
        </div>
      ) : (
        <Button variant="plain" small onClick={() => setAsks(true)}>
          {words.drop}
        </Button>
      )}
      <div role="alert">{entry.failed !== null && <Notice variant="alert" title={entry.failed} />}</div>
    </div>
  )
}
