import type { ChildVisit } from '../../core/course.ts'
import type { Child } from '../../core/case.ts'
import type { Wording } from '../../core/instrument.ts'
import type { ItemReading } from '../../core/visit.ts'
import { text } from '../../i18n/index.ts'
import { Button } from '../parts/Button.tsx'
import { ChipGroup } from '../parts/ChipGroup.tsx'
import { Direction } from '../parts/Direction.tsx'
import { GradeTile } from '../parts/GradeTile.tsx'
import { Sheet } from '../parts/Sheet.tsx'
import { Table, type TableRow } from '../parts/Table.tsx'
import { Marks } from '../read/Marks.tsx'
import { Words } from '../read/Words.tsx'
import { ItemName } from './ItemName.tsx'
import { FILTERS, type Filter, filterItems, type PairedItem } from './items.ts'
import { type Pair, scorersOf } from './pair.ts'
import { Beside } from './SideCell.tsx'
import type { Shown } from './TwoVisits.tsx'

export interface MovedProps {
  readonly pair: Pair
  readonly child: Child
  readonly wording: Wording
  readonly items: readonly PairedItem[]
  readonly shown: Shown
  readonly onShow: (shown: Shown) => void
}

const changeOf = (moved: number) => (moved > 0 ? 'worse' : moved < 0 ? 'better' : 'same')

/** Words over a column: the day of the visit and who graded at it. */
export const columnWords = ({ visit }: ChildVisit): string =>
  text.compare.visitColumn(
    visit.on,
    scorersOf(visit).map(({ name }) => name),
  )

function Side({ reading, child }: { readonly reading: ItemReading; readonly child: Child }) {
  const { counted } = reading
  if (counted.kind !== 'graded') return null
  return (
    <Beside
      tile={<GradeTile grade={counted.grade} size="s" text={text.grading.grade(counted.grade, text.grading.gradeWord[counted.grade])} />}
    >
      <Words reading={reading} child={child.name} />
      <Marks reading={reading} />
    </Beside>
  )
}

/** The items graded both times, what moved first, with both visits' words beside each other. */
export function Moved({ pair, child, wording, items, shown, onShow }: MovedProps) {
  const { filter, domain } = shown
  const rows = filterItems(items, filter, domain).map(({ item, moved, earlier, later }): TableRow => {
    const change = changeOf(moved)
    return {
      key: item,
      cells: [
        <ItemName key="item" item={item} wording={wording} />,
        <Side key="earlier" reading={earlier} child={child} />,
        <Side key="later" reading={later} child={child} />,
        <Direction key="change" call={change === 'same' ? 'unsure' : change} word={text.compare.change[change]} showWord />,
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
        <div class="moves">
          <Table caption={text.compare.moved} captionHidden columns={columns} rows={rows} />
        </div>
      )}
    </Sheet>
  )
}
