import type { Case, Child } from './case.ts'
import type { Call } from './change/sign-table.ts'
import { type Course, courseOf } from './course.ts'
import type { Day } from './day.ts'
import { alertsIn } from './drift/alerts.ts'
import type { Alert } from './drift/index.ts'
import { lookAt } from './drift/look.ts'
import { type ReviewDue, reviewDue } from './drift/review-overdue.ts'
import type { ChildLook } from './drift/rule.ts'
import type { Lead } from './decided.ts'
import type { Author, Birth } from './fact.ts'
import { shown } from './fold.ts'
import { gateIn } from './gate/gate.ts'
import type { DomainGrade } from './grading/profile.ts'
import type { Grade, ItemSet } from './instrument.ts'
import type { Practice } from './practice.ts'
import type { Visit } from './visit.ts'

/** One domain of a child in a row: where it stands, how it moved since the visit before, and its course. */
export interface BoardDomain {
  readonly domain: string
  /** Without the parts and items that made it. */
  readonly now: DomainGrade
  readonly grades: readonly (Grade | null)[]
  readonly call: Call | null
}

/** A visit as a row names it. */
export interface BoardVisit {
  readonly id: string
  readonly on: Day
  readonly type: Visit['type']
  readonly set: ItemSet
  readonly by: string
  readonly first: boolean
}

/** One child of the board. */
export interface BoardChild {
  readonly id: string
  readonly name: string
  readonly birth: Birth
  readonly domains: readonly BoardDomain[]
  readonly latest: BoardVisit | null
  readonly halfDone: readonly Day[]
  readonly contested: boolean
  readonly lastSeen: Day | null
  readonly lastSeenAlone: Day | null
  /** Worst first, looked at or not. */
  readonly alerts: readonly Alert[]
  /** Null while the case is closed. */
  readonly due: Omit<ReviewDue, 'last'> | null
}

/** One family of the board: plain data that its facts gave on one day, small enough to be kept beside them. */
export interface BoardFamily {
  readonly id: string
  readonly name: string
  readonly children: readonly BoardChild[]
  /** About the family as a whole, worst first. */
  readonly alerts: readonly Alert[]
  readonly visits: number
  /** Ids of everybody who graded, started a visit or, while there is none, entered a child. */
  readonly people: readonly string[]
  readonly lead: Lead | null
  /** Level of need as decided last; null while nobody decided. */
  readonly level: string | null
  readonly episode: { readonly number: number; readonly openedOn: Day }
  /** How the present episode ended; null while it is open. */
  readonly closed: { readonly on: Day; readonly type: 'closed' | 'transferred' } | null
  /** Points of the gate that are not met, for closing; 0 where nothing stands in the way. */
  readonly closing: { readonly left: number }
  /** The day on which the first fact was written, by the clock of whoever wrote it. */
  readonly since: Day | null
}

/** A domain without what it was made of: the row shows where it stands, and its family says why. */
function slim(now: DomainGrade): DomainGrade {
  const bare = { ...now, subAreas: [] }
  if (bare.kind === 'graded') return { ...bare, decidedBy: [] }
  return bare.kind === 'summed' ? { ...bare, flagged: [] } : bare
}

function visitOf(course: Course): BoardVisit | null {
  if (!course.latest) return null
  const { id, on, type, set, by } = course.latest.visit
  return { id, on, type, set, by: by.name, first: !course.previous }
}

function childOf(course: Course, look: ChildLook, alerts: readonly Alert[], open: boolean): BoardChild {
  const { id, name, birth } = course.child
  const { last: _, ...due } = reviewDue(look)
  return {
    ...{ id, name, birth },
    domains: course.domains.map(({ domain, now, grades, change }) => ({ domain, now: slim(now), grades, call: change?.call ?? null })),
    latest: visitOf(course),
    halfDone: course.halfDone.map(({ visit }) => visit.on),
    contested: course.domains.some(({ now }) => now.coverage.contested > 0),
    lastSeen: course.lastSeen,
    lastSeenAlone: course.lastSeenAlone,
    alerts: alerts.filter((alert) => alert.childId === id),
    due: open ? due : null,
  }
}

const enteredBy = ({ registers: { name } }: Child): Author[] => (name.kind === 'unanswered' ? [] : name.heads.map((head) => head.fact.by))

function peopleOf({ visits, children }: Case): string[] {
  const people = visits.length > 0 ? visits.flatMap((visit) => [visit.by, ...visit.scorers]) : children.flatMap(enteredBy)
  return [...new Set(people.map((person) => person.practitioner))]
}

/** What the board shows of a family on a day. The same facts, settings and day give the same. */
export function boardFamily(family: Case, today: Day, practice: Practice, instrumentId: string): BoardFamily {
  const look = lookAt(family, today, practice, instrumentId)
  const alerts = alertsIn(look)
  const { closing: end, number, openedOn } = look.episode
  const children = look.children.flatMap((child): BoardChild[] => {
    const course = courseOf(family, child.child.id)
    return course ? [childOf(course, child, alerts, end === null)] : []
  })
  return {
    id: family.id,
    name: family.name,
    children,
    alerts: alerts.filter((alert) => alert.childId === null),
    visits: family.visits.length,
    people: peopleOf(family),
    lead: shown(family.household.lead) ?? null,
    level: family.levels.at(-1)?.level ?? null,
    episode: { number, openedOn },
    closed: end && { on: end.values.on, type: end.values.type },
    closing: { left: gateIn(look, alerts, 'closed').filter((point) => !point.met).length },
    since: family.facts[0]?.at.wall.slice(0, 10) ?? null,
  }
}
