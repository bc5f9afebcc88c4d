import { Plus } from 'lucide'
import { useState } from 'preact/hooks'
import { alertsFor } from '../../app/alerts.ts'
import type { Family } from '../../app/read.ts'
import type { Day } from '../../core/day.ts'
import type { Challenge, Ladder } from '../../core/ladder.ts'
import type { Practice } from '../../core/practice.ts'
import type { Wording } from '../../core/instrument.ts'
import * as text from '../../i18n/index.ts'
import { sayAlert } from '../../report/say/alert.ts'
import { sayStage } from '../../report/say/challenge.ts'
import { useApp } from '../context.tsx'
import { Button } from '../parts/Button.tsx'
import { Disclosure } from '../parts/Disclosure.tsx'
import { Notice } from '../parts/Notice.tsx'
import { Sheet } from '../parts/Sheet.tsx'
import { AnswerDialog } from './AnswerDialog.tsx'
import { ChallengeCard } from './ChallengeCard.tsx'
import { CHALLENGES } from './Referrals.tsx'
import { SettledLine } from './SettledLine.tsx'
import { StepDialog } from './StepDialog.tsx'

const words = text.decisions

export interface ChallengesProps {
  readonly family: Family
  readonly area: Practice
  readonly ladder: Ladder
  readonly wording: Wording
  readonly today: Day
}

type Doing = { readonly what: 'begin' } | { readonly what: 'further' | 'answer'; readonly challenge: Challenge }

/** Every challenge with the step where it stands, when an answer is due, and what to do next; those that are settled folded under them. */
export function Challenges({ family, area, ladder, wording, today }: ChallengesProps) {
  const app = useApp()
  const [doing, setDoing] = useState<Doing | null>(null)
  const stuck = alertsFor(app, family).find(({ rule }) => rule === 'D22')
  const said = stuck && sayAlert(stuck, family, wording, area)
  const close = () => setDoing(null)
  return (
    <Sheet
      id={CHALLENGES}
      title={words.challenge}
      sub={words.challengeSub}
      count={ladder.open.length || undefined}
      end={
        <Button small variant="quiet" icon={Plus} aria-haspopup="dialog" onClick={() => setDoing({ what: 'begin' })}>
          {words.begin}
        </Button>
      }
    >
      <div class="stack">
        {said && (
          <Notice variant="attention" title={said.rule} level={3}>
            <p>{said.practitioner}</p>
          </Notice>
        )}
        {ladder.open.length === 0 && (
          <p class="sub">
            {/* The notice above says already that there is none. */}
            {!said && words.challengeNone} {words.challengeAsk}
          </p>
        )}
        {ladder.open.map((challenge) => (
          <ChallengeCard
            key={challenge.id}
            {...{ family, area, challenge, today }}
            onFurther={() => setDoing({ what: 'further', challenge })}
            onAnswer={() => setDoing({ what: 'answer', challenge })}
          />
        ))}
        {ladder.settled.length > 0 && (
          <Disclosure summary={words.settledTitle(ladder.settled.length)}>
            <ul class="decisions__list">
              {ladder.settled.map((challenge) => (
                <SettledLine key={challenge.id} family={family} challenge={challenge} />
              ))}
            </ul>
          </Disclosure>
        )}
        <Way area={area} />
      </div>
      {doing?.what === 'begin' && <StepDialog {...{ family, area }} after={null} next={area.stages[0] ?? null} onClose={close} />}
      {doing?.what === 'further' && (
        <StepDialog
          {...{ family, area }}
          after={doing.challenge.now.event}
          next={doing.challenge.next}
          from={sayStage(doing.challenge.now)}
          onClose={close}
        />
      )}
      {doing?.what === 'answer' && <AnswerDialog family={family} event={doing.challenge.now.event} about="challenge" onClose={close} />}
    </Sheet>
  )
}

/** The steps that this area names, and who says so. */
function Way({ area: { stages } }: { readonly area: Practice }) {
  if (stages.length === 0) return <p class="sub">{words.wayNone}</p>
  return (
    <Disclosure summary={words.way}>
      <ol class="decisions__way">
        {stages.map(({ id, name, answerDays, source }) => (
          <li key={id}>
            <b>{name}</b>, {words.within(answerDays)}. <span class="sub">{words.source(source)}.</span>
          </li>
        ))}
      </ol>
      <p class="sub">{words.workingDays}</p>
    </Disclosure>
  )
}
