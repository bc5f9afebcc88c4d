import type { Family } from '../../app/read.ts'
import type { Register } from '../../core/fold.ts'
import { formatDay } from '../../i18n/format.ts'
import * as text from '../../i18n/index.ts'
import { hrefTo } from '../route.ts'

const words = text.handover

export interface SaidProps {
  readonly family: Family
  readonly register: Register<string>
  /** What stands there where nobody wrote anything. */
  readonly none?: string | undefined
  /** The thing that the register is of, where two people wrote different things. */
  readonly about: string
}

/** Words that somebody wrote; where two people wrote different ones, those of each, with the way to settle it. */
export function Said({ family, register, none, about }: SaidProps) {
  const heads = register.kind === 'unanswered' ? [] : register.heads.filter(({ value }) => value.trim() !== '')
  if (heads.length === 0) return none === undefined ? null : <p class="sub">{none}</p>
  if (register.kind !== 'contested') return <p class="handing__words">{heads[0]?.value}</p>
  return (
    <div class="handing__both">
      <p>
        {words.contested}{' '}
        <a class="link no-print" href={hrefTo({ at: 'contested', caseId: family.id, about })}>
          {words.settle}
        </a>
      </p>
      {heads.map(({ value, fact }) => (
        <div key={fact.id}>
          <p class="handing__words">{value}</p>
          <p class="sub">{words.by(fact.by.name, formatDay(fact.at.wall.slice(0, 10)))}</p>
        </div>
      ))}
    </div>
  )
}
