import type { Grade } from '../../core/instrument.ts'
import { useMarking } from '../marking.tsx'
import { courseShape, gradeY, lineOf } from './chart-geometry.ts'

/** What one visit of a course stands out by. */
export interface CourseMark {
  /** Under its point: one or two letters that a legend explains. */
  readonly letters: string
  /** A dashed line through it: from here on something is different. */
  readonly divides: boolean
  /** Good enough, and for long enough. */
  readonly held: boolean
}

export interface CourseProps {
  readonly title: string
  /** Beside the title: the grades in a row, such as "3 3 2 3 4". */
  readonly sub?: string | undefined
  /** What it shows, in words. */
  readonly label: string
  /** Oldest first; null where not enough was seen. */
  readonly grades: readonly (Grade | null)[]
  readonly at?: readonly number[] | undefined
  /** One for each visit. */
  readonly marks?: readonly CourseMark[] | undefined
  /** Under the first and the latest visit. */
  readonly from: string
  readonly to: string
}

const FRAME = { left: 30, right: 174, top: 14, bottom: 98 }
/** Below the scale, so that a ring never reads as a grade. */
const UNSEEN_Y = 114
const LETTERS_Y = 137
/** How far the line of what is held reaches past its visits, so that one alone shows. */
const HELD = 14

/**
 * One small multiple: the course of a domain over the visits, the best grade at the top, with the lines of good enough and of serious.
 * First visit a circle, latest a square, a dashed ring where not enough was seen.
 */
export function Course({ title, sub, label, grades, at, marks, from, to }: CourseProps) {
  const { scale } = useMarking()
  const { line, points, xs } = courseShape(grades, FRAME, at, scale.grades)
  const last = grades.length - 1
  const yOf = (grade: Grade) => gradeY(grade, FRAME, scale.grades)
  const held = xs.filter((_, index) => marks?.[index]?.held)
  const [heldFrom, heldTo] = [held[0], held.at(-1)]
  return (
    <figure class="course">
      <figcaption>
        <span>{title}</span>
        {sub !== undefined && <span class="sub">{sub}</span>}
      </figcaption>
      <svg class="course__plot" viewBox="0 0 190 160" role="img" aria-label={label}>
        {scale.grades.map((grade) => (
          <g key={grade}>
            <path class={lineOf(grade, scale)} d={`M22 ${yOf(grade)}H186`} />
            <text x="2" y={yOf(grade) + 5}>
              {grade}
            </text>
          </g>
        ))}
        {heldFrom !== undefined && heldTo !== undefined && (
          <path class="held" d={`M${heldFrom - HELD} ${yOf(scale.goodEnough)}H${heldTo + HELD}`} />
        )}
        {marks?.map(({ divides }, index) => divides && <path class="divide" key={xs[index]} d={`M${xs[index]} 4V${UNSEEN_Y + 10}`} />)}
        <path class="line" d={line} />
        {points.map((point, index) => {
          const key = xs[index]
          if (point === null) return <circle class="unseen" key={key} cx={xs[index]} cy={UNSEEN_Y} r="6" />
          if (index === last) return <rect class="mark-later" key={key} x={point.x - 7} y={point.y - 7} width="14" height="14" rx="3" />
          if (index === 0) return <circle class="mark-earlier" key={key} cx={point.x} cy={point.y} r="6" />
          return <circle class="between" key={key} cx={point.x} cy={point.y} r="4.5" />
        })}
        {marks?.map(
          ({ letters }, index) =>
            letters !== '' && (
              <text class="letters" key={xs[index]} x={xs[index]} y={LETTERS_Y} text-anchor="middle">
                {letters}
              </text>
            ),
        )}
        <text x={FRAME.left} y="156" text-anchor="middle">
          {grades.length > 1 ? from : ''}
        </text>
        <text x={FRAME.right} y="156" text-anchor="middle">
          {to}
        </text>
      </svg>
    </figure>
  )
}
