import { ok, type Result } from '../core/result.ts'
import type { MetaRow, SealedKey } from './db.ts'
import type { ReadFailure, WriteFailure } from './failure.ts'
import type { KeyRing } from '../seal/keyring.ts'
import { openRow, type RowPlace, sealRow } from './sealed.ts'
import { locked, type Session } from './session.ts'

/** The sealed rows about the device itself. */
export type Setting = SealedKey

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

/** The row of a setting, sealed and not yet written. */
export const sealSetting = async (ring: KeyRing, key: Setting, value: unknown): Promise<MetaRow> => ({
  key,
  value: await sealRow(ring, settingPlace(key), value),
})

/** The value is on the disk under this key, sealed. */
export async function saveSetting(session: Session, key: Setting, value: unknown): Promise<Result<void, WriteFailure>> {
  const ring = session.ring()
  if (!ring) return locked()
  const row = await sealSetting(ring, key, value)
  return session.connection.write(async (db) => {
    await db.meta.put(row)
  })
}

/** The handle that was kept; null where none was. */
export async function readHandle(session: Session): Promise<Result<FileSystemHandle | null, ReadFailure>> {
  if (!session.ring()) return locked()
  const row = await session.connection.read((db) => db.meta.get('target'))
  if (!row.ok) return row
  return ok(row.value?.key === 'target' ? row.value.value : null)
}

/** The handle is kept on the disk, or none is any more. Not sealed: the browser writes it, and gives it back as it was. */
export async function saveHandle(session: Session, handle: FileSystemHandle | null): Promise<Result<void, WriteFailure>> {
  if (!session.ring()) return locked()
  return session.connection.write(async (db) => {
    await (handle ? db.meta.put({ key: 'target', value: handle }) : db.meta.delete('target'))
  })
}
