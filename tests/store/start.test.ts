import { beforeAll, describe, expect, test } from 'vitest'
import { giveUpMissingData } from '../../src/store/sentinel.ts'
import { forceCloseDatabase } from './fake.ts'
import { done, fact, ids, lateCrypto, PASSPHRASE, tablet, value } from './tablet.ts'

beforeAll(lateCrypto)

const refused = (kind: string) => ({ ok: false, failure: { kind } })
const missing = { ok: false, failure: { kind: 'data-missing', remains: null } }

describe('a device', () => {
  test('is new, then open, then locked, and opens again with what was saved', async () => {
    const device = tablet()
    const store = await device.tab()
    expect(store.state).toBe('new')
    const { open } = value(await store.setUp({ passphrase: PASSPHRASE, weakDevice: true, profile: { name: 'Rowena Thistlewood' } }))
    expect(store.state).toBe('open')
    const saved = fact('case-1', { note: 'kept' })
    value(await open.append('case-1', [saved]))
    await open.lock()
    expect(store.state).toBe('locked')

    const again = await device.restart()
    expect(again.state).toBe('locked')
    const opened = value(await again.unlock(PASSPHRASE))
    expect(value(await opened.readCase('case-1'))).toEqual({ facts: [saved], damaged: [] })
    expect(value(await opened.readProfile())).toEqual({ name: 'Rowena Thistlewood' })
    expect(value(await opened.readSettings())).toBeNull()
  })

  test('is not set up twice, also from two tabs, and the second set-up leaves the first as it was', async () => {
    const device = tablet()
    const [one, two] = [await device.tab(), await device.tab()]
    value(await one.setUp({ passphrase: PASSPHRASE, weakDevice: true, profile: null }))
    const before = await device.dump()
    expect(await two.setUp({ passphrase: 'another passphrase altogether', weakDevice: true, profile: null })).toEqual(
      refused('already-set-up'),
    )
    expect((await device.dump()).equals(before)).toBe(true)
    value(await two.unlock(PASSPHRASE))
  })

  test('keeps settings', async () => {
    const device = tablet()
    const { open } = await device.ready()
    value(await open.saveSettings({ language: 'cy' }))
    value(await open.saveProfile({ name: 'Rowena Oakes' }))
    const again = value(await (await device.restart()).unlock(PASSPHRASE))
    expect(value(await again.readSettings())).toEqual({ language: 'cy' })
    expect(value(await again.readProfile())).toEqual({ name: 'Rowena Oakes' })
  })

  test('works where the browser keeps nothing outside the database', async () => {
    const device = tablet()
    const platform = { ...device.platform, storage: null }
    const { openStore } = await import('../../src/store/store.ts')
    const store = value(await openStore(device.name, platform))
    value(await store.setUp({ passphrase: PASSPHRASE, weakDevice: true, profile: null }))
  })

  test('that forbids its storage is no reason to refuse work', async () => {
    const device = tablet()
    const denied = () => {
      throw new DOMException('', 'SecurityError')
    }
    const { openStore } = await import('../../src/store/store.ts')
    const platform = { ...device.platform, storage: { getItem: denied, setItem: denied, removeItem: denied } }
    const store = value(await openStore(device.name, platform))
    value(await store.setUp({ passphrase: PASSPHRASE, weakDevice: true, profile: null }))
  })

  test('without a database says so', async () => {
    const { openStore } = await import('../../src/store/store.ts')
    const device = tablet()
    const broken = Object.create(device.factory)
    broken.open = () => {
      throw new DOMException('', 'UnknownError')
    }
    expect(await openStore(device.name, { ...device.platform, indexedDB: broken })).toEqual(refused('cannot-open'))
  })
})

