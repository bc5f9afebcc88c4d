import { beforeAll, describe, expect, test } from 'vitest'
import { giveUpMissingData } from '../../src/store/sentinel.ts'
import { fakeFiles } from './fake-files.ts'
import { done, fact, ids, lateCrypto, tablet, value } from './tablet.ts'
import { asLeft, type TwoCopies, twoCopies } from './two.ts'

beforeAll(lateCrypto)

async function inBoth(device: TwoCopies): Promise<void> {
  const [database, journal] = await device.both()
  expect(journal).toEqual(database)
}

/** Three facts told as saved; then the app is ended. */
async function ended() {
  const device = twoCopies()
  const { open } = await device.practice()
  const saved = [fact('case-1'), fact('case-1'), fact('case-2')]
  for (const one of saved) value(await open.append(one.caseId, [one]))
  value(await open.saveDraft('note', 'case-1', 'typed'))
  device.end()
  return { device, saved }
}

async function findsAll(device: TwoCopies, saved: readonly { id: string }[], how: object) {
  const { open, keeping } = await device.practice()
  expect([...value(await open.readAll()).values()].flatMap(({ facts }) => ids(facts)).sort()).toEqual(saved.map(({ id }) => id).sort())
  expect(value(await open.drafts()).drafts).toHaveLength(1)
  expect(keeping()).toMatchObject({ copies: 2, missing: 0, ...how })
  await inBoth(device)
  // And the work goes on in both.
  value(await open.append('case-1', [fact('case-1')]))
  await inBoth(device)
  device.end()
}

const rewind = (device: TwoCopies, seq: number) =>
  device.alter<{ key: string }>('meta', (row) => (row.key === 'journal' ? { ...row, value: { seq } } : row))

describe('a start', () => {
  test('finds both in step, and has nothing to say', async () => {
    const { device, saved } = await ended()
    await findsAll(device, saved, { repaired: null, ballast: true })
  })

  test('brings what the journal lost at its end', async () => {
    const { device, saved } = await ended()
    const before = device.beside.disk.flushes
    device.beside.disk.loseTail(900)
    await findsAll(device, saved, { repaired: { what: 'journal-behind' } })
    expect(device.beside.disk.flushes).toBeGreaterThan(before)
  })

  test('begins the journal anew where it vanished or is damaged', async () => {
    for (const spoil of [(device: TwoCopies) => device.beside.disk.vanish(), (device: TwoCopies) => device.beside.disk.flip(900)]) {
      const { device, saved } = await ended()
      spoil(device)
      await findsAll(device, saved, { repaired: { what: 'journal-anew' } })
    }
  })

  test('brings the database what it lost and the journal has, and takes from it what was deleted since', async () => {
    const device = twoCopies()
    const { open } = await device.practice()
    const first = fact('case-1')
    value(await open.append('case-1', [first]))
    value(await open.append('case-1', [fact('case-1')]))
    const before = await device.rows<object>('pages')
    value(await open.bind('case-1'))
    const saved = [...value(await open.readCase('case-1')).facts]
    value(await open.saveDraft('note', 'case-1', 'typed'))
    device.end()
    // The database as it was before the last two: as after a power cut on a disk that lies.
    await device.alter('drafts', () => null)
    await device.alter('pages', () => null)
    await device.raw(async (database) => {
      for (const row of before) await done(database.transaction('pages', 'readwrite').objectStore('pages').put(row))
    })
    const [journal] = (await device.rows<{ key: string; value: { seq: number } }>('meta')).filter(({ key }) => key === 'journal')
    await rewind(device, journal!.value.seq - 2)
    await findsAll(device, saved, { repaired: { what: 'database-behind', changes: 2 } })
  })

  test('brings it also from a journal that was begun after what the database has', async () => {
    const { device, saved } = await ended()
    device.beside.disk.vanish()
    await device.tab()
    device.end()
    await device.alter('pages', () => null)
    await rewind(device, 1)
    await findsAll(device, saved, { repaired: { what: 'database-behind' } })
  })

  test('says how many changes are in neither', async () => {
    const { device } = await ended()
    device.beside.disk.vanish()
    const [key, kept] = [...device.kept][0]!
    const { dbId, seq } = JSON.parse(kept) as { dbId: string; seq: number }
    device.kept.set(key, JSON.stringify({ dbId, seq: seq + 3 }))
    const { keeping } = await device.practice()
    expect(keeping().missing).toBe(3)
  })

  test('tidies a journal that is mostly rows that are no longer', async () => {
    const device = twoCopies()
    const { open } = await device.practice()
    const text = () => Array.from({ length: 60 }, () => crypto.randomUUID()).join('')
    const large = Array.from({ length: 12 }, () => text()).join('')
    for (let at = 0; at < 3; at += 1) value(await open.saveDraft('note', 'case-1', large + text()))
    device.end()
    // As if years of typing lay in it.
    await device.alter<{ key: string }>('meta', (row) =>
      row.key === 'journal' ? { ...row, value: { ...(row as never as { value: object }).value, began: -(2 ** 22) } } : row,
    )
    const used = async () => value(await fakeFiles(device.beside.disk, device.name).journal.look()).used
    const before = await used()
    const store = await device.tab()
    expect(await used()).toBeLessThan(before)
    expect(store.keeping()).toMatchObject({ copies: 2, repaired: null })
    await inBoth(device)
  })

  test('of a database that knew of no journal begins one, and raises what may write it', async () => {
    const old = tablet()
    const { open } = await old.ready()
    value(await open.append('case-1', [fact('case-1')]))
    await old.alter<{ key: string; value: object }>('meta', (row) => {
      if (row.key === 'journal') return null
      return row.key === 'identity' ? { ...row, value: { ...row.value, minReader: 1, minWriter: 1 } } : row
    })
    const sentinel = [...old.kept.keys()][0]!
    old.kept.set(sentinel, JSON.parse(old.kept.get(sentinel)!).dbId as string)
    const device = twoCopies()
    const platform = { ...old.platform, files: () => fakeFiles(device.beside.disk, old.name) }
    const { openStore } = await import('../../src/store/store.ts')
    const store = value(await openStore(old.name, platform))
    expect(store.keeping()).toMatchObject({ copies: 2, repaired: null })
    expect(value(await fakeFiles(device.beside.disk, old.name).journal.look()).dbId).not.toBeNull()
    const again = value(await store.unlock('six words of a fictional person'))
    value(await again.append('case-1', [fact('case-1')]))
    const [identity] = (await old.rows<{ key: string; value: object }>('meta')).filter(({ key }) => key === 'identity')
    expect(identity?.value).toMatchObject({ minReader: 2, minWriter: 2 })
  })
})

