import type { VisitPlan } from '../../app/visits.ts'
import type { Case } from '../../core/case.ts'
import type { Day } from '../../core/day.ts'
import type { Instrument } from '../../core/instrument.ts'
import type { Role } from '../../core/practice.ts'
import { formatAge } from '../../i18n/format.ts'
import * as text from '../../i18n/index.ts'
import { personName } from '../../report/say/names.ts'
import { Button } from '../parts/Button.tsx'
import { ChipGroup } from '../parts/ChipGroup.tsx'
import { Sheet } from '../parts/Sheet.tsx'
import { DateField } from '../parts/TextField.tsx'
import { contactFor, livesHere } from './first-plan.ts'
import { PLAN_FIELDS } from './plan-fields.ts'
import { InstrumentChoice } from './InstrumentChoice.tsx'
import { SetChoice } from './SetChoice.tsx'

const words = text.visitPlan
const CONTACT = ['mine', 'everything'] as const
const TYPES = ['baseline', 'review'] as const

export interface PlanFieldsProps {
  readonly family: Case
  readonly plan: VisitPlan
  readonly onPlan: (change: Partial<VisitPlan>) => void
}

export interface WhatFieldsProps extends PlanFieldsProps {
  readonly instrument: Instrument
  /** Instruments that a new visit can use; with one or none nothing is asked. */
  readonly choices: readonly Instrument[]
  readonly today: Day
  readonly error: (field: string) => string | undefined
  /** What the practitioner does, where the practice settings know it. */
  readonly role: Role | undefined
  /** What the visit ought to be, where that is not what is chosen. */
  readonly rather: VisitPlan['type'] | null
}

/** Baseline or review, when, which children, and which items. */
export function WhatFields({ family, plan, onPlan, instrument, choices, today, error, role, rather }: WhatFieldsProps) {
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
        {choices.length > 1 && <InstrumentChoice {...{ choices, plan, onPlan }} family={family} />}
        <SetChoice
          {...{ instrument, chosen, today }}
          on={plan.on}
          value={plan.set}
          contact={plan.contact}
          onPick={(set) => onPlan({ set, contact: contactFor(set, role) })}
        />
        {role && contactFor(plan.set, role) && (
          <ChipGroup
            legend={words.contact}
            hint={words.contactHint(role.name)}
            name="contact"
            options={CONTACT.map((value) => ({ value, label: words.contactAnswer[value] }))}
            value={plan.contact ? 'mine' : 'everything'}
            onPick={(value) => onPlan({ contact: value === 'mine' ? role.contact : null })}
          />
        )}
      </div>
    </Sheet>
  )
}
