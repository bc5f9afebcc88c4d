import { alertsFor } from '../../app/alerts.ts'
import type { Family } from '../../app/read.ts'
import type { Day } from '../../core/day.ts'
import type { Alert } from '../../core/drift/index.ts'
import type { Wording } from '../../core/instrument.ts'
import { formatDay } from '../../i18n/format.ts'
import * as text from '../../i18n/index.ts'
import { sayAlert } from '../../report/say/alert.ts'
import { useApp } from '../context.tsx'
import { Notice } from '../parts/Notice.tsx'

const words = text.decisions

/** The rules by which improvement did not last: slipped back, see-saw. */
const SLIPPED: readonly Alert['rule'][] = ['D3', 'D4']

/** Alerts of improvement that did not last, longest first. */
export const slippedIn = (alerts: readonly Alert[]): readonly Alert[] =>
  alerts.filter(({ rule }) => SLIPPED.includes(rule)).sort((a, b) => (a.since < b.since ? -1 : a.since > b.since ? 1 : 0))

/** That improvement did not last, for whom, and whether anything was decided since; nothing where it did not slip. */
export function Slipped({ family, wording }: { readonly family: Family; readonly wording: Wording }) {
  const app = useApp()
  const slipped = slippedIn(alertsFor(app, family))
  const [first] = slipped
  if (!first) return null
  const whose = [...new Set(slipped.map((alert) => sayAlert(alert, family, wording, app.practiceSettings).about))]
  return (
    <Notice variant="attention" title={words.slippedTitle} level={2}>
      <p>{words.slipped(whose)}</p>
      {!decidedSince(family, first.since) && <p>{words.slippedOpen(formatDay(first.since))}</p>}
    </Notice>
  )
}

const decidedSince = ({ decisions }: Family, since: Day) => decisions.some(({ on }) => on >= since)
