import type { LogRead } from '../../app/log.ts'
import type { Chain } from '../../core/log.ts'
import * as text from '../../i18n/index.ts'
import { useApp } from '../context.tsx'
import { Notice } from '../parts/Notice.tsx'
import { Sheet } from '../parts/Sheet.tsx'
import { Table } from '../parts/Table.tsx'

const words = text.log

function State({ chain: { state, missing } }: { readonly chain: Chain }) {
  return (
    <>
      <p>{words.states[state]}.</p>
      {state === 'missing' && <p class="sub">{words.missing(missing)}</p>}
    </>
  )
}

/** How the entries of each tablet hang together. */
export function Chains({ log: { chains, damaged, missed } }: { readonly log: LogRead }) {
  const { me } = useApp()
  const whole = chains.every(({ state }) => state === 'whole') && damaged === 0 && missed === 0
  const columns = [
    { key: 'tablet', label: words.tablet },
    { key: 'count', label: words.count, numeric: true },
    { key: 'state', label: words.state },
  ]
  const rows = chains.map((chain) => ({
    key: chain.device,
    cells: [
      chain.device === me.device ? `${chain.last.by.name || words.nobody} (${words.thisTablet})` : chain.last.by.name || words.nobody,
      chain.entries,
      <State chain={chain} />,
    ],
  }))
  return (
    <Sheet title={words.chains} sub={words.chainsSub}>
      <div class="stack">
        <Notice variant={whole ? 'quiet' : 'attention'} title={whole ? words.wholeAll : words.notWhole}>
          {missed > 0 && <p>{words.notYet(missed)}</p>}
          {damaged > 0 && <p>{words.damaged(damaged)}</p>}
        </Notice>
        {rows.length > 0 && <Table caption={words.chains} captionHidden columns={columns} rows={rows} />}
      </div>
    </Sheet>
  )
}
