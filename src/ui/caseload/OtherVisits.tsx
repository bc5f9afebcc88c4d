import type { Wording } from '../../core/instrument.ts'
import * as text from '../../i18n/index.ts'
import { Disclosure } from '../parts/Disclosure.tsx'
import { hrefTo } from '../route.ts'
import { type HalfDone, routeOn, sayPlace } from './half-done.ts'

export interface OtherVisitsProps {
  readonly visits: readonly HalfDone[]
  readonly wording: Wording
  readonly saved: (visit: HalfDone) => string | undefined
}

/** As many as take one line of a tablet; the rest is one tap away. */
const AT_A_GLANCE = 2

/** Half-done visits besides the one that the bar carries on; nothing where there are none. */
export function OtherVisits({ visits, wording, saved }: OtherVisitsProps) {
  if (visits.length === 0) return null
  // One too many is shorter than the fold that would hide it.
  const shown = visits.length <= AT_A_GLANCE + 1 ? visits.length : AT_A_GLANCE
  const rest = visits.slice(shown)
  return (
    <section class="others" aria-labelledby="others">
      <h2 id="others">{text.caseload.others}</h2>
      <VisitList visits={visits.slice(0, shown)} wording={wording} saved={saved} />
      {rest.length > 0 && (
        <Disclosure summary={text.caseload.moreOthers(rest.length)}>
          <VisitList visits={rest} wording={wording} saved={saved} />
        </Disclosure>
      )}
    </section>
  )
}

function VisitList({ visits, wording, saved }: OtherVisitsProps) {
  return (
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
  )
}
