import { endAction } from '../../app/actions.ts'
import { shown } from '../../core/fold.ts'
import type { Action } from '../../core/known.ts'
import type { Day } from '../../core/day.ts'
import { formatAgo, formatDay } from '../../i18n/format.ts'
import * as text from '../../i18n/index.ts'
import { useApp } from '../context.tsx'
import { Pill } from '../parts/Pill.tsx'
import { VisuallyHidden } from '../parts/VisuallyHidden.tsx'
import { hrefTo } from '../route.ts'
import { KeptMark } from '../family/KeptMark.tsx'
import { ContestedMark } from './ContestedMark.tsx'
import { childName, type PlanProps } from './of.ts'
import { Tap } from './Tap.tsx'

const words = text.plan

function sayBy({ by, outcome }: Action, today: Day): string {
  if (by === null) return words.actionNoDay
  return outcome !== null || by >= today ? words.actionBy(formatDay(by)) : words.actionWas(formatDay(by), formatAgo(by, today))
}

/** One thing that somebody does: what, who, by when, for which child, where it was agreed, and whether it is done, which one touch says. */
export function ActionRow({ family, today, action }: PlanProps & { readonly action: Action }) {
  const app = useApp()
  const { id, what, outcome, registers } = action
  const [who, child, why] = [shown(registers.who) ?? '', shown(registers.child), (shown(registers.outcomeWhy) ?? '').trim()]
  const event = family.events.find((each) => each.id === shown(registers.event))
  const hidden = words.actionDoneOf(what)
  return (
    <li class="plan__action">
      <div>
        <p class="plan__long">
          <b>{what}</b>
        </p>
        <p class="sub">{words.actionWho(who || words.actionNobody, child ? childName(family, child) : '', sayBy(action, today))}</p>
        <KeptMark kept={family.keptFromFamily} of={[id]} />
        {event && <p class="sub">{words.actionFrom(text.event.type[event.type], formatDay(event.on))}</p>}
        {outcome !== null && (
          <p>
            <Pill tone="quiet">{words.actionEnd[outcome]}</Pill>
          </p>
        )}
        {outcome !== null && why !== '' && <p class="sub plan__long">“{why}”</p>}
        <ContestedMark family={family} of={({ kind, about }) => kind === 'action' && about === id} />
      </div>
      <div class="plan__taps no-print">
        {outcome === null && <Tap label={words.actionDone} hidden={hidden} save={() => endAction(app, family.id, action, 'done', '')} />}
        <a class="link" href={hrefTo({ at: 'action', caseId: family.id, actionId: id })}>
          <span>
            {text.common.change}
            <VisuallyHidden>{hidden}</VisuallyHidden>
          </span>
        </a>
      </div>
    </li>
  )
}
