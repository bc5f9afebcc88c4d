import type { Day } from '../../core/day.ts'
import { shown } from '../../core/fold.ts'
import type { Action } from '../../core/known.ts'
import { planOf } from '../../core/plan/plan.ts'
import type { PlanTarget } from '../../core/plan/progress.ts'
import { formatDay } from '../../i18n/format.ts'
import * as text from '../../i18n/index.ts'
import { current } from '../../instruments/index.ts'
import type { Item, Section } from '../document.ts'
import { item, list, part, quiet, section, together } from '../parts/block.ts'
import type { Making } from '../parts/making.ts'
import { ownNote } from '../say/own-note.ts'

const words = text.caseReview

/** What had to change and what came of it, which help was offered and whether it worked, and what people were to do. */
export function agreedSection(making: Making): Section[] {
  const { source, naming } = making
  const { family, look, today } = source
  const { targets } = planOf(look, current.id)
  const help = family.events.filter(({ type }) => type === 'help-offered')
  const nothing = targets.length === 0 && help.length === 0 && family.actions.length === 0
  return section(
    words.planTitle,
    [
      ...(nothing ? [quiet(words.planNone)] : []),
      ...list(targets.map((plan) => targetItem(making, plan))),
      ...part(
        words.helpTitle,
        list(
          help.map((event) => {
            const [outcome, worked] = [shown(event.registers.outcome), shown(event.registers.worked)]
            const came = words.help(outcome ? text.event.outcome[outcome] : '', worked ? words.worked[worked] : '')
            const of = [event, ...(event.same ?? [])].map(({ id }) => id)
            return item([formatDay(event.on), together(came)].filter(Boolean).join(': '), [naming.free(ownNote(event))], { of })
          }),
        ),
      ),
      ...part(words.actionsTitle, list(family.actions.map((action) => actionItem(making, action, today)))),
    ],
    { only: 'professionals' },
  )
}

function targetItem({ source: { own }, naming }: Making, { target, state, daysPast }: PlanTarget): Item {
  const why = naming.free(shown(target.registers.outcomeWhy)?.trim() ?? '')
  const said = [
    words.targetWhat(target.from, target.to, formatDay(target.by)),
    ...(target.due.length > 1 ? [words.targetMoved(target.due.length - 1)] : []),
    words.targetState[state],
    ...(daysPast === null ? [] : [words.targetPast(daysPast)]),
    ...(target.outcome ? [words.targetEnded[target.outcome]] : []),
  ]
  const name = words.target(own.wording.items[target.item]?.name ?? target.item, naming.person(target.child))
  return item(name, [said.join(' '), why && words.because(why)], { of: [target.id] })
}

function actionItem({ naming }: Making, { id, what, by, outcome, registers }: Action, today: Day): Item {
  const isLate = by !== null && by < today && outcome === null
  const due = by === null ? '' : isLate ? words.actionLate(formatDay(by)) : words.actionBy(formatDay(by))
  const who = naming.free(shown(registers.who)?.trim() ?? '')
  return item(
    [naming.free(what), who].filter(Boolean).join(': '),
    [together(words.action(due, outcome ? words.actionEnded[outcome] : ''))],
    {
      of: [id],
    },
  )
}
