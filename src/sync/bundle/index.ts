import type { Result } from '../../core/result.ts'
import type { BundleContents, BundleFailure, Key, Known, Lock, OpenedBundle, WrittenBundle } from './contents.ts'
import { readInWorker, writeInWorker } from './in-worker.ts'

const APP = String(import.meta.env.APP_VERSION)

// A built app always runs where there are workers, and carries the ciphers once, in its worker.
const here = !import.meta.env.PROD && typeof Worker === 'undefined'

/**
 * The file that holds these contents for whoever the lock names, and the digest of what is in it. Throws where a fact has no canonical form,
 * a recipient is none, or the contents are more than MOST allows.
 */
export async function writeBundle(contents: BundleContents, lock: Lock): Promise<WrittenBundle> {
  if (!here) return writeInWorker(contents, lock, APP)
  const { write } = await import('./write.ts')
  return write(contents, lock, APP)
}

/**
 * All that a file holds, once its end is authenticated and its last line says that it is all; or why nothing is taken. Never throws for what
 * is in the file. What `aside` names was not taken, everything else was. `progress` is told now and then how many bytes were read. Facts that are
 * `known` are given as they are there, and not held in memory twice.
 */
export async function readBundle(
  file: Blob,
  key: Key,
  progress?: (bytes: number) => void,
  known: Known = new Map(),
): Promise<Result<OpenedBundle, BundleFailure>> {
  if (!here) return readInWorker(file, key, known, progress)
  const { read } = await import('./read.ts')
  return read(file, key, known, progress)
}
