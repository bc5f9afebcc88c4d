import * as text from '../../i18n/index.ts'
import { Button } from '../parts/Button.tsx'
import { SavedLine } from '../parts/SavedLine.tsx'
import type { Kept } from './useKept.ts'

/** Whether the choices of one part are on the disk. */
export function KeptLine({ kept }: { readonly kept: Kept }) {
  const { saved, notSaved } = text.settings
  return (
    <SavedLine
      state={kept.state}
      text={kept.state === 'idle' ? '' : kept.state === 'saved' ? saved : notSaved}
      retry={
        <Button small variant="quiet" onClick={() => void kept.keep({})}>
          {text.common.tryAgain}
        </Button>
      }
    />
  )
}
