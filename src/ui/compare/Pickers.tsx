import type { ChildVisit } from '../../core/course.ts'
import type { Case, Child } from '../../core/case.ts'
import * as text from '../../i18n/index.ts'
import { VisitMark } from '../parts/Dumbbell.tsx'
import { SelectField } from '../parts/SelectField.tsx'
import { goInstead } from '../route.ts'
import { type Pair, pickable } from '../../report/compare/pair.ts'
import { optionWords } from '../../report/compare/words.ts'

export interface PickersProps {
  readonly family: Case
  readonly child: Child
  readonly visits: readonly ChildVisit[]
  readonly pair: Pair
}

/** Which two visits are compared. Each picker offers only what keeps the earlier one earlier. */
export function Pickers({ family, child, visits, pair }: PickersProps) {
  const { earlier, later } = pickable(visits, pair)
  const options = (from: readonly ChildVisit[], other: ChildVisit) =>
    from.map((each) => ({ value: each.visit.id, label: optionWords(each, other.visit) }))
  const go = (before: string, after: string) =>
    goInstead({ at: 'compare', caseId: family.id, childId: child.id, earlier: before, later: after })
  return (
    <div class="pickers no-print">
      <div class="picker">
        <VisitMark which="earlier" />
        <SelectField
          label={text.compare.earlier}
          value={pair.earlier.visit.id}
          options={options(earlier, pair.later)}
          onPick={(id) => go(id, pair.later.visit.id)}
        />
      </div>
      <div class="picker">
        <VisitMark which="later" />
        <SelectField
          label={text.compare.later}
          value={pair.later.visit.id}
          options={options(later, pair.earlier)}
          onPick={(id) => go(pair.earlier.visit.id, id)}
        />
      </div>
    </div>
  )
}
