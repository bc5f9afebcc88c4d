import type { Family } from '../../app/read.ts'
import type { Day } from '../../core/day.ts'
import type { FamilyLook } from '../../core/drift/rule.ts'
import { shown } from '../../core/fold.ts'
import type { CaseEvent } from '../../core/happened.ts'
import type { Wording } from '../../core/instrument.ts'
import type { Action } from '../../core/known.ts'
import { planOf } from '../../core/plan/plan.ts'
import type { PlanTarget } from '../../core/plan/progress.ts'
import { formatDay } from '../../i18n/format.ts'
import * as text from '../../i18n/index.ts'
import { current } from '../../instruments/index.ts'
import { personName } from '../../report/say/names.ts'
import { ownNote } from '../../report/say/own-note.ts'
import { Section } from './Section.tsx'

const words = text.caseReview

export interface AgreedProps {
  readonly family: Family
  readonly look: FamilyLook
  readonly wording: Wording
}

/** What had to change and what came of it, which help was offered and whether it worked, and what people were to do. */
export function Agreed({ family, look, wording }: AgreedProps) {
  const { targets } = planOf(look, current.id)
  const help = family.events.filter(({ type }) => type === 'help-offered')
  const nothing = targets.length === 0 && help.length === 0 && family.actions.length === 0
  return (
    <Section title={words.planTitle}>
      {nothing && <p class="sub">{words.planNone}</p>}
      <ul class="review__lines">
        {targets.map((plan) => (
          <TargetLine key={plan.target.id} {...{ family, wording, plan }} />
        ))}
      </ul>
      {help.length > 0 && (
        <>
          <h3>{words.helpTitle}</h3>
          <ul class="review__lines">
            {help.map((event) => (
              <HelpLine key={event.id} event={event} />
            ))}
          </ul>
        </>
      )}
      {family.actions.length > 0 && (
        <>
          <h3>{words.actionsTitle}</h3>
          <ul class="review__lines">
            {family.actions.map((action) => (
              <ActionLine key={action.id} {...{ action }} today={look.today} />
            ))}
          </ul>
        </>
      )}
    </Section>
  )
}

function TargetLine({ family, wording, plan }: Pick<AgreedProps, 'family' | 'wording'> & { readonly plan: PlanTarget }) {
  const { target, state, daysPast } = plan
  const child = family.children.filter(({ id }) => id === target.child).map(personName)
  const why = shown(target.registers.outcomeWhy)?.trim()
  const said = [
    words.targetWhat(target.from, target.to, formatDay(target.by)),
    ...(target.due.length > 1 ? [words.targetMoved(target.due.length - 1)] : []),
    words.targetState[state],
    ...(daysPast === null ? [] : [words.targetPast(daysPast)]),
    ...(target.outcome ? [words.targetEnded[target.outcome]] : []),
  ]
  return (
    <li>
      <b>{words.target(wording.items[target.item]?.name ?? target.item, child[0] ?? text.family.unnamedPerson)}</b>
      <p>{said.join(' ')}</p>
      {why && <p>{words.because(why)}</p>}
    </li>
  )
}

function HelpLine({ event }: { readonly event: CaseEvent }) {
  const [outcome, worked] = [shown(event.registers.outcome), shown(event.registers.worked)]
  const note = ownNote(event)
  return (
    <li>
      <b>{formatDay(event.on)}</b> {words.help(outcome ? text.event.outcome[outcome] : '', worked ? words.worked[worked] : '')}
      {note && <p>{note}</p>}
    </li>
  )
}

function ActionLine({ action, today }: { readonly action: Action; readonly today: Day }) {
  const { what, by, outcome } = action
  const isLate = by !== null && by < today && outcome === null
  const due = by === null ? '' : isLate ? words.actionLate(formatDay(by)) : words.actionBy(formatDay(by))
  return (
    <li>
      {what} <span class="sub">{words.action(due, outcome ? words.actionEnded[outcome] : '')}</span>
    </li>
  )
}
