import { formatDay } from '../../i18n/format.ts'
import * as text from '../../i18n/index.ts'
import { sayAlert } from '../../report/say/alert.ts'
import { Sheet } from '../parts/Sheet.tsx'
import { hrefTo } from '../route.ts'
import type { SheetPartProps } from './SinceSheet.tsx'

const words = text.supervision

/** What stands still or goes on too long, and whether anybody has challenged it since. */
export function StuckSheet({ family, wording, look, sheet: { stuck } }: SheetPartProps) {
  return (
    <Sheet title={words.stuckTitle}>
      {stuck.length === 0 && <p class="sub">{words.stuckNone}</p>}
      <ul class="bullets">
        {stuck.map(({ alert, challenged }) => {
          const said = sayAlert(alert, family, wording, look.practice)
          return (
            <li key={alert.key}>
              <b>{text.alerts.heading(said.about, said.rule)}.</b>{' '}
              {challenged === null ? words.notChallenged : words.challenged(formatDay(challenged))}
            </li>
          )
        })}
      </ul>
      {stuck.length > 0 && (
        <p class="no-print">
          <a class="link" href={hrefTo({ at: 'decisions', caseId: family.id })}>
            {words.challenge}
          </a>
        </p>
      )}
    </Sheet>
  )
}
