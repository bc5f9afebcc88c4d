import { shown } from '../../core/fold.ts'
import { type Challenge, ladderOf } from '../../core/ladder.ts'
import { formatDay } from '../../i18n/format.ts'
import * as text from '../../i18n/index.ts'
import type { Item, Section } from '../document.ts'
import { item, line, list, part, quiet, row, section, table } from '../parts/block.ts'
import type { Making } from '../parts/making.ts'
import { sayDue, sayStage } from '../say/challenge.ts'
import { sayDecision } from '../say/decision.ts'

const [words, mine] = [text.caseReview, text.caseReviewReport]

/** Every decision with its reason, oldest first; whether the family agrees; every challenge with its steps and its clock; supervision. */
export function decidedSection(making: Making): Section[] {
  const { source, naming } = making
  const { family, area, today } = source
  const { open, settled } = ladderOf(family.events, area, today)
  const consent = shown(family.household.consent)
  const talks = family.events.filter(({ type }) => type === 'supervision')
  const last = talks.at(-1)
  const { day, what, why, who } = mine.decisionHead
  const rows = family.decisions.map((decision) => {
    const { id, on, reason, registers, by } = decision
    const whose = naming.colleague(shown(registers.decidedBy) ?? '') || naming.worker(by)
    return row([formatDay(on), sayDecision(family, area, decision), naming.free(reason) || mine.noReason, whose], { of: [id] })
  })
  const challenges = [...open, ...settled].map((challenge) => challengeItem(making, challenge))
  return section(
    words.decidedTitle,
    [
      ...(rows.length > 0 ? table('', [day, what, why, who], rows) : [quiet(words.decidedNone)]),
      line(consent ? words.agreement(text.contested.consent[consent]) : words.agreementNone),
      ...part(words.challengesTitle, challenges.length > 0 ? list(challenges) : [quiet(words.challengesNone)]),
      line(last ? words.supervision(talks.length, formatDay(last.on)) : words.supervisionNone),
    ],
    { only: 'professionals' },
  )
}

/** A challenge with each step that was taken, and when an answer is due. */
function challengeItem({ source: { family, today }, naming }: Making, challenge: Challenge): Item {
  const { steps, state, now } = challenge
  const of = steps.flatMap(({ event }) => [event, ...(event.same ?? [])].map(({ id }) => id))
  const begun = steps[0]?.event.on ?? now.event.on
  const told = steps.map((step) =>
    mine.step(formatDay(step.event.on), sayStage(step), naming.free(shown(step.event.registers.note)?.trim() ?? '')),
  )
  const about = challenge.about && family.events.includes(challenge.about) ? challenge.about : null
  return item(
    text.decisions.challengeOf(formatDay(begun)),
    [
      about ? text.decisions.challengeAbout(text.event.type[about.type], formatDay(about.on)) : '',
      ...told,
      state === 'settled' ? mine.settled(now.answeredOn && formatDay(now.answeredOn)) : sayDue(challenge, today),
    ],
    { of },
  )
}
