import type { DomainChange } from '../change/compare.ts'
import type { OpenWorse } from '../change/trend.ts'
import type { Day } from '../day.ts'
import type { DomainGrade } from '../grading/profile.ts'
import type { Found } from './rule.ts'

/** The numbers of a call between two visits. */
export type CallFigures = {
  /** Items graded both times, and how they moved. */
  readonly paired: number
  readonly worse: number
  readonly better: number
  readonly same: number
  /** Days of the two visits. */
  readonly from: Day
  readonly to: Day
  /** Headline grades at the two; null where there was none. */
  readonly before: number | null
  readonly after: number | null
}

const headline = (grade: DomainGrade): number | null => (grade.kind === 'graded' ? grade.grade : null)

/** The numbers of the comparison, from the earlier day to the later one. */
export function callFigures({ paired, worse, better, same, earlier, later }: DomainChange, from: Day, to: Day): CallFigures {
  return { paired, worse, better, same, from, to, before: headline(earlier), after: headline(later) }
}

/** Items that moved for the worse, furthest first, each with both grades as evidence. */
function slipped({ items }: DomainChange): { items: string[]; evidence: (string | number)[] } {
  const moved = items.filter((change) => change.kind === 'paired' && change.moved > 0)
  const grades = moved.map(({ item, earlier, later }) => [
    item,
    ...[earlier, later].map((side) => (side?.kind === 'graded' ? side.grade : 0)),
  ])
  return { items: moved.map(({ item }) => item), evidence: grades.flat() }
}

/** A finding of a call for the worse that nothing has answered. */
export function foundWorse<F extends CallFigures>(domain: string, { since, visit, against, change }: OpenWorse, figures: F): Found<F> {
  const { items, evidence } = slipped(change)
  const visits = [against.visit.id, visit.visit.id]
  return { level: 'act', since, domain, visits, items, events: [], figures, evidence: [...visits, ...evidence] }
}
