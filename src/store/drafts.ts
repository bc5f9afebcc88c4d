import { ok, type Result } from '../core/result.ts'
import type { Database, DraftRow } from './db.ts'
import type { ReadFailure, WriteFailure } from './failure.ts'
import type { Keys } from './keys/case-keys.ts'
import type { Draft, Drafts } from './open-store.ts'
import { nameQueue } from './queue.ts'
import { openRow, type RowPlace, sealRow } from './sealed.ts'
import { locked, type Session } from './session.ts'

type Written = Promise<Result<void, WriteFailure>>

// The case of a draft is sealed with it: a row that named it would show on whom somebody works just now.
const placeOf = (id: string): RowPlace => ({ table: 'drafts', id, caseId: '' })

/** The drafts that a session reads and writes. */
export interface DraftRows {
  save(key: string, caseId: string, value: unknown): Written
  drop(key: string): Written
  /** `write` with something that deletes these drafts in its transaction, after every save asked for before. */
  dropWith(keys: readonly string[], write: (ring: Keys, drop: (db: Database) => PromiseLike<unknown>) => Written): Written
  readAll(): Promise<Result<Drafts, ReadFailure>>
}

/** The drafts of this session. Two saves of one draft never overtake each other, nor does a save its deletion. */
export function draftsOf(session: Session): DraftRows {
  const queue = nameQueue<Draft, Result<void, WriteFailure>>()

  async function put(ring: Keys, draft: Draft): Written {
    const id = await ring.nameFor(draft.key)
    const sealed = await sealRow(ring, placeOf(id), draft)
    return session.connection.write(async (db) => {
      await db.drafts.put({ id, sealed })
    }, sealed.length)
  }

  async function dropWith(keys: readonly string[], write: (ring: Keys, drop: (db: Database) => PromiseLike<unknown>) => Written): Written {
    const ring = session.ring()
    if (!ring) return locked()
    return queue.after(keys, async () => {
      const ids = await Promise.all(keys.map((key) => ring.nameFor(key)))
      return write(ring, (db) => db.drafts.bulkDelete(ids))
    })
  }

  return {
    async save(key, caseId, value) {
      const ring = session.ring()
      return ring ? queue.latest(key, { key, caseId, value }, (draft) => put(ring, draft)) : locked()
    },
    drop: (key) =>
      dropWith([key], (_, drop) =>
        session.connection.write(async (db) => {
          await drop(db)
        }),
      ),
    dropWith,
    async readAll() {
      const ring = session.ring()
      if (!ring) return locked()
      const rows = await session.connection.read((db) => db.drafts.toArray())
      if (!rows.ok) return rows
      const open = async (row: DraftRow) => ({ row, opened: await openRow(ring, placeOf(row.id), row.sealed) })
      const all = await Promise.all(rows.value.map(open))
      if (!session.ring()) return locked()
      return ok({
        drafts: all.flatMap(({ opened }) => (opened.ok ? [opened.value as Draft] : [])),
        damaged: all.flatMap(({ row, opened }) => (opened.ok ? [] : [row.id])),
      })
    },
  }
}
