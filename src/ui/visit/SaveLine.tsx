import { formatTime } from '../../i18n/format.ts'
import * as text from '../../i18n/index.ts'
import { Button } from '../parts/Button.tsx'
import { SavedLine } from '../parts/SavedLine.tsx'
import { reconnect } from '../session.ts'
import type { Saver } from './saver.ts'

/** Whether it is on the disk, in one line; when not, why, with the way out. The tick means all of it: it is gone while anything waits. */
export function SaveLine({ saver, drafted }: { readonly saver: Saver; readonly drafted: boolean }) {
  const state = saver.state.value
  saver.version.value
  if (state.kind === 'failed') {
    const again = (
      <Button small onClick={() => void reconnect().then(() => saver.flush())}>
        {text.common.tryAgain}
      </Button>
    )
    return <SavedLine state="failed" text={text.failures[state.failure.kind]()} retry={again} />
  }
  const waits = saver.waits()
  // What was saved at that time still is, so the words stay: a change would be read out.
  if (state.kind === 'saved') return <SavedLine state={waits ? 'saving' : 'saved'} text={text.visit.savedAt(formatTime(state.at))} />
  if (waits) return <SavedLine state="saving" text="" />
  return <SavedLine state={drafted ? 'saved' : 'idle'} text={drafted ? text.visit.allSaved : text.visit.nothingYet} />
}
