/** Why something could not be read from this device. Nothing was changed by trying. */
export type ReadFailure =
  /** `lock()` was called: the keys are gone from this session. */
  | { readonly kind: 'locked' }
  /** A newer version of the app, in another tab, wants the database: reload. */
  | { readonly kind: 'frozen' }
  /** The database that was opened is no longer there, or is another one. */
  | { readonly kind: 'data-missing' }
  /** The connection to the database dropped and three attempts did not bring it back. */
  | { readonly kind: 'connection-lost' }
  /** The disk did not answer within the watchdog's time. */
  | { readonly kind: 'timed-out' }

/** What no retry in this tab can mend. */
export type Trouble = Extract<ReadFailure, { kind: 'frozen' | 'data-missing' }>

/** Why something is not known to be on the disk. Never shown as saved. */
export type WriteFailure = ReadFailure | { readonly kind: 'storage-full' }

/** Every name that an error carries: its own, that of the errors inside it, and those of a bulk write's parts. */
function names(error: unknown, depth = 0): string[] {
  if (typeof error !== 'object' || error === null || depth > 5) return []
  const { name, inner, failures } = error as { name?: unknown; inner?: unknown; failures?: unknown }
  const parts = Array.isArray(failures) ? failures : []
  return [...(typeof name === 'string' ? [name] : []), ...[inner, ...parts].flatMap((part) => names(part, depth + 1))]
}

// The connection or its server went away. iPads drop connections in the background and then say UnknownError or AbortError.
// 'SecurityError': site data is blocked, so there is nothing to open.
const DROPPED = new Set([
  'SecurityError',
  'DatabaseClosedError',
  'InvalidStateError',
  'OpenFailedError',
  'UnknownError',
  'AbortError',
  'NotReadableError',
])

/**
 * What an IndexedDB or Dexie error means for the practitioner; null where it is a bug and must be thrown.
 * Names only: Dexie wraps errors so that `instanceof` fails, and message texts differ by browser.
 */
export function failureOf(error: unknown): WriteFailure | null {
  const all = names(error)
  // A full disk shows at commit as an AbortError around a QuotaExceededError, so it is looked for first.
  if (all.includes('QuotaExceededError')) return { kind: 'storage-full' }
  if (all.includes('TimeoutError')) return { kind: 'timed-out' }
  if (all.includes('VersionError')) return { kind: 'frozen' }
  if (all.some((name) => DROPPED.has(name))) return { kind: 'connection-lost' }
  return null
}
