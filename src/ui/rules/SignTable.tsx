import type { Limits } from '../../core/change/sign-table.ts'
import * as text from '../../i18n/index.ts'
import { mostAgainst } from '../explain/sign-row.ts'
import { Table } from '../parts/Table.tsx'

const words = text.rules

/** From the fewest that any setting allows to the most that a domain asks about. */
const MOVED = [4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14] as const

/** For so many items that move one way, how many may move the other way before nothing is said; as in force here. */
export function SignTable({ limits }: { readonly limits: Limits }) {
  const say = (most: number | null) => (most === null ? words.never : String(most))
  const columns = [
    { key: 'moved', label: words.moved },
    { key: 'worse', label: words.againstWorse },
    { key: 'better', label: words.againstBetter },
  ]
  const rows = MOVED.map((moved) => ({
    key: String(moved),
    cells: [String(moved), say(mostAgainst('worse', moved, limits)), say(mostAgainst('better', moved, limits))],
  }))
  return (
    <div class="sign-table">
      <Table caption={words.tableTitle} columns={columns} rows={rows} />
    </div>
  )
}
