import { fail, ok } from '../../core/result.ts'
import type { Bytes } from '../../seal/bytes.ts'
import { type ByteFile, type ByteFolder, growTo, withFile } from './byte-file.ts'
import { same } from './contents.ts'
import { type Digest, sha256 } from './format.ts'
import type { SmallFile } from './journal.ts'
import { fileFailure } from './over-files.ts'

const MAGIC: Bytes = Uint8Array.of(0x50, 0x4c, 0x4b, 0x31, 0xc5, 0x9b, 0x0d, 0x0a)
// Magic, digest of what follows, generation, length.
const DIGEST = 32
const HEAD = MAGIC.length + DIGEST + 4 + 4
/** Halves grow in such steps, so that a length tells little and room is rarely asked for. */
const STEP = 4096

interface Half {
  readonly generation: number
  readonly bytes: Bytes
}

/** One half as it lies: what it holds, 'blank' where nothing was ever written, null where it is not whole. */
async function readHalf(file: ByteFile, digest: Digest): Promise<Half | 'blank' | null> {
  const all = file.read(0, file.size())
  if (all.every((byte) => byte === 0)) return 'blank'
  if (all.length < HEAD || MAGIC.some((byte, at) => all[at] !== byte)) return null
  const view = new DataView(all.buffer, all.byteOffset, all.byteLength)
  const length = view.getUint32(HEAD - 4)
  if (HEAD + length > all.length) return null
  const told = all.subarray(MAGIC.length, MAGIC.length + DIGEST)
  const right = same(await digest(all.subarray(MAGIC.length + DIGEST, HEAD + length)), told)
  return right ? { generation: view.getUint32(HEAD - 8), bytes: all.slice(HEAD, HEAD + length) } : null
}

/** All of a half of that size: the head, the bytes, and zeros over whatever was there before. */
async function halfOf({ generation, bytes }: Half, size: number, digest: Digest): Promise<Bytes> {
  const all = new Uint8Array(size)
  const view = new DataView(all.buffer)
  all.set(MAGIC)
  view.setUint32(HEAD - 8, generation)
  view.setUint32(HEAD - 4, bytes.length)
  all.set(bytes, HEAD)
  all.set(await digest(all.subarray(MAGIC.length + DIGEST, HEAD + bytes.length)), MAGIC.length)
  return all
}

/** A small file kept twice, in two files of that name with '-a' and '-b'. One is whole at every moment, and both hold the same in the end. */
export function smallFileOver(folder: ByteFolder, name: string, digest: Digest = sha256): SmallFile & { overwrite(): Promise<void> } {
  const halves = [`${name}-a`, `${name}-b`] as const
  let queue: Promise<unknown> = Promise.resolve()

  function inTurn<T>(work: (files: readonly [ByteFile, ByteFile]) => Promise<T>): Promise<T> {
    const answer = queue.then(() => withFile(folder, halves[0], (a) => withFile(folder, halves[1], (b) => work([a, b]))))
    queue = answer.catch(() => undefined)
    return answer
  }

  async function overwrite(file: ByteFile, half: Half): Promise<boolean> {
    const all = await halfOf(half, file.size(), digest)
    file.write(all, 0)
    file.flush()
    return same(file.read(0, all.length), all)
  }

  /** The newest half that is whole, which file holds it alone, and whether there is only what nobody wrote. */
  async function newest(files: readonly [ByteFile, ByteFile]): Promise<{ half: Half | null; alone: 0 | 1 | null; lost: boolean }> {
    const [one, other] = [await readHalf(files[0], digest), await readHalf(files[1], digest)]
    const [first, second] = [one === 'blank' ? null : one, other === 'blank' ? null : other]
    // The first write of all begins with the first half: half of that is nothing that was ever told as written.
    if (!first && !second) return { half: null, alone: null, lost: other !== 'blank' }
    if (first?.generation === second?.generation) return { half: first, alone: null, lost: false }
    const alone = (first?.generation ?? 0) > (second?.generation ?? 0) ? 0 : 1
    return { half: alone === 0 ? first : second, alone, lost: false }
  }

  return {
    read: () =>
      inTurn(async (files) => {
        const { half, alone, lost } = await newest(files)
        if (lost) return fail({ kind: 'failed' } as const)
        // A write that was cut short left what was to be overwritten.
        if (half && alone !== null) await mend(files[1 - alone] ?? files[0], half)
        return ok(half?.bytes ?? null)
      }).catch(fileFailure),

    write: (bytes) =>
      inTurn(async (files) => {
        const { half, alone } = await newest(files)
        const next = { generation: (half?.generation ?? 0) + 1, bytes }
        // Room for both, before anything is overwritten.
        for (const file of files) growTo(file, sizeFor(bytes))
        // What is whole in one file alone goes last, when the other holds the new one.
        const inTurns = alone === 0 ? [files[1], files[0]] : files
        for (const file of inTurns) if (!(await overwrite(file, next))) return fail({ kind: 'failed' } as const)
        return ok(undefined)
      }).catch(fileFailure),

    /** Zeros over both, before they go. */
    overwrite: () =>
      inTurn(async (files) => {
        for (const file of files) {
          file.write(new Uint8Array(file.size()), 0)
          file.flush()
        }
      }),
  }

  async function mend(file: ByteFile, half: Half): Promise<void> {
    try {
      growTo(file, sizeFor(half.bytes))
      await overwrite(file, half)
    } catch (error) {
      // It was read, and the next write overwrites both.
      fileFailure(error)
    }
  }
}

const sizeFor = (bytes: Bytes) => Math.ceil((HEAD + bytes.length) / STEP) * STEP
