// @vitest-environment node
import { serialize } from 'node:v8'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { growTo, type ByteFolder } from '../../../src/store/journal/byte-file.ts'
import { journalOver } from '../../../src/store/journal/over-files.ts'
import type { Row, RowChange } from '../../../src/store/journal/journal.ts'
import { fakeFiles } from '../fake-files.ts'
import { all, begun, changeOf, handed, page, value } from './trial.ts'

const refused = (kind: string) => ({ ok: false, failure: { kind } })
const again = (files: ReturnType<typeof fakeFiles>) => fakeFiles(files.disk)
const seqs = (changes: readonly RowChange[]) => changes.map(({ seq }) => seq)
const FIRST_ROWS = { seq: 3, gone: [] }

describe('a journal', () => {
  test('that was never begun says so, holds nothing and takes nothing', async () => {
    const files = fakeFiles()
    expect(value(await files.journal.look())).toEqual({ dbId: null, seq: 0, damaged: 0, used: 0, room: 0 })
    expect(await all(files.journal.changes(0))).toEqual([])
    expect(await files.journal.append(changeOf(1))).toEqual(refused('failed'))
  })

  test('gives back, after a restart too, what it began with and each change since, in order', async () => {
    const files = await begun()
    const gone = changeOf(4, [page('c')], [{ table: 'drafts', key: 'x' }])
    value(await files.journal.append(gone))
    for (const { journal } of [files, again(files)]) {
      const began = [page('a'), page('b', 100)].map((row) => ({ ...FIRST_ROWS, put: [row] }))
      expect(await all(journal.changes(0))).toEqual([...began, gone])
      expect(await all(journal.changes(3))).toEqual([gone])
      expect(await all(journal.changes(4))).toEqual([])
      expect(value(await journal.look())).toMatchObject({ dbId: 'db', seq: 4, damaged: 0 })
    }
  })

  test('keeps every kind of row exactly', async () => {
    const files = await begun()
    const bytes = (length: number) => new Uint8Array(length).fill(length)
    const put: Row[] = [
      { table: 'drafts', row: { id: 'd', sealed: bytes(0) } },
      { table: 'slots', row: { id: 's', kind: 'passphrase', salt: bytes(16), kdf: { memoryKiB: 65_536, passes: 3 }, wrapped: bytes(60) } },
      { table: 'meta', row: { key: 'identity', value: { dbId: 'db', minReader: 1, minWriter: 1, protection: 'slots' } } },
      { table: 'meta', row: { key: 'profile', value: bytes(300) } },
    ]
    value(await files.journal.append(changeOf(4, put)))
    expect(await all(again(files).journal.changes(3))).toEqual([changeOf(4, put)])
  })

  test('takes the next number alone, and the last one once more without writing it again', async () => {
    const files = await begun(5)
    const { used } = value(await files.journal.look())
    for (const seq of [3, 4, 7, 0]) expect(await files.journal.append(changeOf(seq))).toEqual(refused('failed'))
    expect(await files.journal.append(changeOf(5, [page('other')]))).toEqual(refused('failed'))
    value(await files.journal.append(changeOf(5)))
    expect(value(await files.journal.look())).toMatchObject({ seq: 5, used })
    value(await files.journal.append(changeOf(6)))
  })

  test('cuts a long change into parts and gives it back as one, or not at all', async () => {
    const files = await begun()
    const long = changeOf(4, [page('long', 2_500_000), page('short')])
    value(await files.journal.append(long))
    value(await files.journal.append(changeOf(5)))
    expect(serialize(await all(again(files).journal.changes(3))).equals(serialize([long, changeOf(5)]))).toBe(true)
    files.disk.flip(1_500_000)
    expect(await all(again(files).journal.changes(3))).toEqual([changeOf(5)])
    expect(value(await again(files).journal.look())).toMatchObject({ seq: 5, damaged: 1 })
  })

  test('lays room aside ahead of need, and grows no more while there is some', async () => {
    const files = await begun()
    const grown = new Set<number>()
    for (let seq = 4; seq < 40; seq += 1) {
      value(await files.journal.append(changeOf(seq, [page(`p${seq}`, 40_000)])))
      const { used, room } = value(await files.journal.look())
      expect(room - used).toBeGreaterThan(500_000)
      grown.add(room)
    }
    expect(grown.size).toBeLessThan(5)
  })
})

