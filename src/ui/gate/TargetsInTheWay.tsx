import { gradingsOf } from '../../core/drift/gradings.ts'
import { shown } from '../../core/fold.ts'
import type { GatePointOf } from '../../core/gate/point.ts'
import type { Target } from '../../core/happened.ts'
import { formatDay } from '../../i18n/format.ts'
import * as text from '../../i18n/index.ts'
import { VisuallyHidden } from '../parts/VisuallyHidden.tsx'
import { hrefTo } from '../route.ts'
import type { PointProps } from './PointDetail.tsx'
import { gateSay } from '../../report/say/gate.ts'

const words = text.gate

/** Each target that is not settled: whose, by when, how it stands by the latest grade, and the way to it. */
export function TargetsInTheWay({ point, ...props }: PointProps & { readonly point: GatePointOf<'targets'> }) {
  const { act } = point
  const ids = act.kind === 'targets' ? act.targets : []
  const targets = props.family.targets.filter(({ id }) => ids.includes(id))
  if (targets.length === 0) return null
  return (
    <ul class="gate__things">
      {targets.map((target) => (
        <Line key={target.id} {...props} target={target} />
      ))}
    </ul>
  )
}

function Line({ family, wording, look, target }: PointProps & { readonly target: Target }) {
  const { id, item, child, by, to, outcome, registers } = target
  const name = wording.items[item]?.name ?? item
  const visits = look.children.find((each) => each.child.id === child)?.visits ?? []
  const last = gradingsOf(visits, item).at(-1)
  return (
    <li>
      <span>
        <b>{words.target(name, gateSay(family, wording).child(child))}</b>
        <span class="sub gate__line-2">
          {outcome ? words.targetEnded[outcome] : words.targetDue(formatDay(by), shown(registers.who) ?? '')}{' '}
          {last ? words.targetNow(last.grade, formatDay(last.visit.on), to) : words.targetNotGraded(to)}
        </span>
      </span>
      <a class="link no-print" href={hrefTo({ at: 'target', caseId: family.id, targetId: id })}>
        <span>
          {words.openTarget}
          <VisuallyHidden>{words.aboutTarget(name)}</VisuallyHidden>
        </span>
      </a>
    </li>
  )
}
