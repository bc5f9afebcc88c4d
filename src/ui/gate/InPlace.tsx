import { Check } from 'lucide'
import type { GatePoint } from '../../core/gate/point.ts'
import * as text from '../../i18n/index.ts'
import { Disclosure } from '../parts/Disclosure.tsx'
import { Icon } from '../parts/Icon.tsx'
import { Sheet } from '../parts/Sheet.tsx'
import { VisuallyHidden } from '../parts/VisuallyHidden.tsx'
import { PointDetail, type PointProps } from './PointDetail.tsx'
import { Why } from './Why.tsx'
import { pointId } from './check.ts'
import { gateSay, sayPoint } from '../../report/say/gate.ts'

const words = text.gate

/** What is met: one line each, with what it rests on folded under it. Nothing where nothing is. */
export function InPlace({ points, ...props }: PointProps & { readonly points: readonly GatePoint[] }) {
  if (points.length === 0) return null
  const say = gateSay(props.family, props.wording)
  return (
    <Sheet title={words.inPlace} count={points.length}>
      <ul class="gate__met">
        {points.map((point) => {
          const said = sayPoint(point, say)
          return (
            <li key={point.id} id={pointId(point.id)} tabIndex={-1}>
              <Disclosure
                summary={
                  <span class="gate__met-line">
                    <span class="gate__tick">
                      <Icon icon={Check} size="s" />
                    </span>
                    <b>
                      <VisuallyHidden>{words.met}: </VisuallyHidden>
                      {said.name}
                    </b>
                    <span class="sub">{said.line}</span>
                  </span>
                }
              >
                <PointDetail {...props} point={point} />
                <Why id={point.id} about={said.about} practice={props.look.practice} />
              </Disclosure>
            </li>
          )
        })}
      </ul>
    </Sheet>
  )
}
