import type { BoardDomain } from '../../core/board.ts'
import * as text from '../../i18n/index.ts'
import { sayDomain } from '../../report/say/domain.ts'
import type { Marking } from '../../report/say/marking.ts'
import { useMarking } from '../marking.tsx'
import { Direction } from '../parts/Direction.tsx'
import { GradeTile } from '../parts/GradeTile.tsx'
import { Sparkline } from '../parts/Sparkline.tsx'
import { VisuallyHidden } from '../parts/VisuallyHidden.tsx'

/** In px: as wide as the tile with what stands beside it. */
const SPARK = 74

/** One domain of one child in a row: the grade and how much was seen for it, how it moved since the visit before, and its course. */
export function DomainCell({ domain }: { readonly domain: BoardDomain }) {
  const { now, grades, call } = domain
  const marking = useMarking()
  const grade = now.kind === 'graded' ? now.grade : null
  const worst = now.kind === 'not-enough-seen' || now.kind === 'summed' ? now.worstSeen : null
  return (
    <span class="dom">
      <GradeTile grade={grade} text={sayGrade(domain, marking)} />
      <span class="dom__beside">
        {call && <Direction call={call} word={text.grading.direction[call]} />}
        {now.coverage.asked > 0 && (
          <span class="dom__cover" aria-hidden="true">
            {text.caseload.coverage(now.coverage.graded, now.coverage.asked)}
          </span>
        )}
      </span>
      {worst !== null && (
        <span class="dom__worst" aria-hidden="true">
          {text.caseload.worst(worst)}
        </span>
      )}
      {worst === null && grades.length > 1 && <Sparkline grades={grades} width={SPARK} label={sayCourse(grades)} />}
      {worst !== null && <VisuallyHidden>{text.grading.worstSeen(worst)}</VisuallyHidden>}
    </span>
  )
}

function sayGrade({ now }: BoardDomain, marking: Marking): string {
  const { asked, graded } = now.coverage
  return asked === 0 ? sayDomain(now, marking) : `${sayDomain(now, marking)}, ${text.grading.seenOf(graded, asked)}. `
}

const sayCourse = (grades: BoardDomain['grades']) => text.caseload.course(grades.map((grade) => String(grade ?? text.caseload.courseGap)))
