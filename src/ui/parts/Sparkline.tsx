import type { Grade } from '../../core/instrument.ts'
import { useMarking } from '../marking.tsx'
import { courseShape } from './chart-geometry.ts'

export interface SparklineProps {
  /** Oldest first; null where not enough was seen. */
  readonly grades: readonly (Grade | null)[]
  /** When each visit was (days or milliseconds, ascending), for true distances; even steps without it. */
  readonly at?: readonly number[] | undefined
  /** What it shows, in words. Without it the picture is decoration and words beside it must say the same. */
  readonly label?: string | undefined
  /** In px, 66 unless given; the height is 22. */
  readonly width?: number | undefined
}

/** A course in the size of a word: 1 at the top, the latest as a dot, a gap and a dashed ring where nothing was seen. */
export function Sparkline({ grades, at, label, width = 66 }: SparklineProps) {
  const { scale } = useMarking()
  const frame = { left: 4, right: width - 4, top: 3, bottom: 19 }
  const { line, points, xs } = courseShape(grades, frame, at, scale.grades)
  const latest = points.findLastIndex((point) => point !== null)
  const middle = (frame.top + frame.bottom) / 2
  const shapes = (
    <>
      <path class="mid" d={`M0 ${middle}H${width}`} />
      <path d={line} />
      {points.map((point, index) => {
        const key = xs[index]
        if (point === null) return <circle class="unseen" key={key} cx={xs[index]} cy={middle} r="2.8" />
        // A visit between two gaps has no line to be seen by.
        const alone = !points[index - 1] && !points[index + 1]
        return index === latest || alone ? <circle key={key} cx={point.x} cy={point.y} r={index === latest ? 3.2 : 2} /> : null
      })}
    </>
  )
  const size = { width, height: 22, viewBox: `0 0 ${width} 22`, class: 'spark' }
  if (label === undefined) {
    return (
      <svg {...size} aria-hidden="true">
        {shapes}
      </svg>
    )
  }
  return (
    <svg {...size} role="img" aria-label={label}>
      {shapes}
    </svg>
  )
}
