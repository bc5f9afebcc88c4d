import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Sealable } from '../../src/store/open-store.ts'
import { restoreFromJournal } from '../../src/store/restore.ts'
import { done, fact, ids, lateCrypto, PASSPHRASE, value } from './tablet.ts'
import { type TwoCopies, twoCopies } from './two.ts'

beforeAll(lateCrypto)

const refused = (kind: string) => ({ ok: false, failure: { kind } })
const held = async (open: { readCase: (id: string) => Promise<unknown> }) =>
  ids(value((await open.readCase('case-1')) as { ok: true; value: { facts: Sealable[] } }).facts)

async function inBoth(device: TwoCopies): Promise<void> {
  const [database, journal] = await device.both()
  expect(journal).toEqual(database)
}

describe('a write that is told as saved', () => {
  test('is in both copies, whatever was done', async () => {
    const device = twoCopies()
    const { open, keeping } = await device.practice()
    const facts = Array.from({ length: 4 }, () => fact('case-1'))
    for (const one of facts) value(await open.append('case-1', [one]))
    await inBoth(device)
    value(await open.saveDraft('note', 'case-1', 'typed'))
    value(await open.saveDraft('note', 'case-1', 'typed on'))
    await inBoth(device)
    value(await open.bind('case-1'))
    value(await open.append('case-1', [fact('case-1')], ['note']))
    await inBoth(device)
    value(await open.takeIn(new Map([['case-2', [fact('case-2')]]])))
    value(await open.saveSettings({ language: 'cy' }))
    value(await open.exchange({ erase: new Map([['case-2', []]]), takeOut: new Map([['case-1', new Set([facts[0]!.id])]]) }))
    await inBoth(device)
    expect(keeping()).toMatchObject({ copies: 2, repaired: null, ballast: true, missing: 0 })
  })

  test('is in both copies also from two tabs by turns, and when a passphrase changed', async () => {
    const device = twoCopies()
    const { store, open } = await device.ready()
    const other = value(await (await device.tab()).unlock(PASSPHRASE))
    const saved = Array.from({ length: 8 }, () => fact('case-1'))
    for (const answer of await Promise.all(saved.map((one, at) => (at % 2 ? open : other).append('case-1', [one])))) value(answer)
    value(await store.changePassphrase(PASSPHRASE, 'the next passphrase of hers'))
    expect(await held(other)).toEqual(ids(saved))
    await inBoth(device)
    expect(store.keeping()).toMatchObject({ copies: 2 })
  })
})

describe('a full disk', () => {
  test('of the database takes the room that was laid aside, once, and then says so', async () => {
    const device = twoCopies()
    const { open, keeping } = await device.practice()
    let attempts = 0
    device.faults.commit = 'QuotaExceededError'
    device.faults.began = () => {
      attempts += 1
      // The room that was laid aside.
      if (!device.beside.ballast) delete device.faults.commit
    }
    value(await open.append('case-1', [fact('case-1')]))
    expect(attempts).toBe(2)
    expect(keeping()).toMatchObject({ copies: 2, ballast: false })
    device.faults.began = () => {}
    device.faults.commit = 'QuotaExceededError'
    expect(await open.append('case-1', [fact('case-1')])).toEqual(refused('storage-full'))
    delete device.faults.commit
    await inBoth(device)
  })

  test('of the files is told, writes no second one into the database, and goes on when there is room', async () => {
    const device = twoCopies()
    const { open, keeping } = await device.practice()
    const large = fact('case-1')
    // Also once the ballast is gone.
    device.beside.disk.before = (_, name) => {
      if (name.startsWith('journal')) throw new DOMException('', 'QuotaExceededError')
    }
    expect(await open.append('case-1', [large])).toEqual(refused('storage-full'))
    const rows = (await device.rows('pages')).length
    expect(await open.append('case-1', [fact('case-1', { note: large.id })])).toEqual(refused('storage-full'))
    expect(await device.rows('pages')).toHaveLength(rows)
    expect(keeping().ballast).toBe(false)
    device.beside.disk.before = null
    value(await open.append('case-1', [fact('case-1')]))
    await inBoth(device)
  })
})

