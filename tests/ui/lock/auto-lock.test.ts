import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { createAutoLock } from '../../../src/ui/lock/auto-lock.ts'

const MINUTE = 60_000
const WARNING = 30_000
const LONGEST = 12 * 60 * MINUTE
const LIMITS = { idle: 5 * MINUTE, hidden: 30_000 }

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** A tablet whose two clocks and whose timers can each stand still, as they do when it sleeps or throttles. */
function tablet(limits = LIMITS) {
  const clock = { wall: Date.UTC(2026, 10, 21, 14, 0), run: 0 }
  let locks = 0
  const watch = createAutoLock({ now: () => clock.wall, monotonic: () => clock.run }, limits, () => {
    locks += 1
  })
  return {
    clock,
    watch,
    locks: () => locks,
    kind: () => watch.state.value.kind,
    /** Time goes by and timers run on time. */
    wait(ms: number) {
      for (let left = ms; left > 0; left -= 1_000) {
        const step = Math.min(1_000, left)
        clock.wall += step
        clock.run += step
        vi.advanceTimersByTime(step)
      }
    },
    /** Time goes by and no timer runs: throttled, or asleep when `run` stands still too. */
    sleep(ms: number, { run = false } = {}) {
      clock.wall += ms
      if (run) clock.run += ms
    },
  }
}

describe('a tablet that nobody touches', () => {
  test('is warned about half a minute before, with the seconds that are left, and locks once', () => {
    const it = tablet()
    it.wait(LIMITS.idle - WARNING - 1_000)
    expect(it.kind()).toBe('open')
    it.wait(1_000)
    expect(it.watch.state.value).toEqual({ kind: 'warning', why: 'idle', left: 30 })
    it.wait(10_000)
    expect(it.watch.state.value).toMatchObject({ left: 20 })
    it.wait(20_000)
    expect(it.kind()).toBe('locked')
    it.wait(MINUTE)
    expect(it.locks()).toBe(1)
  })

  test('stays open as long as somebody touches it', () => {
    const it = tablet()
    for (let minute = 0; minute < 60; minute += 1) {
      it.wait(MINUTE)
      it.watch.touched()
    }
    expect(it.kind()).toBe('open')
  })

  test('takes an answer to the warning, and not a stray touch for one', () => {
    const it = tablet()
    it.wait(LIMITS.idle - 10_000)
    it.watch.touched()
    expect(it.kind()).toBe('warning')
    it.watch.stay()
    expect(it.kind()).toBe('open')
    it.wait(LIMITS.idle - WARNING - 1_000)
    expect(it.kind()).toBe('open')
  })

  test('goes by a shorter time as soon as it is set', () => {
    const it = tablet()
    it.wait(2 * MINUTE)
    it.watch.setLimits({ ...LIMITS, idle: MINUTE })
    expect(it.kind()).toBe('locked')
  })
})

describe('a tablet that slept', () => {
  test('is locked at the first touch after the time, although no timer ran and the page clock stood still', () => {
    const it = tablet()
    it.sleep(LIMITS.idle)
    it.watch.touched()
    expect(it.kind()).toBe('locked')
  })

  test('is locked although somebody set the wall clock back', () => {
    const it = tablet()
    it.clock.wall -= 3 * 3_600_000
    it.sleep(LIMITS.idle, { run: true })
    it.watch.show()
    expect(it.kind()).toBe('locked')
  })

  test('cannot be woken by the answer to a warning that came too late', () => {
    const it = tablet()
    it.wait(LIMITS.idle - 5_000)
    it.sleep(6_000)
    it.watch.stay()
    expect(it.kind()).toBe('locked')
  })
})

describe('a tablet out of sight', () => {
  test('is open again within the time and locked after it', () => {
    const it = tablet()
    it.watch.hide()
    it.sleep(LIMITS.hidden - 1_000)
    it.watch.show()
    expect(it.kind()).toBe('open')
    it.watch.hide()
    it.sleep(LIMITS.hidden)
    it.watch.show()
    expect(it.kind()).toBe('locked')
  })

  test('locks at once where no time is allowed', () => {
    const it = tablet({ ...LIMITS, hidden: 0 })
    it.watch.hide()
    expect(it.kind()).toBe('locked')
  })

  test('counts from when it first went out of sight', () => {
    const it = tablet()
    it.watch.hide()
    it.sleep(20_000)
    it.watch.hide()
    it.sleep(10_000)
    it.watch.show()
    expect(it.kind()).toBe('locked')
  })
})

test('twelve hours after unlocking it locks whoever touches it, and staying does not help', () => {
  const it = tablet()
  for (let gone = 0; gone < LONGEST - MINUTE; gone += MINUTE) {
    it.sleep(MINUTE, { run: true })
    it.watch.touched()
  }
  it.wait(MINUTE - 20_000)
  expect(it.watch.state.value).toMatchObject({ kind: 'warning', why: 'longest' })
  it.watch.stay()
  it.wait(20_000)
  expect(it.kind()).toBe('locked')
})

// Times at and beside every limit, in milliseconds.
const ms = fc.constantFrom(1, 999, 29_999, 30_000, 59_000, 60_000, 119_000, 240_000, 269_500, 300_000, 600_000, 4 * 3_600_000)

// What a person and a tablet can do, in any order and for any time.
const step = fc.record({ what: fc.constantFrom('wait', 'throttled', 'asleep', 'clock set back', 'touch', 'stay', 'hide', 'show'), ms })

test('whatever happens, nothing is readable after the time: within a second while timers run, at the first event when they do not', () => {
  const limits = fc.record({ idle: fc.constantFrom(1, 2, 5, 10, 15), hidden: fc.constantFrom(0, 30, 60, 300) })
  const run = ({ idle, hidden }: { idle: number; hidden: number }, steps: { what: string; ms: number }[]) => {
    const it = tablet({ idle: idle * MINUTE, hidden: hidden * 1_000 })
    // How long it has really been, and how long it may have been at most.
    const been = { untouched: 0, unlocked: 0, hidden: null as number | null }
    const over = () =>
      Math.max(been.untouched - idle * MINUTE, been.unlocked - LONGEST, been.hidden === null ? -1 : been.hidden - hidden * 1_000)
    const pass = (time: number) => {
      been.untouched += time
      been.unlocked += time
      if (been.hidden !== null) been.hidden += time
    }
    for (const { what, ms } of steps) {
      if (what === 'wait') {
        it.wait(Math.min(ms, 600_000))
        pass(Math.min(ms, 600_000))
        if (over() >= 1_000) return it
      }
      if (what === 'clock set back') {
        it.clock.wall -= ms
        it.wait(1_000)
        pass(1_000)
      }
      if (what === 'throttled' || what === 'asleep') {
        it.sleep(ms, { run: what === 'throttled' })
        pass(ms)
      }
      if (what === 'hide') {
        it.watch.hide()
        been.hidden ??= 0
      }
      if (what === 'show') it.watch.show()
      else if (what === 'stay') it.watch.stay()
      else it.watch.touched()
      if (over() >= 0) return it
      if (what === 'show') been.hidden = null
      else if (what !== 'hide') been.untouched = 0
    }
    return null
  }
  fc.assert(
    fc.property(limits, fc.array(step, { maxLength: 30 }), (times, steps) => {
      const overdue = run(times, steps)
      if (overdue) expect(overdue.kind()).toBe('locked')
      overdue?.watch.stop()
      vi.clearAllTimers()
    }),
    { numRuns: 400 },
  )
})
