import type { Family } from '../../app/read.ts'
import type { DomainGrade } from '../../core/grading/profile.ts'
import * as text from '../../i18n/index.ts'
import { ExplainGrade } from '../explain/ExplainGrade.tsx'
import { sayDomain } from '../../report/say/domain.ts'
import { Disclosure } from '../parts/Disclosure.tsx'
import { useMarking } from '../marking.tsx'
import { GradeTile } from '../parts/GradeTile.tsx'
import { VisuallyHidden } from '../parts/VisuallyHidden.tsx'
import { AnswerRow, type AnswerRowProps } from './AnswerRow.tsx'
import type { ItemReading } from '../../core/visit.ts'
import { OnsetLine } from './OnsetLine.tsx'

export interface DomainPartProps extends Omit<AnswerRowProps, 'family' | 'reading' | 'drafted' | 'onCorrect'> {
  readonly family: Family
  readonly id: string
  readonly domain: DomainGrade
  readonly items: readonly ItemReading[]
  readonly onCorrect?: ((reading: ItemReading) => void) | undefined
}

/** One domain of one child: its headline with why, its items, and what was left unanswered. */
export function DomainPart({ family, id, domain, items, onCorrect, ...rest }: DomainPartProps) {
  const { wording, child, visit } = rest
  const name = wording.domains[domain.domain]?.name ?? domain.domain
  const { coverage } = domain
  const marking = useMarking()
  const answered = items.filter((reading) => reading.history.length > 0 && reading.counted.kind !== 'unanswered')
  const left = items.filter((reading) => !answered.includes(reading))
  return (
    <section class="domain" id={id} tabIndex={-1} aria-labelledby={`${id}-name`}>
      <div class="domain__head">
        <GradeTile grade={domain.kind === 'graded' ? domain.grade : null} size="l" decorative />
        <div>
          <h3 id={`${id}-name`}>
            {name}
            <VisuallyHidden>, {child.name}</VisuallyHidden>
          </h3>
          <p class="sub">{text.read.headlineSeen(sayDomain(domain, marking), coverage.graded, coverage.asked)}</p>
        </div>
      </div>
      {!visit.enteredInError && <OnsetLine {...{ family, child, domain, name }} />}
      {domain.kind !== 'not-asked' && (
        <div class="no-print">
          <Disclosure summary={domain.kind === 'graded' ? text.read.whyGrade : text.read.whyNone}>
            <ExplainGrade domain={domain} wording={wording} />
          </Disclosure>
        </div>
      )}
      <ul class="answers">
        {answered.map((reading) => (
          <AnswerRow
            key={reading.about}
            {...rest}
            family={family}
            reading={reading}
            drafted={family.drafted.has(reading.about)}
            onCorrect={onCorrect && (() => onCorrect(reading))}
          />
        ))}
      </ul>
      {left.length > 0 && (
        <div class="left">
          <p class="left__head">{text.read.leftList(left.length)}</p>
          <ul>
            {left.map(({ item }) => (
              <li key={item.code}>{wording.items[item.code]?.name ?? item.code}</li>
            ))}
          </ul>
        </div>
      )}
    </section>
  )
}
