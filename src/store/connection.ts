import type { Transaction } from 'dexie'
import { fail, ok, type Result } from '../core/result.ts'
import { Database, FORMAT, type Identity } from './db.ts'
import { type Allowed, doorTo } from './door.ts'
import { failureOf, type ReadFailure, type Trouble, type WriteFailure } from './failure.ts'
import { afterOn, type Platform } from './platform.ts'

const WRITE_LIMIT = 3_000
// Reading all of a large device takes its time, and meanwhile the screen says only that nothing has come yet.
const READ_LIMIT = 30_000
const OPEN_LIMIT = 10_000
const OPENINGS = 3

/** Ends a transaction, undone, with a foreseen failure. */
class Refused extends Error {
  readonly failure: ReadFailure
  constructor(failure: ReadFailure) {
    super(failure.kind)
    this.failure = failure
  }
}

type Work<T> = (db: Database) => PromiseLike<T>

/** The one way to the rows. */
export interface Connection {
  readonly name: string
  /** What the database must still say of itself in every transaction; null before anything was set up in it. */
  identity: Identity | null
  /** One transaction that sees one moment. Waits for nothing but the database. */
  read<T>(work: Work<T>): Promise<Result<T, ReadFailure>>
  /** One transaction, ok once it is durably complete, undone otherwise. A write of many `bytes` may take longer than three seconds. */
  write<T>(work: Work<T>, bytes?: number): Promise<Result<T, WriteFailure>>
  /** Opens again also after the disk had failed, because a person asked for it. */
  reconnect(): Promise<Result<void, ReadFailure>>
  /** The listener hears when this tab can go no further. */
  onTrouble(listener: (trouble: Trouble) => void): () => void
  close(): void
}

/** What `identity` row the database holds; null before anything was set up. Inside a transaction. */
export async function identityIn(db: Database): Promise<Identity | null> {
  const row = await db.meta.get('identity')
  return row?.key === 'identity' ? row.value : null
}

/** A database opened: the connection to it, or why not. Creates it only where that is allowed, and never opens a newer one. */
export async function connect(
  name: string,
  platform: Platform,
  factory: IDBFactory,
  allowed: Allowed,
): Promise<Result<Connection, { readonly kind: 'absent' } | { readonly kind: 'newer' } | { readonly kind: 'failed' }>> {
  const door = doorTo(factory)
  const db = new Database(name, door.factory)
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

  function within<T>(ms: number, work: PromiseLike<T>, giveUp: () => void): Promise<T> {
    return new Promise((resolve, reject) => {
      const cancel = afterOn(platform, ms, () => {
        giveUp()
        reject(new Refused({ kind: 'timed-out' }))
      })
      work.then(resolve, reject).then(cancel, cancel)
    })
  }

  async function open(may: Allowed): Promise<'open' | 'absent' | 'newer' | 'failed'> {
    door.allowed = may
    door.refused = null
    try {
      await within(OPEN_LIMIT, db.open(), () => db.close({ disableAutoOpen: true }))
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
  async function verify(writing: boolean): Promise<void> {
    if (!connection.identity) return
    const found = await identityIn(db)
    if (found?.dbId !== connection.identity.dbId) throw new Refused({ kind: 'data-missing' })
    if ((writing ? found.minWriter : found.minReader) > FORMAT) throw new Refused({ kind: 'frozen' })
  }

  async function once<T>(writing: boolean, limit: number, work: Work<T>): Promise<Result<T, WriteFailure>> {
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
      const whole = db.transaction(writing ? 'rw' : 'r', db.tables, async (transaction) => {
        running.transaction = transaction
        // Asked together, which saves a round trip to the disk. A wrong answer comes first and undoes the work.
        const [, value] = await Promise.all([verify(writing), work(db)])
        return value
      })
      const value = await within(limit, whole, abort)
      if (writing) diskFailed = false
      return ok(value)
    } catch (error) {
      const failure = error instanceof Refused ? error.failure : failureOf(error)
      if (!failure) throw error
      if (failure.kind === 'data-missing' || failure.kind === 'frozen') inTrouble(failure)
      if (writing && (failure.kind === 'storage-full' || failure.kind === 'timed-out')) diskFailed = true
      return fail(failure)
    }
  }

  async function perform<T>(writing: boolean, limit: number, work: Work<T>): Promise<Result<T, WriteFailure>> {
    if (trouble) return fail(trouble)
    const seen = openings
    const first = await once(writing, limit, work)
    if (first.ok || first.failure.kind !== 'connection-lost' || diskFailed) return first
    const reopened = await reopen(seen)
    return reopened.ok ? once(writing, limit, work) : reopened
  }

  const connection: Connection = {
    name,
    identity: null,
    async read(work) {
      const answer = await perform(false, READ_LIMIT, work)
      if (answer.ok || answer.failure.kind !== 'storage-full') return answer as Result<never, ReadFailure>
      return fail({ kind: 'connection-lost' })
    },
    // A slow tablet takes about a second a megabyte.
    write: (work, bytes = 0) => perform(true, WRITE_LIMIT + bytes / 1_000, work),
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
  if (opened === 'open') return ok(connection)
  db.close({ disableAutoOpen: true })
  return fail({ kind: opened })
}
