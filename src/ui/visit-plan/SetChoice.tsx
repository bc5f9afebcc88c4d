import type { Child } from '../../core/case.ts'
import type { Day } from '../../core/day.ts'
import type { Contact } from '../../core/fact.ts'
import type { Instrument, ItemSet } from '../../core/instrument.ts'
import { current } from '../../instruments/index.ts'
import * as text from '../../i18n/index.ts'
import { personName } from '../../report/say/names.ts'
import { ChipGroup } from '../parts/ChipGroup.tsx'
import { countItems, minutesFor } from './first-plan.ts'

const words = text.visitPlan

export interface SetChoiceProps {
  readonly instrument: Instrument
  readonly chosen: readonly Child[]
  readonly on: Day
  readonly today: Day
  readonly value: ItemSet
  readonly contact: Contact | null
  readonly onPick: (set: ItemSet) => void
}

/** The item sets as cards: what each is for, how many items it asks of the chosen children, and about how long that takes. */
export function SetChoice({ instrument, chosen, on, today, value, contact, onPick }: SetChoiceProps) {
  const options = instrument.sets.map((set) => {
    const counts = countItems(instrument, { set, contact }, chosen, on, today)
    const items = counts.reduce((sum, count) => sum + count.items, 0)
    const size = chosen.length === 0 ? words.setNone : words.setItems(items, minutesFor(items))
    const each = counts.map((count) => words.childItems(personName(count.child), count.items))
    return {
      value: set,
      label: text.grading.set[set],
      hint: words.setHint(instrument.id === current.id ? words.setFor[set] : '', size, each.length > 1 ? each : []),
    }
  })
  return (
    <div class="sets">
      <ChipGroup legend={words.set} name="set" variant="stacked" options={options} value={value} onPick={onPick} />
    </div>
  )
}
