import type { DomainGrade, SubAreaGrade } from '../../core/grading/profile.ts'
import type { Wording } from '../../core/instrument.ts'
import { never } from '../../core/result.ts'
import { text } from '../../i18n/index.ts'
import { GradeTile } from '../parts/GradeTile.tsx'
import { sayGrade } from './words.ts'

const words = text.family

export interface ExplainGradeProps {
  readonly domain: DomainGrade
  readonly wording: Wording
}

/** Why a domain has the grade that it has, or none: the rule, the items that decided it, and how much was seen. */
export function ExplainGrade({ domain, wording }: ExplainGradeProps) {
  const { coverage, subAreas } = domain
  const decided = domain.kind === 'graded' ? domain.decidedBy : []
  const rest = subAreas
    .map((part) => ({ ...part, items: part.items.filter(({ item }) => !decided.includes(item)) }))
    .filter((part) => part.items.length > 0)
  return (
    <div class="explain">
      <p>{sayRule(domain)}</p>
      <ul class="facts">
        {sayCoverage(domain).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {coverage.contested > 0 && <p>{words.contestedWorse(coverage.contested)}</p>}
      {decided.length > 0 && (
        <section>
          <h3>{words.decided}</h3>
          <ItemList items={subAreas.flatMap((part) => part.items).filter(({ item }) => decided.includes(item))} wording={wording} />
        </section>
      )}
      {rest.length > 0 && (
        <section>
          <h3>{decided.length > 0 ? words.graded : words.decidedNone}</h3>
          {rest.map((part) => (
            <div key={part.subArea} class="explain__part">
              <p class="sub">{wording.subAreas[part.subArea] ?? part.subArea}</p>
              <ItemList items={part.items} wording={wording} />
            </div>
          ))}
        </section>
      )}
      <p class="sub">{text.grading.noTotal}</p>
    </div>
  )
}

function ItemList({ items, wording }: { readonly items: SubAreaGrade['items']; readonly wording: Wording }) {
  return (
    <ul class="explain__items">
      {items.map(({ item, grade }) => (
        <li key={item}>
          <GradeTile grade={grade} size="s" text={sayGrade(grade)} />
          <span>{wording.items[item]?.name ?? item}</span>
        </li>
      ))}
    </ul>
  )
}

/** The sentence of the rule that gave the grade, or of what is missing for one. */
function sayRule(domain: DomainGrade): string {
  const { coverage } = domain
  switch (domain.kind) {
    case 'graded':
      return domain.rule === 'worst' ? text.grading.ruleWorst(domain.grade) : text.grading.ruleMedian(domain.grade)
    case 'not-enough-seen':
      if (domain.because === 'narrow-set') return text.grading.becauseNarrow(coverage.asked, coverage.applicable)
      return text.grading.becauseCoverage(coverage.graded, coverage.asked)
    case 'not-asked':
      return words.notAskedWhy
    default:
      return never(domain)
  }
}

function sayCoverage(domain: DomainGrade): string[] {
  const { graded, asked, serious, notSeen, left } = domain.coverage
  if (domain.kind === 'not-asked') return []
  return [
    text.grading.seenOf(graded, asked),
    ...(serious > 0 ? [text.grading.seriousOf(serious, graded)] : []),
    ...(domain.kind === 'not-enough-seen' && domain.worstSeen !== null ? [text.grading.worstSeen(domain.worstSeen)] : []),
    ...(notSeen > 0 ? [words.notSeenItems(notSeen)] : []),
    ...(left > 0 ? [words.leftItems(left)] : []),
  ]
}
