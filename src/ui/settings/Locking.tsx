import { Lock } from 'lucide'
import * as text from '../../i18n/index.ts'
import { useApp } from '../context.tsx'
import { Button } from '../parts/Button.tsx'
import { ChipGroup } from '../parts/ChipGroup.tsx'
import { Notice } from '../parts/Notice.tsx'
import { Sheet } from '../parts/Sheet.tsx'
import { lockNow } from '../session.ts'
import { KeptLine } from './KeptLine.tsx'
import { useKept } from './useKept.ts'

const IDLE_MINUTES = [1, 2, 5, 10, 15] as const
const HIDDEN_SECONDS = [0, 30, 60, 300] as const

function sayHidden(seconds: number): string {
  const { atOnce, seconds: inSeconds, minutes } = text.settings.locking
  if (seconds === 0) return atOnce
  return seconds < 60 ? inSeconds(seconds) : minutes(seconds / 60)
}

function Times() {
  const { idle, idleHint, hidden, hiddenHint, minutes } = text.settings.locking
  const kept = useKept()
  return (
    <div class="stack">
      <ChipGroup
        legend={idle}
        hint={idleHint}
        name="idle"
        value={String(kept.settings.idleMinutes)}
        options={IDLE_MINUTES.map((each) => ({ value: String(each), label: minutes(each) }))}
        onPick={(value) => void kept.keep({ idleMinutes: Number(value) })}
      />
      <ChipGroup
        legend={hidden}
        hint={hiddenHint}
        name="hidden"
        value={String(kept.settings.hiddenSeconds)}
        options={HIDDEN_SECONDS.map((each) => ({ value: String(each), label: sayHidden(each) }))}
        onPick={(value) => void kept.keep({ hiddenSeconds: Number(value) })}
      />
      <KeptLine kept={kept} />
    </div>
  )
}

/** When this tablet locks by itself, and how to do it now. */
export function Locking() {
  const { title, sub, hide, longest, now, practice } = text.settings.locking
  const app = useApp()
  return (
    <Sheet title={title} sub={sub}>
      <div class="stack">
        {app.practice ? <Notice>{practice}</Notice> : <Times />}
        <p class="sub">
          {hide} {!app.practice && longest}
        </p>
        {!app.practice && (
          <div>
            <Button variant="quiet" icon={Lock} onClick={() => void lockNow()}>
              {now}
            </Button>
          </div>
        )}
      </div>
    </Sheet>
  )
}
