import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { rescue } from '../../src/store/rescue.ts'
import { type Rescued, readRescue, writeRescue } from '../../src/store/rescue-file.ts'
import { restoreFromJournal, restoreFromRescue } from '../../src/store/restore.ts'
import { done, fact, ids, lateCrypto, PASSPHRASE, tablet, value } from './tablet.ts'
import { type TwoCopies, twoCopies } from './two.ts'

beforeAll(lateCrypto)

const refused = (kind: string) => ({ ok: false, failure: { kind } })
const missing = { ok: false, failure: { kind: 'data-missing' } }

async function inBoth(device: TwoCopies): Promise<void> {
  const [database, journal] = await device.both()
  expect(journal).toEqual(database)
}

/** A tablet that was set up, with facts of two families and a draft; the app is ended. */
async function worked() {
  const device = twoCopies()
  const { open, store } = await device.ready()
  const saved = [fact('case-1'), fact('case-1'), fact('case-2')]
  for (const one of saved) value(await open.append(one.caseId, [one]))
  value(await open.saveDraft('note', 'case-1', 'typed'))
  device.end()
  store.close()
  return { device, saved }
}

const lose = async (device: TwoCopies) => void (await done(device.factory.deleteDatabase(device.name)))

async function isBack(device: TwoCopies, saved: readonly { id: string }[]) {
  const store = await device.tab()
  const open = value(await store.unlock(PASSPHRASE))
  const all = [...value(await open.readAll()).values()]
  expect(all.flatMap(({ damaged }) => damaged)).toEqual([])
  expect(all.flatMap(({ facts }) => ids(facts)).sort()).toEqual(saved.map(({ id }) => id).sort())
  expect(value(await open.drafts()).drafts).toHaveLength(1)
  expect(store.keeping()).toMatchObject({ copies: 2, missing: 0 })
  value(await open.append('case-1', [fact('case-1')]))
  await inBoth(device)
  device.end()
}

const counts = { cases: 2, pages: 3, drafts: 1, slots: 2, damaged: 0 }

describe('restoring', () => {
  test('from the second copy brings back all of it, and then it unlocks as ever', async () => {
    const { device, saved } = await worked()
    await lose(device)
    expect(await device.start()).toMatchObject(missing)
    expect(value(await restoreFromJournal(device.name, device.platform))).toMatchObject(counts)
    await isBack(device, saved)
  })

  test('from a rescue file brings it to a tablet that has nothing, byte by byte the same from either copy', async () => {
    const { device, saved } = await worked()
    const file = value(await rescue(device.name, device.platform))
    expect(file).toMatchObject({ from: 'database', cases: 2, damaged: 0 })
    await lose(device)
    const again = value(await rescue(device.name, device.platform))
    expect(again).toMatchObject({ from: 'journal', cases: 2, damaged: 0 })
    expect(Buffer.from(again.bytes).equals(Buffer.from(file.bytes))).toBe(true)
    const other = twoCopies()
    expect(value(await restoreFromRescue(other.name, other.platform, file.bytes, 'slots'))).toMatchObject(counts)
    await isBack(other, saved)
    expect(await restoreFromRescue(other.name, other.platform, file.bytes, 'public')).toEqual(refused('other-space'))
  })

  // Practice, because every key of a passphrase takes its time.
  test('killed at any moment leaves what was, and begun again brings all of it', async () => {
    for (const from of ['journal', 'file'] as const) {
      let through = false
      for (let operation = 1; !through; operation += 4) {
        const device = twoCopies()
        const { open } = await device.practice()
        const saved = [fact('case-1'), fact('case-2')]
        for (const one of saved) value(await open.append(one.caseId, [one]))
        device.end()
        const file = value(await rescue(device.name, device.platform))
        await lose(device)
        const bring = () =>
          from === 'file'
            ? restoreFromRescue(device.name, device.platform, file.bytes, 'public')
            : restoreFromJournal(device.name, device.platform)
        device.faults.operation = { left: operation, name: 'QuotaExceededError', more: 500 }
        const first = await bring()
        through = device.faults.operation.left > 0
        delete device.faults.operation
        if (!first.ok) expect(await device.start()).toMatchObject(missing)
        if (!first.ok) value(await bring())
        const again = await device.practice()
        expect([...value(await again.open.readAll()).values()].flatMap(({ facts }) => ids(facts)).sort()).toEqual(ids(saved))
        expect(again.keeping()).toMatchObject({ copies: 2, missing: 0 })
        await inBoth(device)
        device.end()
      }
    }
  })

  test('puts aside whole what lies in its place, whatever it is', async () => {
    const { device, saved } = await worked()
    const file = value(await rescue(device.name, device.platform))
    const other = twoCopies()
    const theirs = await other.ready()
    value(await theirs.open.append('case-9', [fact('case-9')]))
    other.end()
    const rows = await other.rows('pages')
    const { dbId } = JSON.parse([...other.kept.values()][0]!) as { dbId: string }
    value(await restoreFromRescue(other.name, other.platform, file.bytes, 'slots'))
    const aside = await done(other.factory.open(`${other.name}-aside-${dbId}`))
    expect(await done(aside.transaction('pages').objectStore('pages').getAll())).toEqual(rows)
    aside.close()
    await isBack(other, saved)
  })

  test('from a damaged second copy brings what is whole, and says how much is not', async () => {
    const { device } = await worked()
    await lose(device)
    const bytes = device.beside.disk.bytes(device.beside.disk.journalName())
    device.beside.disk.flip(bytes.findLastIndex((byte) => byte !== 0) - 2_500)
    const brought = value(await restoreFromJournal(device.name, device.platform))
    expect(brought.damaged).toBeGreaterThan(0)
    const store = await device.tab()
    value(await store.unlock(PASSPHRASE))
    expect(store.keeping()).toMatchObject({ copies: 2 })
    await inBoth(device)
  })

  test('from nothing says so, and makes nothing', async () => {
    const device = twoCopies()
    expect(await restoreFromJournal(device.name, device.platform)).toEqual(refused('nothing-there'))
    expect(await rescue(device.name, device.platform)).toEqual(refused('nothing-there'))
    const plain = tablet()
    expect(await restoreFromJournal(plain.name, plain.platform)).toEqual(refused('nothing-there'))
    expect(await device.factory.databases()).toEqual([])
  })
})

