import { NotebookPen } from 'lucide'
import type { Family } from '../../app/read.ts'
import type { Child } from '../../core/case.ts'
import { DAY_KINDS } from '../../core/surroundings.ts'
import { dayTold, partsTold } from '../../core/told.ts'
import type { Visit } from '../../core/visit.ts'
import * as text from '../../i18n/index.ts'
import { LinkButton } from '../parts/Button.tsx'
import { VisuallyHidden } from '../parts/VisuallyHidden.tsx'
import { hrefTo } from '../route.ts'

export interface DayLinkProps {
  readonly family: Family
  readonly visit: Visit
  readonly child: Child
}

/** How much of the child's days was told at this visit, of a weekday and of the weekend. */
export const daysTold = ({ family, visit, child }: DayLinkProps): readonly number[] =>
  DAY_KINDS.map((kind) => partsTold(dayTold(family, visit.id, child.id, kind)))

/** How far the child's day has been told at this visit, with the way to it. */
export function DayLink(props: DayLinkProps) {
  const { family, visit, child } = props
  const [weekday = 0, weekend = 0] = daysTold(props)
  const words = text.days
  return (
    <div class="day-link">
      <div>
        <p>
          <b>{words.title(child.name)}</b>
        </p>
        <p class="sub">{words.state(words.told(weekday), words.told(weekend))}</p>
      </div>
      <LinkButton variant="quiet" icon={NotebookPen} href={hrefTo({ at: 'day', caseId: family.id, visitId: visit.id, childId: child.id })}>
        {weekday + weekend === 0 ? words.ask : words.carryOn}
        <VisuallyHidden>: {child.name}</VisuallyHidden>
      </LinkButton>
    </div>
  )
}
