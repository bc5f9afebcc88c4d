import { useState } from 'preact/hooks'
import type { Device } from '../../app/device.ts'
import { saveWho } from '../../app/let-in.ts'
import * as text from '../../i18n/index.ts'
import { useApp } from '../context.tsx'
import { Button } from '../parts/Button.tsx'
import { ErrorSummary } from '../parts/ErrorSummary.tsx'
import { Notice } from '../parts/Notice.tsx'
import { Sheet } from '../parts/Sheet.tsx'
import { SummaryList } from '../parts/SummaryList.tsx'
import { TextField } from '../parts/TextField.tsx'
import { opened } from '../session.ts'
import { useAttempt } from '../start/attempt.ts'

const NAME = 'me-name'

/** Who works on this tablet, and a way to put it right. What was written before keeps the name that it was written under. */
export function Me({ device }: { readonly device: Device | null }) {
  const { title, sub, name, role, agency, none, change } = text.settings.me
  const { me } = useApp()
  const [changing, setChanging] = useState(false)
  const rows = [
    { key: name, value: me.name || none },
    { key: role, value: me.role || none },
    { key: agency, value: me.agency || none },
  ]
  return (
    <Sheet title={title} sub={sub}>
      {changing && device ? (
        <Form device={device} onDone={() => setChanging(false)} />
      ) : (
        <div class="stack stack--s">
          <SummaryList rows={rows} />
          {device && (
            <div>
              <Button variant="quiet" small onClick={() => setChanging(true)}>
                {change}
              </Button>
            </div>
          )}
        </div>
      )}
    </Sheet>
  )
}

function Form({ device, onDone }: { readonly device: Device; readonly onDone: () => void }) {
  const words = text.settings.me
  const app = useApp()
  const attempt = useAttempt()
  const [who, setWho] = useState({ name: app.me.name, role: app.me.role, agency: app.me.agency })
  const [failure, setFailure] = useState<string>()

  async function save(event: Event) {
    event.preventDefault()
    const saved = await saveWho(app, who)
    if (saved.ok) {
      opened(device, saved.value)
      return onDone()
    }
    const empty = saved.failure.kind === 'empty-name'
    attempt.found(empty ? [{ field: NAME, message: text.failures['empty-name']() }] : [])
    setFailure(empty ? undefined : text.failures[saved.failure.kind]())
  }

  return (
    <form class="stack" noValidate onSubmit={(event) => void save(event)}>
      <ErrorSummary title={text.common.errorTitle} errors={attempt.errors} attempt={attempt.attempt} />
      {failure && <Notice variant="alert" role="alert" title={failure} />}
      <TextField
        id={NAME}
        label={words.name}
        value={who.name}
        error={attempt.at(NAME)}
        errorWord={text.common.errorWord}
        onInput={(name) => setWho({ ...who, name })}
      />
      <TextField label={words.role} value={who.role} onInput={(role) => setWho({ ...who, role })} />
      <TextField label={words.agency} value={who.agency} onInput={(agency) => setWho({ ...who, agency })} />
      <div class="acts">
        <Button variant="quiet" onClick={onDone}>
          {text.common.cancel}
        </Button>
        <Button type="submit">{text.common.save}</Button>
      </div>
    </form>
  )
}
