import { useState } from 'preact/hooks'
import type { Child } from '../../core/case.ts'
import type { ChildVisit } from '../../core/course.ts'
import type { Wording } from '../../core/instrument.ts'
import type { ItemReading } from '../../core/visit.ts'
import * as text from '../../i18n/index.ts'
import { useMarking } from '../marking.tsx'
import { Button } from '../parts/Button.tsx'
import { CheckField } from '../parts/CheckField.tsx'
import { ChipGroup } from '../parts/ChipGroup.tsx'
import { Direction } from '../parts/Direction.tsx'
import { GradeTile } from '../parts/GradeTile.tsx'
import { Pill } from '../parts/Pill.tsx'
import { Sheet } from '../parts/Sheet.tsx'
import { Table, type TableRow } from '../parts/Table.tsx'
import { Marks } from '../read/Marks.tsx'
import { Words } from '../read/Words.tsx'
import { ItemName } from './ItemName.tsx'
import { FILTERS, type Filter, filterItems, type PairedItem } from '../../report/compare/items.ts'
import { MarkedWords } from './MarkedWords.tsx'
import { type Pair, scorersOf } from '../../report/compare/pair.ts'
import { Beside } from './SideCell.tsx'
import type { Shown } from './TwoVisits.tsx'
import { useWordMarks, type WordMarksState } from './useWordMarks.ts'

export interface MovedProps {
  readonly pair: Pair
  readonly child: Child
  readonly wording: Wording
  readonly items: readonly PairedItem[]
  readonly shown: Shown
  readonly onShow: (shown: Shown) => void
  /** What the calls for single items go by: how many reviews, and days from the first to the last. */
  readonly hold: { readonly reviews: number; readonly days: number }
}

const changeOf = (moved: number) => (moved > 0 ? 'worse' : moved < 0 ? 'better' : 'same')

/** Words over a column: the day of the visit and who graded at it. */
export const columnWords = ({ visit }: ChildVisit): string =>
  text.compare.visitColumn(
    visit.on,
    scorersOf(visit).map(({ name }) => name),
  )

interface SideProps {
  readonly side: 'earlier' | 'later'
  readonly reading: ItemReading
  readonly other: ItemReading
  readonly child: Child
  readonly marks: WordMarksState
}

function Side({ side, reading, other, child, marks }: SideProps) {
  const { say } = useMarking()
  const { counted } = reading
  if (counted.kind !== 'graded') return null
  return (
    <Beside tile={<GradeTile grade={counted.grade} size="s" text={say(counted.grade)} />}>
      {marks.kind === 'on' ? (
        <MarkedWords {...{ side, reading, other }} child={child.name} mark={marks.mark} />
      ) : (
        <Words reading={reading} child={child.name} />
      )}
      <Marks reading={reading} />
    </Beside>
  )
}

/** The items graded both times, what moved first, with both visits' words beside each other. */
export function Moved({ pair, child, wording, items, shown, onShow, hold }: MovedProps) {
  const { filter, domain } = shown
  const marking = useMarking()
  const [marked, setMarked] = useState(false)
  const marks = useWordMarks(marked)
  const found = filterItems(items, filter, domain)
  const rows = found.map(({ item, moved, earlier, later, call }): TableRow => {
    const change = changeOf(moved)
    return {
      key: item,
      cells: [
        <ItemName key="item" item={item} wording={wording} />,
        <Side key="earlier" side="earlier" reading={earlier} other={later} {...{ child, marks }} />,
        <Side key="later" side="later" reading={later} other={earlier} {...{ child, marks }} />,
        <div key="change" class="change">
          <Direction call={change === 'same' ? 'unsure' : change} word={text.compare.change[change]} showWord />
          {/* Less well met, or the same, already says that it is not better. */}
          {call && call !== 'no-better' && <Pill tone={call === 'held' ? 'accent' : 'line'}>{text.explain.item[call]}</Pill>}
        </div>,
      ],
    }
  })
  const columns = [
    { key: 'item', label: text.compare.column.item },
    { key: 'earlier', label: columnWords(pair.earlier) },
    { key: 'later', label: columnWords(pair.later) },
    { key: 'change', label: text.compare.column.change },
  ]
  const options = FILTERS.map((value) => ({
    value,
    label: text.compare.filter[value],
    count: filterItems(items, value, domain).length,
  }))
  return (
    <Sheet
      title={text.compare.moved}
      sub={domain === null ? text.compare.movedSub : text.compare.movedIn(wording.domains[domain]?.name ?? domain)}
      end={
        <div class="moved__filter no-print">
          {domain !== null && (
            <Button variant="quiet" small onClick={() => onShow({ filter, domain: null })}>
              {text.compare.allDomains}
            </Button>
          )}
          <ChipGroup<Filter>
            legend={text.compare.filterLegend}
            legendHidden
            name="moved"
            variant="joined"
            options={options}
            value={filter}
            onPick={(value) => onShow({ filter: value, domain })}
          />
        </div>
      }
    >
      {rows.length === 0 ? (
        <p class="sub">{text.compare.none[filter]}</p>
      ) : (
        <>
          <div class="moved__words no-print">
            <CheckField label={text.compare.markWords} hint={text.compare.markHint} checked={marked} onChange={setMarked} />
            <p class="sub" role="status">
              {marks.kind === 'loading' ? text.compare.marking : marks.kind === 'failed' ? text.compare.markNot : ''}
            </p>
          </div>
          {found.some(({ call }) => call !== null) && (
            <p class="sub moved__calls">{text.compare.calls(marking.serious, hold.reviews, hold.days)}</p>
          )}
          <div class="moves">
            <Table caption={text.compare.moved} captionHidden columns={columns} rows={rows} />
          </div>
        </>
      )}
    </Sheet>
  )
}
