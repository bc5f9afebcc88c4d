import type { Family } from '../../app/read.ts'
import { shown } from '../../core/fold.ts'
import type { CaseEvent } from '../../core/happened.ts'
import { notedOf } from '../../core/noted.ts'
import { signIn, signsNoted } from '../../core/signs.ts'
import type { ItemReading, Visit } from '../../core/visit.ts'
import * as text from '../../i18n/index.ts'
import { bearingOn } from '../../instruments/plumbline/bearing.ts'
import { Disclosure } from '../parts/Disclosure.tsx'

const words = text.noted

/** As many as are shown before the rest is folded away. */
const FIRST = 3

export interface NotedHereProps {
  readonly family: Family
  readonly visit: Visit
  readonly childId: string
  readonly reading: Pick<ItemReading, 'item'>
}

/** What was noted since last time that touches the item being graded, the latest first; signs that come back are counted. Nothing where nothing was. */
export function NotedHere({ family, visit, childId, reading: { item } }: NotedHereProps) {
  const bearing = bearingOn(visit.instrument, item.code)
  const { since, events } = notedOf(family, visit, childId, item, bearing)
  const counts = signsNoted(family, visit.on).filter(({ child, sign }) => child === childId && bearing.signs.includes(sign))
  if (events.length === 0 && counts.length === 0) return null
  const rest = events.slice(FIRST)
  return (
    <section class="noted" aria-labelledby="noted-title">
      <h3 id="noted-title">{since === null ? words.inYear : words.since(since)}</h3>
      {counts.map(({ sign, days }) => (
        <p key={sign}>
          <b>{words.times(text.event.sign[sign], days)}</b>
        </p>
      ))}
      <Lines events={events.slice(0, FIRST)} />
      {rest.length > 0 && (
        <Disclosure summary={words.more(rest.length)}>
          <Lines events={rest} />
        </Disclosure>
      )}
    </section>
  )
}

/** What it was, with how it ended and what was measured: "Appointment, was not brought". */
function whatOf(event: CaseEvent): string {
  const { outcome, percent, kilograms } = event.registers
  const [sign, ended] = [signIn(event), shown(outcome) ?? null]
  return words.what(sign ? text.event.sign[sign] : text.event.type[event.type], {
    outcome: ended && text.event.outcome[ended],
    percent: shown(percent) ?? null,
    kilograms: shown(kilograms) ?? null,
  })
}

function Lines({ events }: { readonly events: readonly CaseEvent[] }) {
  return (
    <ul>
      {events.map((event) => {
        const { registers, on, by } = event
        const note = shown(registers.note)?.trim() ?? ''
        const source = shown(registers.source)?.trim() ?? ''
        const name = whatOf(event)
        const line = shown(registers.approximate) ? words.about : words.line
        return (
          <li key={event.id}>
            <p>{line(on, note === '' ? name : note)}</p>
            <p class="sub">
              {note !== '' && `${name}. `}
              {source === '' ? words.enteredBy(by.name) : words.from(source)}
            </p>
          </li>
        )
      })}
    </ul>
  )
}
