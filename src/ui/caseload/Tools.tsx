import { ListFilter, Plus } from 'lucide'
import { useState } from 'preact/hooks'
import type { BoardEntry } from '../../app/board.ts'
import * as text from '../../i18n/index.ts'
import { Button, LinkButton } from '../parts/Button.tsx'
import { ChipGroup } from '../parts/ChipGroup.tsx'
import { SearchField } from '../parts/TextField.tsx'
import { hrefTo } from '../route.ts'
import { FilterDialog } from './FilterDialog.tsx'
import { filtersOn } from './filter-words.ts'
import type { Shown } from './said.ts'
import { filterBy, filters, find } from './view.ts'

const words = text.caseload

/** The button that opens the filters: the focus goes there when the last of them is taken off. */
export const FILTER_ID = 'caseload-filter'

const WHOSE = [
  { value: 'everyone', label: words.everyone },
  { value: 'mine', label: words.mine },
] as const

export interface ToolsProps {
  readonly families: readonly BoardEntry[]
  readonly shown: Shown
  /** How many children pass the search and the filters as they are. */
  readonly count: number
}

/** Looks for a child or family by name, narrows the board, and adds a family. On a phone the buttons lie under the thumb. */
export function Tools({ families, shown, count }: ToolsProps) {
  const [open, setOpen] = useState(false)
  const on = filtersOn(filters.value, shown).length
  return (
    <div class="tools">
      <search class="tools__find">
        <SearchField
          label={words.find}
          value={find.value}
          onInput={(value) => {
            find.value = value
          }}
        />
        <ChipGroup
          legend={words.whose}
          legendHidden
          name="whose"
          variant="joined"
          options={WHOSE}
          value={filters.value.whose}
          onPick={(whose) => filterBy({ whose })}
        />
      </search>
      <div class="tools__acts">
        <Button variant="quiet" icon={ListFilter} id={FILTER_ID} aria-haspopup="dialog" onClick={() => setOpen(true)}>
          {on > 0 ? words.filterOn(on) : words.filter}
        </Button>
        <LinkButton href={hrefTo({ at: 'new-family' })} icon={Plus}>
          {words.add}
        </LinkButton>
      </div>
      <FilterDialog open={open} onClose={() => setOpen(false)} families={families} shown={shown} count={count} />
    </div>
  )
}
