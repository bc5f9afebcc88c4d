import { gradeOf } from '../../core/course.ts'
import type { ChildVisit } from '../../core/course.ts'
import type { Wording } from '../../core/instrument.ts'
import { formatDay } from '../../i18n/format.ts'
import { text } from '../../i18n/index.ts'
import { GradeTile } from '../parts/GradeTile.tsx'
import { Table } from '../parts/Table.tsx'
import { hrefTo } from '../route.ts'
import type { DomainVisits } from './courses.ts'
import { headlineWords } from './words.ts'

export interface CourseTableProps {
  readonly caseId: string
  readonly courses: readonly DomainVisits[]
  readonly visits: readonly ChildVisit[]
  readonly wording: Wording
}

function Headline({ course, visitId }: { readonly course: DomainVisits; readonly visitId: string }) {
  const state = course.points.find(({ visit }) => visit.id === visitId)?.state
  if (!state) return <span class="sub">{text.compare.notAsked}</span>
  const grade = gradeOf(state)
  if (grade !== null) return <GradeTile grade={grade} size="s" text={text.grading.grade(grade, text.grading.gradeWord[grade])} />
  return (
    <span class="headline-none">
      <GradeTile grade={null} size="s" decorative />
      <span class="sub headline-none__words">{headlineWords(state)}</span>
    </span>
  )
}

/** The headlines of every visit, oldest first: the figures of the pictures above it. Each visit leads to where it can be read. */
export function CourseTable({ caseId, courses, visits, wording }: CourseTableProps) {
  const columns = [
    { key: 'visit', label: text.compare.visit },
    ...courses.map(({ domain }) => ({ key: domain, label: wording.domains[domain]?.name ?? domain })),
  ]
  const rows = visits.map(({ visit }) => ({
    key: visit.id,
    cells: [
      <div key="visit">
        <a class="course-link" href={hrefTo({ at: 'visit-read', caseId, visitId: visit.id })}>
          {formatDay(visit.on)}
        </a>
        <span class="sub">
          {text.grading.visitType[visit.type]}, {text.grading.set[visit.set].toLowerCase()}
        </span>
      </div>,
      ...courses.map((course) => <Headline key={course.domain} course={course} visitId={visit.id} />),
    ],
  }))
  return (
    <div class="course-table">
      <Table caption={text.compare.asTable} columns={columns} rows={rows} middle />
    </div>
  )
}
