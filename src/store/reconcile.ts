import { fail, ok, type Result } from '../core/result.ts'
import { countIn } from './db.ts'
import type { Disk } from './disk.ts'
import type { ReadFailure, WriteFailure } from './failure.ts'
import {
  type FileFailure,
  FilesStopped,
  type Journal,
  type JournalState,
  type Row,
  type RowChange,
  type RowKey,
} from './journal/journal.ts'
import type { Remains, Repair } from './keeping.ts'
import { countsOf, dropRows, isKept, nameOf, putRows, rowsOf, TABLES, weightOf } from './rows.ts'

/** The files did not answer for so long that nobody waits any more. What was asked of them may still come to pass. */
export type Silent = { readonly kind: 'silent' }

type Failure = FileFailure | Silent | WriteFailure

/** Both copies hold the same rows. */
export interface InStep {
  readonly dbId: string
  readonly seq: number
  /** Bytes of the journal as it was begun just now; null where it was not. */
  readonly began: number | null
  readonly repair: Repair | null
}

/** The files, asked with patience: `alive` says that they still ask for more. */
export interface Asking {
  readonly journal: Journal
  ask<T, F extends { readonly kind: string }>(work: (alive: () => void) => Promise<Result<T, F>>): Promise<Result<T, F | Silent>>
}

/** A journal that is so much larger than it was when it was begun is begun anew: mostly rows that are no longer. Bytes. */
const SPARE = 4 * 2 ** 20

/** The reading of rows ended in the middle. */
class RowsStopped extends Error {
  readonly failure: ReadFailure
  constructor(failure: ReadFailure) {
    super(failure.kind)
    this.failure = failure
  }
}

/** What the journal says of itself, with more patience than for a change: it may be read from end to end for it. */
export const lookedAt = ({ journal, ask }: Asking): Promise<Result<JournalState, FileFailure | Silent>> =>
  ask((alive) => {
    alive()
    return journal.look()
  })

/** A new journal holds every row of the database as of `seq`; its length in bytes. Nobody may write meanwhile. */
export async function beginAnew(disk: Disk, asking: Asking, dbId: string, seq: number): Promise<Result<number, Failure>> {
  let over: ReadFailure | Silent | null = null
  async function* rows(alive: () => void): AsyncGenerator<readonly Row[]> {
    const all = rowsOf(async (work) => {
      const read = await disk.read(work)
      if (read.ok) return read.value
      over = read.failure
      throw new RowsStopped(read.failure)
    })
    for await (const some of all) {
      alive()
      // Nobody waits any more, and others may write: what came now would be of another moment.
      if (over) throw new FilesStopped({ kind: 'failed' })
      yield some
    }
  }
  const begun = await asking.ask(async (alive): Promise<Result<void, FileFailure | ReadFailure | Silent>> => {
    try {
      return await asking.journal.begin(dbId, seq, rows(alive))
    } catch (error) {
      if (!over) throw error
      return fail(over)
    }
  })
  if (!begun.ok) {
    over ??= { kind: 'silent' }
    return begun
  }
  const looked = await lookedAt(asking)
  return looked.ok ? ok(looked.value.used) : looked
}

/** Every change of the journal, from its first row on. */
async function throughout({ journal, ask }: Asking, each: (change: RowChange) => void): Promise<Result<void, FileFailure | Silent>> {
  return ask(async (alive): Promise<Result<void, FileFailure>> => {
    try {
      for await (const change of journal.changes(-1)) {
        alive()
        each(change)
      }
      return ok(undefined)
    } catch (error) {
      if (error instanceof FilesStopped) return fail(error.failure)
      throw error
    }
  })
}

