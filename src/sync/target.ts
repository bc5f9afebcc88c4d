import type { Result } from '../core/result.ts'
import type { Bytes } from '../seal/bytes.ts'

/** Which bytes were read. The digest decides; size and time are what the platform said of them. */
export interface Mark {
  /** Bytes. */
  readonly size: number
  /** Milliseconds since 1970 by the clock of whoever keeps the file: evidence of nothing. */
  readonly lastModified: number
  /** SHA-256 of the bytes, base64url, 43 characters. */
  readonly digest: string
}

/** A file as it was at one moment. `file` holds exactly the bytes of `mark` and stays readable whatever happens to the one on the disk. */
export interface Snapshot {
  readonly file: Blob
  readonly mark: Mark
}

/** A file that a syncing program, or a person, left beside the shared one. Its bytes are read when asked for, one copy at a time. */
export interface Copy {
  readonly name: string
  /** Only a syncing program gives such a name. Other names may be a copy that a person put away: taken in too, but never removed. */
  readonly bySync: boolean
  read(): Promise<Result<Snapshot, TargetFailure>>
}

/** What lies at a target. `main` is null where no shared file is yet; an empty one (0 bytes) is there and holds nothing. */
export interface Found {
  readonly main: Snapshot | null
  /** By name. None where a target has no siblings. */
  readonly copies: readonly Copy[]
}

/** Why a target did not do what was asked. What was at the shared file's place before is still there. */
export type TargetFailure =
  /** The folder, or the file that was chosen, is not there: a stick pulled out, a share not connected, something renamed. */
  | { readonly kind: 'gone' }
  /** The browser wants a person to allow it again: call `allow` from a tap. */
  | { readonly kind: 'not-allowed' }
  /** Somebody else saved since it was read. */
  | { readonly kind: 'changed' }
  /** Another writer on this machine holds the file, or it may not be changed. */
  | { readonly kind: 'busy' }
  /** No room on the disk. */
  | { readonly kind: 'full' }
  /** The disk or the share did not give the bytes: being replaced at this moment, or damaged. */
  | { readonly kind: 'not-readable' }
  /** Larger than is ever read into memory: not read at all. */
  | { readonly kind: 'too-large'; readonly bytes: number; readonly most: number }
  /** This target is one file, with no place beside it. */
  | { readonly kind: 'no-place' }

/** A place where the shared file lies. Between tabs of one browser it is the caller who sees that only one saves at a time. */
export interface Target {
  readonly kind: 'folder' | 'file'
  /** The folder's or the file's own name, for the person who chose it. */
  readonly name: string
  /** Asks for permission to read and write. To be called from a tap: elsewhere browsers do not ask. */
  allow(): Promise<Result<void, TargetFailure>>
  /** What is there now. */
  read(): Promise<Result<Found, TargetFailure>>
  /**
   * The shared file is these bytes, as far as the platform can tell: a closed write is not yet a durable one. Whole or not at all.
   * 'changed', and nothing is written, if just before the end it is no longer `expected` (null: not there, or empty).
   */
  write(bytes: Bytes, expected: Mark | null): Promise<Result<void, TargetFailure>>
  /** What was read is kept beside the shared file as the newest of three previous generations, unless it is that already. */
  keepPrevious(read: Snapshot): Promise<Result<void, TargetFailure>>
  /** What was read is kept beside the shared file under the name that is returned, and no save ever touches it. The original stays. */
  setAside(read: Snapshot): Promise<Result<string, TargetFailure>>
  /** A copy of that name is no longer there. 'changed', and it stays, if it holds other bytes than `expected`. */
  removeCopy(name: string, expected: Mark): Promise<Result<void, TargetFailure>>
}

/** Bytes of a file that a target reads at most; age's header and gzip make it several times as much in memory. */
export const MOST_BYTES = 256 * 1024 * 1024
