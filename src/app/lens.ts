import { type Day, dayNumber, daysBetween } from '../core/day.ts'
import type { LensEntryCode, LensState } from '../core/lens.ts'
import { type LensMark, lensAt } from '../core/lens-marks.ts'
import { fail, type Result } from '../core/result.ts'
import type { WriteFailure } from '../store/failure.ts'
import { type App, record, today } from './app.ts'
import { seenFacts } from './drafts.ts'

/** What a practitioner enters about one entry of the adults' lens. */
export interface LensEntered {
  readonly state: LensState | null
  readonly note: string
  /** Who said so, or where it was seen. */
  readonly source: string
  readonly on: Day
}

export type LensFailure =
  | { readonly kind: 'no-state' }
  | { readonly kind: 'no-source' }
  | { readonly kind: 'impossible-date' }
  | { readonly kind: 'date-in-future' }

/** Nothing where the entry can stand, else what is missing. What nobody knows needs no source. */
export function checkLens({ state, source, on }: LensEntered, now: Day): LensFailure | null {
  if (state === null) return { kind: 'no-state' }
  if (dayNumber(on) === null) return { kind: 'impossible-date' }
  if (daysBetween(now, on) > 0) return { kind: 'date-in-future' }
  return state !== 'not-known' && source.trim() === '' ? { kind: 'no-source' } : null
}

/** The entry as known now, with its source and day; what was known before stays in the history. `seen` is what was on the screen. */
export async function recordLens(
  app: App,
  caseId: string,
  place: { readonly about: string; readonly entry: LensEntryCode },
  seen: LensMark | undefined,
  entered: LensEntered,
): Promise<Result<unknown, LensFailure | WriteFailure>> {
  const wrong = checkLens(entered, today(app.platform))
  if (wrong) return fail(wrong)
  const { state, note, source, on } = entered
  const values = { ...(state && { state }), note: note.trim(), source: source.trim(), on }
  const replaces = seen ? seenFacts(Object.values(seen.registers)) : []
  return record(app, caseId, [{ kind: 'lens', about: lensAt(place.about, place.entry), values, replaces }])
}
