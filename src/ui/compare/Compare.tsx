import type { ChildVisit } from '../../core/course.ts'
import { CalendarPlus } from 'lucide'
import { useMemo } from 'preact/hooks'
import { today } from '../../app/app.ts'
import type { Family } from '../../app/read.ts'
import type { Child } from '../../core/case.ts'
import { formatAge } from '../../i18n/format.ts'
import { text } from '../../i18n/index.ts'
import { useApp, useFamily, useWording } from '../context.tsx'
import { NotHere } from '../frame/NotHere.tsx'
import { Page, Waiting } from '../frame/Page.tsx'
import { LinkButton } from '../parts/Button.tsx'
import { EmptyState } from '../parts/EmptyState.tsx'
import { PageHead } from '../parts/PageHead.tsx'
import { hrefTo, type Route } from '../route.ts'
import { ChildSwitch } from './ChildSwitch.tsx'
import { choosePair, visitsOfChild } from './pair.ts'
import { TwoVisits } from './TwoVisits.tsx'

export type CompareRoute = Extract<Route, { at: 'compare' }>

/** Two visits of one child beside each other: the baseline and the latest one, unless the address names others. */
export function Compare({ route }: { readonly route: CompareRoute }) {
  const app = useApp()
  const family = useFamily(route.caseId)
  const child = family?.children.find((candidate) => candidate.id === route.childId)
  const visits = useMemo(() => (family ? visitsOfChild(family, route.childId) : []), [family, route.childId])
  const pair = choosePair(visits, route.earlier, route.later)
  const words = (pair?.later ?? visits[0])?.visit.instrument
  const wording = useWording(words?.id, words?.version)
  const back = { label: family?.name ?? text.common.back, href: hrefTo({ at: 'family', caseId: route.caseId }) }
  if (!family || !wording) return <Waiting title={text.compare.screen} back={back} />
  if (!child) return <NotHere />
  const sub = formatAge(child.birth, today(app.platform))
  return (
    <Page title={text.compare.screen} barTitle={child.name} sub={sub} back={back} focusOn={child.id}>
      {pair ? (
        <TwoVisits key={child.id} {...{ family, child, visits, pair, wording }} />
      ) : (
        <TooFew family={family} child={child} visits={visits} />
      )}
    </Page>
  )
}

interface TooFewProps {
  readonly family: Family
  readonly child: Child
  readonly visits: readonly ChildVisit[]
}

function TooFew({ family, child, visits }: TooFewProps) {
  const only = visits[0]?.visit
  return (
    <>
      <PageHead
        title={text.compare.titleOf(child.name)}
        sub={text.compare.noTotal}
        actions={<ChildSwitch family={family} child={child} />}
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
