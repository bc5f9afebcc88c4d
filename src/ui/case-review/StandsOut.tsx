import type { Family } from '../../app/read.ts'
import type { Alert } from '../../core/drift/index.ts'
import type { FamilyLook } from '../../core/drift/rule.ts'
import type { Wording } from '../../core/instrument.ts'
import { formatDay } from '../../i18n/format.ts'
import * as text from '../../i18n/index.ts'
import { LevelMark } from '../alerts/LevelMark.tsx'
import { sayAlert, sayWhen } from '../../report/say/alert.ts'
import { byRule } from '../../report/say/by-rule.ts'
import { Section } from './Section.tsx'

const words = text.caseReview

export interface StandsOutProps {
  readonly family: Family
  readonly alerts: readonly Alert[]
  readonly look: FamilyLook
  readonly wording: Wording
}

/** One of several that are worth knowing, and that nobody has looked at, speaks for the others of its rule. */
function inLines(alerts: readonly Alert[]): readonly (readonly [Alert, ...Alert[]])[] {
  const isSpokenFor = ({ level, acknowledged }: Alert) => level === 'note' && acknowledged === null
  return [...alerts.filter((alert) => !isSpokenFor(alert)).map((alert): [Alert] => [alert]), ...byRule(alerts.filter(isSpokenFor))]
}

/** Every alert of today as it is said for supervision, worst first; looked at or not. */
export function StandsOut({ family, alerts, look, wording }: StandsOutProps) {
  return (
    <Section title={words.alertsTitle}>
      {alerts.length === 0 && <p class="sub">{words.alertsNone}</p>}
      <ul class="review__alerts">
        {inLines(alerts).map(([alert, ...others]) => {
          const said = sayAlert(alert, family, wording, look.practice)
          const { acknowledged: looked } = alert
          return (
            <li key={alert.key}>
              <p class="review__top">
                <LevelMark level={alert.level} />
                <b>{text.alerts.heading(said.about, said.rule)}</b>
                <span class="sub">{sayWhen(alert.since, look.today)}</span>
              </p>
              <p>{said.supervisor}</p>
              {others.length > 0 && <p>{words.also(others.map((other) => sayAlert(other, family, wording, look.practice).about))}</p>}
              {looked && <p class="sub">{words.looked(looked.by.name, formatDay(looked.wall.slice(0, 10)), looked.reason)}</p>}
            </li>
          )
        })}
      </ul>
    </Section>
  )
}
