import { type DomainCourse, gradeOf } from '../../core/course.ts'
import type { Day } from '../../core/day.ts'
import * as text from '../../i18n/index.ts'
import { sayDomain } from '../../report/say/domain.ts'
import type { Marking } from '../../report/say/marking.ts'
import { useMarking } from '../marking.tsx'
import { Direction } from '../parts/Direction.tsx'
import { GradeTile } from '../parts/GradeTile.tsx'
import { Sparkline } from '../parts/Sparkline.tsx'
import { VisuallyHidden } from '../parts/VisuallyHidden.tsx'
import { formatNearDay } from '../../report/say/names.ts'

const words = text.family

export interface NowCellProps {
  readonly course: DomainCourse
  readonly today: Day
  /** Asks why the domain stands where it stands. */
  readonly onWhy: () => void
}

/** Where one domain of one child stands: the grade with its word, how it moved, and how much was seen. One tap says why. */
export function NowCell({ course, today, onWhy }: NowCellProps) {
  const { now, change, grades } = course
  const grade = gradeOf(now)
  const marking = useMarking()
  return (
    <button type="button" class="now" aria-haspopup="dialog" onClick={onWhy}>
      <span class="pin">
        <GradeTile grade={grade} size="l" {...(grade === null ? { decorative: true } : { text: words.gradeIs(grade) })} />
        {change && now.kind !== 'not-asked' && <Direction call={change.call} word="" />}
      </span>
      <span class="now__words">
        <b>{grade === null ? sayDomain(now, marking) : marking.word(grade)}</b>
        {sayLines(course, today, marking).map((line) => (
          <span class="sub" key={line}>
            {line}
          </span>
        ))}
        {now.coverage.contested > 0 && <span class="now__contested">{words.contestedItems(now.coverage.contested)}</span>}
        <VisuallyHidden>{words.whyWord}</VisuallyHidden>
      </span>
      {grades.length > 1 && <Sparkline grades={grades} />}
    </button>
  )
}

/** How it moved, then how much was seen. */
function sayLines(course: DomainCourse, today: Day, marking: Marking): string[] {
  const { now, change } = course
  if (now.kind === 'not-asked') return [saySince(course, today)]
  const since = saySince(course, today)
  const moved = change ? words.movedLine(text.grading.direction[change.call], since) : words.firstVisit
  const worst = now.kind === 'not-enough-seen' && now.worstSeen !== null ? [text.grading.worstSeen(now.worstSeen)] : []
  const { graded, asked, serious } = now.coverage
  const seen = text.grading.seenOf(graded, asked)
  return [...worst, moved, serious > 0 ? words.seenSerious(seen, text.grading.seriousOf(serious, graded, marking.serious)) : seen]
}

/** Since when the grade is what it is, or what it was before. */
function saySince({ now, grades, since, before }: DomainCourse, today: Day): string {
  const grade = gradeOf(now)
  if (grade === null || since === null) return before ? words.lastGrade(before.grade, formatNearDay(before.on, today)) : words.neverGraded
  if (!before || grades.at(-2) === grade) return words.same(grade, formatNearDay(since, today))
  if (before.grade === grade) return words.again(grade, formatNearDay(before.on, today))
  return words.moved(before.grade, formatNearDay(before.on, today), grade)
}
