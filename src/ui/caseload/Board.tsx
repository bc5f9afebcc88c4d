import { EyeOff, TriangleAlert } from 'lucide'
import { useLayoutEffect, useMemo, useRef } from 'preact/hooks'
import * as text from '../../i18n/index.ts'
import { current } from '../../instruments/index.ts'
import { savedLast } from '../event/saved.ts'
import { familyName } from '../../report/say/names.ts'
import { Icon } from '../parts/Icon.tsx'
import { hrefTo } from '../route.ts'
import { AddEventCell, SavedRow } from './AddEvent.tsx'
import type { Group } from './board.ts'
import { ChildRow } from './ChildRow.tsx'
import { ROLES } from './roles.ts'
import type { Shown } from './said.ts'
import { useGrowing } from './useGrowing.ts'
import { left } from './view.ts'

const words = text.caseload

/** Child, why, next review, last seen, what can be added; and the domains. */
const COLUMNS = 5 + current.domains.length

export interface BoardProps {
  readonly groups: readonly Group[]
  readonly shown: Shown
  /** What was asked for: another text is another board, painted from its top. */
  readonly asked: string
}

/** A row for each child, families kept together, under a head that stays in sight. */
export function Board({ groups, shown, asked }: BoardProps) {
  const box = useRef<HTMLTableElement>(null)
  useBarHeight(box)
  // Whoever comes back from a family has its row at once.
  const back = groups.findIndex(({ rows }) => rows.some(({ child }) => child.id === left.peek()))
  const painted = useGrowing(groups.length, asked, back + 1)
  return (
    <table {...ROLES.table} class="board" aria-label={words.board} ref={box}>
      <thead {...ROLES.group}>
        <tr {...ROLES.row} class="board__cols">
          <Column name="who">{words.child}</Column>
          <Column name="why">{words.why}</Column>
          {current.domains.map(({ code }) => (
            <Column key={code} name="dom">
              {shown.wording.domains[code]?.name ?? code}
            </Column>
          ))}
          <Column name="due">{words.review}</Column>
          <Column name="seen">{words.seen}</Column>
          <Column name="add">{words.addEventColumn}</Column>
        </tr>
      </thead>
      {groups.slice(0, painted).map((group) => (
        <FamilyRows key={group.family.id} group={group} shown={shown} />
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

type FamilyRowsProps = { readonly group: Group; readonly shown: Shown }

function FamilyRows({ group, shown }: FamilyRowsProps) {
  const { family, rows } = group
  // Which children, in which order, each with which alert first: with the family this is all that a painting depends on.
  const mark = rows.map(({ child, alerts }) => `${child.id} ${alerts[0]?.key}`).join()
  const { wording, area, today } = shown
  // The same tree again is not gone through: while alerts are worked out two hundred families are painted many times over.
  const saved = savedLast.value?.caseId === family.id ? savedLast.value.eventId : null
  return useMemo(() => <Rows family={family} rows={rows} shown={shown} saved={saved} />, [family, mark, wording, area, today, saved])
}

type RowsProps = Group & Pick<FamilyRowsProps, 'shown'> & { readonly saved: string | null }

function Rows({ family, rows, shown, saved }: RowsProps) {
  return (
    <tbody {...ROLES.group} class="board__family">
      {saved !== null && <SavedRow caseId={family.id} eventId={saved} columns={COLUMNS} />}
      {rows.map((row) => (
        <ChildRow key={row.child.id} row={row} family={family} shown={shown} />
      ))}
      {rows.length === 0 && (
        <tr {...ROLES.row} class="board__row board__row--bare">
          <th {...ROLES.header} scope="row" class="board__who">
            <a class="board__link" href={hrefTo({ at: 'family', caseId: family.id })}>
              {familyName(family)}
            </a>
          </th>
          <td {...ROLES.cell} class="board__none" aria-colspan={COLUMNS - 2}>
            <b>{words.noChildren}</b> <span class="sub">{words.noChildrenHint}</span>
          </td>
          <AddEventCell family={family} name={familyName(family)} />
        </tr>
      )}
      {family.partial && (
        <tr {...ROLES.row} class="board__note">
          <td {...ROLES.cell} aria-colspan={COLUMNS}>
            <Icon icon={EyeOff} size="s" />
            <span>{words.partial}</span>
          </td>
        </tr>
      )}
      {family.damaged > 0 && (
        <tr {...ROLES.row} class="board__note">
          <td {...ROLES.cell} aria-colspan={COLUMNS}>
            <Icon icon={TriangleAlert} size="s" />
            <span>{words.damaged(family.damaged)}</span>
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
