import * as text from '../../i18n/index.ts'
import { Notice } from '../parts/Notice.tsx'
import type { Pair } from '../../report/compare/pair.ts'
import { differenceWords } from '../../report/compare/words.ts'

/** What differs between the two visits besides the care, and whether either can still change. Nothing where nothing is to be said. */
export function Differences({ pair }: { readonly pair: Pair }) {
  const words = differenceWords(pair)
  const open = [pair.earlier, pair.later].filter(({ visit }) => !visit.signed)
  return (
    <>
      {words.length > 0 && (
        <Notice>
          <p>
            <b>{text.compare.differTitle}</b> {words.join(' ')} <span class="sub">{text.compare.differHint}</span>
          </p>
        </Notice>
      )}
      {open.length > 0 && (
        <Notice variant="attention" title={text.compare.unsignedTitle}>
          {open.map(({ visit }) => (
            <p key={visit.id}>{text.compare.unsigned(visit.on)}</p>
          ))}
        </Notice>
      )}
    </>
  )
}
