import { type Signal, signal } from '@preact/signals'
import type { AnswerFailure } from '../../app/answers.ts'
import type { WriteFailure } from '../../app/failure.ts'
import type { SecondFailure } from '../../app/second.ts'
import type { Result } from '../../core/result.ts'

/** Why what was tapped or typed is not on the disk. */
type KeepFailure = { readonly kind: (WriteFailure | AnswerFailure | SecondFailure)['kind'] }

/** What the person is told about their answers: nothing yet, on the disk since when (milliseconds since 1970), or not, and why. */
export type SaveState =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'saved'; readonly at: number }
  | { readonly kind: 'failed'; readonly failure: KeepFailure }

/** Longest that typed words wait before they are sealed, in milliseconds. Source: architecture.md, "Where state lives". */
const TYPING_PAUSE = 400

type Values = Record<string, unknown>
type Write = (values: Values) => Promise<Result<unknown, KeepFailure>>

/** Keeps what is on the screen and not yet known to be on the disk, by the thing that it is about, until it is. */
export interface Saver {
  readonly state: Signal<SaveState>
  /** Counts up whenever what `latest`, `pending` or `isTouched` give has changed. */
  readonly version: Signal<number>
  /** Values given and not yet known to be on the disk. */
  pending(about: string): Values | undefined
  /** The last value given of each register, on the disk or not: what was read from the disk may be older by a moment. */
  latest(about: string): Values | undefined
  /** Whether anything was given since the thing was last settled. */
  isTouched(about: string): boolean
  /** What was given about a thing has become a fact. */
  settle(about: string): void
  /** Shows nothing of its own any more: another tab writes now. What still waits goes on waiting. */
  forget(): void
  /** Whether anything at all is not yet known to be on the disk. */
  waits(): boolean
  /** Writes a tap at once, with what waits about the same thing. True when it is on the disk. */
  tap(about: string, values: Values, write: Write): Promise<boolean>
  /** Takes words being typed; they are written after a pause, or by the next tap or flush. */
  type(about: string, values: Values, write: Write): void
  /** Writes all that waits, at once. True when nothing is left waiting. */
  flush(): Promise<boolean>
}

interface Waiting {
  readonly values: Values
  readonly write: Write
}

/** A saver with nothing waiting. `now` gives milliseconds since 1970. */
export function createSaver(now: () => number): Saver {
  const waiting = new Map<string, Waiting>()
  const given = new Map<string, Values>()
  const touched = new Set<string>()
  const timers = new Map<string, ReturnType<typeof setTimeout>>()
  const state = signal<SaveState>({ kind: 'nothing' })
  const version = signal(0)

  function join(about: string, values: Values, write: Write) {
    waiting.set(about, { values: { ...waiting.get(about)?.values, ...values }, write })
    given.set(about, { ...given.get(about), ...values })
    touched.add(about)
    version.value += 1
  }

  async function attempt(about: string): Promise<boolean> {
    clearTimeout(timers.get(about))
    const sent = waiting.get(about)
    if (!sent) return true
    const written = await sent.write(sent.values)
    if (!written.ok) {
      state.value = { kind: 'failed', failure: written.failure }
      return false
    }
    // Only what was sent is on the disk; words typed while it was being written go on waiting.
    const left = Object.entries(waiting.get(about)?.values ?? {}).filter(([name, value]) => sent.values[name] !== value)
    if (left.length === 0) waiting.delete(about)
    else waiting.set(about, { values: Object.fromEntries(left), write: sent.write })
    if (waiting.size === 0 || state.peek().kind !== 'failed') state.value = { kind: 'saved', at: now() }
    version.value += 1
    return left.length === 0
  }

  return {
    state,
    version,
    pending: (about) => waiting.get(about)?.values,
    latest: (about) => given.get(about),
    isTouched: (about) => touched.has(about),
    settle(about) {
      touched.delete(about)
      version.value += 1
    },
    forget() {
      given.clear()
      touched.clear()
      version.value += 1
    },
    waits: () => waiting.size > 0,
    tap(about, values, write) {
      join(about, values, write)
      return attempt(about)
    },
    type(about, values, write) {
      join(about, values, write)
      clearTimeout(timers.get(about))
      timers.set(
        about,
        setTimeout(() => void attempt(about), TYPING_PAUSE),
      )
    },
    async flush() {
      for (const about of [...waiting.keys()]) await attempt(about)
      return waiting.size === 0
    },
  }
}
