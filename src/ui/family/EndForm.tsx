import { useState } from 'preact/hooks'
import type { WriteFailure } from '../../app/failure.ts'
import type { Result } from '../../core/result.ts'
import * as text from '../../i18n/index.ts'
import { Button } from '../parts/Button.tsx'
import { ChipGroup } from '../parts/ChipGroup.tsx'
import { Disclosure } from '../parts/Disclosure.tsx'
import { Notice } from '../parts/Notice.tsx'
import { TextAreaField } from '../parts/TextAreaField.tsx'
import { useEntry } from './useEntry.ts'

export interface EndFormProps<E extends string> {
  /** Tells its fields from those of other forms on the screen. */
  readonly name: string
  /** What the form is folded under. */
  readonly summary: string
  readonly words: { readonly ending: string; readonly why: string; readonly whyHint: string; readonly end: string }
  readonly endings: readonly { readonly value: E; readonly label: string }[]
  /** How it ended already, else the likeliest ending. */
  readonly first: E
  /** Whether this ending wants a reason. */
  readonly wantsWhy: (ending: E) => boolean
  readonly save: (
    ending: E,
    why: string,
  ) => Promise<Result<unknown, { readonly kind: 'no-reason' } | { readonly kind: 'too-long' } | WriteFailure>>
  readonly done: () => void
}

/** How something that was agreed ended, with the reason where the ending wants one; folded until asked for. */
export function EndForm<E extends string>({ name, summary, words, endings, first, wantsWhy, save, done }: EndFormProps<E>) {
  const [ending, setEnding] = useState(first)
  const [why, setWhy] = useState('')
  const whyId = `${name}-why`
  const needed = wantsWhy(ending) && why.trim() === ''
  const entry = useEntry({
    check: () => (needed ? [{ field: whyId, message: text.failures['no-reason']() }] : []),
    save: () => save(ending, why),
    say: (failure) => text.failures[failure.kind](),
    done,
  })
  return (
    <section class="target__end">
      <Disclosure summary={summary}>
        <form
          class="entry"
          noValidate
          onSubmit={(submitted) => {
            submitted.preventDefault()
            entry.submit()
            if (needed) document.getElementById(whyId)?.focus()
          }}
        >
          <ChipGroup legend={words.ending} name={`${name}-ending`} variant="stacked" options={endings} value={ending} onPick={setEnding} />
          <TextAreaField
            id={whyId}
            label={words.why}
            hint={words.whyHint}
            error={entry.error(whyId)}
            errorWord={text.common.errorWord}
            rows={2}
            value={why}
            onInput={setWhy}
          />
          <div role="alert">{entry.failed !== null && <Notice variant="alert" title={entry.failed} />}</div>
          <div class="acts">
            <Button type="submit" variant="quiet" busy={entry.busy} busyWord={text.family.saving}>
              {words.end}
            </Button>
          </div>
        </form>
      </Disclosure>
    </section>
  )
}
