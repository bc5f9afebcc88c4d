import { Plus, SearchX, UsersRound } from 'lucide'
import { today } from '../../app/app.ts'
import { clockIsBehind } from '../../app/clock.ts'
import type { Family } from '../../app/read.ts'
import type { Wording } from '../../core/instrument.ts'
import { formatDay, formatTime } from '../../i18n/format.ts'
import { text } from '../../i18n/index.ts'
import { useApp, useCaseload, useWording } from '../context.tsx'
import { Page, Waiting } from '../frame/Page.tsx'
import { CarryOn } from '../parts/Bar.tsx'
import { Button, LinkButton } from '../parts/Button.tsx'
import { EmptyState } from '../parts/EmptyState.tsx'
import { Notice } from '../parts/Notice.tsx'
import { Facts, PageHead } from '../parts/PageHead.tsx'
import { hrefTo } from '../route.ts'
import { Board } from './Board.tsx'
import { allRows, FILTERS, type Filter, groupsOf, passes } from './board.ts'
import { type HalfDone, halfDoneVisits, routeOn, sayPlace, saySaved } from './half-done.ts'
import { Marks } from './Marks.tsx'
import { OtherVisits } from './OtherVisits.tsx'
import { Tools } from './Tools.tsx'
import { usePositions } from './usePositions.ts'
import { filter, find } from './view.ts'

const words = text.caseload

/** Every family on this device: what is half done, then a row for each child. */
export function Caseload() {
  const families = useCaseload()
  const positions = usePositions()
  const wording = useWording()
  if (!families || !positions || !wording) return <Waiting title={words.title} />
  if (families.length === 0) return <NoFamilies />
  return <Families families={families} halfDone={halfDoneVisits(families, positions)} wording={wording} />
}

const add = (
  <LinkButton href={hrefTo({ at: 'new-family' })} icon={Plus}>
    {words.add}
  </LinkButton>
)

function NoFamilies() {
  return (
    <Page title={words.title}>
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
  readonly families: readonly Family[]
  readonly halfDone: readonly HalfDone[]
  readonly wording: Wording
}

function Families({ families, halfDone: [latest, ...others], wording }: FamiliesProps) {
  const app = useApp()
  const { platform, me } = app
  const now = today(platform)
  const saved = (visit: HalfDone) => saySaved(visit, now, platform.zone)
  const rows = allRows(families)
  const counts = Object.fromEntries(FILTERS.map((name) => [name, rows.filter((row) => passes(row, name, me, now)).length]))
  const groups = groupsOf(families, find.value, filter.value, me, now)
  const visits = families.reduce((sum, family) => sum + family.visits.length, 0)
  const carryOn = latest && <CarryOn href={hrefTo(routeOn(latest))} label={words.carryOn(sayPlace(latest, wording))} sub={saved(latest)} />
  return (
    <Page title={words.title} end={carryOn}>
      <div class="caseload">
        {clockIsBehind(app) && (
          <Notice variant="attention" title={words.clockTitle}>
            {words.clockBehind(`${formatDay(now)}, ${formatTime(platform.now())}`)}
          </Notice>
        )}
        <PageHead
          title={words.title}
          sub={<Facts facts={[{ name: words.onTablet, text: words.held(families.length, visits) }]} />}
          actions={add}
        />
        <OtherVisits visits={others} wording={wording} saved={saved} />
        <Tools
          find={find.value}
          onFind={(value) => {
            find.value = value
          }}
          filter={filter.value}
          onFilter={(value) => {
            filter.value = value
          }}
          counts={counts as Record<Filter, number>}
        />
        <p class="sub board__order">
          <span role="status">{words.found(groups.flatMap((group) => group.rows).length)}</span>. {words.order}
        </p>
        {groups.length > 0 ? <Board groups={groups} wording={wording} today={now} /> : <Nobody />}
        <Marks />
      </div>
    </Page>
  )
}

function Nobody() {
  const showAll = () => {
    find.value = ''
    filter.value = 'everyone'
  }
  return (
    <div class="sheet">
      <EmptyState
        title={words.noneTitle}
        icon={SearchX}
        action={
          <Button variant="quiet" onClick={showAll}>
            {words.showAll}
          </Button>
        }
      >
        {words.noneHint}
      </EmptyState>
    </div>
  )
}
