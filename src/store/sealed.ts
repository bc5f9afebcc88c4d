import { fail, type Result } from '../core/result.ts'
import type { Bytes } from '../seal/bytes.ts'
import type { Damaged } from '../seal/envelope.ts'
import type { RowKeys } from '../seal/keyring.ts'

// The rule of this room, kept by the two functions below being the only ones that touch a key: a row is sealed before its
// transaction begins and opened after it ended. IndexedDB commits a transaction that waits for anything but itself, and Firefox
// answers WebCrypto too late for it; that Chromium happens to be quick enough hides the mistake there.

/** Where a sealed row belongs. It opens nowhere else. */
export interface RowPlace {
  readonly table: 'pages' | 'drafts' | 'meta'
  readonly id: string
  /** Empty where the row is of no one case, or where that may not show. */
  readonly caseId: string
}

// The format of the row itself, and not that of the app: a row that was sealed as format 1 opens for ever. Which of the two it is
// follows from whether the row names a key, and both are bound: a name that is taken away, added or changed opens nothing.
const bindOf = ({ table, id, caseId }: RowPlace, key?: string) =>
  key === undefined ? [table, id, caseId, 'format 1'] : [table, id, caseId, 'format 2', `key ${key}`]

/** A value sealed for its row, under the key of that name where one is named. Never within a transaction. */
export const sealRow = (keys: RowKeys, place: RowPlace, value: unknown, key?: string): Promise<Bytes> =>
  keys.seal(value, bindOf(place, key))

/** What a row holds. Never within a transaction. */
export function openRow(keys: RowKeys, place: RowPlace, sealed: Bytes, key?: string): Promise<Result<unknown, Damaged>> {
  // A row is as readable as the disk left it: what is not even bytes is damaged too.
  return ArrayBuffer.isView(sealed) ? keys.open(sealed, bindOf(place, key)) : Promise.resolve(fail({ kind: 'damaged' }))
}
