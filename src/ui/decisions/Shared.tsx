import { Plus } from 'lucide'
import type { Family } from '../../app/read.ts'
import { shown } from '../../core/fold.ts'
import type { CaseEvent } from '../../core/happened.ts'
import { formatDay } from '../../i18n/format.ts'
import * as text from '../../i18n/index.ts'
import { LinkButton } from '../parts/Button.tsx'
import { Disclosure } from '../parts/Disclosure.tsx'
import { Sheet } from '../parts/Sheet.tsx'
import { VisuallyHidden } from '../parts/VisuallyHidden.tsx'
import { hrefTo } from '../route.ts'
import { about, Disputed } from './Disputed.tsx'

const words = text.decisions
const LATEST = 4

/** What was shared about the family, latest first: with whom, why, whether they agreed and were told. */
export function Shared({ family }: { readonly family: Family }) {
  const latestFirst = family.events.filter(({ type }) => type === 'information-shared').toReversed()
  const line = (event: CaseEvent) => <SharedLine key={event.id} family={family} event={event} />
  return (
    <Sheet
      title={words.shared}
      count={latestFirst.length}
      end={
        <LinkButton
          small
          variant="quiet"
          icon={Plus}
          href={hrefTo({ at: 'event', caseId: family.id, eventId: 'new', type: 'information-shared', from: 'decisions' })}
        >
          {words.sharedAdd}
        </LinkButton>
      }
    >
      {latestFirst.length === 0 && <p class="sub">{words.sharedNone}</p>}
      <ul class="decisions__list">{latestFirst.slice(0, LATEST).map(line)}</ul>
      {latestFirst.length > LATEST && (
        <Disclosure summary={words.more(latestFirst.length - LATEST)}>
          <ul class="decisions__list">{latestFirst.slice(LATEST).map(line)}</ul>
        </Disclosure>
      )}
    </Sheet>
  )
}

function SharedLine({ family, event }: { readonly family: Family; readonly event: CaseEvent }) {
  const { id, on, registers } = event
  const [whom, note, outcome, told, whyNot] = [
    shown(registers.withWhom)?.trim(),
    shown(registers.note)?.trim(),
    shown(registers.outcome),
    shown(registers.told),
    shown(registers.whyNotTold)?.trim() ?? '',
  ]
  const how = outcome ? (words.sharedHow[outcome] ?? '') : ''
  const wasTold = told == null ? words.toldUnknown : told ? words.told : words.toldNot(whyNot)
  return (
    <li>
      <time dateTime={on}>{formatDay(on)}</time>
      <div>
        <b>{whom ? words.sharedWith(whom) : words.sharedWithNobody}</b>
        {note && <p>{note}</p>}
        <p class="sub">{[how, wasTold].filter(Boolean).join(' ')}</p>
        <Disputed family={family} of={about(id)} />
      </div>
      <a class="link no-print" href={hrefTo({ at: 'event', caseId: family.id, eventId: id, from: 'decisions' })}>
        <span>
          {text.common.change}
          <VisuallyHidden>{words.of(words.shared, formatDay(on))}</VisuallyHidden>
        </span>
      </a>
    </li>
  )
}
