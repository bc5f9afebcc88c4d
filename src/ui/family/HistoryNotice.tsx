import { BookOpen, Check } from 'lucide'
import { today } from '../../app/app.ts'
import { recordEvent } from '../../app/events.ts'
import type { Family } from '../../app/read.ts'
import type { Alert } from '../../core/drift/index.ts'
import * as text from '../../i18n/index.ts'
import { useApp } from '../context.tsx'
import { noteOf } from '../gate/note.ts'
import { Button, LinkButton } from '../parts/Button.tsx'
import { Notice } from '../parts/Notice.tsx'
import { hrefTo } from '../route.ts'
import { useEntry } from './useEntry.ts'

const words = text.family

/** Asks whoever begins anew to read what was known before, and lets them say that they have; nothing where nobody began anew, or it was read since. */
export function HistoryNotice({ family, alerts }: { readonly family: Family; readonly alerts: readonly Alert[] }) {
  const app = useApp()
  const entry = useEntry({
    check: () => [],
    save: () => recordEvent(app, family.id, noteOf('history-read', today(app.platform))),
    say: (failure) => text.failures[failure.kind](),
    done: () => {},
  })
  const anew = alerts.find((alert) => alert.rule === 'D19')
  if (!anew) return null
  return (
    <Notice
      variant="attention"
      icon={BookOpen}
      title={words.historyTitle}
      level={2}
      actions={
        <>
          <LinkButton small icon={BookOpen} href={hrefTo({ at: 'handover', caseId: family.id })}>
            {words.historyFirst}
          </LinkButton>
          <LinkButton variant="quiet" small href={hrefTo({ at: 'history', caseId: family.id })}>
            {words.historyOpen}
          </LinkButton>
          <Button variant="quiet" small icon={Check} busy={entry.busy} busyWord={words.saving} onClick={() => entry.submit()}>
            {words.historyRead}
          </Button>
        </>
      }
    >
      <p>{anew.figures.why === 'reopened' ? words.historyReopened : words.historyNew}</p>
      <div role="alert">{entry.failed !== null && <p>{entry.failed}</p>}</div>
    </Notice>
  )
}
