import { signal } from '@preact/signals'
import type { App } from '../../app/app.ts'
import type { WriteFailure } from '../../app/failure.ts'
import type { Result } from '../../core/result.ts'
import { DEFAULTS, readSettings, type Settings, saveSettings } from '../../app/settings.ts'
import { trouble } from '../session.ts'

/** The settings that this tab goes by: the defaults until they are read. */
export const held = signal<Settings>(DEFAULTS)

/** This tab goes by what is saved. Another tab may have changed it. */
export async function loadSettings(app: App): Promise<void> {
  const read = await readSettings(app)
  if (read.ok) held.value = read.value
  else if (read.failure.kind !== 'locked') trouble.value = read.failure
}

/** This tab goes by these settings once they are saved; on failure nothing changes. */
export async function keepSettings(app: App, settings: Settings): Promise<Result<unknown, WriteFailure>> {
  const saved = await saveSettings(app, settings)
  if (saved.ok) held.value = settings
  return saved
}
