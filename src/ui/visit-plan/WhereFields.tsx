import { PLACES, ROOMS } from '../../core/fact.ts'
import * as text from '../../i18n/index.ts'
import { personName } from '../../report/say/names.ts'
import { ChipGroup } from '../parts/ChipGroup.tsx'
import { Sheet } from '../parts/Sheet.tsx'
import { TextField } from '../parts/TextField.tsx'
import type { PlanFieldsProps } from './WhatFields.tsx'

const words = text.visitPlan
const ANSWERS = ['yes', 'no'] as const
const PREVIOUS = ['hidden', 'shown'] as const

/** Which home or other place, and whether the family knew. */
export function WhereFields({ plan, onPlan }: PlanFieldsProps) {
  return (
    <Sheet title={words.where}>
      <div class="stack stack--l">
        <ChipGroup
          legend={words.place}
          name="place"
          options={PLACES.map((value) => ({ value, label: words.placeName[value] }))}
          value={plan.place}
          onPick={(place) => onPlan({ place })}
        />
        {plan.place !== 'main-home' && (
          <TextField
            label={words.placeNote}
            hint={words.placeNoteHint}
            value={plan.placeNote}
            onInput={(placeNote) => onPlan({ placeNote })}
          />
        )}
        <ChipGroup
          legend={words.announced}
          name="announced"
          variant="joined"
          options={ANSWERS.map((value) => ({ value, label: words.announcedAnswer[value] }))}
          value={plan.announced ? 'yes' : 'no'}
          onPick={(answer) => onPlan({ announced: answer === 'yes' })}
        />
      </div>
    </Sheet>
  )
}

/** What is known for certain only once one is there: who was present, and which rooms were seen. */
export function ThereFields({ family, plan, onPlan }: PlanFieldsProps) {
  return (
    <Sheet title={words.later} sub={words.laterSub}>
      <div class="stack stack--l">
        {family.adults.length > 0 ? (
          <ChipGroup
            many
            legend={words.present}
            name="present"
            options={family.adults.map((adult) => ({ value: adult.id, label: personName(adult) }))}
            values={plan.present}
            onToggle={(id, on) => onPlan({ present: toggled(plan.present, id, on) })}
          />
        ) : (
          <p class="sub">{words.noAdults}</p>
        )}
        <TextField label={words.others} hint={words.othersHint} value={plan.others} onInput={(others) => onPlan({ others })} />
        <ChipGroup
          many
          legend={words.rooms}
          name="rooms"
          options={ROOMS.map((value) => ({ value, label: words.room[value] }))}
          values={plan.rooms}
          onToggle={(room, on) => onPlan({ rooms: ROOMS.filter((each) => (each === room ? on : plan.rooms.includes(each))) })}
        />
      </div>
    </Sheet>
  )
}

/** Whether last time's grades wait until this one is confirmed. */
export function PreviousField({ plan, onPlan }: Pick<PlanFieldsProps, 'plan' | 'onPlan'>) {
  return (
    <Sheet title={words.previous} titleHidden>
      <ChipGroup
        legend={words.previous}
        hint={words.previousHint}
        name="previous"
        options={PREVIOUS.map((value) => ({ value, label: words.previousAnswer[value] }))}
        value={plan.previous}
        onPick={(previous) => onPlan({ previous })}
      />
    </Sheet>
  )
}

const toggled = (ids: readonly string[], id: string, on: boolean) => [...ids.filter((each) => each !== id), ...(on ? [id] : [])]
