import { Printer } from 'lucide'
import { useState } from 'preact/hooks'
import type { Device } from '../../app/device.ts'
import { newRecoveryWords } from '../../app/keys.ts'
import * as text from '../../i18n/index.ts'
import { Button } from '../parts/Button.tsx'
import { Notice } from '../parts/Notice.tsx'
import { Sheet } from '../parts/Sheet.tsx'
import { ProblemNotice } from '../start/ProblemNotice.tsx'
import type { Problem } from '../start/problem.ts'
import { Secret } from '../start/Secret.tsx'

const FIELD = 'words-passphrase'

/** New recovery words for who lost the paper or never saw it: the passphrase, then the words, shown once. Those before open nothing any more. */
export function RecoveryWords({ device }: { readonly device: Device }) {
  const { title, sub, make, ask, busy: busyWord, once, done, list } = text.settings.recovery
  const [at, setAt] = useState<'rest' | 'asking'>('rest')
  const [passphrase, setPassphrase] = useState('')
  const [busy, setBusy] = useState(false)
  const [words, setWords] = useState<string>()
  const [wrong, setWrong] = useState<string>()
  const [problem, setProblem] = useState<Problem | null>(null)

  async function renew() {
    setWrong(undefined)
    setProblem(null)
    setBusy(true)
    const made = await newRecoveryWords(device, passphrase)
    setBusy(false)
    if (made.ok) {
      setPassphrase('')
      return setWords(made.value)
    }
    const { failure } = made
    if (failure.kind === 'wrong-passphrase') setWrong(text.settings.passphrase.wrong)
    else if (failure.kind === 'wait') setWrong(text.settings.passphrase.tooSoon(Math.ceil(failure.waitMs / 1_000)))
    else setProblem(failure.kind)
  }

  if (words !== undefined) {
    return (
      <Sheet title={title}>
        <div class="stack">
          <Notice variant="attention">{once}</Notice>
          <ol class="words" aria-label={list}>
            {words.split(' ').map((word, place) => (
              <li key={place}>
                <span class="words__place" aria-hidden="true">
                  {place + 1}
                </span>
                <span>{word}</span>
              </li>
            ))}
          </ol>
          <div class="acts">
            <Button variant="quiet" small icon={Printer} onClick={() => window.print()}>
              {text.start.recoveryWords.print}
            </Button>
            <Button
              small
              onClick={() => {
                setWords(undefined)
                setAt('rest')
              }}
            >
              {done}
            </Button>
          </div>
        </div>
      </Sheet>
    )
  }
  return (
    <Sheet title={title} sub={sub}>
      {at === 'rest' ? (
        <Button variant="quiet" small onClick={() => setAt('asking')}>
          {make}
        </Button>
      ) : (
        <form
          class="stack"
          noValidate
          onSubmit={(event) => {
            event.preventDefault()
            if (!busy) void renew()
          }}
        >
          <Secret id={FIELD} label={ask} autocomplete="current-password" value={passphrase} error={wrong} onInput={setPassphrase} />
          <ProblemNotice problem={problem} onRetry={() => void renew()} />
          <div class="acts">
            <Button variant="quiet" onClick={() => setAt('rest')}>
              {text.common.cancel}
            </Button>
            <Button type="submit" busy={busy} busyWord={busyWord}>
              {make}
            </Button>
          </div>
        </form>
      )}
    </Sheet>
  )
}
