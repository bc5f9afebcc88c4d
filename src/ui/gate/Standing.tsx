import type { ClosingKind } from '../../core/gate/point.ts'
import * as text from '../../i18n/index.ts'
import { Tally } from './Tally.tsx'

const words = text.gate

/** How much is met, in one sentence and as a ring. */
export function Standing({ kind, met, all }: { readonly kind: ClosingKind; readonly met: number; readonly all: number }) {
  const open = all - met
  return (
    <section class="sheet gate__standing" aria-labelledby="gate-standing">
      <Tally met={met} all={all} words={words.tally(met, all)} />
      <div>
        <h2 id="gate-standing">{open > 0 ? words.shutTitle[kind](open) : words.openTitle[kind]}</h2>
        <p class="sub">{open > 0 ? words.shutSub(met, all) : words.openSub(all)}</p>
      </div>
    </section>
  )
}
