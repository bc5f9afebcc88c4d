import { ok, type Result } from '../core/result.ts'
import { giveUpMissingData } from '../store/sentinel.ts'
import { type OpenFailure, openStore, type Store, type UnlockFailure } from '../store/store.ts'
import type { App, Platform } from './app.ts'
import type { WriteFailure } from './failure.ts'
import { DATABASE, type Space } from './space.ts'

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

/** A space of this device, ready to be set up or unlocked. Nothing is written where it cannot be read. */
export async function openDevice(platform: Platform, space: Space): Promise<Result<Device, OpenFailure>> {
  const store = await openStore(DATABASE[space], platform)
  return store.ok ? ok({ space, store: store.value, platform }) : store
}

/** The missing records of a space are given up, deliberately: the next opening takes what is there, or begins empty. Deletes nothing. */
export function startAnew(platform: Platform, space: Space): void {
  giveUpMissingData(DATABASE[space], platform)
}

/** The device open, or why not: wrong passphrase with how long to wait (milliseconds) before the next try. */
export async function unlock(device: Device, passphrase: string): Promise<Result<App, UnlockFailure | WriteFailure>> {
  const opened = await device.store.unlock(passphrase)
  if (!opened.ok) return opened
  // What comes after the passphrase loads while it is typed.
  const { letIn } = await import('./let-in.ts')
  return letIn(device, opened.value, 'passphrase')
}

/** The practice space open: no passphrase, because its key is no secret. Everything else runs as in the real one. */
export async function openPractice(device: Device): Promise<Result<App, WriteFailure>> {
  const { letInPractice } = await import('./let-in.ts')
  return letInPractice(device)
}

export type { OpenFailure, Space, UnlockFailure }
