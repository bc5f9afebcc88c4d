import { describe, expect, test } from 'vitest'
import { FORMAT, NATIVE_VERSION } from '../../src/store/db.ts'
import { openStore } from '../../src/store/store.ts'
import { done, fact, ids, PASSPHRASE, tablet, type Tablet, value } from './tablet.ts'

const refused = (kind: string) => ({ ok: false, failure: { kind } })

/** A tablet on which somebody wrote one fact, its app ended. */
async function written() {
  const device = tablet()
  const { store, open } = await device.ready()
  const kept = fact('case-1', { note: 'kept' })
  value(await open.append('case-1', [kept]))
  store.close()
  return { device, kept }
}

const asks = (device: Tablet, wants: { minReader: unknown; minWriter: unknown }) =>
  device.alter<{ key: string; value: object }>('meta', (row) =>
    row.key === 'identity' ? { ...row, value: { ...row.value, ...wants } } : row,
  )

/** The same factory as a browser that does not list its databases, or fails to. */
function listing(device: Tablet, databases: (() => Promise<never>) | undefined): IDBFactory {
  const { factory } = device
  const bound = { open: factory.open.bind(factory), deleteDatabase: factory.deleteDatabase.bind(factory), cmp: factory.cmp.bind(factory) }
  return { ...bound, ...(databases && { databases }) } as IDBFactory
}

const BLIND = [
  ['that does not list its databases', undefined],
  ['that fails to list them', () => Promise.reject(new DOMException('', 'UnknownError'))],
] as const

describe('a database that asks for', () => {
  test.each([
    ['a newer reader and writer', 1, 1],
    ['a newer writer', 0, 1],
    ['a newer reader, though an older writer would do', 1, 0],
    ['one far ahead', 99, 99],
  ])('%s is refused, and not one byte changes', async (_what, reader, writer) => {
    const { device } = await written()
    await asks(device, { minReader: FORMAT + reader, minWriter: FORMAT + writer })
    const before = await device.dump()
    expect(await device.start()).toEqual(refused('newer-database'))
    expect(await device.start()).toEqual(refused('newer-database'))
    expect((await device.dump()).equals(before)).toBe(true)
  })

  test.each([
    ['this reader and writer', FORMAT, FORMAT],
    ['the very first', 1, 1],
    ['the first reader and this writer', 1, FORMAT],
  ])('%s opens, and is written on', async (_what, minReader, minWriter) => {
    const { device, kept } = await written()
    await asks(device, { minReader, minWriter })
    const open = value(await (await device.tab()).unlock(PASSPHRASE))
    const more = fact('case-1')
    value(await open.append('case-1', [more]))
    expect(ids(value(await open.readCase('case-1')).facts)).toEqual(ids([kept, more]))
  })
})

describe('a database of a newer number on the disk', () => {
  const raise = async (device: Tablet) => {
    const newer = await done(device.factory.open(device.name, NATIVE_VERSION + 10))
    newer.close()
  }
  // As they lie there, read without asking for a version.
  const dump = async (device: Tablet) => {
    const request = device.factory.open(device.name)
    const database = await done(request)
    const rows = await Promise.all(
      [...database.objectStoreNames].map((table) => done(database.transaction(table).objectStore(table).getAll())),
    )
    database.close()
    return { version: database.version, rows, kept: [...device.kept] }
  }

  test('is refused without being opened', async () => {
    const { device } = await written()
    await raise(device)
    const before = await dump(device)
    const opened = device.connections.length
    expect(await device.start()).toEqual(refused('newer-database'))
    expect(device.connections.length).toBe(opened)
    expect(await dump(device)).toEqual(before)
  })

  test.each(BLIND)('is refused and left as it is in a browser %s', async (_what, databases) => {
    const { device } = await written()
    await raise(device)
    const before = await dump(device)
    const platform = { ...device.platform, indexedDB: listing(device, databases) }
    expect(await openStore(device.name, platform)).toEqual(refused('newer-database'))
    expect(await dump(device)).toEqual(before)
  })
})

describe.each(BLIND)('in a browser %s', (_what, databases) => {
  test('a tablet is set up, and opens again', async () => {
    const device = tablet()
    const platform = { ...device.platform, indexedDB: listing(device, databases) }
    const store = value(await openStore(device.name, platform))
    expect(store.state).toBe('new')
    value(await store.setUp({ passphrase: PASSPHRASE, weakDevice: true, profile: null }))
    store.close()
    expect(value(await openStore(device.name, platform)).state).toBe('locked')
  })

  test('records that are gone are missed, and no empty database takes their place', async () => {
    const { device } = await written()
    await done(device.factory.deleteDatabase(device.name))
    const platform = { ...device.platform, indexedDB: listing(device, databases) }
    expect(await openStore(device.name, platform)).toMatchObject(refused('data-missing'))
    expect(await device.factory.databases()).toEqual([])
  })
})
