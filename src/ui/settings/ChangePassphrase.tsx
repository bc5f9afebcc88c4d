import { useState } from 'preact/hooks'
import type { Device, UnlockFailure } from '../../app/device.ts'
import { changePassphrase, type StrengthFailure } from '../../app/keys.ts'
import type { WriteFailure } from '../../app/failure.ts'
import * as text from '../../i18n/index.ts'
import { useApp } from '../context.tsx'
import { Button } from '../parts/Button.tsx'
import { ErrorSummary } from '../parts/ErrorSummary.tsx'
import { type FieldError, useAttempt } from '../start/attempt.ts'
import { NewPassphraseFields } from '../start/NewPassphraseFields.tsx'
import { chosen, freshPassphrase, judge, weakAt } from '../start/new-passphrase.ts'
import { ProblemNotice } from '../start/ProblemNotice.tsx'
import type { Problem } from '../start/problem.ts'
import { Secret } from '../start/Secret.tsx'

const OLD = 'pass-old'

interface ChangePassphraseProps {
  readonly device: Device
  readonly onCancel: () => void
  readonly onDone: () => void
}

function oldAt(failure: StrengthFailure | UnlockFailure | WriteFailure): FieldError | null {
  const { wrong, tooSoon } = text.settings.passphrase
  switch (failure.kind) {
    case 'too-short':
    case 'too-guessable':
      return weakAt(failure)
    case 'wrong-passphrase':
      return { field: OLD, message: wrong }
    case 'wait':
      return { field: OLD, message: tooSoon(Math.ceil(failure.waitMs / 1_000)) }
    default:
      return null
  }
}

/** The old passphrase and a new one. Nothing that was saved is written again. */
export function ChangePassphrase({ device, onCancel, onDone }: ChangePassphraseProps) {
  const { old: oldLabel, save, busy: busyWord, emptyOld } = text.settings.passphrase
  const app = useApp()
  const attempt = useAttempt()
  const [old, setOld] = useState('')
  const [entry, setEntry] = useState(freshPassphrase)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)

  async function change() {
    setProblem(null)
    const missing = old.trim() === '' ? { field: OLD, message: emptyOld } : null
    const wrong = [missing, judge(entry)].filter((error) => error !== null)
    attempt.found(wrong)
    if (wrong.length > 0) return
    setBusy(true)
    const changed = await changePassphrase(device, app, old, chosen(entry), entry.offered)
    setBusy(false)
    if (changed.ok) return onDone()
    const field = oldAt(changed.failure)
    if (field) attempt.found([field])
    else setProblem(changed.failure.kind as Problem)
  }

  return (
    <form
      class="stack stack--l"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (!busy) void change()
      }}
    >
      <ErrorSummary title={text.common.errorTitle} errors={attempt.errors} attempt={attempt.attempt} />
      <Secret id={OLD} label={oldLabel} autocomplete="current-password" value={old} error={attempt.at(OLD)} onInput={setOld} />
      <NewPassphraseFields entry={entry} attempt={attempt} onChange={setEntry} />
      <p class="sub" role="status">
        {busy ? busyWord : ''}
      </p>
      <ProblemNotice problem={problem} onRetry={() => void change()} />
      <div class="acts">
        <Button variant="quiet" onClick={onCancel}>
          {text.common.cancel}
        </Button>
        <Button type="submit" busy={busy} busyWord={busyWord}>
          {save}
        </Button>
      </div>
    </form>
  )
}
