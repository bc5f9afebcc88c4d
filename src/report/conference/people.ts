import { agenciesAround } from '../../core/agencies.ts'
import type { Service } from '../../core/event.ts'
import { shown } from '../../core/fold.ts'
import { adultsAround } from '../../core/people.ts'
import { formatAge, formatDay, formatList } from '../../i18n/format.ts'
import * as text from '../../i18n/index.ts'
import { lens } from '../../instruments/plumbline/wording/en/lens.ts'
import type { Block, Section } from '../document.ts'
import { item, list, part, quiet, row, section, table } from '../parts/block.ts'
import { plainRelation } from '../names.ts'
import type { Making } from '../parts/making.ts'
import { LIVES_WORDS } from '../say/lives.ts'

const words = text.conferenceReport

const upper = (said: string) => said.charAt(0).toUpperCase() + said.slice(1)

function childrenOf({ source: { family, today }, naming }: Making): Block[] {
  const rows = family.children.map(({ id, birth, flags, registers }) => {
    const born = birth.kind === 'born'
    const day = (born ? text.family.bornLine : text.family.dueLine)(formatDay(birth.on))
    const age = formatAge(birth, today)
    const lives = shown(registers.lives)
    return row([
      naming.person(id),
      // A day of birth is as good as a name.
      naming.names === 'nobody' ? age : text.family.childLine(age, day, ''),
      born && lives ? upper(LIVES_WORDS[lives]) : '',
      formatList(flags.map((flag) => text.family.flag[flag])),
    ])
  })
  return rows.length > 0 ? table(words.children, Object.values(words.childHead), rows) : [quiet(words.noChildren)]
}

function adultsOf({ source: { family }, naming, toFamily }: Making): Block[] {
  const relation = (said: string) => (toFamily ? plainRelation(said) : said)
  const rows = adultsAround(family).map(({ adult, here, notSpokenTo }) => {
    const cares = shown(adult.registers.cares)
    return row([
      naming.person(adult.id),
      naming.free(relation(shown(adult.registers.relation) ?? '')),
      upper(here ? text.family.livesHere : text.family.livesElsewhere),
      cares === undefined ? words.yesNo.unsaid : words.yesNo[cares ? 'yes' : 'no'],
      ...(toFamily ? [] : [words.spoken[notSpokenTo ? 'no' : 'yes']]),
    ])
  })
  const { spoken, ...head } = words.adultHead
  return rows.length > 0 ? table(words.adults, [...Object.values(head), ...(toFamily ? [] : [spoken])], rows) : [quiet(words.noAdults)]
}

/** Services that every family knows of itself: of any other only one person at home may know. A midwife tells of a pregnancy. */
const OPEN: readonly Service[] = ['gp', 'dentist', 'health-visitor', 'school-nurse', 'nursery', 'school']

function agenciesOf({ source: { family, today }, naming, toFamily }: Making): Block[] {
  const around = agenciesAround(family, today).filter(({ service }) => !toFamily || (service && OPEN.includes(service)))
  const rows = around.map(({ agency, service, asked, over }) => {
    const { worker } = agency.registers
    const who = naming.third(shown(worker) ?? '')
    const children = agency.children.length === 0 ? text.agencies.forAll : formatList(agency.children.map(naming.person))
    const state = over ? words.over : asked ? text.agencies.asked : text.agencies.notAsked
    const name = [agency.name || text.agencies.unnamed, who].filter(Boolean).join(', ')
    return row([naming.free(name), service ? text.event.service[service] : '', children, ...(toFamily ? [] : [state])], { of: [agency.id] })
  })
  const { asked, ...head } = words.agencyHead
  return rows.length > 0
    ? table(words.agencies, [...Object.values(head), ...(toFamily ? [] : [asked])], rows)
    : toFamily
      ? []
      : [quiet(words.noAgencies)]
}

/** What was noted of an adult as a protection or a danger to the children, as it was noted. */
function safetyOf({ source: { family }, naming }: Making): Block[] {
  const items = adultsAround(family).flatMap(({ adult, marks }) =>
    (['protective', 'risk'] as const).flatMap((entry) => {
      const mark = marks.get(entry)
      if (!mark) return []
      const { state } = mark.registers
      const states = state.kind === 'unanswered' ? [] : [...new Set(state.heads.map(({ value }) => lens.states[value]))]
      const day = mark.on ? formatDay(mark.on) : ''
      const said = words.mark(naming.person(adult.id), text.people.around[entry], states.join('; '), day)
      const contested = state.kind === 'contested' ? [text.people.contested] : []
      return [item(said, [...contested, naming.free((shown(mark.registers.note) ?? '').trim())], { of: [mark.thing] })]
    }),
  )
  return part(words.safety, list(items), { only: 'professionals' })
}

/** Who is who: the children, the adults here and elsewhere, and the agencies. */
export const peopleOf = (making: Making): Section[] =>
  section(words.people, [...childrenOf(making), ...adultsOf(making), ...agenciesOf(making), ...safetyOf(making)])
