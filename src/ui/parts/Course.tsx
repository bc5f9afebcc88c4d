import { GRADES, type Grade } from '../../core/instrument.ts'
import { courseShape, gradeY } from './chart-geometry.ts'

export interface CourseProps {
  readonly title: string
  /** Beside the title: the grades in a row, such as "3 3 2 3 4". */
  readonly sub?: string | undefined
  /** What it shows, in words. */
  readonly label: string
  /** Oldest first; null where not enough was seen. */
  readonly grades: readonly (Grade | null)[]
  readonly at?: readonly number[] | undefined
  /** Under the first and the latest visit. */
  readonly from: string
  readonly to: string
}

const FRAME = { left: 30, right: 174, top: 14, bottom: 98 }
/** Below the scale, so that a ring never reads as a grade. */
const UNSEEN_Y = 114

/** One small multiple: the course of a domain over the visits, 1 at the top; first visit a circle, latest a square, a dashed ring where not enough was seen. */
export function Course({ title, sub, label, grades, at, from, to }: CourseProps) {
  const { line, points, xs } = courseShape(grades, FRAME, at)
  const last = grades.length - 1
  return (
    <figure class="course">
      <figcaption>
        <span>{title}</span>
        {sub !== undefined && <span class="sub">{sub}</span>}
      </figcaption>
      <svg class="course__plot" viewBox="0 0 190 144" role="img" aria-label={label}>
        {GRADES.map((grade) => (
          <g key={grade}>
            <path class="scale" d={`M22 ${gradeY(grade, FRAME)}H186`} />
            <text x="2" y={gradeY(grade, FRAME) + 5}>
              {grade}
            </text>
          </g>
        ))}
        <path class="line" d={line} />
        {points.map((point, index) => {
          const key = xs[index]
          if (point === null) return <circle class="unseen" key={key} cx={xs[index]} cy={UNSEEN_Y} r="6" />
          if (index === last) return <rect class="mark-later" key={key} x={point.x - 7} y={point.y - 7} width="14" height="14" rx="3" />
          if (index === 0) return <circle class="mark-earlier" key={key} cx={point.x} cy={point.y} r="6" />
          return <circle class="between" key={key} cx={point.x} cy={point.y} r="4.5" />
        })}
        <text x={FRAME.left} y="139" text-anchor="middle">
          {grades.length > 1 ? from : ''}
        </text>
        <text x={FRAME.right} y="139" text-anchor="middle">
          {to}
        </text>
      </svg>
    </figure>
  )
}
