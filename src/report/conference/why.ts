import { shown } from '../../core/fold.ts'
import { formatDay } from '../../i18n/format.ts'
import * as text from '../../i18n/index.ts'
import type { Block, Section } from '../document.ts'
import { item, list, part, quiet, section } from '../parts/block.ts'
import type { Grades } from '../parts/grades.ts'
import type { Making } from '../parts/making.ts'
import { agreedOf, purposeOf } from '../plan/frame.ts'
import { levelName } from '../say/level.ts'

const words = text.conferenceReport

function episodesOf({ source: { family }, naming, toFamily }: Making): Block[] {
  const items = family.episodes.map(({ id, number, openedOn, reason, closing }) => {
    const ended = closing ? words.until[closing.values.type](formatDay(closing.values.on)) : ''
    const why = [
      reason.trim() ? words.openedBecause(naming.free(reason)) : '',
      closing?.values.reason.trim() ? words.endedBecause(naming.free(closing.values.reason)) : '',
    ]
    return item(words.episode(number, formatDay(openedOn), ended), toFamily ? [] : why, { of: [id, ...(closing ? [closing.id] : [])] })
  })
  return list(items)
}

/** What people decided, the latest first, each with whose decision it was and why. No level comes from a grade. */
function decisionsOf({ source: { family, area }, naming, toFamily }: Making): Block[] {
  const latest = family.levels.at(-1)
  const who = ({ registers, by }: (typeof family.decisions)[number]) => {
    const typed = naming.colleague(shown(registers.decidedBy) ?? '')
    return typed === '' ? text.decisions.notedBy(naming.worker(by)) : text.decisions.by(typed)
  }
  const why = (reason: string) => (reason.trim() === '' ? words.noReason : words.reason(naming.free(reason)))
  const levels = family.levels.toReversed().map((decision) => {
    const say = decision === latest ? words.levelNow : words.levelBefore
    const category = shown(decision.registers.category)
    return item(
      say(levelName(area, decision.level), formatDay(decision.on)),
      [
        category && !toFamily ? text.decisions.category(text.contested.category[category]) : '',
        who(decision),
        toFamily ? '' : why(decision.reason),
      ],
      { of: [decision.id] },
    )
  })
  const others = family.decisions
    .filter(({ type }) => type !== 'level')
    .toReversed()
    .map((decision) =>
      item(words.decision(text.contested.decisionType[decision.type], formatDay(decision.on)), [who(decision), why(decision.reason)], {
        of: [decision.id],
      }),
    )
  return [
    ...part(words.level, levels.length > 0 ? list(levels) : [quiet(text.handover.levelNone)]),
    ...part(words.decided, list(others), { only: 'professionals' }),
  ]
}

/** Since when each domain has been a worry, as far as anybody found out. */
function onsetsOf({ source: { family }, naming, toFamily }: Making, grades: Grades): Block[] {
  const items = family.onsets.map(({ thing, child, domain, since, registers }) => {
    const source = toFamily ? '' : naming.third(shown(registers.source) ?? '')
    const said = text.onset.known(since, shown(registers.approximate) ?? false, source)
    const contested = registers.since.kind === 'contested' ? [text.people.contested] : []
    // Whom or what somebody thinks of as the beginning is what they think.
    const note = toFamily ? '' : naming.free((shown(registers.note) ?? '').trim())
    return item(words.onset(naming.person(child), grades.domain(domain), said), [...contested, note], { of: [thing] })
  })
  return part(words.since, items.length > 0 ? list(items) : toFamily ? [] : [quiet(text.handover.onsetNone)])
}

/** Why there is work with this family: its episodes, what the help is for, the level of need as people decided it, and since when. */
export const whyOf = (making: Making, grades: Grades): Section[] =>
  section(words.why, [
    ...episodesOf(making),
    ...purposeOf(making),
    ...agreedOf(making),
    ...decisionsOf(making),
    ...onsetsOf(making, grades),
  ])
