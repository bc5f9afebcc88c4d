import { useState } from 'preact/hooks'
import { foundTeam } from '../../app/team.ts'
import * as text from '../../i18n/index.ts'
import { useApp } from '../context.tsx'
import { Button, LinkButton } from '../parts/Button.tsx'
import { ErrorSummary } from '../parts/ErrorSummary.tsx'
import { Notice } from '../parts/Notice.tsx'
import { Sheet } from '../parts/Sheet.tsx'
import { TextField } from '../parts/TextField.tsx'
import { hrefTo } from '../route.ts'
import { useAttempt } from '../start/attempt.ts'
import { sayFailure } from './words.ts'

const { start, join } = text.colleagues
const NAME = 'team-name'

/** A name, and there is a team with this tablet on its list. */
export function StartTeam() {
  const app = useApp()
  const attempt = useAttempt()
  const [name, setName] = useState('')
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<string>()

  async function found(event: Event) {
    event.preventDefault()
    if (busy) return
    setBusy(true)
    const made = await foundTeam(app, name)
    setBusy(false)
    const empty = !made.ok && made.failure.kind === 'empty-team-name'
    attempt.found(empty ? [{ field: NAME, message: sayFailure(made.failure) }] : [])
    setFailure(made.ok || empty ? undefined : sayFailure(made.failure))
  }

  return (
    <Sheet title={start.title} sub={start.sub}>
      <form class="stack" noValidate onSubmit={(event) => void found(event)}>
        <ErrorSummary title={text.common.errorTitle} errors={attempt.errors} attempt={attempt.attempt} />
        {failure && <Notice variant="alert" role="alert" title={failure} />}
        <TextField
          id={NAME}
          label={start.name}
          hint={start.nameHint}
          value={name}
          error={attempt.at(NAME)}
          errorWord={text.common.errorWord}
          onInput={setName}
        />
        <div class="acts">
          <Button type="submit" busy={busy} busyWord={text.colleagues.busy}>
            {start.act}
          </Button>
        </div>
      </form>
    </Sheet>
  )
}

/** How one comes into a colleague's team. The code to show is beside it. */
export function JoinSteps() {
  return (
    <Sheet title={join.title} sub={join.sub}>
      <div class="stack">
        <ol class="joinsteps">
          {join.steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
        <div class="acts">
          <LinkButton variant="quiet" href={hrefTo({ at: 'share' })}>
            {join.open}
          </LinkButton>
        </div>
      </div>
    </Sheet>
  )
}
