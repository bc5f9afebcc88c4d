import { useState } from 'preact/hooks'
import { setNextSees } from '../../app/leading.ts'
import type { Family } from '../../app/read.ts'
import { shown } from '../../core/fold.ts'
import * as text from '../../i18n/index.ts'
import { SettleFirst } from '../contested/SettleFirst.tsx'
import { useApp } from '../context.tsx'
import { useEntry } from '../family/useEntry.ts'
import { Button } from '../parts/Button.tsx'
import { Notice } from '../parts/Notice.tsx'
import { TextAreaField } from '../parts/TextAreaField.tsx'

const words = text.gate
const WHO = 'next-sees'

/** Who sees the children once it is over, to be written in place. */
export function NextSees({ family }: { readonly family: Family }) {
  return (
    <SettleFirst
      // Settled on another screen meanwhile, it is to be written again.
      key={family.household.nextSees.kind}
      family={family}
      of={({ kind, register }) => kind === 'household' && register === 'nextSees'}
      what={text.family.settleThis(text.family.nextSees)}
    >
      <NextForm family={family} />
    </SettleFirst>
  )
}

function NextForm({ family }: { readonly family: Family }) {
  const app = useApp()
  const register = family.household.nextSees
  // As it was when somebody began to type: what is saved replaces what they saw, and nothing that came in meanwhile.
  const [seen, setSeen] = useState<Family | null>(null)
  const [typed, setTyped] = useState('')
  const [isSaved, setSaved] = useState(false)
  const who = seen ? typed : (shown(register) ?? '')
  const entry = useEntry({
    check: () => (who.trim() === '' ? [{ field: WHO, message: words.noNext }] : []),
    save: () => setNextSees(app, seen ?? family, who),
    say: (failure) => text.failures[failure.kind](),
    done: () => {
      setSeen(null)
      setSaved(true)
    },
  })
  return (
    <form
      class="gate__next"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        entry.submit()
        if (who.trim() === '') document.getElementById(WHO)?.focus()
      }}
    >
      <TextAreaField
        id={WHO}
        label={words.whoNext}
        hint={words.whoNextHint}
        error={entry.error(WHO)}
        errorWord={text.common.errorWord}
        rows={2}
        value={who}
        onInput={(value) => {
          setSeen((before) => before ?? family)
          setTyped(value)
          setSaved(false)
        }}
      />
      <div role="alert">{entry.failed !== null && <Notice variant="alert" title={entry.failed} />}</div>
      <p class="cluster">
        <Button type="submit" small variant="quiet" busy={entry.busy} busyWord={words.saving}>
          {entry.failed === null ? words.saveNext : text.common.tryAgain}
        </Button>
        <span class="sub" role="status">
          {isSaved && words.savedNext}
        </span>
      </p>
    </form>
  )
}
