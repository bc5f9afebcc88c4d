import { fail, ok, type Result } from '../core/result.ts'
import { type Bytes, randomBytes } from './bytes.ts'
import type { PasskeyMade } from './slots.ts'

/** Why a passkey gave nothing. The passphrase opens as before. */
export type PasskeyFailure =
  /** The browser, the device or the address knows no passkeys. */
  | { readonly kind: 'passkey-unsupported' }
  /** The person, or the time, ended it. */
  | { readonly kind: 'passkey-cancelled' }
  /** A passkey that gives no secret (the PRF extension), so that nothing can be sealed with it. */
  | { readonly kind: 'passkey-no-secret' }
  /** Nobody was asked for a finger, a face or a code. */
  | { readonly kind: 'passkey-unverified' }

/** Whether this browser may know passkeys at all. It says only when asked whether there is one, and whether it gives a secret. */
export const knowsPasskeys = (): boolean => typeof PublicKeyCredential === 'function' && typeof navigator.credentials?.create === 'function'

const TIME = 120_000
const VERIFIED = 4
// ES256, EdDSA, RS256: whatever the device makes. Nothing is ever signed with it here.
const KINDS = [-7, -8, -257].map((alg) => ({ type: 'public-key' as const, alg }))

function failureOf(error: unknown): Result<never, PasskeyFailure> {
  const name = (error as { name?: unknown }).name
  // What a cancelled, a timed-out and a missing passkey are called alike, so that nobody learns which it was.
  if (name === 'NotAllowedError' || name === 'AbortError') return fail({ kind: 'passkey-cancelled' })
  if (name === 'NotSupportedError' || name === 'SecurityError') return fail({ kind: 'passkey-unsupported' })
  if (name === 'ConstraintError') return fail({ kind: 'passkey-unverified' })
  if (name === 'InvalidStateError' || name === 'UnknownError' || name === 'NotReadableError') return fail({ kind: 'passkey-cancelled' })
  throw error
}

const secretOf = (credential: PublicKeyCredential) => credential.getClientExtensionResults().prf

function bytesOf(source: BufferSource | undefined): Bytes | null {
  if (!source) return null
  return ArrayBuffer.isView(source)
    ? new Uint8Array(source.buffer as ArrayBuffer, source.byteOffset, source.byteLength).slice()
    : new Uint8Array(source).slice()
}

/** What a passkey answers for this salt, once whoever holds the device was asked who they are. 32 bytes. */
export async function askPasskey({ credential: id, host, salt }: Omit<PasskeyMade, 'output'>): Promise<Result<Bytes, PasskeyFailure>> {
  if (!knowsPasskeys()) return fail({ kind: 'passkey-unsupported' })
  try {
    const credential = (await navigator.credentials.get({
      publicKey: {
        challenge: randomBytes(32),
        rpId: host,
        allowCredentials: [{ type: 'public-key', id }],
        userVerification: 'required',
        timeout: TIME,
        extensions: { prf: { eval: { first: salt } } },
      },
    })) as PublicKeyCredential | null
    if (!credential) return fail({ kind: 'passkey-cancelled' })
    // The flags stand behind the digest of the host.
    const flags = new Uint8Array((credential.response as AuthenticatorAssertionResponse).authenticatorData)[32] ?? 0
    if ((flags & VERIFIED) === 0) return fail({ kind: 'passkey-unverified' })
    const output = bytesOf(secretOf(credential)?.results?.first)
    return output?.length === 32 ? ok(output) : fail({ kind: 'passkey-no-secret' })
  } catch (error) {
    return failureOf(error)
  }
}

/** A new passkey of this device for this address, with what it answers. It carries `name`, and nothing about the person or their work. */
export async function makePasskey(name: string): Promise<Result<PasskeyMade, PasskeyFailure>> {
  if (!knowsPasskeys()) return fail({ kind: 'passkey-unsupported' })
  const [salt, host] = [randomBytes(32), location.hostname]
  try {
    const credential = (await navigator.credentials.create({
      publicKey: {
        challenge: randomBytes(32),
        rp: { id: host, name },
        user: { id: randomBytes(16), name, displayName: name },
        pubKeyCredParams: KINDS,
        authenticatorSelection: { userVerification: 'required', residentKey: 'required' },
        attestation: 'none',
        timeout: TIME,
        extensions: { prf: { eval: { first: salt } } },
      },
    })) as PublicKeyCredential | null
    if (!credential) return fail({ kind: 'passkey-cancelled' })
    if (!secretOf(credential)?.enabled) return fail({ kind: 'passkey-no-secret' })
    const made = { salt, host, credential: new Uint8Array(credential.rawId) }
    // Asked once more, also where it answers at once: what is sealed now must be what it answers tomorrow.
    const output = await askPasskey(made)
    return output.ok ? ok({ ...made, output: output.value }) : output
  } catch (error) {
    return failureOf(error)
  }
}
