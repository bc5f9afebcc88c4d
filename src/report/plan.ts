import { planOf } from '../core/plan/plan.ts'
import * as text from '../i18n/index.ts'
import { current } from '../instruments/index.ts'
import type { Report } from './index.ts'
import { list, quiet, section } from './parts/block.ts'
import { gradesOf } from './parts/grades.ts'
import { headOf, type Making, makingOf } from './parts/making.ts'
import { altered, partial } from './parts/standing.ts'
import { agreedOf, endedOf, purposeOf } from './plan/frame.ts'
import { actionsOf, endedActions, supportOf, warningsOf } from './plan/support.ts'
import { endedTargets, openTargets, type Planned } from './plan/targets.ts'

const words = text.planReport

/** The plan as it stands, in the words of Plumbline's own profile. */
export const plannedOf = (making: Making): Planned => ({
  making,
  grades: gradesOf(making, making.source.own, current.scale),
  plan: planOf(making.source.look, current.id),
})

/** The plan: what the help is for, what has to change, what the family needs, what the workers do, and who agreed. */
export const plan: Report = {
  id: 'plan',
  needs: null,
  audience: 'professionals',
  build: (source, asked, naming) => {
    const making = makingOf(source, asked, naming)
    const planned = plannedOf(making)
    const { toFamily } = making
    const { leavesOut } = words
    const open = source.look.episode.closing === null
    return {
      title: words.title,
      head: headOf(making, [
        words.about(
          naming.family,
          source.family.children.map(({ id }) => naming.person(id)),
        ),
      ]),
      lang: planned.grades.wording.lang,
      sections: [
        ...section(text.reportParts.standing, [...endedOf(making), ...altered(making, source.family.visits), ...partial(making)]),
        ...section(text.plan.purposeTitle, purposeOf(making)),
        ...section(text.plan.targetsTitle, openTargets(planned)),
        ...section(toFamily ? words.supportPlain : text.plan.supportTitle, supportOf(planned)),
        ...section(text.plan.actionsTitle, actionsOf(planned)),
        ...section(words.ended, list([...endedTargets(planned), ...endedActions(planned)])),
        ...section(text.plan.warningsTitle, open ? warningsOf(planned) : [], { only: 'professionals' }),
        ...section(words.who, agreedOf(making)),
        ...section(words.sign, [quiet(words.signHint), { kind: 'lines', labels: words.lines }]),
      ],
      leavesOut: toFamily ? [leavesOut.family] : [leavesOut.grades],
    }
  },
}