describe('missing data', () => {
  test('is never an empty start: a deleted database is missed, and none is made in its place', async () => {
    const device = tablet()
    const { store } = await device.ready()
    store.close()
    await done(device.factory.deleteDatabase(device.name))
    expect(await device.start()).toEqual(missing)
    expect(await device.factory.databases()).toEqual([])
  })

  test('is missed as well where the browser cannot list its databases', async () => {
    const device = tablet()
    const { store } = await device.ready()
    store.close()
    await done(device.factory.deleteDatabase(device.name))
    const unlisted = Object.create(device.factory, { databases: { value: undefined } })
    const { openStore } = await import('../../src/store/store.ts')
    expect(await openStore(device.name, { ...device.platform, indexedDB: unlisted })).toEqual(missing)
    expect(await device.factory.databases()).toEqual([])
  })

  test('is missed where the database is there and empty, or another one', async () => {
    const device = tablet()
    const { store } = await device.ready()
    store.close()
    await device.alter('meta', () => null)
    expect(await device.start()).toEqual(missing)
    const other = tablet()
    await other.ready()
    device.kept.set([...device.kept.keys()][0]!, 'another-database')
    expect(await device.start()).toEqual(missing)
  })

  test('can be given up deliberately', async () => {
    const device = tablet()
    const { store } = await device.ready()
    store.close()
    await done(device.factory.deleteDatabase(device.name))
    giveUpMissingData(device.name, device.platform)
    expect((await device.tab()).state).toBe('new')
  })

  test('is missed where the browser lost the small things with it, by the note in the second place', async () => {
    const notes = new Map<string, string>()
    const device = tablet(undefined, {
      notes: {
        read: async (key) => notes.get(key) ?? null,
        write: async (key, value) => void notes.set(key, value),
      },
    })
    const { store } = await device.ready()
    store.close()
    await done(device.factory.deleteDatabase(device.name))
    device.kept.clear()
    expect(await device.start()).toEqual(missing)
    expect(await device.factory.databases()).toEqual([])
    giveUpMissingData(device.name, device.platform)
    device.kept.clear()
    expect((await device.tab()).state).toBe('new')
  })

  test('of the sentinel alone is made good', async () => {
    const device = tablet()
    const { store } = await device.ready()
    store.close()
    const before = [...device.kept]
    device.kept.clear()
    expect((await device.restart()).state).toBe('locked')
    expect([...device.kept]).toEqual(before)
  })

  test('is noticed under the open app, and nothing is written into the database made in its place', async () => {
    const device = tablet()
    const { store, open } = await device.ready()
    value(await open.append('case-1', [fact('case-1')]))
    const heard: string[] = []
    store.onTrouble(({ kind }) => heard.push(kind))
    await done(device.factory.deleteDatabase(device.name))
    expect(await open.append('case-1', [fact('case-1')])).toEqual(refused('data-missing'))
    expect(await open.readCase('case-1')).toEqual(refused('data-missing'))
    expect(heard).toEqual(['data-missing'])
    expect(await device.factory.databases()).toEqual([])
  })

  test('is noticed when the connection dropped without a word before, and also when another database took its place', async () => {
    for (const replaced of [false, true]) {
      const device = tablet()
      const { store, open } = await device.ready()
      forceCloseDatabase(device.connections.at(-1) as never)
      await done(device.factory.deleteDatabase(device.name))
      if (replaced) {
        device.kept.clear()
        await device.ready()
      }
      const before = replaced ? await device.dump() : null
      expect(await open.append('case-1', [fact('case-1')])).toEqual(refused('data-missing'))
      expect(await open.readAll()).toEqual(refused('data-missing'))
      expect(await store.probe()).toEqual(refused('data-missing'))
      if (before) expect((await device.dump()).equals(before)).toBe(true)
      else expect(await device.factory.databases()).toEqual([])
    }
  })
})

describe('a newer database', () => {
  test('by its version is refused and left as it was', async () => {
    for (const listed of [true, false]) {
      const device = tablet()
      const request = device.factory.open(device.name, 20)
      request.onupgradeneeded = () => request.result.createObjectStore('future', { keyPath: 'id' }).put({ id: 1, text: 'later' })
      ;(await done(request)).close()
      const before = await device.dump()
      const { openStore } = await import('../../src/store/store.ts')
      const factory = listed ? device.factory : Object.create(device.factory, { databases: { value: undefined } })
      expect(await openStore(device.name, { ...device.platform, indexedDB: factory })).toEqual(refused('newer-database'))
      expect((await device.dump()).equals(before)).toBe(true)
      expect((await device.factory.databases())[0]?.version).toBe(20)
    }
  })

  test.each(['minReader', 'minWriter'])('by its %s is refused and left as it was', async (field) => {
    const device = tablet()
    const { store } = await device.ready()
    store.close()
    await device.alter<{ key: string; value: object }>('meta', (row) =>
      row.key === 'identity' ? { ...row, value: { ...row.value, [field]: 3 } } : row,
    )
    const before = await device.dump()
    expect(await device.start()).toEqual(refused('newer-database'))
    expect((await device.dump()).equals(before)).toBe(true)
  })

  test('that comes while the app is open freezes it', async () => {
    const device = tablet()
    const { store, open } = await device.ready()
    const heard: string[] = []
    open.watch(({ kind }) => heard.push(kind))
    store.onTrouble(({ kind }) => heard.push(kind))
    const newer = await done(device.factory.open(device.name, 20))
    newer.close()
    expect(heard).toEqual(['frozen', 'frozen'])
    const before = await device.dump()
    expect(await open.append('case-1', [fact('case-1')])).toEqual(refused('frozen'))
    expect((await device.dump()).equals(before)).toBe(true)
  })

  test('that only asks for a newer writer freezes the app at its next write', async () => {
    const device = tablet()
    const { open } = await device.ready()
    value(await open.append('case-1', [fact('case-1')]))
    await device.alter<{ key: string; value: object }>('meta', (row) =>
      row.key === 'identity' ? { ...row, value: { ...row.value, minWriter: 3 } } : row,
    )
    expect(await open.append('case-1', [fact('case-1')])).toEqual(refused('frozen'))
    expect(await device.rows('pages')).toHaveLength(1)
  })
})

describe('practice', () => {
  test('needs no secret, takes the same path, and is sealed on the disk like everything', async () => {
    const device = tablet()
    const first = value(await (await device.tab()).openWithPublicKey())
    const saved = fact('case-1')
    value(await first.append('case-1', [saved]))
    const store = await device.restart()
    expect(store.state).toBe('new')
    const again = value(await store.openWithPublicKey())
    expect(ids(value(await again.readCase('case-1')).facts)).toEqual([saved.id])
    expect(store.state).toBe('open')
    expect(await device.rows('slots')).toEqual([])
  })

  test('never opens a database that was set up', async () => {
    const device = tablet()
    const { store } = await device.ready()
    const before = await device.dump()
    await expect(store.openWithPublicKey()).rejects.toThrow()
    expect((await device.dump()).equals(before)).toBe(true)
  })
})
