import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import type { OpenStore, Sealable } from '../../src/store/open-store.ts'
import type { Change } from '../../src/store/watch.ts'
import { fact, ids, lateCrypto, type Tablet, tablet, value } from './tablet.ts'

beforeAll(lateCrypto)

interface Row {
  readonly id: string
  readonly caseId: string
  readonly sealed: Uint8Array
}

const refused = (kind: string) => ({ ok: false, failure: { kind } })
const practice = async (device: Tablet) => value(await (await device.tab()).openWithPublicKey())
/** What a fresh start of the app finds of a case. */
const found = async (device: Tablet, caseId = 'case-1') => value(await (await practice(device)).readCase(caseId))
const held = async (device: Tablet, caseId = 'case-1') => ids((await found(device, caseId)).facts)
const keysOf = async (device: Tablet) =>
  value(await (await practice(device)).drafts())
    .drafts.map(({ key }) => key)
    .sort()
const some = (count: number, caseId = 'case-1') => Array.from({ length: count }, (_, at) => fact(caseId, { note: `note ${at}` }))
const without = (caseId: string, facts: readonly Sealable[]) => new Map([[caseId, new Set(facts.map(({ id }) => id))]])

async function later(ticks: number) {
  for (let tick = 0; tick < ticks; tick += 1) await new Promise((resolve) => setTimeout(resolve, 0))
}

/** A tablet with three families in thin pages and a thick one, drafts of two of them, and what a file would change of it. */
async function midWork() {
  const device = tablet()
  const open = await practice(device)
  const facts = { one: some(4), two: some(3, 'case-2'), three: some(3, 'case-3') }
  for (const each of [...facts.one, ...facts.two, ...facts.three]) value(await open.append(each.caseId, [each]))
  value(await open.saveDraft('one/note', 'case-1', 'half a sen'))
  value(await open.saveDraft('three/note', 'case-3', 'the kit'))
  value(await open.saveDraft('three/other', 'case-3', 'the hall'))
  value(await open.saveRow('sharing', { seen: 1 }))
  const came = { one: some(5), four: some(2, 'case-4') }
  const stone = fact('case-3', { kind: 'erasure' })
  const change = {
    add: new Map<string, readonly Sealable[]>([
      ['case-1', came.one],
      ['case-4', came.four],
    ]),
    takeOut: without('case-2', facts.two.slice(1)),
    erase: new Map([['case-3', [stone]]]),
    rows: { sharing: { seen: 2 }, aside: [{ why: 'altered' }] },
  }
  async function isDone() {
    expect(await held(device, 'case-1')).toEqual(ids([...facts.one, ...came.one]))
    expect(await held(device, 'case-2')).toEqual(ids(facts.two.slice(0, 1)))
    expect(await held(device, 'case-3')).toEqual([stone.id])
    expect(await held(device, 'case-4')).toEqual(ids(came.four))
    expect(await keysOf(device)).toEqual(['one/note'])
    const fresh = await practice(device)
    expect(value(await fresh.readRow('sharing'))).toEqual({ seen: 2 })
    expect(value(await fresh.readRow('aside'))).toEqual([{ why: 'altered' }])
  }
  return { device, open, facts, change, stone, isDone }
}

describe('an exchange', () => {
  test('brings a large family in several pages, so that no tap waits for all of it', async () => {
    const device = tablet()
    const open = await practice(device)
    const many = some(1_100)
    value(await open.exchange({ add: new Map([['case-1', many]]) }))
    expect(await device.rows('pages')).toHaveLength(3)
    expect(await held(device)).toEqual(ids(many))
  })

  test('adds, takes out, erases and saves together, on the disk and in the session that did it', async () => {
    const { device, open, facts, change, stone, isDone } = await midWork()
    // What the session remembers of its pages is from before.
    value(await open.readAll())
    value(await open.exchange(change))
    await isDone()
    const all = value(await open.readAll())
    expect(ids(all.get('case-2')?.facts ?? [])).toEqual(ids(facts.two.slice(0, 1)))
    expect(ids(all.get('case-3')?.facts ?? [])).toEqual([stone.id])
    expect(await device.rows('slots')).toEqual([])
  })

  test('gives each fact back exactly as it was, whatever it holds', async () => {
    const device = tablet()
    const open = await practice(device)
    const stays = fact('case-1', { values: { unknown: { deep: [null, true, -1.5, 'ø'] } }, of: 'x' })
    const goes = fact('case-1')
    value(await open.append('case-1', [goes, stays]))
    value(await open.exchange({ takeOut: without('case-1', [goes]) }))
    expect((await found(device)).facts).toEqual([stays])
  })

  test('of nothing changes nothing', async () => {
    const { device, open } = await midWork()
    const before = await device.dump()
    value(await open.exchange({}))
    value(await open.exchange({ add: new Map(), takeOut: new Map(), erase: new Map(), rows: {} }))
    value(await open.exchange({ add: new Map([['case-1', []]]), takeOut: without('case-1', [fact('case-1')]) }))
    value(await open.exchange({ takeOut: without('no such case', [fact('case-1')]) }))
    expect((await device.dump()).equals(before)).toBe(true)
  })

  test('is written with strict durability and in one transaction', async () => {
    const { device, open, change } = await midWork()
    const asked: string[] = []
    device.faults.began = ({ durability }) => asked.push(durability)
    value(await open.exchange(change))
    expect(asked).toEqual(['strict'])
  })

  test('of facts of another case is a bug, and nothing is written', async () => {
    const { device, open } = await midWork()
    const before = await device.dump()
    await expect(open.exchange({ add: new Map([['case-1', some(1, 'case-2')]]), rows: { sharing: null } })).rejects.toThrow()
    await expect(open.exchange({ erase: new Map([['case-3', some(1)]]) })).rejects.toThrow()
    expect((await device.dump()).equals(before)).toBe(true)
  })
})

