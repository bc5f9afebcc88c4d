import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import type { Device } from '../../app/device.ts'
import { provePassphrase } from '../../app/erasure.ts'
import * as text from '../../i18n/index.ts'
import { session } from '../session.ts'
import { sayProblem } from './problem.ts'
import { Secret } from './Secret.tsx'

const words = text.start.proof

/** The device whose passphrase is asked for; null in practice, which has none. */
export const lockedDevice = (): Device | null => {
  const now = session.peek()
  return now.at === 'open' && !now.app.practice ? now.device : null
}

/** Whoever does this knows the passphrase of the tablet. */
export interface Proof {
  /** Where it is asked for; null where there is none. */
  readonly field: ComponentChildren
  /** Whether they do. If not, the field says so and has the focus. */
  prove(): Promise<boolean>
}

/** Asks for the passphrase once more before anything leaves or anybody is let in. `id` is the field's. */
export function useProof(id: string): Proof {
  const [typed, setTyped] = useState('')
  const [error, setError] = useState<string>()
  const device = lockedDevice()

  async function problem(of: Device): Promise<string | undefined> {
    if (typed === '') return words.empty
    const known = await provePassphrase(of, typed)
    if (known.ok) return undefined
    const { failure } = known
    if (failure.kind === 'wrong-passphrase') return words.wrong
    return failure.kind === 'wait' ? words.wait(Math.ceil(failure.waitMs / 1_000)) : sayProblem(failure.kind)
  }

  return {
    field: device && (
      <Secret {...{ id, error }} label={words.label} hint={words.hint} autocomplete="current-password" value={typed} onInput={setTyped} />
    ),
    async prove() {
      if (!device) return true
      const wrong = await problem(device)
      setError(wrong)
      if (wrong === undefined) setTyped('')
      else document.getElementById(id)?.focus()
      return wrong === undefined
    },
  }
}
