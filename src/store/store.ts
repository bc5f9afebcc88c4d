import { fail, ok, type Result } from '../core/result.ts'
import type { KeyRing } from '../seal/keyring.ts'
import type { PasskeyMade } from '../seal/slots.ts'
import { type Connection, connect, type Ground } from './connection.ts'
import { countIn, FORMAT, type Identity, identityIn, NATIVE_VERSION } from './db.ts'
import { versionOnDisk } from './door.ts'
import type { ReadFailure, Trouble, WriteFailure } from './failure.ts'
import { attemptsFrom } from './keys/attempts.ts'
import { openPractice } from './keys/practice.ts'
import {
  type Passkey,
  type PasskeyUnlockFailure,
  type UnlockFailure,
  type RecoveryFailure,
  type SetUp,
  type SetUpFailure,
  type Vault,
  vaultOf,
} from './keys/vault.ts'
import { type OpenStore, openSession } from './open-store.ts'
import type { Keeping, Remains } from './keeping.ts'
import type { Platform } from './platform.ts'
import { lookedAt, remainsIn } from './reconcile.ts'
import { askingOf } from './second-copy.ts'
import { adoptInSentinel, readSentinel, writeSentinel } from './sentinel.ts'
import { writersOf } from './writers.ts'

// Another tab may be writing its second copy anew.
const START_LIMIT = 20_000

export type { PasskeyUnlockFailure, RecoveryFailure, SetUpFailure, UnlockFailure }

/** Nothing was written and nothing is lost by any of these. */
export type OpenFailure =
  /** A newer version of the app made or changed this database. */
  | { readonly kind: 'newer-database' }
  /** A database was set up on this device and is not here any more, or another one is in its place. What the second copy still holds of it, where there is one. */
  | { readonly kind: 'data-missing'; readonly remains: Remains | null }
  /** The browser gives no database: private mode, no room, a broken disk. */
  | { readonly kind: 'cannot-open' }

/** What can be done with a passkey: its answer opens a slot of its own. */
export interface Passkeys {
  /** The one that is set up; null where none is. */
  read(): Promise<Result<Passkey | null, ReadFailure>>
  /** This one opens the device from now on, in place of another. No page is touched. */
  add(passphrase: string, made: PasskeyMade): Promise<Result<void, UnlockFailure>>
  remove(): Promise<Result<void, WriteFailure>>
  unlock(output: PasskeyMade['output']): Promise<Result<OpenStore, PasskeyUnlockFailure>>
}

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
  /** The passkey that opens this device too; the passphrase always does. */
  readonly passkeys: Passkeys
  /** Practice: opened by a key that everybody knows. Never for anything about real people. Throws for a database that was set up. */
  openWithPublicKey(): Promise<Result<OpenStore, WriteFailure>>
  /** The database still answers, or was opened again. Ask on every return to the screen: browsers drop connections in the background. */
  probe(): Promise<Result<void, ReadFailure>>
  /** The same after the disk had failed, which is dangerous to do unasked: only when a person says "try again". */
  reconnect(): Promise<Result<void, ReadFailure>>
  /** Which promise holds on this device just now. */
  keeping(): Keeping
  /** The listener hears when `keeping` says something else. */
  onKeeping(listener: () => void): () => void
  /** The listener hears when this tab can go no further: reload, or restore. */
  onTrouble(listener: (trouble: Trouble) => void): () => void
  close(): void
}

async function gate(ground: Ground, expected: string | null): Promise<Result<Connection, { readonly kind: OpenFailure['kind'] }>> {
  const version = await versionOnDisk(ground.factory, ground.name)
  if (typeof version === 'number' && version > NATIVE_VERSION) return fail({ kind: 'newer-database' })
  if (expected && version === null) return fail({ kind: 'data-missing' })
  const opened = await connect(ground, expected ? 'open' : 'create')
  if (opened.ok) return opened
  const kinds = { newer: 'newer-database', absent: 'data-missing', failed: 'cannot-open' } as const
  return fail({ kind: kinds[opened.failure.kind] })
}