describe('all or nothing', () => {
  test('on a full disk nothing is changed, it says so, and works once there is room', async () => {
    const { device, open, change, isDone } = await midWork()
    const before = await device.dump()
    device.faults.commit = 'QuotaExceededError'
    expect(await open.exchange(change)).toEqual(refused('storage-full'))
    expect((await device.dump()).equals(before)).toBe(true)
    delete device.faults.commit
    value(await open.exchange(change))
    await isDone()
  })

  test('wherever in it the disk gives up', async () => {
    const { device, open, change, isDone } = await midWork()
    const before = await device.dump()
    let tried = 0
    for (let failed = true; failed; ) {
      tried += 1
      device.faults.operation = { left: tried, name: 'QuotaExceededError' }
      const answer = await open.exchange(change)
      delete device.faults.operation
      failed = !answer.ok
      if (failed) expect((await device.dump()).equals(before), `operation ${tried}`).toBe(true)
    }
    expect(tried).toBeGreaterThan(8)
    await isDone()
  })

  test('locked in the middle it is on the disk whole and says so, or not at all and says that', async () => {
    const answers: string[] = []
    for (let ticks = 0; answers.filter((answer) => answer === 'done').length < 3; ticks += 1) {
      const { device, open, change, isDone } = await midWork()
      const before = await device.dump()
      const running = open.exchange(change)
      await later(ticks)
      await open.lock()
      const answer = await running
      answers.push(answer.ok ? 'done' : answer.failure.kind)
      if (answer.ok) await isDone()
      else expect((await device.dump()).equals(before)).toBe(true)
    }
    expect([...new Set(answers)]).toEqual(['locked', 'done'])
  })

  test('of a locked session is refused', async () => {
    const { device, open, change } = await midWork()
    await open.lock()
    const before = await device.dump()
    expect(await open.exchange(change)).toEqual(refused('locked'))
    expect((await device.dump()).equals(before)).toBe(true)
  })
})

