import { agenciesAround, unlisted } from '../../core/agencies.ts'
import { shown } from '../../core/fold.ts'
import { adultsAround, asksForParent } from '../../core/people.ts'
import * as text from '../../i18n/index.ts'
import type { Block, Item, Section } from '../document.ts'
import { item, list, part, quiet, section } from '../parts/block.ts'
import type { Making } from '../parts/making.ts'
import { partial } from '../parts/standing.ts'
import { answerWords } from '../say/answer.ts'
import type { About } from './about.ts'
import { dayAtOf, hasVoice, isTooYoung } from './voice.ts'

const words = text.conferenceReport

/** Sentences of what is not known of one child. */
function sentencesOf(about: About): Item[] {
  const { making, child, course, at, grades } = about
  const { toFamily } = making
  const name = making.naming.person(child.id)
  const domains = at?.profile.domains ?? []
  const of = (kind: 'not-enough-seen' | 'not-asked') =>
    domains.filter((each) => each.kind === kind).map(({ domain }) => grades.domain(domain))
  const [few, unasked] = [of('not-enough-seen'), of('not-asked')]
  const contested = domains.reduce((count, { coverage }) => count + coverage.contested, 0)
  const born = child.birth.kind === 'born'
  return [
    ...(at ? [] : [words.noVisit(name)]),
    ...(born && course.lastSeen === null ? [words.notSeenChild(name)] : []),
    ...(born && !toFamily && course.lastSeen !== null && course.lastSeenAlone === null && !isTooYoung(about) ? [words.notAlone(name)] : []),
    // To the family a voice that is kept and none at all read alike.
    ...(born && !toFamily && !hasVoice(about) ? [words.noVoiceOf(name)] : []),
    ...(born && !toFamily && !dayAtOf(about) ? [words.noDayOf(name)] : []),
    ...(few.length > 0 ? [words.notEnough(name, few)] : []),
    ...(unasked.length > 0 ? [words.notAskedDomains(name, unasked)] : []),
    ...(contested > 0 && !toFamily ? [words.contestedOpen(contested)] : []),
  ].map((said) => item(said))
}

/** The items that the latest visit asked and that have no grade, each with why. */
function notSeen({ making, child, at, grades }: About): Block[] {
  const items = (at?.profile.items ?? []).flatMap(({ asked, counted, item: { code }, registers: { answer }, about: of }) => {
    if (!asked || (counted.kind !== 'not-seen' && counted.kind !== 'unanswered')) return []
    // Why may be what somebody said or would not say, and another at home reads it.
    if (making.toFamily) return [item(grades.item(code), [], { of: [of] })]
    const free = making.naming.free
    const why =
      answer.kind === 'unanswered'
        ? text.read.left
        : answer.heads.map(({ value }) => answerWords(value, { say: grades.say, free })).join('; ')
    return [item(`${grades.item(code)}: ${why}`, [], { of: [of] })]
  })
  return part(words.notSeen(making.naming.person(child.id)), list(items))
}

/** Whom nobody has asked: adults, agencies, and services that usually know a child of that age. */
function notAsked({ source: { family, today }, naming, toFamily }: Making): Item[] {
  // Whom we have not asked yet may be whoever reads it.
  if (toFamily) return []
  const adults = adultsAround(family).flatMap(({ adult, notSpokenTo }) =>
    notSpokenTo ? [item(words.notSpoken(naming.person(adult.id)))] : [],
  )
  const agencies = agenciesAround(family, today).flatMap(({ agency, asked, over }) => {
    if (asked || over) return []
    const why = naming.free((shown(agency.registers.whyNotAsked) ?? '').trim())
    return [item(words.notAskedAgency(naming.free(agency.name || text.agencies.unnamed), why), [], { of: [agency.id] })]
  })
  const missing = unlisted(family, today).map(({ service, children }) =>
    item(
      words.unlisted(
        text.event.service[service],
        children.map(({ id }) => naming.person(id)),
      ),
    ),
  )
  return [...adults, ...(asksForParent(family) ? [item(words.otherParent)] : []), ...agencies, ...missing]
}

/** What this record does not know, so that nobody takes it for fine. */
export function unknownSection(making: Making, abouts: readonly About[]): Section[] {
  const { family } = making.source
  const unsaid = family.onsets.length === 0 && !making.toFamily ? [item(words.onsetUnknown)] : []
  const blocks = [...partial(making), ...list([...abouts.flatMap(sentencesOf), ...notAsked(making), ...unsaid]), ...abouts.flatMap(notSeen)]
  return section(words.unknown, blocks.length > 0 ? [quiet(words.unknownHint), ...blocks] : [quiet(words.nothingUnknown)])
}
