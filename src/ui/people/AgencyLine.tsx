import { CircleDashed } from 'lucide'
import type { Family } from '../../app/read.ts'
import type { AgencyAround } from '../../core/agencies.ts'
import type { Day } from '../../core/day.ts'
import { shown } from '../../core/fold.ts'
import { formatAgo, formatDay } from '../../i18n/format.ts'
import * as text from '../../i18n/index.ts'
import { personName } from '../../report/say/names.ts'
import { Pill } from '../parts/Pill.tsx'
import { VisuallyHidden } from '../parts/VisuallyHidden.tsx'
import { hrefTo } from '../route.ts'
import { ContestedLink } from './ContestedLink.tsx'

const words = text.agencies

interface AgencyLineProps {
  readonly family: Family
  readonly around: AgencyAround
  readonly today: Day
}

/** One agency: which service, who there, for which children, the last contact, and whether anybody asked what they know. */
export function AgencyLine({ family, around, today }: AgencyLineProps) {
  const { agency, service, asked, over, contact } = around
  const { registers } = agency
  const name = agency.name || words.unnamed
  const [note, until] = [shown(registers.note), shown(registers.until)]
  return (
    <li class="agency">
      <div class="agency__text">
        <h3>{name}</h3>
        <p>{[service && text.event.service[service], shown(registers.worker)].filter(Boolean).join(', ')}</p>
        {!shown(registers.worker) && <p class="sub">{words.noWorker}</p>}
        <p class="sub">{sayChildren(family, agency.children)}</p>
        <p class="sub">
          {contact
            ? `${words.contact(formatDay(contact.on), formatAgo(contact.on, today))} (${words.contactFrom[contact.from]})`
            : words.noContact}
        </p>
        {until && <p class="sub">{words.until(formatDay(until))}</p>}
        {note && <p>{note}</p>}
        <ContestedLink family={family} kind="agency" about={agency.id} what={name} />
      </div>
      <div class="agency__asked">
        {asked ? (
          <Pill tone="quiet">{sayAsked(around)}</Pill>
        ) : (
          <Pill tone={over ? 'quiet' : 'ink'} icon={CircleDashed}>
            {shown(registers.asked) === 'no' ? words.notAsked : words.nobodySays}
          </Pill>
        )}
        {!asked && shown(registers.whyNotAsked) && <p class="sub">{words.why(shown(registers.whyNotAsked) ?? '')}</p>}
      </div>
      <a class="link" href={hrefTo({ at: 'agency', caseId: family.id, agencyId: agency.id })}>
        <span>
          {words.change}
          <VisuallyHidden>{words.changeHidden(name)}</VisuallyHidden>
        </span>
      </a>
    </li>
  )
}

const sayAsked = ({ agency }: AgencyAround): string => {
  const on = shown(agency.registers.askedOn)
  return on ? words.askedOn(formatDay(on)) : words.asked
}

function sayChildren({ children }: Family, ids: readonly string[]): string {
  const theirs = children.filter(({ id }) => ids.includes(id))
  return theirs.length === 0 || theirs.length === children.length ? words.forAll : words.forChildren(theirs.map(personName))
}
