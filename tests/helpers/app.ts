import { type Device, openDevice } from '../../src/app/device.ts'
import { type App, appOver, type Platform } from '../../src/app/app.ts'
import { loadBrought } from '../../src/app/brought.ts'
import { openStore } from '../../src/store/store.ts'
import { type Tablet, tablet } from '../store/tablet.ts'

/** A clock that stands still until it is told to go. Milliseconds since 1970. */
export interface TestClock {
  now: number
}

export const AT_START = Date.UTC(2026, 10, 21, 14, 2)

let count = 0

/** What a test says of the device; the rest is real. */
export interface TestSetting {
  /** The same name opens the same database, as another tab or another day would. */
  readonly database?: string
  /** A pretended disk, which can be full, hang, be damaged and be read behind the app's back. Each has a database of its own. */
  readonly disk?: Tablet
  readonly name?: string
  readonly role?: string
  readonly agency?: string
  readonly device?: string
  /** Two tabs of one device have one clock. */
  readonly clock?: TestClock
  /** What tabs hold against each other. None where nothing is said, as on an old browser. */
  readonly locks?: LockManager
}

/** The one platform of these tests: everything real but the clock and the ids. */
function platformOf({ disk, locks }: TestSetting, database: string, clock: TestClock): Platform {
  return {
    now: () => clock.now,
    monotonic: () => performance.now(),
    randomId: () => `id-${database}-${++count}`,
    zone: () => 0,
    storage: disk ? disk.platform.storage : null,
    ...(disk && { indexedDB: disk.factory }),
    ...(locks && { locks }),
  }
}

/** An open app over a real sealed store in a fresh database. Only the clock and the ids are the test's. */
export async function openTestApp(setting: TestSetting = {}): Promise<{ app: App; clock: TestClock; database: string }> {
  const clock = setting.clock ?? { now: AT_START }
  const database = setting.disk?.name ?? setting.database ?? `test-${++count}`
  const platform = platformOf(setting, database, clock)
  const store = await openStore(database, platform)
  if (!store.ok) throw new Error(`the test database did not open: ${store.failure.kind}`)
  const open = await store.value.openWithPublicKey()
  if (!open.ok) throw new Error(`the test database did not unlock: ${open.failure.kind}`)
  const name = setting.name ?? 'Priya Shah (test)'
  const me = {
    practitioner: `practitioner-${name}`,
    name,
    role: setting.role ?? 'health visitor',
    agency: setting.agency ?? 'Test agency',
    device: setting.device ?? `device-${database}`,
  }
  const app = appOver(open.value, platform, me, false)
  const loaded = await loadBrought(app)
  if (!loaded.ok) throw new Error(`what was brought to the test database did not open: ${loaded.failure.kind}`)
  return { app, clock, database }
}

/** A disk on which the real space can be set up with a passphrase, and which a later start finds as it was left. */
export const deviceDisk = (): Tablet => tablet('plumbline')

/** The real space of a device as a person finds it on starting the app: new, or locked. Deriving a key from a passphrase takes about a second. */
export async function startTestDevice(disk: Tablet, clock: TestClock = { now: AT_START }): Promise<{ device: Device; clock: TestClock }> {
  const device = await openDevice(platformOf({ disk }, `${disk.name}-${++count}`, clock), 'real')
  if (!device.ok) throw new Error(`the test device did not start: ${device.failure.kind}`)
  return { device: device.value, clock }
}
