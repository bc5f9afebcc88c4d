import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { joinHandshake, type Handshake } from '../../../src/ui/update/handshake.ts'

let name = ''
let tabs: Handshake[] = []

beforeEach(() => {
  name = `update-${crypto.randomUUID()}`
  tabs = []
})
afterEach(() => {
  for (const each of tabs) each.close()
})

/** One tab: whether it is busy, what it has put away, whether it takes input. */
function tab({ busy = false, flush = async () => true }: { busy?: boolean; flush?: () => Promise<boolean> } = {}) {
  const state = { busy, still: false, flushed: 0 }
  const shake = joinHandshake(new BroadcastChannel(name), {
    isBusy: () => state.busy,
    flush: () => {
      state.flushed += 1
      return flush()
    },
    setStill: (still) => {
      state.still = still
    },
  })
  tabs.push(shake)
  return { state, shake }
}

describe('an update', () => {
  test('of one tab alone needs nobody else, but everything put away', async () => {
    const { state, shake } = tab()
    expect(await shake.ask(0)).toBe(true)
    expect(state).toMatchObject({ still: true, flushed: 1 })
  })

  test('of three tabs goes ahead once each has put everything away and holds still', async () => {
    const all = [tab(), tab(), tab()]
    expect(await all[0]!.shake.ask(2)).toBe(true)
    for (const { state } of all) expect(state).toMatchObject({ still: true, flushed: 1 })
  })

  test.each([
    ['one is in a visit', { busy: true }],
    ['one cannot put something away', { flush: async () => false }],
  ])('is not now when %s, and every tab goes on', async (_, how) => {
    const all = [tab(), tab(), tab(how)]
    expect(await all[0]!.shake.ask(2)).toBe(false)
    await vi.waitFor(() => expect(all.map(({ state }) => state.still)).toEqual([false, false, false]))
    // And later, when that is over, the same tab may ask again.
    all[2]!.state.busy = false
    if ('busy' in how) expect(await all[0]!.shake.ask(2)).toBe(true)
  })

  test('is not now when this tab itself is busy', async () => {
    const [mine, other] = [tab({ busy: true }), tab()]
    expect(await mine.shake.ask(1)).toBe(false)
    await vi.waitFor(() => expect(other.state.still).toBe(false))
    expect(mine.state.still).toBe(false)
  })

  test('is not now when a tab does not answer within five seconds', async () => {
    const mine = tab()
    const before = performance.now()
    expect(await mine.shake.ask(1)).toBe(false)
    expect(performance.now() - before).toBeGreaterThan(2_900)
    expect(mine.state.still).toBe(false)
  }, 10_000)

  test('asked for by two tabs at once goes ahead in neither or in one, and nobody is left holding still for nothing', async () => {
    const [a, b] = [tab(), tab()]
    const [first, second] = await Promise.all([a.shake.ask(1), b.shake.ask(1)])
    expect(first && second).toBe(false)
    if (!first && !second) await vi.waitFor(() => expect([a.state.still, b.state.still]).toEqual([false, false]))
  }, 10_000)

  test('that never comes lets go of a tab that agreed to it', async () => {
    vi.useFakeTimers()
    const [a, b] = [tab(), tab()]
    const asked = a.shake.ask(1)
    await vi.waitFor(() => expect(b.state.still).toBe(true))
    expect(await asked).toBe(true)
    await vi.advanceTimersByTimeAsync(10_000)
    expect(b.state.still).toBe(false)
    vi.useRealTimers()
  })
})
