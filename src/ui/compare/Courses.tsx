import { useMemo, useRef, useState } from 'preact/hooks'
import type { Case } from '../../core/case.ts'
import type { ChildVisit } from '../../core/course.ts'
import type { Wording } from '../../core/instrument.ts'
import { formatDay, formatMonth, formatShortDay } from '../../i18n/format.ts'
import * as text from '../../i18n/index.ts'
import type { Marking } from '../../report/say/marking.ts'
import { useMarking } from '../marking.tsx'
import { classes } from '../parts/classes.ts'
import { Course } from '../parts/Course.tsx'
import { Sheet } from '../parts/Sheet.tsx'
import { CourseLegend } from './CourseLegend.tsx'
import { CourseTable } from './CourseTable.tsx'
import { coursesOf, type DomainVisits, drawnGrade, placesInTime } from '../../report/compare/courses.ts'
import type { Judged } from '../../report/compare/judged.ts'
import { lettersOf, marksOf, noteWords, type PointMarks, shortNotes } from '../../report/compare/marks.ts'
import { Slope } from './Slope.tsx'
import type { SlopePoint } from './slope-chart.ts'
import { useSlopes } from './useSlopes.ts'
import { courseWords, headlineWords } from '../../report/compare/words.ts'

export interface CoursesProps {
  readonly family: Case
  readonly visits: readonly ChildVisit[]
  readonly wording: Wording
  readonly judged: Judged
}

/** One domain's picture: the visits that it is of, what each stands out by, and where each lies. */
interface Drawn {
  readonly course: DomainVisits
  readonly marks: readonly PointMarks[]
  readonly points: readonly SlopePoint[]
}

function drawnOf(course: DomainVisits, { trends }: Judged): Drawn {
  const visits = course.points.map(({ visit }) => visit)
  const marks = marksOf(visits, trends.get(course.domain))
  const places = placesInTime(visits)
  // A day without its year says nothing of a course that is longer than one.
  const years = new Set(visits.map(({ on }) => on.slice(0, 4))).size
  const short = years > 1 ? formatMonth : formatShortDay
  const points = course.points.map(({ visit, state }, index): SlopePoint => {
    const mark = marks[index] as PointMarks
    const grade = drawnGrade(state)
    return {
      at: places[index] ?? index,
      grade,
      short: short(visit.on),
      title: formatDay(visit.on),
      body: [state.kind === 'graded' ? text.compare.pointGrade(state.grade) : headlineWords(state), ...shortNotes(mark)],
      letters: lettersOf(mark),
      divides: mark.scorer,
      held: mark.held,
    }
  })
  return { course, marks, points }
}

/** What is said of one visit of one domain. */
function said(name: string, { course, marks }: Drawn, index: number, { say }: Marking): string {
  const [point, mark] = [course.points[index], marks[index]]
  if (!point || !mark) return ''
  const { visit, state } = point
  const words = state.kind === 'graded' ? say(state.grade).toLowerCase() : headlineWords(state)
  return text.compare.point(name, text.grading.visitType[visit.type], visit.on, [words, ...noteWords(visit, mark)].join(', '))
}

/** Every domain over every visit: pictures that can be read by touch and by keyboard, and the same figures as a table. */
export function Courses({ family, visits, wording, judged }: CoursesProps) {
  const box = useRef<HTMLDivElement>(null)
  const slopes = useSlopes(box)
  const marking = useMarking()
  const [reading, setReading] = useState('')
  const drawn = useMemo(() => coursesOf(visits).map((course) => drawnOf(course, judged)), [visits, judged])
  return (
    <Sheet title={text.compare.over(visits.length)} sub={text.compare.higher}>
      <div class={classes('slopes', slopes && 'slopes--live')} ref={box}>
        {drawn.map((each) => {
          const { course, points, marks } = each
          const name = wording.domains[course.domain]?.name ?? course.domain
          const sub = points.map(({ grade }) => grade ?? '–').join(' ')
          const states = course.points.map(({ state }) => state)
          const label = text.compare.courseOf(name, states.map(headlineWords))
          return (
            <div class="slopes__one" key={course.domain}>
              {slopes && (
                <Slope
                  title={name}
                  sub={sub}
                  label={text.compare.courseKeys(label)}
                  points={points}
                  draw={slopes.drawSlope}
                  onRead={(index) => setReading(index === null ? '' : said(name, each, index, marking))}
                />
              )}
              <Course
                title={name}
                sub={sub}
                label={label}
                grades={points.map(({ grade }) => grade)}
                at={points.map(({ at }) => at)}
                marks={marks.map((mark) => ({ letters: lettersOf(mark), divides: mark.scorer, held: mark.held }))}
                from={points[0]?.short ?? ''}
                to={points.at(-1)?.short ?? ''}
              />
              <p class="sub slopes__shows">{courseWords(states, judged.trends.get(course.domain)?.held, marking)}</p>
            </div>
          )
        })}
      </div>
      {drawn.some(({ course }) => course.points.some(({ state }) => state.kind === 'summed')) && (
        <p class="sub">{text.compare.summedNote}</p>
      )}
      <p class="slopes__read" role="status">
        {reading}
      </p>
      <CourseLegend
        marks={drawn.flatMap(({ marks }) => marks)}
        unseen={drawn.some(({ points }) => points.some(({ grade }) => grade === null))}
      />
      <CourseTable caseId={family.id} courses={drawn} visits={visits} wording={wording} />
    </Sheet>
  )
}
