// @vitest-environment node
import { afterEach, describe, expect, test, vi } from 'vitest'
import type { App } from '../../src/app/app.ts'
import { addFamily } from '../../src/app/families.ts'
import { readCaseload, watch } from '../../src/app/read.ts'
import { openTestApp } from '../helpers/app.ts'
import { begin, grade, lookAt, value } from '../stories/telling.ts'

const names = async (app: App) => value(await readCaseload(app)).map((family) => family.name)
const pause = (ms: number) => new Promise((done) => setTimeout(done, ms))

const stops: (() => void)[] = []
afterEach(() => {
  for (const stop of stops.splice(0)) stop()
})

/** What was painted, the latest last. */
function paintings<T>(app: App, read: () => Promise<T>) {
  const painted: T[] = []
  const stop = watch(app, read, (seen) => painted.push(seen))
  stops.push(stop)
  return { painted, stop, latest: (seen: T) => vi.waitFor(() => expect(painted.at(-1)).toEqual(seen)) }
}

describe('who watches', () => {
  test('is painted what is there, and again after each change by this tab or another', async () => {
    const { app, database } = await openTestApp()
    const { app: otherTab } = await openTestApp({ database })
    const here = paintings(app, () => names(app))
    await here.latest([])
    value(await addFamily(app, 'The Larks'))
    await here.latest(['The Larks'])
    value(await addFamily(otherTab, 'The Herons'))
    await here.latest(['The Herons', 'The Larks'])
  })

  test('sees what is being typed in the other tab, and what is left there', async () => {
    const { app, database } = await openTestApp()
    const { app: otherTab } = await openTestApp({ database })
    const place = await begin(app)
    const here = paintings(otherTab, async () => (await lookAt(otherTab, place)).profile.domains[0]?.coverage.graded)
    await here.latest(0)
    await grade(app, place, 'PHY.2a', 3)
    await here.latest(1)
  })

  test('is never painted after stopping, not even by a reading that had begun', async () => {
    const { app } = await openTestApp()
    let finish = (_: string) => {}
    const slow = paintings(app, () => new Promise<string>((done) => (finish = done)))
    slow.stop()
    finish('too late')
    const quick = paintings(app, () => names(app))
    await quick.latest([])
    quick.stop()
    value(await addFamily(app, 'The Larks'))
    await pause(30)
    expect([slow.painted, quick.painted]).toEqual([[], [[]]])
  })

  test('never has two readings at once, and the last change is never missed', async () => {
    const { app } = await openTestApp()
    let [reading, most, readings] = [0, 0, 0]
    const here = paintings(app, async () => {
      reading += 1
      readings += 1
      most = Math.max(most, reading)
      const found = await names(app)
      await pause(5)
      reading -= 1
      return found
    })
    const all = Array.from({ length: 12 }, (_, at) => `Family ${String(at).padStart(2, '0')}`)
    await Promise.all(all.map((name) => addFamily(app, name)))
    await here.latest(all)
    expect(most).toBe(1)
    // Changes that came while it was reading are read together.
    expect(readings).toBeLessThanOrEqual(all.length + 2)
  })

  test('is painted again when something changed while it was reading', async () => {
    const { app } = await openTestApp()
    let finish = () => {}
    let readings = 0
    const here = paintings(app, async () => {
      const found = await names(app)
      readings += 1
      if (readings === 1) await new Promise<void>((done) => (finish = done))
      return found
    })
    await vi.waitFor(() => expect(readings).toBe(1))
    value(await addFamily(app, 'The Larks'))
    await pause(20)
    expect([readings, here.painted]).toEqual([1, []])
    finish()
    await here.latest(['The Larks'])
    expect(here.painted).toEqual([[], ['The Larks']])
  })

  test('is told as a value when the app is locked', async () => {
    const { app } = await openTestApp()
    await app.store.lock()
    const here = paintings(app, () => readCaseload(app))
    await here.latest({ ok: false, failure: { kind: 'locked' } })
  })
})

describe('a mistake in the code', () => {
  /** What nobody caught while this ran, as the page's one boundary would hear of it. */
  async function unheard(work: () => Promise<void>): Promise<unknown[]> {
    const heard: unknown[] = []
    const others = process.listeners('unhandledRejection')
    process.removeAllListeners('unhandledRejection')
    process.on('unhandledRejection', (reason) => heard.push(reason))
    try {
      await work()
    } finally {
      process.removeAllListeners('unhandledRejection')
      for (const other of others) process.on('unhandledRejection', other)
    }
    return heard
  }

  test.each(['reading', 'painting'])('while %s surfaces, and the next change is painted all the same', async (where) => {
    const { app } = await openTestApp()
    const mistake = new Error('a mistake')
    let wrong = true
    const painted: string[][] = []
    const trip = (at: string) => {
      if (wrong && at === where) {
        wrong = false
        throw mistake
      }
    }
    const heard = await unheard(async () => {
      const read = async () => {
        trip('reading')
        return names(app)
      }
      const paint = (seen: string[]) => {
        trip('painting')
        painted.push(seen)
      }
      stops.push(watch(app, read, paint))
      await vi.waitFor(() => expect(wrong).toBe(false))
      await pause(10)
      value(await addFamily(app, 'The Larks'))
      await vi.waitFor(() => expect(painted.at(-1)).toEqual(['The Larks']))
    })
    expect(heard).toEqual([mistake])
  })

  test('in a reading does not swallow what changed during it', async () => {
    const { app } = await openTestApp()
    let finish = () => {}
    let readings = 0
    const heard = await unheard(async () => {
      const here = paintings(app, async () => {
        readings += 1
        if (readings > 1) return names(app)
        await new Promise<void>((done) => (finish = done))
        throw new Error('a mistake')
      })
      value(await addFamily(app, 'The Larks'))
      await pause(20)
      finish()
      await here.latest(['The Larks'])
    })
    expect(heard).toHaveLength(1)
  })
})
