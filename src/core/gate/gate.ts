import type { Case, Child } from '../case.ts'
import { type Day, daysBetween } from '../day.ts'
import { isOfCase, visitsOfChild, visitsWithin } from '../drift/around.ts'
import { lastSight } from '../drift/child-not-seen.ts'
import type { Alert, RuleId } from '../drift/index.ts'
import { lookAt } from '../drift/look.ts'
import type { FamilyLook } from '../drift/rule.ts'
import { shown } from '../fold.ts'
import type { Practice } from '../practice.ts'
import type { ChildDay, ClosingKind, GatePoint, GatePointId, GatePointOf } from './point.ts'
import { targetsPoint } from './targets.ts'

/** Rules of which no alert may be open. Source: domain.md 4.4, closure and transfer gate. */
export const IN_THE_WAY: readonly RuleId[] = ['D1', 'D2', 'D3', 'D4', 'D6', 'D8', 'D10', 'D11', 'D13']

/** A family with the pages of it that could not be opened, where somebody knows. */
export type GateFamily = Case & { readonly damaged?: readonly unknown[] }

const nothing = { children: [], domains: [], alerts: [] } as const

/** Children whom the case is about. */
const childrenOf = (look: FamilyLook): Child[] => look.family.children.filter((child) => isOfCase(look, child))

const since = (last: Day | null, today: Day) => (last === null ? null : daysBetween(last, today))
const tooOld = ({ days }: ChildDay, limit: number) => days === null || days > limit

function reviewPoint(look: FamilyLook): GatePointOf<'review'> {
  const limit = look.thresholds['gate-review-days']
  const children = childrenOf(look).map((child): ChildDay => {
    const last = visitsOfChild(look, child.id).findLast((visit) => visit.signed)?.on ?? null
    return { child: child.id, last, days: since(last, look.today) }
  })
  const late = children.filter((each) => tooOld(each, limit)).map(({ child }) => child)
  const act = { kind: 'visit', children: late, visits: [] } as const
  return { id: 'review', met: late.length === 0, because: { limit, children }, ...nothing, children: late, act }
}

function seenPoint(look: FamilyLook): GatePointOf<'seen'> {
  const limit = look.thresholds['gate-seen-days']
  const born = childrenOf(look).filter((child) => child.birth.kind === 'born')
  const children = look.children
    .filter(({ child }) => born.some(({ id }) => id === child.id))
    .map((of): ChildDay => {
      const last = lastSight(of)?.on ?? null
      return { child: of.child.id, last, days: since(last, look.today) }
    })
  const late = children.filter((each) => tooOld(each, limit)).map(({ child }) => child)
  const act = { kind: 'see-child', children: late } as const
  return { id: 'seen', met: late.length === 0, because: { limit, children }, ...nothing, children: late, act }
}

/** Instruments with which somebody made a visit of this episode, each once. */
export function instrumentsOf(family: Case): readonly string[] {
  const episode = family.episodes.at(-1)
  const visits = episode ? visitsWithin({ family, episode }) : []
  return [...new Set(visits.map((visit) => visit.instrument.id))]
}

/** The same family seen by every other instrument in use: what was graded with one is not held by another. */
function otherLooks({ family, today, practice, children }: FamilyLook): FamilyLook[] {
  const [own] = children.flatMap(({ visits }) => visits.slice(0, 1).map(({ visit }) => visit.instrument.id))
  return instrumentsOf(family).flatMap((id) => (id === own ? [] : [lookAt(family, today, practice, id)]))
}

function heldPoint(looks: readonly FamilyLook[]): GatePointOf<'held'> {
  const all = looks.flatMap(({ children }) => children.flatMap(({ child, trends }) => trends.map((trend) => ({ child: child.id, trend }))))
  const toHold = all.filter(({ trend }) => trend.held.kind !== 'nothing-to-hold')
  const open = toHold.filter(({ trend }) => trend.held.kind === 'not-held').map(({ child, trend }) => ({ child, domain: trend.domain }))
  return {
    id: 'held',
    met: open.length === 0,
    because: { domains: toHold.length, held: toHold.length - open.length },
    ...nothing,
    children: [...new Set(open.map(({ child }) => child))],
    domains: open,
    act: { kind: 'hold' },
  }
}

