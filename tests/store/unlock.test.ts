import { beforeAll, describe, expect, test, vi } from 'vitest'
import { waitAfter } from '../../src/store/keys/attempts.ts'
import type { Store } from '../../src/store/store.ts'
import { fact, ids, lateCrypto, PASSPHRASE, tablet, value } from './tablet.ts'

beforeAll(lateCrypto)

// A stand-in as slow as need be: the derivation has its own tests, and a hundred real ones would take half a minute.
vi.mock('../../src/seal/argon2id.ts', () => ({
  async argon(job: { secret: Uint8Array<ArrayBuffer>; salt: Uint8Array<ArrayBuffer> }) {
    const given = new Uint8Array([...job.secret, ...job.salt])
    await new Promise((resolve) => setTimeout(resolve, 20))
    return new Uint8Array(await crypto.subtle.digest('SHA-256', given))
  },
}))

const refused = (kind: string, more = {}) => ({ ok: false, failure: { kind, ...more } })
const wrong = (store: Store) => store.unlock('not the passphrase')

async function locked() {
  const device = tablet()
  const { store, open, recoveryWords } = await device.ready()
  const saved = fact('case-1')
  value(await open.append('case-1', [saved]))
  await open.lock()
  return { device, store, recoveryWords, saved }
}

describe('wrong passphrases', () => {
  test('cost nothing twice, then 5, 15, 30, 60, 120 and at most 300 seconds', () => {
    const seconds = Array.from({ length: 12 }, (_, failures) => waitAfter(failures) / 1000)
    expect(seconds).toEqual([0, 0, 0, 5, 15, 30, 60, 120, 300, 300, 300, 300])
  })

  test('make the next attempt wait, which does not count, not even with the right one', async () => {
    const { device, store } = await locked()
    expect(await wrong(store)).toEqual(refused('wrong-passphrase', { failures: 1, waitMs: 0 }))
    expect(await wrong(store)).toEqual(refused('wrong-passphrase', { failures: 2, waitMs: 0 }))
    expect(await wrong(store)).toEqual(refused('wrong-passphrase', { failures: 3, waitMs: 5_000 }))
    device.advance(4_999)
    expect(await store.unlock(PASSPHRASE)).toEqual(refused('wait', { waitMs: 1 }))
    device.advance(1)
    expect(await wrong(store)).toEqual(refused('wrong-passphrase', { failures: 4, waitMs: 15_000 }))
    device.advance(15_000)
    value(await store.unlock(PASSPHRASE))
  })

  test('are forgiven by the right one', async () => {
    const { device, store } = await locked()
    for (let time = 0; time < 3; time += 1) await wrong(store)
    device.advance(5_000)
    await value(await store.unlock(PASSPHRASE)).lock()
    expect(await wrong(store)).toEqual(refused('wrong-passphrase', { failures: 1, waitMs: 0 }))
  })

  test('are remembered over a restart, and the wait is served afresh', async () => {
    const { device, store } = await locked()
    for (let time = 0; time < 3; time += 1) await wrong(store)
    device.advance(4_000)
    const again = await device.restart()
    expect(await again.unlock(PASSPHRASE)).toEqual(refused('wait', { waitMs: 5_000 }))
    device.advance(5_000)
    expect(await wrong(again)).toEqual(refused('wrong-passphrase', { failures: 4, waitMs: 15_000 }))
  })

  test('are counted before the answer is known: ending the app in between saves nobody a wait', async () => {
    const { device } = await locked()
    for (let time = 0; time < 5; time += 1) {
      const store = await device.restart()
      device.advance(300_000)
      const guessing = wrong(store)
      // Killed as soon as the count is on the disk, long before the derivation ends.
      await vi.waitFor(
        async () => {
          const rows = await device.rows<{ key: string; value: { failures: number } }>('meta')
          expect(rows.find(({ key }) => key === 'unlock')?.value.failures).toBe(time + 1)
        },
        { interval: 1 },
      )
      store.close()
      await guessing
    }
    const store = await device.restart()
    expect(await store.unlock(PASSPHRASE)).toEqual(refused('wait', { waitMs: 30_000 }))
  })

  test('wait neither shorter nor longer when the wall clock is moved', async () => {
    const { device, store } = await locked()
    for (let time = 0; time < 3; time += 1) await wrong(store)
    vi.useFakeTimers({ toFake: ['Date'] })
    for (const year of [1996, 2056]) {
      vi.setSystemTime(new Date(`${year}-01-01`))
      expect(await store.unlock(PASSPHRASE)).toEqual(refused('wait', { waitMs: 5_000 }))
      expect(await (await device.tab()).unlock(PASSPHRASE)).toEqual(refused('wait', { waitMs: 5_000 }))
    }
    vi.useRealTimers()
    device.advance(5_000)
    value(await store.unlock(PASSPHRASE))
  })

  test('are not more in many tabs, or many at once', async () => {
    const { device, store } = await locked()
    const tabs = [store, await device.tab(), await device.tab(), await device.tab()]
    await Promise.all(tabs.flatMap((tab) => [wrong(tab), wrong(tab), wrong(tab)]))
    const rows = await device.rows<{ key: string; value: { failures: number } }>('meta')
    expect(rows.find(({ key }) => key === 'unlock')?.value.failures).toBe(3)
    for (const tab of tabs) expect(await tab.unlock(PASSPHRASE)).toMatchObject(refused('wait'))
    device.advance(5_000)
    const [first, ...others] = await Promise.all(tabs.map(wrong))
    const kinds = [first, ...others].map((answer) => (answer?.ok === false ? answer.failure.kind : 'open'))
    expect(kinds.filter((kind) => kind === 'wrong-passphrase')).toHaveLength(1)
  })

  test('on a full disk are counted in memory, and the right one still opens', async () => {
    const { device, store } = await locked()
    device.faults.commit = 'QuotaExceededError'
    for (let time = 0; time < 3; time += 1) await wrong(store)
    expect(await store.unlock(PASSPHRASE)).toEqual(refused('wait', { waitMs: 5_000 }))
    device.advance(5_000)
    value(await store.unlock(PASSPHRASE))
  })

  test('change nothing but the count: every page and slot stays as it was, and opens when the words are found', async () => {
    const { device, store, recoveryWords, saved } = await locked()
    const before = [await device.rows('pages'), await device.rows('slots')]
    for (let time = 0; time < 9; time += 1) {
      expect(await wrong(store)).toMatchObject(refused('wrong-passphrase'))
      device.advance(300_000)
    }
    expect(await store.recover(recoveryWords.split(' ').slice(1).join(' '), 'another')).toEqual(refused('wrong-count', { count: 14 }))
    expect([await device.rows('pages'), await device.rows('slots')]).toEqual(before)
    const open = value(await store.recover(recoveryWords, 'another passphrase of hers'))
    expect(ids(value(await open.readCase('case-1')).facts)).toEqual([saved.id])
    expect(await device.rows('pages')).toEqual(before[0])
  })
})

