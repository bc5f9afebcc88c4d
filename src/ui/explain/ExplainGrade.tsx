import type { DomainGrade, SubAreaGrade } from '../../core/grading/profile.ts'
import type { Wording } from '../../core/instrument.ts'
import * as text from '../../i18n/index.ts'
import { GradeTile } from '../parts/GradeTile.tsx'
import { sayCoverage, sayRule } from '../../report/say/domain.ts'
import { useMarking } from '../marking.tsx'

const words = text.family

export interface ExplainGradeProps {
  readonly domain: DomainGrade
  readonly wording: Wording
  /** Of the headings in it. */
  readonly level?: 3 | 4 | undefined
}

/** Why a domain has the grade that it has, or none: the rule, the items that decided it, and how much was seen. */
export function ExplainGrade({ domain, wording, level = 3 }: ExplainGradeProps) {
  const Heading = `h${level}` as const
  const marking = useMarking()
  const { coverage, subAreas } = domain
  const decided = domain.kind === 'graded' ? domain.decidedBy : domain.kind === 'summed' ? domain.flagged : []
  const rest = subAreas
    .map((part) => ({ ...part, items: part.items.filter(({ item }) => !decided.includes(item)) }))
    .filter((part) => part.items.length > 0)
  return (
    <div class="explain">
      <p>{sayRule(domain, marking)}</p>
      <ul class="facts">
        {sayCoverage(domain, marking).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {coverage.contested > 0 && <p>{words.contestedWorse(coverage.contested)}</p>}
      {decided.length > 0 && (
        <section>
          <Heading>{words.decided}</Heading>
          <ItemList items={subAreas.flatMap((part) => part.items).filter(({ item }) => decided.includes(item))} wording={wording} />
        </section>
      )}
      {rest.length > 0 && (
        <section>
          <Heading>{decided.length > 0 ? words.graded : words.decidedNone}</Heading>
          {rest.map((part) => (
            <div key={part.subArea} class="explain__part">
              <p class="sub">{wording.subAreas[part.subArea] ?? part.subArea}</p>
              <ItemList items={part.items} wording={wording} />
            </div>
          ))}
        </section>
      )}
      {domain.kind !== 'summed' && <p class="sub">{text.grading.noTotal}</p>}
    </div>
  )
}

function ItemList({ items, wording }: { readonly items: SubAreaGrade['items']; readonly wording: Wording }) {
  const { say } = useMarking()
  return (
    <ul class="explain__items">
      {items.map(({ item, grade }) => (
        <li key={item}>
          <GradeTile grade={grade} size="s" text={say(grade)} />
          <span>{wording.items[item]?.name ?? item}</span>
        </li>
      ))}
    </ul>
  )
}
