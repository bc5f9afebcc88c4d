import type { WriteFailure } from '../../app/failure.ts'
import type { EventFailure } from '../../app/events.ts'
import type { Result } from '../../core/result.ts'
import * as text from '../../i18n/index.ts'
import { useEntry } from '../family/useEntry.ts'
import { Button } from '../parts/Button.tsx'
import { Notice } from '../parts/Notice.tsx'
import { VisuallyHidden } from '../parts/VisuallyHidden.tsx'

type Saved = Promise<Result<unknown, EventFailure | WriteFailure | { readonly kind: 'no-reason' | 'too-long' }>>

export interface TapProps {
  readonly label: string
  /** Of what, for those who hear the button alone. */
  readonly hidden: string
  readonly save: () => Saved
  readonly done?: () => void
}

/** Writes one word at once. Where the disk does not take it, the button says so beneath itself and tries again. */
export function Tap({ label, hidden, save, done = () => {} }: TapProps) {
  const entry = useEntry({ check: () => [], save, say: (failure) => text.failures[failure.kind](), done })
  return (
    <>
      <Button variant="quiet" small busy={entry.busy} busyWord={text.family.saving} onClick={() => entry.submit()}>
        {entry.failed === null ? label : `${text.common.tryAgain}: ${label}`}
        <VisuallyHidden>{hidden}</VisuallyHidden>
      </Button>
      <div role="alert" class="plan__failed">
        {entry.failed !== null && <Notice variant="alert" title={entry.failed} />}
      </div>
    </>
  )
}
