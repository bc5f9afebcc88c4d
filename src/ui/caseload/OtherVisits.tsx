import type { Wording } from '../../core/instrument.ts'
import { text } from '../../i18n/index.ts'
import { hrefTo } from '../route.ts'
import { type HalfDone, routeOn, sayPlace } from './half-done.ts'

export interface OtherVisitsProps {
  readonly visits: readonly HalfDone[]
  readonly wording: Wording
  readonly saved: (visit: HalfDone) => string | undefined
}

/** Half-done visits besides the one that the bar carries on; nothing where there are none. */
export function OtherVisits({ visits, wording, saved }: OtherVisitsProps) {
  if (visits.length === 0) return null
  return (
    <section class="others" aria-labelledby="others">
      <h2 id="others">{text.caseload.others}</h2>
      <ul>
        {visits.map((halfDone) => (
          <li key={halfDone.visit.id}>
            <a class="link" href={hrefTo(routeOn(halfDone))}>
              {sayPlace(halfDone, wording)}
            </a>
            <span class="sub">{saved(halfDone)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
