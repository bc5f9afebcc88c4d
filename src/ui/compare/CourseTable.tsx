import type { ChildVisit } from '../../core/course.ts'
import type { Wording } from '../../core/instrument.ts'
import { formatDay } from '../../i18n/format.ts'
import * as text from '../../i18n/index.ts'
import { Pill } from '../parts/Pill.tsx'
import { Table } from '../parts/Table.tsx'
import { hrefTo } from '../route.ts'
import type { DomainVisits } from '../../report/compare/courses.ts'
import { HeadlineFigure } from './HeadlineFigure.tsx'
import { isOtherScorer, isUnannounced, type PointMarks } from '../../report/compare/marks.ts'
import { peopleWords } from '../../report/compare/words.ts'

/** One domain over the visits, with what each of them stands out by. */
export interface MarkedCourse {
  readonly course: DomainVisits
  readonly marks: readonly PointMarks[]
}

export interface CourseTableProps {
  readonly caseId: string
  readonly courses: readonly MarkedCourse[]
  readonly visits: readonly ChildVisit[]
  readonly wording: Wording
}

function Headline({ course: { points }, marks, visitId }: MarkedCourse & { readonly visitId: string }) {
  const at = points.findIndex(({ visit }) => visit.id === visitId)
  const [state, mark] = [points[at]?.state, marks[at]]
  if (!state) return <span class="sub">{text.compare.notAsked}</span>
  return (
    <span class="headline">
      <HeadlineFigure state={state} />
      {mark?.reference && <span class="sub">{text.compare.referenceMark}</span>}
      {mark?.held && <span class="sub">{text.compare.heldMark}</span>}
    </span>
  )
}

/** The headlines of every visit, oldest first: the figures of the pictures above it. Each visit leads to where it can be read. */
export function CourseTable({ caseId, courses, visits, wording }: CourseTableProps) {
  const columns = [
    { key: 'visit', label: text.compare.visit },
    ...courses.map(({ course: { domain } }) => ({ key: domain, label: wording.domains[domain]?.name ?? domain })),
  ]
  const rows = visits.map(({ visit }, at) => ({
    key: visit.id,
    cells: [
      <div key="visit">
        <a class="course-link" href={hrefTo({ at: 'visit-read', caseId, visitId: visit.id })}>
          {formatDay(visit.on)}
        </a>
        <span class="sub">
          {text.grading.visitType[visit.type]}, {text.grading.set[visit.set].toLowerCase()}
        </span>
        <span class="sub">{peopleWords(visit)}</span>
        {(isUnannounced(visit) || isOtherScorer(visit, visits[at - 1]?.visit)) && (
          <span class="marks">
            {isUnannounced(visit) && <Pill tone="line">{text.compare.unannouncedMark}</Pill>}
            {isOtherScorer(visit, visits[at - 1]?.visit) && <Pill tone="line">{text.compare.scorerMark}</Pill>}
          </span>
        )}
      </div>,
      ...courses.map((each) => <Headline key={each.course.domain} {...each} visitId={visit.id} />),
    ],
  }))
  return (
    <div class="course-table">
      <Table caption={text.compare.asTable} columns={columns} rows={rows} middle />
    </div>
  )
}
