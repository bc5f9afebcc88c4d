import type { BoardEntry } from '../../app/board.ts'
import type { BoardChild } from '../../core/board.ts'
import { type Day, daysBetween } from '../../core/day.ts'
import { formatAgo } from '../../i18n/format.ts'
import * as text from '../../i18n/index.ts'
import { formatNearDay } from '../../report/say/names.ts'
import { Pill } from '../parts/Pill.tsx'
import { VisuallyHidden } from '../parts/VisuallyHidden.tsx'
import { isLate } from './filters.ts'

const words = text.caseload

interface DueProps {
  readonly child: BoardChild
  readonly family: BoardEntry
  readonly today: Day
}

/** When a child is to be visited next and how late that is; whether a visit is half done; of a closed case, when it ended. */
export function DueCell({ child, family: { closed }, today }: DueProps) {
  return (
    <>
      {closed && (
        <span>
          {closed.type === 'closed' ? words.closedOn(formatNearDay(closed.on, today)) : words.handedOn(formatNearDay(closed.on, today))}
        </span>
      )}
      {child.due && <Due child={child} due={child.due} today={today} />}
      {child.halfDone.length > 0 && (
        <span class="due">
          <Pill>
            {words.halfDone}
            <VisuallyHidden> {words.halfDoneOn(child.halfDone.map((on) => formatNearDay(on, today)))}</VisuallyHidden>
          </Pill>
        </span>
      )}
    </>
  )
}

function Due({
  child,
  due: { on, what },
  today,
}: {
  readonly child: BoardChild
  readonly due: NonNullable<BoardChild['due']>
  readonly today: Day
}) {
  const late = isLate(child, today)
  const when = late ? formatAgo(on, today) : words.dueIn(daysBetween(today, on))
  return (
    <span class={late ? 'due due--late' : 'due'}>
      <VisuallyHidden>{late ? words.wasDue : words.isDue} </VisuallyHidden>
      <b>
        <time dateTime={on}>{formatNearDay(on, today)}</time>
      </b>
      <span class="due__when">
        {what === 'baseline' && `${words.firstVisit}, `}
        {when}
      </span>
    </span>
  )
}
