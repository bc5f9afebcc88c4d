import type { Episode } from '../../core/episode.ts'
import { shown } from '../../core/fold.ts'
import { formatAge, formatAgo, formatDay } from '../../i18n/format.ts'
import * as text from '../../i18n/index.ts'
import { agenciesAround } from '../../core/agencies.ts'
import { adultsAround } from '../../core/people.ts'
import type { Block, Section } from '../document.ts'
import { item, line, list, part, quiet, section, terms } from '../parts/block.ts'
import type { Making } from '../parts/making.ts'
import { LIVES_WORDS } from '../say/lives.ts'
import { personName } from '../say/names.ts'

const [words, mine] = [text.caseReview, text.caseReviewReport]
const ONLY = { only: 'professionals' } as const

/** Since when and why the case is open, what the help is for, who leads, and how it ended before. */
export function whySection({ source: { family, today }, naming }: Making): Section[] {
  const now = family.episodes.at(-1)
  const { purpose, expectedChange, consequence, lead } = family.household
  const leads = shown(lead)
  const who = leads ? [naming.worker(leads), naming.free(leads.agency)].filter(Boolean).join(', ') : words.leadNone
  const free = (typed: string | undefined) => naming.free(typed?.trim() ?? '')
  const present = (episode: Episode): Block[] => {
    const { number, openedOn, reason, closing } = episode
    const ended = closing?.values
    const over =
      ended && (ended.type === 'closed' ? words.closed(formatDay(ended.on)) : words.transferred(formatDay(ended.on), free(ended.to)))
    return [
      line([words.present(number, formatDay(openedOn), formatAgo(openedOn, today)), over].filter(Boolean).join(' ')),
      ...(reason ? [line(words.reopened(free(reason)), { of: [episode.id] })] : []),
      ...(ended?.reason ? [line(words.because(free(ended.reason)))] : []),
    ]
  }
  const past = family.episodes.slice(0, -1).map(({ id, openedOn, closing }) => {
    const ended = closing?.values
    const how = ended ? words.how[ended.type] : text.family.notClosed
    const although = ended?.override
    return item(
      words.past(formatDay(openedOn), ended ? formatDay(ended.on) : '', how),
      [
        ended?.reason ? words.because(free(ended.reason)) : '',
        although ? words.although(free(although.reason), naming.worker({ name: although.manager, role: mine.manager })) : '',
      ],
      { of: [closing?.id ?? id] },
    )
  })
  const said = terms([
    [words.lead, who],
    [words.purpose, free(shown(purpose))],
    [words.expected, free(shown(expectedChange))],
    [words.consequence, free(shown(consequence))],
  ])
  return section(words.whyTitle, [...(now ? present(now) : []), ...list(past), ...said], ONLY)
}

/** The children, the adults and the services around them, with whether anybody spoke to them or asked. Nothing of the adults’ own lives. */
export function whoSection({ source: { family, today }, naming }: Making): Section[] {
  const children = family.children.map(({ id, birth, registers }) => {
    const lives = shown(registers.lives)
    return item(words.adult(naming.person(id), [formatAge(birth, today), ...(lives ? [LIVES_WORDS[lives]] : [])]), [], { of: [id] })
  })
  const adults = adultsAround(family).map(({ adult, notSpokenTo, talk, present }) => {
    const { relation, lives, cares } = adult.registers
    const [where, care] = [shown(lives), shown(cares)]
    const name = naming.person(adult.id)
    // Whom a copy does not name, it calls by what they are to the child already.
    const what = name === personName(adult) ? naming.free(shown(relation)?.trim() ?? '') : ''
    const facts = [
      ...(what ? [what] : []),
      ...(where ? [LIVES_WORDS[where]] : []),
      ...(care === undefined ? [] : [care ? text.family.caresYes : text.family.caresNo]),
    ]
    const met = talk ? mine.spokenTo : present ? mine.met(formatDay(present.on)) : ''
    return item(words.adult(name, facts), [notSpokenTo ? mine.notSpokenTo : met], { of: [adult.id] })
  })
  const agencies = agenciesAround(family, today)
    .filter(({ over }) => !over)
    .map(({ agency, service, contact }) => {
      const asked = shown(agency.registers.asked)
      const said = asked ? (asked === 'yes' ? words.asked : words.notAsked) : words.askedUnknown
      const name = words.agency(naming.free(agency.name), service ? text.event.service[service] : '')
      const why = asked === 'no' ? naming.free(shown(agency.registers.whyNotAsked)?.trim() ?? '') : ''
      const last = contact ? words.lastContact(formatDay(contact.on)) : mine.noContact
      return item(mine.agency(name, words.agencyAsked(said, last)), [why && mine.whyNotAsked(why)], { of: [agency.id] })
    })
  return section(
    words.whoTitle,
    [
      ...(children.length > 0 ? list(children) : [quiet(words.noChildren)]),
      ...part(words.adults, adults.length > 0 ? list(adults) : [quiet(words.noAdults)]),
      ...part(words.agencies, agencies.length > 0 ? list(agencies) : [quiet(words.noAgencies)]),
    ],
    ONLY,
  )
}
