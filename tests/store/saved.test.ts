import fc from 'fast-check'
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { failureOf } from '../../src/store/failure.ts'
import type { OpenStore, Sealable } from '../../src/store/open-store.ts'
import { forceCloseDatabase } from './fake.ts'
import { fact, ids, lateCrypto, PASSPHRASE, type Tablet, tablet, value } from './tablet.ts'

beforeAll(lateCrypto)
afterEach(() => {
  vi.useRealTimers()
})

const refused = (kind: string) => ({ ok: false, failure: { kind } })
const practice = async (device: Tablet) => value(await (await device.tab()).openWithPublicKey())
/** What a fresh start of the app finds. */
const found = async (device: Tablet, caseId = 'case-1') => ids(value(await (await practice(device)).readCase(caseId)).facts)

describe('facts that were told as saved', () => {
  test('are there after a restart, each once, in the case that they were saved to', async () => {
    const device = tablet()
    const open = await practice(device)
    const [one, two, three] = [fact('case-1'), fact('case-1'), fact('case-2')]
    value(await open.append('case-1', [one, two]))
    value(await open.append('case-1', [two]))
    value(await open.append('case-2', [three]))
    expect(await found(device)).toEqual(ids([one, two]))
    expect(await found(device, 'case-2')).toEqual([three.id])
    expect(await found(device, 'case-3')).toEqual([])
    const all = value(await (await practice(device)).readAll())
    expect([...all].map(([caseId, { facts }]) => [caseId, ids(facts)]).sort()).toEqual([
      ['case-1', ids([one, two])],
      ['case-2', [three.id]],
    ])
  })

  test('come back exactly, whatever JSON they hold', async () => {
    const device = tablet()
    const open = await practice(device)
    await fc.assert(
      fc.asyncProperty(fc.uuid(), fc.array(fc.jsonValue(), { maxLength: 5 }), async (caseId, values) => {
        const facts = JSON.parse(JSON.stringify(values.map((held) => fact(caseId, { held }))))
        value(await open.append(caseId, facts))
        const read = value(await (await practice(device)).readCase(caseId))
        expect(read.facts).toEqual(facts)
        value(await open.takeIn(new Map([[caseId, []]])))
      }),
      { numRuns: 15 },
    )
  })

  test('of many cases are taken in together or not at all', async () => {
    const device = tablet()
    const open = await practice(device)
    const cases = new Map(Array.from({ length: 80 }, (_, at) => [`case-${at}`, [fact(`case-${at}`)]] as const))
    device.faults.operation = { left: 50, name: 'QuotaExceededError' }
    expect(await open.takeIn(cases)).toEqual(refused('storage-full'))
    expect(await device.rows('pages')).toEqual([])
    value(await open.takeIn(cases))
    expect(value(await open.readAll()).size).toBe(80)
  })

  test('of another case are a bug, and nothing is written', async () => {
    const device = tablet()
    const open = await practice(device)
    await expect(open.append('case-1', [fact('case-2')])).rejects.toThrow()
    expect(await device.rows('pages')).toEqual([])
  })

  test('were written with strict durability: the browsers’ default loses them at a power cut', async () => {
    const device = tablet()
    const asked: string[] = []
    device.faults.began = ({ durability }) => asked.push(durability)
    const open = await practice(device)
    value(await open.append('case-1', [fact('case-1')], ['note']))
    value(await open.saveDraft('note', 'case-1', 'x'))
    value(await open.append('case-1', [fact('case-1')]))
    value(await open.bind('case-1'))
    expect(asked.length).toBeGreaterThanOrEqual(5)
    expect(new Set(asked)).toEqual(new Set(['strict']))
  })

  test('none at all are saved at once, without a page', async () => {
    const device = tablet()
    const open = await practice(device)
    value(await open.append('case-1', []))
    expect(await device.rows('pages')).toEqual([])
  })
})

