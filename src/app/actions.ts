import type { Action } from '../core/known.ts'
import { type Day, dayNumber, daysBetween } from '../core/day.ts'
import { TEXT_MAX } from '../core/fact.ts'
import { shown } from '../core/fold.ts'
import { fail, ok, type Result } from '../core/result.ts'
import type { ActionValues } from '../core/surroundings.ts'
import { type App, record, today } from './app.ts'
import { changedOf } from './changed.ts'
import { checkDiscreet, type Discreet, type DiscreetFailure, discreetActs } from './discretion.ts'
import type { WriteFailure } from './failure.ts'

/** What one person has to do by a day. */
export interface ActionEntry {
  readonly what: string
  readonly who: string
  readonly by: Day | null
  /** Whether it gets the family something that no better care could stand in for. */
  readonly support: boolean
  /** None: the family as a whole. */
  readonly child: string | null
  /** The item that money or repairs would put right. */
  readonly item: string | null
  /** The event in which it was agreed. */
  readonly event: string | null
}

export type ActionOutcome = NonNullable<ActionValues['outcome']>

export type ActionFailure =
  | { readonly kind: 'no-what' }
  | { readonly kind: 'no-owner' }
  | { readonly kind: 'no-day' }
  | { readonly kind: 'impossible-date' }
  | { readonly kind: 'action-in-past' }
  | { readonly kind: 'target-too-far' }
  | { readonly kind: 'too-long' }

export type EndActionFailure = { readonly kind: 'no-reason' } | { readonly kind: 'too-long' }

/** Longest that an action may be ahead, in days: two years. A later day is a slip of the finger. Ours, 2026. */
const TOO_FAR_DAYS = 730

function checkDue(by: Day | null, now: Day): ActionFailure | null {
  if (by === null) return { kind: 'no-day' }
  if (dayNumber(by) === null) return { kind: 'impossible-date' }
  const ahead = daysBetween(now, by)
  if (ahead < 0) return { kind: 'action-in-past' }
  return ahead > TOO_FAR_DAYS ? { kind: 'target-too-far' } : null
}

/**
 * All that is wrong with what was entered, in the order in which it is asked. Something that nobody does by no day is no plan; a day
 * that stands already may be over, and one that was never set may stay so. Source: domain.md 5.5, row 77.
 */
export function checkAction(entry: ActionEntry, now: Day, standing?: Pick<Action, 'by'>): readonly ActionFailure[] {
  const wrong: readonly (ActionFailure | false | null)[] = [
    entry.what.trim() === '' && { kind: 'no-what' },
    entry.who.trim() === '' && { kind: 'no-owner' },
    (!standing || standing.by !== entry.by) && checkDue(entry.by, now),
    [entry.what, entry.who].some((text) => text.length > TEXT_MAX) && { kind: 'too-long' },
  ]
  return wrong.filter((one) => one !== false && one !== null)
}

const valuesOf = (entry: ActionEntry): ActionValues => ({ ...entry, what: entry.what.trim(), who: entry.who.trim() })

/** An action that was agreed, by id. It is on the disk once this resolves well. */
export async function addAction(
  app: App,
  caseId: string,
  entry: ActionEntry,
  discreet: Discreet | null = null,
): Promise<Result<string, ActionFailure | DiscreetFailure | WriteFailure>> {
  const [wrong] = [...checkAction(entry, today(app.platform)), ...checkDiscreet(discreet)]
  if (wrong) return fail(wrong)
  const about = app.platform.randomId()
  const written = await record(app, caseId, [
    { kind: 'action', about, values: valuesOf(entry), replaces: [] },
    ...discreetActs(about, discreet),
  ])
  return written.ok ? ok(about) : written
}

/** The action as agreed now; what was agreed before stays in the history. Whether it is done stays as it is. */
export async function changeAction(
  app: App,
  caseId: string,
  action: Action,
  entry: ActionEntry,
  discreet: Discreet | null = null,
): Promise<Result<unknown, ActionFailure | DiscreetFailure | WriteFailure>> {
  const [wrong] = [...checkAction(entry, today(app.platform), action), ...checkDiscreet(discreet)]
  if (wrong) return fail(wrong)
  const change = { kind: 'action', about: action.id, ...changedOf(action.registers, valuesOf(entry)) } as const
  return record(app, caseId, [change, ...discreetActs(action.id, discreet)])
}

/** The action is done, or is dropped with a reason; null: it is open after all. */
export async function endAction(
  app: App,
  caseId: string,
  action: Action,
  outcome: ActionOutcome | null,
  why: string,
): Promise<Result<unknown, EndActionFailure | WriteFailure>> {
  if (outcome === 'dropped' && why.trim() === '') return fail({ kind: 'no-reason' })
  if (why.length > TEXT_MAX) return fail({ kind: 'too-long' })
  // A reason that is not said again is no reason of this ending.
  const values: ActionValues = { outcome, ...((why.trim() !== '' || shown(action.registers.outcomeWhy)) && { outcomeWhy: why.trim() }) }
  const changed = changedOf(action.registers, values)
  return record(app, caseId, [{ kind: 'action', about: action.id, ...changed }])
}
