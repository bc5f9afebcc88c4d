import type { Bytes } from '../../seal/bytes.ts'
import { FIRST, type Found, type Head } from './format.ts'

/** Whether two digests, or other bytes, are the same. */
export const same = (one: Bytes, other: Bytes): boolean => one.length === other.length && one.every((byte, at) => byte === other[at])

/** What a journal holds, put in order. Grows in place with each record that is appended. */
export interface Contents {
  readonly dbId: string
  readonly generation: number
  /** In the order in which they were written, each once. */
  readonly records: Found[]
  /** All rows that it began with were once written. */
  readonly whole: boolean
  /** Records that were there and are not. */
  readonly damaged: number
  /** Where the next record goes. */
  tail: number
}

const of = ({ dbId, generation }: Head) => `${generation} ${dbId}`
const last = (records: readonly Found[]) => records.at(-1)

/** Records in the order in which they were written, whatever order they lie in; null where there are none. */
export function inOrder(found: readonly Found[]): Contents | null {
  const counts = new Map<string, number>()
  for (const { head } of found) counts.set(of(head), (counts.get(of(head)) ?? 0) + 1)
  const [most] = [...counts].sort(([, one], [, other]) => other - one)
  // Of another journal are those that lay in the file before, or were put into it.
  const own = most ? found.filter(({ head }) => of(head) === most[0]) : []
  const first = own[0]
  if (!first) return null
  const byOrdinal = new Map<number, Found>()
  for (const record of own) if (!byOrdinal.has(record.head.ordinal)) byOrdinal.set(record.head.ordinal, record)
  const records = [...byOrdinal.values()].sort((one, other) => one.head.ordinal - other.head.ordinal)
  const whole = records.some(({ head }) => head.kind === 'whole' || head.kind === 'change')
  let damaged = whole ? 0 : 1
  let before: Found | null = null
  for (const record of records) {
    const gap = record.head.ordinal - (before ? before.head.ordinal + 1 : 0)
    const follows = gap > 0 || same(record.previous, before?.digest ?? FIRST)
    damaged += gap + (follows ? 0 : 1)
    before = record
  }
  const tail = own.reduce((end, { at, length }) => Math.max(end, at + length), 0)
  return { dbId: first.head.dbId, generation: first.head.generation, records, whole, damaged, tail }
}

/** With what another tab appended. */
export function extended(contents: Contents, found: readonly Found[]): Contents {
  return inOrder([...contents.records, ...found]) ?? contents
}

/** The parts of the change that ends with this record; null where one of them is missing. */
function partsBefore(records: readonly Found[], end: number): readonly Found[] | null {
  const head = records[end]?.head
  if (!head || head.part !== head.parts - 1) return null
  const start = end - head.part
  const parts = records.slice(Math.max(0, start), end + 1)
  const right = (each: Head, at: number) =>
    each.kind === head.kind && each.seq === head.seq && each.part === at && each.ordinal === head.ordinal - head.part + at
  return start >= 0 && parts.every((part, at) => right(part.head, at)) ? parts : null
}

/** The parts of the last change that is whole, or of the last rows; null where there is not even the begin of a journal. */
export function lastWhole(contents: Contents): readonly Found[] | null {
  for (let at = contents.records.length - 1; at >= 0; at -= 1) {
    const parts = partsBefore(contents.records, at)
    if (parts) return parts
  }
  return null
}

/** The last change that is whole; that of the begin where none came after it; 0 where nothing is whole. */
export const lastSeq = (contents: Contents): number => lastWhole(contents)?.[0]?.head.seq ?? 0

/** Each whole change after `seq`, and rows of the begin likewise, from that record on: its parts. */
export function* wholeAfter(contents: Contents, seq: number, from: number): Generator<readonly Found[]> {
  for (const [at, { head }] of contents.records.entries()) {
    if (head.ordinal < from || head.seq <= seq || (head.kind !== 'change' && head.kind !== 'rows')) continue
    const parts = partsBefore(contents.records, at)
    if (parts) yield parts
  }
}

/** The ordinal of the next record and the digest that it has to name. */
export function nextOf({ records }: Contents): { readonly ordinal: number; readonly previous: Bytes } {
  const end = last(records)
  return end ? { ordinal: end.head.ordinal + 1, previous: end.digest } : { ordinal: 0, previous: FIRST }
}
