import { useState } from 'preact/hooks'
import { type Arranged, arrange } from '../../core/arranged.ts'
import { LIMBS, type Wording } from '../../core/instrument.ts'
import { SIDES } from '../../core/side.ts'
import type { ItemReading, Profile } from '../../core/visit.ts'
import * as text from '../../i18n/index.ts'
import { sidesOf } from '../../instruments/plumbline/sides.ts'
import { useMarking } from '../marking.tsx'
import { ChipGroup } from '../parts/ChipGroup.tsx'
import { Disclosure } from '../parts/Disclosure.tsx'
import { GradeTile } from '../parts/GradeTile.tsx'

const words = text.orders

type Order = keyof typeof words.order

export interface OtherOrdersProps {
  readonly profile: Profile
  readonly wording: Wording
}

/** The same grades under the headings of the law, or of the child's world: what is worse than good enough, and how much nobody saw. No heading has a grade. */
export function OtherOrders({ profile: { childId, items }, wording }: OtherOrdersProps) {
  const [order, setOrder] = useState<Order>('limbs')
  const { goodEnough } = useMarking().scale
  const of: Readonly<Record<Order, () => (Arranged<string> & { readonly name: string })[]>> = {
    limbs: () => arrange(items, LIMBS, ({ item }) => item.limbs, goodEnough).map((part) => ({ ...part, name: words.limb[part.heading] })),
    sides: () =>
      arrange(items, SIDES, ({ item }) => sidesOf(item.code), goodEnough).map((part) => ({ ...part, name: words.side[part.heading] })),
  }
  const orders = (Object.keys(of) as Order[]).filter((each) => of[each]().length > 0)
  if (orders.length === 0) return null
  const shown = orders.includes(order) ? order : (orders[0] as Order)
  return (
    <div class="no-print">
      <Disclosure summary={words.show}>
        <div class="orders">
          {orders.length > 1 && (
            <ChipGroup
              legend={words.which}
              name={`order-${childId}`}
              options={orders.map((value) => ({ value, label: words.order[value] }))}
              value={shown}
              onPick={(value) => setOrder(value as Order)}
            />
          )}
          <p class="sub">{words.hint[shown]}</p>
          <ul>
            {of[shown]().map((part) => (
              <Heading key={part.heading} {...part} wording={wording} />
            ))}
          </ul>
        </div>
      </Disclosure>
    </div>
  )
}

interface HeadingProps extends Arranged<string> {
  readonly name: string
  readonly wording: Wording
}

function Heading({ name, worries, good, unseen, wording }: HeadingProps) {
  const { say } = useMarking()
  const rest = [...(good > 0 ? [words.good(good)] : []), ...(unseen > 0 ? [words.unseen(unseen)] : [])]
  return (
    <li>
      <h4>{name}</h4>
      {worries.length === 0 && <p class="sub">{good === 0 ? words.noneSeen : words.none}</p>}
      <ul class="orders__items">
        {worries.map(({ reading: { item, about }, grade }: { readonly reading: ItemReading; readonly grade: number }) => (
          <li key={about}>
            <GradeTile grade={grade} size="s" decorative />
            <span>
              {wording.items[item.code]?.name ?? item.code}
              <span class="sub"> {say(grade)}</span>
            </span>
          </li>
        ))}
      </ul>
      {rest.length > 0 && <p class="sub">{rest.join(', ')}</p>}
    </li>
  )
}
