import { KeyRound, Lock, Sprout } from 'lucide'
import { useEffect, useState } from 'preact/hooks'
import { type Device, type UnlockFailure, unlock } from '../../app/device.ts'
import * as text from '../../i18n/index.ts'
import { later } from '../frame/later.tsx'
import { Button } from '../parts/Button.tsx'
import { goToSpace, opened } from '../session.ts'
import { ProblemNotice } from './ProblemNotice.tsx'
import type { Problem } from './problem.ts'
import { RefusedPage } from './Refused.tsx'
import { Secret } from './Secret.tsx'
import { StartPage } from './StartPage.tsx'
import { useWait, Waiting } from './Waiting.tsx'

const Recover = later(async () => (await import('./Recover.tsx')).Recover, true)

const PasskeyUnlock = later(async () => (await import('./PasskeyUnlock.tsx')).PasskeyUnlock, true)

const LockedRescue = later(async () => (await import('./LockedRescue.tsx')).LockedRescue, true)

const FIELD = 'passphrase'
const toField = () => {
  const field = document.getElementById(FIELD)
  field?.focus()
  if (field instanceof HTMLInputElement) field.select()
}

interface Wait {
  /** By the clock of the page, in milliseconds. */
  readonly until: number
  /** Whole seconds from its start. */
  readonly whole: number
}

/** Trying a passphrase: what came of the last try. */
function useUnlock(device: Device) {
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<string>()
  const [problem, setProblem] = useState<Problem | null>(null)
  const [wait, setWait] = useState<Wait | null>(null)

  function failed(failure: UnlockFailure) {
    if (failure.kind !== 'wrong-passphrase' && failure.kind !== 'wait') return setProblem(failure.kind)
    if (failure.kind === 'wrong-passphrase') setError(text.start.unlock.wrong)
    setWait(failure.waitMs > 0 ? { until: performance.now() + failure.waitMs, whole: Math.ceil(failure.waitMs / 1_000) } : null)
    toField()
  }

  async function attempt(passphrase: string) {
    setProblem(null)
    setError(undefined)
    if (passphrase.trim() === '') {
      setError(text.start.unlock.empty)
      return toField()
    }
    setBusy(true)
    const app = await unlock(device, passphrase)
    setBusy(false)
    if (app.ok) opened(device, app.value)
    else failed(app.failure)
  }
  return { busy, error, problem, wait, attempt }
}

function Passphrase({ device, onForgotten }: { readonly device: Device; readonly onForgotten: () => void }) {
  const { title, sub, passphrase: label, unlock: open, busy: busyWord, forgotten, practice } = text.start.unlock
  const [passphrase, setPassphrase] = useState('')
  const { busy, error, problem, wait, attempt } = useUnlock(device)
  const left = useWait(wait?.until ?? null)
  useEffect(toField, [])
  if (problem === 'parameters-refused') return <RefusedPage kind={problem} />
  return (
    <StartPage icon={Lock} title={title} sub={sub} focusElsewhere>
      <form
        class="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          if (!busy && left === 0) void attempt(passphrase)
        }}
      >
        <Secret id={FIELD} label={label} autocomplete="current-password" value={passphrase} error={error} onInput={setPassphrase} />
        <Waiting left={left} whole={wait?.whole ?? 0} />
        <div class="acts">
          <Button type="submit" icon={KeyRound} busy={busy} busyWord={busyWord} disabled={left > 0}>
            {open}
          </Button>
          <Button variant="plain" onClick={onForgotten}>
            {forgotten}
          </Button>
        </div>
        <p class="sub" role="status">
          {busy ? busyWord : ''}
        </p>
        <ProblemNotice problem={problem} onRetry={() => void attempt(passphrase)} />
      </form>
      <PasskeyUnlock device={device} onOpened={(app) => opened(device, app)} />
      <div class="start__foot">
        <Button variant="quiet" small icon={Sprout} onClick={() => void goToSpace('practice')}>
          {practice}
        </Button>
      </div>
      <LockedRescue device={device} />
    </StartPage>
  )
}

/** The locked screen. It says nothing about who works here or with whom. */
export function Unlock({ device }: { readonly device: Device }) {
  const [forgotten, setForgotten] = useState(false)
  return forgotten ? (
    <Recover device={device} onBack={() => setForgotten(false)} />
  ) : (
    <Passphrase device={device} onForgotten={() => setForgotten(true)} />
  )
}
