import type { Wording } from '../../core/instrument.ts'
import * as text from '../../i18n/index.ts'
import { Disclosure } from '../parts/Disclosure.tsx'
import { Table } from '../parts/Table.tsx'
import { ItemName } from './ItemName.tsx'
import { UNPAIRED, type UnpairedItem } from '../../report/compare/items.ts'
import { columnWords } from './Moved.tsx'
import type { Pair } from '../../report/compare/pair.ts'
import { SideCell } from './SideCell.tsx'

export interface UnpairedProps {
  readonly pair: Pair
  readonly wording: Wording
  readonly items: readonly UnpairedItem[]
  readonly domain: string | null
  /** Open where the domain has too few paired items for a call: then the answer lies here. */
  readonly open: boolean
}

/** The items that say nothing about change, folded away, by why not. Contested ones come first: people can settle them. */
export function Unpaired({ pair, wording, items, domain, open }: UnpairedProps) {
  const here = items.filter((item) => domain === null || item.domain === domain)
  if (here.length === 0) return null
  const kinds = UNPAIRED.map((kind) => ({ kind, items: here.filter((item) => item.kind === kind) }))
  return (
    <section class="sheet sheet--outline unpaired">
      <Disclosure summary={text.compare.unpaired(here.length)} open={open}>
        <p class="sub">{text.compare.unpairedSub}</p>
        {kinds.map(
          ({ kind, items: some }) =>
            some.length > 0 && (
              <Table
                key={kind}
                caption={text.compare.unpairedKind[kind]}
                columns={[
                  { key: 'item', label: text.compare.column.item },
                  { key: 'earlier', label: columnWords(pair.earlier) },
                  { key: 'later', label: columnWords(pair.later) },
                ]}
                rows={some.map(({ item, earlier, later }) => ({
                  key: item,
                  cells: [
                    <ItemName key="item" item={item} wording={wording} />,
                    <SideCell key="earlier" state={earlier} set={pair.earlier.visit.set} />,
                    <SideCell key="later" state={later} set={pair.later.visit.set} />,
                  ],
                }))}
              />
            ),
        )}
      </Disclosure>
    </section>
  )
}
