import { fail, ok, type Result } from '../core/result.ts'
import type { KeyRing } from '../seal/keyring.ts'
import { type Connection, connect, identityIn } from './connection.ts'
import { FORMAT, type Identity, NATIVE_VERSION } from './db.ts'
import { versionOnDisk } from './door.ts'
import type { ReadFailure, Trouble, WriteFailure } from './failure.ts'
import { attemptsFrom } from './keys/attempts.ts'
import { openPractice } from './keys/practice.ts'
import { type UnlockFailure, type RecoveryFailure, type SetUp, type SetUpFailure, type Vault, vaultOf } from './keys/vault.ts'
import { type OpenStore, openSession } from './open-store.ts'
import type { Platform } from './platform.ts'
import { readSentinel, writeSentinel } from './sentinel.ts'

export type { RecoveryFailure, SetUpFailure, UnlockFailure }

/** Nothing was written and nothing is lost by any of these. */
export type OpenFailure =
  /** A newer version of the app made or changed this database. */
  | { readonly kind: 'newer-database' }
  /** A database was set up on this device and is not here any more, or another one is in its place. */
  | { readonly kind: 'data-missing' }
  /** The browser gives no database: private mode, no room, a broken disk. */
  | { readonly kind: 'cannot-open' }

/** This device's store, before and after a person opens it. */
export interface Store {
  /** `new`: nobody was set up; `locked`: somebody was; `open`: somebody has the keys now. */
  readonly state: 'new' | 'locked' | 'open'
  /** Keys, profile and identity are on the disk. The recovery words are said this once and kept nowhere. */
  setUp(how: SetUp): Promise<Result<{ readonly recoveryWords: string; readonly open: OpenStore }, SetUpFailure>>
  unlock(passphrase: string): Promise<Result<OpenStore, UnlockFailure>>
  /** Opened by the recovery words, with a new passphrase from now on. No page is touched. */
  recover(words: string, passphrase: string): Promise<Result<OpenStore, RecoveryFailure>>
  /** Another passphrase from now on. No page is touched. */
  changePassphrase(old: string, next: string): Promise<Result<void, UnlockFailure>>
  /** Other recovery words from now on, said this once; those before open nothing any more. No page is touched. */
  newRecoveryWords(passphrase: string): Promise<Result<string, UnlockFailure>>
  /** Practice: opened by a key that everybody knows. Never for anything about real people. Throws for a database that was set up. */
  openWithPublicKey(): Promise<Result<OpenStore, WriteFailure>>
  /** The database still answers, or was opened again. Ask on every return to the screen: browsers drop connections in the background. */
  probe(): Promise<Result<void, ReadFailure>>
  /** The same after the disk had failed, which is dangerous to do unasked: only when a person says "try again". */
  reconnect(): Promise<Result<void, ReadFailure>>
  /** The listener hears when this tab can go no further: reload, or restore. */
  onTrouble(listener: (trouble: Trouble) => void): () => void
  close(): void
}

async function gate(name: string, platform: Platform): Promise<Result<Connection, OpenFailure>> {
  const expected = readSentinel(platform, name)
  const factory: IDBFactory | undefined = platform.indexedDB ?? globalThis.indexedDB
  if (!factory) return fail({ kind: 'cannot-open' })
  const version = await versionOnDisk(factory, name)
  if (typeof version === 'number' && version > NATIVE_VERSION) return fail({ kind: 'newer-database' })
  if (expected && version === null) return fail({ kind: 'data-missing' })
  const opened = await connect(name, platform, factory, expected ? 'open' : 'create')
  if (opened.ok) return opened
  const kinds = { newer: 'newer-database', absent: 'data-missing', failed: 'cannot-open' } as const
  return fail({ kind: kinds[opened.failure.kind] })
}

/**
 * The store of that name on this device. Never starts empty where there was something: gone or replaced data is `data-missing`,
 * after which `giveUpMissingData` is the deliberate way on. Writes nothing into a database that it refuses.
 */
export async function openStore(name: string, platform: Platform): Promise<Result<Store, OpenFailure>> {
  const gated = await gate(name, platform)
  if (!gated.ok) return gated
  const connection = gated.value
  const refuse = (kind: OpenFailure['kind']) => {
    connection.close()
    return fail({ kind })
  }
  const first = await connection.read(async (db) => ({ identity: await identityIn(db), unlock: await db.meta.get('unlock') }))
  if (!first.ok) return refuse('cannot-open')
  const { identity, unlock } = first.value
  if (identity && (identity.minReader > FORMAT || identity.minWriter > FORMAT)) return refuse('newer-database')
  const expected = readSentinel(platform, name)
  if (expected && identity?.dbId !== expected) return refuse('data-missing')
  const failures = unlock?.key === 'unlock' ? unlock.value.failures : 0
  // From here on every transaction asks whether the database is still this one, and every start whether it is still there.
  function adopt(found: Identity): void {
    connection.identity = found
    writeSentinel(platform, name, found.dbId)
  }
  if (identity) adopt(identity)
  return ok(storeOver(connection, vaultOf(connection, attemptsFrom(failures, connection, platform)), adopt))
}

function storeOver(connection: Connection, vault: Vault, adopt: (identity: Identity) => void): Store {
  const sessions = new Set<OpenStore>()

  // Another tab may have set this device up since we looked.
  async function look(): Promise<Result<void, ReadFailure>> {
    const found = await connection.read(identityIn)
    if (!found.ok) return found
    if (found.value && !connection.identity) adopt(found.value)
    return ok(undefined)
  }

  function opened(ring: KeyRing): OpenStore {
    const session = openSession(connection, ring, () => sessions.delete(session))
    sessions.add(session)
    return session
  }

  return {
    get state() {
      if (sessions.size > 0) return 'open'
      return connection.identity?.protection === 'slots' ? 'locked' : 'new'
    },
    async setUp(how) {
      const looked = await look()
      if (!looked.ok) return looked
      const made = await vault.setUp(how, adopt)
      return made.ok ? ok({ recoveryWords: made.value.recoveryWords, open: opened(made.value.ring) }) : made
    },
    async unlock(passphrase) {
      const looked = await look()
      const ring = looked.ok ? await vault.unlock(passphrase) : looked
      return ring.ok ? ok(opened(ring.value)) : ring
    },
    async recover(words, passphrase) {
      const looked = await look()
      const ring = looked.ok ? await vault.recover(words, passphrase) : looked
      return ring.ok ? ok(opened(ring.value)) : ring
    },
    async changePassphrase(old, next) {
      const looked = await look()
      return looked.ok ? vault.changePassphrase(old, next) : looked
    },
    async newRecoveryWords(passphrase) {
      const looked = await look()
      return looked.ok ? vault.newRecoveryWords(passphrase) : looked
    },
    async openWithPublicKey() {
      const practice = await openPractice(connection)
      if (!practice.ok) return practice
      adopt(practice.value.identity)
      return ok(opened(practice.value.ring))
    },
    probe: look,
    reconnect: () => connection.reconnect(),
    onTrouble: connection.onTrouble,
    close: () => connection.close(),
  }
}