describe('two tabs', () => {
  test('see what the other appended, and a journal that the other began', async () => {
    const files = await begun()
    const [one, other] = [again(files).journal, again(files).journal]
    for (let seq = 4; seq < 20; seq += 1) value(await (seq % 3 ? one : other).append(changeOf(seq)))
    expect(seqs(await all(one.changes(3)))).toEqual(Array.from({ length: 16 }, (_, at) => at + 4))
    value(await one.begin('db', 19, handed([page('all')])))
    value(await other.append(changeOf(20)))
    expect(seqs(await all(one.changes(0)))).toEqual([19, 20])
    expect(value(await again(files).journal.look())).toMatchObject({ seq: 20, damaged: 0 })
  })
})

describe('a full disk', () => {
  test('takes what there is room for, and leaves what was there as it was', async () => {
    const files = await begun(4)
    files.disk.left = 0
    let seq = 5
    while ((await files.journal.append(changeOf(seq, [page(`p${seq}`, 20_000)]))).ok) seq += 1
    // More than half of what is laid aside at a time.
    expect(seq).toBeGreaterThan(30)
    expect(await files.journal.append(changeOf(seq, [page('x', 20_000)]))).toEqual(refused('full'))
    expect(value(await again(files).journal.look())).toMatchObject({ seq: seq - 1, damaged: 0 })
    expect(await files.journal.begin('db', 99, handed([page('x')]))).toEqual(refused('full'))
    expect(value(await again(files).journal.look())).toMatchObject({ seq: seq - 1, damaged: 0 })
    files.disk.left = 100_000
    value(await files.journal.append(changeOf(seq, [page('x', 20_000)])))
    expect(seqs(await all(again(files).journal.changes(seq - 1)))).toEqual([seq])
  })

  test('has room again when the ballast goes', async () => {
    const files = await begun()
    files.disk.left = 9_000_000
    expect(await files.ballast.fill()).toBe(true)
    expect(await files.ballast.fill()).toBe(true)
    files.disk.left = 0
    const long = changeOf(4, [page('long', 2_000_000)])
    expect(await files.journal.append(long)).toEqual(refused('full'))
    expect(await again(files).ballast.drop()).toBe(true)
    value(await files.journal.append(long))
    expect(await files.ballast.drop()).toBe(false)
    expect(await files.ballast.fill()).toBe(false)
    // What it could not fill it gave back.
    expect(files.disk.bytes('ballast').length).toBe(0)
  })
})

/** The nth act of the disk fails, or that and every later one, as after the tab was killed. */
const atAct = (files: ReturnType<typeof fakeFiles>, nth: number, forGood = false) => {
  let left = nth
  files.disk.before = () => {
    left -= 1
    if (left === 0 || (forGood && left < 0)) throw new DOMException('', 'InvalidStateError')
  }
  return () => left
}

