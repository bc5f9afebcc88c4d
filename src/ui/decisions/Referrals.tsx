import { Plus } from 'lucide'
import { useState } from 'preact/hooks'
import type { Family } from '../../app/read.ts'
import type { Day } from '../../core/day.ts'
import { shown } from '../../core/fold.ts'
import type { CaseEvent } from '../../core/happened.ts'
import type { Ladder } from '../../core/ladder.ts'
import type { Practice } from '../../core/practice.ts'
import { formatAgo, formatDay, formatList } from '../../i18n/format.ts'
import * as text from '../../i18n/index.ts'
import { personName } from '../../report/say/names.ts'
import { Button, LinkButton } from '../parts/Button.tsx'
import { Disclosure } from '../parts/Disclosure.tsx'
import { Pill } from '../parts/Pill.tsx'
import { Sheet } from '../parts/Sheet.tsx'
import { VisuallyHidden } from '../parts/VisuallyHidden.tsx'
import { hrefTo } from '../route.ts'
import { AnswerDialog } from './AnswerDialog.tsx'
import { about, Disputed } from './Disputed.tsx'
import { challengeTo, type ReferralState, referralState } from '../../report/say/referrals.ts'
import { StepDialog } from './StepDialog.tsx'

const words = text.decisions
const LATEST = 4

export interface ReferralsProps {
  readonly family: Family
  readonly area: Practice
  readonly ladder: Ladder
  readonly today: Day
}

type Doing = { readonly what: 'answer' | 'challenge'; readonly referral: CaseEvent }

/** Every referral with the answer that came or is due, latest first; those without an answer are never folded away. */
export function Referrals({ family, area, ladder, today }: ReferralsProps) {
  const [doing, setDoing] = useState<Doing | null>(null)
  const latestFirst = family.events.filter(({ type }) => type === 'referral').toReversed()
  const stands = (referral: CaseEvent) => referralState(referral, today)
  const inSight = latestFirst.filter((referral, at) => at < LATEST || stands(referral).kind !== 'came')
  const folded = latestFirst.filter((referral) => !inSight.includes(referral))
  const line = (referral: CaseEvent) => (
    <ReferralLine key={referral.id} {...{ family, ladder, referral, today }} state={stands(referral)} onDo={setDoing} />
  )
  const close = () => setDoing(null)
  return (
    <Sheet
      title={words.referrals}
      count={latestFirst.length}
      end={
        <LinkButton
          small
          variant="quiet"
          icon={Plus}
          href={hrefTo({ at: 'event', caseId: family.id, eventId: 'new', type: 'referral', from: 'decisions' })}
        >
          {words.referralAdd}
        </LinkButton>
      }
    >
      {latestFirst.length === 0 && <p class="sub">{words.referralsNone}</p>}
      <ul class="decisions__list">{inSight.map(line)}</ul>
      {folded.length > 0 && (
        <Disclosure summary={words.more(folded.length)}>
          <ul class="decisions__list">{folded.map(line)}</ul>
        </Disclosure>
      )}
      {doing?.what === 'answer' && <AnswerDialog family={family} event={doing.referral} about="referral" onClose={close} />}
      {doing?.what === 'challenge' && (
        <StepDialog {...{ family, area }} after={doing.referral} next={area.stages[0] ?? null} onClose={close} />
      )}
    </Sheet>
  )
}

interface LineProps extends Pick<ReferralsProps, 'family' | 'ladder' | 'today'> {
  readonly referral: CaseEvent
  readonly state: ReferralState
  readonly onDo: (doing: Doing) => void
}

function ReferralLine({ family, ladder, referral, state, today, onDo }: LineProps) {
  const { id, on, children, registers } = referral
  const [service, agency, note] = [shown(registers.service), shown(registers.agency)?.trim(), shown(registers.note)?.trim()]
  const whom = agency || (service ? text.event.service[service] : '')
  const names = children.flatMap((child) => family.children.filter((each) => each.id === child).map(personName))
  const isOpen = state.kind !== 'came'
  const challenge = challengeTo(referral, ladder)
  const isLate = state.kind === 'overdue' || state.kind === 'due'
  return (
    <li>
      <time dateTime={on}>{formatDay(on)}</time>
      <div>
        <p class="decisions__top">
          <b>{whom ? words.referralTo(whom) : text.event.type.referral}</b>
          <Pill tone={isLate ? 'ink' : isOpen ? 'accent' : 'line'}>{sayReferral(state, today)}</Pill>
        </p>
        {names.length > 0 && <p class="sub">{formatList(names)}</p>}
        {note && <p>{note}</p>}
        <Disputed family={family} of={about(id)} />
        <p class="cluster no-print">
          {isOpen && (
            <Button small variant="quiet" aria-haspopup="dialog" onClick={() => onDo({ what: 'answer', referral })}>
              {words.answer}
              <VisuallyHidden>{words.of(text.event.type.referral, formatDay(on))}</VisuallyHidden>
            </Button>
          )}
          {state.kind === 'came' && !state.accepted && !challenge && (
            <Button small variant="quiet" aria-haspopup="dialog" onClick={() => onDo({ what: 'challenge', referral })}>
              {words.challengeIt}
              <VisuallyHidden>{words.of(text.event.type.referral, formatDay(on))}</VisuallyHidden>
            </Button>
          )}
          {challenge && challenge.state !== 'settled' && (
            <a class="link" href={`#${CHALLENGES}`} onClick={toChallenges}>
              {words.challenged}
            </a>
          )}
        </p>
      </div>
      <a class="link no-print" href={hrefTo({ at: 'event', caseId: family.id, eventId: id, from: 'decisions' })}>
        <span>
          {text.common.change}
          <VisuallyHidden>{words.of(text.event.type.referral, formatDay(on))}</VisuallyHidden>
        </span>
      </a>
    </li>
  )
}

/** The id of the sheet with the way to challenge. */
export const CHALLENGES = 'challenges'

/** The hash is the address of the screen: the sheet is gone to without it. */
function toChallenges(event: Event) {
  event.preventDefault()
  const sheet = document.getElementById(CHALLENGES)
  sheet?.scrollIntoView({ block: 'start' })
  sheet?.querySelector<HTMLElement>('a, button')?.focus({ preventScroll: true })
}

function sayReferral(state: ReferralState, today: Day): string {
  const say = words.referral
  switch (state.kind) {
    case 'contested':
      return say.contested
    case 'came': {
      const outcome = text.event.outcome[state.accepted ? 'accepted' : 'not-accepted']
      return state.on ? say.came(outcome, formatDay(state.on)) : say.cameNoDay(outcome)
    }
    case 'word':
      return say.wordCame(formatDay(state.on))
    case 'waiting':
      return (state.set ? say.waiting : say.unset)(formatDay(state.on))
    case 'due':
      return state.set ? say.due : say.unset(formatDay(state.on))
    case 'overdue':
      return (state.set ? say.overdue : say.asked)(formatDay(state.on), formatAgo(state.on, today))
  }
}