function alertsPoint(alerts: readonly Pick<Alert, 'rule' | 'key' | 'childId' | 'domain'>[]): GatePointOf<'alerts'> {
  const open = alerts.filter(({ rule }) => IN_THE_WAY.includes(rule))
  const keys = open.map(({ key }) => key)
  return {
    id: 'alerts',
    met: open.length === 0,
    because: { open: open.length, rules: [...new Set(open.map(({ rule }) => rule))] },
    children: [...new Set(open.flatMap(({ childId }) => (childId === null ? [] : [childId])))],
    domains: open.flatMap(({ childId, domain }) => (childId === null || domain === null ? [] : [{ child: childId, domain }])),
    alerts: keys,
    act: { kind: 'alerts', alerts: keys },
  }
}

function completePoint(look: FamilyLook, { visits, unread, damaged = [] }: GateFamily): GatePointOf<'complete'> {
  const halfDone = visits.filter((visit) => !visit.signed)
  const because = { halfDone: halfDone.length, unread: unread.length, damaged: damaged.length }
  return {
    id: 'complete',
    met: halfDone.length + unread.length + damaged.length === 0,
    because,
    ...nothing,
    children: look.family.children.map(({ id }) => id).filter((id) => halfDone.some((visit) => visit.profiles.has(id))),
    act: { kind: 'visit', children: [], visits: halfDone.map(({ id }) => id) },
  }
}

/** The last event of a type in this episode, and whether it is as late as the latest signed visit. */
function toldSince(look: FamilyLook, type: 'history-read' | 'family-told') {
  const last = look.events.findLast((event) => event.type === type && event.on <= look.today)?.on ?? null
  const visit = visitsWithin(look).findLast((each) => each.signed)?.on ?? null
  return { met: last !== null && (visit === null || last >= visit), because: { last, visit } }
}

/** Somebody is named, in this episode, and nobody names another. */
function nextSeesPoint({ family: { household }, episode }: FamilyLook): GatePointOf<'next-sees'> {
  const register = household.nextSees
  const contested = register.kind === 'contested'
  // A name from an earlier ending says nothing about this one.
  const fresh = register.kind !== 'unanswered' && register.heads.some(({ fact }) => fact.at.wall.slice(0, 10) >= episode.openedOn)
  const who = (fresh && shown(register)?.trim()) || ''
  return { id: 'next-sees', met: who !== '' && !contested, because: { who, contested }, ...nothing, act: { kind: 'next-sees' } }
}

/**
 * Everything that stands between a case and its closing or transfer, met or not, in the order in which it is shown. A transfer asks for the
 * same without holding: who takes over goes on with it. `alerts` are all open ones, of every instrument in use; that somebody looked at
 * one does not clear it.
 * Source: domain.md 4.4; seeds row 79.
 */
export function gateIn(
  look: FamilyLook,
  alerts: readonly Pick<Alert, 'rule' | 'key' | 'childId' | 'domain'>[],
  kind: ClosingKind,
): GatePoint[] {
  return [
    reviewPoint(look),
    seenPoint(look),
    ...(kind === 'closed' ? [heldPoint([look, ...otherLooks(look)])] : []),
    alertsPoint(alerts),
    completePoint(look, look.family),
    { id: 'history', ...toldSince(look, 'history-read'), ...nothing, act: { kind: 'history' } },
    targetsPoint(look),
    nextSeesPoint(look),
    { id: 'family-told', ...toldSince(look, 'family-told'), ...nothing, act: { kind: 'family-told' } },
  ]
}

/** The points of a family on a day, as `gateIn` gives them for a look at it. */
export function gateOf(
  family: GateFamily,
  today: Day,
  practice: Practice,
  alerts: readonly Pick<Alert, 'rule' | 'key' | 'childId' | 'domain'>[],
  instrumentId: string,
  kind: ClosingKind,
): GatePoint[] {
  return gateIn(lookAt(family, today, practice, instrumentId), alerts, kind)
}

/** The points that stand in the way. */
export const unmet = (points: readonly Pick<GatePoint, 'id' | 'met'>[]): readonly GatePointId[] =>
  points.flatMap(({ id, met }) => (met ? [] : [id]))
