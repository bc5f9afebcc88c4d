import { useEffect } from 'preact/hooks'
import { keepPosition } from '../../app/answers.ts'
import type { Family } from '../../app/read.ts'
import type { Wording } from '../../core/instrument.ts'
import type { Visit } from '../../core/visit.ts'
import { formatDay } from '../../i18n/format.ts'
import * as text from '../../i18n/index.ts'
import { useApp, useFamily, useWording } from '../context.tsx'
import { NotHere } from '../frame/NotHere.tsx'
import { Page, Waiting } from '../frame/Page.tsx'
import { InMarking } from '../marking.tsx'
import { LinkButton } from '../parts/Button.tsx'
import { EmptyState } from '../parts/EmptyState.tsx'
import { goInstead, hrefTo, type Route } from '../route.ts'
import { Desk } from './Desk.tsx'
import { nameOf, stopsOf } from './steps.ts'
import { useLeftAt } from './useLeftAt.ts'

export type VisitRoute = Extract<Route, { at: 'visit' }>

/** A visit at one of its steps, or where it was left. */
export function VisitScreen({ route }: { readonly route: VisitRoute }) {
  const family = useFamily(route.caseId)
  const visit = family?.visits.find((candidate) => candidate.id === route.visitId)
  const wording = useWording(visit?.instrument.id, visit?.instrument.version)
  const back = { label: family?.name ?? text.common.back, href: hrefTo({ at: 'family', caseId: route.caseId }) }
  if (!family || !wording) return <Waiting title={text.visit.screen} back={back} />
  if (!visit) return <NotHere />
  if (visit.signed) return <Signed visit={visit} caseId={family.id} back={back} />
  return (
    <InMarking instrument={visit} wording={wording}>
      <AtStep family={family} visit={visit} wording={wording} route={route} />
    </InMarking>
  )
}

interface AtStepProps {
  readonly family: Family
  readonly visit: Visit
  readonly wording: Wording
  readonly route: VisitRoute
}

/** The step that the address names, once there is one; an address without a step becomes the one where the visit was left. */
function AtStep({ family, visit, wording, route }: AtStepProps) {
  const app = useApp()
  const leftAt = useLeftAt(visit.id)
  const childId = route.childId ?? leftAt?.childId ?? visit.children[0]
  const profile = childId === undefined ? undefined : visit.profiles.get(childId)
  const instrument = app.library.find(visit.instrument.id, visit.instrument.version)
  const stops = profile && instrument ? stopsOf(visit, profile, instrument) : []
  const all = stops.flatMap((stop) => stop.steps)
  const wanted = route.step ?? (route.childId ? undefined : leftAt?.item)
  const step = all.find((candidate) => nameOf(candidate) === wanted) ?? all[0]
  const name = step && nameOf(step)
  const ready = route.childId !== undefined || leftAt !== undefined

  useEffect(() => {
    if (!ready || !childId || !name) return
    if (route.childId !== childId || route.step !== name) goInstead({ ...route, childId, step: name })
    else void keepPosition(app, { caseId: family.id, visitId: visit.id, childId, item: name })
  }, [app, ready, childId, name, route, family.id, visit.id])

  if (!ready) return <Waiting title={text.visit.screen} />
  if (!profile || !step || !instrument) return <NotHere />
  return <Desk {...{ family, visit, wording, profile, stops, step }} key={visit.id} />
}

function Signed({
  visit,
  caseId,
  back,
}: {
  readonly visit: Visit
  readonly caseId: string
  readonly back: { label: string; href: string }
}) {
  return (
    <Page title={text.visit.screen} back={back} sub={formatDay(visit.on)}>
      <EmptyState
        level={1}
        title={text.visit.signedNotice}
        action={<LinkButton href={hrefTo({ at: 'visit-read', caseId, visitId: visit.id })}>{text.visit.readIt}</LinkButton>}
      >
        {text.visit.signedHint}
      </EmptyState>
    </Page>
  )
}
