import type { NotCompared } from '../../core/change/across.ts'
import type { Wording } from '../../core/instrument.ts'
import * as text from '../../i18n/index.ts'
import { useWording } from '../context.tsx'
import { Disclosure } from '../parts/Disclosure.tsx'
import { Table } from '../parts/Table.tsx'
import { ItemName } from './ItemName.tsx'
import { becameOf } from '../../report/compare/became.ts'
import type { Pair } from '../../report/compare/pair.ts'
import { visitWords } from '../../report/compare/words.ts'

export interface VersionItemsProps {
  readonly pair: Pair
  readonly items: readonly NotCompared[]
  /** The words of the later visit's version. */
  readonly wording: Wording
}

const words = text.compare

/** The items that only one of the two versions of the instrument has, each in the words of its own version, with what became of it. */
export function VersionItems({ pair, items, wording }: VersionItemsProps) {
  const { id, version } = pair.earlier.visit.instrument
  const earlier = useWording(id, version)
  if (items.length === 0 || !earlier) return null
  const sides = { earlier: { words: earlier, other: wording }, later: { words: wording, other: earlier } }
  return (
    <section class="sheet sheet--outline unpaired">
      <Disclosure summary={words.versionItems(items.length)}>
        <p class="sub">{words.versionSub}</p>
        <Table
          caption={words.versionItems(items.length)}
          captionHidden
          columns={[
            { key: 'item', label: words.versionColumn.item },
            { key: 'at', label: words.versionColumn.askedAt },
            { key: 'why', label: words.versionColumn.why },
          ]}
          rows={items.map((item) => ({
            key: `${item.askedAt} ${item.item}`,
            cells: [
              <ItemName key="item" item={item.item} wording={sides[item.askedAt].words} />,
              visitWords(pair[item.askedAt].visit),
              becameOf(item, sides[item.askedAt].other),
            ],
          }))}
        />
      </Disclosure>
    </section>
  )
}
