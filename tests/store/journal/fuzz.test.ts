// @vitest-environment node
import { createHash, randomInt } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import type { ByteFolder } from '../../../src/store/journal/byte-file.ts'
import { FRAME, type Digest, lengthAt } from '../../../src/store/journal/format.ts'
import type { RowChange } from '../../../src/store/journal/journal.ts'
import { type Handful, journalOver } from '../../../src/store/journal/over-files.ts'
import { fakeFiles } from '../fake-files.ts'
import { begun, changeOf, handed, page, value } from './trial.ts'

const COUNT = Number(process.env.PLUMBLINE_JOURNAL ?? 20_000)
const SEED = Number(process.env.PLUMBLINE_SEED ?? randomInt(2 ** 31))
type Bytes = Uint8Array<ArrayBuffer>

/** The same digest as the platform's, without its way round through another thread. */
const digest: Digest = async (bytes) => new Uint8Array(createHash('sha256').update(bytes).digest())
/** Says that every record is as it says. */
const believing: Digest = async (record) => new Uint8Array(record.buffer, record.byteOffset - 32, 32).slice()

/** Numbers below `most`, the same ones for the same seed. */
function dice(seed: number): (most: number) => number {
  let state = seed >>> 0
  return (most) => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) % most
  }
}

/** A file in memory that is read, as the journal's. */
const folderOf = (image: Bytes): ByteFolder => ({
  removeAll: async () => undefined,
  open: async (name) => {
    const bytes = name === 'journal-a' ? image : new Uint8Array()
    const no = () => {
      throw new Error('reading writes nothing')
    }
    const read = (at: number, length: number) => bytes.slice(at, at + length)
    return { size: () => bytes.length, read, write: no, flush: no, truncate: no, close: () => undefined }
  },
})

/** What a tablet finds in such a file. */
async function found(image: Bytes, with_: Digest = digest) {
  const journal = journalOver(folderOf(image), with_)
  const state = value(await journal.look())
  const changes: RowChange[] = []
  for (let from: number | null = 0; from !== null; ) {
    const handful: Handful = value(await journal.handful(0, from))
    changes.push(...handful.changes)
    from = handful.next
  }
  return { state, changes }
}

/** A journal as it lies, cut into its records. The first 'changes' are what it began with. */
interface Base {
  readonly image: Bytes
  readonly records: readonly Bytes[]
  /** Each record's change; null for the begin and the marks. */
  readonly changes: readonly (string | null)[]
  /** Records of an earlier journal of the same database. */
  readonly foreign: readonly Bytes[]
}

const said = (change: RowChange) =>
  JSON.stringify(change, (_, each) => (ArrayBuffer.isView(each) ? Buffer.from(each as Bytes).toString('hex') : each))

function recordsIn(image: Bytes): Bytes[] {
  const records: Bytes[] = []
  let at = 0
  for (let length = lengthAt(image); length > 0; length = lengthAt(image.subarray(at))) {
    records.push(image.slice(at, at + length))
    at += length
  }
  return records
}

let base: Base
beforeAll(async () => {
  const files = await begun(7, fakeFiles(undefined, undefined, digest))
  const foreign = recordsIn(files.disk.bytes('journal-a'))
  value(await files.journal.begin('db', 7, handed([page('a')], [page('b', 3), page('c')], [page('d')])))
  for (let seq = 8; seq < 18; seq += 1) {
    const key = { table: 'drafts', key: `d${seq}` } as const
    value(await files.journal.append(changeOf(seq, [page(`row ${seq}`, seq * 9)], seq % 3 ? [] : [key])))
  }
  const all = files.disk.bytes('journal-b')
  const records = recordsIn(all)
  const image = all.slice(0, records.reduce((sum, { length }) => sum + length, 0) + 300)
  const { changes } = await found(image)
  // The begin, three times rows, the mark twice, then changes.
  const told = changes.map(said)
  base = { image, records, changes: [null, ...told.slice(0, 3), null, null, ...told.slice(3)], foreign }
  expect(base.records).toHaveLength(base.changes.length)
})

const joined = (parts: readonly Bytes[]): Bytes => new Uint8Array(Buffer.concat(parts))

