import type { Case, Child } from './case.ts'
import { trendsOf } from './change/trend.ts'
import { courseOf, gradeOf } from './course.ts'
import type { Day } from './day.ts'
import type { FamilyLook } from './drift/rule.ts'
import type { EventType } from './event.ts'
import { settled, shown } from './fold.ts'
import type { CaseEvent, Target } from './happened.ts'
import type { Grade, Scale } from './instrument.ts'
import type { LensMark } from './lens-marks.ts'

/** An item as it was last graded, on the day of that visit. */
export interface LastGraded {
  readonly item: string
  readonly grade: Grade
  readonly on: Day
}

/** What is not good enough in one domain, as last known: its headline, and every serious item by name. */
export interface Worry {
  readonly domain: string
  /** Null where no visit gave one. */
  readonly headline: { readonly grade: Grade; readonly on: Day } | null
  readonly serious: readonly LastGraded[]
}

/** One child with what worries most; domains that are good enough as last known are left out. */
export interface ChildWorries {
  readonly child: Child
  readonly scale: Scale | null
  /** The last signed visit; null before the first. */
  readonly on: Day | null
  /** Those with the gravest item first, then by their headline. Never counted together. */
  readonly worries: readonly Worry[]
}

const gravity = ({ headline, serious }: Worry) => Math.max(headline?.grade ?? 0, ...serious.map(({ grade }) => grade))

/**
 * What worries most about each child, over every episode: a case that was opened again begins with what was known when it ended. What
 * a later visit did not see stands as it was last seen.
 */
export function worriesOf({ family, thresholds }: Pick<FamilyLook, 'family' | 'thresholds'>): ChildWorries[] {
  return family.children.map((child): ChildWorries => {
    const visits = (courseOf(family, child.id)?.visits ?? []).filter(({ visit }) => visit.signed)
    const latest = visits.at(-1)
    const worries = trendsOf(visits, thresholds).flatMap(({ domain, points, known }): Worry[] => {
      const graded = points.findLast(({ grade }) => gradeOf(grade) !== null)
      const grade = graded ? gradeOf(graded.grade) : null
      const serious = [...known.values()].flatMap(({ item, grade: last, at }) =>
        last >= at.visit.scale.serious ? [{ item: item.code, grade: last, on: at.visit.on }] : [],
      )
      if (serious.length === 0 && (grade === null || grade <= (graded?.at.visit.scale.goodEnough ?? grade))) return []
      return [{ domain, headline: grade === null || !graded ? null : { grade, on: graded.at.visit.on }, serious }]
    })
    const order = worries.sort((a, b) => gravity(b) - gravity(a) || (b.headline?.grade ?? 0) - (a.headline?.grade ?? 0))
    return { child, scale: latest?.visit.scale ?? null, on: latest?.visit.on ?? null, worries: order }
  })
}

/** What counts as help that was tried. */
const HELP: readonly EventType[] = ['help-offered', 'early-help-assessment', 'family-group-conference', 'crisis-action']

/** Everything that was tried, in every episode: help with what came of it, the latest first, and targets that have ended. */
export interface Tried {
  readonly help: readonly CaseEvent[]
  readonly targets: readonly Target[]
}

export const triedIn = ({ events, targets }: Pick<Case, 'events' | 'targets'>): Tried => ({
  help: events.filter(({ type }) => HELP.includes(type)).toReversed(),
  targets: targets.filter(({ outcome }) => outcome !== null).sort((a, b) => (a.by < b.by ? 1 : a.by > b.by ? -1 : 0)),
})

/** What works with this family, as people noted it. */
export interface Works {
  /** Notes of what worked, and help of which everybody says that it did, the latest first. */
  readonly events: readonly CaseEvent[]
  /** What has worked before, by the adults’ lens. */
  readonly lens: LensMark | null
}

export function worksIn({ events, lens }: Pick<Case, 'events' | 'lens'>): Works {
  const mark = lens.find(({ entry }) => entry === 'what-has-worked')
  return {
    events: events.filter(({ type, registers }) => type === 'what-worked' || settled(registers.worked) === 'yes').toReversed(),
    lens: mark && (shown(mark.registers.note) ?? '').trim() !== '' ? mark : null,
  }
}

/** The earliest day since which anything has been a worry for a child of the family; null where nobody found out. */
export const worrySince = ({ onsets }: Pick<Case, 'onsets'>): Day | null => onsets.map(({ since }) => since).sort()[0] ?? null
