import { sha256 } from '@noble/hashes/sha2.js'
import { utf8 } from './bytes.ts'

/** What one device opens files and signs with. `identity` and `seed` are secret. */
export interface DeviceKeys {
  /** `AGE-SECRET-KEY-1…`, X25519. */
  readonly identity: string
  /** `age1…`, what files are locked for. */
  readonly recipient: string
  /** Of the Ed25519 key, base64url of 32 bytes. */
  readonly seed: string
  /** The Ed25519 public key, base64url of 32 bytes. */
  readonly signer: string
}

/** A fresh age identity and its recipient. X25519 and not the library's hybrid, which the age programs of today cannot read. */
export async function newIdentity(): Promise<Pick<DeviceKeys, 'identity' | 'recipient'>> {
  const { generateX25519Identity, identityToRecipient } = await import('age-encryption')
  const identity = await generateX25519Identity()
  return { identity, recipient: await identityToRecipient(identity) }
}

/** What files are locked for that this identity opens; null for a text that is none. */
export async function recipientOf(identity: string): Promise<string | null> {
  const { identityToRecipient } = await import('age-encryption')
  try {
    return await identityToRecipient(identity)
  } catch (error) {
    // The library's word for a key that is none.
    if (error instanceof Error) return null
    throw error
  }
}

/** Fresh keys for a device. */
export async function newDeviceKeys(): Promise<DeviceKeys> {
  const { newSeed, signerOf } = await import('./signing.ts')
  const seed = newSeed()
  return { ...(await newIdentity()), seed, signer: signerOf(seed) }
}

/** Whether files can be locked for a recipient. A key of small order passes every check of shape, and would stop every save. */
export async function canLockFor(recipient: string): Promise<boolean> {
  const { Encrypter } = await import('age-encryption')
  const encrypter = new Encrypter()
  try {
    encrypter.addRecipient(recipient)
    await encrypter.encrypt('')
    return true
  } catch (error) {
    // The library's and its curve's word for a key that is none.
    if (error instanceof Error) return false
    throw error
  }
}

const GROUPS = 6
const GROUP_END = 10_000n

/** Keys as six groups of four digits (79 bits) that two people read out to each other. Who has the same keys has the same digits. */
export function fingerprint({ recipient, signer }: { readonly recipient: string; readonly signer: string | null }): string {
  const digest = sha256(utf8(`plumbline fingerprint\n${recipient}\n${signer ?? ''}`))
  let number = digest.reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n)
  const groups = Array.from({ length: GROUPS }, () => {
    const group = String(number % GROUP_END).padStart(4, '0')
    number /= GROUP_END
    return group
  })
  return groups.join(' ')
}