async function start(ground: Ground): Promise<Result<Store, OpenFailure>> {
  const { name, platform, files } = ground
  const asking = files && askingOf(platform, files)
  // Both are asked at once, and the second one is waited for first only where nothing else knows what is to be expected.
  const looking = asking && lookedAt(asking)
  const stateOf = async () => {
    const looked = await looking
    return looked?.ok ? looked.value : null
  }
  const found = await readSentinel(platform, name)
  const sentinel = found === 'given-up' ? null : found
  // The browser may have cleared the small things alone.
  const expected = found === 'given-up' ? null : (sentinel?.dbId ?? (await stateOf())?.dbId ?? null)

  async function refused(kind: OpenFailure['kind']): Promise<Result<never, OpenFailure>> {
    const state = kind === 'data-missing' ? await stateOf() : null
    const seq = sentinel?.dbId === state?.dbId ? (sentinel?.seq ?? null) : null
    const remains = asking && state?.dbId ? await remainsIn(asking, state, seq) : null
    files?.close()
    return fail(kind === 'data-missing' ? { kind, remains } : { kind })
  }
  const gated = await gate(ground, expected)
  if (!gated.ok) return refused(gated.failure.kind)
  const connection = gated.value
  const refuse = async (kind: OpenFailure['kind']) => {
    const failed = await refused(kind)
    connection.close()
    return failed
  }
  const first = await connection.read(async (db) => ({ identity: await identityIn(db), unlock: await db.meta.get('unlock') }))
  if (!first.ok) return refuse('cannot-open')
  const { identity, unlock } = first.value
  // So that a row without numbers, which no build has written, is nobody's to open either.
  if (identity && !(identity.minReader <= FORMAT && identity.minWriter <= FORMAT)) return refuse('newer-database')
  if (expected && identity?.dbId !== expected) return refuse('data-missing')
  const failures = unlock?.key === 'unlock' ? unlock.value.failures : 0
  if (identity) connection.identity = identity
  const begun = await connection.begin((await looking)?.ok !== false)
  if (!begun.ok) return refuse('cannot-open')
  const count = await connection.read(countIn)
  if (!count.ok) return refuse('cannot-open')
  const seq = count.value?.seq ?? 0
  const missing = Math.max(0, (sentinel?.seq ?? 0) - seq)
  // From here on every transaction asks whether the database is still this one, and every start whether it is still there.
  function adopt(made: Identity): void {
    connection.identity = made
    adoptInSentinel(platform, name, made.dbId)
  }
  if (identity) writeSentinel(platform, name, { dbId: identity.dbId, seq: count.value?.seq ?? null })
  void connection.layAside()
  return ok(storeOver(connection, vaultOf(connection, attemptsFrom(failures, connection, platform)), adopt, missing))
}

/**
 * The store of that name on this device. Never starts empty where there was something: gone or replaced data is `data-missing`,
 * after which `giveUpMissingData` is the deliberate way on. Writes nothing into a database that it refuses. Where there are files
 * beside it, both copies hold the same from here on, or `keeping` says why not.
 */
export async function openStore(name: string, platform: Platform): Promise<Result<Store, OpenFailure>> {
  const factory: IDBFactory | undefined = platform.indexedDB ?? globalThis.indexedDB
  if (!factory) return fail({ kind: 'cannot-open' })
  const files = platform.files?.(name) ?? null
  const ground: Ground = { name, platform, factory, files, writers: writersOf(name, platform) }
  if (!files) return start(ground)
  const turn = await ground.writers.turn(START_LIMIT, () => start(ground))
  if (turn.ok) return turn.value
  files.close()
  return fail({ kind: 'cannot-open' })
}

function storeOver(connection: Connection, vault: Vault, adopt: (identity: Identity) => void, missing: number): Store {
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
    passkeys: {
      read: vault.passkey,
      add: vault.addPasskey,
      remove: vault.removePasskey,
      async unlock(output) {
        const ring = await vault.unlockWithPasskey(output)
        return ring.ok ? ok(opened(ring.value)) : ring
      },
    },
    async openWithPublicKey() {
      const practice = await openPractice(connection)
      if (!practice.ok) return practice
      adopt(practice.value.identity)
      return ok(opened(practice.value.ring))
    },
    probe: look,
    reconnect: () => connection.reconnect(),
    keeping: () => ({ ...connection.keeping(), missing }),
    onKeeping: connection.onKeeping,
    onTrouble: connection.onTrouble,
    close: () => connection.close(),
  }
}
