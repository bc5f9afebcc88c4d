import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import type { OpenStore } from '../../src/store/open-store.ts'
import { fact, ids, lateCrypto, type Tablet, tablet, value } from './tablet.ts'

beforeAll(lateCrypto)

interface Row {
  id: string
  caseId: string
  sealed: Uint8Array
}
const practice = async (device: Tablet) => value(await (await device.tab()).openWithPublicKey())
const found = async (device: Tablet, caseId = 'case-1') => value(await (await practice(device)).readCase(caseId))

async function appended(open: OpenStore, count: number, caseId = 'case-1') {
  const facts = Array.from({ length: count }, (_, at) => fact(caseId, { note: `note ${at}` }))
  for (const one of facts) value(await open.append(caseId, [one]))
  return facts
}

describe('binding', () => {
  test('makes one page of the thin ones, with the same facts, and leaves other cases alone', async () => {
    const device = tablet()
    const open = await practice(device)
    const facts = await appended(open, 12)
    const others = await appended(open, 3, 'case-2')
    value(await open.bind('case-1'))
    const rows = await device.rows<Row>('pages')
    expect(rows.filter(({ caseId }) => caseId === 'case-1')).toHaveLength(1)
    expect(rows.filter(({ caseId }) => caseId === 'case-2')).toHaveLength(3)
    expect((await found(device)).facts).toHaveLength(12)
    for (const one of facts) expect((await found(device)).facts).toContainEqual(one)
    expect(ids((await found(device, 'case-2')).facts)).toEqual(ids(others))
    // And in the session that bound them, which had the thin ones in memory.
    expect(ids(value(await open.readCase('case-1')).facts)).toEqual(ids(facts))
  })

  test('touches nothing where there is nothing to bind', async () => {
    const device = tablet()
    const open = await practice(device)
    value(await open.bind('case-1'))
    await appended(open, 1)
    const before = await device.dump()
    value(await open.bind('case-1'))
    expect((await device.dump()).equals(before)).toBe(true)
  })

  test('does not copy a page that is thick already', async () => {
    const device = tablet()
    const open = await practice(device)
    const thick = Array.from({ length: 100 }, () => fact('case-1'))
    value(await open.append('case-1', thick))
    const [page] = await device.rows<Row>('pages')
    const thin = await appended(open, 3)
    value(await open.bind('case-1'))
    const rows = await device.rows<Row>('pages')
    expect(rows).toHaveLength(2)
    expect(rows).toContainEqual(page)
    expect(ids((await found(device)).facts)).toEqual(ids([...thick, ...thin]))
  })

  test('keeps damaged pages as they are', async () => {
    const device = tablet()
    const open = await practice(device)
    const facts = await appended(open, 4)
    let broken: Row | undefined
    await device.alter<Row>('pages', (row) => {
      if (broken) return row
      const sealed = row.sealed.slice()
      sealed[40]! ^= 1
      broken = { ...row, sealed }
      return broken
    })
    const fresh = await practice(device)
    value(await fresh.bind('case-1'))
    const rows = await device.rows<Row>('pages')
    expect(rows).toHaveLength(2)
    expect(rows).toContainEqual(broken)
    const read = await found(device)
    expect(read.facts).toHaveLength(3)
    expect(read.damaged).toEqual([{ pageId: broken?.id, size: broken?.sealed.length }])
    expect(facts).toHaveLength(4)
  })

  test('forgets nothing that anybody appends or binds meanwhile, in any tab', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.scheduler(),
        fc.array(fc.record({ tab: fc.nat(2), act: fc.constantFrom('append' as const, 'append' as const, 'bind' as const) }), {
          minLength: 3,
          maxLength: 12,
        }),
        async (scheduler, steps) => {
          const device = tablet()
          const tabs = [await practice(device), await practice(device), await practice(device)]
          const saved = await appended(tabs[0]!, 3)
          const running = steps.map(async ({ tab, act }) => {
            await scheduler.schedule(Promise.resolve())
            if (act === 'bind') return tabs[tab]!.bind('case-1')
            const one = fact('case-1')
            const answer = await tabs[tab]!.append('case-1', [one])
            if (answer.ok) saved.push(one)
            return answer
          })
          await scheduler.waitAll()
          for (const answer of await Promise.all(running)) expect(answer.ok).toBe(true)
          expect(ids((await found(device)).facts)).toEqual(ids(saved))
          for (const tab of tabs) expect(ids(value(await tab.readCase('case-1')).facts)).toEqual(ids(saved))
        },
      ),
      { numRuns: 25 },
    )
  })

  test('by two tabs at once makes one page, not two of the same', async () => {
    const device = tablet()
    const [one, two] = [await practice(device), await practice(device)]
    const facts = await appended(one, 10)
    for (const answer of await Promise.all([one.bind('case-1'), two.bind('case-1')])) expect(answer.ok).toBe(true)
    expect(await device.rows('pages')).toHaveLength(1)
    expect(ids((await found(device)).facts)).toEqual(ids(facts))
  })

  test('never hides a fact from who reads meanwhile', async () => {
    const device = tablet()
    const [binder, reader] = [await practice(device), await practice(device)]
    const facts = await appended(binder, 20)
    const reads: Promise<unknown>[] = []
    device.faults.began = () => {
      reads.push(reader.readCase('case-1').then((read) => expect(value(read).facts).toHaveLength(20)))
    }
    value(await binder.bind('case-1'))
    expect(reads.length).toBeGreaterThan(0)
    await Promise.all(reads)
    expect(ids(value(await reader.readCase('case-1')).facts)).toEqual(ids(facts))
  })

  test('that cannot be written leaves the thin pages', async () => {
    const device = tablet()
    const open = await practice(device)
    const facts = await appended(open, 5)
    const before = await device.dump()
    device.faults.commit = 'QuotaExceededError'
    expect(await open.bind('case-1')).toEqual({ ok: false, failure: { kind: 'storage-full' } })
    expect((await device.dump()).equals(before)).toBe(true)
    expect(ids(value(await open.readCase('case-1')).facts)).toEqual(ids(facts))
  })
})

