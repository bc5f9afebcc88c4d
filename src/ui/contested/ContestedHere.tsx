import type { Family } from '../../app/read.ts'
import type { Contested } from '../../core/contested.ts'
import type { Wording } from '../../core/instrument.ts'
import * as text from '../../i18n/index.ts'
import { useApp } from '../context.tsx'
import { useMarking } from '../marking.tsx'
import { Notice } from '../parts/Notice.tsx'
import { hrefTo } from '../route.ts'
import { sidesOf } from './choice.ts'
import { SideCard } from './SideCard.tsx'
import { labelOf, wayOf } from './ways.ts'

export interface ContestedHereProps {
  readonly family: Family
  /** Of one thing; nothing is shown where there are none. */
  readonly open: readonly Contested[]
  readonly wording: Wording
}

/** Where the thing itself is: both values side by side and the way to settle them, which wants a reason. */
export function ContestedHere({ family, open, wording }: ContestedHereProps) {
  const { practiceSettings } = useApp()
  const telling = { family, wording, marking: useMarking(), practice: practiceSettings }
  const [first] = open
  if (!first) return null
  const graded = first.register === 'answer'
  // The words and the source of a grade stand on its card.
  const shown = open.filter(({ register }) => !graded || !['evidence', 'sources'].includes(register))
  return (
    <div class="contested-here">
      <Notice
        variant="attention"
        title={graded ? text.contested.openGrade : text.contested.openHere}
        actions={
          <a class="link" href={hrefTo({ at: 'contested', caseId: family.id, about: first.about })}>
            {text.contested.settleHere}
          </a>
        }
      >
        {graded ? text.contested.worse : text.contested.meanwhile}
      </Notice>
      {shown.map((of) => (
        <div key={of.register} class="contested-here__one">
          {shown.length > 1 || !graded ? <p class="sub">{labelOf(of.kind, of.register)}</p> : null}
          <div class="sides__cards">
            {sidesOf(of).map((side) => (
              <SideCard key={side.head.fact.id} {...{ of, side }} way={wayOf(telling, of.kind, of.register)} />
            ))}
          </div>
        </div>
      ))}
    </div>
  )
}