type Roll = (most: number) => number
/** What happens to files. Each gives another image, of the one and of the records that it is made of. */
const HARM: Record<string, (image: Bytes, roll: Roll, base: Base) => Bytes> = {
  flip(image, roll) {
    const bytes = image.slice()
    for (let left = 1 + roll(8); left > 0; left -= 1) {
      const at = roll(bytes.length)
      bytes[at] = (bytes[at] ?? 0) ^ (1 << roll(8))
    }
    return bytes
  },
  cut: (image, roll) => image.slice(0, roll(image.length + 1)),
  torn(image, roll) {
    const from = roll(image.length)
    return joined([image.slice(0, from), new Uint8Array(image.length - from)])
  },
  zeros(image, roll) {
    const from = roll(image.length)
    return image.slice().fill(0, from, from + 1 + roll(600))
  },
  noise(image, roll) {
    const bytes = image.slice()
    const from = roll(bytes.length)
    for (let at = from; at < Math.min(bytes.length, from + 1 + roll(300)); at += 1) bytes[at] = roll(256)
    return bytes
  },
  left_out(image, roll) {
    const from = roll(image.length)
    return joined([image.slice(0, from), image.slice(from + 1 + roll(400))])
  },
  put_in(image, roll) {
    const at = roll(image.length)
    return joined([image.slice(0, at), new Uint8Array(1 + roll(100)).fill(0x50), image.slice(at)])
  },
  length(image, roll, { records }) {
    // The length of a record says something else.
    const bytes = image.slice()
    const at = records.slice(0, roll(records.length)).reduce((sum, { length }) => sum + length, 0)
    new DataView(bytes.buffer).setUint32(Math.min(bytes.length - 12, at + 8), roll(2) ? roll(2_000) : roll(2 ** 31))
    return bytes
  },
  reordered(_, roll, { records }) {
    const order = [...records]
    for (let left = 1 + roll(5); left > 0; left -= 1) {
      const [one, other] = [roll(order.length), roll(order.length)]
      ;[order[one], order[other]] = [order[other]!, order[one]!]
    }
    return joined(order)
  },
  twice(image, roll, { records }) {
    const at = roll(records.length + 1)
    const again = records[roll(records.length)]!
    return roll(2) ? joined([...records.slice(0, at), again, ...records.slice(at)]) : joined([image, again])
  },
  foreign(image, roll, { foreign }) {
    const strange = foreign[roll(foreign.length)]!
    return roll(2) ? joined([strange, image]) : joined([image, strange])
  },
}
const NAMES = Object.keys(HARM)

/** What is wrong with what was found in a harmed file; nothing. */
function wrongs(image: Bytes, { state, changes }: Awaited<ReturnType<typeof found>>): string[] {
  const hay = Buffer.from(image.buffer, image.byteOffset, image.length)
  const intact = base.records.map((record) => hay.includes(Buffer.from(record.buffer)))
  const expected = base.changes.filter((change, at) => change !== null && intact[at])
  const told = changes.map(said)
  const wrong: string[] = []
  const strange = base.foreign.some((record) => hay.includes(Buffer.from(record.buffer))) && intact.filter(Boolean).length < 2
  if (strange) return []
  if (told.some((change) => !base.changes.includes(change))) wrong.push('a change that nobody wrote')
  if (told.join() !== expected.join()) wrong.push(`${told.length} changes instead of ${expected.length}, or in another order`)
  const last = intact.lastIndexOf(true)
  const whole = intact.some((is, at) => is && at >= 4)
  const missing = intact.slice(0, last + 1).filter((is) => !is).length + (whole || last < 0 ? 0 : 1)
  if (state.damaged !== missing) wrong.push(`${state.damaged} damaged instead of ${missing}`)
  if (state.dbId !== (last < 0 ? null : 'db')) wrong.push('another database')
  return wrong
}

/** So many harmed files: each that was read wrongly, with how to make it again. */
async function campaign(count: number, seed: number, with_: Digest): Promise<string[]> {
  const failures: string[] = []
  for (let run = 0; run < count; run += 1) {
    const roll = dice(seed + run)
    let image = base.image
    const harms: string[] = []
    for (let left = 1 + roll(3); left > 0; left -= 1) {
      // Those that put whole records together come first: they do not begin with a harmed file.
      const name = harms.length === 0 ? NAMES[roll(NAMES.length)]! : NAMES[roll(8)]!
      harms.push(name)
      image = HARM[name]!(image.length > FRAME ? image : base.image, roll, base)
    }
    try {
      const wrong = wrongs(image, await found(image, with_))
      if (wrong.length > 0) failures.push(`seed ${seed + run}: ${harms.join(', ')}: ${wrong.join('; ')}`)
    } catch (error) {
      failures.push(`seed ${seed + run}: ${harms.join(', ')}: ${error}`)
    }
  }
  return failures
}

describe('a harmed journal', () => {
  test(`${COUNT} flips, cuts, torn tails, reorders and repeats: whatever is whole comes back, and what is not is counted`, async () => {
    const since = process.cpuUsage()
    const failures = await campaign(COUNT, SEED, digest)
    console.log(
      `journal: ${COUNT} harmed files, ${failures.length} read wrongly, seed ${SEED}, ${Math.round(process.cpuUsage(since).user / 1_000)} ms`,
    )
    expect(failures.slice(0, 10)).toEqual([])
  })

  test('control: without the digest, changes that nobody wrote come out', async () => {
    const failures = await campaign(300, SEED, believing)
    expect(failures.filter((failure) => failure.includes('nobody wrote')).length).toBeGreaterThan(10)
  })

  test('cut anywhere in the last change, or overwritten there, has all the others and no damage', async () => {
    const whole = base.records.slice(0, -1).reduce((sum, { length }) => sum + length, 0)
    const end = whole + base.records.at(-1)!.length
    for (let at = whole; at < end; at += 1) {
      for (const tail of [new Uint8Array(), new Uint8Array(500)]) {
        const { state, changes } = await found(joined([base.image.slice(0, at), tail]))
        expect([state.damaged, state.seq, changes.length]).toEqual([0, 16, 12])
      }
    }
  })

  test('goes on behind the damage: what is appended then is read with what was whole', async () => {
    const files = await begun(12)
    files.disk.flip(900)
    const [before, tab] = [value(await fakeFiles(files.disk).journal.look()), fakeFiles(files.disk).journal]
    expect(before).toMatchObject({ seq: 12, damaged: 1 })
    value(await tab.append(changeOf(13)))
    expect(value(await fakeFiles(files.disk).journal.look())).toMatchObject({ seq: 13, damaged: 1 })
  })
})
