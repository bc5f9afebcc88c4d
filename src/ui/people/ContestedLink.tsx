import type { Family } from '../../app/read.ts'
import * as text from '../../i18n/index.ts'
import { openIn } from '../contested/open.ts'
import { VisuallyHidden } from '../parts/VisuallyHidden.tsx'
import { hrefTo } from '../route.ts'

const words = text.people

type Kind = Parameters<typeof openIn>[1]

export interface ContestedLinkProps {
  readonly family: Family
  readonly kind: Kind
  readonly about: string
  /** What it is about, for those who hear the link alone. */
  readonly what: string
}

/** That two people entered a thing differently, with the way to settle it; nothing where nobody did. */
export function ContestedLink({ family, kind, about, what }: ContestedLinkProps) {
  if (openIn(family, kind, about).length === 0) return null
  return (
    <p class="around__contested">
      {words.contested}.{' '}
      <a class="link" href={hrefTo({ at: 'contested', caseId: family.id, about })}>
        <span>
          {words.settle}
          <VisuallyHidden>{words.settleHidden(what)}</VisuallyHidden>
        </span>
      </a>
    </p>
  )
}