describe('what was told as written', () => {
  test('is there after a power cut', async () => {
    const files = await begun()
    for (let seq = 4; seq < 12; seq += 1) {
      value(await files.journal.append(changeOf(seq)))
      files.disk.cutPower()
      expect(value(await again(files).journal.look())).toMatchObject({ seq, damaged: 0 })
    }
  })

  test('is flushed, also where it was there already because only its flush had failed', async () => {
    const files = await begun()
    // One write, then the flush.
    atAct(files, 2)
    expect(await files.journal.append(changeOf(4))).toEqual(refused('failed'))
    value(await files.journal.append(changeOf(4)))
    files.disk.cutPower()
    expect(value(await again(files).journal.look())).toMatchObject({ seq: 4 })
  })

  test.each([
    ['a power cut', false, undefined],
    ['the end of the tab', true, () => true],
    ['a power cut of a disk that had taken some already', true, (nth: number) => nth % 2 === 0],
  ])('%s at any moment of a new journal leaves the old one or the new one, whole', async (_, forGood, taken) => {
    let [old, fresh] = [0, 0]
    for (let [act, reached] = [1, true]; reached; act += 1) {
      const files = await begun(6)
      const left = atAct(files, act, forGood)
      const done = await files.journal.begin('db', 6, handed([page('a')], [page('b')], [page('c', 1_200_000)]))
      reached = left() <= 0
      files.disk.before = null
      files.disk.cutPower(taken)
      const tab = again(files).journal
      expect(value(await tab.look()), `act ${act}`).toMatchObject({ dbId: 'db', seq: 6, damaged: 0 })
      const changes = await all(tab.changes(0))
      const isNew = changes.length === 3 && seqs(changes).every((seq) => seq === 6)
      if (!isNew) expect(seqs(changes), `act ${act}`).toEqual([3, 3, 4, 5, 6])
      if (done.ok) expect(isNew, `act ${act}`).toBe(true)
      isNew ? fresh++ : old++
      value(await tab.append(changeOf(7)))
    }
    expect([old > 5, fresh > 1], `${old} old, ${fresh} new`).toEqual([true, true])
  })

  test('control: a journal that is not flushed loses what it told', async () => {
    const files = await begun()
    const folder = files.disk.folder('plumbline')
    const lazy: ByteFolder = { ...folder, open: async (name) => ({ ...(await folder.open(name)), flush: () => undefined }) }
    value(await journalOver(lazy).append(changeOf(4)))
    files.disk.cutPower()
    expect(value(await again(files).journal.look())).toMatchObject({ seq: 3 })
  })
})

describe('a new journal', () => {
  test('is none where its rows stop coming, and the error is the giver’s', async () => {
    const files = await begun(5)
    async function* stopping() {
      yield [page('x')]
      throw new RangeError('no more')
    }
    await expect(files.journal.begin('db', 5, stopping())).rejects.toThrow('no more')
    expect(seqs(await all(files.journal.changes(0)))).toEqual([3, 3, 4, 5])
    value(await files.journal.append(changeOf(6)))
  })

  test('may be of another database, and of no rows', async () => {
    const files = await begun(5)
    value(await files.journal.begin('other', 0, handed([])))
    value(await files.journal.append(changeOf(1)))
    expect(value(await again(files).journal.look())).toMatchObject({ dbId: 'other', seq: 1, damaged: 0 })
    expect(seqs(await all(again(files).journal.changes(0)))).toEqual([1])
  })

  test('of 50 MB is written as its rows come: what waits in memory is no more than was last given', async () => {
    const some = Array.from({ length: 64 }, (_, at) => page(`${at}`, 2_048))
    let [given, written, most] = [0, 0, 0]
    const folder: ByteFolder = {
      removeAll: async () => undefined,
      open: async () => {
        let size = 0
        return {
          size: () => size,
          read: () => new Uint8Array(),
          write: (bytes, at) => {
            // Not the zeros that are laid aside.
            if (bytes[0] !== 0) written += bytes.length
            size = Math.max(size, at + bytes.length)
          },
          flush: () => undefined,
          truncate: (to) => {
            size = to
          },
          close: () => undefined,
        }
      },
    }
    async function* rows() {
      for (let at = 0; at < 400; at += 1) {
        most = Math.max(most, given - written)
        given += 64 * 2_048
        yield some
      }
    }
    value(await journalOver(folder).begin('db', 1, rows()))
    expect(written).toBeGreaterThan(50_000_000)
    expect(most).toBeLessThanOrEqual(0)
  })
})

