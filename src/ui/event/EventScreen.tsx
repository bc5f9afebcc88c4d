import { useState } from 'preact/hooks'
import { today } from '../../app/app.ts'
import { changeEvent, checkEvent, recordEvent } from '../../app/events.ts'
import type { Family } from '../../app/read.ts'
import { EVENT_TYPES, type EventType } from '../../core/event.ts'
import type { CaseEvent } from '../../core/happened.ts'
import type { Wording } from '../../core/instrument.ts'
import * as text from '../../i18n/index.ts'
import { SettleFirst } from '../contested/SettleFirst.tsx'
import { useApp, useFamily, useWording } from '../context.tsx'
import { EntryForm } from '../family/EntryForm.tsx'
import { isHere } from '../family/here.ts'
import { familyName } from '../family/names.ts'
import { useEntry } from '../family/useEntry.ts'
import { NotHere } from '../frame/NotHere.tsx'
import { Page, Waiting } from '../frame/Page.tsx'
import { Button, LinkButton } from '../parts/Button.tsx'
import { Dock } from '../parts/Dock.tsx'
import { PageHead } from '../parts/PageHead.tsx'
import { SelectField } from '../parts/SelectField.tsx'
import { goInstead, hrefTo, type Route } from '../route.ts'
import { EventFields } from './EventFields.tsx'
import { type EventTyped, entryOf, newEvent, typedOf, wrongIn } from './event-typed.ts'
import { InError } from './InError.tsx'
import { MoreFields } from './MoreFields.tsx'
import { PickType } from './PickType.tsx'

const words = text.event

/** Something that happened: new, first what it was and then the form of that type; or one that is known, to be changed. */
export function EventScreen({ route }: { readonly route: Extract<Route, { at: 'event' }> }) {
  const { caseId, eventId, type } = route
  const family = useFamily(caseId)
  const wording = useWording()
  if (!family || !wording) return <Waiting title={words.screen} />
  const event = family.events.find(({ id }) => id === eventId)
  if (!isHere(family) || !(event || eventId === 'new')) return <NotHere />
  const first = event?.type ?? type
  if (first) {
    return (
      <SettleFirst
        key={`${caseId}/${eventId}/${first}`}
        family={family}
        of={({ kind, about }) => kind === 'event' && about === event?.id}
        what={text.family.settleThis(words.type[first])}
        page={{ title: words.screen, back: backTo(family) }}
      >
        <EventForm family={family} event={event} type={first} wording={wording} />
      </SettleFirst>
    )
  }
  return (
    <Page title={words.screen} back={backTo(family)} form>
      <PageHead title={words.newTitle} sub={words.newSub} />
      <PickType caseId={caseId} />
    </Page>
  )
}

const backTo = (family: Family) => ({ label: familyName(family), href: hrefTo({ at: 'family', caseId: family.id }) })

const FORM = 'event-form'

interface EventFormProps {
  readonly family: Family
  /** None for something new. */
  readonly event: CaseEvent | undefined
  readonly type: EventType
  readonly wording: Wording
}

function EventForm({ family, event, type, wording }: EventFormProps) {
  const app = useApp()
  const now = today(app.platform)
  // As it was when the form opened: what is saved replaces what the person saw, and nothing that came in meanwhile.
  const [seen] = useState(event)
  const [typed, setTyped] = useState<EventTyped>(() => (seen ? typedOf(seen) : newEvent(type, now, family)))
  const back = backTo(family)
  const done = () => goInstead({ at: 'family', caseId: family.id })
  const onType = (change: Partial<EventTyped>) => setTyped((before) => ({ ...before, ...change }))
  const entry = useEntry({
    check: () => wrongIn(checkEvent(entryOf(typed), now), typed),
    save: () => (seen ? changeEvent(app, family.id, seen, entryOf(typed)) : recordEvent(app, family.id, entryOf(typed))),
    say: (failure) => text.failures[failure.kind](),
    done,
  })
  const dock = (
    <Dock
      label={words.dock}
      start={
        <LinkButton variant="plain" href={back.href}>
          {text.common.cancel}
        </LinkButton>
      }
    >
      <Button type="submit" form={FORM} busy={entry.busy} busyWord={text.family.saving}>
        {text.common.save}
      </Button>
    </Dock>
  )
  return (
    <Page title={words.screen} back={back} form focusOn={`${seen?.id ?? ''}/${type}`} dock={dock}>
      <EntryForm id={FORM} entry={entry} head={<PageHead title={words.type[typed.type]} sub={words.about[typed.type]} />}>
        {seen && (
          <SelectField
            label={words.kind}
            options={EVENT_TYPES.map((value) => ({ value, label: words.type[value] }))}
            value={typed.type}
            onPick={(value) => onType({ type: value as EventType })}
          />
        )}
        <EventFields family={family} stages={app.practiceSettings.stages} typed={typed} onType={onType} error={entry.error} today={now} />
        <MoreFields wording={wording} typed={typed} onType={onType} />
      </EntryForm>
      {seen ? (
        <InError caseId={family.id} thing={seen} done={done} />
      ) : (
        <p class="happen__other">
          <a class="link" href={hrefTo({ at: 'event', caseId: family.id, eventId: 'new' })}>
            {words.otherType}
          </a>
        </p>
      )}
    </Page>
  )
}
