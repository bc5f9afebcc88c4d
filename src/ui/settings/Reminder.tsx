import * as text from '../../i18n/index.ts'
import { SelectField } from '../parts/SelectField.tsx'
import { Sheet } from '../parts/Sheet.tsx'
import { KeptLine } from './KeptLine.tsx'
import { useKept } from './useKept.ts'

const DAYS = [1, 2, 3, 5, 7, 14, 30] as const

/** After how long the shared file asks for what is only on this tablet. */
export function Reminder() {
  const { title, label, hint, after } = text.settings.reminder
  const kept = useKept()
  return (
    <Sheet title={title}>
      <div class="stack">
        <SelectField
          label={label}
          hint={hint}
          value={String(kept.settings.remindAfterDays)}
          options={DAYS.map((days) => ({ value: String(days), label: after(days) }))}
          onPick={(days) => void kept.keep({ remindAfterDays: Number(days) })}
        />
        <KeptLine kept={kept} />
      </div>
    </Sheet>
  )
}
