import { PLAN_CATEGORIES } from '../../core/decided.ts'
import { formatDay } from '../../i18n/format.ts'
import * as text from '../../i18n/index.ts'
import { CheckField } from '../parts/CheckField.tsx'
import { ChipGroup } from '../parts/ChipGroup.tsx'
import type { DecisionFieldsProps } from './DecisionFields.tsx'
import { DECISION_FIELDS } from './decision-typed.ts'
import { stepBetween } from '../../report/say/level.ts'

const words = text.decisions
const errorWord = text.common.errorWord

/** Which level, each with the way it goes from the one that stands; whether that one is confirmed; the heading of a protection plan. */
export function LevelFields({
  typed,
  onType,
  area,
  standing,
  error,
}: Pick<DecisionFieldsProps, 'typed' | 'onType' | 'area' | 'standing' | 'error'>) {
  const isPlan = area.levels.some(({ id, protection }) => id === typed.level && protection)
  const way = (id: string) => {
    const step = standing ? stepBetween(area, standing.level, id) : 'first'
    if (step === 'stays' && standing) return words.standsSince(formatDay(standing.on))
    return step === 'up' ? words.isUp : step === 'down' ? words.isDown : ''
  }
  return (
    <>
      <ChipGroup
        id={DECISION_FIELDS.level}
        legend={words.pickLevel}
        name="decision-level"
        variant="stacked"
        options={area.levels.map(({ id, name, about }) => ({
          value: id,
          label: name,
          hint: words.levelHint(way(id), about.replace(/\.$/, '')),
        }))}
        value={typed.level}
        onPick={(level) => onType({ level, confirmed: false })}
        error={error(DECISION_FIELDS.level)}
        errorWord={errorWord}
      />
      {standing !== undefined && typed.level === standing.level && (
        <CheckField
          id={DECISION_FIELDS.confirmed}
          label={words.confirm}
          hint={words.confirmHint}
          checked={typed.confirmed}
          onChange={(confirmed) => onType({ confirmed })}
          error={error(DECISION_FIELDS.confirmed)}
          errorWord={errorWord}
        />
      )}
      {isPlan && (
        <ChipGroup
          legend={words.pickCategory}
          hint={words.pickCategoryHint}
          name="decision-category"
          options={PLAN_CATEGORIES.map((value) => ({ value, label: text.contested.category[value] }))}
          value={typed.category}
          onPick={(category) => onType({ category })}
        />
      )}
    </>
  )
}
