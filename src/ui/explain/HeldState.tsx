import type { Held, NotHeldBecause } from '../../core/change/held.ts'
import type { Thresholds } from '../../core/drift/thresholds.ts'
import type { Wording } from '../../core/instrument.ts'
import { never } from '../../core/result.ts'
import { formatDay } from '../../i18n/format.ts'
import * as text from '../../i18n/index.ts'
import { useMarking } from '../marking.tsx'

const words = text.explain

export interface HeldStateProps {
  readonly held: Held
  readonly thresholds: Pick<Thresholds, 'hold-reviews' | 'hold-days'>
  readonly wording: Pick<Wording, 'items'>
}

/** Whether improvement of a domain has lasted, and if not, everything that is missing for it. */
export function HeldState({ held, thresholds, wording }: HeldStateProps) {
  const { serious } = useMarking()
  const [reviews, days] = [thresholds['hold-reviews'], thresholds['hold-days']]
  return (
    <section class="explain__section">
      <h3>{words.heldTitle}</h3>
      {held.kind === 'held' && <p>{words.held(formatDay(held.since), reviews, days)}</p>}
      {held.kind === 'nothing-to-hold' && <p>{words.nothingToHold(serious)}</p>}
      {held.kind === 'not-held' && (
        <>
          <p>{words.notHeld}</p>
          <ul class="bullets">
            {sayMissing(held, reviews, days, wording).map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

type NotHeld = Extract<Held, { kind: 'not-held' }>

/** Each thing that is missing, as a sentence. */
function sayMissing(held: NotHeld, reviews: number, days: number, { items }: Pick<Wording, 'items'>): string[] {
  const say = (because: NotHeldBecause): string => {
    switch (because) {
      case 'items':
        return words.because.items(held.items.map((code) => items[code]?.name ?? code))
      case 'too-few-reviews':
        return words.because['too-few-reviews'](held.reviews, reviews)
      case 'too-short':
        return words.because['too-short'](held.days, days)
      case 'headline':
      case 'worse':
        return words.because[because]
      default:
        return never(because)
    }
  }
  return held.because.map(say)
}
