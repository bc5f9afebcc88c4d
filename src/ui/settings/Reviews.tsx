import * as text from '../../i18n/index.ts'
import { ChipGroup } from '../parts/ChipGroup.tsx'
import { Sheet } from '../parts/Sheet.tsx'
import { KeptLine } from './KeptLine.tsx'
import { useKept } from './useKept.ts'

/** Whether last time's grades wait until this time's is confirmed. */
export function Reviews() {
  const { title, legend, hidden, hiddenHint, shown, shownHint } = text.settings.reviews
  const kept = useKept()
  return (
    <Sheet title={title}>
      <div class="stack">
        <ChipGroup
          legend={legend}
          name="previous"
          variant="stacked"
          value={kept.settings.previous}
          options={[
            { value: 'hidden', label: hidden, hint: hiddenHint },
            { value: 'shown', label: shown, hint: shownHint },
          ]}
          onPick={(previous) => void kept.keep({ previous })}
        />
        <KeptLine kept={kept} />
      </div>
    </Sheet>
  )
}
