import Dexie, { type Table } from 'dexie'
import type { Bytes } from '../seal/bytes.ts'
import type { Slot } from '../seal/slots.ts'

/**
 * A few facts about one case, sealed together, written once. The id is random: one that sorted by time would tell when the visits
 * were. What somebody without the keys sees is ids, how many, size classes and, from the disk, write times.
 */
export interface PageRow {
  readonly id: string
  readonly caseId: string
  readonly sealed: Bytes
  /** Which key of the case it is sealed under; absent where it is the data key of the device. Random, and bound to the bytes. */
  readonly key?: string
}

/** One draft under a keyed hash of its name, so that every tab finds the same row and nobody reads the name. */
export interface DraftRow {
  readonly id: string
  readonly sealed: Bytes
}

/** Which database this is, who may touch it, and whether secrets or a public key open it. Not sealed: it is read before unlocking. */
export interface Identity {
  readonly dbId: string
  readonly minReader: number
  readonly minWriter: number
  readonly protection: 'slots' | 'public'
}

/** The rows of `meta` that are sealed. */
export type SealedKey = 'profile' | 'settings' | 'packs' | 'board' | 'keys' | 'team' | 'sharing' | 'aside'

export type MetaRow =
  | { readonly key: 'identity'; readonly value: Identity }
  | { readonly key: 'unlock'; readonly value: { readonly failures: number } }
  /** How many transactions changed a row, ever; and of how many bytes the second copy was when it was last begun. */
  | { readonly key: 'journal'; readonly value: { readonly seq: number; readonly began?: number } }
  /** Another random text whenever keys of cases went: who knew them in another tab looks again before sealing. */
  | { readonly key: 'caseKeys'; readonly value: string }
  | { readonly key: SealedKey; readonly value: Bytes }
  /** A handle cannot be sealed: where the shared file lies, by the name that the person gave it. */
  | { readonly key: 'target'; readonly value: FileSystemHandle }

/**
 * The number that this app's reading and writing of rows goes by. A database may ask for a higher one. 2: changes are counted and
 * written twice, and pages may name a key. A writer of format 1 would leave both undone, so the first write of this one keeps it out.
 */
export const FORMAT = 2

const VERSION = 1
/** The version that IndexedDB knows; Dexie keeps ten times its own. */
export const NATIVE_VERSION = VERSION * 10

/** The tables of this device. */
export class Database extends Dexie {
  declare readonly pages: Table<PageRow, string>
  declare readonly drafts: Table<DraftRow, string>
  declare readonly slots: Table<Slot, string>
  declare readonly meta: Table<MetaRow, MetaRow['key']>

  constructor(name: string, factory: IDBFactory) {
    super(name, {
      indexedDB: factory,
      IDBKeyRange: globalThis.IDBKeyRange,
      // Relaxed, the browsers' default, loses everything acknowledged at a power cut; strict costs the same.
      chromeTransactionDurability: 'strict',
      // Re-opening by itself on a full disk wiped the database in 7 of 10 trials.
      autoOpen: false,
      // Rows are sealed: what is worth keeping in memory is what was opened, and that is kept elsewhere and dropped on lock.
      cache: 'disabled',
    })
    this.version(VERSION).stores({ pages: 'id, caseId', drafts: 'id', slots: 'id', meta: 'key' })
  }
}

/** What `identity` row the database holds; null before anything was set up. Inside a transaction. */
export async function identityIn(db: Database): Promise<Identity | null> {
  const row = await db.meta.get('identity')
  return row?.key === 'identity' ? row.value : null
}

/** How many transactions changed a row of it, as it says itself; null where it never counted. Inside a transaction. */
export async function countIn(db: Database): Promise<{ readonly seq: number; readonly began?: number } | null> {
  const row = await db.meta.get('journal')
  return row?.key === 'journal' ? row.value : null
}
