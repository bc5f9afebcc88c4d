import { Check, Plus } from 'lucide'
import { useLayoutEffect } from 'preact/hooks'
import type { BoardEntry } from '../../app/board.ts'
import * as text from '../../i18n/index.ts'
import { savedLast } from '../event/saved.ts'
import { Icon } from '../parts/Icon.tsx'
import { VisuallyHidden } from '../parts/VisuallyHidden.tsx'
import { hrefTo } from '../route.ts'
import type { Group } from './board.ts'
import { ROLES } from './roles.ts'
import { left } from './view.ts'

const words = text.caseload

/** The cell of a row from which what happened is added: to the child of that row, or to a family without children. */
export function AddEventCell({ family, childId, name }: { readonly family: BoardEntry; readonly childId?: string; readonly name: string }) {
  const leave = () => {
    left.value = childId ?? null
  }
  return (
    <td {...ROLES.cell} class="board__add">
      <a
        class="board__plus"
        href={hrefTo({ at: 'event', caseId: family.id, eventId: 'new', from: 'caseload', ...(childId !== undefined && { childId }) })}
        onClick={leave}
      >
        <Icon icon={Plus} />
        <span class="board__plus-word">
          {text.family.addEvent}
          <VisuallyHidden>{words.addEventTo(name)}</VisuallyHidden>
        </span>
      </a>
    </td>
  )
}

/** That what was added from here is on the disk, with the way to it. */
function Saved({ caseId, eventId }: { readonly caseId: string; readonly eventId: string }) {
  return (
    <>
      <Icon icon={Check} size="s" />
      <span>{words.eventSaved}</span>
      <a class="link" href={hrefTo({ at: 'event', caseId, eventId, from: 'caseload' })}>
        {words.eventSavedLook}
      </a>
    </>
  )
}

/** The same above the rows of its family, where the person comes back to. */
export function SavedRow({ columns, ...saved }: { readonly columns: number; readonly caseId: string; readonly eventId: string }) {
  return (
    <tr {...ROLES.row} class="board__note board__saved">
      <td {...ROLES.cell} aria-colspan={columns}>
        <Saved {...saved} />
      </td>
    </tr>
  )
}

/** The same above the board, where its family is not among those that are shown any more. Said once: forgotten when the caseload is left. */
export function SavedElsewhere({ groups }: { readonly groups: readonly Group[] }) {
  const saved = savedLast.value
  useLayoutEffect(
    () => () => {
      savedLast.value = null
    },
    [],
  )
  if (!saved || groups.some(({ family }) => family.id === saved.caseId)) return null
  return (
    <p class="board__saved">
      <Saved {...saved} />
    </p>
  )
}
