import { ALERT_LEVELS } from '../../core/drift/rule.ts'
import * as text from '../../i18n/index.ts'
import { Table } from '../parts/Table.tsx'
import { CLOSED_DAYS, type Counts } from './sections.ts'

const words = text.team

/** The team in numbers, one a row. None of them is of a worker. */
export function CountsTable({ counts }: { readonly counts: Counts }) {
  const row = (key: string, what: string, count: number) => ({ key, cells: [what, count] })
  const rows = [
    row('families', words.families, counts.families),
    row('children', words.children, counts.children),
    ...ALERT_LEVELS.toReversed().map((level) => row(level, words.open[level], counts.open[level])),
    row('overdue', words.overdue, counts.overdue),
    row('closed', words.closed(CLOSED_DAYS), counts.closed),
  ]
  return (
    <div class="team__counts">
      <Table
        caption={words.counts}
        captionHidden
        columns={[
          { key: 'what', label: words.what },
          { key: 'count', label: words.howMany, numeric: true },
        ]}
        rows={rows}
        narrow="scroll"
      />
      <p class="sub">{words.noRank}</p>
    </div>
  )
}
