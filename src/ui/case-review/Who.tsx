import type { Family } from '../../app/read.ts'
import type { Day } from '../../core/day.ts'
import { shown } from '../../core/fold.ts'
import { formatAge, formatDay } from '../../i18n/format.ts'
import * as text from '../../i18n/index.ts'
import { personName } from '../../report/say/names.ts'
import { Section } from './Section.tsx'

const words = text.caseReview
const LIVES = { here: text.family.livesHere, elsewhere: text.family.livesElsewhere, both: text.family.livesBoth } as const

/** The children, the adults and the services around them, with whether anybody asked. Nothing of what is known of the adults' own lives. */
export function Who({ family, today }: { readonly family: Family; readonly today: Day }) {
  const agencies = family.agencies.filter(({ registers }) => shown(registers.until) == null)
  return (
    <Section title={words.whoTitle}>
      {family.children.length === 0 && <p class="sub">{words.noChildren}</p>}
      <ul class="review__lines">
        {family.children.map((child) => {
          const lives = shown(child.registers.lives)
          return (
            <li key={child.id}>
              <b>{personName(child)}</b>, {words.adult(formatAge(child.birth, today), lives ? [LIVES[lives]] : [])}
            </li>
          )
        })}
      </ul>
      <h3>{words.adults}</h3>
      {family.adults.length === 0 && <p class="sub">{words.noAdults}</p>}
      <ul class="review__lines">
        {family.adults.map((adult) => {
          const [relation, lives, cares] = [
            shown(adult.registers.relation)?.trim(),
            shown(adult.registers.lives),
            shown(adult.registers.cares),
          ]
          const facts = [relation, lives && LIVES[lives], cares === undefined ? '' : cares ? text.family.caresYes : text.family.caresNo]
          return (
            <li key={adult.id}>
              {words.adult(
                personName(adult),
                facts.flatMap((fact) => fact || []),
              )}
            </li>
          )
        })}
      </ul>
      <h3>{words.agencies}</h3>
      {agencies.length === 0 && <p class="sub">{words.noAgencies}</p>}
      <ul class="review__lines">
        {agencies.map(({ id, name, registers }) => {
          const [service, asked, last] = [shown(registers.service), shown(registers.asked), shown(registers.lastContact)]
          const said = asked ? (asked === 'yes' ? words.asked : words.notAsked) : words.askedUnknown
          return (
            <li key={id}>
              {words.agency(name, service ? text.event.service[service] : '')}:{' '}
              <span class="sub">{words.agencyAsked(said, last ? words.lastContact(formatDay(last)) : '')}</span>
            </li>
          )
        })}
      </ul>
    </Section>
  )
}
