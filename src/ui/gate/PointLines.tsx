import { Check, Circle } from 'lucide'
import { useMemo } from 'preact/hooks'
import { alertsIn } from '../../core/drift/alerts.ts'
import type { GatePoint } from '../../core/gate/point.ts'
import * as text from '../../i18n/index.ts'
import { sayAlert } from '../../report/say/alert.ts'
import { Pill } from '../parts/Pill.tsx'
import { ByInstrument } from './ByInstrument.tsx'
import type { PointProps } from './PointDetail.tsx'
import { gateSay, sayPoint } from '../../report/say/gate.ts'

const words = text.gate

export interface PointLinesProps extends PointProps {
  readonly points: readonly GatePoint[]
  /** Ids of points that are open by what is known now, and for which nobody answered. */
  readonly later?: readonly string[] | undefined
}

/** Every point to be read and printed, what is open first: met or not in words and by shape, with the numbers and alerts that it rests on. */
export function PointLines({ points, later = [], ...props }: PointLinesProps) {
  const say = gateSay(props.family, props.wording)
  const openFirst = [...points.filter(({ met }) => !met), ...points.filter(({ met }) => met)]
  return (
    <ul class="gate__lines">
      {openFirst.map((point) => {
        const said = sayPoint(point, say)
        return (
          <li key={point.id}>
            <p class="gate__line-top">
              <b>{said.name}</b>
              <Pill tone={point.met ? 'quiet' : 'ink'} icon={point.met ? Check : Circle}>
                {point.met ? words.met : words.notMet}
              </Pill>
            </p>
            <p class="sub">{said.line}</p>
            {point.id === 'alerts' && !point.met && (
              <ul class="bullets sub">
                <ByInstrument {...props}>{(each) => <Alerts {...each} keys={point.alerts} />}</ByInstrument>
              </ul>
            )}
            {later.includes(point.id) && <p class="sub">{words.endedLater}</p>}
          </li>
        )
      })}
    </ul>
  )
}

function Alerts({ family, wording, look, keys }: PointProps & { readonly keys: readonly string[] }) {
  const alerts = useMemo(() => alertsIn(look), [look])
  return (
    <>
      {alerts
        .filter(({ key }) => keys.includes(key))
        .map((alert) => {
          const said = sayAlert(alert, family, wording, look.practice)
          return (
            <li key={alert.key}>
              {text.alerts.heading(said.about, said.rule)}. {said.practitioner}
            </li>
          )
        })}
    </>
  )
}
