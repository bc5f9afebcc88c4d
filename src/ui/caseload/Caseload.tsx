import { Plus, UsersRound } from 'lucide'
import { useLayoutEffect, useMemo, useRef } from 'preact/hooks'
import { today } from '../../app/app.ts'
import type { Board as WholeBoard } from '../../app/board.ts'
import type { Wording } from '../../core/instrument.ts'
import * as text from '../../i18n/index.ts'
import { current } from '../../instruments/index.ts'
import { useApp, useWording } from '../context.tsx'
import { later } from '../frame/later.tsx'
import { Page, Waiting } from '../frame/Page.tsx'
import { CarryOn } from '../parts/Bar.tsx'
import { LinkButton } from '../parts/Button.tsx'
import { EmptyState } from '../parts/EmptyState.tsx'
import { PageHead } from '../parts/PageHead.tsx'
import { hrefTo } from '../route.ts'
import { mended } from '../session.ts'
import { SavedElsewhere } from './AddEvent.tsx'
import { Board } from './Board.tsx'
import { childrenOf, groupsOf } from './board.ts'
import { FiltersOn } from './FiltersOn.tsx'
import { Head } from './Head.tsx'
import { type HalfDone, routeOn, sayPlace, saySaved } from './half-done.ts'
import { Marks } from './Marks.tsx'
import { Nobody } from './Nobody.tsx'
import { OtherVisits } from './OtherVisits.tsx'
import { Tools } from './Tools.tsx'
import { useBoard } from './useBoard.ts'
import { useHalfDone } from './useHalfDone.ts'
import { filters, find, left } from './view.ts'
import { Found, Working } from './Working.tsx'

const Mended = later(async () => (await import('../start/Mended.tsx')).Mended, true)

const words = text.caseload

/** Every family on this device: what is half done, then a row for each child, worst first. */
export function Caseload() {
  const board = useBoard()
  const halfDone = useHalfDone(board?.families)
  const wording = useWording()
  if (!board || !halfDone || !wording) return <Waiting title={words.title} nav="caseload" />
  if (board.families.length === 0 && board.left === 0) return <NoFamilies />
  return <Families board={board} halfDone={halfDone} wording={wording} />
}

function NoFamilies() {
  const add = (
    <LinkButton href={hrefTo({ at: 'new-family' })} icon={Plus}>
      {words.add}
    </LinkButton>
  )
  return (
    <Page title={words.title} nav="caseload">
      {mended.value && <Mended />}
      <PageHead title={words.title} />
      <div class="sheet">
        <EmptyState title={words.emptyTitle} icon={UsersRound} action={add}>
          {words.emptyHint}
        </EmptyState>
      </div>
    </Page>
  )
}

interface FamiliesProps {
  readonly board: WholeBoard
  readonly halfDone: readonly HalfDone[]
  readonly wording: Wording
}

function Families({ board: { families, left: toDo }, halfDone: [latest, ...others], wording }: FamiliesProps) {
  const { platform, me, practiceSettings: area } = useApp()
  const now = today(platform)
  useWayBack()
  const [wanted, asked] = [find.value, filters.value]
  const groups = useMemo(
    () => groupsOf(families, wanted, asked, { me, today: now, scale: current.scale }),
    [families, wanted, asked, me, now],
  )
  const count = childrenOf(groups)
  const saved = (visit: HalfDone) => saySaved(visit, now, platform.zone)
  const carryOn = latest && <CarryOn href={hrefTo(routeOn(latest))} label={words.carryOn(sayPlace(latest, wording))} sub={saved(latest)} />
  const shown = { wording, area, today: now }
  return (
    <Page title={words.title} nav="caseload" end={carryOn}>
      {mended.value && <Mended />}
      <div class="caseload">
        <Head families={families} left={toDo} today={now} />
        <OtherVisits visits={others} wording={wording} saved={saved} />
        <Tools families={families} shown={shown} count={count} />
        <FiltersOn shown={shown} />
        <div class="board__order">
          <Found left={toDo} found={words.found(count)} order={asked.closed ? words.orderClosed : words.order} />
          <Working left={toDo} />
        </div>
        <SavedElsewhere groups={groups} />
        {groups.length > 0 ? <Board groups={groups} shown={shown} asked={`${wanted} ${JSON.stringify(asked)}`} /> : <Nobody />}
        <Marks />
      </div>
    </Page>
  )
}

/** On the way back from a family its row is in sight, and the focus on it. */
function useWayBack() {
  const done = useRef(false)
  useLayoutEffect(() => {
    if (done.current || left.peek() === null) return
    done.current = true
    const link = document.querySelector<HTMLElement>(`[data-child="${CSS.escape(left.peek() ?? '')}"]`)
    left.value = null
    link?.scrollIntoView({ block: 'center' })
    link?.focus({ preventScroll: true })
  }, [])
}
