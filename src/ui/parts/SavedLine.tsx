import { Check, TriangleAlert } from 'lucide'
import type { ComponentChildren } from 'preact'
import { Icon } from './Icon.tsx'
import { Notice } from './Notice.tsx'

export interface SavedLineProps {
  readonly state: 'idle' | 'saving' | 'saved' | 'failed'
  /** Whole sentence for the state; keep it the same while saving goes on key by key, it is read out when it changes. */
  readonly text: string
  /** With `failed`: the way out, such as a button that tries again. */
  readonly retry?: ComponentChildren
}

/** One quiet line that says whether it is on the disk. Its live regions are there before they speak; a failure stays until the state changes. */
export function SavedLine({ state, text, retry }: SavedLineProps) {
  const failed = state === 'failed'
  return (
    <div class="saved">
      <p role="status" data-state={state}>
        {(state === 'saved' || state === 'saving') && <Icon icon={Check} size="s" />}
        {!failed && <span>{text}</span>}
      </p>
      <div role="alert">{failed && <Notice variant="alert" icon={TriangleAlert} title={text} actions={retry} />}</div>
    </div>
  )
}
