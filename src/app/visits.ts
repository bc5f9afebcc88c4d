import type { Case } from '../core/case.ts'
import { type Day, dayNumber, daysBetween } from '../core/day.ts'
import { episodeOn } from '../core/episode.ts'
import type { Contact, Place, Room, Values } from '../core/fact.ts'
import type { ItemSet } from '../core/instrument.ts'
import { fail, ok, type Result } from '../core/result.ts'
import type { Visit } from '../core/visit.ts'
import type { WriteFailure } from '../store/failure.ts'
import { type App, record, today } from './app.ts'
import { changedOf } from './changed.ts'

/** What is settled before the first item: who, where and which items. */
export interface VisitPlan {
  readonly type: 'baseline' | 'review'
  readonly on: Day
  readonly instrument: { readonly id: string; readonly version: number }
  readonly set: ItemSet
  /** Narrows the set to what one role can see; null asks everything in it. */
  readonly contact: Contact | null
  readonly children: readonly string[]
  readonly place: Place
  readonly placeNote: string
  readonly announced: boolean
  /** Ids of adults of the family who were there. */
  readonly present: readonly string[]
  readonly others: string
  readonly rooms: readonly Room[]
  /** Whether last time's grades wait until this one is confirmed. */
  readonly previous: 'hidden' | 'shown'
}

export type PlanFailure =
  | { readonly kind: 'impossible-date' }
  | { readonly kind: 'visit-in-future' }
  | { readonly kind: 'birth-after-visit'; readonly child: string }
  | { readonly kind: 'no-children' }
  | { readonly kind: 'second-baseline'; readonly on: Day }
  | { readonly kind: 'no-baseline' }
  | { readonly kind: 'signed' }
  /** The present episode is closed or handed on. */
  | { readonly kind: 'case-closed' }

/** A visit may be dated this many days ahead of this device's clock, which may be in another zone or a little off. */
const CLOCK_DOUBT_DAYS = 1

/** Nothing where the visit can be true, else what is wrong. `except` is the visit being changed. */
export function checkPlan(
  family: Case,
  plan: Pick<VisitPlan, 'type' | 'on' | 'children' | 'instrument'>,
  now: Day,
  except?: string,
): PlanFailure | null {
  if (dayNumber(plan.on) === null) return { kind: 'impossible-date' }
  if (daysBetween(now, plan.on) > CLOCK_DOUBT_DAYS) return { kind: 'visit-in-future' }
  if (plan.children.length === 0) return { kind: 'no-children' }
  const unborn = family.children.find(
    (child) => plan.children.includes(child.id) && child.birth.kind === 'born' && daysBetween(plan.on, child.birth.on) > DUE_BEFORE_BIRTH,
  )
  if (unborn) return { kind: 'birth-after-visit', child: unborn.name }
  // A reopened case begins with a baseline of its own, and each instrument has its own lines.
  const episode = episodeOn(family.episodes, plan.on).id
  const baseline = family.visits.find(
    (visit) =>
      visit.type === 'baseline' &&
      visit.id !== except &&
      visit.instrument.id === plan.instrument.id &&
      episodeOn(family.episodes, visit.on).id === episode,
  )
  if (plan.type === 'baseline') return baseline ? { kind: 'second-baseline', on: baseline.on } : null
  return baseline ? null : { kind: 'no-baseline' }
}

/** A child born later can have been visited for before birth, but not longer ago than a pregnancy. Days. */
const DUE_BEFORE_BIRTH = 300

const planValues = (plan: VisitPlan): Values<'visit'> => ({
  ...plan,
  contact: plan.contact ?? 'everybody',
  children: [...plan.children],
  present: [...plan.present],
  rooms: [...plan.rooms],
})

/** A new visit, by id. It is on the disk once this resolves well. */
export async function startVisit(app: App, family: Case, plan: VisitPlan): Promise<Result<string, PlanFailure | WriteFailure>> {
  const wrong = checkPlan(family, plan, today(app.platform))
  if (wrong) return fail(wrong)
  if (family.episodes.at(-1)?.closing) return fail({ kind: 'case-closed' })
  const about = app.platform.randomId()
  const written = await record(app, family.id, [{ kind: 'visit', about, values: planValues(plan), replaces: [] }])
  return written.ok ? ok(about) : written
}

/** The visit's circumstances as entered now; what was entered before stays in the history. */
export async function changeVisit(
  app: App,
  family: Case,
  visit: Visit,
  plan: VisitPlan,
): Promise<Result<unknown, PlanFailure | WriteFailure>> {
  if (visit.signed) return fail({ kind: 'signed' })
  const wrong = checkPlan(family, plan, today(app.platform), visit.id)
  if (wrong) return fail(wrong)
  return record(app, family.id, [{ kind: 'visit', about: visit.id, ...changedOf(visit.registers, planValues(plan)) }])
}

/**
 * A thing taken out of every list and comparison, with the reason: a visit, an event, a target, a decision, the ending or the opening
 * again of a case. All that was written of it is kept.
 */
export async function markEnteredInError(
  app: App,
  caseId: string,
  { id }: { readonly id: string },
  reason: string,
): Promise<Result<unknown, { readonly kind: 'no-reason' } | WriteFailure>> {
  if (reason.trim() === '') return fail({ kind: 'no-reason' })
  return record(app, caseId, [{ kind: 'entered-in-error', about: id, values: { reason: reason.trim() }, replaces: [] }])
}