describe('taking out', () => {
  test('leaves the rest of a page, thick or thin, and drops a page of which nothing stays', async () => {
    const device = tablet()
    const open = await practice(device)
    const [thick, thin] = [some(100), some(2)]
    value(await open.append('case-1', thick))
    for (const each of thin) value(await open.append('case-1', [each]))
    value(await open.exchange({ takeOut: without('case-1', [...thick.slice(40, 60), thin[0]!]) }))
    expect(await held(device)).toEqual(ids([...thick.slice(0, 40), ...thick.slice(60), thin[1]!]))
    value(await open.exchange({ takeOut: without('case-1', [...thick, ...thin]) }))
    expect(await device.rows('pages')).toEqual([])
  })

  test('finds a fact in every page that has it: a retry may have written it twice', async () => {
    const device = tablet()
    const open = await practice(device)
    const [twice, once] = some(2) as [Sealable, Sealable]
    value(await open.append('case-1', [twice, once]))
    value(await open.append('case-1', [twice]))
    value(await open.exchange({ takeOut: without('case-1', [twice]) }))
    expect(await held(device)).toEqual([once.id])
  })

  test('touches no other page and no other case, even where an id is the same', async () => {
    const device = tablet()
    const open = await practice(device)
    const mine = fact('case-1')
    const theirs = { ...fact('case-2'), id: mine.id }
    for (const each of [mine, theirs, fact('case-1')]) value(await open.append(each.caseId, [each]))
    const before = await device.rows<Row>('pages')
    value(await open.exchange({ takeOut: without('case-1', [mine]) }))
    const after = await device.rows<Row>('pages')
    expect(after).toHaveLength(2)
    for (const row of after) expect(before).toContainEqual(row)
    expect(await held(device, 'case-2')).toEqual([mine.id])
  })

  test('keeps damaged pages as they are', async () => {
    const device = tablet()
    const open = await practice(device)
    const facts = some(4)
    for (const each of facts) value(await open.append('case-1', [each]))
    let broken: Row | undefined
    await device.alter<Row>('pages', (row) => {
      if (broken) return row
      const sealed = row.sealed.slice()
      sealed[40]! ^= 1
      broken = { ...row, sealed }
      return broken
    })
    const fresh = await practice(device)
    value(await fresh.exchange({ takeOut: without('case-1', facts), add: new Map([['case-1', some(1)]]) }))
    const rows = await device.rows<Row>('pages')
    expect(rows).toHaveLength(2)
    expect(rows).toContainEqual(broken)
    const read = await found(device)
    expect([read.facts.length, read.damaged]).toEqual([1, [{ pageId: broken?.id, size: broken?.sealed.length }]])
  })

  test('takes out just these while other tabs bind, append and take out too', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.scheduler(),
        fc.array(fc.record({ tab: fc.nat(2), act: fc.constantFrom('append' as const, 'bind' as const, 'out' as const) }), {
          minLength: 2,
          maxLength: 8,
        }),
        async (scheduler, steps) => {
          const device = tablet()
          const tabs = [await practice(device), await practice(device), await practice(device)]
          const facts = some(12)
          const expected = new Set(facts)
          for (const each of facts) value(await tabs[0]!.append('case-1', [each]))
          const running = steps.map(async ({ tab, act }, at) => {
            const open = tabs[tab] as OpenStore
            const [one] = some(1) as [Sealable]
            await scheduler.schedule(Promise.resolve())
            if (act === 'bind') return open.bind('case-1')
            if (act === 'append') {
              expected.add(one)
              return open.append('case-1', [one])
            }
            const out = facts.slice(at, at + 2)
            const answer = await open.exchange({ takeOut: without('case-1', out) })
            if (answer.ok) for (const each of out) expected.delete(each)
            return answer
          })
          await scheduler.waitAll()
          const answers = await Promise.all(running)
          // Three tries in a row that another tab was quicker end with "not done", and nothing done.
          for (const answer of answers) expect(answer.ok || answer.failure.kind).toBeOneOf([true, 'timed-out'])
          expect(await held(device)).toEqual(ids([...expected]))
          for (const tab of tabs) expect(ids(value(await tab.readCase('case-1')).facts)).toEqual(ids([...expected]))
        },
      ),
      { numRuns: 25 },
    )
  })

  test('succeeds though another tab binds the pages in between', async () => {
    const device = tablet()
    const [one, two] = [await practice(device), await practice(device)]
    const facts = some(6)
    for (const each of facts) value(await one.append('case-1', [each]))
    let answers: unknown[] = []
    for (const out of facts.slice(0, 3)) {
      answers = await Promise.all([two.bind('case-1'), one.exchange({ takeOut: without('case-1', [out]) }), two.append('case-1', some(1))])
      for (const answer of answers) expect(answer).toMatchObject({ ok: true })
    }
    const left = (await found(device)).facts
    expect(left).toHaveLength(6)
    for (const stays of facts.slice(3)) expect(left).toContainEqual(stays)
  })
})

