import { ok, type Result } from '../core/result.ts'
import type { App } from './app.ts'
import type { ReadFailure, WriteFailure } from './failure.ts'
import { inTurn } from './turn.ts'

/** How this device behaves. Sealed with the rest; nothing about a case. */
export interface Settings {
  /** Minutes without a touch before it locks, 1 to 15. */
  readonly idleMinutes: number
  /** Seconds out of sight before it locks, 0 to 300. */
  readonly hiddenSeconds: number
  /** Whether last time's grades wait until this one is confirmed, unless a visit says otherwise. */
  readonly previous: 'hidden' | 'shown'
  /** Days that something may be on this device alone before a reminder says so, 1 to 30. */
  readonly remindAfterDays: number
}

/** Source: reliability.md, "Keys"; ux.md, "grade again at a review"; the days until a reminder ours, 2026-11-22. */
export const DEFAULTS: Settings = { idleMinutes: 5, hiddenSeconds: 30, previous: 'hidden', remindAfterDays: 3 }

/** The settings in force: the defaults under what was saved. */
export async function readSettings(app: App): Promise<Result<Settings, ReadFailure>> {
  const saved = await app.store.readSettings()
  if (!saved.ok) return saved
  const { health: _, ...settings } = (saved.value ?? {}) as Partial<Settings> & { health?: unknown }
  return ok({ ...DEFAULTS, ...settings })
}

// Saved by an earlier version, or by who says nothing of reminders.
type Saved = Omit<Settings, 'remindAfterDays'> & Partial<Settings>

/** The settings from now on. What the same row knows of how the device fares stays. */
export function saveSettings(app: App, settings: Saved): Promise<Result<unknown, WriteFailure>> {
  return inTurn(app, async (): Promise<Result<unknown, WriteFailure>> => {
    const row = await app.store.readSettings()
    if (!row.ok) return row
    const health = (row.value as { health?: unknown } | null)?.health
    return app.store.saveSettings({ ...settings, ...(health !== undefined && { health }) })
  })
}
