import { everSerious } from '../../core/change/held.ts'
import { itemCall } from '../../core/change/item-call.ts'
import { type ItemState, stateAt } from '../../core/change/item-state.ts'
import type { DomainTrend } from '../../core/change/trend.ts'
import type { Thresholds } from '../../core/drift/thresholds.ts'
import type { Wording } from '../../core/instrument.ts'
import { formatShortDay } from '../../i18n/format.ts'
import * as text from '../../i18n/index.ts'
import { useMarking } from '../marking.tsx'
import { GradeTile } from '../parts/GradeTile.tsx'

const words = text.explain

export interface ItemCallsProps {
  readonly trend: DomainTrend
  readonly thresholds: Thresholds
  readonly wording: Pick<Wording, 'items'>
}

/** Every item of a domain that was serious in this episode: what became of it, with each grade and its day. Nothing where there is none. */
export function ItemCalls({ trend, thresholds, wording }: ItemCallsProps) {
  const { serious } = useMarking()
  const moments = trend.points.map(({ at, grade }) => ({ at, grade }))
  const items = everSerious(moments, trend.domain).flatMap((item) => {
    const states = moments.map(({ at }) => ({ on: at.visit.on, scale: at.visit.scale, state: stateAt(at, item) }))
    const call = itemCall(states, thresholds)
    return call === null ? [] : [{ item: item.code, call, states }]
  })
  if (items.length === 0) return null
  return (
    <section class="explain__section">
      <h3>{words.itemsTitle}</h3>
      <p class="sub">{words.itemsHint(serious, thresholds['hold-reviews'], thresholds['hold-days'])}</p>
      <ul class="explain__items">
        {items.map(({ item, call, states }) => (
          <li key={item}>
            <GradeTile grade={gradeIn(states.findLast(({ state }) => state.kind === 'graded')?.state)} size="s" decorative />
            <span>
              <b>{wording.items[item]?.name ?? item}</b>
              <span class="explain__line">{words.item[call]}</span>
              <span class="sub explain__line">
                {words.itemGrades(
                  states.flatMap(({ on, state }) => (state.kind === 'graded' ? [words.itemGrade(state.grade, formatShortDay(on))] : [])),
                )}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

const gradeIn = (state: ItemState | undefined) => (state?.kind === 'graded' ? state.grade : null)
