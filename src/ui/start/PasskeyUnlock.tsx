import { Fingerprint } from 'lucide'
import { useEffect, useState } from 'preact/hooks'
import type { App } from '../../app/app.ts'
import type { Device } from '../../app/device.ts'
import { hasPasskey, knowsPasskeys, unlockWithPasskey } from '../../app/passkey.ts'
import * as text from '../../i18n/index.ts'
import { Button } from '../parts/Button.tsx'
import { Notice } from '../parts/Notice.tsx'
import { sayPasskey } from './passkey-words.ts'

/** The other way in, where a passkey was set up: nothing where none was. */
export function PasskeyUnlock({ device, onOpened }: { readonly device: Device; readonly onOpened: (app: App) => void }) {
  const { unlock, busy: busyWord } = text.keys.passkey
  const [there, setThere] = useState(false)
  const [busy, setBusy] = useState(false)
  const [wrong, setWrong] = useState<string>()
  useEffect(() => {
    if (knowsPasskeys()) void hasPasskey(device).then(setThere)
  }, [device])
  if (!there) return null

  async function open() {
    if (busy) return
    setWrong(undefined)
    setBusy(true)
    const app = await unlockWithPasskey(device)
    setBusy(false)
    if (app.ok) onOpened(app.value)
    else setWrong(sayPasskey(app.failure))
  }
  return (
    <div class="stack stack--s">
      <div>
        <Button variant="quiet" icon={Fingerprint} busy={busy} busyWord={busyWord} onClick={() => void open()}>
          {unlock}
        </Button>
      </div>
      <div role="alert">{wrong && <Notice variant="alert">{wrong}</Notice>}</div>
    </div>
  )
}