const row = { id: 'page-1', caseId: 'case-1', sealed: new Uint8Array([1, 2, 3]) }
const identity = { dbId: 'db-1', minReader: 2, minWriter: 2, protection: 'public' as const }
const plain: Rescued = {
  ...{ dbId: 'db-1', seq: 7, protection: 'public', damaged: 0, keys: new Uint8Array([9]) },
  rows: [
    { table: 'meta', row: { key: 'identity', value: identity } },
    { table: 'pages', row },
  ],
}

describe('a rescue file', () => {
  test('is read as it was written', async () => {
    expect(value(await readRescue(await writeRescue(plain)))).toEqual(plain)
  })

  test('with any bit flipped, or cut anywhere, is refused', async () => {
    const bytes = await writeRescue(plain)
    for (let at = 0; at < bytes.length; at += 3) {
      const flipped = bytes.slice()
      flipped[at]! ^= 1 << (at % 8)
      expect((await readRescue(flipped)).ok).toBe(false)
      expect((await readRescue(bytes.slice(0, at))).ok).toBe(false)
    }
    expect(await readRescue(new TextEncoder().encode('a text of some length, and none of ours at all, as can be seen'))).toEqual(
      refused('not-a-rescue'),
    )
    expect(await readRescue(new Uint8Array())).toEqual(refused('not-a-rescue'))
  })

  // Whoever writes one can give it the right digest.
  test('of hostile make under a right digest is refused, or gives rows of our shape', async () => {
    const sign = async (bytes: Uint8Array<ArrayBuffer>) => {
      bytes.set(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes.subarray(0, -32))), bytes.length - 32)
      return bytes
    }
    const good = await writeRescue(plain)
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(fc.nat(good.length - 1), fc.nat(255)), { minLength: 1, maxLength: 6 }), async (changes) => {
        const bytes = good.slice()
        for (const [at, byte] of changes) bytes[at] = byte
        const read = await readRescue(await sign(bytes))
        if (!read.ok) return
        for (const { table, row } of read.value.rows)
          expect(['meta', 'slots', 'drafts', 'pages'].includes(table) && typeof row).toBe('object')
      }),
      { numRuns: 300 },
    )
    const newer = good.slice()
    newer[11] = 2
    expect(await readRescue(await sign(newer))).toEqual(refused('newer-file'))
  })

  test.each([
    ['a handle', { table: 'meta', row: { key: 'target', value: {} } }],
    ['a count', { table: 'meta', row: { key: 'journal', value: { seq: 1e9 } } }],
    ['a setting that is not sealed', { table: 'meta', row: { key: 'settings', value: { language: 'cy' } } }],
    ['a page without bytes', { table: 'pages', row: { ...row, id: 'x', sealed: 'text' } }],
    ['a table of its own', { table: 'cases', row }],
    ['the same row twice', { table: 'pages', row }],
    ['another identity', { table: 'meta', row: { key: 'identity', value: { ...identity, dbId: 'db-2' } } }],
    ['a name of the language', { table: '__proto__', row: { id: 'x' } }],
  ])('with %s in it is refused', async (_, hostile) => {
    const bytes = await writeRescue({ ...plain, rows: [...plain.rows, hostile as Rescued['rows'][number]] })
    expect(await readRescue(bytes)).toEqual(refused('damaged'))
  })

  test('of a newer app is refused in words', async () => {
    const newer = { table: 'meta', row: { key: 'identity', value: { ...identity, minReader: 3 } } } as const
    expect(await readRescue(await writeRescue({ ...plain, rows: [newer] }))).toEqual(refused('newer-file'))
  })
})
