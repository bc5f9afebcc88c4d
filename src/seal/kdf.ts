import { fail, ok, type Result } from '../core/result.ts'
import type { ArgonJob } from './argon2id.ts'
import workerUrl from './argon.worker.ts?worker&url'
import { type Bytes, utf8 } from './bytes.ts'
import { trustedUrl } from './trusted-url.ts'

/** How dear one guess is: memory in KiB and passes over it. */
export interface KdfParameters {
  readonly memoryKiB: number
  readonly passes: number
}

/** OWASP and RFC 9106 second choice: 64 MiB, three passes; 0.4 to 1.7 s on a busy two-core machine. */
export const STANDARD: KdfParameters = { memoryKiB: 65_536, passes: 3 }

/** OWASP's least: 19 MiB, two passes. Only by an explicit choice, for a device that cannot spare more. */
export const WEAK_DEVICE: KdfParameters = { memoryKiB: 19_456, passes: 2 }

const CEILING: KdfParameters = { memoryKiB: 262_144, passes: 10 }
const SALT = 16

/** Below the floor or above the ceiling: somebody weakened them, or wants the tablet to choke. */
export type ParametersRefused = { readonly kind: 'parameters-refused' }

/** The device could not do it: no memory for it, or no answer in half a minute. Nothing is known of the passphrase. */
export type DerivationFailed = { readonly kind: 'derivation-failed' }

// A busy two-core machine takes two seconds at most; who takes this long has stopped.
const LIMIT = 30_000

/** Whether a slot may ask for these. */
export function acceptable({ memoryKiB, passes }: KdfParameters): boolean {
  if (!Number.isInteger(memoryKiB) || !Number.isInteger(passes)) return false
  if (memoryKiB === WEAK_DEVICE.memoryKiB && passes === WEAK_DEVICE.passes) return true
  const floor = memoryKiB >= STANDARD.memoryKiB && passes >= STANDARD.passes
  return floor && memoryKiB <= CEILING.memoryKiB && passes <= CEILING.passes
}

/** A passphrase as it counts: one Unicode form, no spaces around it, one space between words. On-screen keyboards add and double spaces. */
export const normalised = (passphrase: string): string => passphrase.normalize('NFKC').trim().replace(/\s+/gu, ' ')

async function inWorker(job: ArgonJob): Promise<Bytes | null> {
  const worker = new Worker(trustedUrl(workerUrl), { type: 'module', name: 'argon' })
  let timer: ReturnType<typeof setTimeout> | undefined
  try {
    return await new Promise<Bytes | null>((resolve, reject) => {
      timer = setTimeout(() => resolve(null), LIMIT)
      worker.onmessage = (event: MessageEvent<Bytes | null>) => resolve(event.data)
      worker.onerror = (event) => reject(new Error(`the key derivation stopped: ${event.message}`))
      worker.postMessage(job)
    })
  } finally {
    clearTimeout(timer)
    // Ends it with its memory, which WebAssembly never gives back otherwise.
    worker.terminate()
  }
}

async function here(job: ArgonJob): Promise<Bytes> {
  const { argon } = await import('./argon2id.ts')
  return argon(job)
}

/** The 32 bytes that a passphrase and a 16-byte salt give by Argon2id. The caller clears them after use. */
export async function deriveFromPassphrase(
  passphrase: string,
  salt: Bytes,
  parameters: KdfParameters,
): Promise<Result<Bytes, ParametersRefused | DerivationFailed>> {
  if (!acceptable(parameters) || salt.length !== SALT) return fail({ kind: 'parameters-refused' })
  const { memoryKiB, passes } = parameters
  const job = { secret: utf8(normalised(passphrase)), salt, memoryKiB, passes }
  const derived = await (typeof Worker === 'undefined' ? here(job) : inWorker(job))
  job.secret.fill(0)
  return derived ? ok(derived) : fail({ kind: 'derivation-failed' })
}

/** What one guess should take the device itself, in milliseconds. Source: reliability.md, "Keys". */
const AIM = 1_000

/**
 * The dearest parameters that take a device about a second, where the standard ones take it so many milliseconds; never cheaper than
 * those. Passes first and memory last: memory that is free at set-up may not be in a kitchen with other apps open, and then nobody gets in. @testonly
 */
export function dearerThan(standardMs: number): KdfParameters {
  if (!(standardMs > 0)) return STANDARD
  const times = AIM / standardMs
  const passes = (memoryKiB: number) => Math.floor((STANDARD.passes * times * STANDARD.memoryKiB) / memoryKiB)
  for (let memoryKiB = STANDARD.memoryKiB; ; memoryKiB *= 2) {
    const last = memoryKiB * 2 > CEILING.memoryKiB
    if (passes(memoryKiB) <= CEILING.passes || last) {
      return { memoryKiB, passes: Math.min(CEILING.passes, Math.max(STANDARD.passes, passes(memoryKiB))) }
    }
  }
}

/** Of two the one that makes a guess dearer. */
export const dearer = (one: KdfParameters, other: KdfParameters): KdfParameters =>
  one.memoryKiB * one.passes >= other.memoryKiB * other.passes ? one : other

/** What this device can afford, by trying, at least the standard parameters; null where it cannot even those, and where nothing can be measured. */
export async function calibrated(): Promise<KdfParameters | null> {
  // Without workers there is no browser, and nobody waits.
  if (typeof Worker === 'undefined') return null
  const before = performance.now()
  const tried = await deriveFromPassphrase('how long does this take', new Uint8Array(SALT), STANDARD)
  return tried.ok ? dearerThan(performance.now() - before) : null
}
