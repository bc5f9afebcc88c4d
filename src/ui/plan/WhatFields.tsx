import type { VisitPlan } from '../../app/visits.ts'
import type { Case } from '../../core/case.ts'
import type { Day } from '../../core/day.ts'
import type { Instrument } from '../../core/instrument.ts'
import { formatAge } from '../../i18n/format.ts'
import { text } from '../../i18n/index.ts'
import { personName } from '../family/names.ts'
import { Button } from '../parts/Button.tsx'
import { ChipGroup } from '../parts/ChipGroup.tsx'
import { Sheet } from '../parts/Sheet.tsx'
import { DateField } from '../parts/TextField.tsx'
import { livesHere } from './first-plan.ts'
import { PLAN_FIELDS } from './plan-fields.ts'
import { SetChoice } from './SetChoice.tsx'

const words = text.plan
const TYPES = ['baseline', 'review'] as const

export interface PlanFieldsProps {
  readonly family: Case
  readonly plan: VisitPlan
  readonly onPlan: (change: Partial<VisitPlan>) => void
}

export interface WhatFieldsProps extends PlanFieldsProps {
  readonly instrument: Instrument
  readonly today: Day
  readonly error: (field: string) => string | undefined
  /** What the visit ought to be, where that is not what is chosen. */
  readonly rather: VisitPlan['type'] | null
}

/** Baseline or review, when, which children, and which items. */
export function WhatFields({ family, plan, onPlan, instrument, today, error, rather }: WhatFieldsProps) {
  const chosen = family.children.filter((child) => plan.children.includes(child.id))
  const toggle = (id: string, on: boolean) =>
    onPlan({ children: family.children.map((child) => child.id).filter((each) => (each === id ? on : plan.children.includes(each))) })
  return (
    <Sheet title={words.what} titleHidden>
      <div class="stack stack--l">
        <div class="entry__pair">
          <div class="stack stack--s">
            <ChipGroup
              id={PLAN_FIELDS.type}
              legend={words.type}
              hint={words.typeHint}
              error={error(PLAN_FIELDS.type)}
              errorWord={text.common.errorWord}
              name="type"
              variant="joined"
              options={TYPES.map((value) => ({ value, label: text.grading.visitType[value] }))}
              value={plan.type}
              onPick={(type) => onPlan({ type })}
            />
            {rather && (
              <div>
                <Button variant="quiet" small onClick={() => onPlan({ type: rather })}>
                  {rather === 'review' ? words.toReview : words.toBaseline}
                </Button>
              </div>
            )}
          </div>
          <DateField
            id={PLAN_FIELDS.on}
            label={words.on}
            error={error(PLAN_FIELDS.on)}
            errorWord={text.common.errorWord}
            value={plan.on}
            max={today}
            onInput={(on) => onPlan({ on })}
          />
        </div>
        <ChipGroup
          many
          id={PLAN_FIELDS.children}
          legend={words.children}
          hint={words.childrenHint}
          error={error(PLAN_FIELDS.children)}
          errorWord={text.common.errorWord}
          name="children"
          options={family.children.map((child) => ({
            value: child.id,
            label: words.childAge(personName(child), formatAge(child.birth, today)),
            hint: livesHere(child) ? undefined : words.livesElsewhere,
          }))}
          values={plan.children}
          onToggle={toggle}
        />
        <SetChoice instrument={instrument} chosen={chosen} on={plan.on} today={today} value={plan.set} onPick={(set) => onPlan({ set })} />
      </div>
    </Sheet>
  )
}
