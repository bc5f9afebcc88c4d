import { fail, ok, type Result } from '../core/result.ts'
import type { Bytes } from '../seal/bytes.ts'
import { countIn, type Identity, identityIn, NATIVE_VERSION } from './db.ts'
import { openDisk } from './disk.ts'
import { versionOnDisk } from './door.ts'
import type { Row } from './journal/journal.ts'
import type { Platform } from './platform.ts'
import { type Asking, lookedAt, rowsHeld } from './reconcile.ts'
import { type Rescued, writeRescue } from './rescue-file.ts'
import { countsOf, isKept, keyOf, TABLES } from './rows.ts'
import { askingOf } from './second-copy.ts'
import { readSentinel } from './sentinel.ts'
import { writersOf } from './writers.ts'

/** Why no rescue file was made. Nothing was changed. */
export type RescueFailure =
  /** Neither the database nor the second copy has anything. */
  { readonly kind: 'nothing-there' } | { readonly kind: 'timed-out' }

/** A rescue file, and what is in it. */
export interface Rescue {
  readonly bytes: Bytes
  readonly from: 'database' | 'journal'
  readonly cases: number
  readonly rows: number
  /** Changes that ought to be in it and could not be read. */
  readonly damaged: number
}

const PATIENCE = 20_000

/** Every row that the journal knows of, as of its last change; null where it has none. With the writers' lock. */
export async function rowsInJournal(asking: Asking): Promise<Omit<Rescued, 'keys'> | null> {
  const looked = await lookedAt(asking)
  if (!looked.ok || looked.value.dbId === null) return null
  const { dbId, seq, damaged } = looked.value
  const held = await rowsHeld(asking)
  if (!held) return null
  const rows = [...held.values()]
  const identity = identityAmong(rows)
  // Where its own word is among what is damaged, the slots tell: practice has none.
  const guess = rows.some(({ table }) => table === 'slots') ? 'slots' : 'public'
  return { dbId, seq, damaged, protection: identity?.protection ?? guess, rows }
}

/** What the rows say of their database; null where that is not among them. */
export function identityAmong(rows: readonly Row[]): Identity | null {
  for (const { table, row } of rows) if (table === 'meta' && row.key === 'identity') return row.value
  return null
}

/** Every row of the database at one moment; null where it has none, or does not open. Makes none. */
async function rowsInDatabase(name: string, platform: Platform): Promise<Omit<Rescued, 'keys'> | null> {
  const factory: IDBFactory | undefined = platform.indexedDB ?? globalThis.indexedDB
  const version = factory ? await versionOnDisk(factory, name) : null
  if (!factory || version === null || (version ?? 0) > NATIVE_VERSION) return null
  const opened = await openDisk(name, platform, factory, 'open')
  if (!opened.ok) return null
  const read = await opened.value.read(async (db) => {
    const [identity, count, ...tables] = await Promise.all([
      identityIn(db),
      countIn(db),
      ...TABLES.map((table) => db.table(table).toArray()),
    ])
    return { identity, count, rows: tables.flatMap((rows, at) => rows.map((row) => ({ table: TABLES[at], row }) as Row)) }
  })
  opened.value.close()
  if (!read.ok || !read.value.identity) return null
  const { identity, count, rows } = read.value
  const kept = rows.filter((row) => isKept(row.table, keyOf(row)))
  return { dbId: identity.dbId, seq: count?.seq ?? 0, damaged: 0, protection: identity.protection, rows: kept }
}

/**
 * Everything of that database as it lies there, sealed, as one file. Needs no key and changes nothing. From the second copy where the
 * database does not open, or is not the one that was set up here.
 */
export async function rescue(name: string, platform: Platform): Promise<Result<Rescue, RescueFailure>> {
  const files = platform.files?.(name) ?? null
  const sentinel = await readSentinel(platform, name)
  try {
    const database = await rowsInDatabase(name, platform)
    const isOurs = sentinel === null || sentinel === 'given-up' || sentinel.dbId === database?.dbId
    const turn =
      files && !(database && isOurs) ? await writersOf(name, platform).turn(PATIENCE, () => rowsInJournal(askingOf(platform, files))) : null
    if (turn && !turn.ok && !database) return turn
    const found = (turn?.ok ? turn.value : null) ?? database
    if (!found) return fail({ kind: 'nothing-there' })
    const keys = files ? await askingOf(platform, files).ask(() => files.keys.read()) : ok(null)
    const needed = found.rows.some(({ table, row }) => table === 'pages' && row.key !== undefined)
    // Without them it would be a file that looks whole and opens to nothing.
    if (!keys.ok && needed) return fail({ kind: 'timed-out' })
    const bytes = await writeRescue({ ...found, keys: keys.ok ? keys.value : null })
    const from = found === database ? 'database' : 'journal'
    return ok({ bytes, from, cases: countsOf(found.rows).cases, rows: found.rows.length, damaged: found.damaged })
  } finally {
    files?.close()
  }
}
