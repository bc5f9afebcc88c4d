import { text } from '../../i18n/index.ts'
import { ChipGroup } from '../parts/ChipGroup.tsx'
import { SearchField } from '../parts/TextField.tsx'
import { FILTERS, type Filter } from './board.ts'

export interface ToolsProps {
  readonly find: string
  readonly onFind: (find: string) => void
  readonly filter: Filter
  readonly onFilter: (filter: Filter) => void
  /** How many children each filter would show. */
  readonly counts: Readonly<Record<Filter, number>>
}

/** Looks for a child or family by name, and narrows the board to some of them. */
export function Tools({ find, onFind, filter, onFilter, counts }: ToolsProps) {
  const options = FILTERS.map((value) => ({ value, label: text.caseload.filter[value], count: counts[value] }))
  return (
    <search class="tools">
      <SearchField label={text.caseload.find} value={find} onInput={onFind} />
      <ChipGroup legend={text.caseload.show} legendHidden name="show" options={options} value={filter} onPick={onFilter} />
    </search>
  )
}
