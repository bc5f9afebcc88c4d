import type { Child } from '../../core/case.ts'
import { settled } from '../../core/fold.ts'
import type { Wording } from '../../core/instrument.ts'
import type { SecondItem } from '../../core/second.ts'
import * as text from '../../i18n/index.ts'
import { ItemName } from '../compare/ItemName.tsx'
import { useMarking } from '../marking.tsx'
import { Button } from '../parts/Button.tsx'
import { Pill } from '../parts/Pill.tsx'
import { Table } from '../parts/Table.tsx'
import { VisuallyHidden } from '../parts/VisuallyHidden.tsx'
import { answerWords } from '../../report/say/answer.ts'
import { Answered } from './Answered.tsx'
import type { ToSettle } from './sides.ts'

export interface DifferTableProps {
  readonly differ: readonly ToSettle[]
  readonly wording: Wording
  readonly child: Child
  readonly onSettle: (item: SecondItem) => void
}

const words = text.second

/** What became of a difference: which answer was kept, what stands now, why and by whom. */
function Outcome({ item }: { readonly item: SecondItem }) {
  const marking = useMarking()
  const { kept, why } = item.registers
  if (kept.kind === 'unanswered') return <Pill>{words.open}</Pill>
  if (kept.kind === 'contested') return <Pill>{words.keptContested}</Pill>
  const now = settled(item.reading.registers.answer)
  const by = kept.heads.at(-1)?.fact
  return (
    <div class="outcome">
      <p>
        <b>{words.kept[kept.value]}</b>
      </p>
      {now && <p class="sub">{words.standsNow(answerWords(now, marking))}</p>}
      {why.kind !== 'unanswered' && why.heads.map(({ value, fact }) => <p key={fact.id}>{value}</p>)}
      {by && <p class="sub">{words.keptBy(by.by.name, by.at.wall.slice(0, 10))}</p>}
    </div>
  )
}

/** The items on which the two differ, what is open first, each with both answers and the way to settle it. */
export function DifferTable({ differ, wording, child, onSettle }: DifferTableProps) {
  const columns = [
    { key: 'item', label: words.column.item },
    { key: 'first', label: words.column.first },
    { key: 'second', label: words.column.second },
    { key: 'state', label: words.column.state },
  ]
  const rows = differ.map(({ item, apart, isSettled }) => {
    const { code } = item.reading.item
    return {
      key: item.reading.about,
      cells: [
        <div key="item">
          <ItemName item={code} wording={wording} />
          <span class="sub">{apart === null ? words.notBothGraded : words.apart(apart)}</span>
        </div>,
        <Answered key="first" item={item} side="first" child={child} />,
        <Answered key="second" item={item} side="second" child={child} />,
        <div key="state" class="differ__state">
          <Outcome item={item} />
          <span class="no-print">
            <Button variant={isSettled ? 'plain' : 'quiet'} small onClick={() => onSettle(item)}>
              {isSettled ? words.again : words.settle}
              <VisuallyHidden>{words.ofItem(wording.items[code]?.name ?? code)}</VisuallyHidden>
            </Button>
          </span>
        </div>,
      ],
    }
  })
  return (
    <div class="differ">
      <Table caption={words.differ} captionHidden columns={columns} rows={rows} />
    </div>
  )
}
