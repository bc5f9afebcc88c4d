import type { ComponentChildren } from 'preact'
import { shown } from '../../core/fold.ts'
import type { Action } from '../../core/known.ts'
import type { PlanTarget } from '../../core/plan/progress.ts'
import { formatDay } from '../../i18n/format.ts'
import * as text from '../../i18n/index.ts'
import { useMarking } from '../marking.tsx'
import { Table, type TableRow } from '../parts/Table.tsx'
import { childName, itemName, type PlanProps } from './of.ts'

const words = text.plan
const COLUMNS = [
  { key: 'what', label: words.printWhat },
  { key: 'who', label: words.printWho },
  { key: 'by', label: words.printBy },
  { key: 'how', label: words.printHow },
]

/**
 * The plan as it goes on paper: what, who, by when, and how we will know, of all that is open. Not on the screen.
 * Without the child’s words: paper goes to whoever they may be about.
 */
export function PrintedPlan(props: PlanProps) {
  const { plan } = props
  const targets = useTargetRows(props)
  const open = plan.actions.filter(({ outcome }) => outcome === null)
  const tables: readonly (readonly [string, readonly TableRow[]])[] = [
    [words.targetsTitle, targets],
    [words.supportTitle, supportRows(props)],
    [words.actionsTitle, open.map((action) => actionRow(props, action, words.printDone))],
  ]
  return (
    <div class="plan__print">
      {tables.map(
        ([caption, rows]) =>
          rows.length > 0 && (
            <div key={caption} class="sheet">
              <h2>{caption}</h2>
              <Table caption={caption} captionHidden columns={COLUMNS} rows={rows} narrow="scroll" />
            </div>
          ),
      )}
    </div>
  )
}

const orNot = (said: string | undefined): ComponentChildren => said?.trim() || <span class="sub">{words.printNobody}</span>

function useTargetRows({ family, wording, plan }: PlanProps): TableRow[] {
  const { say } = useMarking()
  const { children } = family
  const what = ({ target }: PlanTarget) => {
    const { child, item, from, to, registers } = target
    const help = (shown(registers.help) ?? '').trim()
    return (
      <>
        {childName(family, child)}: {itemName(wording, item)}
        <span class="sub">{from > 0 ? words.printFromTo(say(from), say(to)) : words.printTo(say(to))}</span>
        {help !== '' && (
          <span class="sub">
            {words.help}: {help}
          </span>
        )}
      </>
    )
  }
  const place = ({ target }: PlanTarget) => children.findIndex(({ id }) => id === target.child)
  return plan.targets
    .filter(({ target }) => target.outcome === null)
    .sort((a, b) => place(a) - place(b))
    .map((of): TableRow => {
      const { id, by, due, registers } = of.target
      const before = due.slice(0, -1).map((day) => formatDay(day.by))
      const moved = before.length > 0 && <p class="sub">{words.printMoved(before)}</p>
      const when = (
        <>
          {formatDay(by)}
          {moved}
        </>
      )
      return { key: id, cells: [what(of), orNot(shown(registers.who)), when, orNot(shown(registers.how))] }
    })
}

function actionRow({ family }: PlanProps, { id, what, by, registers }: Action, how: string): TableRow {
  const child = shown(registers.child)
  const named = child ? `${what} (${childName(family, child)})` : what
  return { key: id, cells: [named, orNot(shown(registers.who)), by ? formatDay(by) : orNot(undefined), how] }
}

function supportRows(props: PlanProps): TableRow[] {
  const { family, wording, plan } = props
  const needs = plan.support.needs.flatMap((need): TableRow[] => {
    const open = need.actions.filter(({ outcome }) => outcome === null)
    if (open.length > 0) return open.map((action) => actionRow(props, action, words.printRight))
    const what = (
      <>
        {itemName(wording, need.item)}, {words.needFor(need.children.map(({ child }) => childName(family, child)))}
        <span class="sub">{words.money[need.money]}.</span>
      </>
    )
    return [{ key: `${need.money} ${need.item}`, cells: [what, orNot(undefined), orNot(undefined), words.printRight] }]
  })
  const others = plan.support.others.filter(({ outcome }) => outcome === null)
  return [...needs, ...others.map((action) => actionRow(props, action, words.printThere))]
}
