import { GRADES, type Grade, type Scale } from '../../core/instrument.ts'

/** A place in an SVG's own units. */
export interface Point {
  readonly x: number
  readonly y: number
}

export interface Frame {
  /** Left, right, top (the best grade) and bottom (the worst) of where points may lie. */
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

export interface CourseShape {
  /** Path data of the line; broken wherever a visit has no grade. */
  readonly line: string
  /** One for each visit: where its mark lies, or null where nothing was seen. */
  readonly points: readonly (Point | null)[]
  /** The x of each visit, seen or not. */
  readonly xs: readonly number[]
}

const round = (value: number) => Math.round(value * 10) / 10

/** Where a grade lies between the best of a scale, 0, and the worst, 1. */
const share = (grade: Grade, grades: readonly Grade[]): number => Math.max(0, grades.indexOf(grade)) / Math.max(1, grades.length - 1)

/** The height of a grade in a frame: the best at the top, so that up always means better met. */
export const gradeY = (grade: Grade, { top, bottom }: Frame, grades: readonly Grade[] = GRADES): number =>
  round(top + share(grade, grades) * (bottom - top))

/** The class of the line of a grade: of the scale, or the one of good enough or of serious, which its dashes tell apart. */
export const lineOf = (grade: Grade, { goodEnough, serious }: Pick<Scale, 'goodEnough' | 'serious'>): string =>
  grade === goodEnough ? 'limit' : grade === serious ? 'limit limit--serious' : 'scale'

/** Even steps, or in proportion to `at` (days or milliseconds, ascending). One visit lies at the right, where the latest always is. @testonly */
export function visitXs(count: number, { left, right }: Frame, at?: readonly number[] | undefined): number[] {
  const times = at ?? Array.from({ length: count }, (_, index) => index)
  const [first, last] = [times[0] ?? 0, times[count - 1] ?? 0]
  return times.slice(0, count).map((time) => round(last === first ? right : left + ((time - first) / (last - first)) * (right - left)))
}

/** Where a course of grades runs in a frame. A visit without a grade breaks the line and has no point. */
export function courseShape(
  grades: readonly (Grade | null)[],
  frame: Frame,
  at?: readonly number[] | undefined,
  scale: readonly Grade[] = GRADES,
): CourseShape {
  const xs = visitXs(grades.length, frame, at)
  const points = grades.map((grade, index) => (grade === null ? null : { x: xs[index] ?? frame.right, y: gradeY(grade, frame, scale) }))
  const line = points.map((point, index) => (point ? `${points[index - 1] ? 'L' : 'M'}${point.x} ${point.y}` : '')).join('')
  return { line, points, xs }
}

/** The dumbbell's own units: the best at the left, the worst at the right, whatever the direction of reading. */
export const DUMBBELL = { width: 240, height: 44, first: 14, span: 212, middle: 22 } as const

export const dumbbellX = (grade: Grade, grades: readonly Grade[] = GRADES): number => DUMBBELL.first + DUMBBELL.span * share(grade, grades)

/** Half the size of each mark. Where both lie on one grade the circle grows and the square shrinks into it, so both are seen. */
export function dumbbellMarks(earlier: Grade | null, later: Grade | null, grades: readonly Grade[] = GRADES) {
  const together = earlier !== null && earlier === later
  return {
    together,
    earlier: earlier === null ? null : { x: dumbbellX(earlier, grades), radius: together ? 13 : 10 },
    later: later === null ? null : { x: dumbbellX(later, grades), half: together ? 7 : 10 },
    joined: earlier !== null && later !== null && !together,
  }
}
