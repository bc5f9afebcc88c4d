import type { ComponentChildren } from 'preact'
import type { Grade } from '../../core/instrument.ts'
import type { PlanTarget } from '../../core/plan/progress.ts'
import { formatDay, formatShortDay } from '../../i18n/format.ts'
import * as text from '../../i18n/index.ts'
import { useMarking } from '../marking.tsx'
import { GradeTile } from '../parts/GradeTile.tsx'
import { VisuallyHidden } from '../parts/VisuallyHidden.tsx'

const words = text.plan

/** The way from the grade when it was agreed, over each review since that asked the item, to the aim. Where nobody graded it stays a gap. */
export function Marks({ of: { target, marks, agreedOn } }: { readonly of: PlanTarget }) {
  const { say } = useMarking()
  if (marks.length === 0) return null
  const { from, to } = target
  return (
    <div>
      <p class="plan__label">{words.marksTitle}</p>
      <ol class="plan__marks">
        <Mark grade={from > 0 ? from : null} under={formatShortDay(agreedOn)} said={from > 0 ? words.markFrom(from) : words.markFromNone}>
          {words.agreedOn}
        </Mark>
        {marks.map(({ visit, on, grade, contested, reached }) => (
          <Mark
            key={visit}
            grade={grade}
            under={formatShortDay(on)}
            reached={reached}
            said={grade === null ? words.markUnseen(formatDay(on)) : words.markOf(say(grade), formatDay(on), reached)}
          >
            {grade === null ? words.unseen : contested ? words.contestedMark : ''}
          </Mark>
        ))}
        <Mark grade={to} under="" said={words.markTo(to)} aim>
          {words.aim}
        </Mark>
      </ol>
    </div>
  )
}

interface MarkProps {
  readonly grade: Grade | null
  /** The day, as short as it goes. */
  readonly under: string
  /** All of it in words. */
  readonly said: string
  readonly reached?: boolean
  readonly aim?: boolean
  readonly children: ComponentChildren
}

function Mark({ grade, under, said, reached = false, aim = false, children }: MarkProps) {
  return (
    <li class={aim ? 'plan__mark plan__mark--aim' : reached ? 'plan__mark plan__mark--there' : 'plan__mark'}>
      <VisuallyHidden>{said}</VisuallyHidden>
      <GradeTile grade={grade} size="s" decorative />
      <span class="sub" aria-hidden="true">
        {under}
      </span>
      <span class="sub" aria-hidden="true">
        {children}
      </span>
    </li>
  )
}
