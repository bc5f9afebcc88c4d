// @vitest-environment node
import fc from 'fast-check'
import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { canonical } from '../../src/core/canonical.ts'
import {
  compareEntries,
  type LogBody,
  type LogEntry,
  lastOf,
  mergeLogs,
  nextBody,
  readLogBody,
  readSent,
  toSend,
  verifyChain,
} from '../../src/core/log.ts'
import { nextStamp } from '../../src/core/stamp.ts'

const nameOf = (body: LogBody) => createHash('sha256').update(canonical(body)).digest('base64url')
const named = (body: LogBody): LogEntry => ({ id: nameOf(body), ...body })

/** What a device writes, one entry after the other. */
function written(device: string, dids: readonly string[], after: LogEntry | null = null): LogEntry[] {
  const entries: LogEntry[] = []
  let last = after
  for (const did of dids) {
    const at = { stamp: nextStamp(last?.at.stamp ?? null, 1_000_000, device), wall: '2026-11-21T14:02:05.123+00:00' }
    const by = { practitioner: `p-${device}`, name: 'Asha', role: '', agency: '', device }
    last = named(nextBody(last, { at, by, did, caseId: did === 'opened' ? 'case-1' : null, detail: null }))
    entries.push(last)
  }
  return entries
}

const deed = fc.constantFrom('unlocked', 'opened', 'exported')
const chain = (device: string) => fc.array(deed, { maxLength: 6 }).map((dids) => written(device, dids))
/** Some of what three devices wrote, in any order, some of it twice. */
const logs = fc
  .tuple(chain('a'), chain('b'), chain('c'))
  .chain((all) =>
    fc.array(fc.array(fc.constantFrom(...all.flat(), ...written('d', ['unlocked'])), { maxLength: 12 }), { minLength: 3, maxLength: 3 }),
  )

describe('logs that meet', () => {
  test('are the same in whatever order, grouping and number of times they meet', () => {
    fc.assert(
      fc.property(logs, ([a = [], b = [], c = []]) => {
        expect(mergeLogs(a, b)).toEqual(mergeLogs(b, a))
        expect(mergeLogs(mergeLogs(a, b), c)).toEqual(mergeLogs(a, mergeLogs(b, c)))
        expect(mergeLogs(mergeLogs(a, b), b)).toEqual(mergeLogs(a, b))
        expect(
          mergeLogs(a, b)
            .map(({ id }) => id)
            .sort(),
        ).toEqual([...new Set([...a, ...b].map(({ id }) => id))].sort())
      }),
    )
  })

  test('are verified alike in any order', () => {
    fc.assert(
      fc.property(logs, ([a = []]) => {
        expect(verifyChain(a)).toEqual(verifyChain([...a].reverse()))
      }),
    )
  })

  test('come out of a file as they went in', () => {
    fc.assert(
      fc.property(logs, ([a = []]) => {
        const all = mergeLogs(a, [])
        expect(
          readSent(JSON.parse(JSON.stringify(toSend(all))))
            .map(named)
            .sort(compareEntries),
        ).toEqual(all)
      }),
    )
  })
})

const five = written('a', ['unlocked', 'opened', 'opened', 'exported', 'shared'])
const state = (entries: readonly LogEntry[], renamed = new Set<string>()) => verifyChain(entries, renamed)[0]

describe('a chain', () => {
  test('that is all there is whole', () => {
    fc.assert(
      fc.property(chain('a'), (all) => {
        expect(verifyChain(all).every((each) => each.state === 'whole')).toBe(true)
      }),
    )
    expect(state(five)).toMatchObject({ state: 'whole', entries: 5, missing: 0, forks: [], altered: [] })
  })

  test('of which any entry but the last is gone says how many are missing', () => {
    fc.assert(
      fc.property(fc.subarray([0, 1, 2, 3], { minLength: 1 }), (gone) => {
        expect(state(five.filter((_, at) => !gone.includes(at)))).toMatchObject({ state: 'missing', missing: gone.length })
      }),
    )
  })

  test('of which anything is changed and named anew is altered, where another entry says what it was', () => {
    const changes: ((body: LogBody) => LogBody)[] = [
      (body) => ({ ...body, did: 'unlocked', detail: 'x' }),
      (body) => ({ ...body, caseId: 'case-2' }),
      (body) => ({ ...body, at: { ...body.at, wall: '2020-01-01T00:00:00.000+00:00' } }),
      (body) => ({ ...body, by: { ...body.by, name: 'Ben' } }),
    ]
    for (const change of changes)
      for (let at = 0; at < 4; at += 1) {
        const { id: _, ...body } = five[at] as LogEntry
        const forged = five.map((entry, place) => (place === at ? named(change(body)) : entry))
        expect(state(forged)).toMatchObject({ state: 'altered', altered: [at + 2] })
      }
  })

  test('with an entry that does not give its name is altered there', () => {
    const forged = five.map((entry) => (entry.n === 5 ? { ...entry, did: 'unlocked' } : entry))
    expect(state(forged, new Set([(forged[4] as LogEntry).id]))).toMatchObject({ state: 'altered', altered: [5] })
  })

  test('whose time goes backwards is altered', () => {
    const [one, two] = written('a', ['unlocked', 'opened']) as [LogEntry, LogEntry]
    const { id: _, ...body } = two
    const early = named({ ...body, at: { ...body.at, stamp: nextStamp(null, 5, 'a') } })
    expect(state([one, early])).toMatchObject({ state: 'altered', altered: [2] })
  })

  test('that went on twice from one place is forked, and both ends stay', () => {
    const others = written('a', ['erased', 'shared', 'unlocked'], five[1])
    const both = mergeLogs(five, others)
    expect(state(both)).toMatchObject({ state: 'forked', entries: 8, forks: [3, 4, 5], missing: 0 })
    expect(lastOf(both, 'a')?.n).toBe(5)
    expect(lastOf(both, 'a')).toEqual(lastOf([...both].reverse(), 'a'))
  })
})

describe('what is no entry', () => {
  const { id: _, ...body } = five[1] as LogEntry
  test('is not read as one', () => {
    const broken = [
      null,
      1,
      'x',
      {},
      { ...body, n: 0 },
      { ...body, n: 1.5 },
      { ...body, prev: 'x' },
      { ...body, by: {} },
      { ...body, did: 'Said so' },
    ]
    for (const each of broken) expect(readLogBody(each)).toBeNull()
    expect(readLogBody({ ...body, detail: 'Wren cried' })).toBeNull()
    expect(readLogBody({ ...body, note: 'Wren cried' })).toEqual(body)
  })

  test('in a file takes nothing else with it', () => {
    const sent = toSend(five)
    const junk = [null, 7, [], [0], [9, 1, null, 'x', 'y', 'z', null, null], [{}, {}, {}, {}, {}, {}, {}, {}]]
    expect(readSent({ by: sent.by, entries: [...junk, ...sent.entries] })).toHaveLength(5)
    for (const each of [null, undefined, 3, 'x', [], {}, { by: [] }, { entries: [] }]) expect(readSent(each)).toEqual([])
  })
})
