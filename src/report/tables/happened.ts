import type { Alert } from '../../core/drift/index.ts'
import { EVENT_GROUPS, type EventGroup, type EventType } from '../../core/event.ts'
import type { CaseEvent, Decision, Target } from '../../core/happened.ts'
import type { Action } from '../../core/known.ts'
import * as text from '../../i18n/index.ts'
import { sayAlert } from '../say/alert.ts'
import { domainOfIn } from '../say/telling.ts'
import { isContested, said, sure } from './families.ts'
import { type At, code, day, grade, listed, measure, person, tableOf, third, typed, whole, yes } from './model.ts'

const itemName = (item: string | null | undefined, { source }: At): string | null =>
  item ? (source.own.wording.items[item]?.name ?? null) : null
const domainOf = (item: string | null | undefined, { source }: At): string | null => (item ? domainOfIn(source.library)(item) : null)
const isKept = ({ id }: { readonly id: string }, { source }: At): boolean => source.family.keptFromFamily.has(id)

/** One row an alert that stands today. */
export const alerts = tableOf(
  'alerts',
  ['case', 'alert'],
  ({ source }): readonly Alert[] => source.alerts,
)({
  case: code((_, { keys }) => keys.family, 'families'),
  alert: whole((alert, { source }) => source.alerts.indexOf(alert) + 1),
  as_of: day((_, { source }) => source.today),
  child: code((alert, { keys }) => keys.of(alert.childId), 'children'),
  domain: code((alert) => alert.domain),
  rule: code((alert) => alert.rule),
  rule_name: code((alert) => text.drift[alert.rule].name),
  level: code((alert) => alert.level),
  since: day((alert) => alert.since),
  visits: code((alert, { keys }) => listed(keys.all(alert.visits))),
  events: code((alert, { keys }) => listed(keys.all(alert.events))),
  items: code((alert) => listed(alert.items)),
  looked_at: yes((alert) => alert.acknowledged !== null),
  looked_at_on: day((alert) => alert.acknowledged?.wall.slice(0, 10)),
  found: typed((alert, { source: { family, own, area } }) => sayAlert(alert, family, own.wording, area).practitioner),
  looked_at_by: person((alert, { naming }) => alert.acknowledged && naming.worker(alert.acknowledged.by)),
  why_it_may_stand: typed((alert) => alert.acknowledged?.reason),
})

const groupOf = (type: EventType): EventGroup | undefined =>
  (Object.keys(EVENT_GROUPS) as EventGroup[]).find((group) => (EVENT_GROUPS[group] as readonly EventType[]).includes(type))

/** One row a thing that happened; what somebody joined is one. */
export const events = tableOf(
  'events',
  ['event'],
  ({ source }): readonly CaseEvent[] => source.family.events,
)({
  case: code((_, { keys }) => keys.family, 'families'),
  event: code((event, { keys }) => keys.of(event.id)),
  day: day((event) => event.on),
  until: day((event) => event.until),
  approximate: yes(({ registers }) => sure(registers.approximate)),
  type: code((event) => event.type),
  type_name: code((event) => text.event.type[event.type]),
  group: code((event) => groupOf(event.type)),
  children: code((event, { keys }) => listed(keys.all(event.children))),
  outcome: code(({ registers }) => sure(registers.outcome)),
  item: code(({ registers }) => sure(registers.item)),
  domain: code(({ registers }, at) => sure(registers.domain) ?? domainOf(sure(registers.item), at)),
  service: code(({ registers }) => sure(registers.service)),
  sign: code(({ registers }) => sure(registers.sign)),
  attendance_percent: measure(({ registers }) => sure(registers.percent)),
  hours_a_week: measure(({ registers }) => sure(registers.hours)),
  kilograms: measure(({ registers }) => sure(registers.kilograms)),
  alone: yes(({ registers }) => sure(registers.alone)),
  worked: code(({ registers }) => sure(registers.worked)),
  family_told: yes(({ registers }) => sure(registers.told)),
  answer_due: day(({ registers }) => sure(registers.feedbackDue)),
  answered_on: day(({ registers }) => sure(registers.feedbackOn)),
  stage: code(({ registers }) => sure(registers.stage)),
  follows: code(({ registers }, { keys }) => keys.of(sure(registers.follows))),
  target: code(({ registers }, { keys }) => keys.of(sure(registers.target)), 'targets'),
  entries: whole((event) => 1 + (event.same?.length ?? 0)),
  entered_by_role: code((event) => event.by.role),
  kept_from_family: yes(isKept),
  contested: yes(({ registers }) => isContested(registers)),
  entered_by: person((event, { naming }) => naming.worker(event.by)),
  source: third(({ registers }) => said(registers.source)),
  agency: third(({ registers }) => said(registers.agency)),
  with_whom: third(({ registers }) => said(registers.withWhom)),
  place: typed(({ registers }) => said(registers.place)),
  note: typed(({ registers }) => said(registers.note)),
  why_not_told: typed(({ registers }) => said(registers.whyNotTold)),
})

