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
  /** There is a second copy of what would be given up. */
  readonly copy: boolean
}

function Guarded({ platform, space, copy, onLeave }: StartAnewProps & { readonly onLeave: () => void }) {
  const { title, what, copyGoes, word, field, wrong, start, leave } = text.restore.anew
  const [typed, setTyped] = useState('')
  const attempt = useAttempt()
  const form = useId()
  const submit = (event: Event) => {
    event.preventDefault()
    const meant = typed.trim().toLowerCase() === word
    attempt.found(meant ? [] : [{ field: FIELD, message: wrong(word) }])
    if (!meant) return
    startAnew(platform, space)
    void startSession(platform)
  }
  return (
    <Sheet title={title} tone="outline">
      <form id={form} class="stack" noValidate onSubmit={submit}>
        <ErrorSummary title={text.common.errorTitle} errors={attempt.errors} attempt={attempt.attempt} />
        <p>{what}</p>
        {copy && <p>{copyGoes}</p>}
        <TextField
          id={FIELD}
          label={field(word)}
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
            {start}
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
    <div class="start__last">
      <p class="sub">{text.restore.anew.last}</p>
      <Button variant="plain" small onClick={() => setAsked(true)}>
        {text.restore.anew.ask}
      </Button>
    </div>
  )
}
