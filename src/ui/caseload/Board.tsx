import { TriangleAlert } from 'lucide'
import { useLayoutEffect, useRef } from 'preact/hooks'
import type { Day } from '../../core/day.ts'
import type { Wording } from '../../core/instrument.ts'
import { text } from '../../i18n/index.ts'
import { current } from '../../instruments/index.ts'
import { familyName } from '../family/names.ts'
import { Icon } from '../parts/Icon.tsx'
import { hrefTo } from '../route.ts'
import type { Group } from './board.ts'
import { ChildRow } from './ChildRow.tsx'
import { ROLES } from './roles.ts'

const words = text.caseload

export interface BoardProps {
  readonly groups: readonly Group[]
  readonly wording: Wording
  readonly today: Day
}

/** A row for each child, families kept together, under a head that stays in sight. */
export function Board({ groups, wording, today }: BoardProps) {
  const box = useRef<HTMLTableElement>(null)
  useBarHeight(box)
  const domainName = (code: string) => wording.domains[code]?.name ?? code
  return (
    <table {...ROLES.table} class="board" aria-label={words.board} ref={box}>
      <thead {...ROLES.group}>
        <tr {...ROLES.row} class="board__cols">
          <Column name="who">{words.child}</Column>
          {current.domains.map(({ code }) => (
            <Column key={code} name="dom">
              {domainName(code)}
            </Column>
          ))}
          <Column name="visit">{words.lastVisit}</Column>
          <Column name="seen">{words.seen}</Column>
          <Column name="state">{words.state}</Column>
        </tr>
      </thead>
      {groups.map((group) => (
        <FamilyRows key={group.family.id} group={group} today={today} domainName={domainName} />
      ))}
    </table>
  )
}

function Column({ name, children }: { readonly name: string; readonly children: string }) {
  return (
    <th {...ROLES.column} scope="col" class={`board__${name}`}>
      {children}
    </th>
  )
}

type FamilyRowsProps = { readonly group: Group; readonly today: Day; readonly domainName: (code: string) => string }

function FamilyRows({ group: { family, rows }, today, domainName }: FamilyRowsProps) {
  return (
    <tbody {...ROLES.group} class="board__family">
      {rows.map((row) => (
        <ChildRow key={row.course.child.id} row={row} today={today} domainName={domainName} />
      ))}
      {rows.length === 0 && (
        <tr {...ROLES.row} class="board__row board__row--bare">
          <th {...ROLES.header} scope="row" class="board__who">
            <a class="board__link" href={hrefTo({ at: 'family', caseId: family.id })}>
              {familyName(family)}
            </a>
          </th>
          <td {...ROLES.cell} class="board__none" aria-colspan={8}>
            <b>{words.noChildren}</b> <span class="sub">{words.noChildrenHint}</span>
          </td>
        </tr>
      )}
      {family.damaged.length > 0 && (
        <tr {...ROLES.row} class="board__note">
          <td {...ROLES.cell} aria-colspan={9}>
            <Icon icon={TriangleAlert} size="s" />
            <span>{words.damaged(family.damaged.length)}</span>
          </td>
        </tr>
      )}
    </tbody>
  )
}

/** Tells the board how high the bar above it is, which wraps as its words need. */
function useBarHeight(box: { readonly current: HTMLElement | null }) {
  useLayoutEffect(() => {
    const bar = document.querySelector('.bar')
    if (!bar || typeof ResizeObserver === 'undefined') return
    const measure = () => box.current?.style.setProperty('--bar-height', `${Math.floor(bar.getBoundingClientRect().height)}px`)
    const watcher = new ResizeObserver(measure)
    watcher.observe(bar)
    return () => watcher.disconnect()
  }, [box])
}
