import { Minus } from 'lucide'
import type { Counted } from '../../core/grading/profile.ts'
import type { Wording } from '../../core/instrument.ts'
import * as text from '../../i18n/index.ts'
import { GradeTile } from '../parts/GradeTile.tsx'
import type { Marking } from '../../report/say/marking.ts'
import { useMarking } from '../marking.tsx'
import { Icon } from '../parts/Icon.tsx'
import { VisuallyHidden } from '../parts/VisuallyHidden.tsx'
import { hrefTo } from '../route.ts'
import type { Stop } from './steps.ts'

export interface ItemStripProps {
  readonly stop: Stop
  readonly wording: Wording
  readonly domain: string
  readonly caseId: string
  readonly visitId: string
  readonly childId: string
  readonly here: string
}

function stateOf(counted: Counted, { say }: Marking): string {
  if (counted.kind === 'graded') return say(counted.grade)
  if (counted.kind === 'not-seen') return text.grading.notSeen
  return counted.kind === 'not-applicable' ? text.grading.notApplicable : text.grading.unanswered
}

/** The items of one domain in a row, each with its grade so far: any order is fine. */
export function ItemStrip({ stop, wording, domain, caseId, visitId, childId, here }: ItemStripProps) {
  const marking = useMarking()
  return (
    <nav class="strip" aria-label={text.visit.items(domain)}>
      <ol>
        {stop.steps.flatMap((step, at) => {
          if (step.kind !== 'item') return []
          const { code } = step.reading.item
          const { counted } = step.reading
          return (
            <li key={code}>
              <a href={hrefTo({ at: 'visit', caseId, visitId, childId, step: code })} aria-current={code === here ? 'step' : undefined}>
                {counted.kind === 'graded' && <GradeTile grade={counted.grade} size="s" decorative />}
                {counted.kind === 'unanswered' && (
                  <span class="strip__at" aria-hidden="true">
                    {at + 1}
                  </span>
                )}
                {(counted.kind === 'not-seen' || counted.kind === 'not-applicable') && <Icon icon={Minus} size="s" />}
                <VisuallyHidden>
                  {wording.items[code]?.name}, {stateOf(counted, marking)}
                </VisuallyHidden>
              </a>
            </li>
          )
        })}
      </ol>
    </nav>
  )
}
