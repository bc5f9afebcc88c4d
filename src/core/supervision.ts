import { type Case, readCase } from './case.ts'
import { type Day, daysBetween } from './day.ts'
import { alertsOf } from './drift/alerts.ts'
import { isOfCase, lastDayOf } from './drift/around.ts'
import { daysAfter, latest } from './drift/clock.ts'
import { concernSince } from './drift/concern.ts'
import { type Alert, RULES, type RuleId } from './drift/index.ts'
import { type ReviewDue, reviewDue } from './drift/review-overdue.ts'
import { ALERT_LEVELS, type AlertLevel, type FamilyLook } from './drift/rule.ts'
import { shown } from './fold.ts'
import type { CaseEvent, Target } from './happened.ts'
import type { Action } from './known.ts'
import type { Instrument } from './instrument.ts'
import { type LooseEnd, looseEndsOf } from './loose-ends.ts'
import { type Changed, changedSince, factsBy, type Then } from './supervision/since.ts'
import { type Unseen, unseenIn } from './supervision/unseen.ts'

/** What is asked at every supervision. Source: seeds rows 84 (hopelessness, passing on), 11 (hold different explanations), 63 and 43 (whose view). */
export const ALWAYS = ['hope', 'other-mind', 'whose-view'] as const
export type Always = (typeof ALWAYS)[number]

/** What a reflection can be about: a rule that found something, or what is always asked. */
export type QuestionId = RuleId | Always

/** When the family is to be talked about again; both count from the last supervision or from the visit that showed the concern. */
export interface SupervisionDue {
  readonly from: Day
  readonly soon: Day
  readonly late: Day
}

/** A standstill that asks for more than another visit, and the day on which somebody last challenged it. */
export interface Standstill {
  readonly alert: Alert
  readonly challenged: Day | null
}

/** A supervision that took place, with what came out of it. */
export interface PastSupervision {
  readonly event: CaseEvent
  readonly actions: readonly Action[]
}

/** The sheet that a supervision begins with. Worked out each time. */
export interface SupervisionSheet {
  /** The last supervision of this episode; null where there was none. */
  readonly last: CaseEvent | null
  /** Since when `changed` is: the day of it, or the opening of the episode. */
  readonly since: Day
  /** Null while no domain of any child is of concern. */
  readonly due: SupervisionDue | null
  readonly changed: Changed
  /** The gravest level first; levels without an alert are left out. */
  readonly alerts: readonly { readonly level: AlertLevel; readonly alerts: readonly Alert[] }[]
  readonly unseen: Unseen
  readonly reviews: readonly { readonly child: string; readonly due: ReviewDue }[]
  readonly targets: readonly Target[]
  readonly looseEnds: readonly LooseEnd[]
  readonly stuck: readonly Standstill[]
  /** In the order in which they are asked. */
  readonly questions: readonly QuestionId[]
}

/** Rules that say that a plan does not move, or has run too long. That nobody has challenged it (D22) is said of each. */
const STANDSTILL: readonly RuleId[] = ['D4', 'D6', 'D17', 'D18']

/** The last supervision of the present episode. */
const lastSupervision = ({ events, today }: Pick<FamilyLook, 'events' | 'today'>): CaseEvent | null =>
  events.findLast(({ type, on }) => type === 'supervision' && on <= today) ?? null

/** By when the family is to be talked about, by the numbers of rule D20. @testonly */
export function supervisionDue(look: FamilyLook): SupervisionDue | null {
  const concern = concernSince(look.children, look.today)
  if (concern === null) return null
  const last = lastSupervision(look)
  const from = last ? latest(lastDayOf(last, look.today), concern) : concern
  const { 'supervision-days': soon, 'supervision-act-days': late } = look.thresholds
  return { from, soon: daysAfter(from, soon), late: daysAfter(from, late) }
}

/** What to ask: of each rule that found something, the gravest first, and what is always asked. @testonly */
export function questionsFor(alerts: readonly Pick<Alert, 'rule' | 'level'>[]): QuestionId[] {
  const gravity = (id: RuleId) => Math.max(...alerts.flatMap(({ rule, level }) => (rule === id ? [ALERT_LEVELS.indexOf(level)] : [])))
  const found = RULES.map(({ id }) => id).filter((id) => alerts.some(({ rule }) => rule === id))
  return [...found.sort((a, b) => gravity(b) - gravity(a)), ...ALWAYS]
}

const overdueReviews = (look: FamilyLook): SupervisionSheet['reviews'] =>
  look.children
    .filter(({ child }) => isOfCase(look, child))
    .map((each) => ({ child: each.child.id, due: reviewDue(each) }))
    .filter(({ due }) => daysBetween(due.on, look.today) > 0)

/** The sheet of this look. `alerts` are all of it, looked at or not; `then` is the family at the last supervision, null where there was none. @testonly */
export function supervisionOf(look: FamilyLook, alerts: readonly Alert[], then: Then | null): SupervisionSheet {
  const { family, today, practice, episode, events } = look
  const last = lastSupervision(look)
  const challenges = events.filter(({ type }) => type === 'challenge')
  return {
    last,
    since: last?.on ?? episode.openedOn,
    due: supervisionDue(look),
    changed: changedSince(look, alerts, last && then),
    alerts: ALERT_LEVELS.toReversed()
      .map((level) => ({ level, alerts: alerts.filter((alert) => alert.level === level) }))
      .filter((group) => group.alerts.length > 0),
    unseen: unseenIn(look, alerts),
    reviews: overdueReviews(look),
    targets: family.targets.filter(({ outcome, by }) => outcome === null && by < today).sort((a, b) => (a.by < b.by ? -1 : 1)),
    looseEnds: looseEndsOf(family, today, practice),
    stuck: alerts
      .filter(({ rule }) => STANDSTILL.includes(rule))
      .map((alert) => ({ alert, challenged: challenges.findLast(({ on }) => on >= alert.since)?.on ?? null })),
    questions: questionsFor(alerts),
  }
}

/** The sheet that a supervision of this family begins with on the day of the look, held against the family as it was known at the last one. */
export function sheetOf(
  look: FamilyLook,
  alerts: readonly Alert[],
  find: (id: string, version: number) => Instrument | undefined,
  instrumentId: string,
): SupervisionSheet {
  const { family, practice } = look
  const last = lastSupervision(look)
  const then = last && readCase(family.id, factsBy(family, last), find)
  return supervisionOf(look, alerts, last && then && { family: then, alerts: alertsOf(then, last.on, practice, instrumentId) })
}

/** Every supervision of the family, the latest first, with the actions that came out of it; what somebody joined as one is one. */
export function supervisionsOf({ events, actions }: Pick<Case, 'events' | 'actions'>): PastSupervision[] {
  return events
    .filter(({ type }) => type === 'supervision')
    .map((event) => {
      const mine = [event, ...(event.same ?? [])].map(({ id }) => id)
      return { event, actions: actions.filter(({ registers }) => mine.includes(shown(registers.event) ?? '')) }
    })
    .toReversed()
}