describe('a write that fails', () => {
  test('at commit because the disk is full is told as that, leaves nothing half-written, and the next one works', async () => {
    const device = tablet()
    const open = await practice(device)
    value(await open.saveDraft('answer/1', 'case-1', 'typed'))
    const before = await device.dump()
    device.faults.commit = 'QuotaExceededError'
    expect(await open.append('case-1', [fact('case-1')], ['answer/1'])).toEqual(refused('storage-full'))
    expect(await open.saveDraft('answer/1', 'case-1', 'more')).toEqual(refused('storage-full'))
    expect((await device.dump()).equals(before)).toBe(true)
    // Reading goes on.
    expect(value(await open.drafts()).drafts).toHaveLength(1)
    delete device.faults.commit
    value(await open.append('case-1', [fact('case-1')], ['answer/1']))
    expect(value(await open.drafts()).drafts).toEqual([])
  })

  // Dropped with the browser's word, and without.
  test.each([(database: IDBDatabase) => forceCloseDatabase(database as never), (database: IDBDatabase) => database.close()])(
    'does not open the database again on a full disk, until a person says so',
    async (drop) => {
      const device = tablet()
      const store = await device.tab()
      const open = value(await store.openWithPublicKey())
      device.faults.commit = 'QuotaExceededError'
      expect(await open.append('case-1', [fact('case-1')])).toEqual(refused('storage-full'))
      delete device.faults.commit
      drop(device.connections.at(-1)!)
      const opened = device.connections.length
      expect(await open.append('case-1', [fact('case-1')])).toEqual(refused('connection-lost'))
      expect(await store.probe()).toEqual(refused('connection-lost'))
      expect(device.connections).toHaveLength(opened)
      value(await store.reconnect())
      value(await open.append('case-1', [fact('case-1')]))
    },
  )

  test('because it never ends is told after three seconds, and is undone', async () => {
    const device = tablet()
    let waited = 0
    let late = () => {}
    const platform = {
      ...device.platform,
      after(ms: number, run: () => void) {
        waited = ms
        late = run
        return () => undefined
      },
    }
    const { openStore } = await import('../../src/store/store.ts')
    const open = value(await value(await openStore(device.name, platform)).openWithPublicKey())
    waited = 0
    device.faults.hang = true
    const writing = open.append('case-1', [fact('case-1')])
    await vi.waitFor(() => expect(Math.round(waited / 100)).toBe(30))
    late()
    expect(await writing).toEqual(refused('timed-out'))
    delete device.faults.hang
    const saved = fact('case-1')
    value(await open.append('case-1', [saved]))
    expect(await found(device)).toEqual([saved.id])
  })

  test('because of a mistake in the code is thrown, not told as a failure of the disk', async () => {
    const device = tablet()
    const open = await practice(device)
    device.faults.operation = { left: 1, name: 'DataError' }
    await expect(open.append('case-1', [fact('case-1')])).rejects.toThrow()
  })
})

