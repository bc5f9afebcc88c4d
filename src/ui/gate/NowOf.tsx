import type { DomainTrend } from '../../core/change/trend.ts'
import { gradeOf } from '../../core/course.ts'
import type { ChildLook, FamilyLook } from '../../core/drift/rule.ts'
import type { Wording } from '../../core/instrument.ts'
import * as text from '../../i18n/index.ts'
import { personName } from '../../report/say/names.ts'
import { useMarking } from '../marking.tsx'
import { GradeTile } from '../parts/GradeTile.tsx'
import { Sheet } from '../parts/Sheet.tsx'
import { VisuallyHidden } from '../parts/VisuallyHidden.tsx'

const words = text.gate

/** Each child's domains at the first visit of the episode and at the latest, and whether improvement has held. */
export function NowOf({ look, wording }: { readonly look: FamilyLook; readonly wording: Wording }) {
  return (
    <Sheet title={words.now} sub={words.nowSub}>
      <div class="gate__nows">
        {look.children.map((child) => (
          <ChildNow key={child.child.id} child={child} wording={wording} />
        ))}
      </div>
    </Sheet>
  )
}

function ChildNow({ child, wording }: { readonly child: ChildLook; readonly wording: Wording }) {
  return (
    <section class="gate__now">
      <h3>{personName(child.child)}</h3>
      {child.trends.length === 0 && <p class="sub">{words.noVisits}</p>}
      <ul>
        {child.trends.map((trend) => (
          <DomainNow key={trend.domain} trend={trend} name={wording.domains[trend.domain]?.name ?? trend.domain} />
        ))}
      </ul>
    </section>
  )
}

function DomainNow({ trend, name }: { readonly trend: DomainTrend; readonly name: string }) {
  const { say } = useMarking()
  const [first, last] = [gradeOf(trend.points[0]?.grade), gradeOf(trend.points.at(-1)?.grade)]
  const word = (grade: number | null) => (grade === null ? words.noGrade : say(grade))
  return (
    <li>
      <span>{name}</span>
      <span class="gate__from-to">
        <GradeTile grade={first} size="s" decorative />
        <span class="explain__to" aria-hidden="true" />
        <GradeTile grade={last} size="s" decorative />
        <VisuallyHidden>{words.fromTo(word(first), word(last))}</VisuallyHidden>
      </span>
      <span class="sub">{words.held[trend.held.kind]}</span>
    </li>
  )
}
