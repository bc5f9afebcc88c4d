import type { Child } from '../../core/case.ts'
import type { Target } from '../../core/happened.ts'
import { itemAt } from '../../core/fact.ts'
import type { Plan } from '../../core/plan/plan.ts'
import type { PlanTarget, ProgressMark } from '../../core/plan/progress.ts'
import { formatDay } from '../../i18n/format.ts'
import * as text from '../../i18n/index.ts'
import type { Block, Item, Row } from '../document.ts'
import { item, list, quiet, row, table, together } from '../parts/block.ts'
import type { Grades } from '../parts/grades.ts'
import { isRead, type Making, orNone } from '../parts/making.ts'
import { saidOf } from '../parts/voice.ts'

const words = text.planReport

/** What every part of a plan is made from. */
export interface Planned {
  readonly making: Making
  readonly grades: Grades
  readonly plan: Plan
}

type Told = 'who' | 'help' | 'how' | 'consequence' | 'familyView' | 'childView' | 'outcomeWhy'

/** What was typed of a target, every version while people contest it. */
const typed = ({ naming }: Making, { registers }: Target, name: Told): string => saidOf<string>(registers[name], naming.free).join(' ')

/** What a grade of the item would look like for this child now, to the family; the bare item where its words are not here. */
const aimOf = ({ making: { source }, grades }: Planned, { child, item: code, to }: Target): string => {
  const birth = source.family.children.find(({ id }) => id === child)?.birth
  return birth ? grades.meaning(code, to, birth, source.today) : ''
}

/** From which grade to which, in words; to the family what it will be like. */
function fromTo(planned: Planned, target: Target): string {
  const { making, grades } = planned
  const { from, to } = target
  if (making.toFamily) return aimOf(planned, target)
  return from > 0 ? text.plan.printFromTo(grades.say(from), grades.say(to)) : text.plan.printTo(grades.say(to))
}

function targetRow(planned: Planned, { target }: PlanTarget): Row {
  const { making } = planned
  const before = target.due.slice(0, -1).map(({ by }) => formatDay(by))
  const said = (name: Told) => typed(making, target, name)
  const help = said('help')
  return row(
    [
      planned.grades.item(target.item),
      fromTo(planned, target),
      together(said('who') || text.plan.printNobody, help === '' ? '' : `${text.plan.help}: ${help}`),
      together(formatDay(target.by), before.length > 0 ? text.plan.printMoved(before) : ''),
      said('how') || text.plan.notWritten,
    ],
    { of: [target.id] },
  )
}

const columns = ({ toFamily }: Making): string[] => Object.values({ ...words.column, ...(toFamily && { aim: words.plainAim }) })

function markWords({ say }: Grades, { on, grade, contested }: ProgressMark): string {
  if (grade === null) return words.markUnseen(formatDay(on))
  const mark = words.mark(formatDay(on), say(grade))
  return contested ? words.twoGrades(mark) : mark
}

function stateWords({ say }: Grades, { state, marks }: PlanTarget): string {
  const last = marks.findLast(({ grade }) => grade !== null)
  return last?.grade == null || state === 'not-graded' ? words.state['not-graded'] : words.state[state](say(last.grade), formatDay(last.on))
}

/** How a target goes: where it stands, by which reviews, what was agreed on the way, and how those see it whom it is about. */
function progressItem({ making, grades }: Planned, of: PlanTarget): Item {
  const { naming, toFamily } = making
  const { target, marks, agreed, agreedOn, daysPast } = of
  const said = (name: Told) => typed(making, target, name)
  const first = target.facts[0]?.by
  // A small step is an event of its own: one that is kept from the family is in no line of theirs.
  const steps = toFamily
    ? []
    : agreed.map(({ on, outcome, note }) =>
        words.step(formatDay(on), outcome === null ? text.plan.outcomeOpen : text.plan.outcome[outcome], naming.free(note)),
      )
  const childView = said('childView')
  const [familyView, consequence] = [said('familyView'), said('consequence')]
  const lines = [
    daysPast === null ? '' : toFamily ? words.past : text.plan.past(daysPast),
    !toFamily && marks.length > 1 ? words.course(marks.map((mark) => markWords(grades, mark))) : '',
    steps.length > 0 ? words.steps(steps) : '',
    // The words of a child go to no page that those may read whom they are about.
    toFamily ? '' : childView === '' ? words.noChild : words.child(childView),
    familyView === '' ? words.noFamily : words.family(familyView),
    consequence === '' ? '' : words.ifNot(consequence),
    first ? words.agreedBy(naming.worker(first), formatDay(agreedOn)) : '',
  ]
  const seen = marks.map(({ visit }) => itemAt(visit, target.child, target.item))
  return item(`${grades.item(target.item)}: ${stateWords(grades, of)}`, lines, { of: [target.id, ...seen] })
}

/** The open targets of a child, or of children who are not here: what is to be, and how it goes. */
function targetsOf(planned: Planned, child: Child | null): Block[] {
  const { making, plan } = planned
  const known = making.source.family.children.map(({ id }) => id)
  const mine = plan.targets.filter(
    ({ target }) => target.outcome === null && (child === null ? !known.includes(target.child) : target.child === child.id),
  )
  if (mine.length === 0) return []
  const name = child === null ? words.ofOthers : making.naming.person(child.id)
  const goes = list(mine.map((of) => progressItem(planned, of)))
  return [
    ...table(
      words.targetsOf(name),
      columns(making),
      mine.map((of) => targetRow(planned, of)),
    ),
    ...(isRead(making, goes) ? [quiet(words.goes(name))] : []),
    ...goes,
  ]
}

/** Every open target, child by child; that there is none where there is none. */
export function openTargets(planned: Planned): Block[] {
  const { making, plan } = planned
  const blocks = [...making.source.family.children, null].flatMap((child) => targetsOf(planned, child))
  if (making.toFamily) return orNone(making, blocks, quiet(words.nonePlain))
  if (blocks.length > 0) return blocks
  return [quiet(plan.targets.length === 0 ? words.none : text.plan.targetsAllEnded)]
}

/** The targets that have ended, each with how and why. */
export const endedTargets = ({ making, grades, plan }: Planned): Item[] =>
  plan.targets.flatMap(({ target }) => {
    if (!target.outcome) return []
    const title = words.endedAs(grades.item(target.item), making.naming.person(target.child), text.target.outcome[target.outcome])
    return [item(title, [making.toFamily ? '' : typed(making, target, 'outcomeWhy')], { of: [target.id] })]
  })
