import type { Case } from '../core/case.ts'
import { type Day, dayNumber, daysBetween } from '../core/day.ts'
import type { DecisionType, PlanCategory } from '../core/decided.ts'
import { type Consent, TEXT_MAX, type Values } from '../core/fact.ts'
import type { Decision, LevelDecision } from '../core/happened.ts'
import { fail, ok, type Result } from '../core/result.ts'
import { type App, record, today } from './app.ts'
import { changedOf } from './changed.ts'
import { checkDiscreet, type Discreet, type DiscreetFailure, discreetActs } from './discretion.ts'
import type { ReadFailure, WriteFailure } from './failure.ts'
import { readFamily } from './read.ts'

/** What a practitioner notes of a decision that people made. No grade and no alert makes one. */
export interface DecisionEntry {
  readonly type: DecisionType
  readonly on: Day
  /** With type `level`: its id in the settings of the area. */
  readonly level?: string | null
  /** The heading of the plan, where that level is a protection plan. */
  readonly category?: PlanCategory | null
  readonly reason: string
  /** Empty: whoever writes. */
  readonly decidedBy: string
  /** That the level which stands was looked at again, and stays. */
  readonly confirmed?: boolean
}

export type DecisionFailure =
  | { readonly kind: 'no-level' }
  /** It stands already, and nobody said that it was looked at again. */
  | { readonly kind: 'same-level' }
  | { readonly kind: 'impossible-date' }
  | { readonly kind: 'date-in-future' }
  | { readonly kind: 'no-reason' }
  | { readonly kind: 'too-long'; readonly field: 'reason' | 'decidedBy' }

/** Whether the family agrees to the work, and to talking with others. */
export interface Agreement {
  readonly consent: Consent | null
  /** When they were asked. Nothing where they were not. */
  readonly on: Day
  readonly note: string
}

export type AgreementFailure =
  | { readonly kind: 'no-consent' }
  | { readonly kind: 'impossible-date' }
  | { readonly kind: 'date-in-future' }
  | { readonly kind: 'too-long' }

/** A day may be this many days ahead of this device's clock, which may be in another zone or a little off. */
const CLOCK_DOUBT_DAYS = 1

function wrongDay(on: Day, now: Day): { readonly kind: 'impossible-date' } | { readonly kind: 'date-in-future' } | null {
  if (dayNumber(on) === null) return { kind: 'impossible-date' }
  return daysBetween(now, on) > CLOCK_DOUBT_DAYS ? { kind: 'date-in-future' } : null
}

/** The level of need that stands on a day, by what was decided; nothing where none was yet. `levels` oldest first. */
export const levelOn = (levels: readonly LevelDecision[], on: Day): LevelDecision | undefined =>
  levels.findLast((decision) => decision.on <= on)

function wrongLevel(entry: DecisionEntry, levels: readonly LevelDecision[], changed?: Pick<Decision, 'id'>): DecisionFailure | null {
  const { type, level, on, confirmed } = entry
  if (type !== 'level') return null
  if (!level) return { kind: 'no-level' }
  const others = levels.filter(({ id }) => id !== changed?.id)
  return !confirmed && levelOn(others, on)?.level === level ? { kind: 'same-level' } : null
}

/**
 * All that is wrong with what was entered, in the order in which it is asked; empty where it can be true today. `levels` are those decided
 * so far, oldest first; `changed` is the decision that the entry takes the place of.
 */
export function checkDecision(
  entry: DecisionEntry,
  now: Day,
  levels: readonly LevelDecision[],
  changed?: Pick<Decision, 'id'>,
): readonly DecisionFailure[] {
  const { reason, decidedBy, on } = entry
  const wrong: readonly (DecisionFailure | false | null)[] = [
    wrongLevel(entry, levels, changed),
    wrongDay(on, now),
    reason.trim() === '' && { kind: 'no-reason' },
    reason.length > TEXT_MAX && { kind: 'too-long', field: 'reason' },
    decidedBy.length > TEXT_MAX && { kind: 'too-long', field: 'decidedBy' },
  ]
  return wrong.filter((one) => one !== false && one !== null)
}

/** What the type has no use for is taken back, so that a changed type leaves no heading of a plan behind. */
function valuesOf(app: App, { type, on, level, category, reason, decidedBy }: DecisionEntry): Values<'decision'> {
  const isPlan = type === 'level' && app.practiceSettings.levels.some((each) => each.id === level && each.protection)
  return {
    ...{ type, on, reason: reason.trim(), decidedBy: decidedBy.trim() },
    ...(type === 'level' && level && { level }),
    category: isPlan ? (category ?? null) : null,
  }
}

/** A decision about the family with its reason, by id: which level of need it is worked with, or what is to follow. It is on the disk once this resolves well. */
export async function recordDecision(
  app: App,
  caseId: Case['id'],
  entry: DecisionEntry,
  discreet: Discreet | null = null,
): Promise<Result<string, DecisionFailure | DiscreetFailure | ReadFailure | WriteFailure>> {
  const family = await readFamily(app, caseId)
  if (!family.ok) return family
  const [wrong] = [...checkDecision(entry, today(app.platform), family.value.levels), ...checkDiscreet(discreet)]
  if (wrong) return fail(wrong)
  const about = app.platform.randomId()
  const written = await record(app, caseId, [
    { kind: 'decision', about, values: valuesOf(app, entry), replaces: [] },
    ...discreetActs(about, discreet),
  ])
  return written.ok ? ok(about) : written
}

/** The decision as entered now; what was entered before stays in the history. */
export async function changeDecision(
  app: App,
  family: Pick<Case, 'id' | 'levels'>,
  decision: Decision,
  entry: DecisionEntry,
  discreet: Discreet | null = null,
): Promise<Result<unknown, DecisionFailure | DiscreetFailure | WriteFailure>> {
  const [wrong] = [...checkDecision(entry, today(app.platform), family.levels, decision), ...checkDiscreet(discreet)]
  if (wrong) return fail(wrong)
  const change = { kind: 'decision', about: decision.id, ...changedOf(decision.registers, valuesOf(app, entry)) } as const
  return record(app, family.id, [change, ...discreetActs(decision.id, discreet)])
}

/** All that is wrong with what was entered about agreement, in the order in which it is asked. The day is asked only where they were. */
export function checkAgreement({ consent, on, note }: Agreement, now: Day): readonly AgreementFailure[] {
  const wrong: readonly (AgreementFailure | false | null)[] = [
    consent === null && { kind: 'no-consent' },
    consent !== null && consent !== 'not-asked' && wrongDay(on, now),
    note.length > TEXT_MAX && { kind: 'too-long' },
  ]
  return wrong.filter((one) => one !== false && one !== null)
}

/** Whether the family agrees, as it stands now; what stood before stays in the history. It stands in the way of nothing. */
export async function setAgreement(
  app: App,
  family: Pick<Case, 'id' | 'household'>,
  agreement: Agreement,
): Promise<Result<unknown, AgreementFailure | WriteFailure>> {
  const { consent, on, note } = agreement
  const [wrong] = checkAgreement(agreement, today(app.platform))
  if (wrong || !consent) return fail(wrong ?? { kind: 'no-consent' })
  const values = { consent, consentNote: note.trim(), ...(consent !== 'not-asked' && { consentOn: on }) }
  return record(app, family.id, [{ kind: 'household', about: family.id, ...changedOf(family.household, values) }])
}
