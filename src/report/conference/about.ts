import type { Child } from '../../core/case.ts'
import { codeAt } from '../../core/change/across.ts'
import type { Known } from '../../core/change/item-state.ts'
import { trendsOf } from '../../core/change/trend.ts'
import { type ChildVisit, type Course, courseOf, visitsOfChild } from '../../core/course.ts'
import type { ItemReading } from '../../core/visit.ts'
import { inPresent, type Judged, judge } from '../compare/judged.ts'
import { type Grades, gradesOf } from '../parts/grades.ts'
import type { Making } from '../parts/making.ts'

/** One child with everything that is known of them, by the instrument by which they are shown. */
export interface About {
  readonly making: Making
  readonly child: Child
  readonly course: Course
  readonly judged: Judged
  /** Signed visits of every episode, oldest first, and the latest of them. */
  readonly signed: readonly ChildVisit[]
  readonly at: ChildVisit | null
  /** Whether the latest signed visit is of the present episode. */
  readonly isNow: boolean
  /** Visits of the present episode, signed or not. */
  readonly visits: readonly ChildVisit[]
  readonly grades: Grades
  /** Every item as it was last graded. */
  readonly known: readonly LastKnown[]
}

/** An item as it was last graded, with the answer that says so. */
export interface LastKnown extends Known {
  readonly reading: ItemReading
}

function withReading(known: Known): LastKnown[] {
  const { item, at } = known
  const code = codeAt(at.visit, item.of, item.code) ?? item.code
  const reading = at.profile.items.find((each) => each.asked && each.item.code === code)
  return reading ? [{ ...known, reading }] : []
}

/** Everything about one child; a child without a signed visit has no grades to be read. */
export function aboutOf(making: Making, child: Child, usual: Grades): About {
  const { source } = making
  const { family, area } = source
  const course = courseOf(family, child.id)
  if (!course) throw new Error('a child of the family')
  const all = visitsOfChild(family, child.id)
  const signed = course.visits.filter(({ visit }) => visit.signed)
  const at = signed.at(-1) ?? null
  const judged = judge(area, family, signed)
  return {
    ...{ making, child, course, judged, signed, at },
    isNow: at !== null && judged.visits.includes(at),
    visits: inPresent(family, all),
    grades: at ? gradesOf(making, source.words(at.visit.instrument), at.visit.scale) : usual,
    known: trendsOf(signed, judged.limits).flatMap(({ known }) => [...known.values()].flatMap(withReading)),
  }
}
