import { fail, ok, type Result } from '../core/result.ts'
import { type Bytes, base64url, randomBytes, utf8 } from './bytes.ts'
import { openBytes, sealBytes } from './envelope.ts'
import { type DerivationFailed, deriveFromPassphrase, type KdfParameters, type ParametersRefused } from './kdf.ts'
import { type KeyRing, keyRingFrom } from './keyring.ts'

interface PassphraseLabel {
  readonly id: string
  readonly kind: 'passphrase'
  readonly salt: Bytes
  readonly kdf: KdfParameters
}
interface RecoveryLabel {
  readonly id: string
  readonly kind: 'recovery'
  readonly salt: Bytes
}
interface PasskeyLabel {
  readonly id: string
  readonly kind: 'passkey'
  /** What the passkey is asked for, 32 bytes. */
  readonly salt: Bytes
  /** The passkey's own id. */
  readonly credential: Bytes
  /** The host that it was made for, and answers to. */
  readonly host: string
}
type Label = PassphraseLabel | RecoveryLabel | PasskeyLabel

/** A passkey, and what it answers when it is asked for `salt`: 32 bytes that only it can work out. */
export type PasskeyMade = Pick<PasskeyLabel, 'salt' | 'credential' | 'host'> & { readonly output: Bytes }

/** One way to the data key: the key itself sealed under what a secret gives. The rest is readable and cannot be altered unnoticed. */
export type Slot = Label & { readonly wrapped: Bytes }

/** What opens a slot: a passphrase as typed, the 20 bytes that recovery words stand for, or the 32 that a passkey answers. */
export type Secret =
  | { readonly kind: 'passphrase'; readonly passphrase: string }
  | { readonly kind: 'recovery'; readonly entropy: Bytes }
  | { readonly kind: 'passkey'; readonly output: Bytes }

/** The secret is not the one (or the slot was altered, which looks the same), or its parameters are out of bounds, or the device could not derive it. */
export type SlotFailure = { readonly kind: 'wrong-secret' } | ParametersRefused | DerivationFailed

function bindOf(label: Label): string[] {
  const kdf = label.kind === 'passphrase' ? `argon2id ${label.kdf.memoryKiB} ${label.kdf.passes} 1` : 'hkdf-sha-256'
  const own = label.kind === 'passkey' ? [base64url(label.credential), label.host] : []
  return ['slot', label.id, label.kind, kdf, base64url(label.salt), ...own]
}

