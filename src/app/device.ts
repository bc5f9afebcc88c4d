import { fail, ok, type Result } from '../core/result.ts'
import type { OpenStore } from '../store/open-store.ts'
import { giveUpMissingData } from '../store/sentinel.ts'
import { type OpenFailure, openStore, type Store, type UnlockFailure } from '../store/store.ts'
import { type App, appOver, type Platform } from './app.ts'
import { loadBrought } from './brought.ts'
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
export interface Profile extends Practitioner {
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

/** The app of an unlocked store, as the person whom its profile names. */
export async function toApp(device: Device, store: OpenStore): Promise<Result<App, WriteFailure>> {
  const profile = await store.readProfile()
  if (!profile.ok) return profile
  if (profile.value === null) {
    // It does not open. Who has the keys is not kept from the families for it, under a name to be asked for again.
    const saved = await store.saveProfile(newProfile(device.platform, { name: '', role: '', agency: '' }))
    return saved.ok ? toApp(device, store) : saved
  }
  const { practitioner, device: deviceId, name, role, agency } = profile.value as Profile
  const me = { practitioner, name, role, agency, device: deviceId }
  const app = appOver(store, device.platform, me, device.space === 'practice')
  // Before any case is read: a visit whose instrument is not known is not readable.
  const loaded = await loadBrought(app)
  return loaded.ok ? ok(app) : loaded
}

/** The profile of somebody who is new on this device. */
export const newProfile = (platform: Platform, entry: Practitioner): Profile => ({
  name: entry.name.trim(),
  role: entry.role.trim(),
  agency: entry.agency.trim(),
  practitioner: platform.randomId(),
  device: platform.randomId(),
})

/** The device open, or why not: wrong passphrase with how long to wait (milliseconds) before the next try. */
export async function unlock(device: Device, passphrase: string): Promise<Result<App, UnlockFailure | WriteFailure>> {
  const opened = await device.store.unlock(passphrase)
  return opened.ok ? toApp(device, opened.value) : opened
}

/** The profile of whoever tries things out here. Two who meet over a shared file of the practice space have to be told apart. */
function practiceProfile(platform: Platform): Profile {
  const profile = newProfile(platform, { name: '', role: 'Practitioner', agency: 'Practice' })
  const number = [...profile.device].reduce((sum, sign) => (sum * 31 + sign.charCodeAt(0)) % 90, 0) + 10
  return { ...profile, name: `Practitioner ${number} (practice)` }
}

/** The practice space open: no passphrase, because its key is no secret. Everything else runs as in the real one. */
export async function openPractice(device: Device): Promise<Result<App, WriteFailure>> {
  const opened = await device.store.openWithPublicKey()
  if (!opened.ok) return opened
  const profile = await opened.value.readProfile()
  if (!profile.ok) return profile
  if (profile.value === null) {
    const saved = await opened.value.saveProfile(practiceProfile(device.platform))
    if (!saved.ok) return saved
  }
  return toApp(device, opened.value)
}

/** The same app with the practitioner as entered now. What was written before keeps the name that it was written under. */
export async function saveWho(app: App, entry: Practitioner): Promise<Result<App, { readonly kind: 'empty-name' } | WriteFailure>> {
  if (entry.name.trim() === '') return fail({ kind: 'empty-name' })
  const me = { ...app.me, name: entry.name.trim(), role: entry.role.trim(), agency: entry.agency.trim() }
  const saved = await app.store.saveProfile(me satisfies Profile)
  return saved.ok ? ok({ ...app, me }) : saved
}

export type { OpenFailure, UnlockFailure }
