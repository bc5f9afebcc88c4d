import type { GatePoint } from '../../core/gate/point.ts'
import * as text from '../../i18n/index.ts'
import { Pill } from '../parts/Pill.tsx'
import { Sheet } from '../parts/Sheet.tsx'
import { PointAct } from './PointAct.tsx'
import { PointDetail, type PointProps } from './PointDetail.tsx'
import { Why } from './Why.tsx'
import { pointId } from './check.ts'
import { gateSay, sayPoint } from '../../report/say/gate.ts'

const words = text.gate

/** What is open: each point with what it rests on, what clears it and the way there, and why it is asked for. */
export function Todo({ points, ...props }: PointProps & { readonly points: readonly GatePoint[] }) {
  const say = gateSay(props.family, props.wording)
  return (
    <Sheet title={words.todo} count={points.length}>
      <ol class="gate__todo">
        {points.map((point, at) => {
          const said = sayPoint(point, say)
          return (
            <li key={point.id} id={pointId(point.id)} tabIndex={-1} class="gate__point">
              <span class="gate__number" aria-hidden="true">
                {at + 1}
              </span>
              <div class="gate__text">
                <div class="gate__head">
                  <h3>{said.name}</h3>
                  <Pill tone="line">{words.notMet}</Pill>
                </div>
                <p>{said.brief ?? said.line}</p>
                <PointDetail {...props} point={point} />
                <Why id={point.id} about={said.about} practice={props.look.practice} />
              </div>
              <div class="gate__act no-print">
                <PointAct {...props} point={point} label={said.act} first={at === 0} />
              </div>
            </li>
          )
        })}
      </ol>
    </Sheet>
  )
}
