import type { Transaction } from 'dexie'
import { fail, ok, type Result } from '../core/result.ts'
import { countIn, Database, FORMAT, type Identity, identityIn } from './db.ts'
import { type Allowed, doorTo } from './door.ts'
import { failureOf, type ReadFailure, type Trouble, type WriteFailure } from './failure.ts'
import type { RowChange } from './journal/journal.ts'
import { afterOn, type Platform } from './platform.ts'
import { type Notes, noteOn, watchRows } from './rows.ts'

// Reading all of a large device takes its time, and meanwhile the screen says only that nothing has come yet.
const READ_LIMIT = 30_000
const OPEN_LIMIT = 10_000
const OPENINGS = 3

/** Somebody changed the database whom the second copy did not hear of. Nothing was written. */
export type OutOfStep = { readonly kind: 'out-of-step' }

/** Ends a transaction, undone, with a foreseen failure. */
class Refused extends Error {
  readonly failure: ReadFailure | OutOfStep
  constructor(failure: ReadFailure | OutOfStep) {
    super(failure.kind)
    this.failure = failure
  }
}

type Work<T> = (db: Database) => PromiseLike<T>

/** How a transaction is counted. */
export interface Counting {
  /** The count that the database must have before it; null where any will do. */
  readonly expected: number | null
  /** Bytes of the second copy as it was begun; null where it was not begun since the last count. */
  readonly began: number | null
}

/** What a transaction left. */
export interface Done<T> {
  readonly value: T
  /** Null where no row changed, or where there is no identity yet. */
  readonly change: (RowChange & { readonly dbId: string }) | null
}

/** The database alone, without its second copy. */
export interface Disk {
  /** What the database must still say of itself in every transaction; null before anything was set up in it. */
  identity: Identity | null
  /** This tab can go no further. */
  readonly trouble: Trouble | null
  /** One transaction that sees one moment. Waits for nothing but the database. */
  read<T>(work: Work<T>): Promise<Result<T, ReadFailure>>
  /** One transaction, ok once it is durably complete, undone otherwise; counted, or without a word about it. `limit` in milliseconds. */
  change<T>(work: Work<T>, limit: number, counting: Counting | null): Promise<Result<Done<T>, WriteFailure | OutOfStep>>
  /** Opens again also after the disk had failed, because a person asked for it. */
  reconnect(): Promise<Result<void, ReadFailure>>
  /** The listener hears when this tab can go no further. */
  onTrouble(listener: (trouble: Trouble) => void): () => void
  close(): void
}

/** What comes of some work, or `otherwise` after so many milliseconds. */
function within<T>(platform: Platform, ms: number, work: PromiseLike<T>, otherwise: () => T): Promise<T> {
  return new Promise((resolve, reject) => {
    const cancel = afterOn(platform, ms, () => {
      try {
        resolve(otherwise())
      } catch (error) {
        reject(error)
      }
    })
    work.then(resolve, reject).then(cancel, cancel)
  })
}

// The count, and that a writer of an older format must leave this database alone, go with the rows that they are about.
async function count(db: Database, counting: Counting, notes: Notes, found: Identity | null): Promise<Done<never>['change']> {
  const { put, gone } = notes.change()
  if (put.length === 0 && gone.length === 0) return null
  const [identity, before] = await Promise.all([found ?? identityIn(db), countIn(db)])
  if (!identity) return null
  if (counting.expected !== null && (before?.seq ?? 0) !== counting.expected) throw new Refused({ kind: 'out-of-step' })
  if (identity.minWriter < FORMAT) {
    const raised = { ...identity, minReader: Math.max(identity.minReader, FORMAT), minWriter: FORMAT }
    await db.meta.put({ key: 'identity', value: raised })
  }
  const seq = (before?.seq ?? 0) + 1
  await db.meta.put({ key: 'journal', value: { ...before, seq, ...(counting.began !== null && { began: counting.began }) } })
  return { dbId: identity.dbId, seq, ...notes.change() }
}

