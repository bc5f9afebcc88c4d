import { fail, ok, type Result } from '../core/result.ts'
import { contentId } from '../seal/digest.ts'
import { checkPassphrase, type StrengthFailure } from '../seal/strength.ts'
import { checkRecoveryWords, offerPassphrase, type WordsFailure } from '../seal/words.ts'
import type { OpenStore } from '../store/open-store.ts'
import { giveUpMissingData } from '../store/sentinel.ts'
import {
  type OpenFailure,
  openStore,
  type RecoveryFailure,
  type Store,
  type SetUpFailure as StoreSetUpFailure,
  type UnlockFailure,
} from '../store/store.ts'
import type { App, Platform } from './app.ts'
import type { WriteFailure } from './failure.ts'

/** The space of real families, or of the fictional ones. */
export type Space = 'real' | 'practice'

/** Who works on this device, as they entered it. */
export interface Practitioner {
  readonly name: string
  readonly role: string
  readonly agency: string
}

/** One space on this device, before it is unlocked. */
export interface Device {
  readonly space: Space
  readonly store: Store
  readonly platform: Platform
}

/** What the sealed profile row holds: the practitioner, and the ids of both person and device. */
interface Profile extends Practitioner {
  readonly practitioner: string
  readonly device: string
}

const DATABASE = { real: 'plumbline', practice: 'plumbline-practice' } as const

/** A space of this device, ready to be set up or unlocked. Nothing is written where it cannot be read. */
export async function openDevice(platform: Platform, space: Space): Promise<Result<Device, OpenFailure>> {
  const store = await openStore(DATABASE[space], platform)
  return store.ok ? ok({ space, store: store.value, platform }) : store
}

/** The missing records of a space are given up, deliberately: the next opening takes what is there, or begins empty. Deletes nothing. */
export function startAnew(platform: Platform, space: Space): void {
  giveUpMissingData(DATABASE[space], platform)
}

async function toApp(device: Device, store: OpenStore): Promise<Result<App, WriteFailure>> {
  const profile = await store.readProfile()
  if (!profile.ok) return profile
  const { practitioner, device: deviceId, name, role, agency } = profile.value as Profile
  const me = { practitioner, name, role, agency, device: deviceId }
  return ok({ store, platform: device.platform, me, practice: device.space === 'practice', highest: null, turn: Promise.resolve() })
}

const newProfile = (platform: Platform, entry: Practitioner): Profile => ({
  name: entry.name.trim(),
  role: entry.role.trim(),
  agency: entry.agency.trim(),
  practitioner: platform.randomId(),
  device: platform.randomId(),
})

export type SetUpFailure = { readonly kind: 'empty-name' } | StrengthFailure | StoreSetUpFailure | WriteFailure

/** The device set up and open; the recovery words are in this answer and nowhere else. `offered` is the passphrase that was offered. */
export async function setUp(
  device: Device,
  entry: Practitioner,
  passphrase: string,
  offered: string,
): Promise<Result<{ app: App; recoveryWords: string }, SetUpFailure>> {
  if (entry.name.trim() === '') return fail({ kind: 'empty-name' })
  const strong = await checkPassphrase(passphrase, [entry.name, entry.role, entry.agency], offered)
  if (!strong.ok) return strong
  const made = await device.store.setUp({ passphrase, profile: newProfile(device.platform, entry) })
  if (!made.ok) return made
  const app = await toApp(device, made.value.open)
  return app.ok ? ok({ app: app.value, recoveryWords: made.value.recoveryWords }) : app
}

/** The device open, or why not: wrong passphrase with how long to wait (milliseconds) before the next try. */
export async function unlock(device: Device, passphrase: string): Promise<Result<App, UnlockFailure | WriteFailure>> {
  const opened = await device.store.unlock(passphrase)
  return opened.ok ? toApp(device, opened.value) : opened
}

/** The device open by its recovery words, from now on under a new passphrase. No page is written again. */
export async function recover(
  device: Device,
  words: string,
  passphrase: string,
  offered: string,
): Promise<Result<App, StrengthFailure | RecoveryFailure | WriteFailure>> {
  const typed = checkRecoveryWords(words)
  if (!typed.ok) return typed
  const strong = await checkPassphrase(passphrase, [], offered)
  if (!strong.ok) return strong
  const opened = await device.store.recover(words, passphrase)
  return opened.ok ? toApp(device, opened.value) : opened
}

/** The device under another passphrase. No page is written again. */
export async function changePassphrase(
  device: Device,
  app: App,
  old: string,
  passphrase: string,
  offered: string,
): Promise<Result<unknown, StrengthFailure | UnlockFailure | WriteFailure>> {
  const strong = await checkPassphrase(passphrase, [app.me.name, app.me.agency], offered)
  return strong.ok ? device.store.changePassphrase(old, passphrase) : strong
}

/** The practice space open: no passphrase, because its key is no secret. Everything else runs as in the real one. */
export async function openPractice(device: Device): Promise<Result<App, WriteFailure>> {
  const opened = await device.store.openWithPublicKey()
  if (!opened.ok) return opened
  const profile = await opened.value.readProfile()
  if (!profile.ok) return profile
  if (profile.value === null) {
    const saved = await opened.value.saveProfile(
      newProfile(device.platform, { name: 'You (practice)', role: 'Practitioner', agency: 'Practice' }),
    )
    if (!saved.ok) return saved
  }
  return toApp(device, opened.value)
}

/** Which of the recovery words to ask back: three places, counted from 1, that the words themselves decide. */
export async function placesToCheck(recoveryWords: string): Promise<number[]> {
  const words = recoveryWords.split(' ')
  const digest = [...(await contentId(recoveryWords))].map((sign) => sign.charCodeAt(0))
  const places = new Set<number>()
  for (const code of digest) if (places.size < 3) places.add((code % words.length) + 1)
  return [...places].sort((a, b) => a - b)
}

export { offerPassphrase, checkRecoveryWords }
export type { OpenFailure, RecoveryFailure, StrengthFailure, UnlockFailure, WordsFailure }
