import { fail, type Result } from '../core/result.ts'
import type { Bytes } from '../seal/bytes.ts'
import type { Damaged } from '../seal/envelope.ts'
import type { KeyRing } from '../seal/keyring.ts'
import { FORMAT } from './db.ts'

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

const bindOf = ({ table, id, caseId }: RowPlace) => [table, id, caseId, `format ${FORMAT}`]

/** A value sealed for its row. Never within a transaction. */
export const sealRow = (ring: KeyRing, place: RowPlace, value: unknown): Promise<Bytes> => ring.seal(value, bindOf(place))

/** What a row holds. Never within a transaction. */
export function openRow(ring: KeyRing, place: RowPlace, sealed: Bytes): Promise<Result<unknown, Damaged>> {
  // A row is as readable as the disk left it: what is not even bytes is damaged too.
  return ArrayBuffer.isView(sealed) ? ring.open(sealed, bindOf(place)) : Promise.resolve(fail({ kind: 'damaged' }))
}
