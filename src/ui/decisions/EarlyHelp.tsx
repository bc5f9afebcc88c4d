import type { Family } from '../../app/read.ts'
import { shown } from '../../core/fold.ts'
import { formatDay } from '../../i18n/format.ts'
import * as text from '../../i18n/index.ts'
import { hrefTo } from '../route.ts'
import { about, Disputed } from './Disputed.tsx'

const words = text.decisions

/** How far an early help assessment is, step by step as it was noted, the latest first. */
export function EarlyHelp({ family }: { readonly family: Family }) {
  const steps = family.events.filter(({ type }) => type === 'early-help-assessment').toReversed()
  const [now] = steps
  return (
    <div class="decisions__early">
      <div>
        <h3>{words.early}</h3>
        {!now && <p class="sub">{words.earlyNone}</p>}
        {steps.length > 0 && (
          <ul>
            {steps.map(({ id, on, registers }) => {
              const outcome = shown(registers.outcome)
              return <li key={id}>{words.earlyLine(outcome ? text.event.outcome[outcome] : words.early, formatDay(on))}</li>
            })}
          </ul>
        )}
        {now && shown(now.registers.outcome) === 'declined' && <p class="sub">{words.earlyDeclined}</p>}
        {now && <Disputed family={family} of={about(now.id)} />}
      </div>
      <a
        class="link no-print"
        href={hrefTo({ at: 'event', caseId: family.id, eventId: 'new', type: 'early-help-assessment', from: 'decisions' })}
      >
        {words.earlyNote}
      </a>
    </div>
  )
}
