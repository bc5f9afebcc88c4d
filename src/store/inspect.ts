import { ok, type Result } from '../core/result.ts'
import type { SealedKey } from './db.ts'
import type { ReadFailure } from './failure.ts'
import type { LogPages, LogRows } from './log.ts'
import type { OpenedPage, Pages } from './pages.ts'
import { openRow } from './sealed.ts'
import { locked, type Session } from './session.ts'
import { settingPlace } from './settings.ts'

/** A sealed row about the device, and whether it opens. */
export interface SettingInspected {
  readonly key: SealedKey
  readonly opens: boolean
}

/** What lies on the disk, opened anew and not from what is remembered. Writes nothing. Drafts are always read so: see `drafts()`. */
export interface Inspection {
  /** Every page of a case by itself. */
  pagesOf(caseId: string): Promise<Result<readonly OpenedPage[], ReadFailure>>
  settings(): Promise<Result<readonly SettingInspected[], ReadFailure>>
  log(): Promise<Result<LogPages, ReadFailure>>
}

const IN_THE_CLEAR: ReadonlySet<string> = new Set(['identity', 'unlock', 'target', 'journal', 'caseKeys'])

/** The inspection of a session. */
export function inspectionOf(session: Session, pages: Pages, log: LogRows): Inspection {
  return {
    pagesOf: pages.afresh,
    log: () => log.read(true),
    async settings() {
      const ring = session.ring()
      if (!ring) return locked()
      const rows = await session.connection.read((db) => db.meta.toArray())
      if (!rows.ok) return rows
      const found: SettingInspected[] = []
      for (const row of rows.value) {
        // Everything that is bytes is sealed; the rest is said in the clear.
        if (IN_THE_CLEAR.has(row.key) || !ArrayBuffer.isView(row.value)) continue
        const key = row.key as SealedKey
        found.push({ key, opens: (await openRow(ring, settingPlace(key), row.value as Uint8Array<ArrayBuffer>)).ok })
      }
      return session.ring() ? ok(found) : locked()
    },
  }
}
