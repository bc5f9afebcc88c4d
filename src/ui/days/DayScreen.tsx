import { Baby } from 'lucide'
import { useState } from 'preact/hooks'
import { bandOn } from '../../core/day.ts'
import { dayAt } from '../../core/known.ts'
import { DAY_KINDS } from '../../core/surroundings.ts'
import { dayTold, partsTold } from '../../core/told.ts'
import { formatDay } from '../../i18n/format.ts'
import * as text from '../../i18n/index.ts'
import { useFamily, useWording } from '../context.tsx'
import { personName } from '../../report/say/names.ts'
import { NotHere } from '../frame/NotHere.tsx'
import { Page, Waiting } from '../frame/Page.tsx'
import { Button, LinkButton } from '../parts/Button.tsx'
import { EmptyState } from '../parts/EmptyState.tsx'
import { PageHead } from '../parts/PageHead.tsx'
import { hrefTo, type Route } from '../route.ts'
import { DayDesk } from './DayDesk.tsx'
import { backFrom, type DayPlace } from './day-place.ts'
import { ReadDay } from './ReadDay.tsx'

const words = text.days

/** A child's day at one visit: written in while the visit is open; once it is signed read, and added to as a later entry. */
export function DayScreen({ route }: { readonly route: Extract<Route, { at: 'day' }> }) {
  const family = useFamily(route.caseId)
  const visit = family?.visits.find(({ id }) => id === route.visitId)
  const child = family?.children.find(({ id }) => id === route.childId)
  const wording = useWording(visit?.instrument.id, visit?.instrument.version)
  if (!family || !wording) return <Waiting title={words.screen} />
  if (!visit || !child || !visit.children.includes(child.id)) return <NotHere />
  return <Day key={`${visit.id}/${child.id}`} {...{ family, visit, child, wording }} />
}

function Day(props: DayPlace) {
  const { family, visit, child, wording } = props
  // What was being added when the tablet locked is carried on with, not left lying as a draft.
  const [writesLate, setWritesLate] = useState(() => DAY_KINDS.some((kind) => family.drafted.has(dayAt(visit.id, child.id, kind))))
  const told = DAY_KINDS.some((kind) => partsTold(dayTold(family, visit.id, child.id, kind)) > 0)
  const band = bandOn(child.birth, visit.on)
  if (band !== 'PB' && (!visit.signed || writesLate)) return <DayDesk {...props} band={band} />
  const { label, place } = backFrom(props)
  const page = { title: words.screen, barTitle: personName(child), sub: formatDay(visit.on), back: { label, href: hrefTo(place) } }
  if (band === 'PB' && !told) {
    return (
      <Page {...page}>
        <EmptyState level={1} icon={Baby} title={words.unbornTitle} action={<LinkButton href={hrefTo(place)}>{label}</LinkButton>}>
          {words.unborn}
        </EmptyState>
      </Page>
    )
  }
  const late = band !== 'PB' && (
    <Button variant="quiet" onClick={() => setWritesLate(true)}>
      {words.addLate}
    </Button>
  )
  return (
    <Page {...page}>
      <PageHead title={words.title(personName(child))} sub={text.read.title(text.grading.visitType[visit.type], visit.on)} actions={late} />
      <ReadDay {...{ family, visit, child, wording }} alone />
    </Page>
  )
}
