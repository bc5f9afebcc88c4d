import type { Family } from '../../app/read.ts'
import type { FamilyLook } from '../../core/drift/rule.ts'
import { shown } from '../../core/fold.ts'
import { ladderOf } from '../../core/ladder.ts'
import { formatDay } from '../../i18n/format.ts'
import * as text from '../../i18n/index.ts'
import { sayDue, sayStage } from '../../report/say/challenge.ts'
import { sayDecision } from '../../report/say/decision.ts'
import { Section } from './Section.tsx'

const words = text.caseReview

/** Every decision with its reason, latest first; whether the family agrees; every challenge with the step where it stands; supervision. */
export function Decided({ family, look }: { readonly family: Family; readonly look: FamilyLook }) {
  const { practice, today } = look
  const { open, settled } = ladderOf(family.events, practice, today)
  const consent = shown(family.household.consent)
  const talks = family.events.filter(({ type }) => type === 'supervision')
  const last = talks.at(-1)
  return (
    <Section title={words.decidedTitle}>
      {family.decisions.length === 0 && <p class="sub">{words.decidedNone}</p>}
      <ul class="review__lines">
        {family.decisions.toReversed().map((decision) => (
          <li key={decision.id}>
            <b>
              {formatDay(decision.on)}: {sayDecision(family, practice, decision)}
            </b>
            {decision.reason && <p>{words.because(decision.reason)}</p>}
          </li>
        ))}
      </ul>
      <p>{consent ? words.agreement(text.contested.consent[consent]) : words.agreementNone}</p>
      <h3>{words.challengesTitle}</h3>
      {open.length + settled.length === 0 && <p class="sub">{words.challengesNone}</p>}
      <ul class="review__lines">
        {open.map((challenge) => (
          <li key={challenge.id}>
            <b>{words.challenge(formatDay(challenge.now.event.on), sayStage(challenge.now))}</b>
            <p>{sayDue(challenge, today)}</p>
          </li>
        ))}
      </ul>
      {settled.length > 0 && <p>{words.challengesSettled(settled.length)}</p>}
      <p>{last ? words.supervision(talks.length, formatDay(last.on)) : words.supervisionNone}</p>
    </Section>
  )
}
