import { useEffect, useState } from 'preact/hooks'
import type { Device } from '../../app/device.ts'
import { addPasskey, hasPasskey, knowsPasskeys, removePasskey } from '../../app/passkey.ts'
import * as text from '../../i18n/index.ts'
import { Button } from '../parts/Button.tsx'
import { Notice } from '../parts/Notice.tsx'
import { Sheet } from '../parts/Sheet.tsx'
import { sayPasskey } from '../start/passkey-words.ts'
import { sayProblem } from '../start/problem.ts'
import { Secret } from '../start/Secret.tsx'

const FIELD = 'passkey-passphrase'

/** A passkey for this tablet: added by who knows the passphrase, which goes on opening it, and removed again. */
export function Passkey({ device }: { readonly device: Device }) {
  const words = text.keys.passkey
  const [there, setThere] = useState<boolean | null>(null)
  const [asking, setAsking] = useState(false)
  const [passphrase, setPassphrase] = useState('')
  const [empty, setEmpty] = useState(false)
  const [busy, setBusy] = useState(false)
  const [said, setSaid] = useState('')
  const [wrong, setWrong] = useState<string>()
  const look = () => void hasPasskey(device).then(setThere)
  useEffect(look, [device])
  if (!knowsPasskeys()) return <Sheet title={words.title} sub={words.unknown} />
  if (there === null) return null

  async function add() {
    setWrong(undefined)
    setEmpty(passphrase === '')
    if (passphrase === '' || busy) return document.getElementById(FIELD)?.focus()
    setBusy(true)
    const added = await addPasskey(device, passphrase, words.name)
    setBusy(false)
    if (!added.ok) return setWrong(sayPasskey(added.failure))
    setPassphrase('')
    setAsking(false)
    setSaid(words.added)
    look()
  }

  async function remove() {
    setBusy(true)
    const removed = await removePasskey(device)
    setBusy(false)
    if (removed.ok) setSaid(words.removed)
    else setWrong(sayProblem(removed.failure.kind))
    look()
  }

  return (
    <Sheet title={words.title} sub={words.sub}>
      <div class="stack stack--s">
        <p>{there ? words.there : words.none}</p>
        <p role="status" class={said ? undefined : 'vh'}>
          {said}
        </p>
        <div role="alert">{wrong && <Notice variant="alert">{wrong}</Notice>}</div>
        {asking ? (
          <form
            class="stack stack--s"
            noValidate
            onSubmit={(event) => {
              event.preventDefault()
              void add()
            }}
          >
            <p class="sub">{words.careful}</p>
            <Secret
              id={FIELD}
              label={words.ask}
              autocomplete="current-password"
              value={passphrase}
              error={empty ? words.empty : undefined}
              onInput={setPassphrase}
            />
            <div class="acts">
              <Button variant="quiet" onClick={() => setAsking(false)}>
                {text.common.cancel}
              </Button>
              <Button type="submit" busy={busy} busyWord={words.busy}>
                {words.add}
              </Button>
            </div>
          </form>
        ) : (
          <div class="acts">
            {there && (
              <Button variant="quiet" small busy={busy} busyWord={words.busy} onClick={() => void remove()}>
                {words.remove}
              </Button>
            )}
            <Button variant="quiet" small onClick={() => setAsking(true)}>
              {there ? words.other : words.add}
            </Button>
          </div>
        )}
      </div>
    </Sheet>
  )
}
