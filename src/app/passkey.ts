import { ok, type Result } from '../core/result.ts'
import { askPasskey, knowsPasskeys, makePasskey, type PasskeyFailure } from '../seal/passkey.ts'
import type { PasskeyUnlockFailure } from '../store/store.ts'
import type { App } from './app.ts'
import type { Device, UnlockFailure } from './device.ts'
import { letIn, noteOf } from './let-in.ts'
import type { WriteFailure } from './failure.ts'

type Opening = PasskeyFailure | PasskeyUnlockFailure | WriteFailure

/** Whether a passkey opens this device. False also where that cannot be read just now: the passphrase opens it in any case. */
export async function hasPasskey({ store }: Device): Promise<boolean> {
  const passkey = await store.passkeys.read()
  return passkey.ok && passkey.value !== null
}

/**
 * A new passkey opens this device from now on, in place of another, besides the passphrase. `name` is what the device's own list of passkeys
 * calls it, and the only thing that it says.
 */
export async function addPasskey(
  device: Device,
  passphrase: string,
  name: string,
): Promise<Result<void, PasskeyFailure | UnlockFailure | WriteFailure>> {
  const made = await makePasskey(name)
  if (!made.ok) return made
  const added = await device.store.passkeys.add(passphrase, made.value)
  if (added.ok) noteOf(device, 'passkey-changed')
  return added
}

/** No passkey opens this device any more. The device's own list still shows it, until somebody deletes it there. */
export async function removePasskey(device: Device): Promise<Result<void, WriteFailure>> {
  const removed = await device.store.passkeys.remove()
  if (removed.ok) noteOf(device, 'passkey-changed')
  return removed
}

async function openWith({ store }: Device) {
  const passkey = await store.passkeys.read()
  if (!passkey.ok) return passkey
  if (!passkey.value) return { ok: false, failure: { kind: 'no-passkey' } } as const
  const output = await askPasskey(passkey.value)
  return output.ok ? store.passkeys.unlock(output.value) : output
}

/** The device open by its passkey. */
export async function unlockWithPasskey(device: Device): Promise<Result<App, Opening>> {
  const opened = await openWith(device)
  return opened.ok ? letIn(device, opened.value, 'passkey') : opened
}

/** Whether whoever is at the device can use its passkey. */
export async function provePasskey(device: Device): Promise<Result<void, Opening>> {
  const opened = await openWith(device)
  if (!opened.ok) return opened
  await opened.value.lock()
  return ok(undefined)
}

export { knowsPasskeys }
export type { Opening as PasskeyOpening }
