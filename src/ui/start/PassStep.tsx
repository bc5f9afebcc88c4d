import { useId, useState } from 'preact/hooks'
import type { App } from '../../app/app.ts'
import type { Device, Practitioner } from '../../app/device.ts'
import { setUp } from '../../app/keys.ts'
import * as text from '../../i18n/index.ts'
import { Button } from '../parts/Button.tsx'
import { Dock } from '../parts/Dock.tsx'
import { Notice } from '../parts/Notice.tsx'
import { ErrorSummary } from '../parts/ErrorSummary.tsx'
import { useAttempt } from './attempt.ts'
import { NewPassphraseFields } from './NewPassphraseFields.tsx'
import { chosen, judge, type NewPassphrase, weakAt } from './new-passphrase.ts'
import { ProblemNotice } from './ProblemNotice.tsx'
import type { Problem } from './problem.ts'
import { StartPage } from './StartPage.tsx'

/** What set-up makes: the open app, and the words that are said this once. */
export interface Made {
  readonly app: App
  readonly recoveryWords: string
}

interface PassStepProps {
  readonly step: string
  readonly device: Device
  readonly who: Practitioner
  readonly entry: NewPassphrase
  readonly onChange: (entry: NewPassphrase) => void
  readonly onBack: () => void
  readonly onDone: (made: Made) => void
}

/** The passphrase; at its end the keys are made and the device exists. */
export function PassStep({ step, device, who, entry, onChange, onBack, onDone }: PassStepProps) {
  const { title, sub, create, busy: busyWord } = text.start.pass
  const form = useId()
  const attempt = useAttempt()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)

  async function make(weakDevice = false) {
    setProblem(null)
    const wrong = judge(entry)
    attempt.found(wrong ? [wrong] : [])
    if (wrong) return
    setBusy(true)
    const made = await setUp(device, who, chosen(entry), entry.offered, weakDevice)
    setBusy(false)
    if (made.ok) return onDone(made.value)
    const { failure } = made
    if (failure.kind === 'too-short' || failure.kind === 'too-guessable') return attempt.found([weakAt(failure)])
    // The step before does not let an empty name through.
    if (failure.kind === 'empty-name') return onBack()
    setProblem(failure.kind)
  }

  const dock = (
    <Dock
      label={text.start.acts}
      start={
        <Button variant="quiet" disabled={busy} onClick={onBack}>
          {text.common.back}
        </Button>
      }
    >
      <Button type="submit" form={form} busy={busy} busyWord={busyWord}>
        {create}
      </Button>
    </Dock>
  )
  return (
    <StartPage step={step} title={title} sub={sub} dock={dock}>
      <ErrorSummary title={text.common.errorTitle} errors={attempt.errors} attempt={attempt.attempt} />
      <form
        id={form}
        class="stack stack--l"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          if (!busy) void make()
        }}
      >
        <NewPassphraseFields entry={entry} attempt={attempt} onChange={onChange} />
        <p class="sub" role="status">
          {busy ? busyWord : ''}
        </p>
        {problem === 'derivation-failed' ? (
          <TooHeavy onAgain={() => void make()} onLighter={() => void make(true)} />
        ) : (
          <ProblemNotice problem={problem} onRetry={() => void make()} />
        )}
      </form>
    </StartPage>
  )
}

/** The tablet cannot make the key that it should: once more, or knowingly a lighter one. */
function TooHeavy({ onAgain, onLighter }: { readonly onAgain: () => void; readonly onLighter: () => void }) {
  const { slow, why, again, go } = text.keys.weak
  return (
    <Notice
      variant="attention"
      role="alert"
      title={slow}
      actions={
        <>
          <Button small onClick={onAgain}>
            {again}
          </Button>
          <Button variant="quiet" small onClick={onLighter}>
            {go}
          </Button>
        </>
      }
    >
      {why}
    </Notice>
  )
}
