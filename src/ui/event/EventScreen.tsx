import * as text from '../../i18n/index.ts'
import { SettleFirst } from '../contested/SettleFirst.tsx'
import { useFamily, useWording } from '../context.tsx'
import { isHere } from '../family/here.ts'
import { NotHere } from '../frame/NotHere.tsx'
import { Waiting } from '../frame/Page.tsx'
import type { Route } from '../route.ts'
import { EventForm } from './EventForm.tsx'
import { backTo } from './way-back.ts'

/** Something that happened: new, what it was and the form of that on one screen; or an entry that is known, to be changed. */
export function EventScreen({ route }: { readonly route: Extract<Route, { at: 'event' }> }) {
  const { caseId, eventId } = route
  const family = useFamily(caseId)
  const wording = useWording()
  if (!family || !wording) return <Waiting title={text.event.screen} />
  // Of what somebody joined, each entry can still be put right by itself.
  const event = family.entries.find(({ id }) => id === eventId)
  if (!isHere(family) || !(event || eventId === 'new')) return <NotHere />
  return (
    <SettleFirst
      key={`${caseId}/${eventId}/${route.type ?? ''}`}
      family={family}
      of={({ kind, about }) => kind === 'event' && about === event?.id}
      what={text.family.settleThis(event ? text.event.type[event.type] : '')}
      page={{ title: text.event.screen, back: backTo(route, family) }}
    >
      <EventForm route={route} family={family} event={event} wording={wording} />
    </SettleFirst>
  )
}