describe('a damaged page', () => {
  test('is set aside by name and size, kept, and hides nothing else', async () => {
    const device = tablet()
    const open = await practice(device)
    await appended(open, 3)
    await appended(open, 2, 'case-2')
    const damages: ((sealed: Uint8Array) => unknown)[] = [
      (sealed) => sealed.slice(0, 20),
      () => new Uint8Array(0),
      () => 'not bytes',
      () => undefined,
    ]
    for (const damage of damages) {
      let first = true
      await device.alter<Row>('pages', (row) => {
        if (row.caseId !== 'case-1' || !first) return row
        first = false
        return { ...row, sealed: damage(row.sealed) as Uint8Array }
      })
      const before = await device.dump()
      const fresh = await practice(device)
      const read = value(await fresh.readCase('case-1'))
      expect(read.facts).toHaveLength(2)
      expect(read.damaged).toHaveLength(1)
      const all = value(await fresh.readAll())
      expect(all.get('case-2')?.facts).toHaveLength(2)
      expect(all.get('case-1')?.damaged).toEqual(read.damaged)
      expect((await device.dump()).equals(before)).toBe(true)
    }
  })

  test('is what a page becomes in another row or another case', async () => {
    const device = tablet()
    const open = await practice(device)
    await appended(open, 1)
    await appended(open, 1, 'case-2')
    const [one, two] = await device.rows<Row>('pages')
    await device.alter<Row>('pages', (row) => ({ ...row, sealed: (row.id === one?.id ? two : one)!.sealed }))
    const all = value(await (await practice(device)).readAll())
    expect([...all.values()].map(({ facts, damaged }) => [facts.length, damaged.length])).toEqual([
      [0, 1],
      [0, 1],
    ])
    await device.alter<Row>('pages', (row) => ({ ...row, sealed: (row.id === one?.id ? one : two)!.sealed, caseId: 'case-3' }))
    expect((await found(device, 'case-3')).damaged).toHaveLength(2)
  })
})
