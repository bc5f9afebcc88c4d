import { useEffect, useId, useState } from 'preact/hooks'
import * as text from '../../i18n/index.ts'
import { Button } from '../parts/Button.tsx'
import { ErrorSummary } from '../parts/ErrorSummary.tsx'
import { Secret } from '../start/Secret.tsx'
import { sayOpen } from './say.ts'
import type { Opening, OpenFile } from './useOpening.ts'

const words = text.share.open

interface KeyFormProps {
  readonly opening: Extract<Opening, { at: 'locked' }>
  readonly file: OpenFile
}

/** What is wrong with what was typed, at its field; undefined where nothing is. */
function wrongIn({ failure, way }: KeyFormProps['opening']): string | undefined {
  if (!failure) return undefined
  return way === 'paper' && failure.kind === 'not-for-us' ? words.failure['paper-not-for'] : sayOpen(failure)
}

/** The passphrase of a file, or the paper key where nothing else opens it. Neither is kept. */
export function KeyForm({ opening, file }: KeyFormProps) {
  const [typed, setTyped] = useState('')
  const [empty, setEmpty] = useState(0)
  const field = useId()
  const { way, busy, tries } = opening
  // It appears because a file was chosen, and is what comes next.
  useEffect(() => document.getElementById(field)?.focus(), [field])
  const paper = way === 'paper'
  const missing = empty > tries && typed.trim() === ''
  const error = missing ? (paper ? words.paperEmpty : words.passEmpty) : wrongIn(opening)
  return (
    <form
      class="stack"
      noValidate
      aria-label={paper ? words.paper : words.passTitle}
      onSubmit={(event) => {
        event.preventDefault()
        if (busy) return
        if (typed.trim() === '') return setEmpty(tries + empty + 1)
        void file.unlock(paper ? { paperKey: typed } : { passphrase: typed })
      }}
    >
      <h3>{paper ? words.paper : words.passTitle}</h3>
      <ErrorSummary title={text.common.errorTitle} errors={error ? [{ field, message: error }] : []} attempt={tries + empty} />
      <Secret
        id={field}
        label={paper ? words.paperLabel : words.pass}
        hint={paper ? words.paperHint : words.passHint}
        value={typed}
        error={error}
        autocomplete="current-password"
        onInput={setTyped}
      />
      <p class={busy ? 'sub' : 'vh'} role="status">
        {busy && words.opening}
      </p>
      <div class="acts">
        <Button variant="quiet" onClick={file.leave}>
          {text.common.cancel}
        </Button>
        <Button type="submit" busy={busy} busyWord={words.opening}>
          {words.passOpen}
        </Button>
      </div>
    </form>
  )
}
