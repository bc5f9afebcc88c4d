import type { BoardEntry } from '../../app/board.ts'
import { clockIsBehind } from '../../app/clock.ts'
import type { Day } from '../../core/day.ts'
import { formatDay, formatTime } from '../../i18n/format.ts'
import * as text from '../../i18n/index.ts'
import { useApp } from '../context.tsx'
import { Notice } from '../parts/Notice.tsx'
import { PageHead } from '../parts/PageHead.tsx'
import { OnlyHereLine } from './OnlyHere.tsx'
import { useOnlyHere } from './only-here.ts'

const words = text.caseload

/** The head of the caseload: how much there is, what of it is on this tablet alone and since when, and a clock that cannot be right. */
export function Head({ families, left, today }: { readonly families: readonly BoardEntry[]; readonly left: number; readonly today: Day }) {
  const app = useApp()
  useOnlyHere(left === 0)
  const visits = families.reduce((sum, family) => sum + family.visits, 0)
  return (
    <>
      {clockIsBehind(app) && (
        <Notice variant="attention" title={words.clockTitle}>
          {words.clockBehind(`${formatDay(today)}, ${formatTime(app.platform.now())}`)}
        </Notice>
      )}
      <PageHead
        title={words.title}
        sub={
          <div class="heldline">
            <span>{words.held(families.length, visits)}</span>
            <OnlyHereLine today={today} />
          </div>
        }
      />
    </>
  )
}
