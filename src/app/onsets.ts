import type { Child } from '../core/case.ts'
import { type Day, dayNumber, daysBetween } from '../core/day.ts'
import { TEXT_MAX } from '../core/fact.ts'
import { type Onset, onsetAt } from '../core/known.ts'
import { fail, ok, type Result } from '../core/result.ts'
import { type App, record, today } from './app.ts'
import { changedOf } from './changed.ts'
import type { WriteFailure } from './failure.ts'

/** What somebody found out about since when a domain has been a worry for a child. */
export interface OnsetEntry {
  readonly since: Day
  /** Roughly: what is meant is the month of the day, or its year where it is the first of January. */
  readonly approximate: boolean
  readonly note: string
  /** Who said so, or where it is written. */
  readonly source: string
}

export type OnsetFailure =
  | { readonly kind: 'impossible-date' }
  | { readonly kind: 'date-in-future' }
  | { readonly kind: 'since-before-child' }
  | { readonly kind: 'no-source' }
  | { readonly kind: 'too-long' }

/** A worry can begin before a birth, in the pregnancy; in days, with some weeks for a date that is not exact. */
const PREGNANCY_DAYS = 320

/** All that is wrong with what was entered, in the order in which it is asked; empty where it can be true today. */
export function checkOnset({ birth }: Pick<Child, 'birth'>, { since, note, source }: OnsetEntry, now: Day): readonly OnsetFailure[] {
  const wrong: (OnsetFailure | false)[] =
    dayNumber(since) === null
      ? [{ kind: 'impossible-date' }]
      : [
          daysBetween(now, since) > 0 && { kind: 'date-in-future' },
          daysBetween(since, birth.on) > PREGNANCY_DAYS && { kind: 'since-before-child' },
        ]
  return [
    ...wrong.filter((one) => one !== false),
    ...(source.trim() === '' ? [{ kind: 'no-source' } as const] : []),
    ...(note.length > TEXT_MAX || source.length > TEXT_MAX ? [{ kind: 'too-long' } as const] : []),
  ]
}

/** Since when the domain has been a worry for the child, as known now; what was known before stays in the history. `seen` is what was on the screen. */
export async function recordOnset(
  app: App,
  caseId: string,
  child: Pick<Child, 'id' | 'birth'>,
  domain: string,
  seen: Onset | undefined,
  entry: OnsetEntry,
): Promise<Result<unknown, OnsetFailure | WriteFailure>> {
  const [wrong] = checkOnset(child, entry, today(app.platform))
  if (wrong) return fail(wrong)
  const values = { since: entry.since, approximate: entry.approximate, note: entry.note.trim(), source: entry.source.trim() }
  const changed = seen ? changedOf(seen.registers, values) : { values, replaces: [] }
  if (Object.keys(changed.values).length === 0) return ok(null)
  return record(app, caseId, [{ kind: 'onset', about: onsetAt(child.id, domain), ...changed }])
}
