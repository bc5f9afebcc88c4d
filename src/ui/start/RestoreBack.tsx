import { Check } from 'lucide'
import type { Platform } from '../../app/app.ts'
import type { Space } from '../../app/device.ts'
import type { Holding } from '../../app/rescue.ts'
import * as text from '../../i18n/index.ts'
import { Button } from '../parts/Button.tsx'
import { Notice } from '../parts/Notice.tsx'
import { startSession } from '../session.ts'
import type { Source } from './restoring.ts'
import { StartPage } from './StartPage.tsx'

interface BackProps {
  readonly platform: Platform
  readonly space: Space
  readonly from: Source
  readonly brought: Holding
}

/** The records are in their place: how many, what is not among them, and the way to the lock. */
export function RestoreBack({ platform, space, from, brought }: BackProps) {
  const { title, holds, whole, lost, lostDo, older, why, goOn, goOnPractice } = text.restore.back
  return (
    <StartPage key="back" icon={Check} title={title} sub={holds(brought.cases, brought.changes)}>
      <div class="stack">
        {brought.missing > 0 && (
          <Notice variant="alert" title={lost(brought.missing)}>
            {lostDo}
          </Notice>
        )}
        {from === 'file' ? <p>{older}</p> : brought.missing === 0 && <p>{whole}</p>}
        {from === 'copy' && space === 'real' && <p>{why}</p>}
        <div class="acts">
          <Button onClick={() => void startSession(platform)}>{space === 'real' ? goOn : goOnPractice}</Button>
        </div>
      </div>
    </StartPage>
  )
}
