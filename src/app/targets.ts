import { type Day, dayNumber, daysBetween } from '../core/day.ts'
import type { TargetValues } from '../core/decided.ts'
import { TEXT_MAX } from '../core/fact.ts'
import { seenIn, shown } from '../core/fold.ts'
import type { CaseEvent, Target } from '../core/happened.ts'
import type { AgreedOutcome } from '../core/plan/progress.ts'
import { fail, ok, type Result } from '../core/result.ts'
import { type App, record, today } from './app.ts'
import { changedOf } from './changed.ts'
import { type EventFailure, recordEvent } from './events.ts'
import { checkDiscreet, type Discreet, type DiscreetFailure, discreetActs } from './discretion.ts'
import type { WriteFailure } from './failure.ts'

/** What is agreed about one item of one child. */
export interface TargetEntry {
  readonly child: string
  readonly item: string
  /** The grade from which it starts; null where nobody has graded the item. */
  readonly from: number | null
  /** The grade to reach; null while none is chosen. */
  readonly to: number | null
  /** What the child said or showed that it follows from; for one too young to say, what they do. */
  readonly childView: string
  readonly by: Day
  readonly who: string
  readonly help: string
  readonly how: string
  readonly consequence: string
  readonly familyView: string
}

export type TargetOutcome = NonNullable<TargetValues['outcome']>

export type TargetFailure =
  | { readonly kind: 'which-child' }
  | { readonly kind: 'no-item' }
  | { readonly kind: 'not-better' }
  | { readonly kind: 'no-child-view' }
  | { readonly kind: 'no-owner' }
  | { readonly kind: 'impossible-date' }
  | { readonly kind: 'target-in-past' }
  | { readonly kind: 'target-too-far' }
  | { readonly kind: 'too-long' }

/** Longest that a target may be ahead, in days: two years. A later day is a slip of the finger. Ours, 2026. */
const TOO_FAR_DAYS = 730

/** Nothing where a target can be agreed for that day, else what is wrong with it. */
function checkDue(by: Day, now: Day): TargetFailure | null {
  if (dayNumber(by) === null) return { kind: 'impossible-date' }
  const ahead = daysBetween(now, by)
  if (ahead < 0) return { kind: 'target-in-past' }
  return ahead > TOO_FAR_DAYS ? { kind: 'target-too-far' } : null
}

const textsOf = ({ childView, who, help, how, consequence, familyView }: TargetEntry): readonly string[] => {
  return [childView, who, help, how, consequence, familyView]
}

/** Targets from before the child was asked about stay valid without it. */
const hadNoChildView = (standing: Pick<Target, 'registers'> | undefined) =>
  standing !== undefined && (shown(standing.registers.childView) ?? '').trim() === ''

/**
 * All that is wrong with what was entered, in the order in which it is asked. A target without an item, a better grade, an owner and a
 * day is none, nor is one that the child has no part in. A day that stands already may be over. Source: domain.md 3.1, plans, and 5.2, row 40.
 */
export function checkTarget(entry: TargetEntry, now: Day, standing?: Pick<Target, 'by' | 'registers'>): readonly TargetFailure[] {
  const wrong: readonly (TargetFailure | false | null)[] = [
    entry.child === '' && { kind: 'which-child' },
    entry.item === '' && { kind: 'no-item' },
    // A lower grade is better on every scale; from nothing known, any grade is a beginning.
    (entry.to === null || (entry.from !== null && entry.to >= entry.from)) && { kind: 'not-better' },
    entry.childView.trim() === '' && !hadNoChildView(standing) && { kind: 'no-child-view' },
    standing?.by !== entry.by && checkDue(entry.by, now),
    entry.who.trim() === '' && { kind: 'no-owner' },
    textsOf(entry).some((text) => text.length > TEXT_MAX) && { kind: 'too-long' },
  ]
  return wrong.filter((one) => one !== false && one !== null)
}