async function fromRandom(bytes: Bytes, salt: Bytes, info: string): Promise<CryptoKey> {
  const root = await crypto.subtle.importKey('raw', bytes, 'HKDF', false, ['deriveKey'])
  const hkdf = { name: 'HKDF', hash: 'SHA-256', salt, info: utf8(info) }
  return crypto.subtle.deriveKey(hkdf, root, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt'])
}

async function wrappingKey(label: Label, secret: Secret): Promise<Result<CryptoKey, SlotFailure>> {
  if (label.kind === 'recovery' && secret.kind === 'recovery')
    return ok(await fromRandom(secret.entropy, label.salt, 'plumbline recovery slot'))
  if (label.kind === 'passkey' && secret.kind === 'passkey')
    return ok(await fromRandom(secret.output, label.salt, 'plumbline passkey slot'))
  if (label.kind !== 'passphrase' || secret.kind !== 'passphrase') return fail({ kind: 'wrong-secret' })
  const derived = await deriveFromPassphrase(secret.passphrase, label.salt, label.kdf)
  if (!derived.ok) return derived
  const key = await crypto.subtle.importKey('raw', derived.value, 'AES-GCM', false, ['encrypt', 'decrypt'])
  derived.value.fill(0)
  return ok(key)
}

async function wrap(label: Label, secret: Secret, dataKey: Bytes): Promise<Result<Slot, SlotFailure>> {
  const key = await wrappingKey(label, secret)
  return key.ok ? ok({ ...label, wrapped: await sealBytes(key.value, dataKey, bindOf(label)) }) : key
}

async function unwrap(slot: Slot, secret: Secret): Promise<Result<Bytes, SlotFailure>> {
  const key = await wrappingKey(slot, secret)
  if (!key.ok) return key
  const dataKey = await openBytes(key.value, slot.wrapped, bindOf(slot))
  return dataKey.ok ? dataKey : fail({ kind: 'wrong-secret' })
}

const fresh = () => ({ id: crypto.randomUUID(), salt: randomBytes(16) })
const slotFor = (passphrase: string, kdf: KdfParameters, dataKey: Bytes) =>
  wrap({ ...fresh(), kind: 'passphrase', kdf }, { kind: 'passphrase', passphrase }, dataKey)

async function recoverySlotFor(dataKey: Bytes): Promise<Result<{ slot: Slot; recoveryWords: string }, SlotFailure>> {
  // The list of words weighs more than the rest of this room, and is wanted once in the life of a device.
  const { newRecoveryWords } = await import('./words.ts')
  const { words, entropy } = newRecoveryWords()
  const slot = await wrap({ ...fresh(), kind: 'recovery' }, { kind: 'recovery', entropy }, dataKey)
  entropy.fill(0)
  return slot.ok ? ok({ slot: slot.value, recoveryWords: words }) : slot
}

/** A new random data key, as an open ring and as two slots: one for the passphrase, one for the recovery words, which are said once. */
export async function createKeys(
  passphrase: string,
  kdf: KdfParameters,
): Promise<Result<{ ring: KeyRing; slots: readonly Slot[]; recoveryWords: string }, SlotFailure>> {
  const dataKey = randomBytes(32)
  const byPassphrase = await slotFor(passphrase, kdf, dataKey)
  if (!byPassphrase.ok) return byPassphrase
  const byWords = await recoverySlotFor(dataKey)
  if (!byWords.ok) return byWords
  const { slot, recoveryWords } = byWords.value
  // Last, because it clears the data key.
  return ok({ ring: await keyRingFrom(dataKey), slots: [byPassphrase.value, slot], recoveryWords })
}

/** The key ring that a slot holds for this secret. */
export async function openSlot(slot: Slot, secret: Secret): Promise<Result<KeyRing, SlotFailure>> {
  const dataKey = await unwrap(slot, secret)
  return dataKey.ok ? ok(await keyRingFrom(dataKey.value)) : dataKey
}

/** A new passphrase slot for the same data key, made by who can open an old one. Nothing that was sealed changes. */
export async function rewrapped(slot: Slot, secret: Secret, passphrase: string, kdf: KdfParameters): Promise<Result<Slot, SlotFailure>> {
  const dataKey = await unwrap(slot, secret)
  if (!dataKey.ok) return dataKey
  const next = await slotFor(passphrase, kdf, dataKey.value)
  dataKey.value.fill(0)
  return next
}

/** A new recovery slot for the same data key, made by who can open another one. The words are said once. */
export async function newRecoverySlot(slot: Slot, secret: Secret): Promise<Result<{ slot: Slot; recoveryWords: string }, SlotFailure>> {
  const dataKey = await unwrap(slot, secret)
  if (!dataKey.ok) return dataKey
  const made = await recoverySlotFor(dataKey.value)
  dataKey.value.fill(0)
  return made
}

/** A slot for a passkey, to the same data key, made by who can open another one. Clears what the passkey answered. */
export async function newPasskeySlot(slot: Slot, secret: Secret, made: PasskeyMade): Promise<Result<Slot, SlotFailure>> {
  const dataKey = await unwrap(slot, secret)
  if (!dataKey.ok) return dataKey
  const { output, ...label } = made
  const next = await wrap({ id: crypto.randomUUID(), kind: 'passkey', ...label }, { kind: 'passkey', output }, dataKey.value)
  dataKey.value.fill(0)
  output.fill(0)
  return next
}
