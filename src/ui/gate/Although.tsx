import { useId } from 'preact/hooks'
import type { Family } from '../../app/read.ts'
import type { ClosingKind, GatePoint } from '../../core/gate/point.ts'
import type { Wording } from '../../core/instrument.ts'
import * as text from '../../i18n/index.ts'
import { gateSay, pointName, sayPoint } from '../../report/say/gate.ts'

const words = text.gate

export interface AlthoughProps {
  readonly family: Family
  readonly wording: Wording
  readonly kind: ClosingKind
  readonly points: readonly GatePoint[]
  /** Ids of the points that are open. */
  readonly open: readonly string[]
  /** It has happened. */
  readonly past?: boolean | undefined
}

/** Each open point, in the words of somebody who goes on in spite of it. */
export function Although({ family, wording, kind, points, open, past }: AlthoughProps) {
  const own = useId()
  const say = gateSay(family, wording)
  const line = (id: string) => {
    const point = points.find((candidate) => candidate.id === id && !candidate.met)
    return point ? sayPoint(point, say).although() : words.notThere(pointName(id))
  }
  return (
    <section class="gate__although" aria-labelledby={own}>
      <h3 id={own}>{past ? words.pastAlthough[kind] : words.although[kind]}</h3>
      <ul class="bullets">
        {open.map((id) => (
          <li key={id}>{line(id)}</li>
        ))}
      </ul>
    </section>
  )
}
