import { ArrowUpRight, Check } from 'lucide'
import type { Family } from '../../app/read.ts'
import type { Day } from '../../core/day.ts'
import { shown } from '../../core/fold.ts'
import type { Challenge, Step } from '../../core/ladder.ts'
import type { Practice, Stage } from '../../core/practice.ts'
import { formatDay } from '../../i18n/format.ts'
import * as text from '../../i18n/index.ts'
import { sayDue, sayStage } from '../../report/say/challenge.ts'
import { Button } from '../parts/Button.tsx'
import { Pill } from '../parts/Pill.tsx'
import { VisuallyHidden } from '../parts/VisuallyHidden.tsx'
import { hrefTo } from '../route.ts'
import { about, Disputed } from './Disputed.tsx'

const words = text.decisions

export interface ChallengeCardProps {
  readonly family: Family
  readonly area: Practice
  readonly challenge: Challenge
  readonly today: Day
  readonly onFurther: () => void
  readonly onAnswer: () => void
}

/** One open challenge as a way of steps: those taken, the one where it stands, those to come; when an answer is due, and what to do. */
export function ChallengeCard({ family, area, challenge, today, onFurther, onAnswer }: ChallengeCardProps) {
  const { steps, now, about: questions, state } = challenge
  const begun = formatDay(steps[0]?.event.on ?? now.event.on)
  const of = <VisuallyHidden>{words.of(text.event.type.challenge, begun)}</VisuallyHidden>
  const isPressing = state === 'overdue' || state === 'answered'
  return (
    <section class="ladder" aria-label={words.challengeOf(begun)}>
      <h3>{words.challengeOf(begun)}</h3>
      {questions && <p class="sub">{words.challengeAbout(text.event.type[questions.type], formatDay(questions.on))}</p>}
      <ol class="ladder__steps">
        {steps.map((step) => (
          <Taken key={step.event.id} {...{ family, step, isNow: step === now }} />
        ))}
        {toCome(now, area.stages).map((stage) => (
          <li key={stage.id} class="ladder__step ladder__step--later">
            <b>{stage.name}</b>
            <span class="sub">
              {words.toCome}, {words.within(stage.answerDays)}
            </span>
          </li>
        ))}
      </ol>
      <p class={isPressing ? 'ladder__due ladder__due--now' : 'ladder__due'}>
        {sayDue(challenge, today)}
        {now.stage && challenge.next === null && ` ${words.lastStep}`}
      </p>
      <p class="cluster no-print">
        <Button small variant={isPressing ? 'primary' : 'quiet'} icon={ArrowUpRight} aria-haspopup="dialog" onClick={onFurther}>
          {words.further}
          {of}
        </Button>
        <Button small variant="quiet" icon={Check} aria-haspopup="dialog" onClick={onAnswer}>
          {words.answer}
          {of}
        </Button>
      </p>
    </section>
  )
}

/** The steps after the one where it stands; all of them where that is none of this area's. */
const toCome = ({ stage }: Step, stages: readonly Stage[]): readonly Stage[] => stages.slice(stage ? stages.indexOf(stage) + 1 : 0)

function Taken({ family, step, isNow }: { readonly family: Family; readonly step: Step; readonly isNow: boolean }) {
  const { event, answeredOn } = step
  const [whom, note] = [shown(event.registers.withWhom)?.trim() ?? '', shown(event.registers.note)?.trim()]
  const state = answeredOn ? words.answered : words.taken
  return (
    <li class={isNow ? 'ladder__step ladder__step--now' : 'ladder__step'} aria-current={isNow ? 'step' : undefined}>
      <p class="decisions__top">
        <b>{sayStage(step)}</b>
        {isNow ? <Pill tone="ink">{words.stands}</Pill> : <Pill tone="line">{state}</Pill>}
      </p>
      <p class="sub">{words.asked(formatDay(event.on), whom)}</p>
      {note && <p class="decisions__words">{note}</p>}
      <Disputed family={family} of={about(event.id)} />
      <a class="link no-print" href={hrefTo({ at: 'event', caseId: family.id, eventId: event.id, from: 'decisions' })}>
        <span>
          {text.common.change}
          <VisuallyHidden>{words.of(sayStage(step), formatDay(event.on))}</VisuallyHidden>
        </span>
      </a>
    </li>
  )
}
