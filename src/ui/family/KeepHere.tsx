import { Eye, EyeOff } from 'lucide'
import { useState } from 'preact/hooks'
import { keepFromFamily } from '../../app/copies.ts'
import { discretionOf } from '../../app/discretion.ts'
import type { Family } from '../../app/read.ts'
import * as text from '../../i18n/index.ts'
import { useApp } from '../context.tsx'
import { Button } from '../parts/Button.tsx'
import { TextAreaField } from '../parts/TextAreaField.tsx'
import { VisuallyHidden } from '../parts/VisuallyHidden.tsx'
import { EntryDialog } from './EntryDialog.tsx'
import { KeptMark } from './KeptMark.tsx'
import { useEntry } from './useEntry.ts'

const words = text.discretion
const REASON = 'keep-here-reason'

export interface KeepHereProps {
  readonly family: Family
  /** What its facts are about. */
  readonly thing: string
  /** What it is, within a sentence. */
  readonly what: string
}

/** Where a thing is read: that it is kept from the family and why, and the way to change that with a reason. */
export function KeepHere({ family, thing, what }: KeepHereProps) {
  const [isOpen, setIsOpen] = useState(false)
  const { isKept, reason } = discretionOf(family, thing)
  return (
    <div class="keep-here">
      <KeptMark kept={family.keptFromFamily} of={[thing]} />
      {isKept && <p class="sub">{reason === '' ? words.toldAlone : words.wasWhy(reason)}</p>}
      <Button variant="plain" small icon={isKept ? Eye : EyeOff} onClick={() => setIsOpen(true)}>
        {isKept ? words.show : words.keep}
        <VisuallyHidden>{words.of(what)}</VisuallyHidden>
      </Button>
      {isOpen && <KeepDialog {...{ family, thing, what, isKept }} onClose={() => setIsOpen(false)} />}
    </div>
  )
}

function KeepDialog({ family, thing, what, isKept, onClose }: KeepHereProps & { readonly isKept: boolean; readonly onClose: () => void }) {
  const app = useApp()
  const [reason, setReason] = useState('')
  const entry = useEntry({
    check: () => (reason.trim() === '' ? [{ field: REASON, message: text.failures['no-reason']() }] : []),
    save: () => keepFromFamily(app, family, thing, isKept ? 'for-everybody' : 'kept-from-family', reason),
    say: (failure) => text.failures[failure.kind](),
    done: onClose,
  })
  return (
    <EntryDialog title={isKept ? words.showTitle(what) : words.keepTitle(what)} sub={words.hint} entry={entry} onClose={onClose}>
      <TextAreaField
        id={REASON}
        label={isKept ? words.whyNot : words.why}
        hint={words.whyHint}
        error={entry.error(REASON)}
        errorWord={text.common.errorWord}
        rows={2}
        value={reason}
        onInput={setReason}
      />
    </EntryDialog>
  )
}
