import type { ComponentChildren } from 'preact'
import type { Case, Child } from '../../core/case.ts'
import { readSecond } from '../../core/second.ts'
import type { Visit } from '../../core/visit.ts'
import * as text from '../../i18n/index.ts'
import { VisuallyHidden } from '../parts/VisuallyHidden.tsx'
import { hrefTo } from '../route.ts'
import { secondName } from './people.ts'
import { sidesOf } from './sides.ts'

export interface SecondLineProps {
  readonly family: Pick<Case, 'id' | 'facts'>
  readonly visit: Visit
  readonly child: Child
}

const words = text.second

/** Whether somebody scored this child a second time, with the way there; while nobody has, the way to ask for it. */
export function SecondLine({ family, visit, child }: SecondLineProps) {
  const scoring = readSecond(family, visit, child.id)
  const link = (word: ComponentChildren) => (
    <a class="link" href={hrefTo({ at: 'second', caseId: family.id, visitId: visit.id, childId: child.id })}>
      {word}
    </a>
  )
  if (!scoring) return <p class="second-line no-print">{link(words.invite(child.name))}</p>
  const { differ } = sidesOf(scoring, visit)
  const open = differ.filter((each) => !each.isSettled).length
  return (
    <p class="second-line">
      {words.line(secondName(scoring), child.name, scoring.done)} {scoring.done && words.lineOpen(open, differ.length)}{' '}
      {link(
        <>
          {scoring.done ? words.seeBoth : words.carryOn}
          <VisuallyHidden>{words.ofChild(child.name)}</VisuallyHidden>
        </>,
      )}
    </p>
  )
}
