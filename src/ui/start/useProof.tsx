import { Fingerprint } from 'lucide'
import type { ComponentChildren } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import type { Device } from '../../app/device.ts'
import { provePassphrase } from '../../app/erasure.ts'
import { hasPasskey, knowsPasskeys, provePasskey } from '../../app/passkey.ts'
import * as text from '../../i18n/index.ts'
import { Button } from '../parts/Button.tsx'
import { session } from '../session.ts'
import { sayPasskey } from './passkey-words.ts'
import { sayProblem } from './problem.ts'
import { Secret } from './Secret.tsx'

const words = text.start.proof

/** The device whose passphrase is asked for; null in practice, which has none. */
export const lockedDevice = (): Device | null => {
  const now = session.peek()
  return now.at === 'open' && !now.app.practice ? now.device : null
}

/**
 * How long a proof holds, in milliseconds: as long as the tablet may lie untouched, as it comes, before it locks by itself. Signing after
 * printing asks once; somebody who picks the tablet up later is asked. Unlocking is none: what is unlocked at the door is handed about next.
 */
const HOLDS = 5 * 60_000

const provenAt = new WeakMap<Device, { readonly wall: number; readonly run: number }>()

/** Whether whoever is at the tablet showed it a moment ago. Of two clocks the one is believed that says it was longer ago. */
function isFresh(device: Device): boolean {
  const at = provenAt.get(device)
  if (!at) return false
  const { platform } = device
  return Math.max(platform.now() - at.wall, platform.monotonic() - at.run) < HOLDS
}

/** Somebody showed just now that they know the passphrase of this tablet. */
function noteProof(device: Device): void {
  provenAt.set(device, { wall: device.platform.now(), run: device.platform.monotonic() })
}

/** Whoever does this knows the passphrase of the tablet. */
export interface Proof {
  /** Where it is asked for; null where there is none, and where it was given within the last five minutes. */
  readonly field: ComponentChildren
  /** Whether they do. If not, the field says so and has the focus. */
  prove(): Promise<boolean>
}

/** The other way, where a passkey opens this tablet. What was to be done is pressed again afterwards. */
function ByPasskey({ device, onProved }: { readonly device: Device; readonly onProved: () => void }) {
  const { prove, busy: busyWord } = text.keys.passkey
  const [there, setThere] = useState(false)
  const [busy, setBusy] = useState(false)
  const [wrong, setWrong] = useState<string>()
  useEffect(() => {
    if (knowsPasskeys()) void hasPasskey(device).then(setThere)
  }, [device])
  if (!there) return null
  async function ask() {
    if (busy) return
    setBusy(true)
    const proved = await provePasskey(device)
    setBusy(false)
    if (proved.ok) onProved()
    else setWrong(sayPasskey(proved.failure))
  }
  return (
    <>
      <div>
        <Button variant="plain" icon={Fingerprint} busy={busy} busyWord={busyWord} onClick={() => void ask()}>
          {prove}
        </Button>
      </div>
      {wrong && <p role="alert">{wrong}</p>}
    </>
  )
}

/** The field has the focus once it is there. */
const focusSoon = (id: string) => requestAnimationFrame(() => requestAnimationFrame(() => document.getElementById(id)?.focus()))

/** Asks for the passphrase once more before anything leaves, is signed or anybody is let in. `id` is the field's. */
export function useProof(id: string): Proof {
  const [typed, setTyped] = useState('')
  const [error, setError] = useState<string>()
  const [passes, setPasses] = useState(0)
  const device = lockedDevice()
  const shown = device !== null && (typed !== '' || error !== undefined || !isFresh(device))

  async function problem(of: Device): Promise<string | undefined> {
    // It held when the screen was drawn and does not any more: nothing is lost, and now there is a field.
    if (typed === '') return shown ? words.empty : words.again
    const known = await provePassphrase(of, typed)
    if (known.ok) return undefined
    const { failure } = known
    if (failure.kind === 'wrong-passphrase') return words.wrong
    return failure.kind === 'wait' ? words.wait(Math.ceil(failure.waitMs / 1_000)) : sayProblem(failure.kind)
  }

  return {
    field: shown && (
      <div class="stack stack--s">
        <Secret {...{ id, error }} label={words.label} hint={words.hint} autocomplete="current-password" value={typed} onInput={setTyped} />
        <ByPasskey
          device={device}
          onProved={() => {
            noteProof(device)
            setTyped('')
            setError(undefined)
            setPasses(passes + 1)
          }}
        />
      </div>
    ),
    async prove() {
      if (!device || (isFresh(device) && typed === '')) return true
      const wrong = await problem(device)
      setError(wrong)
      if (wrong === undefined) {
        noteProof(device)
        setTyped('')
      } else focusSoon(id)
      return wrong === undefined
    },
  }
}
