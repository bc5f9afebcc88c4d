import { type DomainCourse, gradeOf } from '../../core/course.ts'
import { text } from '../../i18n/index.ts'
import { sayDomain } from '../explain/words.ts'
import { Direction } from '../parts/Direction.tsx'
import { GradeTile } from '../parts/GradeTile.tsx'
import { Sparkline } from '../parts/Sparkline.tsx'
import { VisuallyHidden } from '../parts/VisuallyHidden.tsx'

/** In px: as much as stands beside a tile in a row of five. */
const SPARK = 46

/** One domain of one child in a row: the grade, how it moved since the visit before, and its course. */
export function DomainCell({ domain }: { readonly domain: DomainCourse }) {
  const { now, change, grades } = domain
  if (now.kind !== 'graded') return <NoGrade domain={domain} />
  return (
    <span class="dom">
      <GradeTile grade={now.grade} text={sayDomain(now)} />
      <span class="dom__moved">
        {change && <Direction call={change.call} word={text.grading.direction[change.call]} />}
        {grades.length > 1 && <Sparkline grades={grades} width={SPARK} label={sayCourse(grades)} />}
      </span>
    </span>
  )
}

/** Too little was seen for a grade: why, and the worst that was seen. Items that moved show even so. */
function NoGrade({ domain: { now, change, grades } }: { readonly domain: DomainCourse }) {
  const worst = now.kind === 'not-enough-seen' ? now.worstSeen : null
  const moved = change && (change.call === 'worse' || change.call === 'better') ? change.call : null
  return (
    <span class="dom">
      <span class="pin">
        <GradeTile grade={gradeOf(now)} text={sayDomain(now)} />
        {moved && <Direction call={moved} word={text.grading.direction[moved]} />}
      </span>
      {worst !== null && (
        <span class="dom__worst">
          <VisuallyHidden>{text.grading.worstSeen(worst)}</VisuallyHidden>
          <span aria-hidden="true">{text.caseload.worst(worst)}</span>
        </span>
      )}
      {worst === null && grades.length > 1 && <Sparkline grades={grades} width={SPARK} label={sayCourse(grades)} />}
    </span>
  )
}

const sayCourse = (grades: DomainCourse['grades']) => text.caseload.course(grades.map((grade) => String(grade ?? text.caseload.courseGap)))
