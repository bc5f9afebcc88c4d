import type { Call } from '../../core/change/sign-table.ts'
import { GRADES } from '../../core/instrument.ts'
import { text } from '../../i18n/index.ts'
import { Direction } from '../parts/Direction.tsx'
import { GradeTile } from '../parts/GradeTile.tsx'
import { Legend, type LegendItem } from '../parts/Legend.tsx'

const CALLS: readonly Call[] = ['better', 'worse', 'unsure', 'too-few']

const grades: readonly LegendItem[] = [
  ...GRADES.map((grade) => ({
    key: String(grade),
    mark: <GradeTile grade={grade} size="s" decorative />,
    text: text.grading.gradeWord[grade],
  })),
  { key: 'none', mark: <GradeTile grade={null} size="s" decorative />, text: text.grading.notEnoughSeen },
]

const calls: readonly LegendItem[] = CALLS.map((call) => ({
  key: call,
  mark: (
    <span aria-hidden="true">
      <Direction call={call} word="" />
    </span>
  ),
  text: text.grading.direction[call],
}))

/** What the tiles and the badges of the board mean. */
export function Marks() {
  return (
    <div class="board__legend">
      <Legend label={text.caseload.legend} items={[...grades, ...calls]} />
      <p class="sub">{text.grading.noTotal}</p>
    </div>
  )
}
