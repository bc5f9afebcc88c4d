import type { BoardChild } from '../../core/board.ts'
import type { Day } from '../../core/day.ts'
import * as text from '../../i18n/index.ts'
import { formatNearDay } from '../../report/say/names.ts'

const words = text.caseload

/** When somebody last saw the child, and when alone. */
export function SeenCell({ child: { birth, lastSeen, lastSeenAlone }, today }: { readonly child: BoardChild; readonly today: Day }) {
  if (birth.kind === 'expected') return <span class="sub">{words.unborn}</span>
  const say = (day: Day | null) => (day ? formatNearDay(day, today) : words.notYet)
  return (
    <>
      <span class="board__day">
        <span class="sub">{words.seenOn}</span> {say(lastSeen)}
      </span>
      <span class="board__day">
        <span class="sub">{words.aloneOn}</span> {say(lastSeenAlone)}
      </span>
    </>
  )
}
