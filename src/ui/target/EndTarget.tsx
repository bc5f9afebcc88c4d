import { useState } from 'preact/hooks'
import type { Family } from '../../app/read.ts'
import { endTarget, type TargetOutcome } from '../../app/targets.ts'
import type { Target } from '../../core/happened.ts'
import * as text from '../../i18n/index.ts'
import { useApp } from '../context.tsx'
import { useEntry } from '../family/useEntry.ts'
import { Button } from '../parts/Button.tsx'
import { ChipGroup } from '../parts/ChipGroup.tsx'
import { Disclosure } from '../parts/Disclosure.tsx'
import { Notice } from '../parts/Notice.tsx'
import { TextAreaField } from '../parts/TextAreaField.tsx'

const words = text.target
const OUTCOMES: readonly TargetOutcome[] = ['met', 'carried', 'dropped']
const WHY = 'target-why'

export interface EndTargetProps {
  readonly family: Family
  readonly target: Target
  readonly done: () => void
}

/** How the target ended, or ends now: met, carried on by somebody else, or dropped, with the reason. */
export function EndTarget({ family, target, done }: EndTargetProps) {
  const app = useApp()
  const [outcome, setOutcome] = useState<TargetOutcome>(target.outcome ?? 'met')
  const [why, setWhy] = useState('')
  const needed = outcome !== 'met' && why.trim() === ''
  const entry = useEntry({
    check: () => (needed ? [{ field: WHY, message: text.failures['no-reason']() }] : []),
    save: () => endTarget(app, family.id, target, outcome, why),
    say: (failure) => text.failures[failure.kind](),
    done,
  })
  return (
    <section class="target__end">
      <Disclosure summary={target.outcome ? words.endSub(words.outcome[target.outcome]) : words.endTitle}>
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
            name="outcome"
            variant="stacked"
            options={OUTCOMES.map((value) => ({ value, label: words.outcome[value] }))}
            value={outcome}
            onPick={setOutcome}
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