describe('another passphrase', () => {
  test('replaces the old one by the old one, without touching a page', async () => {
    const { device, store, saved } = await locked()
    const pages = await device.rows('pages')
    expect(await store.changePassphrase('not it', 'next')).toEqual(refused('wrong-passphrase', { failures: 1, waitMs: 0 }))
    value(await store.changePassphrase(PASSPHRASE, 'the next passphrase of hers'))
    const again = await device.restart()
    expect(await again.unlock(PASSPHRASE)).toMatchObject(refused('wrong-passphrase'))
    const open = value(await again.unlock('the next passphrase of hers'))
    expect(ids(value(await open.readCase('case-1')).facts)).toEqual([saved.id])
    expect(await device.rows('pages')).toEqual(pages)
    expect(await device.rows('slots')).toHaveLength(2)
  })

  test('can be set again and again by the recovery words, and the old ones are dead', async () => {
    const { device, recoveryWords } = await locked()
    for (const next of ['second passphrase', 'third passphrase']) {
      const store = await device.restart()
      await value(await store.recover(recoveryWords.toUpperCase(), next)).lock()
      value(await store.unlock(next))
      expect(await store.unlock(PASSPHRASE)).toMatchObject(refused('wrong-passphrase'))
    }
  })

  test('is not set by the words of another device', async () => {
    const { store } = await locked()
    const other = await locked()
    expect(await store.recover(other.recoveryWords, 'next')).toEqual(refused('wrong-words'))
    value(await store.unlock(PASSPHRASE))
  })

  test('set in one tab leaves the other tab only the new one', async () => {
    const { device, store } = await locked()
    const other = await device.tab()
    value(await other.changePassphrase(PASSPHRASE, 'the next passphrase of hers'))
    expect(await store.unlock(PASSPHRASE)).toMatchObject(refused('wrong-passphrase'))
    value(await store.unlock('the next passphrase of hers'))
  })

  test('leaves the old one when the disk is full', async () => {
    const { device, store, recoveryWords } = await locked()
    device.faults.commit = 'QuotaExceededError'
    expect(await store.changePassphrase(PASSPHRASE, 'next')).toEqual(refused('storage-full'))
    expect(await store.recover(recoveryWords, 'next')).toEqual(refused('storage-full'))
    delete device.faults.commit
    value(await store.unlock(PASSPHRASE))
    expect(await store.unlock('next')).toMatchObject(refused('wrong-passphrase'))
  })
})

describe('the slots', () => {
  test('altered to weak or monstrous parameters are refused, and the recovery words still open', async () => {
    const { device, recoveryWords, saved } = await locked()
    for (const kdf of [
      { memoryKiB: 8, passes: 1 },
      { memoryKiB: 4_000_000, passes: 3 },
    ]) {
      await device.alter<{ kind: string }>('slots', (slot) => (slot.kind === 'passphrase' ? { ...slot, kdf } : slot))
      const store = await device.restart()
      expect(await store.unlock(PASSPHRASE)).toEqual(refused('parameters-refused'))
    }
    const store = await device.restart()
    const open = value(await store.recover(recoveryWords, PASSPHRASE))
    expect(ids(value(await open.readCase('case-1')).facts)).toEqual([saved.id])
  })

  test('that are not there are said to be: nothing was set up', async () => {
    const store = await tablet().tab()
    expect(await store.unlock(PASSPHRASE)).toEqual(refused('not-set-up'))
    expect(await store.changePassphrase(PASSPHRASE, 'next')).toEqual(refused('not-set-up'))
  })
})
