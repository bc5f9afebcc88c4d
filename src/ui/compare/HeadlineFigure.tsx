import { gradeOf } from '../../core/course.ts'
import type { DomainGrade } from '../../core/grading/profile.ts'
import { useMarking } from '../marking.tsx'
import { GradeTile } from '../parts/GradeTile.tsx'
import { headlineWords } from '../../report/compare/words.ts'

/** The headline of a domain in a table: its tile, its sum, or why there is none. */
export function HeadlineFigure({ state }: { readonly state: DomainGrade }) {
  const { say } = useMarking()
  const grade = gradeOf(state)
  if (grade !== null) return <GradeTile grade={grade} size="s" text={say(grade)} />
  if (state.kind === 'summed') return <span>{headlineWords(state)}</span>
  return (
    <span class="headline-none">
      <GradeTile grade={null} size="s" decorative />
      <span class="sub headline-none__words">{headlineWords(state)}</span>
    </span>
  )
}
