import { fail, ok, type Result } from '../core/result.ts'
import type { Bytes } from '../seal/bytes.ts'
import { countIn, FORMAT, type Identity, identityIn, NATIVE_VERSION } from './db.ts'
import { type Disk, openDisk } from './disk.ts'
import { versionOnDisk } from './door.ts'
import type { DeviceFiles, Row } from './journal/journal.ts'
import type { Platform } from './platform.ts'
import { beginAnew, lookedAt } from './reconcile.ts'
import { identityAmong, rowsInJournal } from './rescue.ts'
import { type Rescued, type RescueFileFailure, readRescue } from './rescue-file.ts'
import { countsOf, putRows, TABLES, weightOf } from './rows.ts'
import { askingOf } from './second-copy.ts'
import { writeSentinel } from './sentinel.ts'
import { writersOf } from './writers.ts'

/** Why nothing was brought back. The database that was there is as it was. */
export type RestoreFailure =
  /** The second copy holds nothing, or nothing that anybody could open. */
  | { readonly kind: 'nothing-there' }
  | { readonly kind: 'storage-full' }
  | { readonly kind: 'timed-out' }
  /** Another tab is at work on it. */
  | { readonly kind: 'elsewhere' }
  /** What lies in its place is of a newer app, or the browser does not open it. */
  | { readonly kind: 'newer-database' }
  | { readonly kind: 'cannot-open' }
  /** The file is of the practice space, or this is. */
  | { readonly kind: 'other-space' }

/** What is in its place again. */
export interface Restored {
  readonly seq: number
  readonly cases: number
  readonly pages: number
  readonly drafts: number
  readonly slots: number
  /** Changes that could not be read and are not among it. */
  readonly damaged: number
}

const PATIENCE = 20_000

interface Place {
  readonly name: string
  readonly platform: Platform
  readonly files: DeviceFiles | null
}

type Done = Result<void, RestoreFailure>

async function opened(name: string, platform: Platform): Promise<Result<Disk, RestoreFailure>> {
  const factory: IDBFactory | undefined = platform.indexedDB ?? globalThis.indexedDB
  if (!factory) return fail({ kind: 'cannot-open' })
  // Some browsers open a newer one without a word.
  if (((await versionOnDisk(factory, name)) ?? 0) > NATIVE_VERSION) return fail({ kind: 'newer-database' })
  const disk = await openDisk(name, platform, factory, 'create')
  return disk.ok ? disk : fail({ kind: disk.failure.kind === 'newer' ? 'newer-database' : 'cannot-open' })
}

/** These rows and no others are in it, in one transaction: before it ends everything is as it was. */
async function fill(disk: Disk, rows: readonly Row[], identity: Identity, seq: number): Promise<Done> {
  const raised = { ...identity, minReader: Math.max(identity.minReader, FORMAT), minWriter: Math.max(identity.minWriter, FORMAT) }
  const filled = await disk.change(
    async (db) => {
      for (const table of TABLES) await db.table(table).clear()
      await putRows(db, rows)
      await db.meta.bulkPut([
        { key: 'identity', value: raised },
        { key: 'journal', value: { seq } },
      ])
    },
    PATIENCE + weightOf(rows) / 1_000,
    null,
  )
  if (filled.ok) return ok(undefined)
  const { kind } = filled.failure
  return fail({ kind: kind === 'storage-full' || kind === 'timed-out' ? kind : 'cannot-open' })
}

/** The database whose place it takes lies whole under another name, with the keys of its cases, so that nothing is lost by a wrong choice. */
async function putAside(disk: Disk, { name, platform, files }: Place, identity: Identity): Promise<Done> {
  const read = await disk.read(async (db) => ({
    seq: (await countIn(db))?.seq ?? 0,
    tables: await Promise.all(TABLES.map((table) => db.table(table).toArray())),
  }))
  if (!read.ok) return fail({ kind: 'cannot-open' })
  const rows = read.value.tables.flatMap((all, at) => all.map((row) => ({ table: TABLES[at], row }) as Row))
  const keys = files ? await askingOf(platform, files).ask(() => files.keys.read()) : ok(null)
  if (!keys.ok) return fail({ kind: 'timed-out' })
  const held = keys.value ? [{ table: 'meta', row: { key: 'keys-file', value: keys.value } } as unknown as Row] : []
  const aside = await opened(`${name}-aside-${identity.dbId}`, platform)
  if (!aside.ok) return aside
  const filled = await fill(aside.value, [...rows, ...held], identity, read.value.seq)
  aside.value.close()
  return filled
}

