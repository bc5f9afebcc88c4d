import type { Call } from '../../core/change/sign-table.ts'
import type { Grade } from '../../core/instrument.ts'
import { Course } from '../parts/Course.tsx'
import { Direction } from '../parts/Direction.tsx'
import { Dumbbell, DumbbellScale, VisitMark } from '../parts/Dumbbell.tsx'
import { GradeTile } from '../parts/GradeTile.tsx'
import { Legend } from '../parts/Legend.tsx'
import { Sheet } from '../parts/Sheet.tsx'
import { Sparkline } from '../parts/Sparkline.tsx'
import { Table } from '../parts/Table.tsx'

interface Row {
  readonly name: string
  readonly grades: readonly (Grade | null)[]
  readonly call: Call
  readonly word: string
}

const ROWS: readonly Row[] = [
  { name: 'Physical', grades: [3, 3, 2, 3, 4], call: 'worse', word: 'less well met' },
  { name: 'Educational', grades: [3, null, 3, 3, 3], call: 'unsure', word: 'no clear change' },
  { name: 'Medical', grades: [4, 4, 3, 2, 2], call: 'better', word: 'better met' },
  { name: 'Supervisory', grades: [1, 2, 2, 1, 1], call: 'unsure', word: 'no clear change' },
  { name: 'Emotional', grades: [3, 5, 3, 3, null], call: 'too-few', word: 'too few items' },
]

const said = (grade: Grade | null) => (grade === null ? 'not enough seen' : `${grade}`)
const asTile = (grade: Grade | null) => <GradeTile size="s" grade={grade} text={grade ? `Grade ${grade}` : 'Not enough seen'} />

const COLUMNS = [
  { key: 'domain', label: 'Domain' },
  { key: 'scale', label: 'On the scale', head: <DumbbellScale best="doing well" worst="needs not met" /> },
  { key: 'first', label: '16 April' },
  { key: 'last', label: '8 October' },
  { key: 'call', label: 'Call' },
]

/** Pictures, each beside its table. */
export function Charts() {
  return (
    <>
      <Sheet
        title="Baseline and latest visit"
        sub="Each domain on its own. There is no total and no average."
        end={
          <Legend
            label="Visits"
            items={[
              { key: 'e', mark: <VisitMark which="earlier" />, text: '16 April' },
              { key: 'l', mark: <VisitMark which="later" />, text: '8 October' },
            ]}
          />
        }
      >
        <Table
          middle
          caption="Baseline and latest visit"
          captionHidden
          columns={COLUMNS}
          rows={ROWS.map(({ name, grades, call, word }, at) => ({
            key: name,
            current: at === 0,
            cells: [
              name,
              <Dumbbell key="d" earlier={grades[0] ?? null} later={grades[4] ?? null} />,
              asTile(grades[0] ?? null),
              asTile(grades[4] ?? null),
              <Direction key="c" call={call} word={word} showWord />,
            ],
          }))}
        />
      </Sheet>
      <Sheet title="Over five visits" sub="Higher up means needs better met. A dashed ring: not enough seen.">
        <div class="courses">
          {ROWS.map(({ name, grades }) => (
            <Course
              key={name}
              title={name}
              sub={grades.map((grade) => grade ?? '–').join(' ')}
              label={`${name}: ${grades.map(said).join(', ')} at five visits`}
              grades={grades}
              from="Apr"
              to="Oct"
            />
          ))}
        </div>
      </Sheet>
      <Sheet title="A wide table">
        <Table
          caption="Grades at each visit"
          narrow="scroll"
          stickyFirst
          columns={[
            { key: 'domain', label: 'Domain' },
            { key: 'course', label: 'Course' },
            ...['16 April', '28 May', '9 July', '20 August', '8 October'].map((label) => ({ key: label, label, numeric: true })),
          ]}
          rows={ROWS.map(({ name, grades }) => ({
            key: name,
            cells: [name, <Sparkline key="s" grades={grades} />, ...grades.map((grade) => grade ?? 'not seen')],
          }))}
        />
      </Sheet>
    </>
  )
}
