import { Plus } from 'lucide'
import type { Family } from '../../app/read.ts'
import { shown } from '../../core/fold.ts'
import type { CaseEvent } from '../../core/happened.ts'
import { lately } from '../../core/people.ts'
import { formatDay } from '../../i18n/format.ts'
import * as text from '../../i18n/index.ts'
import { LinkButton } from '../parts/Button.tsx'
import { Disclosure } from '../parts/Disclosure.tsx'
import { VisuallyHidden } from '../parts/VisuallyHidden.tsx'
import { hrefTo } from '../route.ts'

const words = text.people

/** As many as are read at a glance. */
const LATEST = 3

/** Who came and went: the latest changes in the household, the older ones folded, with a way to note one. */
export function HouseholdChanges({ family }: { readonly family: Family }) {
  const changes = lately(family, 'household-change')
  const line = (event: CaseEvent) => <Change key={event.id} caseId={family.id} event={event} />
  return (
    <section class="stack stack--s">
      <h3>{words.changesTitle}</h3>
      {changes.length === 0 ? <p class="sub">{words.changesNone}</p> : <ul class="happened">{changes.slice(0, LATEST).map(line)}</ul>}
      {changes.length > LATEST && (
        <Disclosure summary={words.changesMore(changes.length - LATEST)}>
          <ul class="happened">{changes.slice(LATEST).map(line)}</ul>
        </Disclosure>
      )}
      <div class="no-print">
        <LinkButton
          variant="quiet"
          small
          icon={Plus}
          href={hrefTo({ at: 'event', caseId: family.id, eventId: 'new', type: 'household-change', from: 'people' })}
        >
          {words.changesNote}
        </LinkButton>
      </div>
    </section>
  )
}

function Change({ caseId, event: { id, on, registers } }: { readonly caseId: string; readonly event: CaseEvent }) {
  const source = shown(registers.source)
  return (
    <li>
      <time dateTime={on}>{formatDay(on)}</time>
      <div>
        {shown(registers.note) || text.event.type['household-change']}
        {source && <p class="sub">{words.source(source)}</p>}
      </div>
      <a class="link" href={hrefTo({ at: 'event', caseId, eventId: id, from: 'people' })}>
        <span>
          {words.changeEvent}
          <VisuallyHidden>{words.changeOf(formatDay(on))}</VisuallyHidden>
        </span>
      </a>
    </li>
  )
}
