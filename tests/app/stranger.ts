import { createDecipheriv, createHash, createHmac, hkdfSync } from 'node:crypto'
import { inflateRawSync } from 'node:zlib'
import { expect } from 'vitest'

// Nothing of the app is used here: only what docs/formats.md says, and what lies on the disk.

/** As they lie in a row. */
export type Bytes = Uint8Array
/** A row of any store but `meta`. */
export interface Row {
  readonly [name: string]: unknown
  readonly id: string
}

/** Without padding. */
export const base64url = (bytes: Bytes) => Buffer.from(bytes).toString('base64url')
const length = (text: string) => {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32BE(Buffer.byteLength(text))
  return bytes
}
/** The additional data that these texts make. */
export const placeOf = (...texts: string[]) => Buffer.concat([Buffer.of(1), ...texts.flatMap((text) => [length(text), Buffer.from(text)])])

/** What an envelope holds; throws where the key or the place is another. */
export function unsealed(key: Bytes, sealed: Bytes, place: Bytes): Buffer {
  expect(sealed[0]).toBe(1)
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(1, 13)).setAAD(place).setAuthTag(sealed.subarray(-16))
  return Buffer.concat([decipher.update(sealed.subarray(13, -16)), decipher.final()])
}

function unpadded(padded: Buffer): unknown {
  expect([256, 512, 1024, 2048].includes(padded.length) || padded.length % 4096 === 0).toBe(true)
  const payload = padded.subarray(5, 5 + padded.readUInt32BE(1))
  expect(padded.subarray(5 + payload.length).every((byte) => byte === 0)).toBe(true)
  return JSON.parse((padded[0] === 1 ? inflateRawSync(payload) : payload).toString('utf8'))
}

/** 32 bytes by HKDF-SHA-256. */
export const hkdf = (secret: Bytes, salt: Bytes, info: string) => new Uint8Array(hkdfSync('sha256', secret, salt, info, 32))
const keysOf = (dataKey: Bytes) => ({
  page: hkdf(dataKey, new Uint8Array(32), 'plumbline page'),
  draftName: hkdf(dataKey, new Uint8Array(32), 'plumbline draft-name'),
})

const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, entry]) => [name, sorted(entry)]),
  )
}
/** SHA-256 of the canonical JSON, base64url. */
export const nameOf = (content: unknown) =>
  createHash('sha256')
    .update(JSON.stringify(sorted(content)))
    .digest('base64url')

/** All that a stranger reads in a database with its data key. */
export async function strangerReads(rows: (store: string) => Promise<Row[]>, dataKey: Bytes) {
  const { page, draftName } = keysOf(dataKey)
  const read = (store: string, key: string, caseId: string, sealed: unknown) =>
    unpadded(unsealed(page, sealed as Bytes, placeOf('epoch 1', store, key, caseId, 'format 1')))
  const pages = (await rows('pages')).flatMap(({ id, caseId, sealed }) => read('pages', id, String(caseId), sealed) as Row[])
  const drafts = (await rows('drafts')).map(({ id, sealed }) => ({
    id,
    ...(read('drafts', id, '', sealed) as { key: string; value: unknown }),
  }))
  for (const { id, key } of drafts) expect(id).toBe(createHmac('sha256', draftName).update(key).digest('base64url'))
  const facts = [...new Map(pages.map((fact) => [fact.id, fact])).values()]
  for (const { id, ...content } of facts) expect(id).toBe(nameOf(content))
  const meta = (await rows('meta')) as unknown as { key: string; value: unknown }[]
  const about = (key: string) => meta.find((row) => row.key === key)?.value
  const sealed = (key: string) => about(key) && read('meta', key, '', about(key))
  return { facts, drafts, identity: about('identity'), unlock: about('unlock'), profile: sealed('profile'), settings: sealed('settings') }
}
