import { Tablet } from 'lucide'
import type { Call } from '../../core/change/sign-table.ts'
import * as text from '../../i18n/index.ts'
import { ownMarking } from '../../report/say/marking.ts'
import { Direction } from '../parts/Direction.tsx'
import { GradeTile } from '../parts/GradeTile.tsx'
import { Icon } from '../parts/Icon.tsx'
import { Legend, type LegendItem } from '../parts/Legend.tsx'
import { onlyHere } from './only-here.ts'

const CALLS: readonly Call[] = ['better', 'worse', 'unsure', 'too-few']

const grades: readonly LegendItem[] = [
  ...ownMarking.scale.grades.map((grade) => ({
    key: String(grade),
    mark: <GradeTile grade={grade} size="s" decorative />,
    text: ownMarking.word(grade),
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

const cover: LegendItem = {
  key: 'cover',
  mark: <b aria-hidden="true">{text.caseload.coverage(9, 12)}</b>,
  text: text.caseload.coverageLegend,
}

const here: LegendItem = { key: 'here', mark: <Icon icon={Tablet} size="s" />, text: text.caseload.onlyHereLegend }

/** What the tiles, the badges and the counts of the board mean. */
export function Marks() {
  return (
    <div class="board__legend">
      <Legend label={text.caseload.legend} items={[...grades, ...calls, cover, ...(onlyHere.value?.lastSaved ? [here] : [])]} />
      <p class="sub">{text.grading.noTotal}</p>
    </div>
  )
}
