import { ok, type Result } from '../core/result.ts'
import { type App, today } from './app.ts'
import type { ReadFailure, WriteFailure } from './failure.ts'
import { inTurn } from './turn.ts'

/** When this device was last looked through, and what came of it. Counts and words of ours; nothing about a case. */
export interface LastCheck {
  /** Wall clock of this device. */
  readonly at: string
  /** Things that were looked at, and that were wrong. */
  readonly looked: number
  readonly wrong: number
  /** Parts that were left out, and whether somebody stopped it. */
  readonly skipped: number
  readonly stopped: boolean
}

/** What this device knows of how it fares. Sealed in the row of the settings, beside them. */
export interface Health {
  readonly checked: LastCheck | null
  /** Codes of what failed on the disk, each after its day: `2026-11-22 storage-full`. Oldest first. */
  readonly codes: readonly string[]
}

const NOTHING: Health = { checked: null, codes: [] }

/** Codes that are kept. */
const MOST = 20

/** What is known of how this device fares. */
export async function readHealth({ store }: Pick<App, 'store'>): Promise<Result<Health, ReadFailure>> {
  const row = await store.readSettings()
  return row.ok ? ok({ ...NOTHING, ...(row.value as { health?: Partial<Health> } | null)?.health }) : row
}

function change(app: App, make: (before: Health) => Health): Promise<Result<void, WriteFailure>> {
  return inTurn(app, async (): Promise<Result<void, WriteFailure>> => {
    const [row, before] = [await app.store.readSettings(), await readHealth(app)]
    if (!row.ok) return row
    if (!before.ok) return before
    return app.store.saveSettings({ ...(row.value as object | null), health: make(before.value) })
  })
}

/** When this device was last looked through is remembered. */
export const keepChecked = (app: App, checked: LastCheck): Promise<Result<void, WriteFailure>> =>
  change(app, (before) => ({ ...before, checked }))

/** What failed on the disk in this session is remembered for later ones. Where that fails too, it is tried again with what fails next. */
export async function keepFailures(app: App): Promise<void> {
  const codes = app.store.failures.take().map((code) => `${today(app.platform)} ${code}`)
  if (codes.length === 0) return
  await change(app, (before) => ({ ...before, codes: [...before.codes, ...codes].slice(-MOST) }))
}
