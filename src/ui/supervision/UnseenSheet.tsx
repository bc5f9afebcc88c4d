import { formatDay } from '../../i18n/format.ts'
import * as text from '../../i18n/index.ts'
import { formatNearDay } from '../../report/say/names.ts'
import { Sheet } from '../parts/Sheet.tsx'
import { childName } from '../../report/say/supervision.ts'
import type { SheetPartProps } from './SinceSheet.tsx'

const words = text.supervision

/** As many items of a domain are named; the alert behind them names all. */
const NAMED = 5

/** When each child was last seen and seen alone, rooms that the last visit at home did not see, items that nobody has seen. */
export function UnseenSheet({ family, wording, look: { today }, sheet: { unseen } }: SheetPartProps) {
  const rooms = unseen.rooms.flatMap(({ room, last }) => (last ? [words.room(words.rooms[room], formatNearDay(last, today))] : []))
  const never = unseen.rooms.flatMap(({ room, last }) => (last ? [] : [words.rooms[room]]))
  return (
    <Sheet title={words.unseenTitle}>
      <ul class="bullets">
        {unseen.children.map(({ child, last, alone }) => (
          <li key={child}>
            {words.childSeen(childName(family, child), last, today)} {last !== null && words.childAlone(alone, today)}
          </li>
        ))}
        <li>{unseen.home === null ? words.noHome : words.home(formatDay(unseen.home), rooms, never)}</li>
        {unseen.items.map(({ child, domain, items }) => (
          <li key={`${child}/${domain}`}>
            {words.items(
              childName(family, child),
              wording.domains[domain]?.name ?? domain,
              items.slice(0, NAMED).map((code) => wording.items[code]?.name ?? code),
              Math.max(0, items.length - NAMED),
            )}
          </li>
        ))}
      </ul>
    </Sheet>
  )
}