describe('a dropped connection', () => {
  test('is opened again, and the write is there', async () => {
    const device = tablet()
    const open = await practice(device)
    const saved: Sealable[] = []
    for (let time = 0; time < 3; time += 1) {
      forceCloseDatabase(device.connections.at(-1) as never)
      saved.push(fact('case-1'))
      value(await open.append('case-1', saved.slice(-1)))
    }
    expect(await found(device)).toEqual(ids(saved))
  })

  test('that nobody was told of is opened again too', async () => {
    const device = tablet()
    const open = await practice(device)
    device.connections.at(-1)?.close()
    const saved = fact('case-1')
    value(await open.append('case-1', [saved]))
    device.connections.at(-1)?.close()
    expect(ids(value(await open.readCase('case-1')).facts)).toEqual([saved.id])
  })

  test('during the write is opened again, and what was told is what is there', async () => {
    for (const name of ['AbortError', 'UnknownError', 'InvalidStateError']) {
      const device = tablet()
      const open = await practice(device)
      device.faults.operation = { left: 2, name }
      const saved = fact('case-1')
      value(await open.append('case-1', [saved]))
      expect(await found(device)).toEqual([saved.id])
    }
  })

  test('does not write twice for many writers at once', async () => {
    const device = tablet()
    const open = await practice(device)
    forceCloseDatabase(device.connections.at(-1) as never)
    const opened = device.connections.length
    const saved = Array.from({ length: 10 }, () => fact('case-1'))
    const answers = await Promise.all(saved.map((one) => open.append('case-1', [one])))
    expect(answers.every(({ ok }) => ok)).toBe(true)
    expect(device.connections.length - opened).toBeLessThanOrEqual(2)
    expect(await found(device)).toEqual(ids(saved))
    expect(await device.rows('pages')).toHaveLength(10)
  })

  test('that fails one writer after another is opened again once', async () => {
    const device = tablet()
    const open = await practice(device)
    const opened = device.connections.length
    device.faults.operation = { left: 1, name: 'InvalidStateError', more: 19 }
    // It is the old connection that fails: who writes through the new one is well served, however the machine orders them.
    device.faults.began = () => {
      if (device.connections.length > opened) delete device.faults.operation
    }
    const saved = Array.from({ length: 20 }, () => fact('case-1'))
    for (const answer of await Promise.all(saved.map((one) => open.append('case-1', [one])))) expect(answer.ok).toBe(true)
    expect(device.connections).toHaveLength(opened + 1)
    expect(await found(device)).toEqual(ids(saved))
  })

  test('is given up after three openings', async () => {
    const device = tablet()
    const open = await practice(device)
    forceCloseDatabase(device.connections.at(-1) as never)
    let asked = 0
    device.factory.open = () => {
      asked += 1
      throw new DOMException('', 'InvalidStateError')
    }
    expect(await open.append('case-1', [fact('case-1')])).toEqual(refused('connection-lost'))
    expect(asked).toBe(3)
  })

  test('is found by asking, on the way back to the screen', async () => {
    const device = tablet()
    const store = await device.tab()
    value(await store.openWithPublicKey())
    forceCloseDatabase(device.connections.at(-1) as never)
    const opened = device.connections.length
    value(await store.probe())
    expect(device.connections).toHaveLength(opened + 1)
  })
})

// The act is tried with a fault at its first, second, third ... operation on the disk, until it gets through.
describe.each(['QuotaExceededError', 'UnknownError', 'AbortError', 'InvalidStateError'])('a %s at any operation', (name) => {
  const acts: Record<string, (open: OpenStore, added: Sealable) => Promise<{ ok: boolean }>> = {
    append: (open, added) => open.append('case-1', [added], ['answer/1']),
    bind: (open) => open.bind('case-1'),
    'take in': (open, added) => open.takeIn(new Map([['case-1', [added]]])),
    'save a draft': (open) => open.saveDraft('answer/1', 'case-1', 'newer'),
    'save settings': (open) => open.saveSettings({ language: 'cy' }),
    'save packs': (open) => open.savePacks({ packs: [], inForce: null }),
  }

  test.each(Object.keys(acts))('of %s: what was there stays, what was told as saved is there', async (act) => {
    for (let operation = 1, through = false; !through; operation += 1) {
      const device = tablet()
      const open = await practice(device)
      const saved = [fact('case-1'), fact('case-1')]
      for (const one of saved) value(await open.append('case-1', [one]))
      value(await open.saveDraft('answer/1', 'case-1', 'typed'))
      const added = fact('case-1')
      device.faults.operation = { left: operation, name }
      const answer = await acts[act]!(open, added)
      through = device.faults.operation.left > 0
      delete device.faults.operation
      const here = await found(device)
      for (const { id } of saved) expect(here).toContain(id)
      const added1 = act === 'append' || act === 'take in'
      expect(here.includes(added.id)).toBe(added1 && answer.ok)
      const drafts = value(await (await practice(device)).drafts()).drafts.map((draft) => draft.value)
      const expected = act === 'append' && answer.ok ? [] : act === 'save a draft' && answer.ok ? ['newer'] : ['typed']
      expect(drafts).toEqual(expected)
      expect(through || name !== 'QuotaExceededError' || !answer.ok).toBe(true)
    }
  })
})

