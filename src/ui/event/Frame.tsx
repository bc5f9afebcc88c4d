import type { EventType, Outcome } from '../../core/event.ts'
import * as text from '../../i18n/index.ts'
import { Button, LinkButton } from '../parts/Button.tsx'
import { Dock } from '../parts/Dock.tsx'
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

/** The way out, and Save. */
export function Buttons({ form, back, busy }: { readonly form: string; readonly back: string; readonly busy: boolean }) {
  return (
    <Dock
      label={words.dock}
      start={
        <LinkButton variant="plain" href={back}>
          {text.common.cancel}
        </LinkButton>
      }
    >
      <Button type="submit" form={form} busy={busy} busyWord={text.family.saving}>
        {text.common.save}
      </Button>
    </Dock>
  )
}
