import { FileQuestion } from 'lucide'
import { formatDay } from '../../i18n/format.ts'
import * as text from '../../i18n/index.ts'
import { useFamily, useWording } from '../context.tsx'
import { NotHere } from '../frame/NotHere.tsx'
import { Page, Waiting } from '../frame/Page.tsx'
import { InMarking } from '../marking.tsx'
import { EmptyState } from '../parts/EmptyState.tsx'
import { hrefTo, type Route } from '../route.ts'
import { WholeVisit } from './WholeVisit.tsx'

export type ReadVisitRoute = Extract<Route, { at: 'visit-read' }>

/** One visit as it was signed, with every correction since; one that is not signed as it stands. */
export function ReadVisit({ route }: { readonly route: ReadVisitRoute }) {
  const family = useFamily(route.caseId)
  const visit = family && [...family.visits, ...family.enteredInError].find((candidate) => candidate.id === route.visitId)
  const wording = useWording(visit?.instrument.id, visit?.instrument.version)
  const back = { label: family?.name ?? text.common.back, href: hrefTo({ at: 'family', caseId: route.caseId }) }
  const title = visit && !visit.signed ? text.read.openScreen : text.read.screen
  if (!family || !wording) return <Waiting title={text.read.screen} back={back} />
  if (family.unread.includes(route.visitId)) {
    return (
      <Page title={title} back={back}>
        <EmptyState level={1} icon={FileQuestion} title={text.read.otherVersion}>
          {text.read.otherVersionHint}
        </EmptyState>
      </Page>
    )
  }
  if (!visit) return <NotHere />
  return (
    <Page title={title} barTitle={text.grading.visitType[visit.type]} sub={formatDay(visit.on)} back={back} focusOn={visit.id}>
      <InMarking instrument={visit} wording={wording}>
        <WholeVisit key={visit.id} {...{ family, visit, wording }} />
      </InMarking>
    </Page>
  )
}