describe('files that fail', () => {
  test('for once are told, and what they lack comes with the next write', async () => {
    const device = twoCopies()
    const { open, keeping } = await device.practice()
    let failures = 1
    device.beside.disk.before = (_, name) => {
      if (name.startsWith('journal') && failures-- > 0) throw new DOMException('', 'InvalidStateError')
    }
    const saved = fact('case-1')
    // Written anew it has it, and that is what saved means.
    value(await open.append('case-1', [saved]))
    await inBoth(device)
    expect(keeping()).toMatchObject({ copies: 2, repaired: { what: 'journal-anew', changes: 1 } })
  })

  test('for good fail the write that met it, and then the work goes on with one copy and says so', async () => {
    const device = twoCopies()
    const { store, open } = await device.practice()
    let heard = 0
    store.onKeeping(() => {
      heard += 1
    })
    device.beside.disk.failing = true
    expect(await open.append('case-1', [fact('case-1')])).toEqual(refused('timed-out'))
    const saved = fact('case-1')
    value(await open.append('case-1', [saved]))
    expect(store.keeping()).toMatchObject({ copies: 1, why: 'files-failed' })
    expect(heard).toBeGreaterThan(0)
    device.beside.disk.failing = false
    const again = await device.restart()
    expect(again.keeping()).toMatchObject({ copies: 2, repaired: { what: 'journal-behind', changes: 2 } })
    expect(await held(value(await again.openWithPublicKey()))).toContain(saved.id)
    await inBoth(device)
  })

  test('that another tab keeps for longer than the disk may take keep a write waiting, and a practice space opens meanwhile', async () => {
    const device = twoCopies()
    const { open } = await device.practice()
    const store = await device.tab()
    device.hurry(20)
    const writers = `plumbline/${device.name}/writers`
    let free = () => {}
    const kept = device.platform.locks?.request(writers, () => new Promise<void>((resolve) => (free = resolve)))
    const saved = fact('case-1')
    const writing = open.append('case-1', [saved])
    value(await store.openWithPublicKey())
    // Five of the ten seconds.
    await new Promise((resolve) => setTimeout(resolve, 5_000 / 20))
    free()
    await kept
    value(await writing)
    await inBoth(device)
    const late = device.platform.locks?.request(writers, () => new Promise<void>((resolve) => (free = resolve)))
    expect(await open.append('case-1', [fact('case-1')])).toEqual(refused('timed-out'))
    free()
    await late
  })

  test('that do not answer keep neither the write nor the other tab', async () => {
    const device = twoCopies()
    const { open } = await device.practice()
    const other = await device.practice()
    device.hurry(30)
    device.beside.disk.hanging = true
    expect(await open.append('case-1', [fact('case-1')])).toEqual(refused('timed-out'))
    value(await open.append('case-1', [fact('case-1')]))
    device.beside.disk.hanging = false
    device.hurry(1)
    value(await other.open.append('case-1', [fact('case-1')]))
    expect(other.keeping()).toMatchObject({ copies: 2 })
    await inBoth(device)
  })

  test('that are not there at all are no reason to refuse work', async () => {
    const device = twoCopies()
    device.beside.disk.failing = true
    const { open, keeping } = await device.practice()
    value(await open.append('case-1', [fact('case-1')]))
    expect(keeping()).toMatchObject({ copies: 1, why: 'files-failed', ballast: false })
  })
})

test.each(['QuotaExceededError', 'InvalidStateError'])(
  'a %s at any operation on the files: what was told as saved is in both, also after the browser died there',
  async (name) => {
    for (let operation = 1, through = false; !through; operation += 1) {
      const device = twoCopies()
      const { open } = await device.practice()
      const [before, added] = [fact('case-1'), fact('case-1')]
      value(await open.append('case-1', [before]))
      let left = operation
      device.beside.disk.before = () => {
        left -= 1
        if (left === 0) throw new DOMException('', name)
      }
      const answer = await open.append('case-1', [added])
      through = left > 0
      device.beside.disk.before = null
      if (answer.ok) await inBoth(device)
      device.kill()
      const again = await device.practice()
      const found = await held(again.open)
      expect(found).toContain(before.id)
      if (answer.ok) expect(found).toContain(added.id)
      expect(again.keeping()).toMatchObject({ copies: 2, missing: 0 })
      await inBoth(device)
    }
  },
)

