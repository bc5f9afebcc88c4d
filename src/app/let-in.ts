import type { Deed } from '../core/log.ts'
import { fail, ok, type Result } from '../core/result.ts'
import type { OpenStore } from '../store/open-store.ts'
import type { Store } from '../store/store.ts'
import { type App, appOver, type Platform } from './app.ts'
import { loadBrought } from './brought.ts'
import type { Device, Practitioner, Profile } from './device.ts'
import type { WriteFailure } from './failure.ts'
import type { About } from './log.ts'
import { takeRestored } from './restored.ts'
import { DATABASE } from './space.ts'

// Apart from device.ts, because all that a fact is made of comes with it, and the first screen does without.

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
  if (!loaded.ok) return loaded
  void settle(app)
  openOf.set(device.store, store)
  appOf.set(store, app)
  return ok(app)
}

// In nobody's way: what an erasure that was cut off left, and cases without a key of their own. What fails is done at the next start. One tab
// after the other, so that the second finds it done: all at once would each do all of it, and writes of people would wait for them.
function settle({ store, platform: { locks }, practice }: App): Promise<unknown> {
  const work = () => store.settle()
  return locks ? locks.request(`${practice ? 'practice' : 'real'}/settle`, work) : work()
}

// Whoever was let in last.
const openOf = new WeakMap<Store, OpenStore>()
const appOf = new WeakMap<OpenStore, App>()

/** The app of a store that somebody opened just now, of which the log tells how. */
export async function letIn(
  device: Device,
  store: OpenStore,
  how: 'passphrase' | 'recovery' | 'passkey',
): Promise<Result<App, WriteFailure>> {
  const app = await toApp(device, store)
  if (!app.ok) return app
  const from = takeRestored(device.platform, DATABASE[device.space])
  // What notes it comes later: the first screen does without.
  void import('./log.ts').then(({ note }) => {
    if (from !== null) note(app.value, 'restored', { detail: from })
    note(app.value, 'unlocked', { detail: how })
  })
  return app
}

/** What was done to the device itself is noted in the log of whoever is at it. */
export function noteOf(device: Device, did: Deed, about?: About): void {
  const open = openOf.get(device.store)
  const app = open && appOf.get(open)
  if (app) void import('./log.ts').then(({ note }) => note(app, did, about))
}

/** The profile of somebody who is new on this device. */
export const newProfile = (platform: Platform, entry: Practitioner): Profile => ({
  name: entry.name.trim(),
  role: entry.role.trim(),
  agency: entry.agency.trim(),
  practitioner: platform.randomId(),
  device: platform.randomId(),
})

/** The profile of whoever tries things out here. Two who meet over a shared file of the practice space have to be told apart. */
function practiceProfile(platform: Platform): Profile {
  const profile = newProfile(platform, { name: '', role: 'Practitioner', agency: 'Practice' })
  const number = [...profile.device].reduce((sum, sign) => (sum * 31 + sign.charCodeAt(0)) % 90, 0) + 10
  return { ...profile, name: `Practitioner ${number} (practice)` }
}

/** The practice space open: no passphrase, because its key is no secret. Everything else runs as in the real one. */
export async function letInPractice(device: Device): Promise<Result<App, WriteFailure>> {
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
  if (!saved.ok) return saved
  const now = { ...app, me }
  appOf.set(app.store, now)
  return ok(now)
}
