import { CalendarPlus } from 'lucide'
import type { ComponentChildren } from 'preact'
import { useMemo } from 'preact/hooks'
import { today } from '../../app/app.ts'
import type { Family } from '../../app/read.ts'
import type { Child } from '../../core/case.ts'
import { type ChildVisit, visitsOfChild } from '../../core/course.ts'
import { formatAge } from '../../i18n/format.ts'
import * as text from '../../i18n/index.ts'
import { useApp, useFamily, useWording } from '../context.tsx'
import { NotHere } from '../frame/NotHere.tsx'
import { Page, Waiting } from '../frame/Page.tsx'
import { InMarking } from '../marking.tsx'
import { LinkButton } from '../parts/Button.tsx'
import { EmptyState } from '../parts/EmptyState.tsx'
import { PageHead } from '../parts/PageHead.tsx'
import { hrefTo, type Route } from '../route.ts'
import { ChildSwitch } from './ChildSwitch.tsx'
import { InstrumentSwitch } from './InstrumentSwitch.tsx'
import { inPresent } from '../../report/compare/judged.ts'
import { byInstrument, inView, type OneInstrument } from '../../report/compare/instruments.ts'
import { choosePair } from '../../report/compare/pair.ts'
import { TwoVisits } from './TwoVisits.tsx'

export type CompareRoute = Extract<Route, { at: 'compare' }>

const NO_VISITS: readonly ChildVisit[] = []

/** Two visits of one child beside each other: the baseline and the latest one, unless the address names others. */
export function Compare({ route }: { readonly route: CompareRoute }) {
  const app = useApp()
  const family = useFamily(route.caseId)
  const child = family?.children.find((candidate) => candidate.id === route.childId)
  const instruments = useMemo(() => (family ? byInstrument(visitsOfChild(family, route.childId)) : []), [family, route.childId])
  // Grades of two instruments are not on one line, so only visits of one can be chosen.
  const one = inView(instruments, route.earlier, route.later)
  const visits = one?.visits ?? NO_VISITS
  const pair = family ? choosePair(visits, route.earlier, route.later, inPresent(family, visits)) : null
  const view = (pair?.later ?? visits[0])?.visit
  const wording = useWording(view?.instrument.id, view?.instrument.version)
  const back = { label: family?.name ?? text.common.back, href: hrefTo({ at: 'family', caseId: route.caseId }) }
  if (!family || !wording) return <Waiting title={text.compare.screen} back={back} />
  if (!child) return <NotHere />
  const sub = formatAge(child.birth, today(app.platform))
  const switcher = one && <InstrumentSwitch caseId={family.id} childId={child.id} instruments={instruments} current={one.id} />
  return (
    <Page title={text.compare.screen} barTitle={child.name} sub={sub} back={back} focusOn={`${child.id} ${one?.id}`}>
      {pair && view ? (
        <InMarking instrument={view} wording={wording}>
          <TwoVisits key={`${child.id} ${one?.id}`} {...{ family, child, visits, pair, wording, switcher }} />
        </InMarking>
      ) : (
        <TooFew {...{ family, child, one, switcher }} />
      )}
    </Page>
  )
}

interface TooFewProps {
  readonly family: Family
  readonly child: Child
  readonly one: OneInstrument | null
  readonly switcher: ComponentChildren
}

function TooFew({ family, child, one, switcher }: TooFewProps) {
  const only = one?.visits[0]?.visit
  return (
    <>
      <PageHead
        title={text.compare.titleOf(child.name)}
        sub={text.compare.noTotal}
        actions={
          <>
            {switcher}
            <ChildSwitch family={family} child={child} />
          </>
        }
      />
      <EmptyState
        icon={CalendarPlus}
        title={only ? text.compare.oneTitle : text.compare.noneTitle}
        action={
          <LinkButton href={hrefTo({ at: 'visit-plan', caseId: family.id, visitId: 'new' })}>
            {only ? text.compare.planReview : text.compare.planBaseline}
          </LinkButton>
        }
      >
        {only ? text.compare.one(child.name, only.on) : text.compare.noVisits(child.name)}
      </EmptyState>
    </>
  )
}
