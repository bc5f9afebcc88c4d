import type { EventType, Outcome } from '../../core/event.ts'
import * as text from '../../i18n/index.ts'
import { Button } from '../parts/Button.tsx'
import { PageHead } from '../parts/PageHead.tsx'
import { VisuallyHidden } from '../parts/VisuallyHidden.tsx'
import { pickLabel } from './quick.ts'

const words = text.event

export interface HeadProps {
  readonly type: EventType | null
  /** How it ended, where that is what was picked. */
  readonly ended: Outcome | null
  readonly isNew: boolean
  readonly onOther: () => void
}

/** What was picked, with the way to pick something else; what to do, before. */
export function Head({ type, ended, isNew, onOther }: HeadProps) {
  if (type === null) return <PageHead title={words.newTitle} sub={words.newSub} />
  return (
    <div class="happen__head">
      <PageHead
        title={pickLabel(ended ? { type, outcome: ended } : { type })}
        sub={words.about[type]}
        actions={
          isNew && (
            <Button variant="quiet" small onClick={onOther}>
              {text.family.change}
              <VisuallyHidden>{words.changeType}</VisuallyHidden>
            </Button>
          )
        }
      />
    </div>
  )
}
