import { useId, useState } from 'preact/hooks'
import type { Platform } from '../../app/app.ts'
import { type Space, startAnew } from '../../app/device.ts'
import * as text from '../../i18n/index.ts'
import { Button } from '../parts/Button.tsx'
import { ErrorSummary } from '../parts/ErrorSummary.tsx'
import { Sheet } from '../parts/Sheet.tsx'
import { TextField } from '../parts/TextField.tsx'
import { startSession } from '../session.ts'
import { useAttempt } from './attempt.ts'

const FIELD = 'start-anew'

interface StartAnewProps {
  readonly platform: Platform
  readonly space: Space
}

function Guarded({ platform, space, onLeave }: StartAnewProps & { readonly onLeave: () => void }) {
  const { anewTitle, anewWhat, anewWord, anewField, anewWrong, anewDo, leave } = text.start.refused.missing
  const [typed, setTyped] = useState('')
  const attempt = useAttempt()
  const form = useId()
  const submit = (event: Event) => {
    event.preventDefault()
    const meant = typed.trim().toLowerCase() === anewWord
    attempt.found(meant ? [] : [{ field: FIELD, message: anewWrong(anewWord) }])
    if (!meant) return
    startAnew(platform, space)
    void startSession(platform)
  }
  return (
    <Sheet title={anewTitle} tone="outline">
      <form id={form} class="stack" noValidate onSubmit={submit}>
        <ErrorSummary title={text.common.errorTitle} errors={attempt.errors} attempt={attempt.attempt} />
        <p>{anewWhat}</p>
        <TextField
          id={FIELD}
          label={anewField(anewWord)}
          width="m"
          autocapitalize="none"
          value={typed}
          error={attempt.at(FIELD)}
          errorWord={text.common.errorWord}
          onInput={setTyped}
        />
        <div class="acts">
          <Button variant="quiet" onClick={onLeave}>
            {leave}
          </Button>
          <Button variant="quiet" type="submit">
            {anewDo}
          </Button>
        </div>
      </form>
    </Sheet>
  )
}

/** The deliberate way on without missing records: asked for, explained, and typed out. */
export function StartAnew(props: StartAnewProps) {
  const [asked, setAsked] = useState(false)
  if (asked) return <Guarded {...props} onLeave={() => setAsked(false)} />
  return (
    <div class="start__foot">
      <Button variant="plain" small onClick={() => setAsked(true)}>
        {text.start.refused.missing.anew}
      </Button>
    </div>
  )
}
