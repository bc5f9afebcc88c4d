import { ed25519 } from '@noble/curves/ed25519.js'
import { base64url, randomBytes, utf8 } from './bytes.ts'

// Not WebCrypto's: Chrome has it only since 137.

/** The bytes of unpadded base64url; null for any other text, also for a second spelling of the same bytes. */
function bytesOf(text: string): Uint8Array | null {
  if (!/^[A-Za-z0-9_-]+$/.test(text) || text.length % 4 === 1) return null
  const bytes = Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (sign) => sign.charCodeAt(0))
  return base64url(bytes) === text ? bytes : null
}

// Said with what is signed, so that no signature of ours can be passed off as one of another kind.
const message = (id: string) => utf8(`plumbline team statement\n${id}`)

/** A fresh seed of an Ed25519 key, base64url of 32 bytes. Secret. */
export const newSeed = (): string => base64url(randomBytes(32))

/** The public key of a seed, base64url of 32 bytes. Throws for what is no seed. */
export function signerOf(seed: string): string {
  const bytes = bytesOf(seed)
  if (!bytes) throw new Error('not a seed')
  return base64url(ed25519.getPublicKey(bytes))
}

/** The Ed25519 signature over the id of a statement, base64url of 64 bytes. The same again for the same id and seed. */
export function sign(id: string, seed: string): string {
  const bytes = bytesOf(seed)
  if (!bytes) throw new Error('not a seed')
  return base64url(ed25519.sign(message(id), bytes))
}

/** Whether that public key signed that id. False for anything that is no key or no signature. */
export function isSignedBy(id: string, proof: string, signer: string): boolean {
  const [signature, key] = [bytesOf(proof), bytesOf(signer)]
  if (signature?.length !== 64 || key?.length !== 32) return false
  // Strict (RFC 8032): without it keys of small order sign anything.
  return ed25519.verify(signature, message(id), key, { zip215: false })
}
