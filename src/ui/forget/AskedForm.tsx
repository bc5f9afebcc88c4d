import { useState } from 'preact/hooks'
import { eraseHere, goingWith, keepCase } from '../../app/erasure.ts'
import type { Family } from '../../app/read.ts'
import * as text from '../../i18n/index.ts'
import { useApp } from '../context.tsx'
import { EntryForm } from '../family/EntryForm.tsx'
import { familyName } from '../../report/say/names.ts'
import { SaveButtons } from '../family/SaveButtons.tsx'
import { useEntry, type Wrong } from '../family/useEntry.ts'
import { ChipGroup } from '../parts/ChipGroup.tsx'
import { Sheet } from '../parts/Sheet.tsx'
import { TextAreaField } from '../parts/TextAreaField.tsx'
import { goInstead, hrefTo } from '../route.ts'
import { Confirm } from './Confirm.tsx'
import { lockedDevice } from '../start/useProof.tsx'
import { NOTHING, proved, sayFailure, type Typed, wrongIn } from './typed.ts'

const words = text.forget
const CHOICE = 'forget-choice'
const WHY = 'forget-keep-why'
type Choice = keyof typeof words.choice

/** What becomes of records that a colleague erased elsewhere: erased here too, or kept with a reason. Nothing is chosen beforehand. */
export function AskedForm({ family }: { readonly family: Family }) {
  const app = useApp()
  const [choice, setChoice] = useState<Choice | null>(null)
  const [why, setWhy] = useState('')
  const [typed, setTyped] = useState<Typed>(NOTHING)
  const going = goingWith(family)
  const device = lockedDevice()
  const { id: caseId } = family
  const check = (): Wrong[] => {
    if (choice === null) return [{ field: CHOICE, message: words.noChoice }]
    if (choice === 'erase') return wrongIn(typed, going, device, false)
    return why.trim() === '' ? [{ field: WHY, message: words.noHoldReason }] : []
  }
  const keeping = useEntry({
    check,
    save: () => keepCase(app, caseId, why),
    say: (failure) => text.failures[failure.kind](),
    done: () => goInstead({ at: 'family', caseId }),
  })
  const erasing = useEntry({
    check,
    save: () => proved(device, typed.passphrase, () => eraseHere(app, caseId, { unfinishedToo: typed.unfinishedToo })),
    say: sayFailure,
    done: () => undefined,
  })
  const entry = choice === 'keep' ? keeping : erasing
  const label = choice === 'keep' ? words.keepAct : words.act
  return (
    <EntryForm
      entry={entry}
      head={null}
      actions={<SaveButtons busy={entry.busy} label={label} cancel={hrefTo({ at: 'family', caseId })} />}
    >
      <Sheet title={words.askedTitle} tone="accent">
        <div class="stack stack--l">
          <ChipGroup
            id={CHOICE}
            error={entry.error(CHOICE)}
            errorWord={text.common.errorWord}
            legend={words.askedChoice}
            legendHidden
            name="forget-choice"
            variant="stacked"
            value={choice}
            options={(['erase', 'keep'] as const).map((value) => ({ value, label: words.choice[value], hint: words.choiceHint[value] }))}
            onPick={setChoice}
          />
          {choice === 'keep' && (
            <TextAreaField
              id={WHY}
              error={entry.error(WHY)}
              errorWord={text.common.errorWord}
              label={words.keepWhy}
              hint={words.keepWhyHint}
              value={why}
              onInput={setWhy}
            />
          )}
          {choice === 'erase' && (
            <Confirm
              {...{ going, device, typed, entry }}
              name={familyName(family)}
              onTyped={(part) => setTyped((before) => ({ ...before, ...part }))}
            />
          )}
        </div>
      </Sheet>
    </EntryForm>
  )
}