describe('missing data', () => {
  test('is never an empty start where the second copy remembers it, although the sentinel is gone', async () => {
    for (const how of ['deleted', 'emptied'] as const) {
      const { device } = await ended()
      if (how === 'deleted') await done(device.factory.deleteDatabase(device.name))
      else for (const table of ['meta', 'pages', 'drafts']) await device.alter(table, () => null)
      device.kept.clear()
      expect(await device.start()).toEqual({
        ok: false,
        failure: {
          kind: 'data-missing',
          remains: { seq: 5, sentinelSeq: null, cases: 2, pages: 3, drafts: 1, slots: 0, damaged: 0 },
        },
      })
      if (how === 'deleted') expect(await device.factory.databases()).toEqual([])
    }
  })

  test('says what is known of it: what was told as saved, what the second copy has, what of it is damaged', async () => {
    const { device } = await ended()
    await done(device.factory.deleteDatabase(device.name))
    device.beside.disk.loseTail(900)
    const first = await device.start()
    expect(first).toMatchObject({ failure: { kind: 'data-missing', remains: { sentinelSeq: 5 } } })
    if (!first.ok && first.failure.kind === 'data-missing') expect(first.failure.remains?.seq).toBeLessThan(5)
    device.beside.disk.vanish()
    expect(await device.start()).toMatchObject({ failure: { kind: 'data-missing', remains: null } })
  })

  test('that was given up lets the device begin anew, and the second copy is of the new one', async () => {
    const { device, saved } = await ended()
    await done(device.factory.deleteDatabase(device.name))
    giveUpMissingData(device.name, device.platform)
    const { open, keeping } = await device.practice()
    expect(value(await open.readAll()).size).toBe(0)
    value(await open.append('case-1', [fact('case-1')]))
    expect(keeping()).toMatchObject({ copies: 2 })
    await inBoth(device)
    expect(saved).toHaveLength(3)
  })

  test('is what a database is that took the place of the one in the second copy, until a person says so', async () => {
    const { device, saved } = await ended()
    const disk = asLeft(device.beside.disk)
    await done(device.factory.deleteDatabase(device.name))
    giveUpMissingData(device.name, device.platform)
    const { open } = await device.practice()
    value(await open.append('case-1', saved.slice(0, 1)))
    device.end()
    device.beside.disk = disk
    device.kept.clear()
    expect(await device.start()).toMatchObject({ failure: { kind: 'data-missing', remains: { cases: 2 } } })
    giveUpMissingData(device.name, device.platform)
    const here = await device.practice()
    expect(value(await here.open.readAll()).size).toBe(1)
    await inBoth(device)
  })
})
