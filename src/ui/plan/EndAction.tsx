import { endAction } from '../../app/actions.ts'
import type { Family } from '../../app/read.ts'
import type { Action } from '../../core/known.ts'
import * as text from '../../i18n/index.ts'
import { useApp } from '../context.tsx'
import { EndForm } from '../family/EndForm.tsx'

const words = text.action
type Ending = 'done' | 'dropped' | 'open'

export interface EndActionProps {
  readonly family: Family
  readonly action: Action
  readonly done: () => void
}

/** How it ended: done, or dropped with the reason; and that it is open after all, where it had ended. */
export function EndAction({ family, action, done }: EndActionProps) {
  const app = useApp()
  const { outcome } = action
  const endings: readonly Ending[] = outcome === null ? ['done', 'dropped'] : ['done', 'dropped', 'open']
  return (
    <EndForm<Ending>
      name="action"
      summary={outcome ? words.endSub(words.outcome[outcome]) : words.endTitle}
      words={words}
      endings={endings.map((value) => ({ value, label: words.outcome[value] }))}
      first={outcome ?? 'done'}
      wantsWhy={(ending) => ending === 'dropped'}
      save={(ending, why) => endAction(app, family.id, action, ending === 'open' ? null : ending, why)}
      done={done}
    />
  )
}
