import type { Case, Child } from './case.ts'
import { sideAcross } from './change/across.ts'
import { compareProfiles, type DomainChange, sideOf } from './change/compare.ts'
import type { Day } from './day.ts'
import { settled } from './fold.ts'
import type { DomainGrade } from './grading/profile.ts'
import type { Grade } from './instrument.ts'
import type { Profile, Visit } from './visit.ts'

export { sideOf }

/** A child's profile at one visit. */
export interface ChildVisit {
  readonly visit: Visit
  readonly profile: Profile
}

/** A grade and the day of the visit that gave it. */
export interface Dated {
  readonly grade: Grade
  readonly on: Day
}

/** One domain of one child over the visits of its course. */
export interface DomainCourse {
  readonly domain: string
  /** At the latest visit. */
  readonly now: DomainGrade
  /** One for each visit, oldest first; null where the domain got no grade. */
  readonly grades: readonly (Grade | null)[]
  /** The first visit of the unbroken run that has the present grade; null while there is none. */
  readonly since: Day | null
  /** The last grade before that run, or before now where there is no grade now. */
  readonly before: Dated | null
  /** The latest visit against the one before it; null at a first visit. */
  readonly change: DomainChange | null
}

/** One child over time with one instrument, worked out from the family. Domains stay apart: there is no total. */
export interface Course {
  readonly child: Child
  /** The instrument that it is of, any version; null before the first visit. */
  readonly instrument: string | null
  /** Signed visits with that instrument, oldest first; where none is signed yet, the latest half-done one alone. */
  readonly visits: readonly ChildVisit[]
  readonly latest: ChildVisit | null
  readonly previous: ChildVisit | null
  /** In the instrument's order; empty before the first visit. */
  readonly domains: readonly DomainCourse[]
  /** Visits not signed yet, with whatever instrument, oldest first. */
  readonly halfDone: readonly ChildVisit[]
  /** The latest visit, half done or not, at which somebody saw the child, or saw them alone. */
  readonly lastSeen: Day | null
  readonly lastSeenAlone: Day | null
}

/** The grade of a domain, or null where it has none. */
export const gradeOf = (domain: DomainGrade | undefined): Grade | null => (domain?.kind === 'graded' ? domain.grade : null)

function runOf(visits: readonly ChildVisit[], grades: readonly (Grade | null)[]): Pick<DomainCourse, 'since' | 'before'> {
  const now = grades.at(-1) ?? null
  const ends = grades.findLastIndex((grade) => grade !== now)
  const last = grades.findLastIndex((grade, at) => at <= ends && grade !== null)
  const grade = grades[last] ?? null
  return {
    since: now === null ? null : (visits[ends + 1]?.visit.on ?? null),
    before: grade === null ? null : { grade, on: (visits[last] as ChildVisit).visit.on },
  }
}

function domainsOf(visits: readonly ChildVisit[]): DomainCourse[] {
  const [earlier, later] = [visits.at(-2), visits.at(-1)]
  if (!later) return []
  const changes = earlier ? compareProfiles(sideAcross(earlier, later).side, sideOf(later.profile)) : []
  return later.profile.domains.map((now) => {
    const grades = visits.map(({ profile }) => gradeOf(profile.domains.find((domain) => domain.domain === now.domain)))
    const change = changes.find((candidate) => candidate.domain === now.domain) ?? null
    return { domain: now.domain, now, grades, change, ...runOf(visits, grades) }
  })
}

/** The instrument that Plumbline brings with it. */
const OWN = 'plumbline'

/**
 * The instrument that a child is shown by where nobody names one: Plumbline's own wherever a signed visit used it, so that a visit
 * with another one never hides what is known; else that of the latest signed visit. While none is signed the half-done ones decide
 * in the same way. Null before the first visit.
 */
export function mainInstrument(visits: readonly Pick<ChildVisit, 'visit'>[]): string | null {
  const signed = visits.filter(({ visit }) => visit.signed)
  const told = (signed.length > 0 ? signed : visits).map(({ visit }) => visit.instrument.id)
  return told.includes(OWN) ? OWN : (told.at(-1) ?? null)
}

/** Every visit of one child, signed or not, with whatever instrument, oldest first. */
export function visitsOfChild(family: Pick<Case, 'visits'>, childId: string): ChildVisit[] {
  return family.visits.flatMap((visit): ChildVisit[] => {
    const profile = visit.profiles.get(childId)
    return profile ? [{ visit, profile }] : []
  })
}

/**
 * The course of one child of this family, or null where the child is not of it. It is of one instrument, since grades of two are not
 * on one line; `instrument` names another one than the child is shown by.
 */
export function courseOf(family: Pick<Case, 'children' | 'visits'>, childId: string, instrument?: string): Course | null {
  const child = family.children.find((candidate) => candidate.id === childId)
  if (!child) return null
  const all = visitsOfChild(family, childId)
  const id = instrument ?? mainInstrument(all)
  const halfDone = all.filter(({ visit }) => !visit.signed)
  const mine = all.filter(({ visit }) => visit.instrument.id === id)
  const signed = mine.filter(({ visit }) => visit.signed)
  const visits = signed.length > 0 ? signed : mine.slice(-1)
  return {
    child,
    instrument: id,
    visits,
    latest: visits.at(-1) ?? null,
    previous: visits.at(-2) ?? null,
    domains: domainsOf(visits),
    halfDone,
    // Two people who say different things about it leave it open: not seen never counts as seen.
    lastSeen: all.findLast(({ profile }) => settled(profile.presence.seen) === true)?.visit.on ?? null,
    lastSeenAlone: all.findLast(({ profile }) => settled(profile.presence.alone) === 'yes')?.visit.on ?? null,
  }
}
