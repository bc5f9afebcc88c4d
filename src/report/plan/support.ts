import { itemAt } from '../../core/fact.ts'
import { shown } from '../../core/fold.ts'
import type { Action } from '../../core/known.ts'
import type { Need } from '../../core/plan/support.ts'
import type { PlanWarning } from '../../core/plan/warnings.ts'
import { formatDay } from '../../i18n/format.ts'
import * as text from '../../i18n/index.ts'
import type { Block, Item, Row } from '../document.ts'
import { item, line, list, quiet, row, table, together } from '../parts/block.ts'
import { orNone } from '../parts/making.ts'
import { saidOf } from '../parts/voice.ts'
import type { Planned } from './targets.ts'

const words = text.plan

const HEAD = [words.printWhat, words.printWho, words.printBy, words.printHow]

const isOpen = ({ outcome }: Action) => outcome === null

function actionRow({ making: { naming, source, toFamily } }: Planned, action: Action, how: string): Row {
  const { id, what, by, registers } = action
  const child = shown(registers.child)
  const named = child ? `${naming.free(what)} (${naming.person(child)})` : naming.free(what)
  const over = by !== null && by < source.today && !toFamily ? text.planReport.past : ''
  const who = saidOf(registers.who, naming.free).join(' ')
  return row([named, who || words.printNobody, by ? together(formatDay(by), over) : words.printNobody, how], { of: [id] })
}

/** An item that money or repairs would put right, where nobody is getting it yet; else what somebody does to get it. */
function needRows(planned: Planned, need: Need): Row[] {
  const { making, grades } = planned
  const open = need.actions.filter(isOpen)
  const its = need.children.map(({ child, visit }) => itemAt(visit, child, need.item))
  const names = need.children.map(({ child }) => making.naming.person(child))
  const grade = making.toFamily
    ? ''
    : text.planReport.grades(
        need.children.map((each) => text.planReport.gradeOf(making.naming.person(each.child), grades.say(each.grade), formatDay(each.on))),
      )
  const what = `${grades.item(need.item)}, ${words.needFor(names)}`
  const now = together(words.money[need.money], grade, need.contested ? words.needContested : '')
  if (open.length === 0) return [row([what, now, words.needNobody, words.printNobody, words.printRight], { of: its })]
  return open.map((action) => {
    const { cells, of = [] } = actionRow(planned, action, words.printRight)
    return row([cells[0] ?? '', together(what, now), ...cells.slice(1)], { of: [...of, ...its] })
  })
}

/** What the family needs that no better care could stand in for, apart from what is asked of them. */
export function supportOf(planned: Planned): Block[] {
  const { making, plan } = planned
  const { needs, others } = plan.support
  const rows = [
    ...needs.flatMap((need) => needRows(planned, need)),
    ...others.filter(isOpen).map((action) => {
      const { cells, of = [] } = actionRow(planned, action, words.printThere)
      return row([cells[0] ?? '', '', ...cells.slice(1)], { of })
    }),
  ]
  const asked = making.source.family.visits.some(({ signed }) => signed)
  return [
    ...(making.toFamily ? [] : [quiet(words.supportSub)]),
    ...orNone(
      making,
      table(text.planReport.supportCaption, Object.values(text.planReport.supportHead), rows),
      quiet(asked ? words.supportNone : words.supportUnasked),
    ),
    ...(plan.moneyMayHide ? [line(words.moneyHides, { only: 'professionals' })] : []),
  ]
}

/** What the workers have taken on. What they are to do among themselves is not for the family to read. */
export function actionsOf(planned: Planned): Block[] {
  if (planned.making.toFamily) return []
  const open = planned.plan.actions.filter(isOpen)
  if (open.length === 0) return [quiet(words.actionsNone)]
  return table(
    text.planReport.actionsCaption,
    HEAD,
    open.map((action) => actionRow(planned, action, words.printDone)),
  )
}

/** What was done or dropped. */
export const endedActions = ({ making: { naming, toFamily }, plan: { actions, support } }: Planned): Item[] =>
  [...(toFamily ? [] : actions), ...support.needs.flatMap((need) => need.actions), ...support.others].flatMap(
    ({ id, what, outcome, registers }) =>
      outcome === null
        ? []
        : [
            item(
              text.planReport.doneAs(naming.free(what), words.actionEnd[outcome]),
              toFamily ? [] : saidOf(registers.outcomeWhy, naming.free),
              {
                of: [id],
              },
            ),
          ],
  )

function warningWords({ making, grades }: Planned, warning: PlanWarning): string {
  const { naming, source } = making
  const domains = (codes: readonly string[]) => codes.map(grades.domain)
  switch (warning.kind) {
    case 'one-domain':
      return words.oneDomain(naming.person(warning.child), grades.domain(warning.domain), domains(warning.others))
    case 'no-target':
      return words.noTarget(naming.person(warning.child), domains(warning.domains))
    case 'no-child-view':
      return words.noChildView(warning.targets.length)
    case 'support-not-care': {
      const target = source.family.targets.find(({ id }) => id === warning.target)
      return target ? words.supportNotCare(grades.item(target.item), naming.person(target.child)) : ''
    }
  }
}

/** What the plan leaves out, for those who write it. */
export const warningsOf = (planned: Planned): Block[] =>
  list(planned.plan.warnings.map((warning) => item(warningWords(planned, warning))).filter(({ text: said }) => said !== ''))
