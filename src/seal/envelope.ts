import { fail, ok, type Result } from '../core/result.ts'
import { type Bytes, randomBytes, utf8 } from './bytes.ts'
import { deflate, inflate } from './deflate.ts'
import { pad, paddedSize, unpad } from './padding.ts'

/** Not what was sealed, or not where it was sealed for, or another key. These cannot be told apart. */
export type Damaged = { readonly kind: 'damaged' }

const FORMAT = 1
const IV = 12
const TAG = 16

// Each part with its length before it: otherwise ['ab', 'c'] and ['a', 'bc'] would be one place.
function placeOf(bind: readonly string[]): Bytes {
  const parts = bind.map(utf8)
  const place = new Uint8Array(parts.reduce((sum, part) => sum + 4 + part.length, 1))
  const view = new DataView(place.buffer)
  place[0] = FORMAT
  let at = 1
  for (const part of parts) {
    view.setUint32(at, part.length)
    place.set(part, at + 4)
    at += 4 + part.length
  }
  return place
}

/**
 * Bytes that only `key` opens, and only for the same `bind`: format version, random 96-bit iv, AES-256-GCM ciphertext and tag.
 * The bind strings and the version are authenticated, not contained.
 */
export async function sealBytes(key: CryptoKey, bytes: Bytes, bind: readonly string[]): Promise<Bytes> {
  const iv = randomBytes(IV)
  const closed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData: placeOf(bind) }, key, bytes)
  const sealed = new Uint8Array(1 + IV + closed.byteLength)
  sealed[0] = FORMAT
  sealed.set(iv, 1)
  sealed.set(new Uint8Array(closed), 1 + IV)
  return sealed
}

/** What was sealed for this key and bind, or `damaged` when one bit of either differs. */
export async function openBytes(key: CryptoKey, sealed: Bytes, bind: readonly string[]): Promise<Result<Bytes, Damaged>> {
  if (sealed.length < 1 + IV + TAG || sealed[0] !== FORMAT) return fail({ kind: 'damaged' })
  const iv = sealed.subarray(1, 1 + IV)
  try {
    const opened = await crypto.subtle.decrypt({ name: 'AES-GCM', iv, additionalData: placeOf(bind) }, key, sealed.subarray(1 + IV))
    return ok(new Uint8Array(opened))
  } catch (error) {
    if ((error as { name?: unknown }).name !== 'OperationError') throw error
    return fail({ kind: 'damaged' })
  }
}

/** A JSON value sealed, deflated where that saves a size class, padded so that its exact length does not show. */
export async function sealJson(key: CryptoKey, value: unknown, bind: readonly string[]): Promise<Bytes> {
  const plain = utf8(JSON.stringify(value))
  // In the smallest class nothing can be saved, and most taps are in it.
  const deflated = paddedSize(plain.length) > paddedSize(0) ? await deflate(plain) : plain
  const saves = paddedSize(deflated.length) < paddedSize(plain.length)
  return sealBytes(key, saves ? pad(deflated, 'deflated') : pad(plain, 'plain'), bind)
}

/** The JSON value that was sealed for this key and bind. */
export async function openJson(key: CryptoKey, sealed: Bytes, bind: readonly string[]): Promise<Result<unknown, Damaged>> {
  const opened = await openBytes(key, sealed, bind)
  if (!opened.ok) return opened
  const inner = unpad(opened.value)
  if (!inner) return fail({ kind: 'damaged' })
  const text = inner.encoding === 'deflated' ? await inflate(inner.payload) : inner.payload
  return ok(JSON.parse(new TextDecoder().decode(text)))
}
