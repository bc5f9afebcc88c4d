import { fireEvent, screen } from '@testing-library/preact'
import type { Platform } from '../../../src/app/app.ts'
import { type Device, openDevice } from '../../../src/app/device.ts'
import { setUp } from '../../../src/app/keys.ts'
import { tablet } from '../../store/tablet.ts'

export const PASSPHRASE = 'a passphrase that a fictional person made up'

/** A tablet with a disk of its own and nothing on it. */
export function newTablet() {
  const { platform, factory, kept } = tablet('plumbline')
  let count = 0
  const whole: Platform = {
    storage: platform.storage,
    indexedDB: factory,
    monotonic: () => performance.now(),
    now: () => Date.UTC(2026, 10, 21, 14, 2),
    randomId: () => `id-${++count}`,
    zone: () => 0,
  }
  return { platform: whole, factory, kept }
}

/** The same space of the tablet as a fresh page finds it. */
export async function pageOn(platform: Platform): Promise<Device> {
  const device = await openDevice(platform, 'real')
  if (!device.ok) throw new Error(device.failure.kind)
  return device.value
}

/** A tablet on which a fictional practitioner is set up, with their recovery words. */
export async function usedTablet(more: Partial<Platform> = {}) {
  const fresh = newTablet()
  const it = { ...fresh, platform: { ...fresh.platform, ...more } }
  const device = await pageOn(it.platform)
  const made = await setUp(device, { name: 'Priya Shah', role: 'Health visitor', agency: 'Test agency' }, PASSPHRASE, PASSPHRASE, true)
  if (!made.ok) throw new Error(made.failure.kind)
  return { ...it, device, ...made.value }
}

/** Types into the field of that name. */
export function type(name: string, value: string): void {
  fireEvent.input(screen.getByLabelText(name, { selector: 'input, textarea' }), { target: { value } })
}

export function press(name: string | RegExp): void {
  fireEvent.click(screen.getByRole('button', { name }))
}

/** Waits for the screen with that heading. */
export const arrive = (name: string | RegExp) => screen.findByRole('heading', { level: 1, name }, { timeout: 20_000 })