function valuesOf({ child, item, from, to, by, ...texts }: TargetEntry): TargetValues {
  const trimmed = Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, text.trim()])) as typeof texts
  return { child, item, by, ...trimmed, ...(from !== null && { from }), ...(to !== null && { to }) }
}

/** A target that was agreed, by id. It is on the disk once this resolves well. */
export async function setTarget(
  app: App,
  caseId: string,
  entry: TargetEntry,
  discreet: Discreet | null = null,
): Promise<Result<string, TargetFailure | DiscreetFailure | WriteFailure>> {
  const [wrong] = [...checkTarget(entry, today(app.platform)), ...checkDiscreet(discreet)]
  if (wrong) return fail(wrong)
  const about = app.platform.randomId()
  const written = await record(app, caseId, [
    { kind: 'target', about, values: valuesOf(entry), replaces: [] },
    ...discreetActs(about, discreet),
  ])
  return written.ok ? ok(about) : written
}

/** The target as agreed now. Every day by which it was ever meant to be met stays in sight. */
export async function changeTarget(
  app: App,
  caseId: string,
  target: Target,
  entry: TargetEntry,
  discreet: Discreet | null = null,
): Promise<Result<unknown, TargetFailure | DiscreetFailure | WriteFailure>> {
  const [wrong] = [...checkTarget(entry, today(app.platform), target), ...checkDiscreet(discreet)]
  if (wrong) return fail(wrong)
  // Whether it ended is no part of what is agreed, and stays as it is.
  const change = { kind: 'target', about: target.id, ...changedOf(target.registers, valuesOf(entry)) } as const
  return record(app, caseId, [change, ...discreetActs(target.id, discreet)])
}

/** The target by another day, as the form does when nothing else changes. @testonly */
export async function moveTarget(
  app: App,
  caseId: string,
  target: Target,
  by: Day,
): Promise<Result<unknown, TargetFailure | WriteFailure>> {
  const wrong = checkDue(by, today(app.platform))
  if (wrong) return fail(wrong)
  return record(app, caseId, [{ kind: 'target', about: target.id, values: { by }, replaces: seenIn([target.registers.by]) }])
}

/** The target ended: met, carried on by somebody else, or dropped. The last two want a reason; met may have one. */
export async function endTarget(
  app: App,
  caseId: string,
  target: Target,
  outcome: TargetOutcome,
  why: string,
): Promise<Result<unknown, { readonly kind: 'no-reason' } | { readonly kind: 'too-long' } | WriteFailure>> {
  if (outcome !== 'met' && why.trim() === '') return fail({ kind: 'no-reason' })
  if (why.length > TEXT_MAX) return fail({ kind: 'too-long' })
  const replaces = seenIn([target.registers.outcome, target.registers.outcomeWhy])
  return record(app, caseId, [{ kind: 'target', about: target.id, values: { outcome, outcomeWhy: why.trim() }, replaces }])
}

/** That something was agreed for a target, or whether it was done, on that day: an event by id, linked to the target. */
export function noteAgreed(
  app: App,
  caseId: string,
  { id, child }: Pick<Target, 'id' | 'child'>,
  { outcome, on, note }: { readonly outcome: AgreedOutcome; readonly on: Day; readonly note: string },
): Promise<Result<string, EventFailure | DiscreetFailure | WriteFailure>> {
  const what = { type: 'agreement', outcome, on, note, children: [child], target: id } as const
  const none = { until: null, approximate: false, source: '', percent: null, hours: null, item: null, alone: null, stage: null }
  return recordEvent(app, caseId, { ...none, ...what })
}

/** Whether what was agreed was done, said of an event that was waiting for it. */
export async function sayAgreed(
  app: App,
  caseId: string,
  event: CaseEvent,
  outcome: AgreedOutcome,
): Promise<Result<unknown, WriteFailure>> {
  return record(app, caseId, [{ kind: 'event', about: event.id, ...changedOf(event.registers, { outcome }) }])
}
