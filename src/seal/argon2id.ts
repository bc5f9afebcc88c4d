import { argon2id } from 'hash-wasm'
import type { Bytes } from './bytes.ts'

/** What one derivation takes: the passphrase's UTF-8, the salt, memory in KiB, passes over it. */
export interface ArgonJob {
  readonly secret: Bytes
  readonly salt: Bytes
  readonly memoryKiB: number
  readonly passes: number
}

/** The 32 bytes that Argon2id (RFC 9106, version 0x13, one lane) derives. */
export async function argon({ secret, salt, memoryKiB, passes }: ArgonJob): Promise<Bytes> {
  const options = { password: secret, salt, memorySize: memoryKiB, iterations: passes, parallelism: 1, hashLength: 32 }
  return new Uint8Array(await argon2id({ ...options, outputType: 'binary' }))
}
