import { Building2, Plus } from 'lucide'
import { today } from '../../app/app.ts'
import type { Family } from '../../app/read.ts'
import { type AgencyAround, agenciesAround } from '../../core/agencies.ts'
import type { Day } from '../../core/day.ts'
import * as text from '../../i18n/index.ts'
import { useApp, useFamily } from '../context.tsx'
import { isHere } from '../family/here.ts'
import { familyName } from '../../report/say/names.ts'
import { NotHere } from '../frame/NotHere.tsx'
import { Page, Waiting } from '../frame/Page.tsx'
import { LinkButton } from '../parts/Button.tsx'
import { EmptyState } from '../parts/EmptyState.tsx'
import { PageHead } from '../parts/PageHead.tsx'
import { Sheet } from '../parts/Sheet.tsx'
import { hrefTo, type Route } from '../route.ts'
import { AgencyLine } from './AgencyLine.tsx'
import { Missing } from './Missing.tsx'
import { ServicesGrid } from './ServicesGrid.tsx'

const words = text.agencies

/** The services and agencies around a family: who has not been asked first, and how each child stands to what every child has a right to. */
export function AgenciesScreen({ route }: { readonly route: Extract<Route, { at: 'agencies' }> }) {
  const family = useFamily(route.caseId)
  const from = route.from ?? 'people'
  const back = { label: text.common.familyNav[from], href: hrefTo({ at: from, caseId: route.caseId }) }
  if (!family) return <Waiting title={words.screen} back={back} />
  return isHere(family) ? <Whole key={family.id} family={family} back={back} /> : <NotHere />
}

function Whole({ family, back }: { readonly family: Family; readonly back: { readonly label: string; readonly href: string } }) {
  const now = today(useApp().platform)
  const all = agenciesAround(family, now)
  const add = (
    <LinkButton icon={Plus} href={hrefTo({ at: 'agency', caseId: family.id, agencyId: 'new' })}>
      {words.add}
    </LinkButton>
  )
  return (
    <Page title={words.screen} barTitle={familyName(family)} back={back}>
      <PageHead title={words.title} sub={words.sub} actions={all.length > 0 && add} />
      <div class="stack">
        {all.length === 0 ? (
          <div class="sheet">
            <EmptyState title={words.none} icon={Building2} action={add}>
              {words.noneHint}
            </EmptyState>
          </div>
        ) : (
          <>
            <Group
              title={words.notAskedTitle}
              sub={words.notAskedSub}
              family={family}
              today={now}
              of={all.filter((each) => !each.asked && !each.over)}
            />
            <Group title={words.askedTitle} family={family} today={now} of={all.filter((each) => each.asked && !each.over)} />
            <Group title={words.overTitle} family={family} today={now} of={all.filter((each) => each.over)} />
          </>
        )}
        <Missing family={family} today={now} />
        <ServicesGrid family={family} today={now} />
      </div>
    </Page>
  )
}

interface GroupProps {
  readonly title: string
  readonly sub?: string
  readonly family: Family
  readonly today: Day
  readonly of: readonly AgencyAround[]
}

function Group({ title, sub, family, today: now, of }: GroupProps) {
  if (of.length === 0) return null
  return (
    <Sheet title={title} sub={sub} count={of.length}>
      <ul class="agencies">
        {of.map((each) => (
          <AgencyLine key={each.agency.id} family={family} around={each} today={now} />
        ))}
      </ul>
    </Sheet>
  )
}
