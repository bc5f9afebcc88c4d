import { type ReadonlySignal, signal } from '@preact/signals'

/** When to lock, in milliseconds. */
export interface Limits {
  /** Without a touch. */
  readonly idle: number
  /** Out of sight. */
  readonly hidden: number
}

/** Two clocks, because each alone can be fooled: the monotonic one may stand still while the tablet sleeps, the wall clock can be set. */
export interface Clocks {
  now(): number
  monotonic(): number
}

/** Where locking stands. `left`: whole seconds until it locks. */
export type LockState =
  | { readonly kind: 'open' }
  | { readonly kind: 'warning'; readonly why: 'idle' | 'longest'; readonly left: number }
  | { readonly kind: 'locked' }

/** How long before it locks a person is warned. At least 20 s (WCAG 2.2.1). */
const WARNING = 30_000
/** Longest that one unlocking lasts. Source: reliability.md, "Keys". */
const LONGEST = 12 * 3_600_000
// Often, because timers stand still in a tablet that sleeps and nothing says that it woke up.
const LOOK_AGAIN = 1_000

/** Decides when to lock. Every call looks at the clocks first, so nothing that comes after the time counts as being in time. */
export interface AutoLock {
  readonly state: ReadonlySignal<LockState>
  /** Somebody touched it, typed or scrolled. Does not answer a warning: that takes `stay`. */
  touched(): void
  /** The answer to a warning. */
  stay(): void
  /** Out of sight from now on. */
  hide(): void
  /** In sight again. */
  show(): void
  setLimits(limits: Limits): void
  stop(): void
}

/** Counting from now. `onLock` is called once, at the latest a second after the time or at the first event after it. */
export function createAutoLock(clocks: Clocks, limits: Limits, onLock: () => void): AutoLock {
  const state = signal<LockState>({ kind: 'open' })
  let read = { wall: clocks.now(), run: clocks.monotonic() }
  // Milliseconds since unlocking, for all that the clocks say.
  let age = 0
  let lastTouch = 0
  let hiddenAt: number | null = null
  let held = limits
  let timer: ReturnType<typeof setTimeout> | undefined

  // Of each stretch the clock is believed that says it was longer: locking early costs a passphrase, locking late a family's privacy.
  function grow(): void {
    const now = { wall: clocks.now(), run: clocks.monotonic() }
    age += Math.max(now.wall - read.wall, now.run - read.run, 0)
    read = now
  }

  function judged(): LockState {
    const [idle, longest] = [held.idle - (age - lastTouch), LONGEST - age]
    const hidden = hiddenAt === null ? Number.POSITIVE_INFINITY : held.hidden - (age - hiddenAt)
    if (Math.min(idle, longest, hidden) <= 0) return { kind: 'locked' }
    const left = Math.min(idle, longest)
    if (left > WARNING) return { kind: 'open' }
    return { kind: 'warning', why: longest <= idle ? 'longest' : 'idle', left: Math.ceil(left / 1_000) }
  }

  function look(): LockState {
    clearTimeout(timer)
    if (state.value.kind === 'locked') return state.value
    grow()
    const next = judged()
    const before = state.value
    const same = next.kind === before.kind && (next.kind !== 'warning' || (before.kind === 'warning' && next.left === before.left))
    if (!same) state.value = next
    if (next.kind === 'locked') onLock()
    else timer = setTimeout(look, LOOK_AGAIN)
    return state.value
  }

  look()
  return {
    state,
    touched() {
      if (look().kind === 'open') lastTouch = age
    },
    stay() {
      if (look().kind === 'locked') return
      lastTouch = age
      look()
    },
    hide() {
      if (look().kind === 'locked') return
      hiddenAt ??= age
      look()
    },
    show() {
      look()
      hiddenAt = null
    },
    setLimits(next) {
      held = next
      look()
    },
    stop: () => clearTimeout(timer),
  }
}