test('every history of tabs, failures, power cuts and full disks keeps exactly what was told as written', async () => {
  const act = fc.oneof(
    { weight: 6, arbitrary: fc.record({ act: fc.constant('append' as const), tab: fc.nat(1), size: fc.nat(3_000) }) },
    fc.record({ act: fc.constant('begin' as const), tab: fc.nat(1), rows: fc.nat(5) }),
    fc.record({ act: fc.constant('restart' as const), tab: fc.nat(1) }),
    fc.record({ act: fc.constant('power' as const) }),
    fc.record({ act: fc.constant('full' as const), left: fc.constantFrom(0, 0, 2_000_000) }),
    fc.record({ act: fc.constant('fault' as const), nth: fc.integer({ min: 1, max: 6 }) }),
  )
  await fc.assert(
    fc.asyncProperty(fc.array(act, { maxLength: 30 }), async (acts) => {
      const files = await begun()
      const tabs = [again(files), again(files)] as const
      const opened: [ReturnType<typeof fakeFiles>, ReturnType<typeof fakeFiles>] = [...tabs]
      let told = seqs(await all(files.journal.changes(0)))
      let seq = 3
      // So many of them are flushed. One that was not told as written may be there all the same, until the power goes.
      let firm = told.length
      for (const step of acts) {
        switch (step.act) {
          case 'append': {
            const next = changeOf(seq + 1, [page(`row ${seq + 1}`, step.size)])
            const done = await opened[step.tab === 0 ? 0 : 1].journal.append(next)
            files.disk.before = null
            // Not told as written: it may be there or not, and whoever writes next looks.
            const there = value(await again(files).journal.look()).seq
            if (done.ok) expect(there).toBe(seq + 1)
            if (there === seq + 1) {
              told.push(there)
              seq = there
            }
            expect(there).toBe(seq)
            if (done.ok) firm = told.length
            break
          }
          case 'begin': {
            const some = Array.from({ length: step.rows }, (_, at) => [page(`begun ${at}`)])
            const done = await opened[step.tab === 0 ? 0 : 1].journal.begin('db', seq, handed(...some))
            files.disk.before = null
            const now = seqs(await all(again(files).journal.changes(0)))
            if (done.ok) {
              told = some.map(() => seq)
              firm = told.length
            } else expect(now, 'the old one').toEqual(told)
            break
          }
          case 'restart':
            opened[step.tab === 0 ? 0 : 1] = again(files)
            break
          case 'power':
            files.disk.cutPower()
            opened[0] = again(files)
            opened[1] = again(files)
            told = told.slice(0, Math.max(firm, (await all(again(files).journal.changes(0))).length))
            seq = value(await again(files).journal.look()).seq
            break
          case 'full':
            files.disk.left = step.left
            break
          case 'fault':
            atAct(files, step.nth)
            break
        }
      }
      files.disk.before = null
      expect(seqs(await all(again(files).journal.changes(0)))).toEqual(told)
      expect(value(await again(files).journal.look())).toMatchObject({ dbId: 'db', seq, damaged: 0 })
    }),
    { numRuns: 40 },
  )
})

test('files that answer no more end what they were telling with an error, not with less', async () => {
  const files = await begun(8)
  files.disk.failing = true
  expect(await files.journal.look()).toEqual(refused('failed'))
  expect(await files.journal.append(changeOf(9))).toEqual(refused('failed'))
  await expect(all(files.journal.changes(0))).rejects.toMatchObject({ failure: { kind: 'failed' } })
  files.disk.failing = false
  value(await files.journal.append(changeOf(9)))
  expect((await files.remove()).ok).toBe(true)
  expect(files.disk.files.size).toBe(0)
  expect(value(await files.journal.look()).dbId).toBeNull()
})

test('room is laid aside in zeros that are written, to the byte', async () => {
  const file = await fakeFiles().disk.folder('x').open('y')
  file.write(Uint8Array.of(1), 0)
  growTo(file, 2_500_000)
  expect([file.size(), file.read(0, 1)[0], file.read(2_499_999, 2)]).toEqual([2_500_000, 1, Uint8Array.of(0)])
})
