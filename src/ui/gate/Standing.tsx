import type { ClosingKind } from '../../core/gate/point.ts'
import * as text from '../../i18n/index.ts'
import { Tally } from './Tally.tsx'
import { STANDING } from './useGoOn.ts'

const words = text.gate
const TITLE = 'gate-standing-title'

/** How many points stand in the way, as a sentence. */
export const sayStanding = (kind: ClosingKind, open: number): string => (open > 0 ? words.shutTitle[kind](open) : words.openTitle[kind])

/** How much is met, in one sentence and as a ring. */
export function Standing({ kind, met, all }: { readonly kind: ClosingKind; readonly met: number; readonly all: number }) {
  const open = all - met
  return (
    <section class="sheet gate__standing" id={STANDING} tabIndex={-1} aria-labelledby={TITLE}>
      <Tally met={met} all={all} words={words.tally(met, all)} />
      <div>
        <h2 id={TITLE}>{sayStanding(kind, open)}</h2>
        <p class="sub">{open > 0 ? words.shutSub(met, all) : words.openSub(all)}</p>
      </div>
    </section>
  )
}
