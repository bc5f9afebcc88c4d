import { gradeOf } from '../../core/course.ts'
import type { ChildVisit } from '../../core/course.ts'
import { useMemo, useRef, useState } from 'preact/hooks'
import type { Case } from '../../core/case.ts'
import type { Wording } from '../../core/instrument.ts'
import { formatDay, formatShortDay } from '../../i18n/format.ts'
import { text } from '../../i18n/index.ts'
import { classes } from '../parts/classes.ts'
import { Course } from '../parts/Course.tsx'
import { Sheet } from '../parts/Sheet.tsx'
import { CourseTable } from './CourseTable.tsx'
import { coursesOf, type DomainVisits, placesInTime } from './courses.ts'
import { Slope } from './Slope.tsx'
import type { SlopePoint } from './slope-chart.ts'
import { useSlopes } from './useSlopes.ts'
import { headlineWords } from './words.ts'

export interface CoursesProps {
  readonly family: Case
  readonly visits: readonly ChildVisit[]
  readonly wording: Wording
}

function pointsOf({ points }: DomainVisits): SlopePoint[] {
  const places = placesInTime(points.map(({ visit }) => visit))
  return points.map(({ visit, state }, index) => ({
    at: places[index] ?? index,
    grade: gradeOf(state),
    short: formatShortDay(visit.on),
    title: formatDay(visit.on),
    body: state.kind === 'graded' ? text.compare.pointGrade(state.grade) : text.grading.notEnoughSeen,
  }))
}

/** What is said of one visit of one domain. */
function said(name: string, course: DomainVisits, index: number): string {
  const point = course.points[index]
  if (!point) return ''
  const { visit, state } = point
  const words =
    state.kind === 'graded' ? text.grading.grade(state.grade, text.grading.gradeWord[state.grade]).toLowerCase() : headlineWords(state)
  return text.compare.point(name, text.grading.visitType[visit.type], visit.on, words)
}

/** Every domain over every visit: pictures that can be read by touch and by keyboard, and the same figures as a table. */
export function Courses({ family, visits, wording }: CoursesProps) {
  const box = useRef<HTMLDivElement>(null)
  const slopes = useSlopes(box)
  const [reading, setReading] = useState('')
  const courses = useMemo(() => coursesOf(visits).map((course) => ({ course, points: pointsOf(course) })), [visits])
  return (
    <Sheet title={text.compare.over(visits.length)} sub={text.compare.higher}>
      <div class={classes('slopes', slopes && 'slopes--live')} ref={box}>
        {courses.map(({ course, points }) => {
          const name = wording.domains[course.domain]?.name ?? course.domain
          const sub = points.map(({ grade }) => grade ?? '–').join(' ')
          const states = course.points.map(({ state }) => headlineWords(state))
          return (
            <div class="slopes__one" key={course.domain}>
              {slopes && (
                <Slope
                  title={name}
                  sub={sub}
                  label={text.compare.courseKeys(text.compare.courseOf(name, states))}
                  points={points}
                  draw={slopes.drawSlope}
                  onRead={(index) => setReading(index === null ? '' : said(name, course, index))}
                />
              )}
              <Course
                title={name}
                sub={sub}
                label={text.compare.courseOf(name, states)}
                grades={points.map(({ grade }) => grade)}
                at={points.map(({ at }) => at)}
                from={points[0]?.short ?? ''}
                to={points.at(-1)?.short ?? ''}
              />
            </div>
          )
        })}
      </div>
      <p class="slopes__read" role="status">
        {reading}
      </p>
      <CourseTable caseId={family.id} courses={courses.map(({ course }) => course)} visits={visits} wording={wording} />
    </Sheet>
  )
}
