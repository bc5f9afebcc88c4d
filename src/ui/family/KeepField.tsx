import { useState } from 'preact/hooks'
import { type Discreet, discretionOf } from '../../app/discretion.ts'
import type { Family } from '../../app/read.ts'
import * as text from '../../i18n/index.ts'
import { CheckField } from '../parts/CheckField.tsx'
import { TextAreaField } from '../parts/TextAreaField.tsx'
import type { Wrong } from './useEntry.ts'

const words = text.discretion
const REASON = 'keep-reason'

/** Whether the thing of a form is kept from the family, as it stands in the form. */
export interface Keep {
  readonly isKept: boolean
  readonly reason: string
  /** Another than when the form opened: then a reason is asked for, and said with the thing itself. */
  readonly isOther: boolean
  readonly wasReason: string
  readonly onType: (change: { readonly isKept?: boolean; readonly reason?: string }) => void
  readonly wrong: () => Wrong[]
  /** What the form says about it; null where it says nothing new. */
  readonly said: Discreet | null
}

/** How a thing stands to the family when its form opens, and what is typed about it since; of something new, that nobody keeps it. */
export function useKeep(family: Family, thing: string | undefined): Keep {
  const [seen] = useState(() => discretionOf(family, thing))
  const [typed, setTyped] = useState({ isKept: seen.isKept, reason: '' })
  const isOther = typed.isKept !== seen.isKept
  return {
    ...typed,
    ...{ isOther, wasReason: seen.reason },
    onType: (change) => setTyped((before) => ({ ...before, ...change })),
    wrong: () => (isOther && typed.reason.trim() === '' ? [{ field: REASON, message: text.failures['no-reason']() }] : []),
    said: isOther ? { ...typed, replaces: seen.replaces } : null,
  }
}

/** One quiet box, and once it is another than before, why. */
export function KeepField({ keep, error }: { readonly keep: Keep; readonly error: (field: string) => string | undefined }) {
  const { isKept, isOther, reason, wasReason, onType } = keep
  const hint = isKept && !isOther && wasReason !== '' ? words.wasWhy(wasReason) : words.hint
  return (
    <>
      <CheckField label={words.field} hint={hint} checked={isKept} onChange={(checked) => onType({ isKept: checked })} />
      {isOther && (
        <TextAreaField
          id={REASON}
          label={isKept ? words.why : words.whyNot}
          hint={words.whyHint}
          error={error(REASON)}
          errorWord={text.common.errorWord}
          rows={2}
          value={reason}
          onInput={(typed) => onType({ reason: typed })}
        />
      )}
    </>
  )
}
