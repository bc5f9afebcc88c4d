import { type Bytes, utf8 } from '../../seal/bytes.ts'
import type { RowChange } from './journal.ts'

/** The begin of a journal, some rows that it began with, the mark that they are all there, or a change. */
export type Kind = 'begun' | 'rows' | 'whole' | 'change'
const KINDS: readonly Kind[] = ['begun', 'rows', 'whole', 'change']

/** What a record says of itself. */
export interface Head {
  readonly kind: Kind
  readonly dbId: string
  /** The how many-eth journal of this database; a file may hold remains of an earlier one. */
  readonly generation: number
  /** Its place in the journal, from 0: a gap is a loss. */
  readonly ordinal: number
  readonly seq: number
  /** A long change is cut into parts, each a record. */
  readonly part: number
  readonly parts: number
}

/** A record whose digest is right: what it says, and where. `digest` and `previous` are 32 bytes. */
export interface Found {
  readonly head: Head
  readonly at: number
  /** Of the whole record, and where in the file its body begins. */
  readonly length: number
  readonly bodyAt: number
  readonly digest: Bytes
  readonly previous: Bytes
}

/** SHA-256 of some bytes. */
export type Digest = (bytes: Bytes) => Promise<Bytes>

/** The platform's SHA-256. */
export const sha256: Digest = async (bytes) => new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))

/** Every record begins with these. Two are no text, so that a file that was sent as text shows. */
export const MAGIC: Bytes = Uint8Array.of(0x50, 0x4c, 0x4a, 0x31, 0xa7, 0xe3, 0x0d, 0x0a)
const DIGEST = 32
/** Magic, length of the payload, its digest. */
export const FRAME = MAGIC.length + 4 + DIGEST
// The payload: digest of the record before, generation, ordinal, seq, part, parts, kind, length of the id, the id, the body.
const FIXED = DIGEST + 4 + 4 + 8 + 4 + 4 + 1 + 1
/** The longest body of one record, in bytes. */
export const PART = 1 << 20
/** The longest payload. */
export const MOST = FIXED + 255 + PART

/** No record was before. */
export const FIRST: Bytes = new Uint8Array(DIGEST)

const viewOf = (bytes: Bytes) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

/** The record with its digest, ready to be written. */
export async function encodeRecord(head: Head, previous: Bytes, body: Bytes, digest: Digest): Promise<{ bytes: Bytes; digest: Bytes }> {
  const id = utf8(head.dbId)
  if (id.length > 255 || body.length > PART) throw new RangeError('too long for a record')
  const bytes = new Uint8Array(FRAME + FIXED + id.length + body.length)
  const payload = bytes.subarray(FRAME)
  const view = viewOf(payload)
  payload.set(previous)
  view.setUint32(32, head.generation)
  view.setUint32(36, head.ordinal)
  view.setFloat64(40, head.seq)
  view.setUint32(48, head.part)
  view.setUint32(52, head.parts)
  view.setUint8(56, KINDS.indexOf(head.kind))
  view.setUint8(57, id.length)
  payload.set(id, FIXED)
  payload.set(body, FIXED + id.length)
  const own = await digest(payload)
  bytes.set(MAGIC)
  viewOf(bytes).setUint32(MAGIC.length, payload.length)
  bytes.set(own, MAGIC.length + 4)
  return { bytes, digest: own }
}

/** How long the record is that begins here, in bytes; 0 where none can. `frame` are at least FRAME bytes. */
export function lengthAt(frame: Bytes): number {
  if (frame.length < FRAME || MAGIC.some((byte, at) => frame[at] !== byte)) return 0
  const length = viewOf(frame).getUint32(MAGIC.length)
  return length < FIXED || length > MOST ? 0 : FRAME + length
}

/** The digest that a record says it has. */
export const digestIn = (record: Bytes): Bytes => record.slice(MAGIC.length + 4, FRAME)

/** What a record says whose digest is right and that lies there in the file; null where it says what no record of ours does. */
export function readRecord(record: Bytes, at: number): Found | null {
  const payload = record.subarray(FRAME)
  const view = viewOf(payload)
  const kind = KINDS[view.getUint8(56)]
  const body = FIXED + view.getUint8(57)
  if (!kind || body > payload.length) return null
  const head = {
    kind,
    dbId: new TextDecoder().decode(payload.subarray(FIXED, body)),
    generation: view.getUint32(32),
    ordinal: view.getUint32(36),
    seq: view.getFloat64(40),
    part: view.getUint32(48),
    parts: view.getUint32(52),
  }
  return { head, at, length: record.length, bodyAt: at + FRAME + body, digest: digestIn(record), previous: payload.slice(0, DIGEST) }
}

/** Rows and keys as the body of a record, or of several: JSON in which bytes are places in what follows it, and then those bytes as they are. */
export function encodeBody(change: Pick<RowChange, 'put' | 'gone'>): Bytes {
  const parts: Bytes[] = []
  let at = 0
  const json = utf8(
    JSON.stringify({ put: change.put, gone: change.gone }, (_, value) => {
      if (!ArrayBuffer.isView(value)) return value
      const bytes = new Uint8Array(value.buffer as ArrayBuffer, value.byteOffset, value.byteLength)
      parts.push(bytes)
      at += bytes.length
      return { $bytes: [at - bytes.length, bytes.length] }
    }),
  )
  const body = new Uint8Array(4 + json.length + at)
  viewOf(body).setUint32(0, json.length)
  body.set(json, 4)
  let end = 4 + json.length
  for (const part of parts) {
    body.set(part, end)
    end += part.length
  }
  return body
}

/** What `encodeBody` was given. Throws for anything that it did not make. */
export function decodeBody(body: Bytes): Pick<RowChange, 'put' | 'gone'> {
  const rest = 4 + viewOf(body).getUint32(0)
  return JSON.parse(new TextDecoder().decode(body.subarray(4, rest)), (_, value) => {
    const place = value?.$bytes
    return Array.isArray(place) ? body.slice(rest + place[0], rest + place[0] + place[1]) : value
  })
}
