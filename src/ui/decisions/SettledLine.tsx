import type { Family } from '../../app/read.ts'
import { shown } from '../../core/fold.ts'
import type { Challenge } from '../../core/ladder.ts'
import { formatDay } from '../../i18n/format.ts'
import * as text from '../../i18n/index.ts'
import { VisuallyHidden } from '../parts/VisuallyHidden.tsx'
import { hrefTo } from '../route.ts'
import { sayStage } from '../../report/say/challenge.ts'

const words = text.decisions

/** A challenge that is settled: when, by way of which steps, and how. */
export function SettledLine({ family, challenge }: { readonly family: Family; readonly challenge: Challenge }) {
  const { now, steps } = challenge
  const note = shown(now.event.registers.note)?.trim()
  const [first] = steps
  const on = first?.event.on ?? now.event.on
  return (
    <li>
      <time dateTime={on}>{formatDay(on)}</time>
      <div>
        <b>{now.answeredOn ? words.answerCameSettled(formatDay(now.answeredOn)) : words.settledNoDay}</b>
        {note && <p class="decisions__words">{note}</p>}
        <p class="sub">{words.settledSteps(steps.map(sayStage))}.</p>
      </div>
      <a class="link no-print" href={hrefTo({ at: 'event', caseId: family.id, eventId: now.event.id, from: 'decisions' })}>
        <span>
          {text.common.change}
          <VisuallyHidden>{words.of(text.event.type.challenge, formatDay(now.event.on))}</VisuallyHidden>
        </span>
      </a>
    </li>
  )
}
