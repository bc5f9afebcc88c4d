import { ok, type Result } from '../../core/result.ts'
import { type KeyRing, publicKeyRing } from '../../seal/keyring.ts'
import { type Connection, identityIn } from '../connection.ts'
import { FORMAT, type Identity } from '../db.ts'
import type { WriteFailure } from '../failure.ts'

// Public on purpose, and part of the format: changing it makes practice data unreadable.
const PUBLIC_KEY_TEXT = 'plumbline practice: fictional families, sealed with a key that everybody knows'

/**
 * The key ring of practice data, and the identity of its database, made where there was none. Protects nothing: the text that the
 * key comes from is in the source. Throws for a database that real keys protect, because nothing must ever be written into it so.
 */
export async function openPractice(connection: Connection): Promise<Result<{ ring: KeyRing; identity: Identity }, WriteFailure>> {
  const ring = await publicKeyRing(PUBLIC_KEY_TEXT)
  const found = await connection.read(identityIn)
  // Who only reads does not wait for another tab that writes.
  const identity = found.ok && !found.value ? await begun(connection) : found
  if (!identity.ok) return identity
  if (identity.value?.protection !== 'public') throw new Error('a protected database is not for practice')
  return ok({ ring, identity: identity.value })
}

/** The identity of this database, made now unless another tab was first. */
function begun(connection: Connection): Promise<Result<Identity, WriteFailure>> {
  const fresh: Identity = { dbId: crypto.randomUUID(), minReader: FORMAT, minWriter: FORMAT, protection: 'public' }
  return connection.write(async (db) => {
    const there = await identityIn(db)
    if (!there) await db.meta.put({ key: 'identity', value: fresh })
    return there ?? fresh
  })
}
