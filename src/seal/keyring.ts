import type { Result } from '../core/result.ts'
import { type Bytes, base64url, utf8 } from './bytes.ts'
import { type Damaged, openJson, sealJson } from './envelope.ts'

/** One key for rows, usable and not readable. */
export interface RowKeys {
  /** A value sealed under this key for the place that `bind` names. */
  seal(value: unknown, bind: readonly string[]): Promise<Bytes>
  open(sealed: Bytes, bind: readonly string[]): Promise<Result<unknown, Damaged>>
}

/** The keys of an unlocked device, usable and not readable: WebCrypto holds them as non-extractable. Dropping it drops them. */
export interface KeyRing extends RowKeys {
  /** A name that is always the same for the same text and says nothing about it: 43 characters. */
  nameFor(text: string): Promise<string>
}

// Raised when the data key is replaced, so that a row of the old key cannot be passed off as one of the new.
const EPOCH = 'epoch 1'

const hkdf = (info: string): HkdfParams => ({ name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(32), info: utf8(`plumbline ${info}`) })

/** The key ring under a 32-byte data key. Clears the bytes: from then on the key exists only inside WebCrypto. */
export async function keyRingFrom(dataKey: Bytes): Promise<KeyRing> {
  const root = await crypto.subtle.importKey('raw', dataKey, 'HKDF', false, ['deriveKey'])
  dataKey.fill(0)
  const aes = { name: 'AES-GCM', length: 256 }
  const hmac = { name: 'HMAC', hash: 'SHA-256', length: 256 }
  const [page, draftName] = await Promise.all([
    crypto.subtle.deriveKey(hkdf('page'), root, aes, false, ['encrypt', 'decrypt']),
    crypto.subtle.deriveKey(hkdf('draft-name'), root, hmac, false, ['sign']),
  ])
  return {
    seal: (value, bind) => sealJson(page, value, [EPOCH, ...bind]),
    open: (sealed, bind) => openJson(page, sealed, [EPOCH, ...bind]),
    nameFor: async (text) => base64url(new Uint8Array(await crypto.subtle.sign('HMAC', draftName, utf8(text)))),
  }
}

/** What one of 32 random bytes seals and opens. Clears the bytes. Nothing is derived from it: without the bytes nobody opens anything. */
export async function rowKeysFrom(bytes: Bytes): Promise<RowKeys> {
  const key = await crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, ['encrypt', 'decrypt'])
  bytes.fill(0)
  return {
    seal: (value, bind) => sealJson(key, value, bind),
    open: (sealed, bind) => openJson(key, sealed, bind),
  }
}

/** A key ring that anybody can make from a public text. It protects nothing: it lets practice data take the same path as real data. */
export async function publicKeyRing(text: string): Promise<KeyRing> {
  return keyRingFrom(new Uint8Array(await crypto.subtle.digest('SHA-256', utf8(text))))
}
