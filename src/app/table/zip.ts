import { fail, ok, type Result } from '../../core/result.ts'
import type { TableFailure } from './rows.ts'

type Bytes = Uint8Array<ArrayBuffer>

/** Most that may come out of one packed file, in bytes. */
const MOST = 16_000_000
/** Most files in an archive. A workbook has about a dozen. */
const FILES = 500

const END = 0x06054b50
const ENTRY = 0x02014b50
const LOCAL = 0x04034b50
const STORED = 0
const DEFLATED = 8
const ENCRYPTED = 1

/** The unpacked content of one file of an archive; null where there is none of that name. */
export type Unpack = (name: string) => Promise<Result<Bytes | null, TableFailure>>

interface Packed {
  readonly method: number
  readonly size: number
  readonly packed: Bytes
}

const damaged = () => fail({ kind: 'not-a-workbook' } as const)

function endOf(view: DataView): number | null {
  // It is the last thing but a comment of at most 65,535 bytes.
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 22 - 65_535); at -= 1)
    if (view.getUint32(at, true) === END) return at
  return null
}

function entriesOf(bytes: Bytes): Map<string, Packed> | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = endOf(view)
  if (end === null) return null
  const count = view.getUint16(end + 10, true)
  if (count > FILES) return null
  const files = new Map<string, Packed>()
  let at = view.getUint32(end + 16, true)
  for (let file = 0; file < count; file += 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== ENTRY || view.getUint16(at + 8, true) & ENCRYPTED) return null
    const [packed, size, names, extra, comment, local] = [
      view.getUint32(at + 20, true),
      view.getUint32(at + 24, true),
      view.getUint16(at + 28, true),
      view.getUint16(at + 30, true),
      view.getUint16(at + 32, true),
      view.getUint32(at + 42, true),
    ]
    if (local + 30 > bytes.length || view.getUint32(local, true) !== LOCAL) return null
    const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true)
    if (start + packed > bytes.length) return null
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + names))
    files.set(name, { method: view.getUint16(at + 10, true), size, packed: bytes.slice(start, start + packed) })
    at += 46 + names + extra + comment
  }
  return files
}

/** What was deflated, or null where it is broken, or more than `most` bytes: it is never unpacked further than that. */
async function inflateUpTo(packed: Bytes, most: number): Promise<Bytes | null> {
  const reader = new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate-raw')).getReader()
  const whole = new Uint8Array(most)
  let length = 0
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      if (length + next.value.length > most) {
        await reader.cancel()
        return null
      }
      whole.set(next.value, length)
      length += next.value.length
    }
  } catch (error) {
    // Broken bytes are a TypeError by the standard; Node says which kind of breakage instead.
    if (!(error instanceof Error) || !(error.name === 'TypeError' || String((error as { code?: unknown }).code).startsWith('Z_')))
      throw error
    return null
  }
  return whole.slice(0, length)
}

/** The way into a ZIP archive; a failure where it is none, is locked, or is made to be more than it says. */
export function openZip(bytes: Bytes): Result<Unpack, TableFailure> {
  const files = entriesOf(bytes)
  if (!files) return damaged()
  return ok(async (name) => {
    const file = files.get(name)
    if (!file) return ok(null)
    const { method, size, packed } = file
    if (size > MOST) return damaged()
    if (method === STORED) return packed.length === size ? ok(packed) : damaged()
    if (method !== DEFLATED) return damaged()
    const content = await inflateUpTo(packed, size)
    return content?.length === size ? ok(content) : damaged()
  })
}
