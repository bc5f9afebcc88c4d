import type { Family } from '../../app/read.ts'
import { disputesOf } from '../../app/settle.ts'
import type { Contested } from '../../core/contested.ts'
import * as text from '../../i18n/index.ts'
import { hrefTo } from '../route.ts'

const words = text.plan

export interface ContestedMarkProps {
  readonly family: Family
  readonly of: (open: Contested) => boolean
}

/** That two people entered something of it differently, and the way to settle it; nothing where they did not. */
export function ContestedMark({ family, of }: ContestedMarkProps) {
  const first = disputesOf(family).open.find(of)
  if (!first) return null
  return (
    <p class="plan__contested no-print">
      {words.entered}{' '}
      <a class="link" href={hrefTo({ at: 'contested', caseId: family.id, about: first.about })}>
        {words.enteredLink}
      </a>
    </p>
  )
}
