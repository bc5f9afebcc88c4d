import type { Result } from '../../core/result.ts'
import type { Bytes } from '../../seal/bytes.ts'
import type { Slot } from '../../seal/slots.ts'
import type { DraftRow, MetaRow, PageRow } from '../db.ts'

/** A row of the database with its table, sealed as it lies there. A handle (`meta/target`) is never one of these: it cannot be written down. */
export type Row =
  | { readonly table: 'pages'; readonly row: PageRow }
  | { readonly table: 'drafts'; readonly row: DraftRow }
  | { readonly table: 'slots'; readonly row: Slot }
  | { readonly table: 'meta'; readonly row: Exclude<MetaRow, { key: 'target' }> }

/** Which row of which table. */
export interface RowKey {
  readonly table: Row['table']
  readonly key: string
}

/** What one transaction of the database left: rows as they are now, and rows that are no longer. `seq` counts up by one. */
export interface RowChange {
  readonly seq: number
  readonly put: readonly Row[]
  readonly gone: readonly RowKey[]
}

/** What a journal says of itself. */
export interface JournalState {
  /** The database that it is the second copy of; null where nothing was ever begun here. */
  readonly dbId: string | null
  /** The last change that is whole in it, and 0 where there is none. */
  readonly seq: number
  /** Changes that ought to be in it and are not, or do not match their digest. A tail that was being written is none of them. */
  readonly damaged: number
  /** Bytes that are used, of those that are laid aside. */
  readonly used: number
  readonly room: number
}

/** Why the second copy did not take something. Nothing of it counts as written. */
export type FileFailure =
  /** No room was left on the disk for more than what was laid aside. */
  | { readonly kind: 'full' }
  /** The browser gives no such files, or they did not answer. */
  | { readonly kind: 'failed' }

/** The files stopped answering in the middle of what they were telling. */
export class FilesStopped extends Error {
  readonly failure: FileFailure
  constructor(failure: FileFailure) {
    super(failure.kind)
    this.failure = failure
  }
}

/**
 * The second copy of a database: every change in the order of the disk, sealed as it is there, appended to a file that was laid aside in
 * advance, each with a digest and the digest of the one before. Used by one tab at a time: whoever holds the lock of the database's writers.
 */
export interface Journal {
  look(): Promise<Result<JournalState, FileFailure>>
  /**
   * The change is on the disk: flushed, not merely handed over. `change.seq` is one more than the last one, or the last one once more,
   * which is there already. Any other, and any where nothing was begun, is refused as 'failed', and nothing is written.
   */
  append(change: RowChange): Promise<Result<void, FileFailure>>
  /** A new journal that holds these rows as of `seq` takes the place of the old one, once it is whole on the disk and not before. */
  begin(dbId: string, seq: number, rows: AsyncIterable<readonly Row[]>): Promise<Result<void, FileFailure>>
  /**
   * Every change after `seq` that is whole, in order; also those behind a damaged place. Rows of `begin` come as changes of its own `seq`,
   * of which there are several. Throws `FilesStopped` where the files do not answer: what came until then is not all of it.
   */
  changes(after: number): AsyncIterable<RowChange>
}

/** Room kept free for the moment at which the disk is full. */
export interface Ballast {
  /** So many bytes as are to be kept are laid aside; false where there was no room. */
  fill(): Promise<boolean>
  /** The room is free; false where there was none. */
  drop(): Promise<boolean>
}

/** A small file that is rewritten whole: after a write nothing of what it held before is in it. */
export interface SmallFile {
  /** What was written last and is whole; null where nothing ever was. */
  read(): Promise<Result<Bytes | null, FileFailure>>
  /** These bytes are on the disk, read back and compared, and those before are overwritten. */
  write(bytes: Bytes): Promise<Result<void, FileFailure>>
}

/** The files beside one database, in the origin's private file system. */
export interface DeviceFiles {
  readonly journal: Journal
  readonly ballast: Ballast
  /** Where the keys of the cases are. */
  readonly keys: SmallFile
  /** Deletes all of them. */
  remove(): Promise<Result<void, FileFailure>>
  close(): void
}
