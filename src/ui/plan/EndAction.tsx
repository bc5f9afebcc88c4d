import { useState } from 'preact/hooks'
import { endAction } from '../../app/actions.ts'
import type { Family } from '../../app/read.ts'
import type { Action } from '../../core/known.ts'
import * as text from '../../i18n/index.ts'
import { useApp } from '../context.tsx'
import { useEntry } from '../family/useEntry.ts'
import { Button } from '../parts/Button.tsx'
import { ChipGroup } from '../parts/ChipGroup.tsx'
import { Disclosure } from '../parts/Disclosure.tsx'
import { Notice } from '../parts/Notice.tsx'
import { TextAreaField } from '../parts/TextAreaField.tsx'

const words = text.action
const WHY = 'action-why'
type Ending = 'done' | 'dropped' | 'open'

export interface EndActionProps {
  readonly family: Family
  readonly action: Action
  readonly done: () => void
}

/** How it ended: done, or dropped with the reason; and that it is open after all, where it had ended. */
export function EndAction({ family, action, done }: EndActionProps) {
  const app = useApp()
  const [ending, setEnding] = useState<Ending>(action.outcome ?? 'done')
  const [why, setWhy] = useState('')
  const needed = ending === 'dropped' && why.trim() === ''
  const entry = useEntry({
    check: () => (needed ? [{ field: WHY, message: text.failures['no-reason']() }] : []),
    save: () => endAction(app, family.id, action, ending === 'open' ? null : ending, why),
    say: (failure) => text.failures[failure.kind](),
    done,
  })
  const endings: readonly Ending[] = action.outcome === null ? ['done', 'dropped'] : ['done', 'dropped', 'open']
  return (
    <section class="target__end">
      <Disclosure summary={action.outcome ? words.endSub(words.outcome[action.outcome]) : words.endTitle}>
        <form
          class="entry"
          noValidate
          onSubmit={(submitted) => {
            submitted.preventDefault()
            entry.submit()
            if (needed) document.getElementById(WHY)?.focus()
          }}
        >
          <ChipGroup
            legend={words.ending}
            name="ending"
            variant="stacked"
            options={endings.map((value) => ({ value, label: words.outcome[value] }))}
            value={ending}
            onPick={setEnding}
          />
          <TextAreaField
            id={WHY}
            label={words.why}
            hint={words.whyHint}
            error={entry.error(WHY)}
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
