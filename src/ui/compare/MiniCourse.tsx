import type { Grade } from '../../core/instrument.ts'
import { useMarking } from '../marking.tsx'
import { courseShape, type Frame, gradeY, lineOf } from '../parts/chart-geometry.ts'

export interface MiniCourseProps {
  /** Oldest first; null where not enough was seen. */
  readonly grades: readonly (Grade | null)[]
  readonly at: readonly number[]
  /** What it shows, in words. */
  readonly label: string
}

const FRAME: Frame = { left: 10, right: 110, top: 8, bottom: 52 }
/** Below the scale, so that a ring never reads as a grade. */
const UNSEEN_Y = 62

/** One domain of one child over the visits, small enough to stand in a row with the others: lines of good enough and of serious, 1 at the top. */
export function MiniCourse({ grades, at, label }: MiniCourseProps) {
  const { scale } = useMarking()
  const { line, points, xs } = courseShape(grades, FRAME, at, scale.grades)
  const last = grades.length - 1
  return (
    <svg class="course mini" viewBox="0 0 120 70" width="120" height="70" role="img" aria-label={label}>
      {scale.grades.map((grade) => (
        <path class={lineOf(grade, scale)} key={grade} d={`M2 ${gradeY(grade, FRAME, scale.grades)}H118`} />
      ))}
      <path class="line" d={line} />
      {points.map((point, index) => {
        const key = xs[index]
        if (point === null) return <circle class="unseen" key={key} cx={xs[index]} cy={UNSEEN_Y} r="5" />
        if (index === last) return <rect class="mark-later" key={key} x={point.x - 6} y={point.y - 6} width="12" height="12" rx="3" />
        if (index === 0) return <circle class="mark-earlier" key={key} cx={point.x} cy={point.y} r="5" />
        return <circle class="between" key={key} cx={point.x} cy={point.y} r="3.5" />
      })}
    </svg>
  )
}