describe('erasing', () => {
  test('leaves of a case only what stands in its stead, damaged pages and pages of another tab included', async () => {
    const device = tablet()
    const [open, other] = [await practice(device), await practice(device)]
    for (const each of [...some(3), ...some(2, 'case-2')]) value(await open.append(each.caseId, [each]))
    value(await open.readAll())
    let isFirst = true
    await device.alter<Row>('pages', (row) => {
      if (row.caseId !== 'case-1' || !isFirst) return row
      isFirst = false
      return { ...row, sealed: row.sealed.slice(0, 20) }
    })
    value(await other.append('case-1', some(70)))
    const stone = fact('case-1', { kind: 'erasure' })
    value(await open.exchange({ erase: new Map([['case-1', [stone]]]) }))
    expect(await found(device)).toEqual({ facts: [stone], damaged: [] })
    expect((await device.rows<Row>('pages')).filter(({ caseId }) => caseId === 'case-1')).toHaveLength(1)
    expect(await held(device, 'case-2')).toHaveLength(2)
  })

  test('with nothing in its stead leaves no page of it', async () => {
    const { device, open } = await midWork()
    value(await open.exchange({ erase: new Map([['case-3', []]]) }))
    expect((await device.rows<Row>('pages')).filter(({ caseId }) => caseId === 'case-3')).toEqual([])
  })

  test('is not undone by facts of the same case that stay when others are taken out with it', async () => {
    const { device, open, facts, stone } = await midWork()
    value(await open.bind('case-3'))
    value(await open.exchange({ takeOut: without('case-3', facts.three.slice(1)), erase: new Map([['case-3', [stone]]]) }))
    expect(await held(device, 'case-3')).toEqual([stone.id])
  })

  test('takes with it words that were typed just before', async () => {
    const { device, open, stone } = await midWork()
    // So much that sealing it takes longer than erasing.
    const long = Array.from({ length: 200_000 }, () => crypto.randomUUID()).join()
    const typed = [open.saveDraft('three/new', 'case-3', long), open.saveDraft('one/new', 'case-1', 'ours')]
    const erased = open.exchange({ erase: new Map([['case-3', [stone]]]) })
    for (const answer of await Promise.all([...typed, erased])) value(answer)
    expect(await keysOf(device)).toEqual(['one/new', 'one/note'])
  })

  test('takes with it words that another tab saved meanwhile', async () => {
    for (let ticks = 0; ticks < 40; ticks += 1) {
      const { device, open, stone } = await midWork()
      const other = await practice(device)
      let savedFirst = false
      let erasedNow = false
      const erased = open.exchange({ erase: new Map([['case-3', [stone]]]) }).then((answer) => {
        erasedNow = true
        return answer
      })
      await later(ticks)
      const begun = erasedNow
      const saved = other.saveDraft('three/late', 'case-3', 'their').then((answer) => {
        savedFirst = !erasedNow
        return answer
      })
      for (const answer of await Promise.all([erased, saved])) value(answer)
      // What is typed into a case after it was erased is of nobody's asking here; what was on the disk before is gone.
      if (savedFirst) expect(await keysOf(device), `${ticks} ticks`).toEqual(['one/note'])
      if (begun) break
    }
  })

  test('while another tab binds the case leaves no bound page of it', async () => {
    for (let ticks = 0; ticks < 30; ticks += 1) {
      const { device, open, stone } = await midWork()
      const other = await practice(device)
      const bound = other.bind('case-3')
      await later(ticks)
      for (const answer of await Promise.all([bound, open.exchange({ erase: new Map([['case-3', [stone]]]) })])) value(answer)
      expect(await held(device, 'case-3'), `${ticks} ticks`).toEqual([stone.id])
    }
  })
})

test('every tab hears of each case that an exchange changed, also where its pages only went', async () => {
  const { device, open, facts } = await midWork()
  const other = await practice(device)
  const changes: [string, Parameters<OpenStore['exchange']>[0], string[]][] = [
    ['adds', { add: new Map([['case-4', some(1, 'case-4')]]) }, ['case-4']],
    ['takes out some', { takeOut: without('case-1', facts.one.slice(2)) }, ['case-1']],
    [
      'takes out all of one while another grows',
      { takeOut: without('case-2', facts.two), add: new Map([['case-1', some(1)]]) },
      ['case-1', 'case-2'],
    ],
    ['erases one while another grows', { erase: new Map([['case-3', []]]), add: new Map([['case-1', some(1)]]) }, ['case-1', 'case-3']],
  ]
  for (const [what, change, cases] of changes) {
    const heard: Change[] = []
    const stops = [open.watch((each) => heard.push(each)), other.watch((each) => heard.push(each))]
    value(await open.exchange(change))
    await new Promise((resolve) => setTimeout(resolve, 5))
    for (const stop of stops) stop()
    expect(heard.length, what).toBeGreaterThanOrEqual(2)
    for (const each of heard) {
      if (each.kind !== 'changed' || each.cases === 'all') continue
      for (const caseId of cases) expect(each.cases, what).toContain(caseId)
    }
  }
})

test('what sharing keeps for itself lies sealed on the disk', async () => {
  const device = tablet()
  const open = await practice(device)
  const canary = 'AGE-SECRET-KEY-CANARY-of-Zinnia-Quillfeather'
  const rows = { keys: { identity: canary }, team: [canary], sharing: { canary }, aside: [canary] }
  value(await open.exchange({ rows }))
  for (const [key, held] of Object.entries(rows)) expect(value(await open.readRow(key as 'keys'))).toEqual(held)
  expect((await device.dump()).includes(Buffer.from('CANARY'))).toBe(false)
  const meta = await device.rows<{ key: string; value: Uint8Array }>('meta')
  const [keys, team] = ['keys', 'team'].map((name) => meta.find(({ key }) => key === name)?.value)
  // Each in its own place only.
  await device.alter<{ key: string; value: unknown }>('meta', (row) => (row.key === 'keys' ? { ...row, value: team } : row))
  expect(value(await (await practice(device)).readRow('keys'))).toBeNull()
  expect(keys).toBeDefined()
})
