import { NotebookPen } from 'lucide'
import { useState } from 'preact/hooks'
import type { Family } from '../../app/read.ts'
import { bandOn } from '../../core/day.ts'
import type { Child } from '../../core/case.ts'
import { DAY_KINDS, type DayKind } from '../../core/surroundings.ts'
import { daysOver, partsTold } from '../../core/told.ts'
import { formatDay } from '../../i18n/format.ts'
import * as text from '../../i18n/index.ts'
import { useFamily } from '../context.tsx'
import { familyName, personName } from '../../report/say/names.ts'
import { NotHere } from '../frame/NotHere.tsx'
import { Page, Waiting } from '../frame/Page.tsx'
import { LinkButton } from '../parts/Button.tsx'
import { ChipGroup } from '../parts/ChipGroup.tsx'
import { EmptyState } from '../parts/EmptyState.tsx'
import { PageHead } from '../parts/PageHead.tsx'
import { Sheet } from '../parts/Sheet.tsx'
import { PartialNotice } from '../read/PartialNotice.tsx'
import { hrefTo, type Route } from '../route.ts'
import { DaysTable } from './DaysTable.tsx'
import { PrintButton } from '../start/PrintButton.tsx'

const words = text.days

/** A child's days as they were told, visit beside visit. */
export function DaysScreen({ route }: { readonly route: Extract<Route, { at: 'days' }> }) {
  const family = useFamily(route.caseId)
  if (!family) return <Waiting title={words.listScreen} />
  const child = family.children.find(({ id }) => id === route.childId)
  if (!child) return <NotHere />
  return <Days key={child.id} {...{ family, child }} />
}

/** The day that was told most lately, so that the screen does not open at an empty one. */
function firstKind(family: Family, child: Child): DayKind {
  return DAY_KINDS.find((kind) => daysOver(family, child.id, kind).some(({ told }) => partsTold(told) > 0)) ?? 'weekday'
}

function Days({ family, child }: { readonly family: Family; readonly child: Child }) {
  const [kind, setKind] = useState<DayKind>(() => firstKind(family, child))
  const days = daysOver(family, child.id, kind)
  const any = DAY_KINDS.some((each) => daysOver(family, child.id, each).some(({ told }) => partsTold(told) > 0))
  const told = days.some((day) => partsTold(day.told) > 0)
  const toFamily = { at: 'family', caseId: family.id } as const
  const unfinished = family.visits.findLast(
    (visit) => !visit.signed && visit.children.includes(child.id) && bandOn(child.birth, visit.on) !== 'PB',
  )
  const page = { title: words.listScreen, barTitle: personName(child), back: { label: familyName(family), href: hrefTo(toFamily) } }
  const print = <PrintButton label={words.print} page="days" caseId={family.id} />
  return (
    <Page {...page}>
      <PageHead title={words.listTitle(personName(child))} sub={words.listSub} actions={any && print} />
      <div class="stack">
        <PartialNotice family={family} />
        {any ? (
          <>
            <div class="no-print">
              <ChipGroup
                legend={words.kindLegend}
                legendHidden
                name="days-kind"
                variant="joined"
                options={DAY_KINDS.map((value) => ({ value, label: words.kind[value] }))}
                value={kind}
                onPick={setKind}
              />
            </div>
            <Sheet title={words.kind[kind]}>
              {told ? <DaysTable {...{ family, child, days, kind }} /> : <p class="sub">{words.noneOfKind(words.kind[kind])}</p>}
            </Sheet>
          </>
        ) : (
          <EmptyState
            icon={NotebookPen}
            title={words.none}
            action={
              unfinished ? (
                <LinkButton href={hrefTo({ at: 'day', caseId: family.id, visitId: unfinished.id, childId: child.id })}>
                  {words.ask} ({formatDay(unfinished.on)})
                </LinkButton>
              ) : (
                <LinkButton href={hrefTo(toFamily)}>{words.toFamily}</LinkButton>
              )
            }
          >
            {words.noneHint(personName(child))}
          </EmptyState>
        )}
      </div>
    </Page>
  )
}