describe('an error of the database', () => {
  test.each([
    ['storage-full', { name: 'AbortError', inner: { name: 'QuotaExceededError' } }],
    [
      'storage-full',
      { name: 'BulkError', failures: [{ name: 'ConstraintError' }, { name: 'AbortError', inner: { name: 'QuotaExceededError' } }] },
    ],
    ['storage-full', new DOMException('', 'QuotaExceededError')],
    ['connection-lost', { name: 'AbortError' }],
    ['connection-lost', { name: 'OpenFailedError', inner: { name: 'UnknownError' } }],
    ['timed-out', { name: 'TimeoutError' }],
    ['frozen', { name: 'VersionError' }],
  ])('is %s by its names alone', (kind, error) => {
    expect(failureOf(error)).toEqual({ kind })
  })

  test.each([
    new TypeError('QuotaExceededError'),
    { name: 'DataError' },
    { name: 'TransactionInactiveError' },
    { name: 'PrematureCommitError' },
    'QuotaExceededError',
    null,
  ])('that is a bug has no kind: %s', (error) => {
    expect(failureOf(error)).toBeNull()
  })
})

test('locking is over when what was accepted before is on the disk', async () => {
  const device = tablet()
  const open = await practice(device)
  const writing = [
    open.append('case-1', [fact('case-1')]),
    open.append('case-1', [fact('case-1')], ['note']),
    open.saveDraft('b', 'case-1', 1),
  ]
  await open.lock()
  expect(await device.rows('pages')).toHaveLength(2)
  expect(await device.rows('drafts')).toHaveLength(1)
  for (const answer of await Promise.all(writing)) expect(answer.ok).toBe(true)
})

test('a locked session gives nothing, takes nothing, and keeps what it had accepted', async () => {
  const device = tablet()
  const { store, open } = await device.ready()
  const saved = fact('case-1')
  value(await open.append('case-1', [saved]))
  await open.readAll()
  const accepted = fact('case-1')
  const heard: unknown[] = []
  open.watch((change) => heard.push(change))
  const writing = [
    open.append('case-1', [accepted]),
    open.saveDraft('a', 'case-1', 1),
    open.saveDraft('a', 'case-1', 2),
    open.append('case-1', [], ['b']),
  ]
  const reading = [open.readCase('case-1'), open.readAll(), open.drafts(), open.readProfile(), open.readSettings()]
  const locking = open.lock()
  expect(store.state).toBe('locked')
  for (const answer of await Promise.all(reading)) expect(answer).toEqual(refused('locked'))
  await locking
  expect(await device.rows('pages')).toHaveLength(2)
  for (const answer of await Promise.all(writing)) expect(answer.ok).toBe(true)
  const told = heard.length
  const everything = [
    open.readProfile(),
    open.saveProfile({}),
    open.readSettings(),
    open.saveSettings({}),
    open.readPacks(),
    open.savePacks({}),
    open.append('case-1', [fact('case-1')]),
    open.append('case-1', [fact('case-1')], ['a']),
    open.takeIn(new Map([['case-1', [fact('case-1')]]])),
    open.readCase('case-1'),
    open.readAll(),
    open.bind('case-1'),
    open.saveDraft('a', 'case-1', 3),
    open.dropDraft('a'),
    open.drafts(),
  ]
  for (const answer of await Promise.all(everything)) expect(answer).toEqual(refused('locked'))
  open.watch((change) => heard.push(change))()
  const again = value(await store.unlock(PASSPHRASE))
  expect(ids(value(await again.readCase('case-1')).facts)).toEqual(ids([saved, accepted]))
  expect(value(await again.drafts()).drafts).toEqual([{ key: 'a', caseId: 'case-1', value: 2 }])
  value(await again.append('case-1', [fact('case-1')]))
  expect(heard).toHaveLength(told)
})
