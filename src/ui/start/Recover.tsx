import { useId, useState } from 'preact/hooks'
import type { Device } from '../../app/device.ts'
import { checkRecoveryWords, type RecoveryFailure, recover, type StrengthFailure, type WordsFailure } from '../../app/keys.ts'
import type { WriteFailure } from '../../app/failure.ts'
import * as text from '../../i18n/index.ts'
import { useCurtain } from '../lock/curtain.ts'
import { Button } from '../parts/Button.tsx'
import { Dock } from '../parts/Dock.tsx'
import { ErrorSummary } from '../parts/ErrorSummary.tsx'
import { Sheet } from '../parts/Sheet.tsx'
import { TextAreaField } from '../parts/TextAreaField.tsx'
import { opened } from '../session.ts'
import { type FieldError, useAttempt } from './attempt.ts'
import { NewPassphraseFields } from './NewPassphraseFields.tsx'
import { chosen, freshPassphrase, judge, weakAt } from './new-passphrase.ts'
import { ProblemNotice } from './ProblemNotice.tsx'
import type { Problem } from './problem.ts'
import { StartPage } from './StartPage.tsx'

const WORDS = 'recovery-words'

function wordsAt(failure: WordsFailure | { readonly kind: 'wrong-words' }): FieldError {
  const { unknownWord, wrongCount, checksum, wrongWords } = text.start.recover
  switch (failure.kind) {
    case 'unknown-word':
      return { field: WORDS, message: unknownWord(failure.place, failure.word) }
    case 'wrong-count':
      return { field: WORDS, message: wrongCount(failure.count) }
    case 'checksum':
      return { field: WORDS, message: checksum }
    case 'wrong-words':
      return { field: WORDS, message: wrongWords }
  }
}

type Failure = StrengthFailure | RecoveryFailure | WriteFailure

/** What of a failure belongs to a field; null where the disk said no. */
function fieldOf(failure: Failure): FieldError | null {
  switch (failure.kind) {
    case 'unknown-word':
    case 'wrong-count':
    case 'checksum':
    case 'wrong-words':
      return wordsAt(failure)
    case 'too-short':
    case 'too-guessable':
      return weakAt(failure)
    default:
      return null
  }
}

/** The way in without the passphrase: recovery words, and a new passphrase for from now on. */
export function Recover({ device, onBack }: { readonly device: Device; readonly onBack: () => void }) {
  const { title, sub, words: wordsLabel, wordsHint, newOne, newOneSub, recover: open, busy: busyWord } = text.start.recover
  const form = useId()
  const attempt = useAttempt()
  const [words, setWords] = useState('')
  const [entry, setEntry] = useState(freshPassphrase)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  useCurtain()

  async function attemptRecovery() {
    setProblem(null)
    const typed = checkRecoveryWords(words)
    const wrong = [typed.ok ? null : wordsAt(typed.failure), judge(entry)].filter((error) => error !== null)
    attempt.found(wrong)
    if (wrong.length > 0) return
    setBusy(true)
    const app = await recover(device, words, chosen(entry), entry.offered)
    setBusy(false)
    if (app.ok) return opened(device, app.value)
    const field = fieldOf(app.failure)
    if (field) attempt.found([field])
    else setProblem(app.failure.kind as Problem)
  }

  const dock = (
    <Dock
      label={text.start.acts}
      start={
        <Button variant="quiet" onClick={onBack}>
          {text.common.back}
        </Button>
      }
    >
      <Button type="submit" form={form} busy={busy} busyWord={busyWord}>
        {open}
      </Button>
    </Dock>
  )
  return (
    <StartPage key="recover" title={title} sub={sub} dock={dock}>
      <ErrorSummary title={text.common.errorTitle} errors={attempt.errors} attempt={attempt.attempt} />
      <form
        id={form}
        class="stack stack--l"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          if (!busy) void attemptRecovery()
        }}
      >
        <TextAreaField
          id={WORDS}
          label={wordsLabel}
          hint={wordsHint}
          rows={4}
          autocapitalize="none"
          autocorrect="off"
          spellcheck={false}
          value={words}
          error={attempt.at(WORDS)}
          errorWord={text.common.errorWord}
          onInput={setWords}
        />
        <Sheet title={newOne} sub={newOneSub}>
          <NewPassphraseFields entry={entry} attempt={attempt} onChange={setEntry} />
        </Sheet>
        <p class="sub" role="status">
          {busy ? busyWord : ''}
        </p>
        <ProblemNotice problem={problem} onRetry={() => void attemptRecovery()} />
      </form>
    </StartPage>
  )
}
