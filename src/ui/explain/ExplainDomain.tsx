import type { Family } from '../../app/read.ts'
import type { Child } from '../../core/case.ts'
import type { DomainTrend, TrendPoint } from '../../core/change/trend.ts'
import type { ChildVisit } from '../../core/course.ts'
import type { Thresholds } from '../../core/drift/thresholds.ts'
import type { DomainGrade } from '../../core/grading/profile.ts'
import type { Wording } from '../../core/instrument.ts'
import { formatDay } from '../../i18n/format.ts'
import * as text from '../../i18n/index.ts'
import { OnsetLine } from '../read/OnsetLine.tsx'
import { hrefTo } from '../route.ts'
import { ExplainCall } from './ExplainCall.tsx'
import { ExplainGrade } from './ExplainGrade.tsx'
import { HeldState } from './HeldState.tsx'
import { ItemCalls } from './ItemCalls.tsx'

const words = text.explain

export interface ExplainDomainProps {
  readonly family: Family
  readonly child: Child
  readonly grade: DomainGrade
  /** Over the signed visits of the present episode; undefined where none of them asked the domain. */
  readonly trend: DomainTrend | undefined
  readonly thresholds: Thresholds
  readonly wording: Wording
}

/** Everything behind one headline: what decided it, how the domain changed and by which rule, what became of serious items, and whether it held. */
export function ExplainDomain({ family, child, grade, trend, thresholds, wording }: ExplainDomainProps) {
  const last = trend?.points.at(-1)
  return (
    <div class="explain">
      <section class="explain__section">
        <h3>{words.gradeTitle}</h3>
        <ExplainGrade domain={grade} wording={wording} level={4} />
        <OnsetLine {...{ family, child }} domain={grade} name={wording.domains[grade.domain]?.name ?? grade.domain} />
      </section>
      {trend && last && (
        <>
          <section class="explain__section">
            <h3>{words.changeTitle}</h3>
            <Change {...{ family, child, wording, thresholds }} point={last} points={trend.points} />
          </section>
          <ItemCalls trend={trend} thresholds={thresholds} wording={wording} />
          <HeldState held={trend.held} thresholds={thresholds} wording={wording} />
        </>
      )}
    </div>
  )
}

interface ChangeProps extends Pick<ExplainDomainProps, 'family' | 'child' | 'thresholds' | 'wording'> {
  readonly point: TrendPoint
  readonly points: readonly TrendPoint[]
}

function Change({ family, child, point, points, thresholds, wording }: ChangeProps) {
  const { change, call, reference, at } = point
  if (!change || !call || !reference) return <p>{words.firstVisit}</p>
  return (
    <>
      <p>{sayReference(points, point, reference)}</p>
      <ExplainCall change={change} call={call} limits={thresholds} wording={wording} />
      {sayStep(points, point)}
      <a
        class="link no-print"
        href={hrefTo({ at: 'compare', caseId: family.id, childId: child.id, earlier: reference.visit.id, later: at.visit.id })}
      >
        {words.compare}
      </a>
    </>
  )
}

/** "review of 3 May 2026" */
const visitName = ({ visit }: ChildVisit): string => text.alerts.visitOf(text.grading.visitType[visit.type], formatDay(visit.on))

/** Which visit it is held against, and why that one: as it stood before this visit. */
function sayReference(points: readonly TrendPoint[], point: TrendPoint, reference: ChildVisit): string {
  const moved = points[points.indexOf(point) - 1]?.standing.moved ?? null
  return words.reference[moved ?? 'first'](visitName(reference))
}

/** The same against the visit before that can be compared, where that is not the one it is held against anyway. */
function sayStep(points: readonly TrendPoint[], { step, reference }: TrendPoint) {
  const before = points.find(({ grade }) => grade === step?.earlier)
  if (!before || !step || before.at.visit.id === reference?.visit.id) return null
  return <p class="sub">{words.step(visitName(before.at), step.worse, step.better, step.paired, words.call[step.call])}</p>
}
