import type { Family } from '../../app/read.ts'
import { endTarget, type TargetOutcome } from '../../app/targets.ts'
import type { Target } from '../../core/happened.ts'
import * as text from '../../i18n/index.ts'
import { useApp } from '../context.tsx'
import { EndForm } from '../family/EndForm.tsx'

const words = text.target
const OUTCOMES: readonly TargetOutcome[] = ['met', 'carried', 'dropped']

export interface EndTargetProps {
  readonly family: Family
  readonly target: Target
  readonly done: () => void
}

/** How the target ended, or ends now: met, carried on by somebody else, or dropped, with the reason. */
export function EndTarget({ family, target, done }: EndTargetProps) {
  const app = useApp()
  return (
    <EndForm
      name="target"
      summary={target.outcome ? words.endSub(words.outcome[target.outcome]) : words.endTitle}
      words={words}
      endings={OUTCOMES.map((value) => ({ value, label: words.outcome[value] }))}
      first={target.outcome ?? 'met'}
      wantsWhy={(outcome) => outcome !== 'met'}
      save={(outcome, why) => endTarget(app, family.id, target, outcome, why)}
      done={done}
    />
  )
}
