import { THRESHOLDS, type ThresholdId, thresholdsOf } from '../../core/drift/thresholds.ts'
import type { Practice } from '../../core/practice.ts'
import * as text from '../../i18n/index.ts'
import { Table } from '../parts/Table.tsx'

const words = text.rules

export interface RuleNumbersProps {
  readonly rule: { readonly thresholds: readonly ThresholdId[] }
  readonly practice: Practice
}

/** The numbers that a rule goes by: each as in force here, its default, and who says so of either. */
export function RuleNumbers({ rule, practice }: RuleNumbersProps) {
  if (rule.thresholds.length === 0) return <p class="sub">{text.alerts.noNumbers}</p>
  return <NumbersTable caption={text.alerts.numbers} ids={rule.thresholds} practice={practice} />
}

/** Some numbers of the drift rules as a table: in force here, default, source. */
export function NumbersTable({
  caption,
  ids,
  practice,
}: {
  readonly caption: string
  readonly ids: readonly ThresholdId[]
  readonly practice: Practice
}) {
  const inForce = thresholdsOf(practice)
  const columns = [
    { key: 'number', label: words.number },
    { key: 'value', label: words.value },
    { key: 'source', label: words.decidedBy },
  ]
  const rows = ids.map((id) => {
    const { default: usual, source } = THRESHOLDS[id]
    const own = inForce[id] === usual ? undefined : practice.thresholds[id]
    return {
      key: id,
      cells: [
        words.threshold[id],
        <span key="value">
          <b>{sayNumber(id, inForce[id])}</b> <span class="sub">{own ? words.notDefault(sayNumber(id, usual)) : words.isDefault}</span>
        </span>,
        own ? words.bothSources(own.source, source) : source,
      ],
    }
  })
  return (
    <div class="numbers">
      <Table caption={caption} captionHidden columns={columns} rows={rows} />
    </div>
  )
}

/** A number with its unit: "28 days", "60%", "1 in 10". */
const sayNumber = (id: ThresholdId, value: number): string => words.unit[THRESHOLDS[id].unit](value)