type Step = { readonly act: 'append' | 'draft' | 'bind' | 'settings'; readonly at: number }
type Fault = { readonly where: 'files' | 'database'; readonly name: string; readonly after: number }
type End = 'restart' | 'kill' | 'power' | 'deleted' | 'vanished' | 'tail'

const steps = fc.array(
  fc.record({ act: fc.constantFrom<Step['act']>('append', 'append', 'append', 'draft', 'bind', 'settings'), at: fc.nat(2) }),
  {
    minLength: 2,
    maxLength: 7,
  },
)
const faults = fc.record({
  where: fc.constantFrom<Fault['where']>('files', 'files', 'database'),
  name: fc.constantFrom('QuotaExceededError', 'InvalidStateError', 'hang'),
  after: fc.integer({ min: 0, max: 12 }),
})
const ends = fc.constantFrom<End>('restart', 'kill', 'power', 'deleted', 'deleted', 'vanished', 'tail')

/** The fault meets the operation after so many, and every one from there on, until `kill`. */
function arm(device: TwoCopies, { where, name, after }: Fault): void {
  const { disk } = device.beside
  if (name === 'hang') device.hurry(30)
  if (where === 'files') {
    let left = after
    disk.before = () => {
      left -= 1
      if (left >= 0) return
      if (name === 'hang') disk.hanging = true
      else throw new DOMException('', name)
    }
  } else if (name === 'hang') device.faults.hang = true
  else device.faults.operation = { left: after + 1, name, more: 200 }
}

/** What was told as saved during a history, and what was merely asked for. */
async function live(device: TwoCopies, history: readonly Step[], fault: Fault, when: number) {
  const told = new Set<string>()
  /** Told while two copies were promised. */
  const twice = new Set<string>()
  const asked = new Set<string>()
  let draft: { told: number; asked: number } = { told: 0, asked: 0 }
  const { open, keeping } = await device.practice()
  for (const [at, { act, at: which }] of history.entries()) {
    if (at === when) arm(device, fault)
    const one = fact(`case-${which}`)
    switch (act) {
      case 'append': {
        asked.add(one.id)
        if (!(await open.append(one.caseId, [one])).ok) break
        told.add(one.id)
        if (keeping().copies === 2) twice.add(one.id)
        break
      }
      case 'draft': {
        draft = { ...draft, asked: at + 1 }
        if ((await open.saveDraft('note', 'case-1', at + 1)).ok) draft = { told: at + 1, asked: at + 1 }
        break
      }
      case 'bind':
        await open.bind(one.caseId)
        break
      default:
        await open.saveSettings({ at })
    }
  }
  return { told, twice, asked, draft }
}

test('whatever fails at whatever moment, the next start finds all that was told as saved, and never begins empty', async () => {
  await fc.assert(
    fc.asyncProperty(steps, faults, fc.nat(6), ends, async (history, fault, when, end) => {
      const device = twoCopies()
      const { told, twice, asked, draft } = await live(device, history, fault, when)
      device.beside.disk.before = null
      if (end === 'power') device.beside.disk.cutPower()
      device.kill()
      if (end === 'deleted') await done(device.factory.deleteDatabase(device.name))
      if (end === 'vanished') device.beside.disk.vanish()
      if (end === 'tail') device.beside.disk.loseTail(300)
      let started = await device.start()
      if (end === 'deleted') {
        expect(started).toMatchObject(refused('data-missing'))
        value(await restoreFromJournal(device.name, device.platform))
        started = await device.start()
      }
      const store = value(started)
      const open = value(await store.openWithPublicKey())
      const found = [...value(await open.readAll()).values()].flatMap(({ facts, damaged }) => {
        expect(damaged).toEqual([])
        return ids(facts)
      })
      // What the session had to go on without, and said so, is nowhere once the database is gone.
      for (const id of end === 'deleted' ? twice : told) expect(found).toContain(id)
      for (const id of found) expect(asked).toContain(id)
      const note = Number(value(await open.drafts()).drafts[0]?.value ?? 0)
      if (end !== 'deleted') expect(note).toBeGreaterThanOrEqual(draft.told)
      expect(note).toBeLessThanOrEqual(draft.asked)
      expect(store.keeping()).toMatchObject({ copies: 2 })
      if (end !== 'deleted') expect(store.keeping().missing).toBe(0)
      await inBoth(device)
      store.close()
    }),
    { numRuns: 20 },
  )
}, 120_000)
