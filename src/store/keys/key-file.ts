import { ok, type Result } from '../../core/result.ts'
import { base64url, randomBytes } from '../../seal/bytes.ts'
import type { KeyRing } from '../../seal/keyring.ts'
import type { FileFailure, SmallFile } from '../journal/journal.ts'

/** One key of one case, as the file holds it. */
export interface KeptKey {
  /** What a page calls it. Random. */
  readonly name: string
  readonly caseId: string
  /** 32 bytes, base64url. */
  readonly key: string
  /** Nothing more is sealed under it: an erasure was begun that takes it away. */
  readonly going?: true
}

/** What the file said. `damaged`: bytes that the data key does not open. Nothing is ever written over them. */
export type KeptKeys =
  | { readonly kind: 'none' }
  | { readonly kind: 'damaged' }
  | { readonly kind: 'keys'; readonly keys: readonly KeptKey[] }

// Of the file as a whole: it lies in no table. Its format is its own.
const PLACE = ['case-keys', 'format 1']
// So that a file of few cases does not say how few: about sixty keys fit into what it takes at least.
const LEAST = 8_192

/** A fresh key of a case. */
export const newKey = (caseId: string): KeptKey => ({ name: base64url(randomBytes(12)), caseId, key: base64url(randomBytes(32)) })

/** What the file holds now. */
export async function readKeys(ring: KeyRing, file: SmallFile): Promise<Result<KeptKeys, FileFailure>> {
  const found = await file.read()
  if (!found.ok) return found
  if (found.value === null) return ok({ kind: 'none' })
  const opened = await ring.open(found.value, PLACE)
  return ok(opened.ok ? { kind: 'keys', keys: (opened.value as { keys: KeptKey[] }).keys } : { kind: 'damaged' })
}

/** The file holds these and nothing else, read back and compared. */
export async function writeKeys(ring: KeyRing, file: SmallFile, keys: readonly KeptKey[]): Promise<Result<void, FileFailure>> {
  const size = JSON.stringify(keys).length
  // Random, because what could be compressed would not fill anything.
  const filling = size < LEAST ? base64url(randomBytes(Math.ceil(((LEAST - size) * 3) / 4))) : ''
  const sealed = await ring.seal({ keys, filling }, PLACE)
  return file.write(sealed)
}
