import type { Answer } from '../../core/fact.ts'
import { type Register, settled } from '../../core/fold.ts'
import { differenceOf, type SecondItem, type SecondScoring } from '../../core/second.ts'
import type { Visit } from '../../core/visit.ts'

/** An item on which two people have to say what stands, with how far apart they are in steps of the scale; null where not both graded. */
export interface ToSettle {
  readonly item: SecondItem
  readonly apart: number | null
  /** Whether somebody has said what stands. */
  readonly isSettled: boolean
}

/** The items of a finished second scoring: to be settled, of one mind, and answered by one of the two. */
export interface Sides {
  /** What is open first; of those the widest apart. */
  readonly differ: readonly ToSettle[]
  readonly same: readonly SecondItem[]
  readonly oneSided: readonly SecondItem[]
}

const gradeIn = (register: Register<Answer>) => {
  const answer = settled(register)
  return answer?.kind === 'graded' ? answer.grade : null
}

function toSettle(item: SecondItem, visit: Visit): ToSettle {
  const [first, second] = [gradeIn(item.first.answer), gradeIn(item.registers.answer)]
  const place = (grade: number) => visit.scale.grades.indexOf(grade)
  const apart = first === null || second === null ? null : Math.abs(place(first) - place(second))
  return { item, apart, isSettled: settled(item.registers.kept) !== undefined }
}

const width = ({ apart }: ToSettle) => apart ?? Number.POSITIVE_INFINITY

/** Whether two people have to say what stands. What the first scorer left out of a signed visit will not be answered unseen any more. */
function isToSettle(item: SecondItem, visit: Visit): boolean {
  const difference = differenceOf(item)
  if (difference.kind === 'one-sided') return difference.has === 'second' && visit.signed !== null
  return difference.kind === 'differ' || difference.kind === 'contested'
}

/** How the items of a second scoring lie, for people who have finished both. */
export function sidesOf({ items }: SecondScoring, visit: Visit): Sides {
  const differ = items.filter((item) => isToSettle(item, visit)).map((item) => toSettle(item, visit))
  const rest = items.filter((item) => !isToSettle(item, visit))
  const hasOne = (item: SecondItem) => {
    const difference = differenceOf(item)
    return difference.kind === 'one-sided' && difference.has !== 'neither'
  }
  return {
    differ: differ.sort((a, b) => Number(a.isSettled) - Number(b.isSettled) || width(b) - width(a)),
    same: rest.filter((item) => differenceOf(item).kind === 'same'),
    oneSided: rest.filter(hasOne),
  }
}
