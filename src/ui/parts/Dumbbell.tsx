import type { Grade } from '../../core/instrument.ts'
import { useMarking } from '../marking.tsx'
import { DUMBBELL, dumbbellMarks, dumbbellX } from './chart-geometry.ts'

export interface DumbbellProps {
  readonly earlier: Grade | null
  readonly later: Grade | null
  /** What it shows, in words. Without it the picture is decoration and words beside it must say the same. */
  readonly label?: string | undefined
}

const { width, height, middle } = DUMBBELL

/** One row of a comparison on a scale of 1 to 5: circle for the earlier visit, square for the later, both seen where they coincide. */
export function Dumbbell({ earlier, later, label }: DumbbellProps) {
  const { grades } = useMarking().scale
  const marks = dumbbellMarks(earlier, later, grades)
  const shapes = (
    <>
      {grades.map((grade) => (
        <path class="scale" key={grade} d={`M${dumbbellX(grade, grades)} 2V${height - 2}`} />
      ))}
      {marks.joined && <path class="link-line" d={`M${marks.earlier?.x} ${middle}H${marks.later?.x}`} />}
      {marks.earlier && <circle class="mark-earlier" cx={marks.earlier.x} cy={middle} r={marks.earlier.radius} />}
      {marks.later && (
        <rect
          class={marks.together ? 'mark-later mark-later--inside' : 'mark-later'}
          x={marks.later.x - marks.later.half}
          y={middle - marks.later.half}
          width={marks.later.half * 2}
          height={marks.later.half * 2}
          rx={marks.together ? 3 : 4}
        />
      )}
    </>
  )
  const size = { viewBox: `0 0 ${width} ${height}`, width, height, class: 'dumb' }
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

/** The head of a column of dumbbells: the five digits over their lines, and the words of the two ends where given. Decoration. */
export function DumbbellScale({ best, worst }: { readonly best?: string | undefined; readonly worst?: string | undefined }) {
  const { grades } = useMarking().scale
  const worded = best !== undefined || worst !== undefined
  return (
    <svg class="dumb" viewBox={`0 0 ${width} ${worded ? 40 : 20}`} width={width} height={worded ? 40 : 20} aria-hidden="true">
      {best !== undefined && (
        <text class="scale-word scale-word--start" x="0" y="14">
          {best}
        </text>
      )}
      {worst !== undefined && (
        <text class="scale-word scale-word--end" x={width} y="14">
          {worst}
        </text>
      )}
      {grades.map((grade) => (
        <text key={grade} x={dumbbellX(grade, grades)} y={worded ? 36 : 16}>
          {grade}
        </text>
      ))}
    </svg>
  )
}

/** A circle or a square in the size of text, for legends and for choosing which visit is which. */
export function VisitMark({ which }: { readonly which: 'earlier' | 'later' }) {
  return (
    <svg class="visit-mark" viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
      {which === 'earlier' ? (
        <circle class="mark-earlier" cx="10" cy="10" r="7" />
      ) : (
        <rect class="mark-later" x="2" y="2" width="16" height="16" rx="4" />
      )}
    </svg>
  )
}
