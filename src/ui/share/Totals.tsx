import type { Arrival } from '../../app/exchange/exchange.ts'
import * as text from '../../i18n/index.ts'
import { Notice } from '../parts/Notice.tsx'
import { opensIn } from './disputes.ts'

const words = text.share.preview

/** Four numbers: what is added, what people differ on, and that nothing goes. */
export function Totals({ arrival }: { readonly arrival: Arrival }) {
  const { adds, nothingNew, families } = arrival
  if (nothingNew) {
    return (
      <Notice level={2} title={words.nothing}>
        {words.nothingText}
      </Notice>
    )
  }
  const open = families.flatMap(opensIn)
  const differently = open.every((dispute) => dispute.of === 'item') ? words.gradedDifferently : words.differently
  return (
    <section class="sheet totals" aria-label={words.totals}>
      <Total count={adds.visits} what={words.visits(adds.visits)} />
      <Total count={adds.events} what={words.events(adds.events)} />
      <Total count={open.length} what={differently(open.length)} on={open.length > 0} />
      <Total count={0} what={words.removed} />
    </section>
  )
}

function Total({ count, what, on = false }: { readonly count: number; readonly what: string; readonly on?: boolean }) {
  return (
    <p class={on ? 'totals__one totals__one--on' : 'totals__one'}>
      <b>{count}</b> <span>{what}</span>
    </p>
  )
}
