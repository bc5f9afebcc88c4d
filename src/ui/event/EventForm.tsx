import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { today } from '../../app/app.ts'
import { changeEvent, recordEvent } from '../../app/events.ts'
import type { Family } from '../../app/read.ts'
import { EVENT_TYPES, type EventType } from '../../core/event.ts'
import { fieldsOf } from '../../core/event-fields.ts'
import type { CaseEvent } from '../../core/happened.ts'
import type { Wording } from '../../core/instrument.ts'
import * as text from '../../i18n/index.ts'
import { useApp } from '../context.tsx'
import { EntryForm } from '../family/EntryForm.tsx'
import { KeepField, useKeep } from '../family/KeepField.tsx'
import { SaveDock } from '../family/SaveDock.tsx'
import { useEntry } from '../family/useEntry.ts'
import { Page } from '../frame/Page.tsx'
import { SelectField } from '../parts/SelectField.tsx'
import { TextAreaField } from '../parts/TextAreaField.tsx'
import { goInstead, type Route } from '../route.ts'
import { DANGER, DangerNotice, isUrgent } from './DangerNotice.tsx'
import { type EventTyped, entryOf, newEvent, picked, typedOf, unpicked } from './event-typed.ts'
import { FirstFields } from './FirstFields.tsx'
import { Head } from './Head.tsx'
import type { FieldProps } from './field-props.ts'
import { InError } from './InError.tsx'
import { MoreFields } from './MoreFields.tsx'
import type { Pick } from './quick.ts'
import { SameEntries } from './SameEntries.tsx'
import { noteSaved } from './saved.ts'
import { ThenFields } from './ThenFields.tsx'
import { TypePick } from './TypePick.tsx'
import { backTo, wayBack, whose } from './way-back.ts'
import { askedFirst, EVENT_FIELDS, wrongIn } from './wrong.ts'

const words = text.event
const FORM = 'event-form'

export interface EventFormProps {
  readonly route: Extract<Route, { at: 'event' }>
  readonly family: Family
  /** None for something new. */
  readonly event: CaseEvent | undefined
  readonly wording: Wording
}

interface Entered {
  /** Null until something is picked. */
  readonly type: EventType | null
  readonly typed: EventTyped
  /** How it ended was picked with it. */
  readonly isEnded: boolean
}

/** What it was, then what its type asks, with the sentence on the screen from the start: what is typed there stays whatever is picked. */
export function EventForm({ route, family, event, wording }: EventFormProps) {
  const app = useApp()
  const now = today(app.platform)
  const around = { family, rowChild: route.childId }
  // As it was when the form opened: what is saved replaces what the person saw, and nothing that came in meanwhile.
  const [seen] = useState(event)
  const [{ type, typed, isEnded }, setEntered] = useState<Entered>(() => {
    if (seen) return { type: seen.type, typed: typedOf(seen), isEnded: false }
    const { type: asked } = route
    const fresh = { ...newEvent(now), service: route.service ?? ('' as const) }
    const typed = asked ? picked(fresh, null, { type: asked }, around) : fresh
    return { type: asked ?? null, typed, isEnded: false }
  })
  const onType = (change: Partial<EventTyped>) => setEntered((before) => ({ ...before, typed: { ...before.typed, ...change } }))
  const sentence = useRef<HTMLTextAreaElement>(null)
  const keep = useKeep(family, seen?.id)
  const next = useFocusNext()

  function pick(what: Pick) {
    const then = { type: what.type, typed: picked(typed, type, what, around), isEnded: what.outcome !== undefined }
    setEntered(then)
    const first = isUrgent(then.type, then.typed.outcome) ? DANGER : askedFirst(then.type, then.typed, now)
    // At once: a tablet opens its keyboard for a field only within the tap itself.
    if (first === null) sentence.current?.focus()
    else next(first)
  }

  function pickAgain() {
    setEntered({ type: null, typed: unpicked(typed, type, around), isEnded: false })
    next(EVENT_FIELDS.type)
  }

  const entry = useEntry({
    check: () => [...wrongIn(type, typed, now), ...keep.wrong()],
    save: () => {
      const entered = entryOf(type as EventType, typed)
      return seen ? changeEvent(app, family.id, seen, entered, keep.said) : recordEvent(app, family.id, entered, keep.said)
    },
    say: (failure) => text.failures[failure.kind](),
    done: (saved) => {
      if (typeof saved === 'string') noteSaved(route, saved)
      goInstead(wayBack(route))
    },
  })
  const back = backTo(route, family)
  const fields =
    type &&
    fieldProps({ family, wording, practice: app.practiceSettings, typed, onType, error: entry.error, isEnded, today: now }, type, seen)
  return (
    <Page
      title={words.screen}
      barTitle={whose(route, family)}
      back={back}
      form
      focusOn={seen?.id}
      dock={<SaveDock label={text.event.dock} form={FORM} busy={entry.busy} back={back.href} />}
    >
      <EntryForm
        id={FORM}
        entry={entry}
        head={<Head type={type} ended={isEnded ? typed.outcome : null} isNew={!seen} onOther={pickAgain} />}
      >
        {type && <DangerNotice type={type} outcome={typed.outcome} practice={app.practiceSettings} />}
        {seen && type && <SameEntries family={family} route={route} />}
        {seen && type && (
          <SelectField
            label={words.kind}
            options={EVENT_TYPES.map((value) => ({ value, label: words.type[value] }))}
            value={type}
            onPick={(value) => setEntered({ type: value as EventType, typed, isEnded: false })}
          />
        )}
        {fields ? <FirstFields {...fields} /> : <TypePick onPick={pick} error={entry.error(EVENT_FIELDS.type)} />}
        <TextAreaField
          key="sentence"
          id={EVENT_FIELDS.note}
          label={words.noteOf(type)}
          error={entry.error(EVENT_FIELDS.note)}
          errorWord={text.common.errorWord}
          rows={2}
          box={sentence}
          value={typed.note}
          onInput={(note) => onType({ note })}
        />
        {fields && <ThenFields {...fields} />}
        {fields && <MoreFields key={type} {...fields} />}
        {fields && <KeepField keep={keep} error={entry.error} />}
      </EntryForm>
      {seen && <InError caseId={family.id} thing={seen} done={() => goInstead(wayBack(route))} />}
    </Page>
  )
}

function fieldProps(given: Omit<FieldProps, 'type' | 'has' | 'eventId'>, type: EventType, seen: CaseEvent | undefined): FieldProps {
  const { outcome, told } = entryOf(type, given.typed)
  const has = fieldsOf({ type, outcome, told: told ?? null })
  return { ...given, type, has: (field) => has.includes(field), eventId: seen?.id }
}

/** Puts the focus on a control once it is painted: with what was pressed, the place of the focus goes. */
function useFocusNext(): (id: string) => void {
  const [id, setId] = useState<string | null>(null)
  useLayoutEffect(() => {
    if (id === null) return
    document.getElementById(id)?.focus()
    setId(null)
  }, [id])
  return setId
}
