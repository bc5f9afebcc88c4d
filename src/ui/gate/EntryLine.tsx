import { formatDay } from '../../i18n/format.ts'
import * as text from '../../i18n/index.ts'
import { VisuallyHidden } from '../parts/VisuallyHidden.tsx'
import { hrefTo } from '../route.ts'
import type { Entry } from './chronology.ts'

const words = text.ending

/** One thing that is known, on its day; a visit leads to the whole of it. */
export function EntryLine({ entry, caseId }: { readonly entry: Entry; readonly caseId: string }) {
  const { on, title, lines, visitId } = entry
  return (
    <li>
      <time dateTime={on}>{formatDay(on)}</time>
      <div>
        <h4>{title}</h4>
        {lines.map((line) => (
          <p key={line}>{line}</p>
        ))}
        {visitId !== null && (
          <a class="link no-print" href={hrefTo({ at: 'visit-read', caseId, visitId })}>
            <span>
              {words.readVisit}
              <VisuallyHidden>{words.ofVisit(formatDay(on))}</VisuallyHidden>
            </span>
          </a>
        )}
      </div>
    </li>
  )
}