async function inPlace(place: Place, source: Omit<Rescued, 'keys'>, keys: Bytes | null): Promise<Result<Restored, RestoreFailure>> {
  const { name, platform, files } = place
  const { dbId, seq, rows, damaged, protection } = source
  // A damaged journal may have lost its word, and the pages are worth no less for it.
  const identity: Identity = identityAmong(rows) ?? { dbId, minReader: FORMAT, minWriter: FORMAT, protection }
  if (protection === 'slots' && !rows.some(({ table }) => table === 'slots')) return fail({ kind: 'nothing-there' })
  if (identity.minReader > FORMAT || identity.minWriter > FORMAT) return fail({ kind: 'newer-database' })
  const found = await opened(name, platform)
  if (!found.ok) return found
  const disk = found.value
  try {
    const there = await disk.read(async (db) => ({ identity: await identityIn(db), count: await countIn(db) }))
    if (!there.ok) return fail({ kind: 'cannot-open' })
    const other = there.value.identity
    // Ours from a restore that was killed, or an older state of the same, is no loss.
    if (other && !(other.dbId === dbId && (there.value.count?.seq ?? 0) <= seq)) {
      const aside = await putAside(disk, place, other)
      if (!aside.ok) return aside
    }
    if (keys && files) {
      const written = await askingOf(platform, files).ask(() => files.keys.write(keys))
      if (!written.ok) return fail({ kind: written.failure.kind === 'full' ? 'storage-full' : 'timed-out' })
    }
    let filled = await fill(disk, rows, identity, seq)
    if (!filled.ok && filled.failure.kind === 'storage-full' && (await files?.ballast.drop()))
      filled = await fill(disk, rows, identity, seq)
    if (!filled.ok) return filled
    disk.identity = identity
    if (files) await followUp(disk, place, dbId, seq, damaged)
    // Last: from here on a start wants this one.
    writeSentinel(platform, name, { dbId, seq })
    return ok({ seq, damaged, ...countsOf(rows) })
  } finally {
    disk.close()
  }
}

/** The second copy is of this database. Where that does not come to be, the next start does it: it looks in any case. */
async function followUp(disk: Disk, { platform, files }: Place, dbId: string, seq: number, damaged: number): Promise<void> {
  if (!files) return
  const asking = askingOf(platform, files)
  const looked = await lookedAt(asking)
  // What it knows beyond the file that was brought is added at the next start.
  if (!looked.ok || (looked.value.dbId === dbId && looked.value.seq >= seq && damaged === 0)) return
  await beginAnew(disk, asking, dbId, seq)
}

async function alone<T>(
  { name, platform, files }: Place,
  work: () => Promise<Result<T, RestoreFailure>>,
): Promise<Result<T, RestoreFailure>> {
  const turn = await writersOf(name, platform).turn(PATIENCE, work)
  files?.close()
  return turn.ok ? turn.value : fail({ kind: 'elsewhere' })
}

const placeOf = (name: string, platform: Platform): Place => ({ name, platform, files: platform.files?.(name) ?? null })

/**
 * The database holds what the second copy held, in one transaction, and a start finds it. A database that lay in its place is whole
 * under `<name>-aside-<its id>`. Killed at any moment it can be begun again: what it reads from is not touched.
 */
export async function restoreFromJournal(name: string, platform: Platform): Promise<Result<Restored, RestoreFailure>> {
  const place = placeOf(name, platform)
  const { files } = place
  if (!files) return fail({ kind: 'nothing-there' })
  return alone(place, async () => {
    const found = await rowsInJournal(askingOf(platform, files))
    return found ? inPlace(place, found, null) : fail({ kind: 'nothing-there' })
  })
}

/** The same from a rescue file of this space: 'slots' for what a passphrase opens, 'public' for practice. */
export async function restoreFromRescue(
  name: string,
  platform: Platform,
  bytes: Bytes,
  space: Rescued['protection'],
): Promise<Result<Restored, RestoreFailure | RescueFileFailure>> {
  const read = await readRescue(bytes)
  if (!read.ok) return read
  if (read.value.protection !== space) return fail({ kind: 'other-space' })
  const place = placeOf(name, platform)
  return alone(place, () => inPlace(place, read.value, read.value.keys))
}
