import type { Case } from '../../core/case.ts'
import { formatDay } from '../../i18n/format.ts'
import * as text from '../../i18n/index.ts'
import { Button } from '../parts/Button.tsx'
import { Quote } from '../parts/Quote.tsx'
import { TextAreaField } from '../parts/TextAreaField.tsx'
import { VisuallyHidden } from '../parts/VisuallyHidden.tsx'
import { lastSaid } from './said.ts'
import { TARGET_FIELDS, type TargetTyped } from './target-typed.ts'

const words = text.target

export interface ChildViewFieldProps {
  readonly family: Pick<Case, 'visits'>
  readonly typed: TargetTyped
  readonly onType: (change: Partial<TargetTyped>) => void
  readonly error: (field: string) => string | undefined
}

/** What the child said or showed, with what is written of it at the latest visit to take over in one touch. */
export function ChildViewField({ family, typed, onType, error }: ChildViewFieldProps) {
  const said = lastSaid(family, typed.child)
  const { childView } = typed
  const take = (more: string) => {
    onType({ childView: childView.trim() === '' ? more : `${childView.trim()}\n${more}` })
    // The button goes away with what it offered.
    document.getElementById(TARGET_FIELDS.childView)?.focus()
  }
  const day = said && formatDay(said.on)
  return (
    <div class="target__said">
      <TextAreaField
        id={TARGET_FIELDS.childView}
        label={words.childView}
        hint={words.childViewHint}
        error={error(TARGET_FIELDS.childView)}
        errorWord={text.common.errorWord}
        rows={2}
        value={childView}
        onInput={(value) => onType({ childView: value })}
      />
      {said && day && (
        <>
          <Earlier of={said.voice} by={words.childSaid(words.saidHow[said.how ?? 'unknown'], day)} {...{ childView, take }} />
          <Earlier of={said.changes} by={words.changes(day)} {...{ childView, take }} />
        </>
      )}
    </div>
  )
}

interface EarlierProps {
  readonly of: string
  readonly by: string
  readonly childView: string
  readonly take: (words: string) => void
}

/** Words from a visit; gone once they stand in the field. */
function Earlier({ of, by, childView, take }: EarlierProps) {
  if (of === '' || childView.includes(of)) return null
  return (
    <div class="target__earlier">
      <Quote by={by}>{of}</Quote>
      <Button variant="quiet" small onClick={() => take(of)}>
        {words.takeOver}
        <VisuallyHidden> {by}</VisuallyHidden>
      </Button>
    </div>
  )
}
