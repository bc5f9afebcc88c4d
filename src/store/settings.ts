import { ok, type Result } from '../core/result.ts'
import type { MetaRow } from './db.ts'
import type { ReadFailure, WriteFailure } from './failure.ts'
import { openRow, type RowPlace, sealRow } from './sealed.ts'
import { locked, type Session } from './session.ts'

/** The sealed rows about the device itself. */
export type Setting = Extract<MetaRow, { key: 'profile' | 'settings' | 'packs' | 'board' }>['key']

/** Where one of them is sealed to. */
export const settingPlace = (key: Setting): RowPlace => ({ table: 'meta', id: key, caseId: '' })

/** What was saved under this key; null where nothing was, or where it does not open: then it is asked for again. */
export async function readSetting(session: Session, key: Setting): Promise<Result<unknown, ReadFailure>> {
  const ring = session.ring()
  if (!ring) return locked()
  const row = await session.connection.read((db) => db.meta.get(key))
  if (!row.ok) return row
  const opened = row.value?.key === key ? await openRow(ring, settingPlace(key), row.value.value) : null
  if (!session.ring()) return locked()
  return ok(opened?.ok ? opened.value : null)
}

/** The value is on the disk under this key, sealed. */
export async function saveSetting(session: Session, key: Setting, value: unknown): Promise<Result<void, WriteFailure>> {
  const ring = session.ring()
  if (!ring) return locked()
  const sealed = await sealRow(ring, settingPlace(key), value)
  return session.connection.write(async (db) => {
    await db.meta.put({ key, value: sealed })
  })
}
