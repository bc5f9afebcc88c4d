import { fail, ok, type Result } from '../../core/result.ts'
import {
  acceptable,
  calibrated,
  type DerivationFailed,
  dearer,
  type KdfParameters,
  type ParametersRefused,
  STANDARD,
  WEAK_DEVICE,
} from '../../seal/kdf.ts'
import type { KeyRing } from '../../seal/keyring.ts'
import {
  createKeys,
  newPasskeySlot,
  newRecoverySlot,
  openSlot,
  type PasskeyMade,
  rewrapped,
  type Secret,
  type Slot,
  type SlotFailure,
} from '../../seal/slots.ts'
import type { WordsFailure } from '../../seal/words.ts'
import { type Connection, identityIn } from '../connection.ts'
import { FORMAT, type Identity } from '../db.ts'
import type { ReadFailure, WriteFailure } from '../failure.ts'
import { sealRow } from '../sealed.ts'
import { settingPlace } from '../settings.ts'
import type { Attempts, Wait } from './attempts.ts'

/** What a person gives when they begin on this device. */
export interface SetUp {
  readonly passphrase: string
  /** Chosen by somebody who was told what it costs: a third of the memory, easier to guess. */
  readonly weakDevice?: boolean
  readonly profile: unknown
}

export type SetUpFailure = WriteFailure | DerivationFailed | { readonly kind: 'already-set-up' }

/** `waitMs`: milliseconds until the next attempt counts. */
export type UnlockFailure =
  | { readonly kind: 'wrong-passphrase'; readonly failures: number; readonly waitMs: number }
  | Wait
  | { readonly kind: 'not-set-up' }
  | ParametersRefused
  | DerivationFailed
  | WriteFailure

/** `wrong-words`: words of the right form that are not this device's. */
export type RecoveryFailure =
  | WordsFailure
  | DerivationFailed
  | { readonly kind: 'wrong-words' }
  | { readonly kind: 'not-set-up' }
  | WriteFailure

/** `no-passkey`: none is set up here; `wrong-passkey`: it answered, and not what this device was sealed with. */
export type PasskeyUnlockFailure = { readonly kind: 'no-passkey' } | { readonly kind: 'wrong-passkey' } | WriteFailure

/** The passkey that opens a device, to be asked for its answer. */
export type Passkey = Omit<PasskeyMade, 'output'>

/** The slots on the disk and what can be done with them. */
export interface Vault {
  setUp(how: SetUp, onIdentity: (identity: Identity) => void): Promise<Result<{ ring: KeyRing; recoveryWords: string }, SetUpFailure>>
  unlock(passphrase: string): Promise<Result<KeyRing, UnlockFailure>>
  changePassphrase(old: string, next: string): Promise<Result<void, UnlockFailure>>
  recover(words: string, next: string): Promise<Result<KeyRing, RecoveryFailure>>
  newRecoveryWords(passphrase: string): Promise<Result<string, UnlockFailure>>
  /** The passkey that opens it; null where there is none. */
  passkey(): Promise<Result<Passkey | null, ReadFailure>>
  addPasskey(passphrase: string, made: PasskeyMade): Promise<Result<void, UnlockFailure>>
  removePasskey(): Promise<Result<void, WriteFailure>>
  unlockWithPasskey(output: PasskeyMade['output']): Promise<Result<KeyRing, PasskeyUnlockFailure>>
}

type PassphraseSlot = Extract<Slot, { kind: 'passphrase' }>
type PasskeySlot = Extract<Slot, { kind: 'passkey' }>
const byPasskey = (slots: readonly Slot[]) => slots.find((slot): slot is PasskeySlot => slot.kind === 'passkey')
const byPassphrase = (slots: readonly Slot[]) => slots.find((slot): slot is PassphraseSlot => slot.kind === 'passphrase')

