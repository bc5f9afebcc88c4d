import { Plus } from 'lucide'
import type { Family } from '../../app/read.ts'
import { unlisted } from '../../core/agencies.ts'
import type { Day } from '../../core/day.ts'
import * as text from '../../i18n/index.ts'
import { personName } from '../../report/say/names.ts'
import { LinkButton } from '../parts/Button.tsx'
import { Sheet } from '../parts/Sheet.tsx'
import { VisuallyHidden } from '../parts/VisuallyHidden.tsx'
import { hrefTo } from '../route.ts'

const words = text.agencies

/** Services that usually know a child of that age and that nobody has put on the list, each with a way to add it; nothing where all are there. */
export function Missing({ family, today }: { readonly family: Family; readonly today: Day }) {
  const missing = unlisted(family, today)
  if (missing.length === 0) return null
  return (
    <Sheet title={words.missingTitle} sub={words.missingHint} tone="outline">
      <ul class="missing">
        {missing.map(({ service, children }) => {
          const name = text.event.service[service]
          return (
            <li key={service}>
              <span>{words.missing(name, children.map(personName))}</span>
              <LinkButton variant="quiet" small icon={Plus} href={hrefTo({ at: 'agency', caseId: family.id, agencyId: 'new', service })}>
                {words.missingAdd}
                <VisuallyHidden>{words.missingAddHidden(name)}</VisuallyHidden>
              </LinkButton>
            </li>
          )
        })}
      </ul>
    </Sheet>
  )
}
