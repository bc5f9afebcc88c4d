import { type AskedItem, stateAt } from '../../core/change/item-state.ts'
import { itemCalls } from '../../core/change/standing.ts'
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
  const items = [...itemCalls(trend.domain, trend.points, thresholds)].flatMap(([code, call]) => {
    const known = trend.known.get(code)
    return known ? [{ code, call, grade: known.grade, graded: gradesOf(trend, known.item) }] : []
  })
  if (items.length === 0) return null
  return (
    <section class="explain__section">
      <h3>{words.itemsTitle}</h3>
      <p class="sub">{words.itemsHint(serious, thresholds['hold-reviews'], thresholds['hold-days'])}</p>
      <ul class="explain__items">
        {items.map(({ code, call, grade, graded }) => (
          <li key={code}>
            <GradeTile grade={grade} size="s" decorative />
            <span>
              <b>{wording.items[code]?.name ?? code}</b>
              <span class="explain__line">{words.item[call]}</span>
              <span class="sub explain__line">{words.itemGrades(graded)}</span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Each grade that the item was given, with its day. */
const gradesOf = ({ points }: DomainTrend, item: AskedItem): string[] =>
  points.flatMap(({ at }) => {
    const state = stateAt(at, item)
    return state.kind === 'graded' ? [words.itemGrade(state.grade, formatShortDay(at.visit.on))] : []
  })
