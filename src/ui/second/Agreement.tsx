import type { SecondScoring } from '../../core/second.ts'
import { pairsOf } from '../../core/second.ts'
import * as text from '../../i18n/index.ts'
import { useMarking } from '../marking.tsx'
import { Disclosure } from '../parts/Disclosure.tsx'
import { Sheet } from '../parts/Sheet.tsx'
import { countPairs, figureOf } from './agreement.ts'

const words = text.second

/** How far the two agree: how many items, how far apart, and the figure beyond chance where there are enough to give one. */
export function Agreement({ scoring }: { readonly scoring: SecondScoring }) {
  const { scale } = useMarking()
  const pairs = pairsOf(scoring)
  if (pairs.length === 0) {
    return (
      <Sheet title={words.agreement}>
        <p>{words.noPairs}</p>
      </Sheet>
    )
  }
  const { same, near, apart } = countPairs(pairs, scale)
  const figure = figureOf(pairs, scale)
  return (
    <Sheet title={words.agreement}>
      <div class="stack stack--s agreement">
        <p>{words.counts(pairs.length, same, near, apart)}</p>
        {figure.kind === 'too-few' && <p>{words.tooFew(pairs.length, figure.least)}</p>}
        {figure.kind === 'none' && <p>{words.noFigure}</p>}
        {figure.kind === 'figure' && (
          <>
            <p>
              <b>{words.kappa(figure.kappa, figure.low, figure.high, pairs.length)}</b> {words.kappaMeans}
            </p>
            <Disclosure summary={words.kappaHow}>
              <p>{words.kappaRule}</p>
            </Disclosure>
          </>
        )}
        <p class="sub">{words.kappaNot}</p>
      </div>
    </Sheet>
  )
}
