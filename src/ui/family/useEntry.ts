import { useState } from 'preact/hooks'
import type { Result } from '../../core/result.ts'

/** One thing to put right: the id of the control, and what to do. */
export interface Wrong {
  readonly field: string
  readonly message: string
}

export interface EntryUse<T, F extends { kind: string }> {
  /** All that is wrong with what is on the screen; nothing is asked of the disk while there is anything. */
  readonly check: () => readonly Wrong[]
  readonly save: () => Promise<Result<T, F>>
  /** The sentence for what `save` answered. */
  readonly say: (failure: F) => string
  readonly done: (value: T) => void
}

/** Where an entry stands. What was typed stays with the screen whatever happens. */
export interface Entry {
  readonly busy: boolean
  readonly wrong: readonly Wrong[]
  /** Why it is not on the disk; null unless the last try went wrong there. */
  readonly failed: string | null
  /** Goes up with each try. */
  readonly attempt: number
  /** Checks and saves; `instead` happens in the stead of `done`. */
  readonly submit: (instead?: () => void) => void
  readonly error: (field: string) => string | undefined
}

/** Checks, saves and says what came of it, one try at a time. */
export function useEntry<T, F extends { kind: string }>({ check, save, say, done }: EntryUse<T, F>): Entry {
  const [busy, setBusy] = useState(false)
  const [wrong, setWrong] = useState<readonly Wrong[]>([])
  const [failed, setFailed] = useState<string | null>(null)
  const [attempt, setAttempt] = useState(0)

  async function submit(instead?: () => void) {
    if (busy) return
    const found = check()
    setWrong(found)
    setAttempt(attempt + 1)
    if (found.length > 0) return
    setBusy(true)
    setFailed(null)
    const saved = await save()
    setBusy(false)
    if (!saved.ok) setFailed(say(saved.failure))
    else if (instead) instead()
    else done(saved.value)
  }

  const error = (field: string) => wrong.find((one) => one.field === field)?.message
  return { busy, wrong, failed, attempt, submit: (instead) => void submit(instead), error }
}