/** The changes that the database lacks are in it. What neither is in the journal nor was before goes too, where the journal is whole. */
async function replay(disk: Disk, asking: Asking, from: number, { seq, damaged }: JournalState): Promise<Result<void, Failure>> {
  const here = new Set<string>()
  const late = new Map<string, Row | RowKey>()
  const read = await throughout(asking, (change) => {
    for (const row of change.put) {
      here.add(nameOf(row))
      if (change.seq > from) late.set(nameOf(row), row)
    }
    for (const gone of change.gone) {
      here.delete(nameOf(gone))
      if (change.seq > from) late.set(nameOf(gone), gone)
    }
  })
  if (!read.ok) return read
  const put = [...late.values()].filter((each) => 'row' in each)
  const gone = [...late.values()].filter((each) => 'key' in each)
  const done = await disk.change(
    async (db) => {
      for (const table of TABLES) {
        if (damaged > 0) break
        const keys = (await db.table(table).toCollection().primaryKeys()) as string[]
        await dropRows(
          db,
          keys.flatMap((key) => (isKept(table, key) && !here.has(`${table} ${key}`) ? [{ table, key }] : [])),
        )
      }
      await putRows(db, put)
      await dropRows(db, gone)
      await db.meta.put({ key: 'journal', value: { ...(await countIn(db)), seq } })
    },
    3_000 + weightOf(put) / 1_000,
    null,
  )
  if (done.ok) return ok(undefined)
  return fail(done.failure.kind === 'out-of-step' ? { kind: 'timed-out' } : done.failure)
}

/**
 * Both copies hold the same, whichever was behind; null where nothing was set up yet. With the writers' lock. `tidy`: a journal that is
 * mostly rows that are no longer is begun anew too. Its identity is known to be the right one.
 */
export async function bringInStep(disk: Disk, asking: Asking, tidy: boolean): Promise<Result<InStep | null, Failure>> {
  const dbId = disk.identity?.dbId
  if (!dbId) return ok(null)
  const read = await disk.read(countIn)
  if (!read.ok) return read
  const { seq, began } = { seq: 0, ...read.value }
  const looked = await lookedAt(asking)
  if (!looked.ok) return looked
  const state = looked.value
  const anew = async (at: number, repair: Repair | null): Promise<Result<InStep, Failure>> => {
    const bytes = await beginAnew(disk, asking, dbId, at)
    return bytes.ok ? ok({ dbId, seq: at, began: bytes.value, repair }) : bytes
  }
  const lost: Repair = { what: 'journal-anew', changes: 0 }
  // Who never counted may have been written to by an app that does not.
  if (read.value === null) return anew(seq, null)
  if (state.dbId !== dbId) return anew(seq, state.dbId === null && began !== undefined ? lost : null)
  if (state.seq > seq) {
    const replayed = await replay(disk, asking, seq, state)
    if (!replayed.ok) return replayed
    const repair: Repair = { what: 'database-behind', changes: state.seq - seq }
    return state.damaged > 0 ? anew(state.seq, repair) : ok({ dbId, seq: state.seq, began: null, repair })
  }
  if (state.damaged > 0) return anew(seq, lost)
  if (state.seq < seq) return anew(seq, { what: 'journal-behind', changes: seq - state.seq })
  if (tidy && state.used > 2 * (began ?? 0) + SPARE) return anew(seq, null)
  return ok({ dbId, seq, began: null, repair: null })
}

/** Every row that the journal holds, by its name; null where it cannot be read. */
export async function rowsHeld(asking: Asking): Promise<ReadonlyMap<string, Row> | null> {
  const rows = new Map<string, Row>()
  const read = await throughout(asking, ({ put, gone }) => {
    for (const row of put) rows.set(nameOf(row), row)
    for (const key of gone) rows.delete(nameOf(key))
  })
  return read.ok ? rows : null
}

/** What a journal holds of a database that is missing; null where that cannot be read. */
export async function remainsIn(asking: Asking, { seq, damaged }: JournalState, sentinelSeq: number | null): Promise<Remains | null> {
  const rows = await rowsHeld(asking)
  return rows && { seq, sentinelSeq, damaged, ...countsOf([...rows.values()]) }
}
