import type { Case, Child } from './case.ts'
import { compareProfiles, type DomainChange, type Side } from './change/compare.ts'
import type { Day } from './day.ts'
import { settled } from './fold.ts'
import type { DomainGrade } from './grading/profile.ts'
import type { Grade } from './instrument.ts'
import type { Profile, Visit } from './visit.ts'

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

/** One child over time, worked out from the family. Domains stay apart: there is no total. */
export interface Course {
  readonly child: Child
  /** Signed visits, oldest first; where none is signed yet, the latest half-done one alone. */
  readonly visits: readonly ChildVisit[]
  readonly latest: ChildVisit | null
  readonly previous: ChildVisit | null
  /** In the instrument's order; empty before the first visit. */
  readonly domains: readonly DomainCourse[]
  /** Visits not signed yet, oldest first. */
  readonly halfDone: readonly ChildVisit[]
  /** The latest visit, half done or not, at which somebody saw the child, or saw them alone. */
  readonly lastSeen: Day | null
  readonly lastSeenAlone: Day | null
}

/** The grade of a domain, or null where it has none. */
export const gradeOf = (domain: DomainGrade | undefined): Grade | null => (domain?.kind === 'graded' ? domain.grade : null)

/** What a comparison needs of a profile: the items that the visit asks. Answers to items that no longer apply are left out. */
export function sideOf(profile: Profile): Side {
  const asked = profile.items.filter((reading) => reading.asked)
  return { items: new Map(asked.map((reading) => [reading.item.code, reading.counted])), domains: profile.domains }
}

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
  const changes = earlier ? compareProfiles(sideOf(earlier.profile), sideOf(later.profile)) : []
  return later.profile.domains.map((now) => {
    const grades = visits.map(({ profile }) => gradeOf(profile.domains.find((domain) => domain.domain === now.domain)))
    const change = changes.find((candidate) => candidate.domain === now.domain) ?? null
    return { domain: now.domain, now, grades, change, ...runOf(visits, grades) }
  })
}

/** The course of one child of this family, or null where the child is not of it. */
export function courseOf(family: Pick<Case, 'children' | 'visits'>, childId: string): Course | null {
  const child = family.children.find((candidate) => candidate.id === childId)
  if (!child) return null
  const all = family.visits.flatMap((visit): ChildVisit[] => {
    const profile = visit.profiles.get(childId)
    return profile ? [{ visit, profile }] : []
  })
  const halfDone = all.filter(({ visit }) => !visit.signed)
  const signed = all.filter(({ visit }) => visit.signed)
  const visits = signed.length > 0 ? signed : halfDone.slice(-1)
  return {
    child,
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
