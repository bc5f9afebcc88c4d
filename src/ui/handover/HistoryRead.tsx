import { BookOpen, Check } from 'lucide'
import { today } from '../../app/app.ts'
import { recordEvent } from '../../app/events.ts'
import type { Family } from '../../app/read.ts'
import type { Alert } from '../../core/drift/index.ts'
import type { FamilyLook } from '../../core/drift/rule.ts'
import { formatDay } from '../../i18n/format.ts'
import * as text from '../../i18n/index.ts'
import { useApp } from '../context.tsx'
import { useEntry } from '../family/useEntry.ts'
import { noteOf } from '../gate/note.ts'
import { Button, LinkButton } from '../parts/Button.tsx'
import { Notice } from '../parts/Notice.tsx'
import { hrefTo } from '../route.ts'

const words = text.handover

export interface HistoryReadProps {
  readonly family: Family
  readonly look: FamilyLook
  readonly alerts: readonly Alert[]
}

/** Who read the history last, the way into it, and a way to say that one has. */
export function HistoryRead({ family, look, alerts }: HistoryReadProps) {
  const app = useApp()
  const entry = useEntry({
    check: () => [],
    save: () => recordEvent(app, family.id, noteOf('history-read', today(app.platform))),
    say: (failure) => text.failures[failure.kind](),
    done: () => {},
  })
  const unread = alerts.some(({ rule }) => rule === 'D19')
  const last = look.events.findLast(({ type }) => type === 'history-read')
  const open = look.episode.closing === null
  return (
    <Notice
      variant={unread ? 'attention' : 'quiet'}
      icon={BookOpen}
      title={unread ? words.unreadTitle : undefined}
      level={unread ? 2 : undefined}
      actions={
        <>
          <LinkButton small variant={unread ? 'primary' : 'quiet'} icon={BookOpen} href={hrefTo({ at: 'chronology', caseId: family.id })}>
            {words.chronology}
          </LinkButton>
          {open && (
            <Button variant="quiet" small icon={Check} busy={entry.busy} busyWord={text.family.saving} onClick={() => entry.submit()}>
              {entry.failed === null ? words.read : text.common.tryAgain}
            </Button>
          )}
        </>
      }
    >
      <p>{unread ? words.unread : words.chronologyWhy}</p>
      <p role="status">{last ? words.readOn(formatDay(last.on), last.by.name) : words.readNever}</p>
      <div role="alert">{entry.failed !== null && <p>{entry.failed}</p>}</div>
    </Notice>
  )
}
