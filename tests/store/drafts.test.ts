import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { nameQueue } from '../../src/store/queue.ts'
import { fact, lateCrypto, type Tablet, tablet, value } from './tablet.ts'

beforeAll(lateCrypto)

const practice = async (device: Tablet) => value(await (await device.tab()).openWithPublicKey())
const found = async (device: Tablet) => value(await (await practice(device)).drafts())

describe('a draft', () => {
  test('is one row under its name, the latest value of it, in every tab', async () => {
    const device = tablet()
    const [one, two] = [await practice(device), await practice(device)]
    value(await one.saveDraft('answer/visit-1/item-1', 'case-1', { note: 'the kit' }))
    value(await two.saveDraft('answer/visit-1/item-1', 'case-1', { note: 'the kitchen' }))
    value(await one.saveDraft('answer/visit-1/item-2', 'case-1', { note: 'x' }))
    expect(await device.rows('drafts')).toHaveLength(2)
    expect((await found(device)).drafts).toContainEqual({ key: 'answer/visit-1/item-1', caseId: 'case-1', value: { note: 'the kitchen' } })
    value(await two.dropDraft('answer/visit-1/item-1'))
    expect((await found(device)).drafts).toEqual([{ key: 'answer/visit-1/item-2', caseId: 'case-1', value: { note: 'x' } }])
  })

  test('that is typed on is never overtaken by an older one, and a burst costs few writes', async () => {
    const device = tablet()
    const open = await practice(device)
    let writes = 0
    device.faults.began = () => {
      writes += 1
    }
    const typed = Array.from({ length: 50 }, (_, at) => open.saveDraft('note', 'case-1', 'x'.repeat(at + 1)))
    for (const answer of await Promise.all(typed)) expect(answer.ok).toBe(true)
    expect((await found(device)).drafts[0]?.value).toBe('x'.repeat(50))
    // The first, the latest, and one that each of the two tabs makes to know its database.
    expect(writes).toBeLessThanOrEqual(4)
  })

  test('goes with the facts that it became, and a save asked for before does not bring it back', async () => {
    const device = tablet()
    const open = await practice(device)
    for (let round = 0; round < 10; round += 1) {
      const typed = [open.saveDraft('note', 'case-1', 'a'), open.saveDraft('note', 'case-1', 'ab')]
      const appended = open.append('case-1', [fact('case-1')], ['note', 'other'])
      await Promise.all([...typed, appended])
      expect((await found(device)).drafts).toEqual([])
    }
  })

  test('saved after the append stays', async () => {
    const device = tablet()
    const open = await practice(device)
    const answers = [
      open.saveDraft('note', 'case-1', 'a'),
      open.append('case-1', [fact('case-1')], ['note']),
      open.saveDraft('note', 'case-1', 'b'),
      open.saveDraft('note', 'case-1', 'c'),
    ]
    for (const answer of await Promise.all(answers)) expect(answer.ok).toBe(true)
    expect((await found(device)).drafts).toEqual([{ key: 'note', caseId: 'case-1', value: 'c' }])
  })

  test('is told as not saved to everybody who waits for it, when it is not', async () => {
    const device = tablet()
    const open = await practice(device)
    device.faults.commit = 'QuotaExceededError'
    const answers = await Promise.all(['a', 'ab', 'abc'].map((text) => open.saveDraft('note', 'case-1', text)))
    expect(answers.map((answer) => answer.ok)).toEqual([false, false, false])
    expect((await found(device).catch(() => null))?.drafts ?? []).toEqual([])
    delete device.faults.commit
    value(await open.saveDraft('note', 'case-1', 'abcd'))
    expect((await found(device)).drafts[0]?.value).toBe('abcd')
  })

  test('that is damaged is named and hides no other', async () => {
    const device = tablet()
    const open = await practice(device)
    value(await open.saveDraft('one', 'case-1', 1))
    value(await open.saveDraft('two', 'case-1', 2))
    const rows = await device.rows<{ id: string; sealed: Uint8Array }>('drafts')
    await device.alter<{ id: string }>('drafts', (row) => ({ ...row, sealed: rows[0]!.sealed }))
    const read = await found(device)
    expect(read.drafts).toHaveLength(1)
    expect(read.damaged).toEqual([rows[1]!.id])
  })
})

describe('a queue by name', () => {
  test('ends with the last value of each name, in whatever order the disk answers', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.scheduler(),
        fc.array(fc.record({ name: fc.constantFrom('a', 'b'), drop: fc.boolean() }), { maxLength: 15 }),
        async (scheduler, steps) => {
          const queue = nameQueue<number, string>()
          const disk = new Map<string, number>()
          const writing = new Set<string>()
          const wanted = new Map<string, number>()
          const write = async (names: string[], act: () => void) => {
            for (const name of names) {
              expect(writing.has(name)).toBe(false)
              writing.add(name)
            }
            await scheduler.schedule(Promise.resolve())
            act()
            for (const name of names) writing.delete(name)
            return 'told'
          }
          const asked: Promise<string>[] = []
          const asking = steps.map(({ name, drop }, at) =>
            scheduler.schedule(Promise.resolve()).then(() => {
              if (drop) {
                wanted.clear()
                asked.push(queue.after(['a', 'b'], () => write(['a', 'b'], () => disk.clear())))
              } else {
                wanted.set(name, at)
                asked.push(queue.latest(name, at, (latest) => write([name], () => disk.set(name, latest))))
              }
            }),
          )
          const told = await scheduler.waitFor(Promise.all(asking).then(() => Promise.all(asked)))
          expect(told).toHaveLength(steps.length)
          expect(disk).toEqual(wanted)
        },
      ),
      { numRuns: 200 },
    )
  })

  test('goes on after a failure, which only those hear who asked for it', async () => {
    const queue = nameQueue<number, string>()
    const first = queue.after(['a'], () => Promise.reject(new Error('a bug')))
    const second = queue.after(['a'], () => Promise.resolve('fine'))
    await expect(first).rejects.toThrow('a bug')
    expect(await second).toBe('fine')
  })
})
