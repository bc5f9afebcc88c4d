import { fail, ok, type Result } from '../../core/result.ts'
import { type Bytes, base64url } from '../../seal/bytes.ts'
import { type Mark, MOST_BYTES, type Snapshot, type TargetFailure } from '../target.ts'
import { named } from './failure.ts'

/** Either kind of handle of the File System Access API. What TypeScript does not know of it yet is written here. */
interface Handle {
  readonly name: string
  requestPermission?(descriptor: { mode: 'readwrite' }): Promise<PermissionState>
}

/** A `FileSystemFileHandle`, from a picker, a drop or the origin-private file system. */
export interface FileHandle extends Handle {
  readonly kind: 'file'
  getFile(): Promise<File>
  createWritable(options?: FileSystemCreateWritableOptions & { mode?: 'exclusive' }): Promise<Writable>
}

interface Writable {
  write(data: Bytes | Blob): Promise<void>
  close(): Promise<void>
  abort(): Promise<void>
}

/** A `FileSystemDirectoryHandle`. */
export interface FolderHandle extends Handle {
  readonly kind: 'directory'
  entries(): AsyncIterable<[string, { readonly kind: 'file' | 'directory' }]>
  getFileHandle(name: string, options?: { create: boolean }): Promise<FileHandle>
  removeEntry(name: string): Promise<void>
}

/** A person has allowed reading and writing; origin-private handles have nobody to ask. */
export const allow = (handle: Handle): Promise<Result<void, TargetFailure>> =>
  named(async () => {
    const state = (await handle.requestPermission?.({ mode: 'readwrite' })) ?? 'granted'
    return state === 'granted' ? ok(undefined) : fail({ kind: 'not-allowed' })
  })

/** The file as it is now, in bytes that no later writer can take away: a `File` on the disk stops being readable once it is replaced. */
export async function snapshot(handle: FileHandle): Promise<Result<Snapshot, TargetFailure>> {
  const file = await handle.getFile()
  if (file.size > MOST_BYTES) return fail({ kind: 'too-large', bytes: file.size, most: MOST_BYTES })
  const bytes = await file.arrayBuffer()
  const digest = base64url(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)))
  return ok({ file: new Blob([bytes]), mark: { size: bytes.byteLength, lastModified: file.lastModified, digest } })
}

/** Whether two marks are of the same bytes. An empty file is like none: making a handle to a new file leaves one behind. */
export function sameContent(a: Mark | null, b: Mark | null): boolean {
  const content = (mark: Mark | null) => (mark && mark.size > 0 ? mark.digest : null)
  return content(a) === content(b)
}

/** The file is these bytes, unless `objection`, asked after they were written and just before they take its place, has one. */
export async function replace(
  handle: FileHandle,
  data: Bytes | Blob,
  objection: () => Promise<TargetFailure | null> = async () => null,
): Promise<Result<void, TargetFailure>> {
  const writable = await open(handle)
  try {
    await writable.write(data)
    const failure = await objection()
    if (failure) {
      await writable.abort()
      return fail(failure)
    }
    await writable.close()
    return ok(undefined)
  } catch (error) {
    // The stream is broken already and aborting it may fail for the same reason: the reason is what counts.
    await writable.abort().catch(() => undefined)
    throw error
  }
}

/** Null where the file is still what was read as `expected`. No longer readable, or too large to be it, is 'changed' too. */
export async function changedSince(handle: FileHandle, expected: Mark | null): Promise<TargetFailure | null> {
  const now = await named(() => snapshot(handle))
  if (now.ok ? sameContent(now.value.mark, expected) : now.failure.kind === 'gone' && sameContent(null, expected)) return null
  return !now.ok && now.failure.kind === 'not-allowed' ? now.failure : { kind: 'changed' }
}

// Exclusive: a second writer on this machine is refused, where the default would let the last one win without a word.
async function open(handle: FileHandle): Promise<Writable> {
  try {
    return await handle.createWritable({ mode: 'exclusive' })
  } catch (error) {
    // A platform that knows modes, but not this one.
    if (!(error instanceof TypeError)) throw error
    return handle.createWritable()
  }
}
