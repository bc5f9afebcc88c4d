import { Plus } from 'lucide'
import type { Family } from '../../app/read.ts'
import type { FamilyLook } from '../../core/drift/rule.ts'
import { shown } from '../../core/fold.ts'
import type { CaseEvent } from '../../core/happened.ts'
import { formatDay, formatList } from '../../i18n/format.ts'
import * as text from '../../i18n/index.ts'
import { saidOf } from '../event/said.ts'
import { LinkButton } from '../parts/Button.tsx'
import { Disclosure } from '../parts/Disclosure.tsx'
import { Pill } from '../parts/Pill.tsx'
import { Sheet } from '../parts/Sheet.tsx'
import { VisuallyHidden } from '../parts/VisuallyHidden.tsx'
import { hrefTo } from '../route.ts'
import { formatNearDay, personName } from '../../report/say/names.ts'

const words = text.family

/** As many as are read at a glance. */
const LATEST = 4

/** What happened in the present episode, the latest few in sight and all of it folded; and the way to note more. */
export function Happened({ family, look }: { readonly family: Family; readonly look: FamilyLook }) {
  const latestFirst = look.events.toReversed()
  const line = (event: CaseEvent) => <EventLine key={event.id} {...{ family, look, event }} />
  return (
    <Sheet
      title={words.happenedTitle}
      count={look.events.length}
      end={
        <LinkButton small icon={Plus} href={hrefTo({ at: 'event', caseId: family.id, eventId: 'new' })}>
          {words.addEvent}
        </LinkButton>
      }
    >
      {latestFirst.length === 0 && <p class="sub">{words.happenedNone}</p>}
      <ul class="happened">{latestFirst.slice(0, LATEST).map(line)}</ul>
      {latestFirst.length > LATEST && (
        <Disclosure summary={words.happenedMore(latestFirst.length - LATEST)}>
          <ul class="happened">{latestFirst.slice(LATEST).map(line)}</ul>
        </Disclosure>
      )}
      <p class="no-print">
        <a class="link" href={hrefTo({ at: 'chronology', caseId: family.id })}>
          {text.event.chronology}
        </a>
      </p>
    </Sheet>
  )
}

interface EventLineProps {
  readonly family: Family
  readonly look: FamilyLook
  readonly event: CaseEvent
}

function EventLine({ family, look, event }: EventLineProps) {
  const { id, type, on, children, registers, same } = event
  const outcome = shown(registers.outcome)
  const [note, source, more] = [shown(registers.note), shown(registers.source), saidOf(event)]
  const names = children.flatMap((childId) => family.children.filter((child) => child.id === childId).map(personName))
  const what = outcome ? words.eventOutcome(text.event.type[type], text.event.outcome[outcome]) : text.event.type[type]
  return (
    <li>
      <time dateTime={on}>{formatNearDay(on, look.today)}</time>
      <div>
        <b>{what}</b>
        {names.length > 0 && <span class="sub"> {formatList(names)}</span>}
        {same && (
          <>
            {' '}
            <Pill tone="line">{text.event.same.mark(same.length + 1)}</Pill>
          </>
        )}
        {note && <p class="sub">{note}</p>}
        {more.length > 0 && <p class="sub">{text.event.said.join(more)}</p>}
        {source && <p class="sub">{words.happenedSource(source)}</p>}
      </div>
      <a class="link" href={hrefTo({ at: 'event', caseId: family.id, eventId: id })}>
        <span>
          {words.change}
          <VisuallyHidden>{words.eventOf(text.event.type[type], formatDay(on))}</VisuallyHidden>
        </span>
      </a>
    </li>
  )
}
