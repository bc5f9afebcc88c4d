import type { Family } from '../../app/read.ts'
import { disputesOf } from '../../app/settle.ts'
import type { Contested } from '../../core/contested.ts'
import * as text from '../../i18n/index.ts'
import { hrefTo } from '../route.ts'

const words = text.decisions

/** That two people entered something differently, with the way to settle it; nothing where nobody did. */
export function Disputed({ family, of }: { readonly family: Family; readonly of: (open: Contested) => boolean }) {
  const first = disputesOf(family).open.find(of)
  if (!first) return null
  return (
    <p class="decisions__disputed">
      <span>{words.contested}</span>{' '}
      <a class="link no-print" href={hrefTo({ at: 'contested', caseId: family.id, about: first.about })}>
        {words.settle}
      </a>
    </p>
  )
}

/** Everything that two people can have entered differently about one thing. */
export const about = (id: string) => (open: Contested) => open.about === id