/** A database opened, or why not. Creates it only where that is allowed, and never opens a newer one. */
export async function openDisk(
  name: string,
  platform: Platform,
  factory: IDBFactory,
  allowed: Allowed,
): Promise<Result<Disk, { readonly kind: 'absent' } | { readonly kind: 'newer' } | { readonly kind: 'failed' }>> {
  const door = doorTo(factory)
  const db = new Database(name, door.factory)
  watchRows(db)
  const listeners = new Set<(trouble: Trouble) => void>()
  let trouble: Trouble | null = null
  // Opening again on a failing disk is what destroys databases: after such a failure only a person may ask for it.
  let diskFailed = false
  let reopening: Promise<Result<void, ReadFailure>> | null = null
  let openings = 0

  function inTrouble(found: Trouble): void {
    if (trouble) return
    trouble = found
    db.close({ disableAutoOpen: true })
    for (const listener of listeners) listener(found)
  }

  const timed = <T>(ms: number, work: PromiseLike<T>, giveUp: () => void): Promise<T> =>
    within(platform, ms, work, () => {
      giveUp()
      throw new Refused({ kind: 'timed-out' })
    })

  async function open(may: Allowed): Promise<'open' | 'absent' | 'newer' | 'failed'> {
    door.allowed = may
    door.refused = null
    try {
      await timed(OPEN_LIMIT, db.open(), () => db.close({ disableAutoOpen: true }))
      return 'open'
    } catch (error) {
      if (door.refused) return door.refused
      if (error instanceof Refused || failureOf(error) || (error as { name?: unknown }).name === 'MissingAPIError') return 'failed'
      throw error
    } finally {
      door.allowed = 'nothing'
    }
  }

  async function openAgain(): Promise<Result<void, ReadFailure>> {
    for (let opening = 0; opening < OPENINGS && !trouble; opening += 1) {
      db.close({ disableAutoOpen: true })
      const opened = await open('open')
      if (opened === 'open') {
        openings += 1
        return ok(undefined)
      }
      if (opened === 'absent') inTrouble({ kind: 'data-missing' })
      if (opened === 'newer') inTrouble({ kind: 'frozen' })
    }
    return fail(trouble ?? { kind: 'connection-lost' })
  }

  // `seen` openings ago the connection failed somebody: another may have opened it again since.
  function reopen(seen: number): Promise<Result<void, ReadFailure>> {
    if (seen !== openings) return Promise.resolve(ok(undefined))
    reopening ??= openAgain().finally(() => {
      reopening = null
    })
    return reopening
  }

  // Asked in every transaction, so that nothing is read from or written into a database that took the place of ours.
  async function verify(writing: boolean): Promise<Identity | null> {
    if (!disk.identity) return null
    const found = await identityIn(db)
    if (found?.dbId !== disk.identity.dbId) throw new Refused({ kind: 'data-missing' })
    // Who may not read it may not write into it either.
    if (found.minReader > FORMAT || (writing && found.minWriter > FORMAT)) throw new Refused({ kind: 'frozen' })
    return found
  }

  type Asked<T> = { readonly work: Work<T>; readonly limit: number; readonly mode: 'r' | 'rw'; readonly counting: Counting | null }

  async function once<T>({ work, limit, mode, counting }: Asked<T>): Promise<Result<Done<T>, WriteFailure | OutOfStep>> {
    const running: { transaction?: Transaction } = {}
    const abort = () => {
      try {
        running.transaction?.abort()
      } catch (error) {
        // Already committing: it may still reach the disk. The answer stays "not known to be saved".
        if ((error as { name?: unknown }).name !== 'InvalidStateError') throw error
      }
    }
    try {
      const whole = db.transaction(mode, db.tables, async (transaction) => {
        running.transaction = transaction
        const notes = counting && noteOn(transaction)
        // Asked together, which saves a round trip to the disk. A wrong answer comes first and undoes the work.
        const [found, value] = await Promise.all([verify(mode === 'rw'), work(db)])
        return { value, change: counting && notes ? await count(db, counting, notes, found) : null }
      })
      const done = await timed(limit, whole, abort)
      if (mode === 'rw') diskFailed = false
      return ok(done)
    } catch (error) {
      const failure = error instanceof Refused ? error.failure : failureOf(error)
      if (!failure) throw error
      if (failure.kind === 'data-missing' || failure.kind === 'frozen') inTrouble(failure)
      if (mode === 'rw' && (failure.kind === 'storage-full' || failure.kind === 'timed-out')) diskFailed = true
      return fail(failure)
    }
  }

  async function perform<T>(asked: Asked<T>): Promise<Result<Done<T>, WriteFailure | OutOfStep>> {
    if (trouble) return fail(trouble)
    const seen = openings
    const first = await once(asked)
    if (first.ok || first.failure.kind !== 'connection-lost' || diskFailed) return first
    const reopened = await reopen(seen)
    return reopened.ok ? once(asked) : reopened
  }

  const disk: Disk = {
    identity: null,
    get trouble() {
      return trouble
    },
    async read(work) {
      const answer = await perform({ work, limit: READ_LIMIT, mode: 'r', counting: null })
      if (answer.ok) return ok(answer.value.value)
      const { failure } = answer
      return fail(failure.kind === 'storage-full' || failure.kind === 'out-of-step' ? { kind: 'connection-lost' } : failure)
    },
    change: (work, limit, counting) => perform({ work, limit, mode: 'rw', counting }),
    reconnect() {
      diskFailed = false
      return reopen(openings)
    },
    onTrouble(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    close() {
      trouble ??= { kind: 'frozen' }
      db.close({ disableAutoOpen: true })
    },
  }

  db.on('versionchange', (event) => {
    inTrouble(event.newVersion ? { kind: 'frozen' } : { kind: 'data-missing' })
  })
  const opened = await open(allowed)
  if (opened === 'open') return ok(disk)
  db.close({ disableAutoOpen: true })
  return fail({ kind: opened })
}
