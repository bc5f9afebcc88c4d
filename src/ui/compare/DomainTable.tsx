import { gradeOf } from '../../core/course.ts'
import { ArrowDown } from 'lucide'
import type { DomainChange } from '../../core/change/compare.ts'
import type { Wording } from '../../core/instrument.ts'
import { text } from '../../i18n/index.ts'
import { Button } from '../parts/Button.tsx'
import { Direction } from '../parts/Direction.tsx'
import { Dumbbell, DumbbellScale, VisitMark } from '../parts/Dumbbell.tsx'
import { Legend } from '../parts/Legend.tsx'
import { Sheet } from '../parts/Sheet.tsx'
import { Table, type TableRow } from '../parts/Table.tsx'
import { VisuallyHidden } from '../parts/VisuallyHidden.tsx'
import type { Pair } from './pair.ts'
import { headlineWords, restsOn, summaryOf, visitWords } from './words.ts'

export interface DomainTableProps {
  readonly pair: Pair
  readonly changes: readonly DomainChange[]
  readonly wording: Wording
  /** The domain whose answers are shown below. */
  readonly shown: string | null
  readonly onReveal: (domain: string) => void
}

/** Each domain at two visits: on the scale, the call by shape and words, and the numbers that it rests on. */
export function DomainTable({ pair, changes, wording, shown, onReveal }: DomainTableProps) {
  const nameOf = (domain: string) => wording.domains[domain]?.name ?? domain
  const { column } = text.compare
  const columns = [
    { key: 'domain', label: column.domain },
    { key: 'scale', label: column.scale, head: <DumbbellScale /> },
    { key: 'call', label: column.call },
    { key: 'rests', label: column.restsOn },
  ]
  const rows = changes.map((change): TableRow => {
    const [before, after] = [headlineWords(change.earlier), headlineWords(change.later)]
    return {
      key: change.domain,
      current: change.domain === shown,
      cells: [
        nameOf(change.domain),
        <div key="scale">
          <div class="narrow-scale">
            <DumbbellScale />
          </div>
          <Dumbbell earlier={gradeOf(change.earlier)} later={gradeOf(change.later)} label={text.compare.picture(before, after)} />
        </div>,
        <div class="call" key="call">
          <Direction call={change.call} word={text.grading.call[change.call]} showWord />
          <p class="sub num">{text.compare.nowWas(before, after)}</p>
        </div>,
        <div class="rests" key="rests">
          <p>{restsOn(change).join(' ')}</p>
          {change.items.length > 0 && (
            <Button variant="plain" small icon={ArrowDown} onClick={() => onReveal(change.domain)}>
              {text.compare.show}
              <VisuallyHidden> {text.compare.showHidden(nameOf(change.domain))}</VisuallyHidden>
            </Button>
          )}
        </div>,
      ],
    }
  })
  const marks = [
    { key: 'earlier', mark: <VisitMark which="earlier" />, text: visitWords(pair.earlier.visit) },
    { key: 'later', mark: <VisitMark which="later" />, text: visitWords(pair.later.visit) },
  ]
  return (
    <Sheet title={text.compare.domains} sub={summaryOf(pair, changes, nameOf)}>
      <div class="calls">
        <Table caption={text.compare.domains} captionHidden columns={columns} rows={rows} middle />
        <div class="scale-note">
          <p class="sub">{text.compare.scaleNote}</p>
          <Legend label={text.compare.visitMarks} items={marks} />
        </div>
      </div>
    </Sheet>
  )
}
