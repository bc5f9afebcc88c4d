import { type ChildVisit, gradeOf } from '../../core/course.ts'
import { dayNumber } from '../../core/day.ts'
import type { DomainGrade } from '../../core/grading/profile.ts'
import type { Grade } from '../../core/instrument.ts'
import type { Visit } from '../../core/visit.ts'
import type { Pair } from './pair.ts'

/** One domain at several visits of a child, oldest first. */
export interface DomainVisits {
  readonly domain: string
  readonly points: readonly { readonly visit: Visit; readonly state: DomainGrade }[]
}

/** What a picture shows of a domain: its headline; where the instrument adds up its worst item, since a sum is not on the scale. */
export const drawnGrade = (state: DomainGrade): Grade | null => (state.kind === 'summed' ? state.worstSeen : gradeOf(state))

/** Every domain over every visit. A visit whose instrument lacks a domain has no point in it. */
export function coursesOf(visits: readonly ChildVisit[]): DomainVisits[] {
  const codes = new Set(visits.flatMap(({ profile }) => profile.domains.map((state) => state.domain)))
  return [...codes].map((domain) => ({
    domain,
    points: visits.flatMap(({ visit, profile }) => {
      const state = profile.domains.find((candidate) => candidate.domain === domain)
      return state ? [{ visit, state }] : []
    }),
  }))
}

/** Where each visit lies in time, in days; even steps where two were on one day and would hide each other. */
export function placesInTime(visits: readonly Visit[]): number[] {
  const days = visits.map((visit) => dayNumber(visit.on) ?? 0)
  return new Set(days).size === days.length ? days : days.map((_, at) => at)
}

/** The visits whose headlines are drawn: the signed ones, and the two that are compared. */
export function drawnVisits(visits: readonly ChildVisit[], pair: Pair): ChildVisit[] {
  return visits.filter((each) => each.visit.signed || each === pair.earlier || each === pair.later)
}
