import { stampMillis } from '../core/stamp.ts'
import type { App } from './app.ts'

/** Two clocks that are set by hand differ by a few minutes; from this many milliseconds on one of them is wrong. Ours, 2026-11-21. */
const DOUBT = 10 * 60_000

/**
 * Whether this device's clock stands before what is already written here, its own or a colleague's: one of the two clocks is wrong.
 * Nothing waits for it to be put right, because stamps keep the order; only the dates that people read would mislead.
 */
export function clockIsBehind(app: App): boolean {
  return app.highest !== null && stampMillis(app.highest) - app.platform.now() > DOUBT
}
