import { useState } from 'preact/hooks'
import { markLooked } from '../../app/alerts.ts'
import type { Family } from '../../app/read.ts'
import type { Alert } from '../../core/drift/index.ts'
import * as text from '../../i18n/index.ts'
import { useApp } from '../context.tsx'
import { useEntry } from '../family/useEntry.ts'
import { Button } from '../parts/Button.tsx'
import { Notice } from '../parts/Notice.tsx'
import { TextAreaField } from '../parts/TextAreaField.tsx'

const words = text.alerts
const REASON = 'looked-reason'

/** "I have looked at this", with a reason that is kept for good; and every look there ever was at this alert, what it rested on then or now. */
export function LookedAt({ family, alert }: { readonly family: Family; readonly alert: Alert }) {
  const app = useApp()
  const [reason, setReason] = useState('')
  const [kept, setKept] = useState(false)
  const entry = useEntry({
    check: () => (reason.trim() === '' ? [{ field: REASON, message: text.failures['no-reason']() }] : []),
    save: () => markLooked(app, family.id, alert, reason),
    say: (failure) => text.failures[failure.kind](),
    done: () => {
      setReason('')
      setKept(true)
    },
  })
  const looks = family.acknowledged.filter(({ values }) => values.alert === alert.key)
  return (
    <section class="alert__part looked">
      <h3>{words.looked}</h3>
      <p class="looked__kept" role="status">
        {kept && words.lookedSaid}
      </p>
      {alert.acknowledged === null && !kept && (
        <form
          class="looked__form no-print"
          noValidate
          onSubmit={(event) => {
            event.preventDefault()
            entry.submit()
            if (reason.trim() === '') document.getElementById(REASON)?.focus()
          }}
        >
          <p class="sub">{words.lookedAbout}</p>
          <TextAreaField
            id={REASON}
            label={words.reason}
            hint={words.reasonHint}
            error={entry.error(REASON)}
            errorWord={text.common.errorWord}
            rows={2}
            value={reason}
            onInput={setReason}
          />
          <div role="alert">{entry.failed !== null && <Notice variant="alert" title={entry.failed} />}</div>
          <div>
            <Button type="submit" variant="quiet" small busy={entry.busy} busyWord={text.family.saving}>
              {entry.failed === null ? words.saveLooked : text.common.tryAgain}
            </Button>
          </div>
        </form>
      )}
      {looks.length > 0 && (
        <ul class="looked__list">
          {looks.toReversed().map(({ id, by, at, values }) => (
            <li key={id}>
              <p>“{values.reason}”</p>
              <p class="sub">
                {words.look(by.name, by.role, at.wall)}. {isNow(alert, values) ? words.lookNow : words.lookThen}
              </p>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

const isNow = (alert: Alert, looked: { readonly evidence: string; readonly level: string }) =>
  looked.evidence === alert.evidence && looked.level === alert.level
