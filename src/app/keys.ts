import { fail, ok, type Result } from '../core/result.ts'
import { contentId } from '../seal/digest.ts'
import { checkPassphrase, type StrengthFailure } from '../seal/strength.ts'
import { checkRecoveryWords, offerPassphrase, type WordsFailure } from '../seal/words.ts'
import type { RecoveryFailure, SetUpFailure as StoreSetUpFailure } from '../store/store.ts'
import type { App } from './app.ts'
import type { Device, Practitioner, UnlockFailure } from './device.ts'
import { letIn, newProfile, noteOf, toApp } from './let-in.ts'
import type { WriteFailure } from './failure.ts'
import { note } from './log.ts'

// Apart from device.ts, because the list of words comes with it, and the first screen does without.

export type SetUpFailure = { readonly kind: 'empty-name' } | StrengthFailure | StoreSetUpFailure | WriteFailure

/**
 * The device set up and open; the recovery words are in this answer and nowhere else. `offered` is the passphrase that was offered;
 * `weakDevice` was chosen by somebody who was told that a guess is cheaper then.
 */
export async function setUp(
  device: Device,
  entry: Practitioner,
  passphrase: string,
  offered: string,
  weakDevice = false,
): Promise<Result<{ app: App; recoveryWords: string }, SetUpFailure>> {
  if (entry.name.trim() === '') return fail({ kind: 'empty-name' })
  const strong = await checkPassphrase(passphrase, [entry.name, entry.role, entry.agency], offered)
  if (!strong.ok) return strong
  const made = await device.store.setUp({ passphrase, weakDevice, profile: newProfile(device.platform, entry) })
  if (!made.ok) return made
  const app = await toApp(device, made.value.open)
  return app.ok ? ok({ app: app.value, recoveryWords: made.value.recoveryWords }) : app
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
  return opened.ok ? letIn(device, opened.value, 'recovery') : opened
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
  if (!strong.ok) return strong
  const changed = await device.store.changePassphrase(old, passphrase)
  if (changed.ok) note(app, 'passphrase-changed')
  return changed
}

/** Other recovery words from now on; the ones before open nothing any more. They are in this answer and nowhere else. */
export async function newRecoveryWords(device: Device, passphrase: string): Promise<Result<string, UnlockFailure | WriteFailure>> {
  const made = await device.store.newRecoveryWords(passphrase)
  if (made.ok) noteOf(device, 'recovery-words-changed')
  return made
}

/** Which of the recovery words to ask back: three places, counted from 1, that the words themselves decide. */
export async function placesToCheck(recoveryWords: string): Promise<number[]> {
  const words = recoveryWords.split(' ')
  const digest = [...(await contentId(recoveryWords))].map((sign) => sign.charCodeAt(0))
  const places = new Set<number>()
  for (const code of digest) if (places.size < 3) places.add((code % words.length) + 1)
  return [...places].sort((a, b) => a - b)
}

export { checkRecoveryWords, offerPassphrase }
export type { RecoveryFailure, StrengthFailure, WordsFailure }
