import { useState } from 'preact/hooks'
import { forgetCase, goingWith } from '../../app/erasure.ts'
import type { Family } from '../../app/read.ts'
import { ERASURE_REASONS, type ErasureReason } from '../../core/decided.ts'
import * as text from '../../i18n/index.ts'
import { useApp } from '../context.tsx'
import { EntryForm } from '../family/EntryForm.tsx'
import { familyName } from '../../report/say/names.ts'
import { SaveButtons } from '../family/SaveButtons.tsx'
import { useEntry } from '../family/useEntry.ts'
import { ChipGroup } from '../parts/ChipGroup.tsx'
import { Sheet } from '../parts/Sheet.tsx'
import { TextField } from '../parts/TextField.tsx'
import { hrefTo } from '../route.ts'
import { Confirm } from './Confirm.tsx'
import { lockedDevice } from '../start/useProof.tsx'
import { FIELDS, NOTHING, proved, sayFailure, type Typed, wrongIn } from './typed.ts'

const words = text.forget

/** Why the records go, and the way to let them go. Once they have, the screen shows what is certified of it. */
export function EraseForm({ family, first }: { readonly family: Family; readonly first: ErasureReason | null }) {
  const app = useApp()
  const [typed, setTyped] = useState<Typed>({ ...NOTHING, because: first })
  const change = (part: Partial<Typed>) => setTyped((before) => ({ ...before, ...part }))
  const going = goingWith(family)
  const device = lockedDevice()
  const { because, reference, unfinishedToo, passphrase } = typed
  const entry = useEntry({
    check: () => wrongIn(typed, going, device, true),
    save: () => proved(device, passphrase, () => forgetCase(app, family.id, because as ErasureReason, reference, { unfinishedToo })),
    say: sayFailure,
    done: () => undefined,
  })
  return (
    <EntryForm
      entry={entry}
      head={null}
      actions={<SaveButtons busy={entry.busy} label={words.act} cancel={hrefTo({ at: 'family', caseId: family.id })} />}
    >
      <Sheet title={words.because} titleHidden tone="accent">
        <div class="stack stack--l">
          <ChipGroup
            id={FIELDS.because}
            error={entry.error(FIELDS.because)}
            errorWord={text.common.errorWord}
            legend={words.because}
            name="forget-because"
            variant="stacked"
            value={because}
            options={ERASURE_REASONS.map((value) => ({ value, label: words.reason[value], hint: words.reasonHint[value] }))}
            onPick={(picked) => change({ because: picked })}
          />
          <TextField
            id={FIELDS.reference}
            error={entry.error(FIELDS.reference)}
            errorWord={text.common.errorWord}
            label={words.reference}
            hint={words.referenceHint}
            width="m"
            value={reference}
            onInput={(value) => change({ reference: value })}
          />
          <Confirm {...{ going, device, typed, entry }} name={familyName(family)} onTyped={change} />
        </div>
      </Sheet>
    </EntryForm>
  )
}
