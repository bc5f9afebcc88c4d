import { THRESHOLDS, type ThresholdId, thresholdsOf } from '../../core/drift/thresholds.ts'
import type { Practice } from '../../core/practice.ts'
import * as text from '../../i18n/index.ts'
import { useApp } from '../context.tsx'
import type { SummaryRow } from '../parts/SummaryList.tsx'

const words = text.packs.preview

/** What the settings of an area are and have in them. */
export const practiceRows = ({ source, licence, levels, roles, stages, links, retention }: Practice): SummaryRow[] => [
  { key: words.source, value: source },
  { key: words.licence, value: licence },
  { key: words.contents, value: words.practiceCounts(levels.length, roles.length, stages.length, links.length) },
  ...(retention ? [{ key: text.forget.packRow, value: text.forget.packYears(retention.years, retention.source) }] : []),
]

const ids = Object.keys(THRESHOLDS) as ThresholdId[]
const say = (id: ThresholdId, value: number) => text.rules.unit[THRESHOLDS[id].unit](value)

/** Which numbers would be others than those in use, once somebody uses it. */
export function PracticeChange({ practice }: { readonly practice: Practice }) {
  const [now, then] = [thresholdsOf(useApp().practiceSettings), thresholdsOf(practice)]
  const other = ids.filter((id) => now[id] !== then[id])
  return (
    <div class="stack stack--s">
      <p>{words.newPractice}</p>
      <p>{other.length === 0 ? words.differsNot : words.differs}</p>
      {other.length > 0 && (
        <ul class="bullets">
          {other.map((id) => (
            <li key={id}>{words.from(text.rules.threshold[id], say(id, now[id]), say(id, then[id]))}</li>
          ))}
        </ul>
      )}
    </div>
  )
}