/** The vault of a database. */
export function vaultOf(connection: Connection, attempts: Attempts): Vault {
  // One guess after another: two at once would both begin before either had to wait.
  let line: Promise<unknown> = Promise.resolve()

  const readSlots = (): Promise<Result<Slot[], ReadFailure>> => connection.read((db) => db.slots.toArray())

  // `next` takes the place of `old`, or nothing changes and the answer is false: somebody else was here meanwhile.
  const replace = (old: Slot | undefined, next: Slot): Promise<Result<boolean, WriteFailure>> =>
    connection.write(async (db) => {
      if (await db.slots.get(next.id)) return true
      if (old && !(await db.slots.get(old.id))) return false
      if (old) await db.slots.delete(old.id)
      await db.slots.put(next)
      return true
    })

  // One passkey at most: another takes its place, or none does.
  const onlyPasskey = (next: Slot | null): Promise<Result<void, WriteFailure>> =>
    connection.write(async (db) => {
      await db.slots.filter((there) => there.kind === 'passkey').delete()
      if (next) await db.slots.put(next)
    })

  // The disk counts the attempt before the derivation can answer: ending the app in between gains nothing.
  async function guess<T>(use: (slot: PassphraseSlot) => Promise<Result<T, SlotFailure>>): Promise<Result<T, UnlockFailure>> {
    const slots = await readSlots()
    if (!slots.ok) return slots
    const slot = byPassphrase(slots.value)
    if (!slot) return fail({ kind: 'not-set-up' })
    const begun = await attempts.begin()
    if (!begun.ok) return begun
    const used = await use(slot)
    if (!used.ok) return used.failure.kind === 'wrong-secret' ? fail({ kind: 'wrong-passphrase', ...attempts.wrong() }) : fail(used.failure)
    await attempts.right()
    return used
  }

  function inLine<T>(work: () => Promise<T>): Promise<T> {
    const mine = line.then(work, work)
    line = mine.catch(() => undefined)
    return mine
  }

  return {
    async setUp({ passphrase, weakDevice, profile }, onIdentity) {
      const made = await createKeys(passphrase, weakDevice ? WEAK_DEVICE : ((await calibrated()) ?? STANDARD))
      if (!made.ok) {
        if (made.failure.kind !== 'derivation-failed') throw new Error(`our own parameters: ${made.failure.kind}`)
        return fail(made.failure)
      }
      const { ring, slots, recoveryWords } = made.value
      const identity: Identity = { dbId: crypto.randomUUID(), minReader: FORMAT, minWriter: FORMAT, protection: 'slots' }
      const sealed = await sealRow(ring, settingPlace('profile'), profile)
      const written = await connection.write(async (db) => {
        const there = await identityIn(db)
        if (there) return there.dbId === identity.dbId
        await db.slots.bulkPut(slots)
        await db.meta.bulkPut([
          { key: 'identity', value: identity },
          { key: 'profile', value: sealed },
        ])
        return true
      })
      if (!written.ok) return written
      if (!written.value) return fail({ kind: 'already-set-up' })
      onIdentity(identity)
      return ok({ ring, recoveryWords })
    },

    unlock: (passphrase) => inLine(() => guess((slot) => openSlot(slot, { kind: 'passphrase', passphrase }))),

    changePassphrase: (old, next) =>
      inLine(async () => {
        const changed = await guess(async (slot) => {
          // By what the device can do today: never cheaper than it was.
          const kdf = dearer(slot.kdf, (await calibrated()) ?? slot.kdf)
          const made = await rewrapped(slot, { kind: 'passphrase', passphrase: old }, next, kdf)
          return made.ok ? ok({ slot, made: made.value }) : made
        })
        if (!changed.ok) return changed
        const replaced = await replace(changed.value.slot, changed.value.made)
        if (!replaced.ok) return replaced
        // Another tab changed it first, so the old one is no longer right.
        return replaced.value ? ok(undefined) : fail({ kind: 'wrong-passphrase', ...attempts.wrong() })
      }),

    newRecoveryWords: (passphrase) =>
      inLine(async () => {
        const made = await guess((slot) => newRecoverySlot(slot, { kind: 'passphrase', passphrase }))
        if (!made.ok) return made
        const { slot, recoveryWords } = made.value
        const replaced = await connection.write(async (db) => {
          await db.slots.filter((there) => there.kind === 'recovery').delete()
          await db.slots.put(slot)
        })
        return replaced.ok ? ok(recoveryWords) : replaced
      }),

    async passkey() {
      const slots = await readSlots()
      if (!slots.ok) return slots
      const slot = byPasskey(slots.value)
      return ok(slot ? { salt: slot.salt, credential: slot.credential, host: slot.host } : null)
    },

    addPasskey: (passphrase, made) =>
      inLine(async () => {
        const next = await guess((slot) => newPasskeySlot(slot, { kind: 'passphrase', passphrase }, made))
        return next.ok ? onlyPasskey(next.value) : next
      }),

    removePasskey: () => onlyPasskey(null),

    // Not counted: whoever cannot show who they are gets no answer out of a passkey, and nobody guesses 32 bytes.
    async unlockWithPasskey(output) {
      const slots = await readSlots()
      if (!slots.ok) return slots
      const slot = byPasskey(slots.value)
      if (!slot) return fail({ kind: 'no-passkey' })
      const ring = await openSlot(slot, { kind: 'passkey', output })
      output.fill(0)
      return ring.ok ? ring : fail({ kind: 'wrong-passkey' })
    },

    async recover(words, next) {
      const { checkRecoveryWords } = await import('../../seal/words.ts')
      const entropy = checkRecoveryWords(words)
      if (!entropy.ok) return entropy
      const slots = await readSlots()
      if (!slots.ok) return slots
      const recovery = slots.value.find((slot) => slot.kind === 'recovery')
      if (!recovery) return fail({ kind: 'not-set-up' })
      const secret: Secret = { kind: 'recovery', entropy: entropy.value }
      const old = byPassphrase(slots.value)
      const kdf: KdfParameters = old && acceptable(old.kdf) ? old.kdf : STANDARD
      const made = await rewrapped(recovery, secret, next, kdf)
      const ring = made.ok ? await openSlot(recovery, secret) : made
      entropy.value.fill(0)
      if (!made.ok && made.failure.kind === 'derivation-failed') return fail(made.failure)
      if (!made.ok || !ring.ok) return fail({ kind: 'wrong-words' })
      const replaced = await replace(old, made.value)
      if (!replaced.ok) return replaced
      if (!replaced.value) return this.recover(words, next)
      await attempts.right()
      return ring
    },
  }
}
