import { LOG_CASE } from '../core/log-case.ts'
import { ok, type Result } from '../core/result.ts'
import { unhurried } from '../seal/breath.ts'
import type { KeyRing } from '../seal/keyring.ts'
import type { PageRow } from './db.ts'
import type { ReadFailure, WriteFailure } from './failure.ts'
import type { DamagedPage } from './open-store.ts'
import { openRow, type RowPlace, sealRow } from './sealed.ts'
import { locked, type Session } from './session.ts'

/** A line of the log as this room sees it: JSON that names itself. */
export interface LogLine {
  readonly id: string
}

/** All that could be opened of the log, each line once, in no promised order, and what could not. */
export interface LogPages {
  readonly lines: readonly LogLine[]
  readonly damaged: readonly DamagedPage[]
}

/** The log of a session. Its pages lie among those of the cases under a case that is nobody's, sealed under the device's own key. */
export interface LogRows {
  read(afresh?: boolean): Promise<Result<LogPages, ReadFailure>>
  append(lines: readonly LogLine[]): Promise<Result<void, WriteFailure>>
  forget(): void
}

// A page of fewer lines is thin, and so many thin ones become one.
const [THIN, MANY] = [64, 32]

const placeOf = (id: string): RowPlace => ({ table: 'pages', id, caseId: LOG_CASE })

async function sealPage(ring: KeyRing, lines: readonly LogLine[]): Promise<PageRow> {
  const id = crypto.randomUUID()
  return { id, caseId: LOG_CASE, sealed: await sealRow(ring, placeOf(id), lines) }
}

interface Opened {
  readonly id: string
  readonly size: number
  readonly lines: readonly LogLine[] | null
}

const once = (pages: readonly Opened[]): LogLine[] => [
  ...new Map(pages.flatMap(({ lines }) => lines ?? []).map((line) => [line.id, line])).values(),
]

/** The log that this session reads and writes. */
export function logOf(session: Session): LogRows {
  const opened = new Map<string, Opened>()

  async function load(afresh: boolean): Promise<Result<Opened[], ReadFailure>> {
    const ring = session.ring()
    if (!ring) return locked()
    const read = await session.connection.read(async (db) => {
      const ids = await db.pages.where('caseId').equals(LOG_CASE).primaryKeys()
      return { ids, rows: await db.pages.bulkGet(ids.filter((id) => afresh || !opened.has(id))) }
    })
    if (!read.ok) return read
    const { ids, rows } = read.value
    for await (const row of unhurried(rows)) {
      if (!row) continue
      const { id, sealed } = row
      const page = await openRow(ring, placeOf(id), sealed)
      opened.set(id, { id, size: sealed?.byteLength ?? 0, lines: page.ok ? (page.value as LogLine[]) : null })
    }
    if (!session.ring()) return locked()
    return ok(ids.flatMap((id) => opened.get(id) ?? []))
  }

  return {
    async read(afresh = false) {
      const pages = await load(afresh)
      if (!pages.ok) return pages
      return ok({
        lines: once(pages.value),
        damaged: pages.value.flatMap(({ id, size, lines }) => (lines ? [] : [{ pageId: id, size }])),
      })
    },

    async append(lines) {
      const ring = session.ring()
      if (!ring) return locked()
      const pages = await load(false)
      if (!pages.ok) return pages
      const thin = pages.value.filter((page) => page.lines && page.lines.length < THIN)
      const bind = thin.length >= MANY
      const row = await sealPage(ring, bind ? once([...thin, { id: '', size: 0, lines }]) : lines)
      const gone = bind ? thin.map(({ id }) => id) : []
      return session.connection.write(async (db) => {
        // Fewer: another tab has bound them meanwhile. What they held is in ours all the same, and a line counts once.
        await db.pages.put(row)
        await db.pages.bulkDelete(gone)
      }, row.sealed.length)
    },

    forget: () => opened.clear(),
  }
}