/** One row a target. */
export const targets = tableOf(
  'targets',
  ['target'],
  ({ source }): readonly Target[] => source.family.targets,
)({
  case: code((_, { keys }) => keys.family, 'families'),
  target: code((target, { keys }) => keys.of(target.id)),
  child: code((target, { keys }) => keys.of(target.child), 'children'),
  item: code((target) => target.item),
  item_name: code((target, at) => itemName(target.item, at)),
  domain: code((target, at) => domainOf(target.item, at)),
  from: grade(({ registers }) => sure(registers.from)),
  to: grade(({ registers }) => sure(registers.to)),
  by: day(({ registers }) => sure(registers.by)),
  first_by: day((target) => target.due[0]?.by),
  times_moved: whole((target) => target.due.length - 1),
  outcome: code(({ registers }) => sure(registers.outcome)),
  kept_from_family: yes(isKept),
  contested: yes(({ registers }) => isContested(registers)),
  who: third(({ registers }) => said(registers.who)),
  help: typed(({ registers }) => said(registers.help)),
  how: typed(({ registers }) => said(registers.how)),
  consequence: typed(({ registers }) => said(registers.consequence)),
  family_view: typed(({ registers }) => said(registers.familyView)),
  child_view: typed(({ registers }) => said(registers.childView)),
  outcome_why: typed(({ registers }) => said(registers.outcomeWhy)),
})

/** One row a thing that one person has to do. */
export const actions = tableOf(
  'actions',
  ['action'],
  ({ source }): readonly Action[] => source.family.actions,
)({
  case: code((_, { keys }) => keys.family, 'families'),
  action: code((action, { keys }) => keys.of(action.id)),
  agreed_on: day((action) => action.facts[0]?.at.wall.slice(0, 10)),
  by: day(({ registers }) => sure(registers.by)),
  support: yes(({ registers }) => sure(registers.support)),
  child: code(({ registers }, { keys }) => keys.of(sure(registers.child)), 'children'),
  item: code(({ registers }) => sure(registers.item)),
  domain: code(({ registers }, at) => domainOf(sure(registers.item), at)),
  event: code(({ registers }, { keys }) => keys.of(sure(registers.event)), 'events'),
  outcome: code(({ registers }) => sure(registers.outcome)),
  kept_from_family: yes(isKept),
  contested: yes(({ registers }) => isContested(registers)),
  who: third(({ registers }) => said(registers.who)),
  what: typed(({ registers }) => said(registers.what)),
  outcome_why: typed(({ registers }) => said(registers.outcomeWhy)),
})

/** One row a decision. */
export const decisions = tableOf(
  'decisions',
  ['decision'],
  ({ source }): readonly Decision[] => source.family.decisions,
)({
  case: code((_, { keys }) => keys.family, 'families'),
  decision: code((decision, { keys }) => keys.of(decision.id)),
  day: day((decision) => decision.on),
  type: code((decision) => decision.type),
  level: code(({ registers }) => sure(registers.level)),
  level_name: code(({ registers }, { source }) => source.area.levels.find(({ id }) => id === sure(registers.level))?.name),
  category: code(({ registers }) => sure(registers.category)),
  entered_by_role: code((decision) => decision.by.role),
  kept_from_family: yes(isKept),
  contested: yes(({ registers }) => isContested(registers)),
  entered_by: person((decision, { naming }) => naming.worker(decision.by)),
  decided_by: third(({ registers }) => said(registers.decidedBy)),
  reason: typed(({ registers }) => said(registers.reason)),
})
